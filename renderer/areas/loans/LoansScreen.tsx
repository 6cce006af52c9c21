import { Button, Checkbox, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import { type LoanState, loanStates } from '../../../shared/areas/loans/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { useGo, useQueryParam } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from '../clocks/clocks.module.css';
import { ExcelButton } from '../clocks/ExcelButton.tsx';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { stationHands } from './access.ts';
import { LoanPanel } from './LoanPanel.tsx';
import { LoanTabs } from './LoanTabs.tsx';
import { isLoanOverdue, loanColumns } from './loanColumns.tsx';

interface Filters {
  readonly search: string;
  readonly stationCode: string | undefined;
  readonly state: LoanState | 'all';
  readonly isOverdue: boolean;
}

const INITIAL: Filters = { search: '', stationCode: undefined, state: 'all', isOverdue: false };

/** What is outside: every loan with its deadlines and days left; a scan finds the one. */
export function LoansScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const isStaff = can(me, 'signedIn');
  const [filters, setFilters] = useFilters('loans.list', INITIAL);
  const asked = useQueryParam('search');
  const askedStation = useQueryParam('station');
  useEffect(() => {
    if (asked || askedStation) setFilters({ ...INITIAL, search: asked ?? '', stationCode: askedStation });
  }, [asked, askedStation, setFilters]);
  const [openedId, setOpenedId] = useState<string>();
  const { search, stationCode, state, isOverdue } = filters;
  const ofStation = stationCode ? { stationCode } : {};
  const pages = usePages<Loan>(['loans', filters], (cursor) =>
    api.loans.list({
      ...ofStation,
      ...(search ? { search } : {}),
      ...(state === 'all' ? {} : { state }),
      ...(isOverdue ? { isOverdue } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const opened = pages.rows?.find((row) => row.id === openedId);

  useScan(async (scanned) => {
    const code = scannedText(scanned);
    const found = await api.loans.list({ search: code, limit: 2 });
    const [first] = found.rows;
    if (!first) return undefined;
    setFilters({ ...INITIAL, search: code });
    if (found.total === 1) setOpenedId(first.id);
    return { mark: found.total === 1 ? 'good' : 'ask', line: `${first.partCode} ${first.stationName}` };
  });

  const use = can(me, stationHands) ? () => go('/loans/use') : undefined;
  useKeys({ u: use }, { u: t('loans.use.title') });
  return (
    <Page
      title={t('loans.title')}
      aside={<LoanTabs />}
      hint={t('loans.hint')}
      actions={
        <>
          <ExcelButton text={t('loans.loansExcel')} load={() => api.ledgers.loans(ofStation)} />
          <ExcelButton text={t('loans.overdueExcel')} load={() => api.ledgers.overdue(ofStation)} />
          {use && (
            <Button type="primary" onClick={use}>
              <KeyCap name="u" /> {t('loans.use.title')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.filters}>
        <Segmented<LoanState | 'all'>
          aria-label={t('loans.fields.state')}
          value={state}
          onChange={(next) => setFilters({ state: next })}
          options={[
            { value: 'all', label: t('loans.all') },
            ...loanStates.map((each) => ({ value: each, label: t(`words.loanState.${each}`) })),
          ]}
        />
        <SearchField label={t('loans.search')} value={search} onChange={(next) => setFilters({ search: next })} />
        <StationFilter value={stationCode} onChange={(next) => setFilters({ stationCode: next })} />
        <Checkbox checked={isOverdue} onChange={(event) => setFilters({ isOverdue: event.target.checked })}>
          {t('loans.onlyOverdue')}
        </Checkbox>
      </div>
      <DataTable
        label={t('loans.list')}
        columns={loanColumns(t, isStaff)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpenedId(row.id)}
        mark={(row) => (isLoanOverdue(row) ? 'bad' : undefined)}
        empty={
          JSON.stringify(filters) === JSON.stringify(INITIAL) ? (
            <EmptyState title={t('loans.empty')} hint={t('loans.emptyHint')} />
          ) : (
            <EmptyState title={t('loans.emptyFiltered')} />
          )
        }
      />
      {opened && <LoanPanel key={opened.id} loan={opened} onClose={() => setOpenedId(undefined)} />}
    </Page>
  );
}
