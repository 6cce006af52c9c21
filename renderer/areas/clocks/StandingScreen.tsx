import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Bars } from './Bars.tsx';
import { ClockTabs } from './ClockTabs.tsx';
import styles from './clocks.module.css';
import { ReminderPanel } from './ReminderPanel.tsx';

interface Standing {
  readonly stationCode: string;
  readonly stationName: string;
  readonly overdue: number;
  readonly today: number;
  readonly coming: number;
}

/** Rows drawn at first; the rest on demand. */
const STEP = 200;

/** How each station stands, the worst first; a row opens its reminder. */
export function StandingScreen() {
  const t = useT();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(STEP);
  const [reminded, setReminded] = useState<Standing>();
  const found = useQuery(orpc.clocks.stations.queryOptions());
  const wanted = search.trim().toLowerCase();
  const rows = found.data?.filter((row) => `${row.stationCode} ${row.stationName}`.toLowerCase().includes(wanted));
  const most = Math.max(1, ...(found.data ?? []).map((row) => row.overdue + row.today + row.coming));
  const columns: Column<Standing>[] = [
    { key: 'code', title: t('clocks.stations.code'), kind: 'code', width: 110, render: (row) => row.stationCode },
    { key: 'name', title: t('clocks.stations.name'), width: 230, render: (row) => row.stationName },
    {
      key: 'bars',
      title: t('clocks.stations.bars'),
      render: (row) => (
        <Bars
          label={t('clocks.stations.bar', { ...row })}
          most={most}
          parts={[
            { kind: 'bad', value: row.overdue },
            { kind: 'ask', value: row.today },
            { kind: 'plain', value: row.coming },
          ]}
        />
      ),
    },
    ...(['overdue', 'today', 'coming'] as const).map((key) => ({
      key,
      title: t(`words.clockState.${key}`),
      kind: 'number' as const,
      width: 90,
      render: (row: Standing) => (row[key] === 0 ? '·' : row[key]),
    })),
  ];
  return (
    <Page title={t('clocks.title')} aside={<ClockTabs />} hint={t('clocks.stations.hint')}>
      <div className={styles.filters}>
        <SearchField label={t('clocks.stations.search')} value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('clocks.stations.title')}
        columns={columns}
        rows={rows?.slice(0, shown)}
        rowKey={(row) => row.stationCode}
        {...(rows ? { total: rows.length, hasMore: rows.length > shown } : {})}
        onMore={() => setShown(shown + STEP)}
        onOpen={setReminded}
        mark={(row) => (row.overdue > 0 ? 'bad' : row.today > 0 ? 'ask' : undefined)}
        empty={<EmptyState title={t('clocks.stations.empty')} />}
      />
      {reminded && (
        <ReminderPanel
          stationCode={reminded.stationCode}
          stationName={reminded.stationName}
          onClose={() => setReminded(undefined)}
        />
      )}
    </Page>
  );
}
