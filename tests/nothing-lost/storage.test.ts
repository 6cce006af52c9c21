import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandler } from '../../electron/backend/handler.ts';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import { createSpeaker } from '../../electron/backend/texts.ts';
import type { Database } from '../../electron/database/handles.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { expectBooksBalance } from '../support/books.ts';
import { addBins, addPart, stockUp } from '../support/goods.ts';
import { refusal } from '../support/refusal.ts';
import { type Api, root } from '../support/world.ts';

/*
 * What the disk does to somebody who posts: it is full, it takes nothing any more, it has lost a page. The sentence says so, nothing is half
 * posted, and when the trouble is over the work goes on.
 */

let dataDir: string;
let database: Database;
let api: Api;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-storage-'));
  database = openDatabase({ engine: 'sqlite', file: join(dataDir, DATABASE_FILE) });
  await migrate(database.write, 'sqlite');
  const handle = createHandler({
    database,
    clock: () => new Date('2026-11-10T02:00:00Z'),
    say: await createSpeaker(),
    resourcesDir: join(root, 'resources'),
    rendererDir: '',
    version: 'test',
    backupsDir: null,
    wakeJobs: () => {},
    allowedHosts: () => ['127.0.0.1:4710'],
    isSecureTransport: false,
    log: () => {},
  });
  let cookie = '';
  const link = new RPCLink({
    url: 'http://127.0.0.1:4710/rpc',
    headers: () => ({ ...(cookie ? { cookie } : {}) }),
    fetch: async (request, init) => {
      const response = await handle(new Request(request, init));
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response;
    },
  });
  api = createORPCClient(link);
  await api.people.setUp({ login: 'admin', name: '管理员', password: 'secret-123' });
  await addBins(api);
  await addPart(api, 'P-1', 'lot');
  await stockUp(api, { partCode: 'P-1', qty: 500 }, 'A-01');
});
afterEach(async () => {
  await expectBooksBalance({ dataDir, databaseUrl: undefined });
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const documents = async () => (await api.stock.documents({})).total;
const transfer = async (qty: number) => {
  const { rows } = await api.catalog.parts.list({ search: 'P-1' });
  return api.stock.transfer({
    lines: [{ partId: rows[0]?.id ?? expect.unreachable(), qty }],
    fromBinCode: 'A-01',
    toBinCode: 'A-02',
  });
};

test('a full disk: what does not fit is not posted at all, and goes through once there is room', async () => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.write);
  const limit = (pages: number) => sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(database.write);
  await limit((rows[0]?.page_count ?? 0) + 2);
  let posted = await documents();
  let refused: Awaited<ReturnType<typeof refusal>> | undefined;
  for (let at = 0; at < 200 && !refused; at += 1) {
    const done = await transfer(1).then(
      () => true,
      () => false,
    );
    if (done) posted += 1;
    else refused = await refusal(transfer(1));
  }
  expect(refused).toMatchObject({ code: 'STORAGE_FULL', message: expect.stringContaining('磁盘已满，没有过账') });
  expect(await documents()).toBe(posted);
  await limit(1_000_000);
  await transfer(1);
  expect(await documents()).toBe(posted + 1);
});

test('a file that takes nothing any more', async () => {
  const posted = await documents();
  await sql`pragma query_only = 1`.execute(database.write);
  expect(await refusal(transfer(1))).toMatchObject({
    code: 'STORAGE_READ_ONLY',
    message: expect.stringContaining('没有过账'),
  });
  await sql`pragma query_only = 0`.execute(database.write);
  expect(await documents()).toBe(posted);
  await transfer(1);
});
