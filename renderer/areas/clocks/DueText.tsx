import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import type { ClockState } from '../../../shared/areas/clocks/words.ts';
import { type T, useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';

type Due = Pick<Clock, 'state' | 'daysLeft' | 'isProvisional'>;

/** How long a deadline still runs, or since when it is over; 「暂定」 where the holidays of its year are not published. */
export function DueText({ clock }: { readonly clock: Due }) {
  const t = useT();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <StateMark mark={markOfState[clock.state]}>{dueWords(clock, t)}</StateMark>
      {clock.isProvisional && <span style={{ color: 'var(--quiet)' }}> {t('clocks.provisional')}</span>}
    </span>
  );
}

/** The status of a deadline as every list shows it: over is bad, today asks, the rest is a fact. */
export const markOfState: Readonly<Record<ClockState, Mark | undefined>> = {
  overdue: 'bad',
  today: 'ask',
  coming: undefined,
  paused: undefined,
};

/** 还有 3 天 / 今天到期 / 逾期 2 天 / 暂停计时. */
export function dueWords({ state, daysLeft }: Pick<Due, 'state' | 'daysLeft'>, t: T): string {
  return t(`clocks.due.${state}`, { days: Math.abs(daysLeft ?? 0) });
}
