import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { RequestHead } from '../../../shared/areas/requests/contract.ts';
import { type RequestState, requestStates } from '../../../shared/areas/requests/words.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, useQueryParam } from '../../app/route.ts';
import { can, isStationOnly, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StationSelect } from '../people/StationSelect.tsx';
import { OverdueMark, RequestFlags, RequestStateMark } from './marks.tsx';

/** All requests, or a station's own: filtered by state and station. */
export function RequestsScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const isOwn = isStationOnly(me);
  const asked = useQueryParam('state');
  const [state, setState] = useState<RequestState | 'all'>(requestStates.find((each) => each === asked) ?? 'all');
  const [stationCode, setStationCode] = useState(useQueryParam('station'));
  const [search, setSearch] = useState('');
  const pages = usePages<RequestHead>(['requests', state, stationCode, search], (cursor) =>
    api.requests.list({
      ...(state === 'all' ? {} : { state }),
      ...(stationCode ? { stationCode } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
      limit: 100,
    }),
  );
  const create = can(me, ['keeper', 'callCentre', 'station']) ? () => go('/requests/new') : undefined;
  useKeys({ n: create }, { n: t('requests.new.title') });
  return (
    <Page
      title={t(isOwn ? 'app.stationRooms.requests' : 'requests.title')}
      hint={t(isOwn ? 'requests.stationHint' : 'requests.hint')}
      actions={
        create && (
          <Button type="primary" onClick={create}>
            <KeyCap name="n" /> {t('requests.new.title')}
          </Button>
        )
      }
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <Segmented
          aria-label={t('requests.fields.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, label: t('requests.all') },
            ...requestStates.map((each) => ({ value: each, label: t(`words.requestState.${each}`) })),
          ]}
        />
        {!isOwn && (
          <StationSelect
            label={t('requests.fields.station')}
            placeholder={t('requests.allStations')}
            isClearable
            width={240}
            value={stationCode ?? null}
            onChange={setStationCode}
          />
        )}
        <SearchField label={t('requests.search')} value={search} onChange={setSearch} />
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('requests.title')}
        columns={useColumns(isOwn)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/requests', row.id))}
        mark={(row) => (row.stationOverdue > 0 && isOpen(row.state) ? 'bad' : undefined)}
        empty={
          <EmptyState
            title={t('requests.empty')}
            hint={t('requests.emptyHint')}
            action={create && <Button onClick={create}>{t('requests.new.title')}</Button>}
          />
        }
      />
    </Page>
  );
}

function useColumns(isOwn: boolean): readonly Column<RequestHead>[] {
  const t = useT();
  const station: Column<RequestHead> = {
    key: 'station',
    title: t('requests.fields.station'),
    render: (row) => (
      <>
        <Code>{row.stationCode}</Code> {row.stationName} <OverdueMark count={row.stationOverdue} />
      </>
    ),
  };
  return [
    { key: 'number', title: t('requests.fields.number'), kind: 'code', render: (row) => row.number },
    { key: 'state', title: t('requests.fields.state'), render: (row) => <RequestStateMark state={row.state} /> },
    ...(isOwn ? [] : [station]),
    { key: 'paper', title: t('requests.fields.paperNumber'), kind: 'code', render: (row) => row.paperNumber || '—' },
    { key: 'purpose', title: t('requests.fields.purpose'), render: (row) => t(`words.requestPurpose.${row.purpose}`) },
    { key: 'marks', title: t('requests.fields.marks'), render: (row) => <RequestFlags of={row} /> },
    {
      key: 'shipped',
      title: t('requests.fields.shipped'),
      kind: 'number',
      render: (row) => `${row.shipped} / ${row.wanted}`,
    },
    {
      key: 'shipBy',
      title: t('requests.fields.shipBy'),
      render: (row) => <DayText day={isOpen(row.state) ? row.shipBy : null} />,
    },
    { key: 'day', title: t('requests.fields.day'), render: (row) => <DayText day={row.day} /> },
    { key: 'by', title: t('requests.fields.createdBy'), render: (row) => row.createdBy },
  ];
}

function isOpen(state: RequestState): boolean {
  return state !== 'shipped' && state !== 'cancelled';
}
