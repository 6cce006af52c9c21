import { join } from 'node:path';
import { expect } from 'vitest';
import { verifyJournal } from '../../electron/areas/people/journal.ts';
import type { Database } from '../../electron/database/handles.ts';
import { openDatabase } from '../../electron/database/open.ts';

/** The database of a world, opened a second time beside the program. */
export function openBeside(world: { readonly dataDir: string; readonly databaseUrl: string | undefined }): Database {
  return openDatabase(
    world.databaseUrl
      ? { engine: 'postgres', url: world.databaseUrl, onIdleError: () => {} }
      : { engine: 'sqlite', file: join(world.dataDir, 'partsdepot.db') },
  );
}

/** Places that may stand below zero. */
const OUTER = ['supplier', 'opening', 'field', 'stocktake'];

/**
 * What must hold after anything whatever: sums are zero, nothing inside is negative, balances are what the movements say, each unit is in
 * exactly the one place where its last movement left it, ages travelled along, and the journal's chain is whole.
 */
export async function expectBooksBalance(world: {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}): Promise<void> {
  const database = openBeside(world);
  try {
    const { read } = database;
    const balances = await read.selectFrom('balance').selectAll().execute();
    const movements = await read.selectFrom('movement').selectAll().orderBy('seq').execute();
    const units = await read.selectFrom('unit').selectAll().execute();
    const lots = new Map((await read.selectFrom('lot').selectAll().execute()).map((lot) => [lot.id, lot]));
    const parts = new Map((await read.selectFrom('part').selectAll().execute()).map((part) => [part.id, part]));

    const sums = new Map<string, number>();
    const bump = (key: string, qty: number) => sums.set(key, (sums.get(key) ?? 0) + qty);
    const lastOfUnit = new Map<string, string>();
    for (const row of movements) {
      bump([row.lot_id, row.from_place, row.from_condition].join(), -row.qty);
      bump([row.lot_id, row.to_place, row.to_condition].join(), row.qty);
      if (row.unit_id) lastOfUnit.set(row.unit_id, [row.to_place, row.to_condition].join());
    }
    for (const row of balances) {
      expect(sums.get([row.lot_id, row.place_id, row.condition].join()), 'a balance is the sum of its movements').toBe(
        row.qty,
      );
      if (!OUTER.includes(row.place_id)) expect(row.qty, 'nothing inside is negative').toBeGreaterThanOrEqual(0);
      expect(row.received_day, 'the FIFO age travels with the lot').toBe(lots.get(row.lot_id)?.received_day);
    }
    expect([...sums.values()].filter((qty) => qty !== 0)).toHaveLength(balances.filter((row) => row.qty !== 0).length);
    const perLot = new Map<string, number>();
    for (const row of balances) perLot.set(row.lot_id, (perLot.get(row.lot_id) ?? 0) + row.qty);
    for (const total of perLot.values()) expect(total, 'the sum over all places is zero').toBe(0);

    const unitsAt = new Map<string, number>();
    for (const unit of units) {
      expect(lastOfUnit.get(unit.id), 'a unit is where its last movement left it').toBe(
        [unit.place_id, unit.condition].join(),
      );
      const key = [unit.lot_id, unit.place_id, unit.condition].join();
      unitsAt.set(key, (unitsAt.get(key) ?? 0) + 1);
    }
    for (const row of balances) {
      if (parts.get(row.part_id)?.tracking !== 'unit' || row.qty < 0) continue;
      const key = [row.lot_id, row.place_id, row.condition].join();
      // A unit that was received anew under another lot stands outside the house in its old one.
      if (!OUTER.includes(row.place_id))
        expect(unitsAt.get(key) ?? 0, 'a balance of units is their number').toBe(row.qty);
    }
    expect((await verifyJournal(read)).brokenAt, 'the journal is one whole chain').toBeNull();
  } finally {
    await database.close();
  }
}
