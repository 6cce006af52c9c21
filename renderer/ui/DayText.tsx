import dayjs from 'dayjs';
import relativeTime from 'dayjs/plugin/relativeTime';
import { chinaDay, type Instant } from '../../shared/kernel/day.ts';
import { useLanguage } from '../app/texts.ts';
import styles from './text.module.css';

dayjs.extend(relativeTime);

/** A business day as `2026-04-11`; a dash where there is none. */
export function DayText({ day }: { readonly day: string | null | undefined }) {
  return day ? (
    <time dateTime={day} className={styles.number}>
      {day}
    </time>
  ) : (
    <span className={styles.none}>—</span>
  );
}

/** A moment: how long ago on screen, the exact China time on hover and in the second line of wide tables. */
export function MomentText({ at, isExact = false }: { readonly at: string; readonly isExact?: boolean }) {
  // Relative words follow the language; reading it here makes the text follow a switch.
  useLanguage();
  const exact = exactMoment(at);
  return (
    <time dateTime={at} title={exact} className={styles.number}>
      {isExact ? exact : dayjs(at).fromNow()}
    </time>
  );
}

/** An instant as `2026-04-11 14:03:22` in China time, whatever this machine's zone. */
export function exactMoment(at: string): string {
  const inChina = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${chinaDay(at as Instant)} ${inChina.slice(11, 19)}`;
}
