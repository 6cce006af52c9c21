import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { DisposalHead } from '../../../shared/areas/disposal/contract.ts';
import { type DisposalState, disposalStates } from '../../../shared/areas/disposal/words.ts';
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
import { DisposalStateMark } from './DisposalStateMark.tsx';

/** S2-5: all lists of parts to scrap or to send to quality control, the newest first. */
export function DisposalsScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [state, setState] = useState<DisposalState | 'all'>('all');
  const [search, setSearch] = useState('');
  const pages = usePages<DisposalHead>(['disposals', state, search], (cursor) =>
    api.disposal.list({
      ...(state === 'all' ? {} : { state }),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const create = can(me, ['keeper']) ? () => go('/disposals/new') : undefined;
  useKeys({ n: create }, { n: t('disposal.new.title') });
  const columns: Column<DisposalHead>[] = [
    { key: 'number', title: t('disposal.fields.number'), kind: 'code', render: (row) => row.number },
    { key: 'kind', title: t('disposal.fields.kind'), render: (row) => t(`words.disposalKind.${row.kind}`) },
    { key: 'state', title: t('disposal.fields.state'), render: (row) => <DisposalStateMark state={row.state} /> },
    { key: 'day', title: t('disposal.fields.day'), render: (row) => <DayText day={row.day} /> },
    { key: 'pieces', title: t('disposal.fields.qty'), kind: 'number', render: (row) => row.pieces },
    {
      key: 'outstanding',
      title: t('disposal.fields.outstanding'),
      kind: 'number',
      render: (row) => (row.outstanding > 0 ? row.outstanding : '—'),
    },
    { key: 'document', title: t('disposal.fields.document'), kind: 'code', render: (row) => row.documentNumber ?? '—' },
    { key: 'by', title: t('disposal.fields.openedBy'), render: (row) => row.openedBy },
    { key: 'note', title: t('disposal.fields.note'), render: (row) => row.note || '—' },
  ];
  return (
    <Page
      title={t('disposal.title')}
      hint={t('disposal.hint')}
      actions={
        create && (
          <Button type="primary" onClick={create}>
            <KeyCap name="n" /> {t('disposal.new.title')}
          </Button>
        )
      }
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <Segmented
          aria-label={t('disposal.fields.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, label: t('disposal.all') },
            ...disposalStates.map((each) => ({ value: each, label: t(`words.disposalState.${each}`) })),
          ]}
        />
        <SearchField label={t('disposal.search')} value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('disposal.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/disposals', row.id))}
        empty={<EmptyState title={t('disposal.empty')} hint={t('disposal.emptyHint')} />}
      />
    </Page>
  );
}
