import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHost, type TestHost } from '../support/host.ts';
import { skipBecause } from '../support/tools.ts';
import { type Api, root } from '../support/world.ts';

let host: TestHost;
let api: Api;
const ownAddress = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

beforeAll(async () => {
  host = await startHost();
  let cookie = '';
  api = createORPCClient(
    new RPCLink({
      url: `${host.url}/rpc`,
      headers: () => ({ cookie }),
      // Each call on a connection of its own: the tests pause for longer than the host keeps an idle one.
      fetch: async (request, init) => {
        const response = await fetch(
          new Request(request, { headers: { ...Object.fromEntries(request.headers), connection: 'close' } }),
          init,
        );
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
        return response;
      },
    }),
  );
  await api.people.setUp({ login: 'admin', name: '管理员', password: 'a good password' });
}, 120_000);
afterAll(() => host?.stop());

describe('other workstations', () => {
  test('reach the host from when an administrator opens it until it is closed again', async (context) => {
    if (!ownAddress) skipBecause(context, 'this machine has no address besides loopback');
    const port = Number(new URL(host.url).port);
    expect(await isReachable(ownAddress, port)).toBe(false);
    await api.people.setLan({ isOpen: true });
    await expect.poll(() => isReachable(ownAddress, port), { timeout: 10_000 }).toBe(true);
    expect((await fetch(`http://${ownAddress}:${port}/api/people/status`)).status).toBe(200);
    expect(host.lines.join('\n')).toContain(`http://${ownAddress}:${port}`);
    await api.people.setLan({ isOpen: false });
    await expect.poll(() => isReachable(ownAddress, port), { timeout: 10_000 }).toBe(false);
    expect((await fetch(`${host.url}/api/people/status`)).status).toBe(200);
  });
});

describe('npm run verify', () => {
  const verify = (dataDir: string) =>
    spawnSync(process.execPath, [join(root, 'electron/host/verify.ts'), '--data', dataDir], { encoding: 'utf8' });

  test('says of a whole journal that it is whole, also beside the running host', async () => {
    await api.people.setLan({ isOpen: false });
    const { status, stdout } = verify(host.dataDir);
    expect(stdout).toContain('操作日志完整');
    expect(status).toBe(0);
  });

  test('finds a row that somebody changed in the file', async () => {
    const file = new BetterSqlite(join(host.dataDir, 'partsdepot.db'));
    file.exec("drop trigger journal_no_update; update journal set user_name = 'someone else' where seq = 1");
    file.close();
    const { status, stderr } = verify(host.dataDir);
    expect(stderr).toContain('第 1 行');
    expect(status).toBe(1);
    expect(await api.people.verifyJournal()).toMatchObject({ brokenAt: 1 });
  });

  test('says where there is no warehouse', () => {
    expect(verify(join(host.dataDir, 'none'))).toMatchObject({ status: 2 });
  });
});

function isReachable(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 1000 });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
