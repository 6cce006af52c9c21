import type { Difference } from '../../../shared/areas/stocktake/contract.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { PartText } from '../stock/PartText.tsx';
import { PlaceText } from '../stock/PlaceText.tsx';

export interface DifferenceTableProps {
  readonly differences: readonly Difference[];
  /** Enter on a row asks for its cause. */
  readonly onOpen?: (difference: Difference) => void;
}

/** R4.10: where shelf and books differ, by how much, and why. */
export function DifferenceTable({ differences, onOpen }: DifferenceTableProps) {
  const t = useT();
  const field = (key: string) => t(`stocktake.fields.${key}`);
  const columns: Column<Difference>[] = [
    { key: 'bin', title: field('bin'), kind: 'code', render: (row) => row.binCode },
    { key: 'part', title: field('part'), render: (row) => <PartText of={row} /> },
    { key: 'barcode', title: field('barcode'), kind: 'code', render: (row) => row.barcode ?? '—' },
    {
      key: 'kind',
      title: field('kind'),
      render: (row) => (
        <StateMark mark={row.kind === 'missing' ? 'bad' : 'ask'}>{t(`words.differenceKind.${row.kind}`)}</StateMark>
      ),
    },
    { key: 'book', title: field('book'), kind: 'number', render: (row) => row.book },
    { key: 'counted', title: field('counted'), kind: 'number', render: (row) => row.counted },
    { key: 'qty', title: field('qty'), kind: 'number', render: (row) => signed(row) },
    { key: 'value', title: field('value'), kind: 'number', render: (row) => <MoneyText fen={row.valueFen} /> },
    { key: 'place', title: field('place'), render: (row) => (row.place ? <PlaceText place={row.place} /> : '—') },
    {
      key: 'cause',
      title: field('cause'),
      render: (row) => (
        <>
          {row.cause ? [t(`words.differenceCause.${row.cause}`), row.note].filter(Boolean).join('：') : '—'}
          {row.isDisturbed && <div style={{ fontSize: 13 }}>{t('stocktake.view.disturbed')}</div>}
        </>
      ),
    },
    {
      key: 'outcome',
      title: field('outcome'),
      render: (row) => (row.outcome ? t(`words.differenceOutcome.${row.outcome}`) : '—'),
    },
  ];
  const sum = (kind: Difference['kind']) =>
    formatYuan(Math.abs(differences.filter((row) => row.kind === kind).reduce((all, row) => all + row.valueFen, 0)));
  return (
    <>
      {differences.length > 0 && <p>{t('stocktake.view.sum', { surplus: sum('surplus'), missing: sum('missing') })}</p>}
      <DataTable
        label={t('stocktake.view.differencesTitle')}
        columns={columns}
        rows={differences}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('stocktake.view.noDifferences')} />}
        {...(onOpen ? { onOpen } : {})}
      />
    </>
  );
}

function signed(row: Difference): string {
  if (row.kind === 'misplaced') return '0';
  return row.kind === 'missing' ? `−${row.qty}` : `+${row.qty}`;
}
