import { Button, Skeleton, Table } from 'antd';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../app/texts.ts';
import { Code } from './Code.tsx';
import styles from './DataTable.module.css';
import { EmptyState } from './EmptyState.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** `number` stands right in tabular figures, `code` in a monospaced face. */
  readonly kind?: 'text' | 'number' | 'code';
  readonly width?: number;
}

export interface DataTableProps<Row> {
  /** What the table lists: its accessible name. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while the first page is on its way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly empty?: ReactNode;
  /** All rows there are, shown or not. */
  readonly total?: number;
  readonly hasMore?: boolean;
  readonly onMore?: () => void;
  readonly isLoadingMore?: boolean;
  /** A status of the whole row, shown by colour and by a bar at its left edge. */
  readonly mark?: (row: Row) => 'good' | 'ask' | 'bad' | undefined;
}

/** A dense table for keyboard and mouse: arrows walk the rows, Enter opens, walking past the last row fetches more. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    onOpen,
    empty,
    total,
    hasMore = false,
    onMore,
    isLoadingMore = false,
    mark,
  } = props;
  const t = useT();
  const box = useRef<HTMLElement>(null);
  const [active, setActive] = useState(0);
  const count = rows?.length ?? 0;

  useLayoutEffect(() => {
    // Down from nowhere, or from a search field, enters the table.
    function enter(event: globalThis.KeyboardEvent) {
      if (event.key !== 'ArrowDown' || event.defaultPrevented) return;
      const from = document.activeElement;
      const isFree =
        !from || from === document.body || (from instanceof HTMLElement && from.dataset.search === 'table');
      // Of several tables on a screen the upper one, whichever was drawn first.
      const isUpper = document.querySelector('[data-table]') === box.current;
      if (!isFree || !isUpper || !focusRow(box.current, 0)) return;
      event.preventDefault();
    }
    window.addEventListener('keydown', enter);
    return () => window.removeEventListener('keydown', enter);
  }, []);

  function walk(event: KeyboardEvent, index: number, row: Row) {
    if (event.target !== event.currentTarget) return;
    const to = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: count - 1,
      PageDown: index + 15,
      PageUp: index - 15,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (to >= count && hasMore && !isLoadingMore) onMore?.();
      focusRow(box.current, Math.min(Math.max(to, 0), count - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen?.(row);
    }
  }

  if (!rows) return <Skeleton active paragraph={{ rows: 8 }} title={false} aria-label={label} />;
  if (count === 0) return <>{empty ?? <EmptyState title={t('app.table.empty')} />}</>;
  return (
    <section ref={box} aria-label={label} className={styles.box} data-table>
      <Table<Row>
        size="small"
        pagination={false}
        dataSource={[...rows]}
        rowKey={rowKey}
        rowClassName={(row) => styles[mark?.(row) ?? 'plain'] ?? ''}
        columns={columns.map((column) => ({
          key: column.key,
          title: column.title,
          align: column.kind === 'number' ? 'right' : 'left',
          ...(column.width === undefined ? {} : { width: column.width }),
          className: column.kind === 'number' ? (styles.number ?? '') : '',
          render: (_: unknown, row: Row) =>
            column.kind === 'code' ? <Code>{column.render(row)}</Code> : column.render(row),
        }))}
        onRow={(row, index = 0) => ({
          tabIndex: index === Math.min(active, count - 1) ? 0 : -1,
          'data-row': index,
          onFocus: () => setActive(index),
          onKeyDown: (event) => walk(event, index, row),
          ...(onOpen ? { onClick: () => onOpen(row), className: styles.openable ?? '' } : {}),
        })}
      />
      {(total !== undefined || hasMore) && (
        <div className={styles.foot}>
          {total !== undefined && <span role="status">{t('app.table.shown', { shown: count, total })}</span>}
          {hasMore && (
            <Button size="small" onClick={onMore} loading={isLoadingMore}>
              {t('app.table.more')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function focusRow(box: HTMLElement | null, index: number): boolean {
  const row = box?.querySelector<HTMLElement>(`tr[data-row="${index}"]`);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  return row !== null && row !== undefined;
}
