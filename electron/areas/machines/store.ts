import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { IN_STORE } from '../../../shared/areas/machines/store.ts';
import { ageFroms, machineStates } from '../../../shared/areas/machines/words.ts';
import { addDays, chinaDay, type Day, daysBetween, type Instant, startOfDay } from '../../../shared/kernel/day.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { machineBinByCode } from './bins.ts';
import { dispose } from './disposing.ts';
import { changeMachine, machineBySerial, machineInState, machineRow } from './machines.ts';
import { repairs } from './repairs.ts';
import { headOf, isBoardOut, machineAfter, machineView, selectMachines } from './views.ts';

/** The machine store (R2.4.5): where each machine stands, in which state, since when, and what is done with it. */
export const store: Operations<typeof contract>['store'] = {
  list: async (
    { db, today },
    { search, state, modelCode, isInStore, minDays, maxDays, cursor, limit = DEFAULT_LIMIT },
  ) => {
    const tests = [
      ...(state ? [sql<SqlBool>`machine.state = ${state}`] : []),
      ...(isInStore === undefined ? [] : [isInStore ? STANDING : sql<SqlBool>`not ${STANDING}`]),
      ...(modelCode ? [sql<SqlBool>`machine.model_code = ${modelCode}`] : []),
      ...(minDays === undefined ? [] : [sql<SqlBool>`machine.since < ${startOfDay(addDays(today, 1 - minDays))}`]),
      ...(maxDays === undefined ? [] : [sql<SqlBool>`machine.since >= ${startOfDay(addDays(today, -maxDays))}`]),
    ];
    let query = selectMachines(db).where((eb) => eb.and(tests));
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(machine.serial) like ${pattern} escape '\\' or lower(machine.model_code) like ${pattern} escape '\\' or lower(rma.number) like ${pattern} escape '\\' or lower(bin.code) like ${pattern} escape '\\')`,
      );
    }
    // Joins say nothing about a number: the machines are counted on their own table where nothing else is asked for.
    const { total } = await (search
      ? db.selectFrom(query.as('found')).select((eb) => eb.fn.countAll<number>().as('total'))
      : db
          .selectFrom('machine')
          .select((eb) => eb.fn.countAll<number>().as('total'))
          .where((eb) => eb.and(tests))
    ).executeTakeFirstOrThrow();
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

  correct: async (context, { machineId, modelCode, sizeTenthInch, machineKind, cartonBarcode }) => {
    const { tx } = context;
    const machine = await machineInState(context, machineId, AT_REST);
    if (machine.serial === cartonBarcode) throw new AppError('SERIAL_IS_CARTON', { serial: machine.serial });
    await tx
      .updateTable('machine')
      .set({
        model_code: modelCode,
        size_tenth_inch: sizeTenthInch,
        machine_kind: machineKind,
        carton_barcode: cartonBarcode,
      })
      .where('id', '=', machineId)
      .execute();
    const before = [machine.model_code, machine.machine_kind, machine.carton_barcode].filter(Boolean).join(' ');
    await changeMachine(context, machine, { action: 'correct', rule: 'R2.3.1', note: before });
    return machineAfter(context, machineId);
  },

  sendBack: async (context, { machineId, reason }) => {
    const machine = await machineInState(context, machineId, AT_REST);
    if (await isBoardOut(context.tx, machineId)) throw new AppError('BOARD_STILL_OUT', { serial: machine.serial });
    await changeMachine(context, machine, {
      action: 'sendBack',
      to: 'sentBack',
      rule: 'R2.3.1',
      note: reason,
      binId: null,
    });
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

const STANDING = sql<SqlBool>`(machine.state in (${sql.join(IN_STORE)}))`;

/** In the store, and not at the bench. */
const AT_REST = IN_STORE.filter((state) => state !== 'inspecting');

/** Calendar days in China from an hour (UTC, `2026-11-27T02`) to today. */
function daysSince(hour: string, today: Day): number {
  return Math.max(0, daysBetween(chinaDay(`${hour}:00:00.000Z` as Instant), today));
}
