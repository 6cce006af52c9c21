import type { WorkDay } from '../../../shared/areas/clocks/contract.ts';
import { addDays, type Day, dayOf } from '../../../shared/kernel/day.ts';
import { isWeekend, weekdayOf } from '../../../shared/kernel/workingDays.ts';

/** What a day of the working calendar is, as the picture shows it. */
export type DayKind = 'holiday' | 'makeUp' | 'weekend' | 'ordinary';

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
  readonly isWorking: boolean;
  /** Present where the day differs from the ordinary week. */
  readonly special: WorkDay | undefined;
}

export interface CalendarMonth {
  readonly month: number;
  /** Weeks from Monday to Sunday; undefined where the week belongs to another month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** A year as twelve months of weeks. */
export function monthsOf(year: number, special: readonly WorkDay[]): readonly CalendarMonth[] {
  const byDay = new Map(special.map((each) => [each.day, each]));
  return Array.from({ length: 12 }, (_, index) => ({ month: index + 1, weeks: weeksOf(year, index + 1, byDay) }));
}

/** Holidays, make-up days and working days of a year. */
export function figuresOf(months: readonly CalendarMonth[]) {
  const days = months.flatMap((month) => month.weeks.flat()).filter((each) => each !== undefined);
  return {
    holidays: days.filter((each) => each.kind === 'holiday').length,
    makeUps: days.filter((each) => each.kind === 'makeUp').length,
    working: days.filter((each) => each.isWorking).length,
  };
}

/** Monday 0 to Sunday 6. */
export function columnOf(day: Day): number {
  return (weekdayOf(day) + 6) % 7;
}

function weeksOf(year: number, month: number, byDay: ReadonlyMap<Day, WorkDay>) {
  const first = dayOf(year, month, 1);
  if (!first) return [];
  const days: CalendarDay[] = [];
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) {
    days.push(calendarDay(day, byDay.get(day)));
  }
  const cells = [...Array.from({ length: columnOf(first) }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => cells[week * 7 + column]),
  );
}

function calendarDay(day: Day, special: WorkDay | undefined): CalendarDay {
  const isWorking = special?.isWorking ?? !isWeekend(day);
  if (special) return { day, isWorking, special, kind: special.isWorking ? 'makeUp' : 'holiday' };
  return { day, isWorking, special, kind: isWorking ? 'ordinary' : 'weekend' };
}
