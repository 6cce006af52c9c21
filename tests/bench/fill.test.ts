import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../shared/kernel/day.ts';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import { fillWarehouse } from './fill.ts';

/*
 * The bench measures a warehouse that might be real: its books balance as any other's do.
 */

const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-fill-'));
const world = { dataDir, databaseUrl: undefined };

beforeAll(() =>
  fillWarehouse(join(dataDir, 'partsdepot.db'), { stations: 7, loans: 1_234, today: '2026-11-10' as Day }),
);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the books of the filled warehouse balance', () => expectBooksBalance(world), 60_000);

test('every loan has its two clocks, due on many days', async () => {
  const { read, close } = openBeside(world);
  try {
    const loans = await read.selectFrom('loan').select(['id', 'station_id', 'unit_id']).execute();
    const clocks = await read.selectFrom('clock').select(['subject_id', 'rule', 'due_day', 'station_id']).execute();
    expect(loans).toHaveLength(1_234);
    expect(clocks).toHaveLength(2 * loans.length);
    expect(new Set(clocks.map((clock) => `${clock.subject_id} ${clock.rule}`)).size).toBe(clocks.length);
    expect(new Set(clocks.map((clock) => clock.due_day)).size).toBeGreaterThan(40);
    expect(new Set(loans.map((loan) => loan.station_id)).size).toBe(7);
    expect(loans.filter((loan) => loan.unit_id !== null)).toHaveLength(617);
  } finally {
    await close();
  }
});
