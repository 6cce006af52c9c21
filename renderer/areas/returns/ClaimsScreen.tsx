import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Claim } from '../../../shared/areas/returns/claims.ts';
import { type ClaimState, claimStates } from '../../../shared/areas/returns/words.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { DueText } from '../clocks/DueText.tsx';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { RoomTabs } from './RoomTabs.tsx';
import styles from './returns.module.css';
import { ClaimStateMark } from './StateMarks.tsx';

/** Damage and shortage found at signing, and how far each claim is (R4.3.2.2). */
export function ClaimsScreen() {
  const t = useT();
  const go = useGo();
  const isStaff = can(useMe(), 'signedIn');
  const [state, setState] = useState<ClaimState | 'all'>('all');
  const [stationCode, setStation] = useState<string>();
  const [search, setSearch] = useState(useQueryParam('search') ?? '');
  const pages = usePages<Claim>(['claims', state, stationCode, search], (cursor) =>
    api.returns.claims.list({
      ...(state === 'all' ? {} : { state }),
      ...(stationCode ? { stationCode } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  useKeys({ Escape: () => go('/returns') }, { Escape: t('returns.back') });
  return (
    <Page
      title={t('returns.claims.title')}
      aside={<RoomTabs />}
      hint={t('returns.claims.hint')}
      actions={isStaff && <Button onClick={() => go('/returns/parcels')}>{t('returns.claims.fromParcel')}</Button>}
    >
      <div className={styles.filters}>
        <Segmented
          aria-label={t('returns.fields.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, label: t('returns.allStates') },
            ...claimStates.map((each) => ({ value: each, label: t(`words.claimState.${each}`) })),
          ]}
        />
        <StationFilter value={stationCode} onChange={setStation} />
        <SearchField label={t('returns.claims.search')} value={search} onChange={setSearch} />
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('returns.claims.title')}
        columns={columns(t)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/returns/claims', row.id))}
        empty={<EmptyState title={t('returns.claims.empty')} hint={t('returns.claims.emptyHint')} />}
      />
    </Page>
  );
}

function columns(t: T): Column<Claim>[] {
  return [
    { key: 'number', title: t('returns.fields.number'), kind: 'code', render: (row) => row.number },
    { key: 'state', title: t('returns.fields.state'), render: (row) => <ClaimStateMark state={row.state} /> },
    { key: 'day', title: t('returns.fields.day'), render: (row) => <DayText day={row.day} /> },
    { key: 'station', title: t('returns.fields.station'), render: (row) => row.stationName },
    { key: 'kind', title: t('returns.claims.kind'), render: (row) => t(`words.claimKind.${row.kind}`) },
    { key: 'part', title: t('returns.fields.part'), render: (row) => row.partName ?? t('returns.claims.wholeParcel') },
    { key: 'qty', title: t('returns.fields.qty'), kind: 'number', render: (row) => row.qty },
    { key: 'loss', title: t('returns.claims.loss'), render: (row) => row.loss },
    { key: 'bearer', title: t('returns.fields.bearer'), render: (row) => t(`words.lossBearer.${row.bearer}`) },
    {
      key: 'due',
      title: t('returns.deadlines'),
      render: (row) => row.clocks.map((clock) => <DueText key={clock.id} clock={clock} />),
    },
  ];
}
