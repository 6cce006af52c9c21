import type { Figures } from '../../../shared/areas/inspection/inspections.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { FiguresBar, FiguresLegend } from './FiguresBar.tsx';
import { rateOf } from './figuresRate.ts';

type ModelFigures = Figures['models'][number];

export interface FiguresModelsProps {
  readonly figures: Figures;
  readonly onOpen: (modelCode: string) => void;
}

/** Each model's inspections as one bar of three parts, all to the same scale, with the numbers beside it. */
export function FiguresModels({ figures, onOpen }: FiguresModelsProps) {
  const t = useT();
  const most = Math.max(1, ...figures.models.map(({ inspections }) => inspections));
  const columns: readonly Column<ModelFigures>[] = [
    {
      key: 'model',
      title: t('inspection.list.fields.model'),
      kind: 'code',
      width: 130,
      render: ({ modelCode }) => modelCode,
    },
    {
      key: 'bar',
      title: t('inspection.figures.bars'),
      render: (row) => <FiguresBar {...row} most={most} />,
    },
    ...(['passed', 'conceded', 'failed'] as const).map((key) => ({
      key,
      title: t(`inspection.figures.${key}`),
      kind: 'number' as const,
      width: 66,
      render: (row: ModelFigures) => row[key],
    })),
    {
      key: 'rate',
      title: t('inspection.figures.rate'),
      kind: 'number',
      width: 80,
      render: (row) => rateOf(row.passed, row.inspections),
    },
  ];
  return (
    <>
      <FiguresLegend />
      <DataTable
        label={t('inspection.figures.byModel')}
        columns={columns}
        rows={figures.models}
        rowKey={({ modelCode }) => modelCode}
        onOpen={({ modelCode }) => onOpen(modelCode)}
      />
    </>
  );
}
