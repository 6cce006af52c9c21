import type { KeyboardEvent, ReactNode } from 'react';
import styles from './standards.module.css';

export interface StandardFoldProps {
  /** What the line says while it is closed. */
  readonly title: ReactNode;
  /** What is wrong or missing inside, said beside the title. */
  readonly marks?: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Shift with an arrow moves the line, where it can be moved. */
  readonly onMove?: (by: 1 | -1) => void;
  readonly id: string;
  readonly children: ReactNode;
}

/** One part of the draft: a line that opens its fields beneath it. Arrows walk from line to line. */
export function StandardFold({ title, marks, isOpen, onToggle, onMove, id, children }: StandardFoldProps) {
  function walk(event: KeyboardEvent<HTMLButtonElement>) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (!by) return;
    event.preventDefault();
    if (event.shiftKey) {
      onMove?.(by);
      return;
    }
    const lines = [...document.querySelectorAll<HTMLButtonElement>(`button.${styles.foldLine}`)];
    lines[lines.indexOf(event.currentTarget) + by]?.focus();
  }
  return (
    <div className={isOpen ? `${styles.fold} ${styles.open}` : styles.fold}>
      <button
        type="button"
        id={id}
        className={styles.foldLine}
        aria-expanded={isOpen}
        onClick={onToggle}
        onKeyDown={walk}
      >
        <span className={styles.foldSign} aria-hidden="true">
          {isOpen ? '▾' : '▸'}
        </span>
        <span className={styles.foldTitle}>{title}</span>
      </button>
      {marks && <div className={styles.foldMarks}>{marks}</div>}
      {isOpen && <div className={styles.foldBody}>{children}</div>}
    </div>
  );
}
