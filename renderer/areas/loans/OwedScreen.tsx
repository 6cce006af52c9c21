import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import type { Obligation } from '../../../shared/areas/loans/shapes.ts';
import { api } from '../../app/api.ts';
import { useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from '../clocks/clocks.module.css';
import { ExcelButton } from '../clocks/ExcelButton.tsx';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { LoanTabs } from './LoanTabs.tsx';
import { OwedPanel } from './OwedPanel.tsx';
import { owedColumns } from './owedColumns.tsx';

type Shown = 'all' | 'isOpen' | 'isClosed';

interface Filters {
  readonly search: string;
  readonly stationCode: string | undefined;
  readonly shown: Shown;
}

const INITIAL: Filters = { search: '', stationCode: undefined, shown: 'isOpen' };

/** R4.3a: who owes which defective part, until when, and what settled it. */
export function OwedScreen() {
  const t = useT();
  const isStaff = can(useMe(), 'signedIn');
  const [filters, setFilters] = useFilters('loans.owed', INITIAL);
  const asked = useQueryParam('search');
  useEffect(() => {
    if (asked) setFilters({ search: asked, stationCode: undefined, shown: 'all' });
  }, [asked, setFilters]);
  const [openedId, setOpenedId] = useState<string>();
  const { search, stationCode, shown } = filters;
  const ofStation = stationCode ? { stationCode } : {};
  const pages = usePages<Obligation>(['owed', filters], (cursor) =>
    api.loans.owed({
      ...ofStation,
      ...(search ? { search } : {}),
      ...(shown === 'all' ? {} : { isOpen: shown === 'isOpen' }),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const opened = pages.rows?.find((row) => row.id === openedId);
  return (
    <Page
      title={t('loans.title')}
      aside={<LoanTabs />}
      hint={t('loans.owed.hint')}
      actions={<ExcelButton text={t('loans.owed.excel')} load={() => api.ledgers.owed(ofStation)} />}
    >
      <div className={styles.filters}>
        <Segmented<Shown>
          aria-label={t('loans.fields.state')}
          value={shown}
          onChange={(next) => setFilters({ shown: next })}
          options={[
            { value: 'isOpen', label: t('loans.owed.isOpen') },
            { value: 'isClosed', label: t('loans.owed.isClosed') },
            { value: 'all', label: t('loans.all') },
          ]}
        />
        <SearchField label={t('loans.owed.search')} value={search} onChange={(next) => setFilters({ search: next })} />
        <StationFilter value={stationCode} onChange={(next) => setFilters({ stationCode: next })} />
      </div>
      <DataTable
        label={t('loans.owed.title')}
        columns={owedColumns(t, isStaff)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpenedId(row.id)}
        mark={(row) => (row.clocks.some((clock) => clock.state === 'overdue') ? 'bad' : undefined)}
        empty={
          search === '' && !stationCode ? (
            <EmptyState title={t('loans.owed.empty')} hint={t('loans.owed.emptyHint')} />
          ) : (
            <EmptyState title={t('loans.owed.emptyFiltered')} />
          )
        }
      />
      {opened && <OwedPanel key={opened.id} owed={opened} onClose={() => setOpenedId(undefined)} />}
    </Page>
  );
}
