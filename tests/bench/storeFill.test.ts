import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../shared/kernel/day.ts';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import { fillStore } from './storeFill.ts';

/*
 * The store that the bench measures might be real: its books balance, and every unit has moved ten times.
 */

const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-store-'));
const world = { dataDir, databaseUrl: undefined };

beforeAll(() => fillStore(join(dataDir, 'partsdepot.db'), { units: 2_000, today: '2026-11-10' as Day }), 120_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the books of the filled store balance', () => expectBooksBalance(world), 120_000);

test('every unit has moved ten times, and the oldest have gone out on posted pick lists', async () => {
  const { read, close } = openBeside(world);
  try {
    const units = await read.selectFrom('unit').select(['id', 'place_id']).execute();
    const movements = await read
      .selectFrom('movement')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('unit_id', 'is not', null)
      .executeTakeFirstOrThrow();
    expect(units).toHaveLength(2_000);
    expect(movements.n).toBe(20_000);
    expect(units.filter(({ place_id }) => place_id.startsWith('engineer:'))).toHaveLength(600);
    const open = await read.selectFrom('issue').select('id').where('closed_at', 'is', null).execute();
    expect(open).toEqual([]);
  } finally {
    await close();
  }
});
