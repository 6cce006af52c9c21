import { sql } from 'kysely';
import type { clocks as contract, WorkDay } from '../../../shared/areas/clocks/contract.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Operations } from '../operation.ts';
import { queueJob } from './jobs.ts';
import { rhythmOf } from './rhythm.ts';

type Clocks = Operations<typeof contract>;

export const calendar: Pick<Clocks, 'calendar' | 'setDay' | 'clearDay'> = {
  calendar: async ({ db }, { year }) => {
    const { provisional } = await db
      .selectFrom('clock')
      .select((eb) => eb.fn.countAll<number>().as('provisional'))
      .where('closed_day', 'is', null)
      .where('is_provisional', '=', 1)
      .where(sql<boolean>`due_day >= ${`${year}-01-01`} and due_day <= ${`${year}-12-31`}`)
      .executeTakeFirstOrThrow();
    const { calendar: days } = await rhythmOf(db);
    return {
      year,
      isKnown: days.knownYears.has(year),
      days: await daysOfYear(db, year),
      provisionalClocks: provisional,
    };
  },

  setDay: async (context, { day, isWorking, name }) => {
    const { tx, by, subject } = context;
    subject(day);
    const row = { is_working: isWorking ? (1 as const) : (0 as const), name };
    await tx
      .insertInto('calendar_day')
      .values({ day, source: 'administrator', ...row })
      .onConflict((oc) => oc.columns(['day', 'source']).doUpdateSet(row))
      .execute();
    await queueJob(context, 'recomputeClocks', by.name);
    return { day, isWorking, name, source: 'administrator' };
  },

  clearDay: async (context, { day }) => {
    const { tx, by, subject } = context;
    subject(day);
    const { numDeletedRows } = await tx
      .deleteFrom('calendar_day')
      .where('day', '=', day)
      .where('source', '=', 'administrator')
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new AppError('NOT_FOUND', { kind: 'calendarDay', key: day });
    await queueJob(context, 'recomputeClocks', by.name);
    return { day };
  },
};

/** The days of a year that differ from the ordinary week, each with where that is from. */
async function daysOfYear(db: ReadDb, year: number): Promise<WorkDay[]> {
  const { calendar: days } = await rhythmOf(db);
  const rows = await db.selectFrom('calendar_day').select(['day', 'source']).orderBy('source', 'desc').execute();
  // In this order the administrator's word comes last, and stays.
  const own = new Map(rows.map(({ day, source }) => [day, source]));
  return [...days.special]
    .filter(([day]) => day.startsWith(`${year}-`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, special]): WorkDay => ({ day: day as Day, ...special, source: own.get(day) ?? 'stateCouncil' }));
}
