import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  /** What is not there, as a fact. */
  readonly title: string;
  /** What to do next. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing to show: says so and teaches the next step. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className={styles.empty} role="status">
      <svg width="72" height="48" viewBox="0 0 72 48" aria-hidden="true">
        <path d="M4 6v38M68 6v38M4 16h64M4 34h64" fill="none" stroke="var(--line)" strokeWidth="3" />
        <rect
          x="12"
          y="24"
          width="14"
          height="10"
          rx="1.5"
          fill="none"
          stroke="var(--faint)"
          strokeWidth="2"
          strokeDasharray="3 3"
        />
      </svg>
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
