import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { JournalEntry } from '../../../shared/areas/people/contract.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { type T, useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';

/** Who did what, newest first, and the proof that nobody changed it since. */
export function JournalScreen() {
  const t = useT();
  const [search, setSearch] = useState('');
  const entries = usePages(['journal', search], (cursor) => api.people.journal({ search, cursor, limit: 100 }));
  const verify = useMutation({ mutationFn: () => api.people.verifyJournal({}) });
  useKeys({ v: () => verify.mutate() }, { v: t('people.journal.verify') });

  const columns: readonly Column<JournalEntry>[] = [
    { key: 'seq', title: t('people.journal.seq'), kind: 'number', render: (entry) => entry.seq, width: 80 },
    { key: 'at', title: t('people.journal.at'), render: (entry) => <MomentText at={entry.at} isExact />, width: 170 },
    { key: 'user', title: t('people.journal.user'), render: (entry) => entry.userName, width: 120 },
    {
      key: 'action',
      title: t('people.journal.action'),
      render: (entry) => <span title={entry.action}>{actionText(entry.action, t)}</span>,
      width: 130,
    },
    {
      key: 'subject',
      title: t('people.journal.subject'),
      kind: 'code',
      render: (entry) => entry.subject ?? '—',
      width: 170,
    },
    { key: 'detail', title: t('people.journal.detail'), render: (entry) => <JournalDetail detail={entry.detail} /> },
    {
      key: 'hash',
      title: t('people.journal.hash'),
      kind: 'code',
      render: (entry) => <span title={entry.hash}>{entry.hash.slice(0, 8)}</span>,
      width: 90,
    },
  ];
  return (
    <Page
      title={t('people.journal.title')}
      hint={t('people.journal.hint')}
      actions={
        <>
          <SearchField label={t('people.journal.search')} value={search} onChange={setSearch} />
          <Button type="primary" onClick={() => verify.mutate()} loading={verify.isPending}>
            {t('people.journal.verify')} <KeyCap name="v" />
          </Button>
        </>
      }
    >
      {verify.error && <Alert type="error" showIcon role="alert" title={refusalOf(verify.error, t).sentence} />}
      {verify.data && <ChainResult {...verify.data} />}
      <DataTable
        label={t('people.journal.title')}
        columns={columns}
        {...entries}
        rowKey={(entry) => String(entry.seq)}
        empty={<EmptyState title={t('people.journal.empty')} />}
      />
    </Page>
  );
}

function ChainResult({ rows, brokenAt, headHash }: Awaited<ReturnType<typeof api.people.verifyJournal>>) {
  const t = useT();
  return (
    <Alert
      style={{ marginBottom: 12 }}
      role="status"
      showIcon
      type={brokenAt === null ? 'success' : 'error'}
      title={brokenAt === null ? t('people.journal.intact', { rows }) : t('people.journal.broken', { row: brokenAt })}
      description={<Code>{t('people.journal.head', { hash: headHash })}</Code>}
    />
  );
}

/** The command's name in words; a command this version does not know keeps the name it was recorded under. */
function actionText(action: string, t: T): string {
  const key = `people.actions.${action}`;
  const text = t(key);
  return text === key ? action : text;
}

/** The recorded input in one line; the whole of it on hover. */
function JournalDetail({ detail }: { readonly detail: string }) {
  return (
    <span
      title={detail}
      style={{
        display: 'inline-block',
        maxWidth: 420,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        verticalAlign: 'bottom',
      }}
    >
      {detail}
    </span>
  );
}
