import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../electron/database/ids.ts';
import type { Job } from '../../../shared/areas/clocks/contract.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { beside, jobsDone } from '../../support/clocks.ts';
import { measured, openReturns, type Returns, readied } from '../../support/machines.ts';
import { refusal } from '../../support/refusal.ts';
import { recordsOf, sheetIn } from '../../support/sheets.ts';
import { type Api, engines } from '../../support/world.ts';

const april = { from: '2026-04-01' as Day, to: '2026-04-30' as Day };
const may = { from: '2026-05-01' as Day, to: '2026-05-31' as Day };

/** Enough that something can come in between. */
const MANY = 750;
/** Each of a hundred, and the end. */
const STEPS = 9;

let returns: Returns;

/** So many inspections in April: one that the bench has made, and copies of it. */
async function inspections(count: number): Promise<void> {
  const { inspector, world } = returns;
  await readied(returns, 'TV-1');
  const started = await inspector.inspection.start({ serial: 'TV-1', standard: null });
  const { id, revision } = await measured(inspector, started);
  await inspector.inspection.conclude({ id, revision, isStoppingEarly: false });
  await beside(world, async (tx) => {
    const row = await tx.selectFrom('inspection').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    for (let at = 1; at < count; at += 500) {
      const copies = Array.from({ length: Math.min(500, count - at) }, (_, each) => ({
        ...row,
        id: newId<'InspectionId'>(),
        number: `JC-COPY-${String(at + each).padStart(5, '0')}`,
      }));
      await tx.insertInto('inspection').values(copies).execute();
    }
  });
}

const jobOf = async (api: Api, id: Job['id']) =>
  (await api.clocks.jobs()).find((job) => job.id === id) ?? expect.unreachable();

const files = () => beside(returns.world, (tx) => tx.selectFrom('file').select('hash').execute());

async function rowsOf(api: Api, id: Job['id']): Promise<number> {
  const file = await api.clocks.jobFile({ id });
  return recordsOf(await sheetIn(new Uint8Array(await file.arrayBuffer()))).length;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('it did not come to this');
}

describe.each(engines)('a long workbook on %s', (engine) => {
  beforeEach(async () => {
    returns = await openReturns(engine);
  });
  afterEach(() => returns.world.close());

  // Until the bench has made an inspection, forty requests pass.
  const patience = { timeout: 90_000 };

  test('it goes on beside the requests, and the program may end in the middle of it', patience, async () => {
    await inspections(MANY);
    const { inspector, world } = returns;
    const { id, state } = await inspector.ledgers.writeInspections(april);
    expect(state).toBe('waiting');
    const half = await until(async () => {
      const job = await jobOf(inspector, id);
      return job.state === 'running' && job.done > 0 ? job : undefined;
    });
    expect(half).toMatchObject({ total: STEPS, file: null, finishedAt: null });
    expect(half.done).toBeLessThan(STEPS);
    // Nobody waits for it.
    await returns.keeper.catalog.models.save({ code: 'HW-50X1', sizeTenthInch: 500 });
    await world.restart();
    expect(await jobsDone(inspector)).toMatchObject({ id, state: 'done', done: STEPS, total: STEPS });
    expect(await rowsOf(inspector, id)).toBe(MANY);
    expect(await files()).toHaveLength(1);
  });

  test('whoever asked for it may stop it, and nothing of it is left', patience, async () => {
    await inspections(MANY);
    const { inspector, supervisor } = returns;
    const { id } = await inspector.ledgers.writeInspections(april);
    await until(async () => ((await jobOf(inspector, id)).done > 0 ? true : undefined));
    expect(await refusal(supervisor.clocks.cancelJob({ id }))).toMatchObject({ code: 'FORBIDDEN' });
    const stopped = await inspector.clocks.cancelJob({ id });
    expect(stopped).toMatchObject({ state: 'cancelled', file: null, finishedAt: '2026-04-13T02:00:00.000Z' });
    expect(stopped.done).toBeLessThan(STEPS);
    // What comes after it is done, and it stays as it was stopped.
    const next = await inspector.ledgers.writeInspections(may);
    expect(await jobsDone(inspector)).toMatchObject({ id: next.id, state: 'done' });
    expect(await jobOf(inspector, id)).toMatchObject({ state: 'cancelled', done: stopped.done, file: null });
    expect(await refusal(inspector.clocks.jobFile({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await files()).toHaveLength(1);
  });

  test(
    'one that waits with the same order is enough; another order, or another person’s, is a work of its own',
    patience,
    async () => {
      await inspections(MANY);
      const { inspector, supervisor, keeper } = returns;
      const first = await inspector.ledgers.writeInspections(april);
      const second = await inspector.ledgers.writeInspections(may);
      expect(await inspector.ledgers.writeInspections(may)).toMatchObject({ id: second.id });
      const theirs = await supervisor.ledgers.writeInspections(may);
      expect(new Set([first.id, second.id, theirs.id]).size).toBe(3);
      expect(await inspector.clocks.jobs()).toHaveLength(3);
      // The administrator stops what another has asked for, before it has begun.
      expect(await keeper.clocks.cancelJob({ id: theirs.id })).toMatchObject({ state: 'cancelled', done: 0 });
      await jobsDone(inspector);
      expect((await inspector.clocks.jobs()).map(({ id, about, state }) => [id, about, state])).toEqual([
        [theirs.id, '2026-05-01 – 2026-05-31', 'cancelled'],
        [second.id, '2026-05-01 – 2026-05-31', 'done'],
        [first.id, '2026-04-01 – 2026-04-30', 'done'],
      ]);
    },
  );

  test('the file is for whoever asked for it, and for administrators', async () => {
    const { inspector, supervisor, station, keeper } = returns;
    const { id } = await inspector.ledgers.writeInspections(april);
    await jobsDone(inspector);
    const name = '修复检验报告汇总-2026-04-01-2026-04-30.xlsx';
    expect(await jobOf(inspector, id)).toMatchObject({ isOwn: true, file: { name } });
    expect(await jobOf(keeper, id)).toMatchObject({ isOwn: false, file: { name } });
    expect((await keeper.clocks.jobFile({ id })).name).toBe(name);
    expect(await jobOf(supervisor, id)).toMatchObject({ isOwn: false, startedBy: 'inspector', file: null });
    expect(await refusal(supervisor.clocks.jobFile({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(station.clocks.jobFile({ id }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(station.ledgers.writeInspections(april))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
