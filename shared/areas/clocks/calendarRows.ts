import type { Day } from '../../kernel/day.ts';
import { isWeekend } from '../../kernel/workingDays.ts';
import type { Table } from '../catalog/importing/cells.ts';
import { type Problem, type Reading, type ReadRow, withProblems } from '../catalog/importing/reading.ts';
import { onceEach } from '../catalog/importing/repeats.ts';
import { problemAt, readRows } from '../catalog/importing/rows.ts';
import { dayKindWords } from '../catalog/importing/values.ts';

/** One day of a published list: a holiday, or a day of work that makes up for one. */
export interface CalendarRow {
  readonly day: Day;
  readonly isWorking: boolean;
  readonly name: string;
}

/** The administrator's own word for a day, which no list overrules. */
export interface KnownDays {
  isSetByHand(day: Day): boolean;
}

/** Reads a 放假调休表. A list is of one year, the one that most of its rows are of; `year` is null where no row is good. */
export function readCalendar(table: Table): Reading<CalendarRow> & { readonly year: number | null } {
  const read = readRows('workCalendar', table, (cells): CalendarRow => {
    const isWorking = cells.choice('isWorking', dayKindWords, 'NOT_DAY_KIND', false);
    return { day: cells.day('day'), isWorking, name: cells.textOrBlank('name', 30) };
  });
  const once = onceEach(table, read, 'day', (row) => row.day);
  const year = commonYear(once.rows);
  return { ...withProblems(once, [...otherYears(table, once.rows, year), ...alreadyWorking(table, once.rows)]), year };
}

/** Warns of the days that the administrator has set: there his word stays. */
export function checkCalendar(table: Table, rows: readonly ReadRow<CalendarRow>[], known: KnownDays): Problem[] {
  return rows
    .filter(({ value }) => known.isSetByHand(value.day))
    .map(({ row, value }) => problemAt(table, row, 'day', 'warning', 'DAY_SET_BY_HAND', { day: value.day }));
}

function commonYear(rows: readonly ReadRow<CalendarRow>[]): number | null {
  const counts = new Map<number, number>();
  for (const { value } of rows) counts.set(yearOf(value.day), (counts.get(yearOf(value.day)) ?? 0) + 1);
  const [first] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearA - yearB);
  return first?.[0] ?? null;
}

function otherYears(table: Table, rows: readonly ReadRow<CalendarRow>[], year: number | null): Problem[] {
  return rows
    .filter(({ value }) => yearOf(value.day) !== year)
    .map(({ row, value }) => problemAt(table, row, 'day', 'error', 'OTHER_YEAR', { day: value.day, year: year ?? '' }));
}

/** A make-up day is a Saturday or a Sunday; on any other day the date is likely to be wrong. */
function alreadyWorking(table: Table, rows: readonly ReadRow<CalendarRow>[]): Problem[] {
  return rows
    .filter(({ value }) => value.isWorking && !isWeekend(value.day))
    .map(({ row, value }) => problemAt(table, row, 'day', 'warning', 'ALREADY_WORKING', { day: value.day }));
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
