import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { IssueHead } from '../../../shared/areas/issuing/contract.ts';
import { type IssueState, issueStates } from '../../../shared/areas/issuing/words.ts';
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
import { StateMark } from '../../ui/StateMark.tsx';
import { ComplianceFigure } from './ComplianceFigure.tsx';
import { IssuingTabs } from './IssuingTabs.tsx';

/** All issues, and how well the oldest-first rule was kept this month. */
export function IssuesScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [state, setState] = useState<IssueState | 'all'>('all');
  const [search, setSearch] = useState('');
  const pages = usePages<IssueHead>(['issues', state, search], (cursor) =>
    api.issuing.list({
      ...(state === 'all' ? {} : { state }),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const create = can(me, ['keeper']) ? () => go('/issuing/new') : undefined;
  useKeys({ n: create }, { n: t('issuing.new.title') });
  const columns: Column<IssueHead>[] = [
    { key: 'number', title: t('issuing.fields.number'), kind: 'code', render: (row) => row.number },
    { key: 'state', title: t('issuing.fields.state'), render: (row) => <StateTag state={row.state} /> },
    {
      key: 'recipient',
      title: t('issuing.fields.recipient'),
      render: (row) => `${t(`words.recipientKind.${row.recipientKind}`)} ${row.recipientName}`,
    },
    { key: 'code', title: t('issuing.fields.recipientCode'), kind: 'code', render: (row) => row.recipientCode },
    { key: 'purpose', title: t('issuing.fields.purpose'), render: (row) => t(`words.issuePurpose.${row.purpose}`) },
    { key: 'order', title: t('issuing.fields.repairOrder'), kind: 'code', render: (row) => row.repairOrder || '—' },
    {
      key: 'picked',
      title: t('issuing.fields.picked'),
      kind: 'number',
      render: (row) => `${row.picked} / ${row.wanted}`,
    },
    { key: 'day', title: t('issuing.fields.day'), render: (row) => <DayText day={row.day} /> },
    { key: 'by', title: t('issuing.fields.createdBy'), render: (row) => row.createdBy },
  ];
  return (
    <Page
      title={t('issuing.title')}
      aside={<IssuingTabs />}
      hint={t('issuing.hint')}
      actions={
        create && (
          <Button type="primary" onClick={create}>
            <KeyCap name="n" /> {t('issuing.new.title')}
          </Button>
        )
      }
    >
      <ComplianceFigure />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <Segmented
          aria-label={t('issuing.fields.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, label: t('issuing.all') },
            ...issueStates.map((each) => ({ value: each, label: t(`words.issueState.${each}`) })),
          ]}
        />
        <SearchField label={t('issuing.search')} value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('issuing.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/issuing', row.id))}
        empty={
          <EmptyState
            title={t('issuing.empty')}
            hint={t('issuing.emptyHint')}
            action={create && <Button onClick={create}>{t('issuing.new.title')}</Button>}
          />
        }
      />
    </Page>
  );
}

function StateTag({ state }: { readonly state: IssueState }) {
  const t = useT();
  const mark = ({ picking: 'ask', posted: 'good', cancelled: undefined, reversed: 'bad' } as const)[state];
  return <StateMark mark={mark}>{t(`words.issueState.${state}`)}</StateMark>;
}
