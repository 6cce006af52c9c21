import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import type { OverviewRow } from '../../../shared/areas/stock/shapes.ts';
import { api, orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useFilters } from './useFilters.ts';

/** What there is, part by part and condition by condition (S2-6, R4.7). */
export function StockScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const categories = useQuery(orpc.catalog.parts.categories.queryOptions());
  const [filters, setFilters] = useFilters('stock.filters', {
    search: '',
    category: '',
    onlyBelowSafety: false,
    onlyHeld: false,
  });
  const pages = usePages<OverviewRow>(['stock', filters], (cursor) =>
    api.stock.overview({
      ...(filters.search ? { search: filters.search } : {}),
      ...(filters.category ? { category: filters.category } : {}),
      ...(filters.onlyBelowSafety ? { onlyBelowSafety: true } : {}),
      ...(filters.onlyHeld ? { onlyHeld: true } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const isKeeper = can(me, ['keeper']);
  const toPutAway = isKeeper ? () => go('/put-away') : undefined;
  const toTransfer = isKeeper ? () => go('/transfer') : undefined;
  const toReclassify = can(me, ['keeper', 'inspector']) ? () => go('/reclassify') : undefined;
  useKeys(
    {
      m: () => go('/stock/map'),
      a: () => go('/stock/figures'),
      u: toPutAway,
      y: toTransfer,
      z: toReclassify,
      d: () => go('/documents'),
    },
    {
      m: t('stock.map.title'),
      a: t('stock.figures.title'),
      u: t('stock.putAway.title'),
      y: t('stock.transfer.title'),
      z: t('stock.reclassify.title'),
      d: t('stock.documents.title'),
    },
  );
  return (
    <Page
      title={t('stock.title')}
      actions={
        <>
          <Button onClick={() => go('/stock/map')}>
            <KeyCap name="m" /> {t('stock.map.title')}
          </Button>
          <Button onClick={() => go('/stock/figures')}>
            <KeyCap name="a" /> {t('stock.figures.title')}
          </Button>
          {isKeeper && (
            <>
              <Button onClick={toPutAway}>
                <KeyCap name="u" /> {t('stock.putAway.title')}
              </Button>
              <Button onClick={toTransfer}>
                <KeyCap name="y" /> {t('stock.transfer.title')}
              </Button>
            </>
          )}
          {toReclassify && (
            <Button onClick={toReclassify}>
              <KeyCap name="z" /> {t('stock.reclassify.title')}
            </Button>
          )}
          <Button onClick={() => go('/documents')}>
            <KeyCap name="d" /> {t('stock.documents.title')}
          </Button>
        </>
      }
    >
      <div style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <SearchField label={t('stock.search')} value={filters.search} onChange={(search) => setFilters({ search })} />
        <Select
          aria-label={t('stock.fields.category')}
          style={{ width: 150 }}
          value={filters.category}
          onChange={(category) => setFilters({ category })}
          options={[
            { value: '', label: t('stock.allCategories') },
            ...(categories.data ?? []).map((category) => ({ value: category, label: category })),
          ]}
        />
        <Checkbox checked={filters.onlyHeld} onChange={(event) => setFilters({ onlyHeld: event.target.checked })}>
          {t('stock.onlyHeld')}
        </Checkbox>
        <Checkbox
          checked={filters.onlyBelowSafety}
          onChange={(event) => setFilters({ onlyBelowSafety: event.target.checked })}
        >
          {t('stock.onlyBelowSafety')}
        </Checkbox>
      </div>
      <DataTable
        label={t('stock.title')}
        columns={columnsOf(t)}
        {...pages}
        rowKey={(row) => row.partId}
        onOpen={(row) => go(pathOf('/stock/parts', row.partCode))}
        mark={(row) => (row.isBelowSafety ? 'ask' : undefined)}
        empty={<EmptyState title={t('stock.empty')} hint={t('stock.emptyHint')} />}
      />
    </Page>
  );
}

function columnsOf(t: ReturnType<typeof useT>): Column<OverviewRow>[] {
  const number = (
    key: 'available' | 'staging' | 'quarantine' | 'defective' | 'doa' | 'safetyStock',
  ): Column<OverviewRow> => ({
    key,
    title: t(`stock.fields.${key}`),
    kind: 'number',
    render: (row) => (row[key] === 0 ? '·' : row[key]),
  });
  return [
    { key: 'code', title: t('stock.fields.partCode'), kind: 'code', render: (row) => row.partCode },
    { key: 'name', title: t('stock.fields.partName'), render: (row) => row.partName },
    { key: 'category', title: t('stock.fields.category'), render: (row) => row.category },
    {
      key: 'available',
      title: t('stock.fields.available'),
      kind: 'number',
      render: (row) => (
        <strong>
          {row.isBelowSafety && <span title={t('stock.belowSafety')}>▼ </span>}
          {row.available}
        </strong>
      ),
    },
    number('safetyStock'),
    number('staging'),
    number('quarantine'),
    number('defective'),
    number('doa'),
    { key: 'unit', title: t('stock.fields.unitName'), render: (row) => row.unitName },
    { key: 'oldest', title: t('stock.fields.oldest'), render: (row) => <DayText day={row.oldestDay} /> },
    { key: 'value', title: t('stock.fields.value'), kind: 'number', render: (row) => <MoneyText fen={row.valueFen} /> },
  ];
}
