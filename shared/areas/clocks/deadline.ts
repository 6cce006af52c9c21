import { addDays, chinaDay, type Day, daysBetween, type Instant } from '../../kernel/day.ts';
import { isKnown, isWeekend, isWorkingDay, type WorkCalendar } from '../../kernel/workingDays.ts';
import type { Term } from './terms.ts';
import type { TermUnit } from './words.ts';

/** Days that do not count because a written explanation is on file (R4.3c); open at the end while `until` is null. */
export interface Pause {
  readonly from: Day;
  readonly until: Day | null;
}

/** Days in a row that were left out of a count, with the holiday's name. */
export interface Skipped {
  readonly from: Day;
  readonly to: Day;
  /** Blank where an administrator gave the day none. */
  readonly name: string;
  /** R4.4.1: people work on it, but nothing leaves the house. */
  readonly isStocktake: boolean;
}

/** A deadline with all that its explanation needs. It ends at 24:00 China time of `dueDay`. */
export interface Deadline {
  /** Null while a pause without an end is running. */
  readonly dueDay: Day | null;
  /** The first day that counted; null where none did (a term of zero days). */
  readonly firstDay: Day | null;
  readonly holidays: readonly Skipped[];
  /** Weekend days that counted because people worked. */
  readonly makeUpDays: readonly Day[];
  readonly pausedDays: number;
  /** The count runs over a year whose list is not published; it may still change. */
  readonly isProvisional: boolean;
}

/** What the calendar of a warehouse says beyond working and resting. */
export interface Rhythm {
  readonly calendar: WorkCalendar;
  /** R4.4.1: the day of the month on which nothing leaves the house. */
  readonly stocktakeDate: number;
}

/**
 * DOMAIN section 9: the day of the event is not counted and day N ends at 24:00. Where the last day is not one that counts (a term of
 * zero shipping days that begins on a Sunday), the next one that does takes its place.
 */
export function deadline(start: Day, term: Term, rhythm: Rhythm, pauses: readonly Pause[] = []): Deadline {
  const holidays: Skipped[] = [];
  const makeUpDays: Day[] = [];
  let [firstDay, pausedDays, isProvisional]: [Day | null, number, boolean] = [null, 0, false];
  let left = Math.max(term.days, 1);
  for (let day = addDays(start, term.days === 0 ? 0 : 1); ; day = addDays(day, 1)) {
    const pause = pauseOn(day, pauses);
    if (pause?.until === null) return { dueDay: null, firstDay, holidays, makeUpDays, pausedDays, isProvisional };
    if (pause) {
      pausedDays += daysBetween(day, pause.until) + 1;
      day = pause.until;
      continue;
    }
    if (term.unit !== 'calendar' && !isKnown(rhythm.calendar, day)) isProvisional = true;
    if (!doesCount(day, term.unit, rhythm)) {
      addSkipped(holidays, day, rhythm.calendar);
      continue;
    }
    if (term.unit !== 'calendar' && isWeekend(day)) makeUpDays.push(day);
    if (term.days > 0) firstDay ??= day;
    left -= 1;
    if (left === 0) return { dueDay: day, firstDay, holidays, makeUpDays, pausedDays, isProvisional };
  }
}

/** R4.1.1b: when a request whose second signature fell on this moment has to leave; urgent ones leave on any day, at any hour. */
export function shippingTerm(
  signedAt: Instant,
  isUrgent: boolean,
  noonHour: number,
): { readonly start: Day; readonly term: Term } {
  const start = chinaDay(signedAt);
  if (isUrgent) return { start, term: { days: 0, unit: 'calendar' } };
  const noon = Date.parse(`${start}T00:00:00Z`) + (noonHour - CHINA_HOURS) * 3_600_000;
  return { start, term: { days: Date.parse(signedAt) <= noon ? 0 : 1, unit: 'shipping' } };
}

/** How a running clock stands on a day. */
export function clockState(dueDay: Day | null, today: Day): 'overdue' | 'today' | 'coming' | 'paused' {
  if (dueDay === null) return 'paused';
  if (dueDay < today) return 'overdue';
  return dueDay === today ? 'today' : 'coming';
}

const CHINA_HOURS = 8;

function doesCount(day: Day, unit: TermUnit, { calendar, stocktakeDate }: Rhythm): boolean {
  if (unit === 'calendar') return true;
  if (!isWorkingDay(calendar, day)) return false;
  return unit === 'working' || Number(day.slice(8)) !== stocktakeDate;
}

/** The pause that a day falls into; one without an end goes before those that have one. */
function pauseOn(day: Day, pauses: readonly Pause[]): Pause | undefined {
  const pausing = pauses.filter(({ from, until }) => from <= day && (until === null || day <= until));
  return pausing.find(({ until }) => until === null) ?? pausing[0];
}

/** Only what is not an ordinary weekend is worth a word. */
function addSkipped(skipped: Skipped[], day: Day, calendar: WorkCalendar): void {
  if (isWorkingDay(calendar, day)) {
    skipped.push({ from: day, to: day, name: '', isStocktake: true });
    return;
  }
  const special = calendar.special.get(day);
  if (!special) return;
  const last = skipped.at(-1);
  if (last && !last.isStocktake && last.name === special.name && addDays(last.to, 1) === day) {
    skipped[skipped.length - 1] = { ...last, to: day };
  } else skipped.push({ from: day, to: day, name: special.name, isStocktake: false });
}
