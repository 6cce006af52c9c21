import { Link, useLocation } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { refusalOf } from '../../app/refusal.ts';
import { useGo, useQueryParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { type Page as Rows, usePages } from '../../app/usePages.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './catalog.module.css';

export interface RegistryProps<Row> {
  readonly title: string;
  /** Names the list among the answers kept in memory, with whatever else filters it. */
  readonly listKey: readonly unknown[];
  readonly load: (page: {
    readonly search: string;
    readonly cursor: string | undefined;
    readonly limit: number;
  }) => Promise<Rows<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly emptyTitle: string;
  readonly filters?: ReactNode;
  readonly mark?: (row: Row) => 'good' | 'ask' | 'bad' | undefined;
  /** Where a row opens a page of its own; else the panel opens on it. */
  readonly onOpen?: (row: Row) => void;
  readonly panel: (row: Row | undefined, close: () => void) => ReactNode;
}

const MAINTAINERS = ['keeper', 'administrator'] as const;

/** One list of the catalogue: search, rows, and the panel that makes or changes one. */
export function Registry<Row extends object>(props: RegistryProps<Row>) {
  const { title, listKey, load, columns, rowKey, emptyTitle, filters, mark, onOpen, panel } = props;
  const t = useT();
  const go = useGo();
  const canEdit = can(useMe(), MAINTAINERS);
  const asked = useQueryParam('search') ?? '';
  const [search, setSearch] = useState(asked);
  // Another find leads to the list that is open already.
  useEffect(() => setSearch(asked), [asked]);
  const [edited, setEdited] = useState<{ readonly row: Row | undefined }>();
  const rows = usePages([...listKey, search], (cursor) => load({ search, cursor, limit: 100 }));
  const add = () => setEdited({ row: undefined });
  useKeys({ n: canEdit ? add : undefined }, { n: t('catalog.add') });

  const open = onOpen ?? (canEdit ? (row: Row) => setEdited({ row }) : undefined);
  return (
    <Page
      title={title}
      aside={<RegistryTabs />}
      actions={
        <>
          {filters}
          <SearchField label={t('catalog.search')} value={search} onChange={setSearch} />
          {canEdit && (
            <Button type="primary" onClick={add}>
              {t('catalog.add')} <KeyCap name="n" />
            </Button>
          )}
        </>
      }
    >
      {rows.error && <Alert type="error" showIcon title={refusalOf(rows.error, t).sentence} />}
      <DataTable
        label={title}
        columns={columns}
        {...rows}
        rowKey={rowKey}
        {...(open ? { onOpen: open } : {})}
        {...(mark ? { mark } : {})}
        empty={
          search === '' ? (
            <EmptyState
              title={emptyTitle}
              hint={t('catalog.importHint')}
              action={canEdit && <Button onClick={() => go('/import')}>{t('catalog.toImport')}</Button>}
            />
          ) : (
            <EmptyState title={t('catalog.parts.none')} hint={t('catalog.parts.noneHint')} />
          )
        }
      />
      {edited && panel(edited.row, () => setEdited(undefined))}
    </Page>
  );
}

const TABS = ['parts', 'bins', 'stations', 'engineers', 'models', 'carriers'] as const;

function RegistryTabs() {
  const t = useT();
  const { pathname } = useLocation();
  return (
    <nav className={styles.tabs} aria-label={t('catalog.tabs')}>
      {TABS.map((tab) => (
        <Link
          key={tab}
          to={`/${tab}`}
          className={styles.tab}
          aria-current={pathname === `/${tab}` ? 'page' : undefined}
        >
          {t(`catalog.${tab}.title`)}
        </Link>
      ))}
    </nav>
  );
}
