import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import { workerBeside } from '../../electron/backend/worker.ts';
import { checkpointBeside } from '../../electron/jobs/checkpoints.ts';
import { openBeside } from '../support/books.ts';
import { openWorld } from '../support/world.ts';

/*
 * The write-ahead log goes into the file from a thread of its own: no commit does it, and where the thread is gone SQLite does it by itself.
 */

const entry = new URL('../../electron/backend/open.ts', import.meta.url).href;

describe('checkpoints beside the requests', () => {
  async function inWorld(worker: URL, work: (place: Place) => Promise<void>): Promise<void> {
    const world = await openWorld('sqlite');
    const database = openBeside(world);
    const file = join(world.dataDir, DATABASE_FILE);
    const said: string[] = [];
    const end = await checkpointBeside({ database, file, worker, log: (line) => said.push(line) });
    try {
      await work({
        said,
        write: (bytes) =>
          sql`insert into setting (key, value) values (${`k${Math.random()}`}, ${'x'.repeat(bytes)})`
            .execute(database.write)
            .then(() => {}),
        autocheckpoint: async () =>
          (await sql<{ wal_autocheckpoint: number }>`pragma wal_autocheckpoint`.execute(database.write)).rows[0]
            ?.wal_autocheckpoint,
        size: () => statSync(file).size,
        logged: () => statSync(`${file}-wal`).size,
      });
    } finally {
      await end();
      await database.close();
      await world.close();
    }
  }

  interface Place {
    readonly said: readonly string[];
    write(bytes: number): Promise<void>;
    autocheckpoint(): Promise<number | undefined>;
    size(): number;
    logged(): number;
  }

  test('what was written is in the file soon after, though no commit has moved it', async () => {
    await inWorld(workerBeside(entry), async ({ write, size, autocheckpoint }) => {
      const before = size();
      for (let at = 0; at < 10; at += 1) await write(20_000);
      expect(await autocheckpoint()).toBe(32_000);
      await vi.waitFor(() => expect(size()).toBeGreaterThan(before + 150_000), { timeout: 10_000 });
    });
  });

  test('a log that grows without a pause is begun anew', async () => {
    await inWorld(workerBeside(entry), async ({ write, logged }) => {
      const enough = Date.now() + 4_000;
      let written = 0;
      while (Date.now() < enough) {
        await write(400_000);
        written += 400_000;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      expect(written).toBeGreaterThan(60_000_000);
      expect(logged()).toBeLessThan(written);
    });
  });

  test('where the thread dies SQLite does it by itself again, and it is said', async () => {
    await inWorld(new URL('./no-such-worker.ts', entry), async ({ said, autocheckpoint }) => {
      await vi.waitFor(async () => expect(await autocheckpoint()).toBe(1000), { timeout: 10_000 });
      expect(said.join()).toContain('checkpoints go on without their thread');
    });
  });
});
