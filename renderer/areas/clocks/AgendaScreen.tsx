import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect } from 'react';
import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import {
  type ClockRule,
  clockRules,
  clockStates,
  type DutyParty,
  dutyParties,
} from '../../../shared/areas/clocks/words.ts';
import { api, orpc } from '../../app/api.ts';
import { useGo, useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { type AgendaState, AgendaStates } from './AgendaStates.tsx';
import { agendaColumns } from './agendaColumns.tsx';
import { ClockTabs } from './ClockTabs.tsx';
import styles from './clocks.module.css';
import { markOfState } from './DueText.tsx';
import { ExcelButton } from './ExcelButton.tsx';
import { pathOfPaper } from './papers.ts';
import { StationFilter } from './StationFilter.tsx';

interface Filters {
  readonly state: AgendaState;
  readonly search: string;
  readonly stationCode: string | undefined;
  readonly rule: ClockRule | undefined;
  readonly duty: DutyParty | undefined;
}

const INITIAL: Filters = { state: 'all', search: '', stationCode: undefined, rule: undefined, duty: undefined };

/** What is due, overdue and coming, soonest first, each with its rule and how it was counted. */
export function AgendaScreen() {
  const t = useT();
  const go = useGo();
  const isStaff = can(useMe(), 'signedIn');
  const [filters, setFilters] = useFilters('clocks.agenda', INITIAL);
  useAsked(setFilters);
  const { state, search, ...rest } = filters;
  const narrowed = { ...given(rest), ...(search ? { search } : {}) };
  const inState = state === 'all' ? {} : { state };
  const pages = usePages<Clock>(['agenda', filters], (cursor) =>
    api.clocks.agenda({ ...narrowed, ...inState, ...(cursor ? { cursor } : {}) }),
  );
  const counts = useQuery(orpc.clocks.agenda.queryOptions({ input: { ...narrowed, limit: 1 } }));
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(INITIAL);
  return (
    <Page
      title={t('clocks.title')}
      aside={<ClockTabs />}
      hint={t('clocks.hint')}
      actions={
        <ExcelButton
          text={t('clocks.overdueExcel')}
          load={() => api.ledgers.overdue(filters.stationCode ? { stationCode: filters.stationCode } : {})}
        />
      }
    >
      <div className={styles.filters}>
        <AgendaStates value={state} counts={counts.data} onChange={(next) => setFilters({ state: next })} />
        <SearchField
          label={t('clocks.search')}
          value={search}
          width={190}
          onChange={(next) => setFilters({ search: next })}
        />
        <StationFilter value={filters.stationCode} onChange={(stationCode) => setFilters({ stationCode })} />
        <Select
          aria-label={t('clocks.fields.rule')}
          style={{ width: 180 }}
          value={filters.rule ?? ''}
          onChange={(rule: ClockRule | '') => setFilters({ rule: rule || undefined })}
          options={[
            { value: '' as const, label: t('clocks.anyRule') },
            ...clockRules.map((rule) => ({ value: rule, label: `${rule} ${t(`words.clockRule.${rule}`)}` })),
          ]}
        />
        {isStaff && (
          <Select
            aria-label={t('clocks.fields.duty')}
            style={{ width: 120 }}
            value={filters.duty ?? ''}
            onChange={(duty: DutyParty | '') => setFilters({ duty: duty || undefined })}
            options={[
              { value: '' as const, label: t('clocks.anyDuty') },
              ...dutyParties.map((duty) => ({ value: duty, label: t(`words.dutyParty.${duty}`) })),
            ]}
          />
        )}
      </div>
      <DataTable
        label={t('clocks.agenda')}
        columns={agendaColumns(t, isStaff)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOfPaper(row))}
        mark={(row) => markOfState[row.state]}
        empty={
          isFiltered ? (
            <EmptyState title={t('clocks.emptyFiltered')} />
          ) : (
            <EmptyState title={t('clocks.empty')} hint={t('clocks.emptyHint')} />
          )
        }
      />
    </Page>
  );
}

/** Other screens lead here with a station or a state already chosen. */
function useAsked(setFilters: (change: Partial<Filters>) => void): void {
  const stationCode = useQueryParam('station');
  const asked = useQueryParam('state');
  useEffect(() => {
    const state = clockStates.find((each) => each === asked);
    if (stationCode || state) setFilters({ ...INITIAL, stationCode, ...(state ? { state } : {}) });
  }, [stationCode, asked, setFilters]);
}

/** Without what is not chosen. */
function given<F extends object>(filters: F): { [K in keyof F]?: Exclude<F[K], undefined> } {
  // Object.fromEntries forgets the keys' types; nothing but undefined values is left out.
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as {
    [K in keyof F]?: Exclude<F[K], undefined>;
  };
}
