import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented, Select } from 'antd';
import { useEffect } from 'react';
import type { InspectionHead } from '../../../shared/areas/inspection/inspections.ts';
import {
  type InspectionState,
  inspectionStates,
  type Verdict,
  verdicts,
} from '../../../shared/areas/inspection/words.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { InspectionsTabs } from './InspectionsTabs.tsx';
import { inspectionColumns } from './inspectionsColumns.tsx';
import { ModelsSelect } from './ModelsSelect.tsx';
import styles from './standards.module.css';

interface Filters {
  readonly state: InspectionState | 'all';
  readonly verdict: Verdict | undefined;
  readonly modelCode: string | undefined;
  readonly search: string;
}

const INITIAL: Filters = { state: 'all', verdict: undefined, modelCode: undefined, search: '' };

/** Every refurbishment inspection (R2.5), newest first; what waits for a supervisor is marked and counted. */
export function InspectionsScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [filters, setFilters] = useFilters('inspection.list', INITIAL);
  useAskedModel((modelCode) => setFilters({ ...INITIAL, modelCode }));
  const { state, verdict, modelCode, search } = filters;
  const pages = usePages<InspectionHead>(['inspections', filters], (cursor) =>
    api.inspection.list({
      ...(state === 'all' ? {} : { state }),
      ...(verdict ? { verdict } : {}),
      ...(modelCode ? { modelCode } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const waiting = useQuery(orpc.inspection.list.queryOptions({ input: { state: 'awaitingConcession', limit: 1 } }));
  const bench = can(me, ['inspector', 'supervisor']) ? () => go('/inspection/bench') : undefined;
  useKeys({ n: bench }, { n: t('inspection.list.toBench') });
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(INITIAL);
  const stateText = (each: InspectionState) =>
    each === 'awaitingConcession' && waiting.data
      ? `${t(`words.inspectionState.${each}`)} ${waiting.data.total}`
      : t(`words.inspectionState.${each}`);
  return (
    <Page
      title={t('inspection.title')}
      aside={<InspectionsTabs />}
      hint={t('inspection.list.hint')}
      actions={
        bench && (
          <Button type="primary" onClick={bench}>
            <KeyCap name="n" /> {t('inspection.list.toBench')}
          </Button>
        )
      }
    >
      <div className={styles.filters}>
        <Segmented<InspectionState | 'all'>
          aria-label={t('inspection.list.state')}
          value={state}
          onChange={(next) => setFilters({ state: next })}
          options={[
            { value: 'all', label: t('inspection.list.anyState') },
            ...inspectionStates.map((each) => ({ value: each, label: stateText(each) })),
          ]}
        />
        <Select
          aria-label={t('inspection.list.verdict')}
          allowClear
          style={{ width: 130 }}
          placeholder={t('inspection.list.anyVerdict')}
          value={verdict ?? null}
          onChange={(next: Verdict | null | undefined) => setFilters({ verdict: next ?? undefined })}
          options={verdicts
            .filter((each) => each !== 'incomplete')
            .map((each) => ({ value: each, label: t(`words.verdict.${each}`) }))}
        />
        <ModelsSelect value={modelCode} onChange={(next) => setFilters({ modelCode: next })} />
        <SearchField
          label={t('inspection.list.search')}
          value={search}
          width={240}
          onChange={(next) => setFilters({ search: next })}
        />
        {isFiltered && <Button onClick={() => setFilters(INITIAL)}>{t('inspection.list.all')}</Button>}
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('inspection.list.title')}
        columns={inspectionColumns(t)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/inspection', row.id))}
        mark={(row) => (row.state === 'awaitingConcession' ? 'ask' : undefined)}
        empty={
          isFiltered ? (
            <EmptyState title={t('inspection.list.none')} />
          ) : (
            <EmptyState
              title={t('inspection.list.empty')}
              hint={t('inspection.list.emptyHint')}
              action={bench && <Button onClick={bench}>{t('inspection.list.toBench')}</Button>}
            />
          )
        }
      />
    </Page>
  );
}

/** The figures lead here with a model already chosen. */
function useAskedModel(take: (modelCode: string) => void): void {
  const asked = useQueryParam('model');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another question changes what is chosen
  useEffect(() => {
    if (asked) take(asked);
  }, [asked]);
}
