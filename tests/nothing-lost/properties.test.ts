import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../electron/database/handles.ts';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import { type Api, engines, openWorld, type World } from '../support/world.ts';
import { type Wish, wishKinds } from './command.ts';
import { expectModel, expectPickLists, expectUnits, openCorner, type Tally, type Turn, take } from './corner.ts';

/*
 * Random sequences of everything that moves stock, some of it at once from two windows, some of it sent twice; and a model that is told
 * only what was acknowledged. PARTSDEPOT_LONG=1 runs ten times as many, PARTSDEPOT_SEED=… the same ones again.
 */

const LONG = process.env.PARTSDEPOT_LONG === '1' ? 10 : 1;
const SEED = process.env.PARTSDEPOT_SEED ? Number(process.env.PARTSDEPOT_SEED) : undefined;
/** Sequences that share a warehouse, each in a corner of its own: opening one costs as much as a sequence. */
const SHARED = 10;

const scenarios = [
  {
    name: 'whatever is done in whatever order, nothing is lost, doubled or below zero',
    runs: 40 * LONG,
    limitMs: 14_000 * LONG,
    weights: {
      deliver: 4,
      receive: 5,
      inspect: 5,
      putAway: 6,
      transfer: 5,
      create: 3,
      pick: 6,
      unpick: 1,
      post: 3,
      cancel: 1,
      reverse: 5,
    },
    firstDays: 1,
  },
  {
    name: 'R4.8.1 the pick list is the oldest first, and no younger piece passes without a reason',
    runs: 12 * LONG,
    limitMs: 6_000 * LONG,
    weights: {
      deliver: 1,
      receive: 1,
      inspect: 1,
      putAway: 3,
      transfer: 4,
      create: 4,
      pick: 14,
      unpick: 3,
      post: 2,
      cancel: 1,
      reverse: 2,
    },
    firstDays: 5,
  },
] satisfies readonly { weights: Record<Wish['kind'], number>; [key: string]: unknown }[];

let world: World | undefined;
let windows: [Api, Api];
let beside: Database;
let sequences = 0;

describe.each(engines)('nothing is lost on %s', (engine) => {
  beforeAll(() => {
    sequences = 0;
  });
  afterAll(closeWarehouse);

  test.each(scenarios)('$name', { timeout: 300_000 * LONG }, async ({ runs, limitMs, weights, firstDays, name }) => {
    const tally: Tally = { acknowledged: 0, refused: 0 };
    let done = 0;
    const end = performance.now() + limitMs;
    const property = fc.asyncProperty(turns(weights), async (sequence) => {
      // A slow machine gets fewer sequences, each of them whole.
      if (performance.now() > end) return;
      if (sequences % SHARED === 0) await openWarehouse(engine);
      sequences += 1;
      const open = world ?? expect.unreachable();
      const corner = await openCorner(open.api, beside, `K${sequences}`);
      const story: string[] = [];
      try {
        for (const turn of [...firstTurns(firstDays), ...sequence]) {
          story.push(await take(open, windows, corner, turn, tally));
          await expectModel(open.api, corner);
          if (firstDays > 1) await expectPickLists(open.api, corner);
        }
        await expectPickLists(open.api, corner);
        await expectUnits(open.api, corner);
        await expectBooksBalance(open);
      } catch (error) {
        throw new Error(`${(error as Error).message}\nafter\n${story.join('\n')}`, { cause: error });
      }
      done += 1;
    });
    const seed = SEED ?? Date.now() % 2 ** 31;
    const details = await fc.check(property, { seed, numRuns: runs });
    console.log(
      `${engine}: ${name}\n  ${done} sequences, ${tally.acknowledged} acknowledged, ${tally.refused} refused, PARTSDEPOT_SEED=${seed}`,
    );
    if (details.failed) expect.fail(`${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`);
    expect(done).toBeGreaterThan(0);
  });
});

async function openWarehouse(engine: World['engine']): Promise<void> {
  await closeWarehouse();
  world = await openWorld(engine);
  windows = [world.api, await world.as('keeper')];
  beside = openBeside(world);
  const { engineers } = world.api.catalog;
  await engineers.create({ code: 'E0001', name: '郭平', stationCode: null });
  await engineers.create({ code: 'E0002', name: '何静', stationCode: null });
}

async function closeWarehouse(): Promise<void> {
  if (!world) return;
  await beside.close();
  await world.close();
  world = undefined;
}

/** Goods to begin with: on each day two deliveries that are received and inspected, one of them put away as well. */
function firstTurns(count: number): Turn[] {
  return Array.from({ length: count }, (_, day) => day).flatMap((day) =>
    [
      { kind: 'deliver' as const, a: 3 + 12 * day, b: 4 + 3 * day, c: 1 },
      { kind: 'receive' as const, a: 0, b: 1, c: 0 },
      { kind: 'inspect' as const, a: 0, b: 7, c: 1 },
      { kind: 'putAway' as const, a: 0, b: 1 + 2 * day, c: 15 },
      { kind: 'putAway' as const, a: 1, b: 3, c: 2 },
      { kind: 'deliver' as const, a: 2 + day, b: 7, c: 1 },
      { kind: 'receive' as const, a: 0, b: 1, c: 0 },
      { kind: 'inspect' as const, a: 0, b: 3, c: 1 },
    ].map((first): Turn => ({ first, second: null, isSentTwice: false, day })),
  );
}

function turns(weights: Readonly<Record<Wish['kind'], number>>): fc.Arbitrary<Turn[]> {
  const number = fc.nat(1023);
  const wish = fc.record({
    kind: fc.oneof(...wishKinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
    a: number,
    b: number,
    c: number,
  });
  return fc.array(
    fc.record({
      first: wish,
      second: fc.option(wish, { freq: 3 }),
      isSentTwice: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      day: fc.nat(4),
    }),
    { minLength: 15, maxLength: 40, size: 'max' },
  );
}
