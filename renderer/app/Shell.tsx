import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../ui/Keys.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { BadgeDialog } from './BadgeDialog.tsx';
import { ConnectionState } from './ConnectionState.tsx';
import { JobsIndicator } from './JobsIndicator.tsx';
import { KeySheet } from './KeySheet.tsx';
import { listenForKeys } from './keys.ts';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { roomKey, useRooms } from './rooms.ts';
import { useGo } from './route.ts';
import { ScanLine } from './ScanLine.tsx';
import styles from './Shell.module.css';
import { can, useMe } from './session.ts';
import { useT } from './texts.ts';
import { useOfferReversal } from './useOfferReversal.ts';
import { useScanDesk } from './useScanDesk.ts';

/** The window around every screen: rooms on the left, the scan line on top, who and how connected on the right. */
export function Shell() {
  const t = useT();
  const go = useGo();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const main = useRef<HTMLElement>(null);
  const scanInput = useRef<HTMLInputElement>(null);
  const rooms = useRooms();
  const offerReversal = useOfferReversal();
  const isStaff = can(useMe(), 'signedIn');
  const [badge, setBadge] = useState<string>();
  useScanDesk(setBadge);
  useEffect(() => listenForKeys(window), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins at its top
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [pathname]);

  useKeys(
    {
      ...Object.fromEntries(rooms.map((room, index) => [roomKey(index) ?? room.path, () => go(room.path)])),
      F2: () => scanInput.current?.select(),
      'ctrl+k': () => setOpen('palette'),
      '?': () => setOpen('keys'),
      Escape: () => leave(main.current, () => pathname !== '/' && go(parentOf(pathname))),
      'ctrl+z': isStaff ? offerReversal : undefined,
    },
    {},
  );

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('app.skip')}
      </a>
      <Rail />
      <header className={styles.top}>
        <ScanLine inputRef={scanInput} />
        <JobsIndicator />
        <ConnectionState />
        <AccountMenu />
      </header>
      <main id="content" ref={main} className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      {badge !== undefined && <BadgeDialog key={badge} badge={badge} onClose={() => setBadge(undefined)} />}
      {open === 'palette' && <Palette onClose={() => setOpen(undefined)} />}
      {open === 'keys' && <KeySheet onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** Esc first leaves a field, then the screen: a half-typed search is not worth losing the room. */
function leave(main: HTMLElement | null, goBack: () => void): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
    active.blur();
    main?.focus({ preventScroll: true });
    return;
  }
  goBack();
}

/** The room above: `/stock/parts/A1` → `/stock`. Detail paths whose list stands elsewhere are named. */
function parentOf(path: string): string {
  if (path.startsWith('/units/') || path.startsWith('/stock/parts/')) return '/stock';
  if (path.startsWith('/stock/bins/')) return '/stock/map';
  const parent = path.slice(0, path.lastIndexOf('/'));
  return parent === '' ? '/' : parent;
}
