import { Segmented } from 'antd';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from '../clocks/clocks.module.css';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { LoanTabs } from './LoanTabs.tsx';
import { ShipmentMark, shipmentState } from './shipmentStates.tsx';

type Shown = 'all' | 'onWay' | 'received';

interface Filters {
  readonly search: string;
  readonly stationCode: string | undefined;
  readonly shown: Shown;
}

const INITIAL: Filters = { search: '', stationCode: undefined, shown: 'onWay' };

/** Parcels on their way to stations, or received there; a scanned waybill opens its own. */
export function ShipmentsScreen() {
  const t = useT();
  const go = useGo();
  const isStaff = can(useMe(), 'signedIn');
  const [filters, setFilters] = useFilters('loans.shipments', INITIAL);
  const { search, stationCode, shown } = filters;
  const pages = usePages<Shipment>(['shipments', filters], (cursor) =>
    api.loans.shipments({
      ...(stationCode ? { stationCode } : {}),
      ...(search ? { search } : {}),
      ...(shown === 'all' ? {} : { isReceived: shown === 'received' }),
      ...(cursor ? { cursor } : {}),
    }),
  );

  useScan(async (scan) => {
    const scanned = scannedText(scan);
    const { rows } = await api.loans.shipments({ search: scanned, limit: 10 });
    const found = rows.find((row) => row.waybill === scanned || row.number === scanned);
    if (!found) return { mark: 'bad', line: t('loans.shipments.noSuch', { scanned }) };
    go(pathOf('/shipments', found.issueId));
    return {
      mark: 'good',
      line: t('loans.shipments.found', { number: found.number, station: found.stationName }),
    };
  });

  return (
    <Page
      title={t(isStaff ? 'loans.title' : 'loans.shipments.title')}
      aside={<LoanTabs />}
      hint={t('loans.shipments.hint')}
    >
      <div className={styles.filters}>
        <Segmented<Shown>
          aria-label={t('loans.fields.state')}
          value={shown}
          onChange={(next) => setFilters({ shown: next })}
          options={[
            { value: 'onWay', label: t('loans.shipments.onWay') },
            { value: 'received', label: t('loans.shipments.received') },
            { value: 'all', label: t('loans.all') },
          ]}
        />
        <SearchField
          label={t('loans.shipments.search')}
          value={search}
          onChange={(next) => setFilters({ search: next })}
        />
        <StationFilter value={stationCode} onChange={(next) => setFilters({ stationCode: next })} />
      </div>
      <DataTable
        label={t('loans.shipments.title')}
        columns={columnsOf(t, isStaff)}
        {...pages}
        rowKey={(row) => row.issueId}
        onOpen={(row) => go(pathOf('/shipments', row.issueId))}
        mark={(row) => (shipmentState(row) === 'different' ? 'bad' : undefined)}
        empty={
          search === '' && !stationCode ? (
            <EmptyState title={t('loans.shipments.empty')} hint={t('loans.shipments.emptyHint')} />
          ) : (
            <EmptyState title={t('loans.shipments.emptyFiltered')} />
          )
        }
      />
    </Page>
  );
}

function columnsOf(t: T, isStaff: boolean): Column<Shipment>[] {
  return [
    { key: 'number', title: t('loans.fields.issue'), kind: 'code', width: 150, render: (row) => row.number },
    {
      key: 'state',
      title: t('loans.fields.state'),
      render: (row) => (
        <>
          <ShipmentMark of={row} /> {row.isPurchase && t('loans.shipments.purchase')}
        </>
      ),
    },
    ...(isStaff
      ? [{ key: 'station', title: t('loans.fields.station'), render: (row: Shipment) => row.stationName }]
      : []),
    { key: 'waybill', title: t('loans.shipments.waybill'), kind: 'code', render: (row) => row.waybill },
    { key: 'carrier', title: t('loans.shipments.carrier'), render: (row) => row.carrier },
    { key: 'packages', title: t('loans.shipments.packages'), kind: 'number', render: (row) => row.packages },
    { key: 'lines', title: t('loans.shipments.lines'), width: 280, render: (row) => goodsOf(row) },
    { key: 'request', title: t('loans.fields.request'), kind: 'code', width: 150, render: (row) => row.requestNumber },
    { key: 'shipped', title: t('loans.fields.shipped'), render: (row) => <DayText day={row.shippedDay} /> },
    { key: 'received', title: t('loans.fields.received'), render: (row) => <DayText day={row.receivedDay} /> },
  ];
}

/** The first kinds of goods, and how many more there are. */
function goodsOf({ lines }: Shipment): string {
  const kinds = [...Map.groupBy(lines, (line) => line.partName)].map(
    ([name, of]) => `${name} × ${of.reduce((sum, line) => sum + line.qty, 0)}`,
  );
  return kinds.slice(0, 2).join('、') + (kinds.length > 2 ? ` … ${kinds.length}` : '');
}
