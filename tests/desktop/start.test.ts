import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseDoor } from '../../electron/launcher/door.ts';
import { electronSources } from '../../electron/launcher/electronBinary.ts';
import { root } from '../../electron/launcher/root.ts';
import { ensureBuilt, startHost } from '../support/host.ts';

let folder: string;
const started: ChildProcess[] = [];

beforeAll(ensureBuilt, 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partsdepot-start-'));
});
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/**
 * `npm start` without a display, as over SSH; `script` for another door, `isDirect` without the step that finds Node 24,
 * `isGroup` as a group of processes of its own, as a terminal makes them.
 */
function run(
  script = 'start.ts',
  {
    args = [],
    isDirect = false,
    isGroup = false,
  }: { args?: readonly string[]; isDirect?: boolean; isGroup?: boolean } = {},
) {
  const launcher = join(root, 'electron', 'launcher');
  const child = spawn(
    process.execPath,
    [...(isDirect ? [] : [join(launcher, 'node24.mjs')]), join(launcher, script), ...args],
    {
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', PARTSDEPOT_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isGroup,
    },
  );
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const printed = async (pattern: RegExp): Promise<string> => {
    const until = Date.now() + 30_000;
    for (;;) {
      const found = pattern.exec(output);
      if (found) return found[1] ?? found[0];
      if (Date.now() > until || child.exitCode !== null) throw new Error(`not printed: ${pattern}\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, ended, printed, output: () => output };
}

const ADDRESS = /On this computer: (http:\/\/127\.0\.0\.1:\d+)/;

describe.skipIf(process.platform !== 'linux')('npm start without a display', { timeout: 60_000 }, () => {
  test('prints its address in both languages and serves until it is told to end', async () => {
    const first = run();
    const url = await first.printed(ADDRESS);
    expect(first.output()).toContain('没有图形界面');
    expect((await fetch(url)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  test('ends in good order on Ctrl-C, which reaches every process of the terminal at once', async () => {
    const first = run('start.ts', { isGroup: true });
    await first.printed(ADDRESS);
    process.kill(-Number(first.child.pid), 'SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output()).toContain('Stopped.');
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  test('finds the one that runs instead of starting a second', async () => {
    const first = run();
    const url = await first.printed(ADDRESS);
    for (const script of ['start.ts', 'host.ts']) {
      const second = run(script);
      expect(await second.ended).toBe(0);
      expect(second.output()).toContain(`PartsDepot is running already: ${url}`);
    }
    first.child.kill('SIGTERM');
    await first.ended;
  });

  test('starts again after a power cut', async () => {
    const before = await startHost({ dataDir: folder });
    await before.kill();
    expect(existsSync(join(folder, 'running.json'))).toBe(true);
    const after = run();
    expect((await fetch(await after.printed(ADDRESS))).status).toBe(200);
    after.child.kill('SIGTERM');
    expect(await after.ended).toBe(0);
  });

  test('leaves no host behind when it is killed itself', async () => {
    const first = run('start.ts', { isDirect: true });
    const url = await first.printed(ADDRESS);
    first.child.kill('SIGKILL');
    await expect
      .poll(
        () =>
          fetch(url).then(
            () => 'serves',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone');
  });

  test.each([
    { args: ['--port', 'x'], says: 'A port is a whole number' },
    { args: ['--what'], says: 'Unknown option: --what' },
  ])('with $args tells what is wrong and which options there are', async ({ args, says }) => {
    const wrong = run('start.ts', { args });
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toContain(says);
    expect(wrong.output()).toContain('--database');
  });
});

describe('the port', { timeout: 60_000 }, () => {
  let other: Server;
  let port: number;
  beforeEach(async () => {
    other = createServer(() => {});
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    ({ port } = other.address() as { port: number });
  });
  afterEach(() => {
    other.close();
  });

  test('that was asked for and is taken is said to be, and no other one is served', async () => {
    const refused = run('host.ts', { args: ['--port', String(port)] });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(`Port ${port} is taken`);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });
});

describe('behind a firewall that swallows packets', () => {
  test('the door is chosen in under five seconds', { timeout: 20_000 }, async () => {
    // Accepts, and never says a word.
    const hole = createServer(() => {});
    await new Promise<void>((resolve) => hole.listen(0, '127.0.0.1', resolve));
    const { port } = hole.address() as { port: number };
    const env = {
      DISPLAY: ':0',
      PATH: '/usr/bin',
      PARTSDEPOT_ELECTRON_SOURCES: `http://127.0.0.1:${port}/ http://127.0.0.1:${port}/b/`,
    };
    const startedAt = performance.now();
    const door = await chooseDoor({
      platform: 'linux',
      env,
      home: '/home/li',
      electron: null,
      sources: electronSources('45.4.1', 'linux', 'x64', env),
      exists: (path) => path === '/usr/bin/google-chrome',
    });
    expect(door).toMatchObject({ kind: 'browser', browser: { name: 'Google Chrome' } });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    hole.close();
  });

  test('one source that answers is enough', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const good = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'));
    });
    await new Promise<void>((resolve) => good.listen(0, '127.0.0.1', resolve));
    const at = (server: Server) => `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
    const env = { DISPLAY: ':0', PARTSDEPOT_ELECTRON_SOURCES: `${at(silent)} ${at(good)}` };
    const sources = electronSources('45.4.1', 'linux', 'x64', env);
    const door = await chooseDoor({ platform: 'linux', env, home: '/h', electron: null, sources, exists: () => true });
    expect(door).toMatchObject({ kind: 'download', source: sources[1] });
    silent.close();
    good.close();
  });
});
