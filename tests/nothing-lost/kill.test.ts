import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openBeside } from '../support/books.ts';
import { freshPostgres } from '../support/postgres.ts';
import { engines } from '../support/world.ts';
import type { Message } from './poster.ts';
import { furnish, openShop, type Store } from './shop.ts';
import { expectBegins, expectWhole, messagesIn } from './whole.ts';

/*
 * A power cut for the program alone: kill -9 in mid-posting, again and again on the same data. What a disk loses in a real power cut, no
 * test of this kind can show: powerCut.test.ts cuts the disk as well, and the settings that guard against it are tested as settings here.
 */

const LONG = process.env.PARTSDEPOT_LONG === '1' ? 10 : 1;
const KILLS = { sqlite: 20 * LONG, postgres: 5 * LONG };
/** Kills on the same data, before the checks that read all of it get slow. */
const KILLS_A_STORE = 20;

/** What a poster has compiled serves the next one. */
const compiled = mkdtempSync(join(tmpdir(), 'partsdepot-poster-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

// At once: each of them mostly waits for a program to start.
describe.concurrent.each(engines)('kill -9 on %s', (engine) => {
  test(`${KILLS[engine]} times in mid-posting: nothing acknowledged is lost, nothing half there`, {
    timeout: 300_000 * LONG,
  }, async () => {
    const total = { requests: 0, documents: 0, open: 0 };
    for (let done = 0; done < KILLS[engine]; done += KILLS_A_STORE) {
      await withStore(engine, async (store) => {
        const shop = await openShop(store);
        await furnish(shop.api);
        await shop.close();
        for (let kill = done; kill < Math.min(done + KILLS_A_STORE, KILLS[engine]); kill += 1) {
          // Every fifth is killed while it is still starting, the others early, later, late and last: some always after a document.
          const quarter = kill % 5;
          const messages = await postAndKill(store, quarter === 4 ? 'starting' : { quarter });
          const found = await expectWhole(store, messages);
          total.requests += found.requests;
          total.documents += found.documents;
          total.open += found.open;
        }
      });
    }
    console.log(
      `${engine}: ${KILLS[engine]} kills, ${total.requests} acknowledged requests, ${total.documents} acknowledged documents, ${total.open} requests cut off`,
    );
    expect(total.documents).toBeGreaterThan(0);
  });
});

test.concurrent('kill -9 while the database is being made: the next start makes it', { timeout: 120_000 }, async () => {
  for (let kill = 0; kill < 3 * LONG; kill += 1) {
    await withStore('sqlite', async (store) => {
      await postAndKill(store, 'starting');
      await expectBegins(store);
    });
  }
});

test('SQLite writes through to the disk before it answers: WAL, synchronous FULL', async () => {
  await withStore('sqlite', async (store) => {
    const shop = await openShop(store);
    const database = openBeside(store);
    try {
      expect((await sql`pragma journal_mode`.execute(database.write)).rows).toEqual([{ journal_mode: 'wal' }]);
      expect((await sql`pragma synchronous`.execute(database.write)).rows).toEqual([{ synchronous: 2 }]);
      expect((await sql`pragma foreign_keys`.execute(database.write)).rows).toEqual([{ foreign_keys: 1 }]);
    } finally {
      await database.close();
      await shop.close();
    }
  });
});

async function withStore(engine: 'sqlite' | 'postgres', work: (store: Store) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-kill-'));
  const postgres = engine === 'postgres' ? await freshPostgres(inject('postgres')) : undefined;
  try {
    await work({ dataDir, databaseUrl: postgres?.url });
  } finally {
    await postgres?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Starts a poster, kills it with SIGKILL after a random while, and returns what it had said by then. */
async function postAndKill(
  { dataDir, databaseUrl }: Store,
  when: 'starting' | { readonly quarter: number },
): Promise<Message[]> {
  const poster = fileURLToPath(new URL('./poster.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [poster, dataDir, ...(databaseUrl ? [`${databaseUrl}?application_name=poster`] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    },
  );
  const ended = new Promise<string | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  let said = '';
  // So many lines after the one that says it is open: counted, not timed, so that a slow machine is cut off in the middle as well.
  const enough = when === 'starting' ? 0 : 2 + Math.floor(((when.quarter + Math.random()) / 4) * 150);
  const busy = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > enough) resolve();
    });
  });
  if (when === 'starting') await pause(300 + Math.random() * 1500);
  else await Promise.race([busy, ended]);
  await pause(Math.random() * 10);
  child.kill('SIGKILL');
  expect(await ended, 'the poster ended by the kill, not by a fault of its own').toBe('SIGKILL');
  return messagesIn(said);
}
