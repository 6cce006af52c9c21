import { Link, useLocation } from '@tanstack/react-router';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import styles from './clocks.module.css';

export interface TabLink {
  readonly path: string;
  readonly titleKey: string;
  /** True where a station's own sign-in has no business. */
  readonly isForStaff: boolean;
}

/** The pages of a room beside its title; each is a screen of its own. */
export function TabLinks({ labelKey, tabs }: { readonly labelKey: string; readonly tabs: readonly TabLink[] }) {
  const t = useT();
  const isStaff = can(useMe(), 'signedIn');
  const { pathname } = useLocation();
  return (
    <nav className={styles.tabs} aria-label={t(labelKey)}>
      {tabs
        .filter((tab) => isStaff || !tab.isForStaff)
        .map((tab) => (
          <Link
            key={tab.path}
            to={tab.path}
            className={styles.tab}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={pathname === tab.path ? 'page' : undefined}
          >
            {t(tab.titleKey)}
          </Link>
        ))}
    </nav>
  );
}
