import { Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Sale } from '../../../shared/areas/loans/shapes.ts';
import { type SaleKind, type SaleState, saleKinds, saleStates } from '../../../shared/areas/loans/words.ts';
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
import { StationFilter } from '../clocks/StationFilter.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { LoanTabs } from './LoanTabs.tsx';
import { SalePanel } from './SalePanel.tsx';
import { SalesExcel } from './SalesExcel.tsx';
import { saleColumns } from './saleColumns.tsx';

interface Filters {
  readonly search: string;
  readonly stationCode: string | undefined;
  readonly kind: SaleKind | undefined;
  readonly state: SaleState | 'all';
}

const INITIAL: Filters = { search: '', stationCode: undefined, kind: undefined, state: 'all' };

/** R4.2: purchases, sales out of loan, conversions and fines, from finance's notice to the write-off. */
export function SalesScreen() {
  const t = useT();
  const isStaff = can(useMe(), 'signedIn');
  const [filters, setFilters] = useFilters('loans.sales', INITIAL);
  const asked = useQueryParam('search');
  useEffect(() => {
    if (asked) setFilters({ ...INITIAL, search: asked });
  }, [asked, setFilters]);
  const [openedId, setOpenedId] = useState<string>();
  const { search, stationCode, kind, state } = filters;
  const pages = usePages<Sale>(['sales', filters], (cursor) =>
    api.loans.sales({
      ...(stationCode ? { stationCode } : {}),
      ...(search ? { search } : {}),
      ...(kind ? { kind } : {}),
      ...(state === 'all' ? {} : { state }),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const opened = pages.rows?.find((row) => row.id === openedId);
  return (
    <Page
      title={t('loans.title')}
      aside={<LoanTabs />}
      hint={t('loans.sales.hint')}
      actions={isStaff && <SalesExcel />}
    >
      <div className={styles.filters}>
        <Segmented<SaleState | 'all'>
          aria-label={t('loans.sales.state')}
          value={state}
          onChange={(next) => setFilters({ state: next })}
          options={[
            { value: 'all', label: t('loans.all') },
            ...saleStates.map((each) => ({ value: each, label: t(`words.saleState.${each}`) })),
          ]}
        />
        <Select
          aria-label={t('loans.sales.kind')}
          style={{ width: 140 }}
          value={kind ?? ''}
          onChange={(next: SaleKind | '') => setFilters({ kind: next || undefined })}
          options={[
            { value: '' as const, label: t('loans.sales.anyKind') },
            ...saleKinds.map((each) => ({ value: each, label: t(`words.saleKind.${each}`) })),
          ]}
        />
        <SearchField label={t('loans.sales.search')} value={search} onChange={(next) => setFilters({ search: next })} />
        <StationFilter value={stationCode} onChange={(next) => setFilters({ stationCode: next })} />
      </div>
      <DataTable
        label={t('loans.sales.title')}
        columns={saleColumns(t, isStaff)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpenedId(row.id)}
        mark={(row) => (row.clocks.some((clock) => clock.state === 'overdue') ? 'bad' : undefined)}
        empty={
          JSON.stringify(filters) === JSON.stringify(INITIAL) ? (
            <EmptyState title={t('loans.sales.empty')} hint={t('loans.sales.emptyHint')} />
          ) : (
            <EmptyState title={t('loans.sales.emptyFiltered')} />
          )
        }
      />
      {opened && <SalePanel key={opened.id} sale={opened} onClose={() => setOpenedId(undefined)} />}
    </Page>
  );
}
