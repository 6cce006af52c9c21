import { type ReactNode, useEffect, useRef } from 'react';
import styles from './TaskTable.module.css';
import { type Mark, useTones } from './tones.ts';

export interface TaskColumn {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** The table of a guided task: its headings stay in sight while the lines scroll. */
export function TaskTable({
  columns,
  children,
}: {
  readonly columns: readonly TaskColumn[];
  readonly children: ReactNode;
}) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ title, isNumber }) => (
            <th key={title} scope="col" className={isNumber ? styles.number : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export interface TaskRowProps {
  /** The line that the clerk stands on: marked, and kept in sight. */
  readonly isCurrent: boolean;
  readonly onStand: () => void;
  readonly children: ReactNode;
}

/** A line that can be stood on. */
export function TaskRow({ isCurrent, onStand, children }: TaskRowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <tr
      ref={row}
      className={isCurrent ? `${styles.row} ${styles.current}` : styles.row}
      aria-current={isCurrent}
      onClick={onStand}
    >
      {children}
    </tr>
  );
}

export interface NumberCellProps {
  /** What the number means, where it means something. */
  readonly mark?: Mark | undefined;
  readonly isStrong?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A number, aligned to the right. */
export function NumberCell({ mark, isStrong, testId, children }: NumberCellProps) {
  const tones = useTones();
  return (
    <td
      className={isStrong || mark ? `${styles.number} ${styles.strong}` : styles.number}
      style={mark ? { color: tones[mark].ink } : {}}
      data-testid={testId}
    >
      {children}
    </td>
  );
}
