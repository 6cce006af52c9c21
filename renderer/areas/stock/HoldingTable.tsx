import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { ConditionText } from './ConditionText.tsx';
import { PartText } from './PartText.tsx';
import { PlaceText } from './PlaceText.tsx';

export interface HoldingTableProps {
  readonly label: string;
  readonly holdings: readonly Holding[];
  /** Left out where the page is about one part, or one bin. */
  readonly without?: 'part' | 'place';
  readonly empty: string;
}

/** Lots as they lie, oldest first (R4.8.1). */
export function HoldingTable({ label, holdings, without, empty }: HoldingTableProps) {
  const t = useT();
  const go = useGo();
  const columns: (Column<Holding> | undefined)[] = [
    without === 'part'
      ? undefined
      : {
          key: 'part',
          title: t('stock.fields.part'),
          render: (row) => <PartText of={row} />,
        },
    without === 'place'
      ? undefined
      : { key: 'place', title: t('stock.fields.place'), render: (row) => <PlaceText place={row.place} /> },
    {
      key: 'condition',
      title: t('stock.fields.condition'),
      render: (row) => <ConditionText condition={row.condition} />,
    },
    { key: 'qty', title: t('stock.fields.qty'), kind: 'number', render: (row) => `${row.qty} ${row.unitName}` },
    { key: 'day', title: t('stock.fields.receivedDay'), render: (row) => <DayText day={row.receivedDay} /> },
    { key: 'price', title: t('stock.fields.price'), kind: 'number', render: (row) => <MoneyText fen={row.priceFen} /> },
    { key: 'units', title: t('stock.fields.units'), render: (row) => <UnitLinks barcodes={row.unitBarcodes} /> },
  ];
  return (
    <DataTable
      label={label}
      columns={columns.filter((column) => column !== undefined)}
      rows={holdings}
      rowKey={(row) => `${row.lotId}${row.place.kind}${row.place.code}${row.condition}`}
      onOpen={(row) =>
        go(
          without === 'part' && row.place.kind === 'bin'
            ? pathOf('/stock/bins', row.place.code)
            : pathOf('/stock/parts', row.partCode),
        )
      }
      empty={<EmptyState title={empty} />}
    />
  );
}

/** More serials than this are not listed in a row; the part's units are found by scanning. */
const SHOWN = 8;

function UnitLinks({ barcodes }: { readonly barcodes: readonly string[] }) {
  const t = useT();
  if (barcodes.length === 0) return <>—</>;
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: '2px 10px', maxWidth: 520 }}>
      {barcodes.slice(0, SHOWN).map((barcode) => (
        <PathLink key={barcode} to={pathOf('/units', barcode)}>
          <Code>{barcode}</Code>
        </PathLink>
      ))}
      {barcodes.length > SHOWN && <span>{t('stock.fields.moreUnits', { count: barcodes.length - SHOWN })}</span>}
    </span>
  );
}
