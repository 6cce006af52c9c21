import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { appWindowArguments, type Browser, findBrowser, hasDisplay, profileFolder } from './browser.ts';
import { build, needsBuild } from './build.ts';
import { chooseDoor, type Door } from './door.ts';
import { electronBinary, electronSources, fetchElectron } from './electronBinary.ts';
import { HostFailed, type HostProcess, startHostProcess } from './hostProcess.ts';
import { home, settingsOrExit } from './machine.ts';
import { root } from './root.ts';
import { ring } from './running.ts';
import { type Settings, settingsToEnv } from './settings.ts';
import { say } from './texts.ts';

/*
 * `npm start`: the program in the best window that this machine can show. Runs under Node 24 (see node24.mjs).
 */

/** A window that closes sooner than this never was one: the browser failed, or gave the page to one already open. */
const SHORTEST_WINDOW_MS = 3_000;

const isRoot = process.getuid?.() === 0;
// The start serves its own window; only `npm run host` serves others.
const settings: Settings = { ...settingsOrExit(), isLan: false };
process.exitCode = await start();

async function start(): Promise<number> {
  const rung = await ring(settings.dataDir);
  if (rung.answer === 'silent') {
    say((t) => t.silent(rung.pid), console.error);
    return 1;
  }
  if (rung.answer === 'running') {
    await showRunning(rung.running.url);
    return 0;
  }
  if (needsBuild(root)) {
    say((t) => t.building);
    if (!(await build(root))) {
      say((t) => t.buildFailed, console.error);
      return 1;
    }
  }
  return open(await door(electronBinary(root)));
}

/** The choice of the door; a download, where one is possible, is made first and the choice made again. */
async function door(electron: string | null): Promise<Exclude<Door, { kind: 'download' }>> {
  const machine = { ...home, electron, exists: existsSync };
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'),
  );
  const sources = electron ? [] : electronSources(version, process.platform, process.arch, process.env);
  const first = await chooseDoor({ ...machine, sources });
  if (first.kind !== 'download') return first;
  say((t) => t.electronFetching);
  await fetchElectron(root, first.source);
  return withoutDownload(await chooseDoor({ ...machine, electron: electronBinary(root), sources: [] }));
}

function withoutDownload(door: Door): Exclude<Door, { kind: 'download' }> {
  if (door.kind === 'download') throw new Error('no source, no download');
  return door;
}

async function open(door: Exclude<Door, { kind: 'download' }>): Promise<number> {
  switch (door.kind) {
    case 'electron': {
      say((t) => t.electronFound);
      if (await runElectron(door.binary)) return 0;
      say((t) => t.electronFailed);
      const browser = findBrowser(home, existsSync);
      return open(browser ? { kind: 'browser', browser } : { kind: 'address', why: 'noBrowser' });
    }
    case 'browser':
      say((t) => t.electronMissing);
      return serve((host) => showWindow(door.browser, host));
    case 'address':
      say((t) => t[door.why]);
      return serve(() => Promise.resolve());
  }
}

/** Runs Electron until its window is closed; false where it failed at once. */
function runElectron(binary: string): Promise<boolean> {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(binary, [...(isRoot && process.platform === 'linux' ? ['--no-sandbox'] : []), root], {
      stdio: 'inherit',
      env: { ...process.env, ...settingsToEnv(settings) },
    });
    forwardSignals(() => child.kill('SIGTERM'));
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0 || Date.now() - startedAt > SHORTEST_WINDOW_MS * 3));
  });
}

/** Serves until a signal comes or `show` wishes the end; resolves with the exit code. */
async function serve(show: (host: HostProcess) => Promise<void>): Promise<number> {
  let isStopping = false;
  let host: HostProcess | undefined;
  forwardSignals(() => {
    isStopping = true;
    host?.stop();
  });
  try {
    host = await startHostProcess(root, settingsToEnv(settings), console.log);
  } catch (error) {
    if (!(error instanceof HostFailed)) throw error;
    if (isStopping) return 0;
    say((t) => t.hostFailed, console.error);
    return error.exitCode || 1;
  }
  // A signal that came before the host was there found nothing to stop.
  if (isStopping) host.stop();
  await show(host);
  const code = await host.ended;
  return isStopping ? 0 : code;
}

/** Shows the app window; when it is closed, the host is stopped. */
async function showWindow(browser: Browser, host: HostProcess): Promise<void> {
  say((t) => t.window(browser.name));
  const startedAt = Date.now();
  const window = openWindow(browser, host.url);
  let isServing = true;
  void host.ended.then(() => {
    isServing = false;
    window.close();
  });
  await window.closed;
  if (Date.now() - startedAt >= SHORTEST_WINDOW_MS) host.stop();
  else if (isServing) say((t) => t.windowGone);
}

function openWindow(browser: Browser, url: string): { readonly closed: Promise<void>; close(): void } {
  const profile = profileFolder(browser, home, settings.dataDir, realpathSync);
  mkdirSync(profile, { recursive: true });
  const isLinux = process.platform === 'linux';
  const child = spawn(browser.path, [...appWindowArguments(url, profile, { isRoot, isLinux })], {
    // Chromium's own chatter would bury the lines that matter.
    stdio: 'ignore',
  });
  const closed = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  return { closed, close: () => child.kill() };
}

/** A second start: shows the window of the one that runs, or says where it is. */
async function showRunning(url: string | null): Promise<void> {
  if (url === null) {
    say((t) => t.alreadyRunning(t.itsWindow));
    return;
  }
  say((t) => t.alreadyRunning(url));
  const browser = hasDisplay(home) ? findBrowser(home, existsSync) : undefined;
  // Given to the browser that is open already, or, where the first start had no display, a window of its own.
  if (browser) await openWindow(browser, url).closed;
}

function forwardSignals(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
