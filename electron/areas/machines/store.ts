import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { IN_STORE } from '../../../shared/areas/machines/store.ts';
import { ageFroms, machineStates } from '../../../shared/areas/machines/words.ts';
import { addDays, chinaDay, type Day, daysBetween, type Instant } from '../../../shared/kernel/day.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { machineBinByCode } from './bins.ts';
import { dispose } from './disposing.ts';
import { changeMachine, machineBySerial, machineInState, machineRow } from './machines.ts';
import { repairs } from './repairs.ts';
import { headOf, machineAfter, machineView, selectMachines } from './views.ts';

/** The machine store (R2.4.5): where each machine stands, in which state, since when, and what is done with it. */
export const store: Operations<typeof contract>['store'] = {
  list: async (
    { db, today },
    { search, state, modelCode, isInStore, minDays, maxDays, cursor, limit = DEFAULT_LIMIT },
  ) => {
    let query = selectMachines(db);
    if (state) query = query.where('machine.state', '=', state);
    if (isInStore !== undefined) query = query.where('machine.state', isInStore ? 'in' : 'not in', IN_STORE);
    if (modelCode) query = query.where('machine.model_code', '=', modelCode);
    if (minDays !== undefined) query = query.where('machine.since', '<', startOf(addDays(today, 1 - minDays)));
    if (maxDays !== undefined) query = query.where('machine.since', '>=', startOf(addDays(today, -maxDays)));
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(machine.serial) like ${pattern} escape '\\' or lower(machine.model_code) like ${pattern} escape '\\' or lower(rma.number) like ${pattern} escape '\\' or lower(bin.code) like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    // Whoever has stood longest in a state comes first: that is what loses value (R2.4).
    if (cursor) {
      const [since = '', id = ''] = cursor.split('|');
      query = query.where(sql<SqlBool>`(machine.since, machine.id) > (${since}, ${id})`);
    }
    const rows = await query.orderBy('machine.since').orderBy('machine.id').limit(limit).execute();
    return pageOf(
      rows.map((row) => headOf(row, today)),
      total,
      limit,
      (head) => `${head.since}|${head.id}`,
    );
  },

  get: async (context, { serial }) => machineView(context, (await machineBySerial(context.db, serial)).id),

  ageing: async ({ db, today }) => {
    const rows = await db
      .selectFrom('machine')
      .select((eb) => ['state', sql<string>`substr(since, 1, 13)`.as('hour'), eb.fn.countAll<number>().as('machines')])
      .where('state', 'in', IN_STORE)
      .groupBy(['state', sql`substr(since, 1, 13)`])
      .execute();
    return machineStates
      .filter((state) => IN_STORE.includes(state))
      .map((state) => {
        const own = rows
          .filter((row) => row.state === state)
          .map(({ hour, machines }) => ({ days: daysSince(hour, today), machines }));
        return {
          state,
          ages: ageFroms.map((from, at) => {
            const next = ageFroms[at + 1] ?? Number.POSITIVE_INFINITY;
            const within = own.filter(({ days }) => days >= from && days < next);
            return { from, machines: within.reduce((sum, { machines }) => sum + machines, 0) };
          }),
          machines: own.reduce((sum, { machines }) => sum + machines, 0),
          oldestDays: Math.max(0, ...own.map(({ days }) => days)),
        };
      });
  },

  place: async (context, { machineId, binCode }) => {
    const machine = await machineInState(context, machineId, IN_STORE);
    const bin = await machineBinByCode(context.tx, binCode);
    if (bin.id === machine.bin_id) throw new AppError('SAME_BIN', { binCode: bin.code });
    await changeMachine(context, machine, { action: 'place', binId: bin.id });
    return machineAfter(context, machineId);
  },

  setSale: async (context, { machineId, soldDay, madeDay, invoiceFen, warrantyMonths }) => {
    const { tx, today, subject } = context;
    const machine = await machineRow(tx, machineId);
    subject(machine.serial);
    for (const day of [soldDay, madeDay]) if (day && day > today) throw new AppError('DAY_AHEAD', { day, today });
    await tx
      .updateTable('machine')
      .set({ sold_day: soldDay, made_day: madeDay, invoice_fen: invoiceFen, warranty_months: warrantyMonths })
      .where('id', '=', machineId)
      .execute();
    await changeMachine(context, machine, { action: 'saleFacts', rule: 'S4-4.2', note: soldDay ?? madeDay ?? '' });
    return machineAfter(context, machineId);
  },

  ...repairs,
  dispose,
};

/** The instant at which a day begins in China. */
function startOf(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString() as Instant;
}

/** Calendar days in China from an hour (UTC, `2026-11-27T02`) to today. */
function daysSince(hour: string, today: Day): number {
  return Math.max(0, daysBetween(chinaDay(`${hour}:00:00.000Z` as Instant), today));
}
