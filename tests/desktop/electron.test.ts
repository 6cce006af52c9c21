import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../electron/launcher/root.ts';
import { ring } from '../../electron/launcher/running.ts';
import { bridgeChannels } from '../../shared/kernel/bridge.ts';
import { ensureBuilt } from '../support/host.ts';
import * as fake from './electronFake.ts';

/*
 * What we ask of Electron. Not that Electron does it: that is what electronSmoke.test.ts is for, where its binary is.
 * The main process runs as it is, with the real backend behind it; only the `electron` module is a fake.
 */

vi.mock('electron', () => import('./electronFake.ts'));

const folder = mkdtempSync(join(tmpdir(), 'partsdepot-electron-'));
const { defaultSession } = fake.session;

beforeAll(async () => {
  await ensureBuilt();
  vi.stubEnv('PARTSDEPOT_DATA', folder);
  await import('../../electron/main/index.ts');
}, 120_000);

afterAll(async () => {
  fake.app.emit('before-quit', { preventDefault: () => {} });
  await vi.waitFor(() => expect(fake.order).toContain('quit'));
  fake.app.emit('will-quit');
  rmSync(folder, { recursive: true, force: true });
});

/** Calls the handler as Electron does: no signal, and of the answer's headers only what `Object.fromEntries` leaves. */
async function ask(
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; headers: Record<string, string>; text: string }> {
  if (!defaultSession.handler) throw new Error('nothing handles the scheme');
  const response = await defaultSession.handler(new Request(`app://app${path}`, init));
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

function post(path: string, input: unknown, headers: Record<string, string> = {}) {
  return ask(path, {
    method: 'POST',
    body: JSON.stringify({ json: input }),
    headers: {
      'content-type': 'application/json',
      origin: 'app://app',
      'x-request-id': crypto.randomUUID(),
      ...headers,
    },
  });
}

describe('the private scheme', () => {
  test('is declared before Electron is ready, and answered before a page is loaded', () => {
    const first = (name: string) => fake.order.indexOf(name);
    expect(first('registerSchemesAsPrivileged')).toBe(0);
    expect(first('registerSchemesAsPrivileged')).toBeLessThan(first('whenReady'));
    expect(first('protocol.handle')).toBeLessThan(first('loadURL'));
    expect(first('requestSingleInstanceLock')).toBeLessThan(first('whenReady'));
  });

  test('is a standard, secure one that other origins cannot call and that does not go round the CSP', () => {
    expect(fake.schemes).toHaveLength(1);
    expect(fake.schemes[0]).toMatchObject({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: false },
    });
    expect(fake.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  });

  test('gives the page with its content security policy', async () => {
    const page = await ask('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
  });

  test('has one host only', async () => {
    const response = await defaultSession.handler?.(new Request('app://evil/'));
    expect(response?.status).toBe(404);
  });

  test('keeps the sign-in in the main process: the page is signed in and sees no cookie', async () => {
    const password = 'correct horse battery';
    const set = await post('/rpc/people/setUp', { login: 'admin', name: '管理员', password });
    expect(set).toMatchObject({ status: 200 });
    expect(set.headers).not.toHaveProperty('set-cookie');
    expect((await ask('/rpc/people/me')).text).toContain('admin');
    await post('/rpc/people/signOut', {});
    expect((await ask('/rpc/people/me')).text).not.toContain('admin');
  });

  test('refuses a write that another origin asks for', async () => {
    const refused = await post(
      '/rpc/people/signIn',
      { login: 'admin', password: 'x' },
      { origin: 'https://evil.example' },
    );
    expect(refused.status).toBe(403);
  });
});

describe('the window', () => {
  test('is sandboxed, isolated and without Node', () => {
    expect(fake.windows).toHaveLength(1);
    expect(fake.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('has a preload that a sandbox can load: one CommonJS file that requires Electron alone', () => {
    const preload = fake.windows[0]?.options.webPreferences.preload;
    expect(preload).toBe(join(root, 'out', 'preload', 'preload.cjs'));
    const required = [...readFileSync(String(preload), 'utf8').matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name);
    expect(required).toEqual(['"electron"']);
  });

  test.each([
    { to: 'https://example.com/', stays: true },
    { to: 'app://evil/', stays: true },
    { to: 'app://app.evil/', stays: true },
    { to: 'file:///etc/passwd', stays: true },
    { to: 'javascript:alert(1)', stays: true },
    { to: 'app://app/receiving', stays: false },
  ])('going to $to is stopped: $stays', ({ to, stays }) => {
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      let isStopped = false;
      fake.windows[0]?.webContents.emit(name, { url: to, preventDefault: () => (isStopped = true) });
      expect(isStopped).toBe(stays);
    }
  });

  test('opens no other window and embeds no other page', () => {
    const contents = fake.windows[0]?.webContents;
    expect(contents?.openHandler?.()).toEqual({ action: 'deny' });
    let isStopped = false;
    contents?.emit('will-attach-webview', { preventDefault: () => (isStopped = true) });
    expect(isStopped).toBe(true);
  });

  test('is denied every permission', () => {
    const answers: boolean[] = [];
    for (const permission of ['media', 'notifications', 'geolocation', 'hid', 'serial', 'usb'])
      defaultSession.permissionRequest?.({}, permission, (isAllowed) => answers.push(isAllowed));
    expect(answers).toEqual(Array(6).fill(false));
    expect(defaultSession.permissionCheck?.()).toBe(false);
    expect(defaultSession.devicePermission?.()).toBe(false);
  });

  test('comes to the front when the program is started again', async () => {
    const before = fake.order.filter((name) => name === 'focus').length;
    fake.app.emit('second-instance');
    expect(await ring(folder)).toEqual({ answer: 'running', running: { pid: process.pid, url: null } });
    expect(fake.order.filter((name) => name === 'focus')).toHaveLength(before + 2);
  });

  test('keeps its own storage in the data folder', () => expect(fake.app.paths.userData).toBe(join(folder, 'window')));
});

describe('the bridge', () => {
  const ownPage = { senderFrame: { url: 'app://app/labels', parent: null }, sender: new fake.WebContents() };
  const invoke = async (channel: string, argument?: unknown, event: unknown = ownPage) =>
    fake.channels.get(channel)?.(event, argument);
  const label = { printer: 'zebra', widthMm: 60, heightMm: 40, url: '/print/label/7?size=60x40' };

  test('tells the printers by the name that printing needs', async () =>
    expect(await invoke(bridgeChannels.printers)).toEqual([{ name: 'zebra', displayName: 'Zebra ZD421' }]));

  test('prints a label silently, at its size in microns, without margins, from a hidden window', async () => {
    const before = fake.windows.length;
    expect(await invoke(bridgeChannels.printLabel, label)).toEqual({ isPrinted: true });
    const hidden = fake.windows[before];
    expect(hidden?.options.show).toBe(false);
    expect(hidden?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(hidden?.loaded).toEqual(['app://app/print/label/7?size=60x40&silent=1']);
    expect(hidden?.webContents.printed).toEqual([
      {
        silent: true,
        deviceName: 'zebra',
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: 60_000, height: 40_000 },
      },
    ]);
    expect(hidden?.isDestroyed).toBe(true);
  });

  test('tells why the system did not print', async () =>
    expect(await invoke(bridgeChannels.printLabel, { ...label, printer: 'gone' })).toEqual({
      isPrinted: false,
      reason: 'PRINTER',
      detail: 'no such printer',
    }));

  test.each([
    { name: 'an address of another origin', label: { ...label, url: 'https://evil.example/' } },
    { name: 'a network path', label: { ...label, url: '//evil.example/' } },
    { name: 'a page that is not for printing', label: { ...label, url: '/people' } },
    { name: 'no size', label: { ...label, widthMm: Number.NaN } },
    { name: 'nothing', label: undefined },
  ])('does not print $name', async ({ label: asked }) => {
    const before = fake.windows.length;
    expect(await invoke(bridgeChannels.printLabel, asked)).toMatchObject({ isPrinted: false, reason: 'REFUSED' });
    expect(fake.windows).toHaveLength(before);
  });

  test.each([
    { name: 'a page of another origin', senderFrame: { url: 'https://evil.example/', parent: null } },
    { name: 'a frame inside a page', senderFrame: { url: 'app://app/', parent: {} } },
    { name: 'a frame that is gone', senderFrame: null },
  ])('answers nothing to $name', async ({ senderFrame }) => {
    for (const channel of Object.values(bridgeChannels))
      await expect(invoke(channel, label, { ...ownPage, senderFrame })).rejects.toThrow('refused');
  });

  test('shows the file downloaded last in its folder', async () => {
    expect(await invoke(bridgeChannels.showInFolder)).toBe(false);
    const item = Object.assign(new EventEmitter(), { getSavePath: () => '/home/li/库存.xlsx' });
    defaultSession.emit('will-download', {}, item);
    item.emit('done', {}, 'completed');
    expect(await invoke(bridgeChannels.showInFolder)).toBe(true);
    expect(fake.shown).toEqual(['/home/li/库存.xlsx']);
  });
});

describe('the packed program', () => {
  const yml = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

  test.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['grantFileProtocolExtraPrivileges', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
  ])('has its fuse %s set to %s', (name, value) => expect(yml).toMatch(new RegExp(`^ {2}${name}: ${value}$`, 'm')));

  test('unpacks the database binding, which no archive can be loaded from', () =>
    expect(yml).toMatch(/^asarUnpack: .*\.node/m));
});
