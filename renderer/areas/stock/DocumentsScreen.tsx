import { Select } from 'antd';
import { useState } from 'react';
import type { Document } from '../../../shared/areas/stock/shapes.ts';
import { type DocumentKind, documentKinds } from '../../../shared/areas/stock/words.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';

/** Every stock document, newest first; nothing is ever changed or deleted. */
export function DocumentsScreen() {
  const t = useT();
  const go = useGo();
  const [kind, setKind] = useState<DocumentKind | ''>('');
  const [search, setSearch] = useState('');
  const pages = usePages<Document>(['documents', kind, search], (cursor) =>
    api.stock.documents({ ...(kind ? { kind } : {}), ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) }),
  );
  useKeys({ Escape: () => go('/stock') }, { Escape: t('stock.backToStock') });
  const columns: Column<Document>[] = [
    { key: 'number', title: t('stock.documents.number'), kind: 'code', render: (row) => row.number },
    { key: 'kind', title: t('stock.documents.kind'), render: (row) => t(`words.documentKind.${row.kind}`) },
    { key: 'at', title: t('stock.fields.at'), render: (row) => <MomentText at={row.at} isExact /> },
    { key: 'pieces', title: t('stock.fields.qty'), kind: 'number', render: (row) => row.pieces },
    { key: 'by', title: t('stock.fields.by'), render: (row) => row.userName },
    { key: 'note', title: t('stock.documents.note'), render: (row) => row.note || '—' },
    { key: 'reversal', title: t('stock.documents.reversal'), render: (row) => reversalText(row, t) },
  ];
  return (
    <Page title={t('stock.documents.title')} hint={t('stock.documents.hint')}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <Select
          aria-label={t('stock.documents.kind')}
          style={{ width: 160 }}
          value={kind}
          onChange={setKind}
          options={[
            { value: '' as const, label: t('stock.documents.all') },
            ...documentKinds.map((each) => ({ value: each, label: t(`words.documentKind.${each}`) })),
          ]}
        />
        <SearchField label={t('stock.documents.search')} value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('stock.documents.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/documents', row.number))}
        empty={<EmptyState title={t('stock.documents.empty')} hint={t('stock.documents.emptyHint')} />}
      />
    </Page>
  );
}

function reversalText(row: Document, t: ReturnType<typeof useT>): string {
  if (row.reversedBy) return t('stock.documents.reversedBy', { number: row.reversedBy });
  return row.reverses ? t('stock.documents.reverses', { number: row.reverses }) : '';
}
