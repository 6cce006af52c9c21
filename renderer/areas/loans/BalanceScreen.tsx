import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Bars } from '../clocks/Bars.tsx';
import styles from '../clocks/clocks.module.css';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { PartText } from '../stock/PartText.tsx';
import { LoanTabs } from './LoanTabs.tsx';

interface BalanceRow {
  readonly stationCode: string;
  readonly stationName: string;
  readonly partCode: string;
  readonly partName: string;
  readonly inTransit: number;
  readonly held: number;
  readonly owed: number;
  readonly overdue: number;
}

/** Rows drawn at first; the rest on demand. */
const STEP = 200;
const FIGURES = ['inTransit', 'held', 'owed', 'overdue'] as const;

/** What each station has on loan, part by part. */
export function BalanceScreen() {
  const t = useT();
  const go = useGo();
  const isStaff = can(useMe(), 'signedIn');
  const [stationCode, setStationCode] = useState<string>();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(STEP);
  const found = useQuery(orpc.loans.balance.queryOptions({ input: stationCode ? { stationCode } : {} }));
  const wanted = search.trim().toLowerCase();
  const rows = found.data?.filter((row) =>
    `${row.stationCode} ${row.stationName} ${row.partCode} ${row.partName}`.toLowerCase().includes(wanted),
  );
  const most = Math.max(1, ...(rows ?? []).map((row) => row.inTransit + row.held + row.owed));
  const totals = Object.fromEntries(FIGURES.map((key) => [key, (rows ?? []).reduce((sum, row) => sum + row[key], 0)]));
  const columns: Column<BalanceRow>[] = [
    ...(isStaff
      ? [
          {
            key: 'station',
            title: t('loans.fields.station'),
            width: 220,
            render: (row: BalanceRow) => `${row.stationCode} ${row.stationName}`,
          },
        ]
      : []),
    { key: 'part', title: t('loans.fields.part'), width: 280, render: (row) => <PartText of={row} /> },
    {
      key: 'bars',
      title: t('loans.balance.bars'),
      render: (row) => (
        <Bars
          label={t('loans.balance.bar', { ...row })}
          most={most}
          parts={[
            { kind: 'faint', value: row.inTransit },
            { kind: 'plain', value: row.held },
            { kind: 'ask', value: row.owed },
          ]}
        />
      ),
    },
    ...FIGURES.map((key) => ({
      key,
      title: t(`loans.balance.${key}`),
      kind: 'number' as const,
      width: 80,
      render: (row: BalanceRow) => (row[key] === 0 ? '·' : row[key]),
    })),
  ];
  return (
    <Page title={t('loans.title')} aside={<LoanTabs />} hint={t('loans.balance.hint')}>
      <div className={styles.filters}>
        <StationFilter value={stationCode} onChange={setStationCode} />
        <SearchField label={t('loans.balance.search')} value={search} onChange={setSearch} />
        {rows && <span>{t('loans.balance.totals', totals)}</span>}
      </div>
      {found.error && <Alert type="error" showIcon title={refusalOf(found.error, t).sentence} />}
      <DataTable
        label={t('loans.balance.title')}
        columns={columns}
        rows={rows?.slice(0, shown)}
        rowKey={(row) => `${row.stationCode} ${row.partCode}`}
        {...(rows ? { total: rows.length, hasMore: rows.length > shown } : {})}
        onMore={() => setShown(shown + STEP)}
        onOpen={(row) =>
          go(`/loans?search=${encodeURIComponent(row.partCode)}&station=${encodeURIComponent(row.stationCode)}`)
        }
        mark={(row) => (row.overdue > 0 ? 'bad' : undefined)}
        empty={<EmptyState title={t('loans.balance.empty')} hint={t('loans.emptyHint')} />}
      />
    </Page>
  );
}
