import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isBadge } from '../../shared/areas/people/badge.ts';
import { api } from './api.ts';
import { isDrawn } from './drawn.ts';
import { pathOfFinding } from './findings.ts';
import { fireKey } from './keys.ts';
import { refusalOf } from './refusal.ts';
import { router } from './router.tsx';
import { pushScan, type ScanOutcome, setScanDesk } from './scan.ts';
import { listenForScans } from './scanListener.ts';
import { can, useMe } from './session.ts';
import { useT } from './texts.ts';

/** Listens to the scanner for as long as somebody is signed in, and looks up what no screen wanted. A staff badge goes to no screen. */
export function useScanDesk(onBadge: (badge: string) => void): void {
  const t = useT();
  // A station has no look-up of the whole house; its screens take the scans that they want.
  const mayFind = can(useMe(), 'signedIn');
  const queryClient = useQueryClient();
  const badged = useRef(onBadge);
  useEffect(() => {
    badged.current = onBadge;
  });
  useEffect(() => {
    const onScan = (text: string) => {
      const badge = text.trim().toUpperCase();
      if (isBadge(badge)) badged.current(badge);
      else pushScan(text);
    };
    return listenForScans(window, { onScan, onLoneKey: fireKey });
  }, []);
  useEffect(() => {
    async function find(text: string): Promise<ScanOutcome> {
      if (!mayFind) return { mark: 'bad', line: t('app.find.nothing', { text }) };
      const { isExact, findings } = await api.desk.find({ text });
      const [first] = findings;
      if (!first) return { mark: 'bad', line: t('app.find.nothing', { text }) };
      if (findings.length === 1) {
        router.history.push(pathOfFinding(first));
        void queryClient.invalidateQueries();
        const line = t('app.find.opened', { kind: t(`words.findingKind.${first.kind}`), title: first.title });
        return { mark: isExact ? 'good' : 'ask', line };
      }
      router.history.push(`/find?text=${encodeURIComponent(text)}`);
      return { mark: 'ask', line: t('app.find.several', { text, count: findings.length }) };
    }
    setScanDesk({
      find,
      failed: (error) => ({ mark: 'bad', line: t('app.find.failed', { sentence: refusalOf(error, t).sentence }) }),
      isScreenDrawn: () => router.state.status === 'idle' && isDrawn(router.state.location.pathname),
    });
    return () => setScanDesk(undefined);
  }, [queryClient, t, mayFind]);
}
