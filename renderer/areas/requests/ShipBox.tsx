import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import { pathOf } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './requests.module.css';

export interface ShipBoxProps {
  readonly request: Request;
  /** Opens the pick list; undefined where nothing may be picked now. */
  readonly onPrepare: (() => void) | undefined;
  readonly isPreparing: boolean;
}

/** R4.1.1b: by when it must leave, what has left, and the way to the pick list. */
export function ShipBox({ request, onPrepare, isPreparing }: ShipBoxProps) {
  const t = useT();
  const me = useMe();
  const isKeeper = can(me, ['keeper']);
  const isStaff = can(me, 'signedIn');
  const hasOpenIssue = request.issues.some((issue) => !issue.isPosted);
  const isIdle = request.state === 'toShip' && !hasOpenIssue && request.lines.every((line) => line.reserved === 0);
  return (
    <section className={styles.box} aria-label={t('requests.ship.title')}>
      <h2>{t('requests.ship.title')}</h2>
      <p style={{ margin: '0 0 8px', fontWeight: 600 }}>{shipText(request, t)}</p>
      {onPrepare && (
        <Button type="primary" onClick={onPrepare} loading={isPreparing} style={{ marginBottom: 8 }}>
          {request.maySign.length === 0 && <KeyCap name="F8" />} {t('requests.ship.prepare')}
        </Button>
      )}
      {isKeeper && isIdle && <p className={styles.quiet}>{t('requests.ship.nothingReserved')}</p>}
      {request.issues.length === 0 ? (
        <p className={styles.quiet} style={{ margin: 0 }}>
          {t('requests.ship.noIssues')}
        </p>
      ) : (
        <ul className={styles.issues} aria-label={t('requests.ship.issues')}>
          {request.issues.map((issue) => (
            <li key={issue.id}>
              <Link to={pathOf(isStaff ? '/issuing' : '/shipments', issue.id)}>
                <Code>{issue.number}</Code>
              </Link>{' '}
              <DayText day={issue.day} />{' '}
              <StateMark mark={issue.isPosted ? 'good' : 'ask'}>
                {t(issue.isPosted ? 'requests.ship.posted' : 'requests.ship.open')}
              </StateMark>
              {issue.waybill && (
                <div className={styles.quiet}>
                  {t('requests.ship.waybill')} <Code>{issue.waybill}</Code>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function shipText(request: Request, t: T): string {
  switch (request.state) {
    case 'awaitingSignatures':
      return t('requests.ship.notYet');
    case 'awaitingPayment':
      return t('requests.ship.awaitingPayment');
    case 'shipped':
      return t('requests.ship.shipped');
    case 'cancelled':
      return t('requests.ship.cancelled');
    case 'toShip': {
      const by = request.shipBy ? t('requests.ship.by', { day: request.shipBy }) : '';
      return request.isUrgent ? `${t('requests.ship.urgent')} ${by}` : by;
    }
  }
}
