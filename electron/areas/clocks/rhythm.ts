import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Rhythm } from '../../../shared/areas/clocks/deadline.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { SpecialDay } from '../../../shared/kernel/workingDays.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';
import { policyOf } from './policy.ts';

/** The State Council's holidays and make-up days as the data package has them. */
export const publishedDays: ReadonlyMap<Day, SpecialDay> = new Map([
  ...special(published.holidays, false),
  ...special(published.workdays, true),
]);

/** The years whose list the data package has. */
export const publishedYears: ReadonlySet<number> = new Set(
  [...publishedDays.keys()].map((day) => Number(day.slice(0, 4))),
);

/** The working calendar as it stands: published days, under an imported list, under the administrator's word. */
export async function rhythmOf(db: ReadDb): Promise<Rhythm> {
  const own = await db.selectFrom('calendar_day').selectAll().execute();
  const years = await db.selectFrom('calendar_year').select('year').execute();
  const listed = new Set(years.map(({ year }) => year));
  return {
    calendar: { special: overlaid(own, listed), knownYears: new Set([...publishedYears, ...listed]) },
    stocktakeDate: (await policyOf(db)).stocktakeDate,
  };
}

/** The published days as they are where nobody has said otherwise: they are many, and many answers need them. */
function overlaid(own: readonly Schema['calendar_day'][], listed: ReadonlySet<number>): Rhythm['calendar']['special'] {
  if (own.length === 0 && listed.size === 0) return publishedDays;
  const days = new Map(publishedDays);
  // An imported list stands for its whole year: what the package has of that year gives way.
  for (const day of publishedDays.keys()) if (listed.has(Number(day.slice(0, 4)))) days.delete(day);
  for (const source of ['list', 'administrator'] as const) {
    for (const row of own) {
      if (row.source === source) days.set(row.day, { isWorking: row.is_working === 1, name: row.name });
    }
  }
  return days;
}

/** The package writes "Labour Day,劳动节,5": names in two languages and how many days the holiday has. */
function special(days: Readonly<Record<string, string>>, isWorking: boolean): [Day, SpecialDay][] {
  return Object.entries(days).map(([day, names]) => [day as Day, { isWorking, name: names.split(',')[1] ?? '' }]);
}
