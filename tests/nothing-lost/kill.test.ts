import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import type { Database } from '../../electron/database/handles.ts';
import { claimDataFolder } from '../../electron/launcher/running.ts';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Document } from '../../shared/areas/stock/shapes.ts';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import { freshPostgres } from '../support/postgres.ts';
import { type Api, engines } from '../support/world.ts';
import type { Message } from './poster.ts';
import { call, furnish, openShop, type Store } from './shop.ts';

/*
 * A power cut for the program alone: kill -9 in mid-posting, again and again on the same data. What a disk loses in a real power cut, no
 * test of this kind can show; the settings that guard against it are tested as settings.
 */

const LONG = process.env.PARTSDEPOT_LONG === '1' ? 10 : 1;
const KILLS = { sqlite: 20 * LONG, postgres: 5 * LONG };
/** Kills on the same data, before the checks that read all of it get slow. */
const KILLS_A_STORE = 20;

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
          // Every fifth is killed while it is still starting.
          const messages = await postAndKill(store, kill % 5 === 4 ? 'starting' : 'posting');
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
      const claim = await claimDataFolder(store.dataDir, Promise.resolve(null));
      expect(claim.isHeld).toBe(true);
      const shop = await openShop(store);
      await furnish(shop.api);
      expect((await shop.api.catalog.parts.list({})).total).toBe(2);
      await shop.close();
      if (claim.isHeld) claim.release();
      await expectBooksBalance(store);
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
async function postAndKill({ dataDir, databaseUrl }: Store, when: 'starting' | 'posting'): Promise<Message[]> {
  const poster = fileURLToPath(new URL('./poster.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [poster, dataDir, ...(databaseUrl ? [`${databaseUrl}?application_name=poster`] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<string | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  let said = '';
  // So many lines after the one that says it is open: counted, not timed, so that a slow machine is cut off in the middle as well.
  const enough = 2 + Math.floor(Math.random() * 150);
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
  // The last line may be cut off: then nobody was told.
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Message);
}

/** Opens the program again and compares it with what the poster was told. */
async function expectWhole(store: Store, messages: readonly Message[]) {
  const sent = messages.filter((message) => message.kind === 'sent');
  const answers = new Map(
    messages.flatMap((message) => (message.kind === 'acknowledged' ? [[message.id, message.output] as const] : [])),
  );
  expect(messages.filter((message) => message.kind === 'refused')).toEqual([]);
  const claim = store.databaseUrl ? undefined : await claimDataFolder(store.dataDir, Promise.resolve(null));
  expect(claim?.isHeld ?? true, 'no lock is left in the way').toBe(true);
  const shop = await openShop(store);
  const database = openBeside(store);
  try {
    if (store.databaseUrl) await othersGone(database);
    await expectPaired(database);
    await expectBooksBalance(store);
    let documents = 0;
    for (const request of sent) {
      if (answers.has(request.id)) documents += await expectThere(shop.api, database, request, answers.get(request.id));
    }
    const open = sent.filter((request) => !answers.has(request.id));
    for (const request of open) await expectPostedOnce(shop.api, database, request);
    const before = await counts(database);
    for (const request of sent.filter(({ id }) => answers.has(id)).slice(-10))
      expect(await call(shop.api, request.path, request.input, request.id)).toEqual(answers.get(request.id));
    expect(await counts(database), 'an acknowledged request that comes again posts nothing').toEqual(before);
    return { requests: answers.size, documents, open: open.length };
  } finally {
    await database.close();
    await shop.close();
    if (claim?.isHeld) claim.release();
  }
}

type Sent = Extract<Message, { kind: 'sent' }>;

/** What was acknowledged is in the books as it was told, with all its pieces. Returns how many stock documents that were. */
async function expectThere(api: Api, database: Database, { id, path }: Sent, output: unknown): Promise<number> {
  const { read } = database;
  const request = await read
    .selectFrom('request')
    .select(['output', 'procedure'])
    .where('id', '=', id)
    .executeTakeFirst();
  expect(request && { ...request, output: JSON.parse(inflateSync(request.output).toString('utf8')) }).toEqual({
    procedure: path,
    output,
  });
  const document = documentOf(path, output);
  if (!document) return 0;
  const found = await api.stock.document({ number: document.number });
  expect([found.pieces, found.movements.reduce((total, { qty }) => total + qty, 0)]).toEqual([
    document.pieces,
    document.pieces,
  ]);
  return 1;
}

/** The number and the pieces of the stock document that an answer speaks of. */
function documentOf(path: string, output: unknown): { readonly number: string; readonly pieces: number } | undefined {
  if (path === 'receiving.receive') {
    const { receiptNumber, countedPieces } = output as Delivery;
    return { number: receiptNumber ?? '', pieces: countedPieces };
  }
  if (path === 'issuing.post') {
    const { documentNumber, picked } = output as Issue;
    return { number: documentNumber ?? '', pieces: picked };
  }
  return path.startsWith('stock.') ? (output as Document) : undefined;
}

/** A request that the kill cut off is there or it is not; sent again, twice, it is posted once. */
async function expectPostedOnce(api: Api, database: Database, { id, path, input }: Sent): Promise<void> {
  const before = await counts(database);
  const wasThere = await database.read.selectFrom('request').select('id').where('id', '=', id).executeTakeFirst();
  const [one, other] = await Promise.all([call(api, path, input, id), call(api, path, input, id)]);
  expect(other).toEqual(one);
  const after = await counts(database);
  expect(after.requests - before.requests).toBe(wasThere ? 0 : 1);
  expect(after.documents - before.documents).toBe(!wasThere && path in kinds ? 1 : 0);
}

/** No document without its movements, and for each command of the journal its answer and its document: nothing is half there. */
async function expectPaired({ read }: Database): Promise<void> {
  const empty = await read
    .selectFrom('document')
    .leftJoin('movement', 'movement.document_id', 'document.id')
    .select('document.number')
    .where('movement.seq', 'is', null)
    .execute();
  expect(empty, 'documents without movements').toEqual([]);
  const answered = await read.selectFrom('request').select(['id', 'procedure']).orderBy('id').execute();
  const journalled = await read
    .selectFrom('journal')
    .select(['request_id as id', 'action as procedure'])
    .orderBy('request_id')
    .execute();
  expect(answered, 'each journal row has its answer').toEqual(journalled);
  const documents = await read.selectFrom('document').select('kind').execute();
  for (const [path, kind] of Object.entries(kinds)) {
    const posted = documents.filter((document) => document.kind === kind).length;
    expect(posted, `documents of kind ${kind}`).toBe(journalled.filter((row) => row.procedure === path).length);
  }
}

const kinds: Readonly<Record<string, string>> = {
  'receiving.receive': 'receipt',
  'receiving.inspect': 'inspection',
  'stock.putAway': 'putAway',
  'stock.transfer': 'transfer',
  'stock.reverse': 'reversal',
  'issuing.post': 'issue',
};

async function counts({ read }: Database): Promise<{ readonly requests: number; readonly documents: number }> {
  const { requests } = await read
    .selectFrom('request')
    .select((eb) => eb.fn.countAll<number>().as('requests'))
    .executeTakeFirstOrThrow();
  const { documents } = await read
    .selectFrom('document')
    .select((eb) => eb.fn.countAll<number>().as('documents'))
    .executeTakeFirstOrThrow();
  return { requests, documents };
}

/** PostgreSQL notices a moment later that the poster is gone; until then it may still finish the poster's last statement. */
async function othersGone({ read }: Database): Promise<void> {
  const own = "application_name = 'poster'";
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await sql<{ open: number }>`
      select count(*) as open from pg_stat_activity where datname = current_database() and ${sql.raw(own)}`.execute(
      read,
    );
    if (rows[0]?.open === 0) return;
    await pause(50);
  }
  throw new Error('the connections of the poster stay open');
}
