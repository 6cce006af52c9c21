import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { DeliveryHead } from '../../../shared/areas/receiving/contract.ts';
import { type DeliveryState, deliveryStates } from '../../../shared/areas/receiving/words.ts';
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

/** All deliveries; the open ones first, because they wait for somebody. */
export function DeliveriesScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [state, setState] = useState<DeliveryState | 'all'>('all');
  const [search, setSearch] = useState('');
  const pages = usePages<DeliveryHead>(['deliveries', state, search], (cursor) =>
    api.receiving.list({
      ...(state === 'all' ? {} : { state }),
      ...(search ? { search } : {}),
      ...(cursor ? { cursor } : {}),
    }),
  );
  const mayOpen = can(me, ['keeper']);
  const create = mayOpen ? () => go('/receiving/new') : undefined;
  useKeys({ n: create }, { n: t('receiving.new.title') });

  const columns: Column<DeliveryHead>[] = [
    { key: 'number', title: t('receiving.fields.number'), kind: 'code', render: (row) => row.number },
    { key: 'state', title: t('receiving.fields.state'), render: (row) => <StateTag head={row} /> },
    { key: 'note', title: t('receiving.fields.noteNumber'), kind: 'code', render: (row) => row.noteNumber },
    { key: 'waybill', title: t('receiving.fields.waybill'), kind: 'code', render: (row) => row.waybill },
    { key: 'sender', title: t('receiving.fields.sender'), render: (row) => row.sender || '—' },
    { key: 'carrier', title: t('receiving.fields.carrier'), render: (row) => row.carrier || '—' },
    { key: 'day', title: t('receiving.fields.arrivalDay'), render: (row) => <DayText day={row.arrivalDay} /> },
    {
      key: 'grade',
      title: t('receiving.fields.grade'),
      render: (row) => (row.packageGrade ? t(`words.packageGrade.${row.packageGrade}`) : '—'),
    },
    {
      key: 'lines',
      title: t('receiving.fields.lines'),
      kind: 'number',
      render: (row) => `${row.countedLines} / ${row.lineCount}`,
    },
    {
      key: 'pieces',
      title: t('receiving.fields.pieces'),
      kind: 'number',
      render: (row) => `${row.countedPieces} / ${row.expectedPieces}`,
    },
    { key: 'by', title: t('receiving.fields.openedBy'), render: (row) => row.openedBy },
  ];
  return (
    <Page
      title={t('receiving.title')}
      hint={t('receiving.hint')}
      actions={
        create && (
          <Button type="primary" onClick={create}>
            <KeyCap name="n" /> {t('receiving.new.title')}
          </Button>
        )
      }
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginBottom: 12 }}>
        <Segmented
          aria-label={t('receiving.fields.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, label: t('receiving.all') },
            ...deliveryStates.map((each) => ({ value: each, label: t(`words.deliveryState.${each}`) })),
          ]}
        />
        <SearchField label={t('receiving.search')} value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('receiving.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/receiving', row.id))}
        empty={
          <EmptyState
            title={t('receiving.empty')}
            hint={t('receiving.emptyHint')}
            action={create && <Button onClick={create}>{t('receiving.new.title')}</Button>}
          />
        }
      />
    </Page>
  );
}

function StateTag({ head }: { readonly head: DeliveryHead }) {
  const t = useT();
  const mark = ({ open: 'ask', received: 'ask', inspected: 'good', refused: 'bad' } as const)[head.state];
  return <StateMark mark={mark}>{t(`words.deliveryState.${head.state}`)}</StateMark>;
}
