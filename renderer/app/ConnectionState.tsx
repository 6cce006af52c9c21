import { useQuery } from '@tanstack/react-query';
import { orpc } from './api.ts';
import { useIsConnected } from './connection.ts';
import styles from './Shell.module.css';
import { useT } from './texts.ts';

/** Whether the warehouse answers. While it does not, it is asked every three seconds. */
export function ConnectionState() {
  const t = useT();
  const isConnected = useIsConnected();
  useQuery(orpc.people.status.queryOptions({ refetchInterval: isConnected ? 60_000 : 3_000 }));
  return (
    <span role="status" className={isConnected ? styles.connection : `${styles.connection} ${styles.lost}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {isConnected ? (
          <circle cx="6" cy="6" r="5" fill="var(--good)" />
        ) : (
          <path d="M2 2l8 8M10 2l-8 8" stroke="var(--bad)" strokeWidth="2.5" />
        )}
      </svg>
      {t(isConnected ? 'app.connected' : 'app.disconnected')}
    </span>
  );
}
