import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { AgendaFilter, Clock } from '../../../shared/areas/clocks/contract.ts';
import { clockState } from '../../../shared/areas/clocks/deadline.ts';
import { explain } from '../../../shared/areas/clocks/explain.ts';
import { dutyOf, lapsingRules } from '../../../shared/areas/clocks/terms.ts';
import { type ClockState, clockRules } from '../../../shared/areas/clocks/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import { addDays, type Day, daysBetween } from '../../../shared/kernel/day.ts';
import type { ClockId, StationId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';
import type { QueryContext, Reading } from '../context.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { stationScope } from '../people/stationScope.ts';
import { NO_DAY } from './clocks.ts';
import { dueDayOf, recounted } from './recompute.ts';
import { rhythmOf } from './rhythm.ts';

/** Running deadlines, soonest first, with how many there are of each state. */
export async function agenda(context: QueryContext, filter: AgendaFilter) {
  const { db, today } = context;
  const limit = filter.limit ?? DEFAULT_LIMIT;
  const stationId = await stationOf(context, filter.stationCode);
  const counts = await counted(db, today, filter, stationId);
  let query = matching(db, today, filter, stationId);
  if (filter.state) query = query.where(inState(filter.state, today));
  const [due, id] = filter.cursor?.split('|') ?? [];
  if (due && id) query = query.where(sql<SqlBool>`(clock.due_day, clock.id) > (${due}, ${id})`);
  const page = query.select('clock.id').orderBy('clock.due_day').orderBy('clock.id').limit(limit);
  const rows = await clocksIn(context, page);
  const total = filter.state ? counts[filter.state] : counts.overdue + counts.today + counts.coming + counts.paused;
  return { ...pageOf(rows, total, limit, (row) => `${row.dueDay ?? NO_DAY}|${row.id}`), ...counts };
}

/** All running deadlines of a station, soonest first: what a reminder and its workbook are made of. */
export async function clocksOfStation(context: QueryContext, stationId: StationId, until: Day): Promise<Clock[]> {
  const own = context.db
    .selectFrom('clock')
    .select('id')
    .where('closed_day', 'is', null)
    .where('station_id', '=', stationId)
    .where(isStillOpen(context.today))
    .where('due_day', '<=', until);
  return clocksIn(context, own);
}

/** How each station with a running deadline of its own stands. */
export async function stationsStanding({ db, today }: QueryContext) {
  const rows = await db
    .selectFrom('clock')
    .innerJoin('station', 'station.id', 'clock.station_id')
    .select([
      'station.code as stationCode',
      'station.name as stationName',
      sql<number>`sum(case when clock.due_day < ${today} then 1 else 0 end)`.as('overdue'),
      sql<number>`sum(case when clock.due_day = ${today} then 1 else 0 end)`.as('today'),
      sql<number>`sum(case when clock.due_day > ${today} then 1 else 0 end)`.as('coming'),
    ])
    .where('clock.closed_day', 'is', null)
    .where('clock.rule', 'in', stationRules)
    .groupBy(['station.code', 'station.name'])
    .orderBy(sql`overdue`, 'desc')
    .orderBy('station.code')
    .execute();
  return rows.map((row) => ({
    ...row,
    overdue: Number(row.overdue),
    today: Number(row.today),
    coming: Number(row.coming),
  }));
}

/** How many of a station's own deadlines are over. */
export async function overdueOf(db: ReadDb, stationId: StationId, today: Day): Promise<number> {
  const { total } = await db
    .selectFrom('clock')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('closed_day', 'is', null)
    .where('station_id', '=', stationId)
    .where('due_day', '<', today)
    .where('rule', 'in', stationRules)
    .executeTakeFirstOrThrow();
  return total;
}

/** Running clocks of one subject, for the screen of that subject. */
export async function clocksOf(context: Reading, subjectIds: readonly string[]): Promise<Clock[]> {
  if (subjectIds.length === 0) return [];
  const own = context.db
    .selectFrom('clock')
    .select('id')
    .where('closed_day', 'is', null)
    .where('subject_id', 'in', [...subjectIds]);
  return clocksIn(context, own);
}

const stationRules = clockRules.filter((rule) => dutyOf[rule] === 'station' && !lapsingRules.includes(rule));

/** Not a chance that is gone. */
function isStillOpen(today: Day) {
  return sql<SqlBool>`not (clock.rule in (${sql.join(lapsingRules)}) and clock.due_day < ${today})`;
}

function matching(db: ReadDb, today: Day, filter: AgendaFilter, stationId: StationId | null) {
  let query = db.selectFrom('clock').where('clock.closed_day', 'is', null).where(isStillOpen(today));
  if (stationId) query = query.where('clock.station_id', '=', stationId);
  if (filter.rule) query = query.where('clock.rule', '=', filter.rule);
  if (filter.duty) {
    query = query.where(
      'clock.rule',
      'in',
      clockRules.filter((rule) => dutyOf[rule] === filter.duty),
    );
  }
  if (filter.search) {
    const pattern = likePattern(filter.search);
    query = query.where(
      sql<SqlBool>`(lower(clock.subject_number) like ${pattern} escape '\\' or clock.part_id in (select id from part where search like ${pattern} escape '\\'))`,
    );
  }
  return query;
}

function inState(state: ClockState, today: Day) {
  if (state === 'overdue') return sql<SqlBool>`clock.due_day < ${today}`;
  if (state === 'today') return sql<SqlBool>`clock.due_day = ${today}`;
  if (state === 'coming') return sql<SqlBool>`clock.due_day > ${today} and clock.due_day < ${NO_DAY}`;
  return sql<SqlBool>`clock.due_day = ${NO_DAY}`;
}

/** Counted state by state, so that each count is a range of the index, in one statement. */
async function counted(db: ReadDb, today: Day, filter: AgendaFilter, stationId: StationId | null) {
  const count = (state: ClockState) =>
    matching(db, today, filter, stationId)
      .where(inState(state, today))
      .select((eb) => eb.fn.countAll<number>().as('total'));
  return db
    .selectNoFrom([
      count('overdue').as('overdue'),
      count('today').as('today'),
      count('coming').as('coming'),
      count('paused').as('paused'),
    ])
    .$narrowType<Record<ClockState, number>>()
    .executeTakeFirstOrThrow();
}

/** A station's sign-in is held to its station; staff may ask for one or for all. */
async function stationOf({ db, caller }: QueryContext, code: string | undefined): Promise<StationId | null> {
  const own = stationScope(caller);
  if (own || !code) return own;
  const station = await db.selectFrom('station').select('id').where('code', '=', code).executeTakeFirst();
  if (!station) throw new AppError('NOT_FOUND', { kind: 'station', key: code });
  return station.id;
}

/** The clocks that a query of ids names, soonest first. */
async function clocksIn(
  { db, today, language }: Pick<Reading, 'db' | 'today' | 'language'>,
  ids: SelectQueryBuilder<Schema, 'clock', { id: ClockId }>,
): Promise<Clock[]> {
  const rhythm = await rhythmOf(db);
  const rows = await db
    .selectFrom('clock')
    .leftJoin('station', 'station.id', 'clock.station_id')
    .leftJoin('part', 'part.id', 'clock.part_id')
    .leftJoin('unit', 'unit.id', 'clock.unit_id')
    .selectAll('clock')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'unit.barcode',
    ])
    .where('clock.id', 'in', ids)
    .orderBy('clock.due_day')
    .orderBy('clock.id')
    .execute();
  const explanationOf = explainer(rhythm, language);
  return rows.map((row) => toClock(row, explanationOf(row), today));
}

function toClock(
  row: Parameters<typeof recounted>[0] & {
    readonly id: Clock['id'];
    readonly rule: Clock['rule'];
    readonly subject: Clock['subject'];
    readonly subject_id: string;
    readonly subject_number: string;
    readonly qty: number;
    readonly due_day: Day;
    readonly is_provisional: 0 | 1;
    readonly station_code: string | null;
    readonly station_name: string | null;
    readonly part_code: string | null;
    readonly part_name: string | null;
    readonly barcode: string | null;
  },
  explanation: string,
  today: Day,
): Clock {
  const dueDay = dueDayOf(row.due_day);
  return {
    id: row.id,
    rule: row.rule,
    duty: dutyOf[row.rule],
    subject: row.subject,
    subjectId: row.subject_id,
    subjectNumber: row.subject_number,
    stationCode: row.station_code,
    stationName: row.station_name,
    partCode: row.part_code,
    partName: row.part_name,
    unitBarcode: row.barcode,
    qty: row.qty,
    startDay: row.start_day,
    dueDay,
    state: clockState(dueDay, today),
    daysLeft: dueDay && daysBetween(today, dueDay),
    isProvisional: row.is_provisional === 1,
    explanation,
  };
}

/** Clocks of one rule that began on one day under one term have one explanation; a page has many such. */
function explainer(rhythm: Parameters<typeof recounted>[1], language: Language) {
  const known = new Map<string, string>();
  return (row: Parameters<typeof recounted>[0] & { readonly rule: Clock['rule'] }): string => {
    const key = [row.rule, row.start_day, row.days, row.unit, row.stocktake_date, row.pauses].join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const deadline = recounted(row, rhythm);
    const sentence = explain({ rule: row.rule, start: row.start_day, term: row, deadline }, language);
    known.set(key, sentence);
    return sentence;
  };
}

/** A reminder looks a week ahead. */
export function reminderHorizon(today: Day): Day {
  return addDays(today, 7);
}
