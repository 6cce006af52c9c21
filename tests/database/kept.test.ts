import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../electron/database/handles.ts';
import { newId } from '../../electron/database/ids.ts';
import { keptInserts, keptList } from '../../electron/database/kept.ts';
import { inTransaction } from '../../electron/database/transaction.ts';
import { openBeside } from '../support/books.ts';
import { engines, openWorld, type World } from '../support/world.ts';

/* Statements that are put together once a database: what they find and write is what the values say, however many there are. */

const bins = Array.from({ length: 1500 }, (_, at) => ({
  ...{ id: newId<'BinId'>(), code: `K-${String(at).padStart(4, '0')}`, zone: 'K' },
  ...{ use: 'good' as const, capacity: 10, is_mixing: 0 as const },
}));

const insertBins = keptInserts('bin');
const binsById = keptList((db, ids: readonly string[]) =>
  db
    .selectFrom('bin')
    .select(['id', 'code'])
    .where('id', 'in', ids as never),
);

describe.each(engines)('kept statements on %s', (engine) => {
  let world: World;
  let database: Database;
  beforeAll(async () => {
    world = await openWorld(engine);
    database = openBeside(world);
    await inTransaction(database, (tx) => insertBins(tx, bins));
  });
  afterAll(async () => {
    await database.close();
    await world.close();
  });

  test.each([0, 1, 2, 3, 5, 8, 1024, 1025, 1500])(
    'a list of %i values finds as many rows, each once',
    async (count) => {
      const wanted = bins.slice(0, count);
      const found = await binsById(
        database.read,
        wanted.map(({ id }) => id),
      );
      expect(found.map(({ code }) => code).sort()).toEqual(wanted.map(({ code }) => code));
    },
  );

  test('a value that stands there twice, far apart, finds its row once', async () => {
    const ids = [...bins, ...bins.slice(0, 3)].map(({ id }) => id);
    expect(await binsById(database.read, ids)).toHaveLength(bins.length);
  });

  test('what is asked in a transaction sees what it has written, and is taken back with it', async () => {
    const added = { ...(bins[0] ?? expect.unreachable()), id: newId<'BinId'>(), code: 'K-NEW' };
    const failing = inTransaction(database, async (tx) => {
      await insertBins(tx, [added]);
      expect(await binsById(tx, [added.id])).toMatchObject([{ code: 'K-NEW' }]);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await binsById(database.read, [added.id])).toEqual([]);
  });
});
