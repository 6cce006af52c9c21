import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { unpacked } from '../../electron/backend/answers.ts';
import type { Database } from '../../electron/database/handles.ts';
import { claimDataFolder } from '../../electron/launcher/running.ts';
import type { PostedIssue } from '../../shared/areas/issuing/contract.ts';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Document } from '../../shared/areas/stock/shapes.ts';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import type { Api } from '../support/world.ts';
import type { Message } from './poster.ts';
import { call, furnish, openShop, type Store } from './shop.ts';

/*
 * What must hold when the program is opened again after the poster was cut off.
 */

/** The messages in what a poster has said. The last line may be cut off: then nobody was told. */
export function messagesIn(said: string): Message[] {
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Message);
}

/** The next start makes what was not made yet, and the work can begin. */
export async function expectBegins(store: Store): Promise<void> {
  const claim = await claimDataFolder(store.dataDir, Promise.resolve(null));
  expect(claim.isHeld, 'no lock is left in the way').toBe(true);
  const shop = await openShop(store);
  await furnish(shop.api);
  expect((await shop.api.catalog.parts.list({})).total).toBe(2);
  await shop.close();
  if (claim.isHeld) claim.release();
  await expectBooksBalance(store);
}

/** Opens the program again and compares it with what the poster was told. */
export async function expectWhole(store: Store, messages: readonly Message[]) {
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
  const kept = request && { ...request, output: unpacked(request.output) };
  expect(kept, `${path} was acknowledged and is in the books`).toEqual({ procedure: path, output });
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
    const { documentNumber, picked } = output as PostedIssue;
    return { number: documentNumber, pieces: picked };
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
