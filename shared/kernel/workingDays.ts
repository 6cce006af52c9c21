import type { Day } from './day.ts';

/** A day that differs from the ordinary week: a public holiday, or a weekend day on which people work. */
export interface SpecialDay {
  readonly isWorking: boolean;
  readonly name: string;
}

/** Which days people work, as a value: Monday to Friday, but for the special days of the years whose list is known. */
export interface WorkCalendar {
  readonly special: ReadonlyMap<Day, SpecialDay>;
  /** Years whose list of holidays and make-up days is in; of the others only weekdays are known. */
  readonly knownYears: ReadonlySet<number>;
}

/** True where people work on that day. */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  return calendar.special.get(day)?.isWorking ?? !isWeekend(day);
}

/** Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** False where the list of the day's year is not in, so that a count over it may still change. */
export function isKnown(calendar: WorkCalendar, day: Day): boolean {
  return calendar.knownYears.has(Number(day.slice(0, 4)));
}
