import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { Finding } from '../../../shared/areas/desk/contract.ts';
import { orpc } from '../../app/api.ts';
import { pathOfFinding } from '../../app/findings.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo, useQueryParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';

/** What a scan or a word may mean, where it means several things. */
export function FindScreen() {
  const t = useT();
  const go = useGo();
  const text = useQueryParam('text') ?? '';
  const found = useQuery(orpc.desk.find.queryOptions({ input: { text }, enabled: text !== '' }));
  const columns: readonly Column<Finding>[] = [
    { key: 'kind', title: t('desk.find.kind'), render: (row) => t(`words.findingKind.${row.kind}`), width: 110 },
    { key: 'name', title: t('desk.find.name'), render: (row) => row.title, width: 320 },
    { key: 'detail', title: t('desk.find.detail'), render: (row) => row.detail },
  ];
  return (
    <Page title={t('desk.find.title')} hint={t('desk.find.hint', { text })}>
      {found.error && <Alert type="error" showIcon title={refusalOf(found.error, t).sentence} />}
      <DataTable
        label={t('desk.find.label')}
        columns={columns}
        rows={found.data?.findings}
        rowKey={(row) => `${row.kind}-${row.key}`}
        onOpen={(row) => go(pathOfFinding(row))}
        empty={<EmptyState title={t('desk.find.nothing', { text })} hint={t('desk.find.nothingHint')} />}
      />
    </Page>
  );
}
