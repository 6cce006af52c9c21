import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { ReturnListHead } from '../../../shared/areas/returns/lists.ts';
import { type ReturnListState, returnListStates } from '../../../shared/areas/returns/words.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { RoomTabs } from './RoomTabs.tsx';
import styles from './returns.module.css';
import { ListStateMark } from './StateMarks.tsx';
import { WRITERS } from './writers.ts';

/** 返件申请清单: every return list, with the step that each waits for (R4.3.1). */
export function ReturnsScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [state, setState] = useState<ReturnListState>();
  const [stationCode, setStation] = useState<string>();
  const [search, setSearch] = useState(useQueryParam('search') ?? '');
  const pages = usePages<ReturnListHead>(['returnLists', state, stationCode, search], (cursor) =>
    api.returns.list({
      ...(state ? { state } : {}),
      ...(stationCode ? { stationCode } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const mayWrite = can(me, WRITERS);
  const create = mayWrite ? () => go('/returns/new') : undefined;
  const form = mayWrite ? () => go('/returns/form') : undefined;
  const arrive = can(me, ['keeper']) ? () => go('/returns/parcels/new') : undefined;
  useKeys(
    { n: create, i: form, a: arrive },
    { n: t('returns.new.title'), i: t('returns.form.title'), a: t('returns.arrive.title') },
  );
  return (
    <Page
      title={t('returns.title')}
      aside={<RoomTabs />}
      hint={t('returns.hint')}
      actions={
        <>
          {arrive && (
            <Button onClick={arrive}>
              <KeyCap name="a" /> {t('returns.arrive.title')}
            </Button>
          )}
          {form && (
            <Button onClick={form}>
              <KeyCap name="i" /> {t('returns.form.title')}
            </Button>
          )}
          {create && (
            <Button type="primary" onClick={create}>
              <KeyCap name="n" /> {t('returns.new.title')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.filters}>
        <Select
          aria-label={t('returns.fields.state')}
          allowClear
          style={{ width: 160 }}
          placeholder={t('returns.allStates')}
          value={state ?? null}
          onChange={(next: ReturnListState | undefined) => setState(next)}
          options={returnListStates.map((each) => ({ value: each, label: t(`words.returnListState.${each}`) }))}
        />
        <StationFilter value={stationCode} onChange={setStation} />
        <SearchField label={t('returns.search')} value={search} onChange={setSearch} />
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('returns.lists')}
        columns={columns(t)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/returns', row.id))}
        empty={
          <EmptyState
            title={t('returns.empty')}
            hint={t('returns.emptyHint')}
            action={create && <Button onClick={create}>{t('returns.new.title')}</Button>}
          />
        }
      />
    </Page>
  );
}

function columns(t: T): Column<ReturnListHead>[] {
  return [
    { key: 'number', title: t('returns.fields.number'), kind: 'code', render: (row) => row.number, width: 140 },
    {
      key: 'state',
      title: t('returns.fields.state'),
      render: (row) => <ListStateMark state={row.state} />,
      width: 130,
    },
    { key: 'station', title: t('returns.fields.station'), render: (row) => `${row.stationCode} ${row.stationName}` },
    { key: 'day', title: t('returns.fields.day'), render: (row) => <DayText day={row.day} />, width: 110 },
    {
      key: 'lines',
      title: t('returns.fields.lines'),
      kind: 'number',
      render: (row) => `${row.lineCount} / ${row.pieces}`,
      width: 100,
    },
    { key: 'paper', title: t('returns.fields.paperNumber'), kind: 'code', render: (row) => row.paperNumber || '—' },
    { key: 'waybill', title: t('returns.fields.waybill'), kind: 'code', render: (row) => row.waybill || '—' },
    {
      key: 'shipped',
      title: t('returns.fields.shippedDay'),
      render: (row) => <DayText day={row.shippedDay} />,
      width: 110,
    },
    { key: 'by', title: t('returns.fields.createdBy'), render: (row) => row.createdBy, width: 110 },
  ];
}
