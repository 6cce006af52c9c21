import { Alert, Button, Checkbox, Select } from 'antd';
import type { RmaHead } from '../../../shared/areas/machines/rmas.ts';
import { type RmaKind, type RmaState, rmaKinds, rmaStates } from '../../../shared/areas/machines/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StationFilter } from '../clocks/StationFilter.tsx';
import { useFilters } from '../stock/useFilters.ts';
import { RmaTabs } from './RmaTabs.tsx';
import { RMA_WRITERS } from './rmaAccess.ts';
import { rmaColumns } from './rmaColumns.tsx';
import styles from './rmas.module.css';

interface Filters {
  readonly kind?: RmaKind | undefined;
  readonly state?: RmaState | undefined;
  readonly stationCode?: string | undefined;
  readonly hasDifferences: boolean;
  readonly search: string;
}

/** Every return authorisation, with what the rule says to it and how long it has stood where it stands (R2.4). */
export function RmasScreen() {
  const t = useT();
  const go = useGo();
  const [filters, change] = useFilters<Filters>('rmas', { hasDifferences: false, search: '' });
  const { kind, state, stationCode, hasDifferences, search } = filters;
  const pages = usePages<RmaHead>(['rmas', filters], (cursor) =>
    api.machines.rmas.list({
      ...(kind ? { kind } : {}),
      ...(state ? { state } : {}),
      ...(stationCode ? { stationCode } : {}),
      ...(hasDifferences ? { hasDifferences } : {}),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const isFiltered = kind !== undefined || state !== undefined || stationCode !== undefined || hasDifferences || search;
  const mayWrite = can(useMe(), RMA_WRITERS);
  const create = mayWrite ? () => go('/machines/rmas/new') : undefined;
  const take = mayWrite ? () => go('/machines/rmas/import') : undefined;
  const isStaff = can(useMe(), 'signedIn');
  useKeys({ n: create, i: take }, { n: t('machines.rmas.new.title'), i: t('machines.rmas.papers.title') });

  useScan(async (text) => {
    const code = scannedText(text);
    const found = await api.machines.rmas.list({ search: code, limit: 20 });
    const exact = found.rows.filter(
      (row) => row.number === code || row.waybill === code || row.serials.includes(code) || row.paperNumber === code,
    );
    const [one] = exact;
    if (one && exact.length === 1) {
      go(pathOf('/machines/rmas', one.id));
      return { mark: 'good', line: t('machines.rmas.opened', { code, number: one.number }) };
    }
    if (one) {
      change({ search: code });
      return { mark: 'ask', line: t('machines.rmas.several', { code, count: exact.length }) };
    }
    return isStaff ? undefined : { mark: 'bad', line: t('machines.rmas.notFound', { code }) };
  });

  return (
    <Page
      title={t('machines.rmas.title')}
      aside={<RmaTabs />}
      hint={t('machines.rmas.hint')}
      actions={
        <>
          {take && (
            <Button onClick={take}>
              <KeyCap name="i" /> {t('machines.rmas.importShort')}
            </Button>
          )}
          {create && (
            <Button type="primary" onClick={create}>
              <KeyCap name="n" /> {t('machines.rmas.newShort')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.filters}>
        <Select
          aria-label={t('machines.rmas.fields.kind')}
          allowClear
          style={{ width: 150 }}
          placeholder={t('machines.rmas.anyKind')}
          value={kind ?? null}
          onChange={(next: RmaKind | null | undefined) => change({ kind: next ?? undefined })}
          options={rmaKinds.map((each) => ({ value: each, label: t(`words.rmaKind.${each}`) }))}
        />
        <Select
          aria-label={t('machines.rmas.fields.state')}
          allowClear
          style={{ width: 150 }}
          placeholder={t('machines.rmas.anyState')}
          value={state ?? null}
          onChange={(next: RmaState | null | undefined) => change({ state: next ?? undefined })}
          options={rmaStates.map((each) => ({ value: each, label: t(`words.rmaState.${each}`) }))}
        />
        <StationFilter value={stationCode} onChange={(next) => change({ stationCode: next })} />
        <SearchField
          label={t('machines.rmas.search')}
          value={search}
          onChange={(next) => change({ search: next })}
          width={340}
        />
        <Checkbox checked={hasDifferences} onChange={(event) => change({ hasDifferences: event.target.checked })}>
          {t('machines.rmas.hasDifferences')}
        </Checkbox>
      </div>
      {pages.error && <Alert type="error" showIcon title={refusalOf(pages.error, t).sentence} />}
      <DataTable
        label={t('machines.rmas.title')}
        columns={rmaColumns(t)}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/machines/rmas', row.id))}
        mark={(row) => (row.openDifferences > 0 ? 'bad' : undefined)}
        empty={
          isFiltered ? (
            <EmptyState title={t('machines.rmas.noneFiltered')} hint={t('machines.rmas.noneFilteredHint')} />
          ) : (
            <EmptyState
              title={t('machines.rmas.empty')}
              hint={t('machines.rmas.emptyHint')}
              action={create && <Button onClick={create}>{t('machines.rmas.new.title')}</Button>}
            />
          )
        }
      />
    </Page>
  );
}
