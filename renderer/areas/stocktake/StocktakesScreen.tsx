import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { StocktakeHead } from '../../../shared/areas/stocktake/contract.ts';
import { type StocktakeState, stocktakeStates } from '../../../shared/areas/stocktake/words.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { StocktakeStateMark } from './StocktakeStateMark.tsx';

/** All stocktakes, the newest first. */
export function StocktakesScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [state, setState] = useState<StocktakeState | 'all'>('all');
  const [search, setSearch] = useState('');
  const pages = usePages<StocktakeHead>(['stocktakes', state, search], (cursor) =>
    api.stocktake.list({
      ...(state === 'all' ? {} : { state }),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const create = can(me, ['keeper']) ? () => go('/stocktakes/new') : undefined;
  useKeys({ n: create }, { n: t('stocktake.new.title') });
  const columns: Column<StocktakeHead>[] = [
    { key: 'number', title: t('stocktake.fields.number'), kind: 'code', render: (row) => row.number },
    { key: 'state', title: t('stocktake.fields.state'), render: (row) => <StocktakeStateMark state={row.state} /> },
    { key: 'day', title: t('stocktake.fields.day'), render: (row) => <DayText day={row.day} /> },
    { key: 'zones', title: t('stocktake.fields.zones'), render: (row) => row.zones.join('、') },
    {
      key: 'bins',
      title: t('stocktake.fields.bins'),
      kind: 'number',
      render: (row) => `${row.countedBins} / ${row.bins}`,
    },
    {
      key: 'differences',
      title: t('stocktake.fields.differences'),
      kind: 'number',
      render: (row) => row.differences ?? '—',
    },
    {
      key: 'document',
      title: t('stocktake.fields.document'),
      kind: 'code',
      render: (row) => row.documentNumber ?? '—',
    },
    { key: 'by', title: t('stocktake.fields.openedBy'), render: (row) => row.openedBy },
    { key: 'note', title: t('stocktake.fields.note'), render: (row) => row.note || '—' },
  ];
  return (
    <Page
      title={t('stocktake.title')}
      hint={t('stocktake.hint')}
      actions={
        create && (
          <Button type="primary" onClick={create}>
            <KeyCap name="n" /> {t('stocktake.new.title')}
          </Button>
        )
      }
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <Segmented
          aria-label={t('stocktake.fields.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, label: t('stocktake.all') },
            ...stocktakeStates.map((each) => ({ value: each, label: t(`words.stocktakeState.${each}`) })),
          ]}
        />
        <SearchField label={t('stocktake.search')} value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('stocktake.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/stocktakes', row.id))}
        empty={
          <EmptyState
            title={t('stocktake.empty')}
            hint={t('stocktake.emptyHint')}
            action={create && <Button onClick={create}>{t('stocktake.new.title')}</Button>}
          />
        }
      />
    </Page>
  );
}
