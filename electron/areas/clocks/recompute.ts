import { deadline, type Pause } from '../../../shared/areas/clocks/deadline.ts';
import type { TermUnit } from '../../../shared/areas/clocks/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { dueOf, NO_DAY } from './clocks.ts';
import { rhythmOf } from './rhythm.ts';

/** Running clocks that began on one day under one term end on one day: they are counted once. */
export interface ClockGroup {
  readonly startDay: Day;
  readonly days: number;
  readonly unit: TermUnit;
  readonly stocktakeDate: number;
  readonly pauses: string;
}

/** What a change of the calendar may touch. Calendar days are calendar days: those clocks stand. */
export async function clockGroups(db: ReadDb): Promise<readonly ClockGroup[]> {
  const rows = await db
    .selectFrom('clock')
    .select(['start_day', 'days', 'unit', 'stocktake_date', 'pauses'])
    .where('closed_day', 'is', null)
    .where('unit', 'in', ['working', 'shipping'])
    .groupBy(['start_day', 'days', 'unit', 'stocktake_date', 'pauses'])
    .execute();
  return rows.map((row) => ({
    startDay: row.start_day,
    days: row.days,
    unit: row.unit,
    stocktakeDate: row.stocktake_date,
    pauses: row.pauses,
  }));
}

/** Counts a group of clocks anew over the calendar as it stands. Running it again changes nothing. */
export async function recomputeGroup(tx: Tx, group: ClockGroup): Promise<void> {
  const rhythm = { ...(await rhythmOf(tx)), stocktakeDate: group.stocktakeDate };
  const pauses = JSON.parse(group.pauses) as Pause[];
  const due = dueOf(group.startDay, group, rhythm, pauses);
  await tx
    .updateTable('clock')
    .set(due)
    .where('closed_day', 'is', null)
    .where('unit', '=', group.unit)
    .where('start_day', '=', group.startDay)
    .where('days', '=', group.days)
    .where('stocktake_date', '=', group.stocktakeDate)
    .where('pauses', '=', group.pauses)
    .where((eb) => eb.or([eb('due_day', '<>', due.due_day), eb('is_provisional', '<>', due.is_provisional)]))
    .execute();
}

/** A row of the table as the rules see it, with its count done again for the sentence that explains it. */
export function recounted(
  row: {
    readonly start_day: Day;
    readonly days: number;
    readonly unit: TermUnit;
    readonly stocktake_date: number;
    readonly pauses: string;
  },
  rhythm: Parameters<typeof deadline>[2],
) {
  const pauses = JSON.parse(row.pauses) as Pause[];
  return deadline(row.start_day, row, { ...rhythm, stocktakeDate: row.stocktake_date }, pauses);
}

/** The day of the table as people read it. */
export function dueDayOf(dueDay: Day): Day | null {
  return dueDay === NO_DAY ? null : dueDay;
}
