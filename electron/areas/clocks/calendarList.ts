import { withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import type { Recognised } from '../../../shared/areas/catalog/importing/recognise.ts';
import { type CalendarRow, checkCalendar, readCalendar } from '../../../shared/areas/clocks/calendarRows.ts';
import type { clocks as contract } from '../../../shared/areas/clocks/contract.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import {
  type ImportPlan,
  markedFile,
  openTable,
  type PlannedRow,
  previewOf,
  refuseChanged,
  resultOf,
} from '../catalog/importing.ts';
import { type Operations, prepared } from '../operation.ts';
import { queueJob } from './jobs.ts';

/** The published holidays and make-up days of one year: the list stands for the whole year, whatever was known of it before. */
export const calendarList: Operations<typeof contract>['calendarList'] = {
  preview: async ({ db, language }, { file }) => {
    const { plan, dropped } = await planList(db, await openTable(file, ['workCalendar']));
    const preview = previewOf(plan, language);
    return { ...preview, toChange: preview.toChange + dropped.length };
  },

  apply: prepared(
    (_context, { file }) => openTable(file, ['workCalendar']),
    async (context, { digest }, table) => {
      const { plan, year, dropped } = await planList(context.tx, table);
      refuseChanged(plan, digest);
      const result = resultOf(plan);
      if (year === null) return result;
      context.subject(String(year));
      await replaceYear(context.tx, year, plan.rows);
      await queueJob(context, 'recomputeClocks', context.by.name);
      return { ...result, changed: result.changed + dropped.length };
    },
  ),

  marked: async ({ db, language }, { file }) =>
    markedFile(file, (await planList(db, await openTable(file, ['workCalendar']))).plan, language),
};

interface ListPlan {
  readonly plan: ImportPlan<CalendarRow>;
  /** Null where no row of the file is good. */
  readonly year: number | null;
  /** Days of an earlier list that this one does not name: they become ordinary days again. */
  readonly dropped: readonly Day[];
}

async function planList(db: ReadDb, table: Recognised): Promise<ListPlan> {
  const { year, ...read } = readCalendar(table);
  const present = year === null ? [] : await daysOfYear(db, year);
  const byHand = new Set(present.filter((row) => row.source === 'administrator').map((row) => row.day));
  const listed = new Map(present.filter((row) => row.source === 'list').map((row) => [row.day, row]));
  const isSetByHand = (day: Day) => byHand.has(day);
  const reading = withProblems(read, checkCalendar(table, read.rows, { isSetByHand }));
  const rows = reading.rows.map(({ row, value }): PlannedRow<CalendarRow> => {
    const old = listed.get(value.day);
    const isSame = old?.name === value.name && (old.is_working === 1) === value.isWorking;
    return { row, value, effect: isSame || isSetByHand(value.day) ? 'same' : old ? 'change' : 'add' };
  });
  const named = new Set(rows.map(({ value }) => value.day));
  return { plan: { table, reading, rows }, year, dropped: [...listed.keys()].filter((day) => !named.has(day)) };
}

function daysOfYear(db: ReadDb, year: number) {
  return db
    .selectFrom('calendar_day')
    .selectAll()
    .where('day', '>=', `${year}-01-01` as Day)
    .where('day', '<=', `${year}-12-31` as Day)
    .orderBy('day')
    .execute();
}

async function replaceYear(tx: Tx, year: number, rows: readonly PlannedRow<CalendarRow>[]): Promise<void> {
  await tx
    .deleteFrom('calendar_day')
    .where('source', '=', 'list')
    .where('day', '>=', `${year}-01-01` as Day)
    .where('day', '<=', `${year}-12-31` as Day)
    .execute();
  await tx
    .insertInto('calendar_day')
    .values(
      rows.map(({ value }) => ({
        day: value.day,
        is_working: value.isWorking ? (1 as const) : (0 as const),
        name: value.name,
        source: 'list' as const,
      })),
    )
    .onConflict((oc) => oc.columns(['day', 'source']).doNothing())
    .execute();
  await tx
    .insertInto('calendar_year')
    .values({ year })
    .onConflict((oc) => oc.column('year').doNothing())
    .execute();
}
