import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../electron/launcher/root.ts';
import { startHost, type TestHost } from '../support/host.ts';
import type { Api } from '../support/world.ts';

/*
 * A restore drill with the built program, as an administrator does it: back up, lose a day, end the program, `npm run restore`, look.
 */

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-drill-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const restore = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [join(root, 'electron/host/restore.ts'), ...args, '--data', dataDir], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: run.status, said: run.stdout + run.stderr };
};

function windowOf({ url }: TestHost): Api {
  let cookie = '';
  const link = new RPCLink({
    url: `${url}/rpc`,
    headers: () => ({ ...(cookie ? { cookie } : {}) }),
    fetch: async (request, init) => {
      const response = await fetch(new Request(request, init));
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response;
    },
  });
  return createORPCClient(link);
}

const administrator = { login: 'admin', name: '管理员', password: 'secret-123' };
const bin = (code: string) => ({ code, zone: 'A', use: 'good', capacity: null, isMixing: false }) as const;

test('a copy is made beside the work, a lost day is put back, and the running program is never overwritten', async () => {
  expect(restore()).toMatchObject({ code: 2, said: expect.stringContaining('没有找到备份') });

  const host = await startHost({ dataDir });
  const api = windowOf(host);
  await api.people.setUp(administrator);
  await api.catalog.bins.create(bin('A-01'));
  await api.desk.backUp();
  await expect.poll(async () => (await api.desk.backups()).copies.length, { timeout: 60_000 }).toBe(1);
  await api.catalog.bins.create(bin('A-02'));
  expect(restore()).toMatchObject({ code: 1, said: expect.stringContaining('请先关掉它') });
  await host.stop();

  const done = restore();
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('已从备份恢复') });
  expect(readdirSync(dataDir).some((name) => name.startsWith('partsdepot.db.before-restore-'))).toBe(true);
  const again = await startHost({ dataDir });
  const after = windowOf(again);
  await after.people.signIn(administrator);
  expect((await after.catalog.bins.list({})).rows.map(({ code }) => code)).toEqual(['A-01']);
  await again.stop();
  expect(restore('no-such.db')).toMatchObject({ code: 2 });
  const server = restore('--database', 'postgres://nobody@127.0.0.1/none');
  expect(server).toMatchObject({ code: 1, said: expect.stringContaining('PostgreSQL') });
});
