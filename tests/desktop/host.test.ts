import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHost, type TestHost } from '../support/host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startHost();
}, 120_000);
afterAll(() => host?.stop());

const ownAddress = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Sends what a browser would never let a page send: a Host or Origin of one's choice. */
async function send(
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const outgoing = request(url, { method, headers });
  outgoing.end(body);
  const [response] = await once(outgoing, 'response');
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode, text, headers: response.headers };
}

const signIn = JSON.stringify({ json: { login: 'admin', password: 'wrong horse' } });
const json = { 'content-type': 'application/json' };

describe('the host', () => {
  test('gives the program under both names of loopback, for any screen', async () => {
    const { port } = new URL(host.url);
    for (const name of ['127.0.0.1', 'localhost'])
      for (const path of ['/', '/receiving/1'])
        expect(await send(`http://127.0.0.1:${port}${path}`, { headers: { host: `${name}:${port}` } })).toMatchObject({
          status: 200,
        });
    expect((await send(`${host.url}/assets/none.js`)).status).toBe(404);
  });

  test('opens a screen also where the code in its address has a dot', async () =>
    expect(await send(`${host.url}/parts/BN44-00807A.1`)).toMatchObject({ status: 200 }));

  test('gives the same procedures as REST, with their description, for other programs', async () => {
    const answer = await send(`${host.url}/api/people/status`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ isSetUp: false });
    const { openapi, paths } = JSON.parse((await send(`${host.url}/api/openapi.json`)).text);
    expect(openapi).toMatch(/^3\.1/);
    expect(paths).toHaveProperty('/people/status');
  });

  test.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:80'])(
    'does not answer to the name "%s", so that no page can rebind a name to it',
    async (name) => {
      const { status } = await send(`${host.url}/rpc/people/status`, { headers: { host: name } });
      expect([400, 421]).toContain(status);
    },
  );

  test.each<{ name: string; headers: Record<string, string> }>([
    { name: 'a foreign Origin', headers: { origin: 'https://evil.example' } },
    { name: 'the Origin of another port', headers: { origin: 'http://127.0.0.1:1' } },
    { name: 'an opaque Origin', headers: { origin: 'null' } },
    { name: 'a cross-site fetch', headers: { 'sec-fetch-site': 'cross-site' } },
    { name: 'a same-site fetch of another port', headers: { 'sec-fetch-site': 'same-site' } },
  ])('takes no write from $name', async ({ headers }) => {
    const refused = await send(`${host.url}/rpc/people/signIn`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: signIn,
    });
    expect(refused.status).toBe(403);
  });

  test('takes a write from its own pages', async () => {
    const headers = { ...json, origin: host.url, 'sec-fetch-site': 'same-origin' };
    const answer = await send(`${host.url}/rpc/people/signIn`, { method: 'POST', headers, body: signIn });
    expect(answer.text).toContain('WRONG_SIGN_IN');
  });

  test('sends its pages with a strict policy', async () => {
    const { headers } = await send(host.url);
    expect(headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('refuses a body of 100 MB by its declared length, before it has come', async () => {
    const outgoing = request(`${host.url}/rpc/catalog/imports/recognise`, {
      method: 'POST',
      headers: { ...json, 'content-length': String(100 * 1024 * 1024) },
    });
    // The host hangs up on what it does not want to read.
    outgoing.on('error', () => {});
    outgoing.write(Buffer.alloc(1024));
    const [response] = await once(outgoing, 'response');
    expect(response.statusCode).toBe(413);
    outgoing.destroy();
  });

  test('refuses a body of unknown length once 20 MB have come, and reads no 100', { timeout: 30_000 }, async () => {
    const { port } = new URL(host.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    await once(socket, 'connect');
    const lines = [
      'POST /rpc/people/signIn HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      'content-type: application/json',
      'transfer-encoding: chunked',
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    const megabyte = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1024 * 1024, 0x20), Buffer.from('\r\n')]);
    let sent = 0;
    while (sent < 100 && !socket.destroyed && answer === '') {
      await new Promise((resolve) => socket.write(megabyte, resolve));
      sent++;
    }
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('TOO_LARGE');
    expect(sent).toBeLessThan(60);
    socket.destroy();
  });

  test('goes on answering after all that', async () =>
    expect((await send(`${host.url}/rpc/people/status`)).status).toBe(200));

  test.skipIf(!ownAddress)('is not to be reached from the network unless somebody turned that on', async () => {
    const { port } = new URL(host.url);
    await expect(send(`http://${ownAddress}:${port}/`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test.skipIf(!ownAddress)(
    'serves the network with --lan, under its own addresses alone, and prints them',
    async () => {
      const open = await startHost({ args: ['--lan'] });
      try {
        const { port } = new URL(open.url);
        expect((await send(`http://${ownAddress}:${port}/`)).status).toBe(200);
        expect((await send(`http://${ownAddress}:${port}/`, { headers: { host: 'evil.example' } })).status).toBe(421);
        expect(open.lines.join('\n')).toContain(`http://${ownAddress}:${port}`);
      } finally {
        await open.stop();
      }
    },
  );
});
