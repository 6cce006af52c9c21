import type { DisposalLine, DisposalView } from '../../../shared/areas/disposal/contract.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { PartText } from '../stock/PartText.tsx';

export interface LineTableProps {
  readonly of: DisposalView;
  /** What Enter on a line does; nothing where nothing can be done. */
  readonly onOpen?: (line: DisposalLine) => void;
}

/** What stands on a list. */
export function LineTable({ of, onOpen }: LineTableProps) {
  const t = useT();
  const columns: Column<DisposalLine>[] = [
    { key: 'part', title: t('disposal.fields.part'), render: (row) => <PartText of={row} />, width: 260 },
    { key: 'barcode', title: t('disposal.fields.barcode'), kind: 'code', render: (row) => row.barcode ?? '—' },
    { key: 'bin', title: t('disposal.fields.bin'), kind: 'code', render: (row) => row.binCode },
    { key: 'condition', title: t('disposal.fields.condition'), render: (row) => t(`words.condition.${row.condition}`) },
    { key: 'qty', title: t('disposal.fields.qty'), kind: 'number', render: (row) => `${row.qty} ${row.unitName}` },
    { key: 'value', title: t('disposal.fields.value'), kind: 'number', render: (row) => formatYuan(row.valueFen) },
    { key: 'fault', title: t('disposal.fields.fault'), render: (row) => row.fault || '—' },
    ...(of.kind === 'qc'
      ? [
          {
            key: 'outcome',
            title: t('disposal.fields.outcome'),
            render: (row: DisposalLine) => (row.outcome ? t(`words.qcOutcome.${row.outcome}`) : '—'),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('disposal.lines')}
      columns={columns}
      rows={of.lineList}
      rowKey={(row) => row.id}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}
