import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useKeyHints } from '../app/keys.ts';
import { useT } from '../app/texts.ts';
import { KeyLine } from './Keys.tsx';
import styles from './Page.module.css';

export interface PageProps {
  readonly title: string;
  /** A code or state beside the title. */
  readonly aside?: ReactNode;
  /** One quiet sentence under the title: what this room is for, or what to do next. */
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** True where the page manages its own height (guided tasks, maps) and must fill the window. */
  readonly isFull?: boolean;
}

/** A screen: its title, what can be done, its content, and at the foot the keys that work now. */
export function Page({ title, aside, hint, actions, children, isFull = false }: PageProps) {
  const hints = useKeyHints();
  const t = useT();
  useEffect(() => {
    document.title = `${title} · PartsDepot 备件仓`;
  }, [title]);
  return (
    <div className={isFull ? `${styles.page} ${styles.full}` : styles.page}>
      <header className={styles.head}>
        <div className={styles.names}>
          <h1 className={styles.title}>{title}</h1>
          {aside}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
        {hint && <p className={styles.hint}>{hint}</p>}
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>
        <KeyLine hints={[...hints, ['?', t('app.keys.sheet')]]} />
      </footer>
    </div>
  );
}
