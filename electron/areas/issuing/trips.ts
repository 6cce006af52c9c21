import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { issuing as contract } from '../../../shared/areas/issuing/contract.ts';
import type { Tool, Trip } from '../../../shared/areas/issuing/engineers.ts';
import type { TripId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { meetClocks, startClocks } from '../clocks/clocks.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';

type Issuing = Operations<typeof contract>;

export const tools: Issuing['tools'] = {
  list: ({ db }) => toolsOf(db),

  save: async ({ tx, subject }, { code, name, isActive }) => {
    subject(code);
    const known = (await toolsOf(tx)).find((tool) => tool.code === code);
    if (known?.engineerName && !isActive) throw new AppError('TOOL_OUT', { code, engineer: known.engineerName });
    const row = { name, is_active: isActive ? (1 as const) : (0 as const) };
    await tx
      .insertInto('tool')
      .values({ id: newId<'ToolId'>(), code, ...row })
      .onConflict((oc) => oc.column('code').doUpdateSet(row))
      .execute();
    const [tool] = await toolsOf(tx, code);
    if (!tool) throw new AppError('NOT_FOUND', { kind: 'tool', key: code });
    return tool;
  },
};

export const trips: Issuing['trips'] = {
  list: async ({ db }, { search, isOut, engineerCode, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectTrips(db);
    if (engineerCode) query = query.where('engineer.code', '=', engineerCode);
    if (isOut !== undefined) query = query.where(isOut ? STILL_OUT : sql<boolean>`not ${STILL_OUT}`);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<boolean>`(lower(trip.number) like ${pattern} escape '\\' or lower(trip.destination) like ${pattern} escape '\\' or engineer.search like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('trip.id', '<', cursor as never);
    const rows = await query.orderBy('trip.id', 'desc').limit(limit).execute();
    return pageOf(await toTrips(db, rows), total, limit, (trip) => trip.id);
  },

  checkOut: async ({ tx, today, by, subject }, { engineerCode, destination, dueDay, toolCodes }) => {
    if (dueDay < today) throw new AppError('DAY_PAST', { day: dueDay });
    const engineer = await tx.selectFrom('engineer').select('id').where('code', '=', engineerCode).executeTakeFirst();
    if (!engineer) throw new AppError('NOT_FOUND', { kind: 'engineer', key: engineerCode });
    const id = newId<'TripId'>();
    const number = await nextNumber(tx, 'WC', today);
    subject(number);
    await tx
      .insertInto('trip')
      .values({ id, number, engineer_id: engineer.id, destination, out_day: today, due_day: dueDay, created_by: by.id })
      .execute();
    const known = await toolsOf(tx);
    for (const code of new Set(toolCodes)) {
      const tool = known.find((each) => each.code === code && each.isActive);
      if (!tool) throw new AppError('NOT_FOUND', { kind: 'tool', key: code });
      if (tool.engineerName) throw new AppError('TOOL_OUT', { code, engineer: tool.engineerName });
      await tx.insertInto('trip_tool').values({ trip_id: id, tool_id: tool.id, back_note: '' }).execute();
    }
    await startClocks(tx, [
      { rule: 'S2-7', subject: 'trip', subjectId: id, subjectNumber: number, stationId: null, start: dueDay },
    ]);
    return tripById(tx, id);
  },

  takeBack: async ({ tx, now, today, subject }, { id, toolCode, note }) => {
    const trip = await tripById(tx, id);
    subject(trip.number);
    const { numUpdatedRows } = await tx
      .updateTable('trip_tool')
      .set({ back_at: now, back_note: note })
      .where('trip_id', '=', id)
      .where('back_at', 'is', null)
      .where('tool_id', 'in', (eb) => eb.selectFrom('tool').select('tool.id').where('code', '=', toolCode))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('TOOL_NOT_OUT', { code: toolCode });
    const after = await tripById(tx, id);
    if (!after.isOut) await meetClocks(tx, id, ['S2-7'], today);
    return after;
  },
};

const STILL_OUT = sql<boolean>`exists (select 1 from trip_tool t where t.trip_id = trip.id and t.back_at is null)`;

async function toolsOf(db: ReadDb, code?: string): Promise<Tool[]> {
  let query = db
    .selectFrom('tool')
    .leftJoin('trip_tool', (join) =>
      join.onRef('trip_tool.tool_id', '=', 'tool.id').on('trip_tool.back_at', 'is', null),
    )
    .leftJoin('trip', 'trip.id', 'trip_tool.trip_id')
    .leftJoin('engineer', 'engineer.id', 'trip.engineer_id')
    .selectAll('tool')
    .select(['engineer.name as engineer_name', 'trip.due_day'])
    .orderBy('tool.code');
  if (code) query = query.where('tool.code', '=', code);
  return (await query.execute()).map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    isActive: row.is_active === 1,
    engineerName: row.engineer_name,
    dueDay: row.due_day,
  }));
}

async function tripById(db: ReadDb, id: TripId): Promise<Trip> {
  const [trip] = await toTrips(db, await selectTrips(db).where('trip.id', '=', id).execute());
  if (!trip) throw new AppError('NOT_FOUND', { kind: 'trip', key: id });
  return trip;
}

function selectTrips(db: ReadDb) {
  return db
    .selectFrom('trip')
    .innerJoin('engineer', 'engineer.id', 'trip.engineer_id')
    .selectAll('trip')
    .select(['engineer.code as engineer_code', 'engineer.name as engineer_name']);
}

async function toTrips(
  db: ReadDb,
  rows: Awaited<ReturnType<ReturnType<typeof selectTrips>['execute']>>,
): Promise<Trip[]> {
  if (rows.length === 0) return [];
  const taken = await db
    .selectFrom('trip_tool')
    .innerJoin('tool', 'tool.id', 'trip_tool.tool_id')
    .selectAll('trip_tool')
    .select(['tool.code', 'tool.name'])
    .where(
      'trip_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('tool.code')
    .execute();
  return rows.map((row) => {
    const own = taken.filter((each) => each.trip_id === row.id);
    return {
      id: row.id,
      number: row.number,
      engineerCode: row.engineer_code,
      engineerName: row.engineer_name,
      destination: row.destination,
      outDay: row.out_day,
      dueDay: row.due_day,
      isOut: own.some((each) => each.back_at === null),
      tools: own.map((each) => ({ code: each.code, name: each.name, backAt: each.back_at, backNote: each.back_note })),
    };
  });
}
