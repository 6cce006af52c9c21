import type { Movement } from '../../../shared/areas/stock/shapes.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ConditionText } from './ConditionText.tsx';
import { PartText } from './PartText.tsx';
import { PlaceText } from './PlaceText.tsx';

export interface MovementTableProps {
  readonly label: string;
  readonly movements: readonly Movement[];
  /** Left out where all rows belong to one part, or to one document. */
  readonly without?: 'part' | 'document';
}

/** Movements as the ledger holds them: from, to, how many, by which document. */
export function MovementTable({ label, movements, without }: MovementTableProps) {
  const t = useT();
  const go = useGo();
  const columns: (Column<Movement> | undefined)[] = [
    without === 'document'
      ? undefined
      : { key: 'at', title: t('stock.fields.at'), render: (row) => <MomentText at={row.at} isExact /> },
    without === 'document'
      ? undefined
      : {
          key: 'document',
          title: t('stock.fields.document'),
          render: (row) => (
            <>
              {t(`words.documentKind.${row.kind}`)} <Code>{row.documentNumber}</Code>
            </>
          ),
        },
    without === 'part'
      ? undefined
      : {
          key: 'part',
          title: t('stock.fields.part'),
          render: (row) => <PartText of={row} />,
        },
    { key: 'unit', title: t('stock.fields.unit'), kind: 'code', render: (row) => row.unitBarcode ?? '—' },
    { key: 'qty', title: t('stock.fields.qty'), kind: 'number', render: (row) => row.qty },
    {
      key: 'from',
      title: t('stock.fields.from'),
      render: (row) => (
        <>
          <PlaceText place={row.from} /> <ConditionText condition={row.fromCondition} />
        </>
      ),
    },
    {
      key: 'to',
      title: t('stock.fields.to'),
      render: (row) => (
        <>
          <PlaceText place={row.to} /> <ConditionText condition={row.toCondition} />
        </>
      ),
    },
    without === 'document' ? undefined : { key: 'by', title: t('stock.fields.by'), render: (row) => row.userName },
  ];
  return (
    <DataTable
      label={label}
      columns={columns.filter((column) => column !== undefined)}
      rows={movements}
      rowKey={(row) => String(row.seq)}
      onOpen={(row) =>
        go(without === 'document' ? pathOf('/stock/parts', row.partCode) : pathOf('/documents', row.documentNumber))
      }
      empty={<EmptyState title={t('stock.noMovements')} />}
    />
  );
}
