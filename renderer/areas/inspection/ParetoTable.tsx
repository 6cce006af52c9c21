import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { type Fault, type ParetoStep, paretoOf } from './paretoSteps.ts';

/** The picture's numbers, for the keyboard and for those who do not see it. */
export function ParetoTable({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useT();
  const columns: readonly Column<ParetoStep>[] = [
    {
      key: 'clause',
      title: t('inspection.standards.fields.clause'),
      kind: 'code',
      width: 120,
      render: ({ clause }) => clause,
    },
    { key: 'text', title: t('inspection.figures.fault'), render: ({ text }) => text },
    { key: 'count', title: t('inspection.figures.count'), kind: 'number', width: 70, render: ({ count }) => count },
    {
      key: 'sum',
      title: t('inspection.figures.cumulative'),
      kind: 'number',
      width: 80,
      render: ({ sumPermille }) => `${(sumPermille / 10).toFixed(1)} %`,
    },
  ];
  return (
    <DataTable
      label={t('inspection.figures.pareto')}
      columns={columns}
      rows={paretoOf(faults)}
      rowKey={({ itemId }) => itemId}
      mark={({ isVital }) => (isVital ? 'bad' : undefined)}
    />
  );
}
