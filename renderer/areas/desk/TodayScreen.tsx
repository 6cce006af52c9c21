import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './desk.module.css';

const WAITS = [
  ['daysWithoutBackup', '/people'],
  ['overdueHq', '/clocks'],
  ['dueToday', '/clocks'],
  ['requestsToSign', '/requests'],
  ['requestsToShip', '/requests'],
  ['paymentsToNotify', '/requests'],
  ['differencesToReport', '/receiving'],
  ['openDeliveries', '/receiving'],
  ['awaitingInspection', '/receiving'],
  ['awaitingPutAway', '/put-away'],
  ['unlabelled', '/labels'],
  ['openIssues', '/issuing'],
  ['stocktakesToDecide', '/stocktakes'],
  ['stocktakesOpen', '/stocktakes'],
  ['listsToConfirm', '/returns'],
  ['parcelsToReceive', '/returns'],
  ['parcelExceptions', '/returns/parcels'],
  ['openClaims', '/returns/claims'],
  ['openQuestions', '/returns/questions'],
  ['proposals', '/loans/proposals'],
  ['salesToWriteOff', '/loans/sales'],
  ['overdueStations', '/clocks/stations'],
  ['rmasToDecide', '/machines/rmas'],
  ['rmasToArrive', '/machines/arrive'],
  ['rmaDifferences', '/machines/rmas'],
  ['machinesToInspect', '/machines/store'],
  ['concessions', '/inspection/list'],
  ['machinesToRepair', '/machines/store'],
  ['machinesToDispose', '/machines/store'],
  ['disposalsToDecide', '/disposals'],
  ['disposalsToHandOver', '/disposals'],
  ['stocktakeDue', '/stocktakes/new'],
  ['disposalDue', '/disposals/new'],
  ['belowSafety', '/stock'],
] as const;

/** What waits today, each one Enter away. */
export function TodayScreen() {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const today = useQuery(orpc.desk.today.queryOptions({ refetchInterval: 30_000 }));
  const status = useQuery(orpc.people.status.queryOptions());
  const isKeeper = can(me, ['keeper']);
  useKeys(isKeeper ? { d: () => go('/receiving/new'), i: () => go('/issuing/new') } : {}, {
    d: t('desk.newDelivery'),
    i: t('desk.newIssue'),
  });
  const waiting = WAITS.filter(([key]) => (today.data?.[key] ?? 0) > 0);
  return (
    <Page
      title={t('desk.title')}
      hint={t('desk.hint')}
      actions={
        isKeeper && (
          <>
            <Button onClick={() => go('/receiving/new')}>
              {t('desk.newDelivery')} <KeyCap name="d" />
            </Button>
            <Button onClick={() => go('/issuing/new')}>
              {t('desk.newIssue')} <KeyCap name="i" />
            </Button>
          </>
        )
      }
    >
      {today.error && <Alert type="error" showIcon title={refusalOf(today.error, t).sentence} />}
      {today.isPending && <Skeleton active />}
      {status.data?.isEmpty && can(me, ['administrator', 'keeper']) && (
        <EmptyState
          title={t('desk.emptyTitle')}
          hint={t('desk.emptyHint')}
          action={
            <Button type="primary" onClick={() => go(can(me, ['administrator']) ? '/welcome' : '/import')}>
              {t('desk.toStart')}
            </Button>
          }
        />
      )}
      {today.data && waiting.length === 0 && !status.data?.isEmpty && (
        <EmptyState title={t('desk.nothing')} hint={t('desk.nothingHint')} />
      )}
      {today.data && waiting.length > 0 && (
        <WaitList waiting={waiting.map(([key, path]) => ({ key, path, count: today.data[key] }))} />
      )}
    </Page>
  );
}

function WaitList({
  waiting,
}: {
  readonly waiting: readonly { readonly key: string; readonly path: string; readonly count: number }[];
}) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What waits first is what Enter should open, unless the clerk is already typing somewhere.
    if (document.activeElement === document.body) list.current?.querySelector('a')?.focus({ preventScroll: true });
  }, []);
  function walk(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const here = document.activeElement;
    const from = here instanceof HTMLAnchorElement ? links.indexOf(here) : -1;
    links[Math.min(Math.max(from + step, 0), links.length - 1)]?.focus();
  }
  return (
    <ul ref={list} className={styles.waits} onKeyDown={walk} aria-label={t('desk.title')}>
      {waiting.map(({ key, path, count }) => (
        <li key={key}>
          <Link to={path} className={styles.wait}>
            <span className={styles.count}>{count}</span>
            <span className={styles.what}>{t(`desk.waits.${key}`)}</span>
            <span className={styles.remedy}>{t(`desk.remedies.${key}`)} →</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
