import { Button } from 'antd';
import { useState } from 'react';
import type { CustomerReturn } from '../../../shared/areas/returns/customers.ts';
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
import { PartText } from '../stock/PartText.tsx';
import { CustomerPanel } from './CustomerPanel.tsx';
import { RoomTabs } from './RoomTabs.tsx';
import styles from './returns.module.css';

/** S2-4: what customers have returned, counted, classified and recorded. */
export function CustomersScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [search, setSearch] = useState('');
  const [isBooking, setIsBooking] = useState(false);
  const pages = usePages<CustomerReturn>(['customerReturns', search], (cursor) =>
    api.returns.customers.list({ ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) }),
  );
  const book = can(me, ['keeper']) ? () => setIsBooking(true) : undefined;
  useKeys(isBooking ? {} : { n: book, Escape: () => go('/returns') }, {
    n: t('returns.customers.book'),
    Escape: t('returns.back'),
  });
  const columns: Column<CustomerReturn>[] = [
    { key: 'number', title: t('returns.customers.number'), kind: 'code', render: (row) => row.number },
    { key: 'day', title: t('returns.customers.day'), render: (row) => <DayText day={row.day} /> },
    { key: 'part', title: t('returns.customers.part'), render: (row) => <PartText of={row} />, width: 260 },
    { key: 'barcode', title: t('returns.customers.barcode'), kind: 'code', render: (row) => row.barcode || '—' },
    { key: 'qty', title: t('returns.customers.qty'), kind: 'number', render: (row) => row.qty },
    {
      key: 'condition',
      title: t('returns.customers.condition'),
      render: (row) =>
        row.isReversed ? (
          <StateMark mark={undefined}>{t('returns.customers.reversed')}</StateMark>
        ) : (
          t(`words.condition.${row.condition}`)
        ),
    },
    { key: 'bin', title: t('returns.customers.bin'), kind: 'code', render: (row) => row.binCode },
    { key: 'customer', title: t('returns.customers.customer'), render: (row) => row.customer || '—' },
    { key: 'order', title: t('returns.customers.repairOrder'), kind: 'code', render: (row) => row.repairOrder || '—' },
    { key: 'by', title: t('returns.customers.bookedBy'), render: (row) => row.bookedBy },
  ];
  return (
    <Page
      title={t('returns.customers.title')}
      aside={<RoomTabs />}
      hint={t('returns.customers.hint')}
      actions={
        book && (
          <Button type="primary" onClick={book}>
            <KeyCap name="n" /> {t('returns.customers.book')}
          </Button>
        )
      }
    >
      <div className={styles.filters}>
        <SearchField label={t('returns.customers.search')} value={search} onChange={setSearch} />
      </div>
      <DataTable
        label={t('returns.customers.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => go(pathOf('/documents', row.documentNumber))}
        empty={<EmptyState title={t('returns.customers.empty')} hint={t('returns.customers.emptyHint')} />}
      />
      {isBooking && <CustomerPanel onClose={() => setIsBooking(false)} />}
    </Page>
  );
}
