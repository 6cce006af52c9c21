import { Alert, App, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Trip } from '../../../shared/areas/issuing/engineers.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { IssuingTabs } from './IssuingTabs.tsx';
import { OverdueDay } from './OverdueDay.tsx';
import { TripPanel } from './TripPanel.tsx';

/** S2-7: tools on trips. A tool that comes back is scanned, and is off the list. */
export function TripsScreen() {
  const t = useT();
  const go = useGo();
  const { message } = App.useApp();
  const isKeeper = can(useMe(), ['keeper']);
  const [filter, setFilter] = useState<'out' | 'all'>('out');
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string>();
  const pages = usePages<Trip>(['trips', filter, search], (cursor) =>
    api.issuing.trips.list({
      ...(filter === 'out' ? { isOut: true } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
      limit: 100,
    }),
  );
  const takeBack = useAnswer(api.issuing.trips.takeBack);
  const checkOut = isKeeper ? () => go('/trips/new') : undefined;
  useKeys({ n: checkOut }, { n: t('issuing.trips.new') });

  useScan(async (scanned): Promise<ScanOutcome> => {
    const code = codeOf(scanned);
    const { rows } = await api.issuing.trips.list({ isOut: true, limit: MOST_TRIPS });
    const trip = rows.find((each) => each.tools.some((tool) => tool.code === code && tool.backAt === null));
    if (!trip || !isKeeper) return { mark: 'bad', line: t('issuing.trips.notOut', { scanned }) };
    const answer = await takeBack({ id: trip.id, toolCode: code, note: '' });
    if (answer.refusal) return { mark: 'bad', line: answer.refusal.sentence };
    const tool = answer.output.tools.find((each) => each.code === code)?.name ?? code;
    const line = t('issuing.trips.tookBack', { tool: `${code} ${tool}`, engineer: trip.engineerName });
    void message.success(line);
    return { mark: 'good', line };
  });

  const opened = pages.rows?.find((trip) => trip.id === openId);
  return (
    <Page
      title={t('issuing.trips.title')}
      aside={<IssuingTabs />}
      hint={t('issuing.trips.hint')}
      actions={
        checkOut && (
          <Button type="primary" onClick={checkOut}>
            <KeyCap name="n" /> {t('issuing.trips.new')}
          </Button>
        )
      }
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <Segmented
          aria-label={t('issuing.trips.state')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'out' as const, label: t('issuing.trips.isOut') },
            { value: 'all' as const, label: t('issuing.trips.all') },
          ]}
        />
        <SearchField label={t('issuing.trips.search')} value={search} onChange={setSearch} />
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('issuing.trips.title')}
        columns={useColumns()}
        {...pages}
        rowKey={(trip) => trip.id}
        onOpen={(trip) => setOpenId(trip.id)}
        empty={
          <EmptyState
            title={t('issuing.trips.empty')}
            hint={t('issuing.trips.emptyHint')}
            action={checkOut && <Button onClick={checkOut}>{t('issuing.trips.new')}</Button>}
          />
        }
      />
      {opened && <TripPanel trip={opened} canTakeBack={isKeeper} onClose={() => setOpenId(undefined)} />}
    </Page>
  );
}

/** More trips than this are never out at once. */
const MOST_TRIPS = 500;

function useColumns(): readonly Column<Trip>[] {
  const t = useT();
  return [
    { key: 'number', title: t('issuing.trips.number'), kind: 'code', render: (trip) => trip.number },
    {
      key: 'state',
      title: t('issuing.trips.state'),
      render: (trip) => (
        <StateMark mark={trip.isOut ? 'ask' : 'good'}>{t(`issuing.trips.${trip.isOut ? 'out' : 'home'}`)}</StateMark>
      ),
    },
    { key: 'engineer', title: t('issuing.trips.engineer'), render: (trip) => trip.engineerName },
    { key: 'destination', title: t('issuing.trips.destination'), render: (trip) => trip.destination },
    { key: 'outDay', title: t('issuing.trips.outDay'), render: (trip) => <DayText day={trip.outDay} /> },
    {
      key: 'dueDay',
      title: t('issuing.trips.dueDay'),
      render: (trip) => (trip.isOut ? <OverdueDay day={trip.dueDay} /> : <DayText day={trip.dueDay} />),
    },
    {
      key: 'tools',
      title: t('issuing.trips.tools'),
      render: (trip) => (
        <>
          {trip.tools.map((tool) => tool.name).join('、')}{' '}
          <span style={{ color: 'var(--quiet)', whiteSpace: 'nowrap' }}>
            {t('issuing.trips.back', {
              back: trip.tools.filter((tool) => tool.backAt !== null).length,
              all: trip.tools.length,
            })}
          </span>
        </>
      ),
    },
  ];
}
