import { Link, useLocation } from '@tanstack/react-router';
import { roomKey, useRooms } from './rooms.ts';
import styles from './Shell.module.css';
import { useT } from './texts.ts';

/** The rooms that the signed-in person may enter. */
export function Rail() {
  const t = useT();
  const { pathname } = useLocation();
  const rooms = useRooms();
  const here = roomOf(
    pathname,
    rooms.map((room) => room.path),
  );
  return (
    <nav className={styles.rail} aria-label={t('app.rail')}>
      <Link to="/" className={styles.brand}>
        <img src="/icon.svg" width={28} height={28} alt="" />
        {t('app.name')}
      </Link>
      <ul className={styles.rooms}>
        {rooms.map((room, index) => (
          <li key={room.path}>
            <Link
              to={room.path}
              className={room.path === here ? `${styles.room} ${styles.here}` : styles.room}
              aria-current={room.path === here ? 'page' : undefined}
              title={roomKey(index)?.replace('alt+', 'Alt ')}
            >
              <span className={styles.icon} aria-hidden="true">
                {room.rail.icon}
              </span>
              {t(room.nameKey)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Screens without a place of their own in the rail belong to one that has. */
const BELONGS: Readonly<Record<string, string>> = {
  '/units': '/stock',
  '/put-away': '/stock',
  '/transfer': '/stock',
  '/documents': '/stock',
  '/find': '/',
  '/shipments': '/loans',
  '/bins': '/parts',
  '/stations': '/parts',
  '/engineers': '/parts',
  '/models': '/parts',
  '/carriers': '/parts',
  '/trips': '/issuing',
  '/tools': '/issuing',
  '/books': '/issuing',
};

function roomOf(pathname: string, rooms: readonly string[]): string | undefined {
  const first = `/${pathname.split('/')[1] ?? ''}`;
  // A station has rooms of its own for what HQ reaches from another one.
  const path = rooms.includes(first) ? pathname : (BELONGS[first] ?? pathname);
  return rooms
    .filter((room) => (room === '/' ? path === '/' : path === room || path.startsWith(`${room}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
