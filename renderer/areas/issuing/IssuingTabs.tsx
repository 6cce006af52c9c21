import { Link, useLocation } from '@tanstack/react-router';
import { useT } from '../../app/texts.ts';
import styles from './issuing.module.css';

const TABS = [
  ['/issuing', 'issuing.tabs.issues'],
  ['/books', 'issuing.tabs.books'],
  ['/tools', 'issuing.tabs.tools'],
  ['/trips', 'issuing.tabs.trips'],
] as const;

/** The screens of the issuing room, side by side. */
export function IssuingTabs() {
  const t = useT();
  const { pathname } = useLocation();
  return (
    <nav className={styles.tabs} aria-label={t('issuing.tabs.label')}>
      {TABS.map(([path, key]) => (
        <Link
          key={path}
          to={path}
          className={styles.tab}
          aria-current={pathname === path || pathname.startsWith(`${path}/`) ? 'page' : undefined}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
