import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Parcel } from '../../../shared/areas/returns/parcels.ts';
import { api } from '../../app/api.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { RoomTabs } from './RoomTabs.tsx';
import styles from './returns.module.css';
import { ListStateMark } from './StateMarks.tsx';

/** Parcels at HQ's door; those that no confirmed list belongs to wait in the queue of exceptions (R4.3.1.4). */
export function ParcelsScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [filter, setFilter] = useState<'all' | 'exceptions'>('all');
  const [search, setSearch] = useState('');
  const pages = usePages<Parcel>(['parcels', filter, search], (cursor) =>
    api.returns.parcels.list({
      ...(filter === 'exceptions' ? { isException: true } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const arrive = can(me, ['keeper']) ? () => go('/returns/parcels/new') : undefined;
  useKeys({ n: arrive, Escape: () => go('/returns') }, { n: t('returns.arrive.title'), Escape: t('returns.back') });
  return (
    <Page
      title={t('returns.parcels.title')}
      aside={<RoomTabs />}
      hint={t('returns.parcels.hint')}
      actions={
        arrive && (
          <Button type="primary" onClick={arrive}>
            <KeyCap name="n" /> {t('returns.arrive.title')}
          </Button>
        )
      }
    >
      <div className={styles.filters}>
        <Segmented
          aria-label={t('returns.parcels.filter')}
          value={filter}
          onChange={setFilter}
          options={(['all', 'exceptions'] as const).map((value) => ({ value, label: t(`returns.parcels.${value}`) }))}
        />
        <SearchField label={t('returns.parcels.search')} value={search} onChange={setSearch} />
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('returns.parcels.title')}
        columns={columns(t)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/returns/parcels', row.id))}
        mark={(row) => (row.isException ? 'bad' : undefined)}
        empty={
          <EmptyState
            title={t(filter === 'all' ? 'returns.parcels.empty' : 'returns.parcels.noExceptions')}
            hint={t('returns.parcels.emptyHint')}
          />
        }
      />
    </Page>
  );
}

function columns(t: T): Column<Parcel>[] {
  return [
    { key: 'number', title: t('returns.fields.parcel'), kind: 'code', render: (row) => row.number, width: 140 },
    {
      key: 'waybill',
      title: t('returns.fields.waybill'),
      kind: 'code',
      render: (row) => row.waybill,
    },
    {
      key: 'day',
      title: t('returns.fields.arrivedDay'),
      render: (row) => <DayText day={row.arrivedDay} />,
      width: 110,
    },
    {
      key: 'grade',
      title: t('returns.fields.grade'),
      render: (row) => t(`words.packageGrade.${row.packageGrade}`),
      width: 110,
    },
    { key: 'carrier', title: t('returns.fields.carrier'), render: (row) => row.carrier || '—' },
    { key: 'sender', title: t('returns.fields.sender'), render: (row) => row.sender || '—' },
    {
      key: 'list',
      title: t('returns.fields.list'),
      render: (row) => (row.listId ? <PathLink to={pathOf('/returns', row.listId)}>{row.listNumber}</PathLink> : '—'),
    },
    { key: 'state', title: t('returns.fields.state'), render: (row) => <ParcelMark parcel={row} /> },
  ];
}

/** Where a parcel stands: an exception, settled, refused, or as its list stands. */
export function ParcelMark({ parcel }: { readonly parcel: Parcel }) {
  const t = useT();
  if (parcel.isException) return <StateMark mark="bad">{t('returns.parcels.exception')}</StateMark>;
  if (parcel.settlement) return <StateMark mark={undefined}>{t('returns.parcels.settled')}</StateMark>;
  if (parcel.refusalReason) return <StateMark mark="bad">{t('words.returnListState.refused')}</StateMark>;
  return parcel.listState ? <ListStateMark state={parcel.listState} /> : <>—</>;
}
