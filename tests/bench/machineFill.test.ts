import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadDb } from '../../electron/database/handles.ts';
import type { Inspection } from '../../shared/areas/inspection/inspections.ts';
import { judge } from '../../shared/areas/inspection/judge.ts';
import type { InspectionRecord } from '../../shared/areas/inspection/record.ts';
import { IN_STORE } from '../../shared/areas/machines/store.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import { standard } from '../support/standards.ts';
import { fillMachines } from './machineFill.ts';
import { openFilled } from './openFilled.ts';
import { LOGIN } from './staff.ts';

/*
 * The bench measures machines that might be real: what happened to each leads to where it stands, every inspection is what the rule says of
 * its record, and the program goes on with them.
 */

const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-machines-'));
const file = join(dataDir, 'partsdepot.db');
const world = { dataDir, databaseUrl: undefined };
const size = { machines: 240, inspections: 600, today: '2026-11-10' as Day };

beforeAll(() => fillMachines(file, { ...size, wave: 80 }), 60_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('there are as many as were asked for, and nothing names what is not there', () => {
  const db = new BetterSqlite(file, { readonly: true });
  expect(db.pragma('foreign_key_check')).toEqual([]);
  const count = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get();
  expect([count('machine'), count('inspection'), count('rma_line')]).toEqual([240, 600, 240]);
  db.close();
});

test('the history of every machine leads, step by step, to where it stands', async () => {
  const { machines, events } = await read(async (db) => ({
    machines: await db.selectFrom('machine').selectAll().execute(),
    events: await db.selectFrom('machine_event').selectAll().orderBy('seq').execute(),
  }));
  for (const machine of machines) {
    const own = events.filter((event) => event.machine_id === machine.id);
    own.forEach((event, index) => {
      expect(event.from_state).toBe(own[index - 1]?.to_state ?? null);
      expect(event.at >= (own[index - 1]?.at ?? '')).toBe(true);
    });
    const change = own.findLast((event) => event.from_state !== event.to_state);
    expect(machine).toMatchObject({ state: change?.to_state, since: change?.at, bin_id: own.at(-1)?.bin_id });
    expect(machine.bin_id !== null).toBe(IN_STORE.includes(machine.state));
  }
  expect(new Set(machines.map(({ state }) => state)).size).toBeGreaterThan(5);
});

test('R2.5 every inspection is what the rule says of its record, with the lines that failed', async () => {
  const { inspections, faults } = await read(async (db) => ({
    inspections: await db.selectFrom('inspection').selectAll().execute(),
    faults: await db.selectFrom('inspection_fault').selectAll().execute(),
  }));
  for (const row of inspections) {
    const subject = {
      sizeTenthInch: row.size_tenth_inch,
      panel: { widthPx: row.width_px, heightPx: row.height_px },
      accessories: JSON.parse(row.accessories) as string[],
    };
    const { verdict, lines } = judge(standard('factory-1'), subject, JSON.parse(row.record) as InspectionRecord);
    const isJudgedWhole = row.verdict !== null && row.is_stopped_early === 0;
    expect(verdict).toBe(isJudgedWhole ? row.verdict : 'incomplete');
    const failed = row.verdict === 'fail' ? lines.filter(({ state }) => state === 'fail').map(({ key }) => key) : [];
    const kept = faults.filter((fault) => fault.inspection_id === row.id).map(({ key }) => key);
    expect(kept.sort()).toEqual(failed.sort());
  }
  const kinds = inspections.map(({ verdict, is_amended, is_stopped_early, concluded_at }) =>
    [verdict, is_amended, is_stopped_early, concluded_at === null].join(),
  );
  expect(new Set(kinds).size).toBe(7);
});

test('the books balance and the journal is whole', () => expectBooksBalance(world), 60_000);

test('the program opens on it, shows every machine at its bench, and goes on', async () => {
  const program = await openFilled(dataDir, '2026-11-10T02:00:00Z');
  try {
    await program.ask('people.signIn', LOGIN);
    const serials = await read((db) => db.selectFrom('machine').select(['serial', 'state']).execute());
    const waiting: string[] = [];
    for (const { serial, state } of serials) {
      const view = await program.ask<BenchAnswer>('inspection.bench', { serial });
      expect(view.machine).toMatchObject({ serial, state });
      expect(view.earlier.length + (view.inspection ? 1 : 0)).toBeGreaterThan(0);
      if (state === 'awaitingInspection' && !view.inspection) waiting.push(serial);
      if (view.inspection) expect(view.machine.state).toBe('inspecting');
    }
    const [serial] = waiting;
    const started = await program.ask<Inspection>('inspection.start', { serial, standard: null });
    expect(started).toMatchObject({ serial, version: 1, number: 'JC20261110-0001', state: 'open' });
  } finally {
    await program.close();
  }
});

interface BenchAnswer {
  readonly machine: { readonly serial: string; readonly state: string };
  readonly inspection: { readonly id: string } | null;
  readonly earlier: readonly unknown[];
}

async function read<T>(ask: (db: ReadDb) => Promise<T>): Promise<T> {
  const database = openBeside(world);
  return ask(database.read).finally(() => database.close());
}
