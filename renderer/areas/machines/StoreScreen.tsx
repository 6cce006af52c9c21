import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, InputNumber, Select } from 'antd';
import { useEffect } from 'react';
import type { MachineHead } from '../../../shared/areas/machines/machines.ts';
import { type MachineState, machineStates } from '../../../shared/areas/machines/words.ts';
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
import { AgeingPicture } from './AgeingPicture.tsx';
import { RmaTabs } from './RmaTabs.tsx';
import styles from './store.module.css';
import { isOld, storeColumns } from './storeColumns.tsx';
import { useMachineScan } from './useMachineScan.ts';

interface Filters {
  readonly search: string;
  readonly state: MachineState | undefined;
  readonly modelCode: string | undefined;
  readonly isInStore: boolean;
  readonly minDays: number | null;
  readonly maxDays: number | null;
}

const INITIAL: Filters = {
  search: '',
  state: undefined,
  modelCode: undefined,
  isInStore: true,
  minDays: null,
  maxDays: null,
};

/** 机库: where each return machine stands, in which state and for how long; stock loses value by the day (R2.4). */
export function StoreScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [filters, setFilters] = useFilters('machines.store', INITIAL);
  const asked = useQueryParam('search');
  useEffect(() => {
    if (asked) setFilters({ ...INITIAL, isInStore: false, search: asked });
  }, [asked, setFilters]);
  const { search, state, modelCode, isInStore, minDays, maxDays } = filters;
  const ageing = useQuery(orpc.machines.store.ageing.queryOptions());
  const models = useQuery(orpc.catalog.models.list.queryOptions({ input: { limit: 500 } }));
  const pages = usePages<MachineHead>(['machines', filters], (cursor) =>
    api.machines.store.list({
      ...(search ? { search } : {}),
      ...(state ? { state } : {}),
      ...(modelCode ? { modelCode } : {}),
      ...(isInStore ? { isInStore } : {}),
      ...(minDays === null ? {} : { minDays }),
      ...(maxDays === null ? {} : { maxDays }),
      ...(cursor ? { cursor } : {}),
    }),
  );
  useMachineScan();
  const arrive = can(me, ['keeper']) ? () => go('/machines/arrive') : undefined;
  const isFiltered = search !== '' || state !== undefined || modelCode !== undefined || minDays !== null;
  const clear = () => setFilters(INITIAL);
  useKeys(
    { a: arrive, c: isFiltered ? clear : undefined },
    { a: t('machines.arrival.title'), c: t('machines.store.clear') },
  );
  return (
    <Page
      title={t('machines.store.title')}
      aside={<RmaTabs />}
      hint={t('machines.store.hint')}
      actions={
        arrive && (
          <Button type="primary" onClick={arrive}>
            <KeyCap name="a" /> {t('machines.arrival.title')}
          </Button>
        )
      }
    >
      <AgeingPicture
        ageing={ageing.data}
        chosen={{ state, from: minDays }}
        onChoose={(chosen, from, to) => setFilters({ state: chosen, minDays: from, maxDays: to })}
      />
      <div className={styles.filters}>
        <SearchField
          label={t('machines.store.search')}
          value={search}
          width={240}
          onChange={(next) => setFilters({ search: next })}
        />
        <Select
          aria-label={t('machines.store.state')}
          allowClear
          style={{ width: 150 }}
          placeholder={t('machines.store.allStates')}
          value={state ?? null}
          onChange={(next: MachineState | undefined) => setFilters({ state: next })}
          options={machineStates.map((each) => ({ value: each, label: t(`words.machineState.${each}`) }))}
        />
        <Select
          aria-label={t('machines.store.model')}
          allowClear
          showSearch
          style={{ width: 150 }}
          placeholder={t('machines.store.allModels')}
          value={modelCode ?? null}
          onChange={(next: string | undefined) => setFilters({ modelCode: next })}
          options={(models.data?.rows ?? []).map(({ code }) => ({ value: code, label: code }))}
        />
        <InputNumber
          aria-label={t('machines.store.minDays')}
          min={0}
          max={10_000}
          precision={0}
          style={{ width: 170 }}
          prefix={t('machines.store.minDaysShort')}
          suffix={t('machines.store.daysUnit')}
          value={minDays}
          onChange={(next) => setFilters({ minDays: next, maxDays: null })}
        />
        <Checkbox checked={isInStore} onChange={(event) => setFilters({ isInStore: event.target.checked })}>
          {t('machines.store.onlyInStore')}
        </Checkbox>
        {isFiltered && (
          <Button onClick={clear}>
            <KeyCap name="c" /> {t('machines.store.clear')}
          </Button>
        )}
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('machines.store.list')}
        columns={storeColumns(t)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/machines/store', row.serial))}
        mark={(row) => (isOld(row) ? 'ask' : undefined)}
        empty={
          isFiltered ? (
            <EmptyState title={t('machines.store.noneSo')} hint={t('machines.store.noneSoHint')} />
          ) : (
            <EmptyState
              title={t('machines.store.empty')}
              hint={t('machines.store.emptyHint')}
              action={arrive && <Button onClick={arrive}>{t('machines.arrival.title')}</Button>}
            />
          )
        }
      />
    </Page>
  );
}
