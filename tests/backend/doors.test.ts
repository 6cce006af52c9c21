import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../electron/backend/guard.ts';
import { type Backend, openBackend } from '../../electron/backend/open.ts';
import { type Listener, listen } from '../../electron/host/listen.ts';
import { root } from '../../electron/launcher/root.ts';
import { procedures } from './procedures.ts';

/*
 * Whoever is not meant to come in, stays out: foreign pages, foreign names, oversized bodies, paths that climb, stolen and old sign-ins.
 * The embedded database serves; nothing here depends on the engine.
 */

const PASSWORD = 'a good password';
const HTML = '<!doctype html><title>PartsDepot</title>';
/** Stands beside the screens, where only a path that climbs gets at it. */
const SECRET = 'the secret beside the screens';

let folder: string;
let backend: Backend;
let listener: Listener;
let host: string;
const logged: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partsdepot-doors-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), HTML);
  writeFileSync(join(folder, 'renderer/assets/app-1a2b.js'), 'export const started = true;');
  writeFileSync(join(folder, 'secret.json'), SECRET);
  backend = await openBackend({
    dataDir: join(folder, 'data'),
    rendererDir: join(folder, 'renderer'),
    resourcesDir: join(root, 'resources'),
    version: 'test',
    isDemo: false,
    allowedHosts: () => [host],
    log: (line) => logged.push(line),
  });
  listener = await listen({ handle: backend.handle, port: 0, isPortFixed: false });
  host = `127.0.0.1:${listener.port}`;
  await rpc('people/setUp', { login: 'admin', name: '管理员', password: PASSWORD });
});
afterAll(async () => {
  await listener.close(100);
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

type Headers = Readonly<Record<string, string>>;

function send(path: string, init: { method?: string; headers?: Headers; body?: string } = {}): Promise<Response> {
  return backend.handle(new Request(`http://${host}${path}`, init));
}

function rpc(path: string, input: unknown, headers: Headers = {}): Promise<Response> {
  const body = JSON.stringify({ json: input });
  return send(`/rpc/${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
}

async function answerOf(response: Response): Promise<{ readonly code?: string; readonly login?: string } | null> {
  return ((await response.json()) as { json: { code?: string } | null }).json;
}

/** Signs in and returns the cookie that a browser would send back. */
async function signIn(login = 'admin', password = PASSWORD, headers: Headers = {}): Promise<string> {
  const response = await rpc('people/signIn', { login, password }, headers);
  expect(response.status).toBe(200);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function isSignedIn(cookie: string): Promise<boolean> {
  return (await answerOf(await rpc('people/me', {}, { cookie }))) !== null;
}

let people = 0;
/** A new keeper: login and id. */
async function keeper(cookie: string): Promise<{ readonly id: string; readonly login: string }> {
  people += 1;
  const input = { login: `keeper${people}`, name: '某人', password: PASSWORD, roles: ['keeper'] };
  return (await answerOf(await rpc('people/create', input, { cookie }))) as { id: string; login: string };
}

async function journalLength(cookie: string): Promise<number> {
  const answer = (await answerOf(await rpc('people/verifyJournal', {}, { cookie }))) as {
    rows?: number;
    brokenAt?: null;
  };
  expect(answer.brokenAt).toBeNull();
  return answer.rows ?? Number.NaN;
}

describe('foreign names and pages', () => {
  test.each([
    'evil.example',
    'evil.example:4710',
    '127.0.0.1',
    'localhost',
    '127.0.0.1.evil.example',
    '[::1]:4710',
    'xn--fiqs8s',
  ])('a request for "%s" is not for us, whatever it asks', async (name) => {
    const cookie = await signIn();
    for (const path of ['/', '/rpc/people/me', '/api/people/me', '/api/openapi.json', '/assets/app-1a2b.js']) {
      const response = await send(path, { headers: { host: name, cookie } });
      expect(response.status).toBe(421);
      expect(await response.text()).not.toMatch(/管理员|PartsDepot/);
    }
  });

  test.each<{ name: string; headers: Headers }>([
    { name: 'another site', headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
    { name: 'another site in an old browser', headers: { origin: 'https://evil.example' } },
    { name: 'a page without an origin', headers: { origin: 'null' } },
    { name: 'a page on another port, which gets our cookie', headers: { 'sec-fetch-site': 'same-site' } },
    { name: 'another port in an old browser', headers: { origin: 'http://127.0.0.1:1' } },
    { name: 'a site with our name in front', headers: { origin: 'http://127.0.0.1.evil.example' } },
    { name: 'no address at all', headers: { origin: 'not an origin' } },
  ])('a command from $name is refused with a valid cookie, and leaves no trace', async ({ headers }) => {
    const cookie = await signIn();
    const before = await journalLength(cookie);
    for (const path of ['/rpc/people/signOut', '/api/people/signOut', '/rpc/catalog/carriers/save']) {
      const types = [
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ];
      for (const type of types) {
        const response = await send(path, {
          method: 'POST',
          body: '{}',
          headers: { ...headers, cookie, 'content-type': type },
        });
        expect(response.status).toBe(403);
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    expect(await isSignedIn(cookie)).toBe(true);
    expect(await journalLength(cookie)).toBe(before);
  });

  test('what a browser sends without asking (GET, HEAD, OPTIONS) runs no command', async () => {
    const cookie = await signIn();
    const before = await journalLength(cookie);
    for (const { path, meta } of procedures) {
      if (meta.kind === 'query') continue;
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (const door of ['rpc', 'api']) {
          const address = `/${door}/${path.join('/')}?data=${encodeURIComponent('{"json":{}}')}`;
          const { status } = await send(address, { method, headers: { cookie, 'sec-fetch-site': 'same-site' } });
          expect(status, `${method} ${address}`).toBeGreaterThanOrEqual(400);
        }
      }
    }
    expect(await isSignedIn(cookie)).toBe(true);
    expect(await journalLength(cookie)).toBe(before);
  });

  test('nobody is given leave to read our answers from elsewhere', async () => {
    const preflight = await send('/rpc/people/me', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(preflight.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('what every answer carries', () => {
  test.each([
    ['/', 200],
    ['/assets/app-1a2b.js', 200],
    ['/assets/none.js', 404],
    ['/rpc/people/me', 200],
    ['/rpc/none', 404],
    ['/api/people/status', 200],
    ['/api/stock/overview', 401],
    ['/api/openapi.json', 200],
    ['/%00', 400],
  ])('%s', async (path, status) => {
    const { headers, status: found } = await send(path);
    expect(found).toBe(status);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test('answers of the program are kept by no cache; names with a hash may be for good, and nothing else', async () => {
    for (const path of ['/rpc/people/me', '/api/people/me'])
      expect((await send(path)).headers.get('cache-control')).toBe('no-store');
    expect((await send('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/', '/receiving/1', '/assets/deep', '/assets'])
      expect((await send(path)).headers.get('cache-control'), path).toBe('no-cache');
  });
});

describe('the screens', () => {
  test.each([
    '/',
    '/库存/备件/HW-42F2',
    '/stock/parts/%E9%81%A5%E6%8E%A7%E5%99%A8',
    '/parts/BN44-00807A.1',
    '/a/b/c/d?x=1',
    '/apiary',
    '/rpcs',
  ])('%s opens the program', async (path) => {
    const response = await send(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toBe(HTML);
  });

  test('HEAD tells the same without the body; other methods are not for pages', async () => {
    const response = await send('/assets/app-1a2b.js', { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '28', '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await send('/', { method, headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(405);
  });

  // Sent as bytes: the URL of a Request would be tidied before it arrives.
  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2Fsecret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/%5c..%5csecret.json',
    '/assets%5c..%5c..%5csecret.json',
    '/%252e%252e/secret.json',
    '/....//secret.json',
    '/.%00./secret.json',
    '/secret.json%00.js',
    '//secret.json',
    '/%2fsecret.json',
    '/%c0%ae%c0%ae/secret.json',
    '/%e0%80%ae%e0%80%ae/secret.json',
    '/C:/secret.json',
    '/file:///secret.json',
    'http://evil.example/../secret.json',
  ])('%s does not climb out of their folder', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404|421) /);
    expect(answer).not.toContain(SECRET);
  });
});

describe('bodies', () => {
  const post = (headers: string) =>
    `POST /rpc/catalog/imports/recognise HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nConnection: close\r\n${headers}\r\n\r\n`;

  test('a body over the limit is refused by its declared length, at both mounts', async () => {
    const headers = { 'content-length': String(MAX_BODY_BYTES + 1), 'content-type': 'application/json' };
    expect((await send('/rpc/people/signIn', { method: 'POST', body: '{}', headers })).status).toBe(413);
    expect(await raw(post(`Content-Length: ${100 * 1024 * 1024}`))).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('100 MB without a length are refused when 20 have come, and are not kept in memory', async () => {
    const before = process.memoryUsage.rss();
    let most = before;
    let sent = 0;
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1024 * 1024, 0x20), Buffer.from('\r\n')]);
    const answer = await raw(post('Transfer-Encoding: chunked'), async (write) => {
      while (sent < 100 && (await write(chunk))) {
        sent += 1;
        most = Math.max(most, process.memoryUsage.rss());
      }
    });
    // Hanging up on somebody who is still writing, the host may tear its own answer from their hands.
    expect(answer).toMatch(/^(HTTP\/1\.1 413 |$)/);
    expect(sent).toBeGreaterThanOrEqual(MAX_BODY_BYTES / 1024 / 1024);
    expect(sent).toBeLessThan(60);
    expect((most - before) / 1024 / 1024).toBeLessThan(150);
    expect((await send('/rpc/people/status')).status).toBe(200);
  });

  test.each([
    { name: 'more than was declared', headers: 'Content-Length: 2', body: `{}${' '.repeat(100_000)}` },
    { name: 'a length that is no number', headers: 'Content-Length: 1e3', body: '{}' },
    { name: 'a negative length', headers: 'Content-Length: -1', body: '{}' },
    { name: 'two lengths', headers: 'Content-Length: 2\r\nContent-Length: 3', body: '{} ' },
    { name: 'a length and chunks', headers: 'Content-Length: 2\r\nTransfer-Encoding: chunked', body: '0\r\n\r\n' },
  ])('$name: the lie is refused, and the next request is served', async ({ headers, body }) => {
    const answer = await raw(post(headers) + body);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|401) /);
    expect(answer).not.toContain('"code":"INTERNAL"');
    expect((await send('/')).status).toBe(200);
  });

  test('a body that never comes holds up nobody', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(post('Content-Length: 1000'));
    expect((await send('/rpc/people/status')).status).toBe(200);
    socket.destroy();
  });
});

describe('sign-ins', () => {
  let administrator: string;
  beforeEach(async () => {
    administrator = await signIn();
  });

  test('the cookie is for our server alone: no script reads it, no other site sends it, and it is not guessable', async () => {
    const response = await rpc('people/signIn', { login: 'admin', password: PASSWORD });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^partsdepot_session=[A-Za-z0-9_-]{43}; /);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie.split('; ')).toContain(flag);
    expect(cookie).not.toMatch(/Domain|Max-Age|Expires/i);
    expect(await response.text()).not.toContain(cookie.split(/[=;]/)[1] ?? expect.unreachable());
  });

  test('where the transport is encrypted, the cookie travels by it alone', async () => {
    const own = mkdtempSync(join(tmpdir(), 'partsdepot-doors-'));
    const options = {
      dataDir: own,
      rendererDir: folder,
      resourcesDir: join(root, 'resources'),
      version: 'test',
      isDemo: false,
    };
    const secure = await openBackend({
      ...options,
      allowedHosts: () => ['depot'],
      isSecureTransport: true,
      log: () => {},
    });
    const body = JSON.stringify({ json: { login: 'admin', name: 'x', password: PASSWORD } });
    const headers = { 'content-type': 'application/json' };
    const response = await secure.handle(
      new Request('https://depot/rpc/people/setUp', { method: 'POST', body, headers }),
    );
    expect(response.headers.get('set-cookie')).toMatch(/; Secure$/);
    await secure.close();
    rmSync(own, { recursive: true });
  });

  test('a cookie that somebody else planted is not taken over by a sign-in', async () => {
    const planted = `partsdepot_session=${'A'.repeat(43)}`;
    const given = await signIn('admin', PASSWORD, { cookie: planted });
    expect(given).not.toBe(planted);
    expect(await isSignedIn(planted)).toBe(false);
    expect(await signIn('admin', PASSWORD, { cookie: given })).not.toBe(given);
  });

  test.each<{ name: string; end: (person: { id: string; login: string }, cookie: string) => Promise<Response> }>([
    { name: 'signing out', end: (_person, cookie) => rpc('people/signOut', {}, { cookie }) },
    {
      name: 'a new password of their own',
      end: (_person, cookie) =>
        rpc('people/changePassword', { current: PASSWORD, password: 'another password' }, { cookie }),
    },
    {
      name: 'a new password by the administrator',
      end: ({ id }) => rpc('people/resetPassword', { id, password: 'another password' }, { cookie: administrator }),
    },
    {
      name: 'being stopped',
      end: ({ id }) =>
        rpc('people/update', { id, name: '某人', roles: ['keeper'], isActive: false }, { cookie: administrator }),
    },
  ])('after $name the old cookie opens nothing', async ({ end }) => {
    const person = await keeper(administrator);
    const cookie = await signIn(person.login);
    expect(await isSignedIn(cookie)).toBe(true);
    expect((await end(person, cookie)).status).toBe(200);
    expect(await isSignedIn(cookie)).toBe(false);
    expect((await rpc('stock/overview', {}, { cookie })).status).toBe(401);
    const token = cookie.split('=')[1];
    expect((await rpc('stock/overview', {}, { authorization: `Bearer ${token}` })).status).toBe(401);
  });

  test('a new password also ends the sign-ins at all other windows, and keeps the one where it was set', async () => {
    const { login } = await keeper(administrator);
    const [here, elsewhere] = [await signIn(login), await signIn(login)];
    const changed = await rpc(
      'people/changePassword',
      { current: PASSWORD, password: 'another password' },
      { cookie: here },
    );
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await isSignedIn((changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '')).toBe(true);
  });

  test('who is stopped cannot sign in, and is told no more than anybody else', async () => {
    const { id, login } = await keeper(administrator);
    await rpc('people/update', { id, name: '某人', roles: ['keeper'], isActive: false }, { cookie: administrator });
    expect(await answerOf(await rpc('people/signIn', { login, password: PASSWORD }))).toMatchObject({
      code: 'WRONG_SIGN_IN',
    });
  });

  test('twenty guesses at once count one by one: after five the account is locked, also for the right password', async () => {
    const { login } = await keeper(administrator);
    const guesses = Array.from({ length: 20 }, (_, n) => rpc('people/signIn', { login, password: `guess ${n}` }));
    const codes = (await Promise.all((await Promise.all(guesses)).map(answerOf))).map((answer) => answer?.code);
    expect(codes.filter((code) => code === 'WRONG_SIGN_IN')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(15);
    expect(await answerOf(await rpc('people/signIn', { login, password: PASSWORD }))).toMatchObject({
      code: 'SIGN_IN_LOCKED',
    });
    expect(await isSignedIn(administrator)).toBe(true);
  });

  test('an unknown login takes as long as a known one, and is answered alike', async () => {
    const { login } = await keeper(administrator);
    const took = { known: [] as number[], unknown: [] as number[] };
    const bodies = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      for (const [kind, name] of [
        ['known', login],
        ['unknown', `nobody${round}`],
      ] as const) {
        const startedAt = performance.now();
        bodies.add(await (await rpc('people/signIn', { login: name, password: 'wrong' })).text());
        took[kind].push(performance.now() - startedAt);
      }
    }
    expect(bodies.size).toBe(1);
    // The password is hashed in both cases; without that the two would differ by a factor of twenty and more.
    const fastest = (times: readonly number[]) => Math.min(...times);
    expect(fastest(took.unknown)).toBeGreaterThan(fastest(took.known) / 3);
    expect(fastest(took.unknown)).toBeLessThan(fastest(took.known) * 3);
  });

  test('garbage for a sign-in is nobody, not a fault', async () => {
    const cookies = [
      '',
      'partsdepot_session=',
      'partsdepot_session=a',
      `partsdepot_session=${'x'.repeat(5000)}`,
      ';;;=;',
      `other=${administrator}`,
    ];
    for (const cookie of cookies) expect(await isSignedIn(cookie), cookie.slice(0, 40)).toBe(false);
    for (const authorization of ['Bearer', 'Bearer x', 'Basic YWRtaW46eA==', `Bearer ${"' or 1=1 --".padEnd(43, 'x')}`])
      expect(await answerOf(await rpc('people/me', {}, { authorization })), authorization).toBeNull();
  });

  test('nothing that was tried has reached the log, least of all a password', () => {
    expect(logged.join('\n')).not.toMatch(/password|guess|管理员/);
  });
});

/** Writes bytes to the host as they are, more of them if `go` does, and returns what it answers until it hangs up. */
async function raw(head: string, go?: (write: (bytes: Buffer) => Promise<boolean>) => Promise<void>): Promise<string> {
  const socket = connect(listener.port, '127.0.0.1');
  let answer = '';
  let isOpen = true;
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  // The host hangs up on what it does not want to read.
  socket.on('error', () => {
    isOpen = false;
  });
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      isOpen = false;
      resolve();
    });
  });
  await once(socket, 'connect');
  socket.write(head);
  await go?.(async (bytes) => {
    if (!isOpen || answer !== '') return false;
    if (!socket.write(bytes)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
    return isOpen;
  });
  const patience = setTimeout(() => socket.destroy(), 5_000);
  await closed;
  clearTimeout(patience);
  return answer;
}
