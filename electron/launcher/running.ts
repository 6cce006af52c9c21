import { randomBytes, timingSafeEqual } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** A program that holds a data folder. `url` is null where it serves a window of its own instead of an address. */
export interface Running {
  readonly pid: number;
  readonly url: string | null;
}

export type Ring =
  | { readonly answer: 'nobody' }
  | { readonly answer: 'running'; readonly running: Running }
  /** The process exists and its door bell is not answered: it hangs. Its data must not be touched. */
  | { readonly answer: 'silent'; readonly pid: number };

export type Claim =
  | { readonly isHeld: true; release(): void }
  | { readonly isHeld: false; readonly ring: Exclude<Ring, { answer: 'nobody' }> };

/**
 * Asks whether a program holds `dataDir`, by the bell that its `running.json` names. A file left behind by a crash
 * does not count, even if its process number or port belongs to somebody else by now. The one that answers shows its
 * window, if it has one.
 */
export async function ring(dataDir: string): Promise<Ring> {
  const note = readNote(dataDir);
  if (!note) return { answer: 'nobody' };
  try {
    const response = await fetch(`http://127.0.0.1:${note.bell}/`, {
      headers: { authorization: note.token },
      signal: AbortSignal.timeout(RING_MS),
    });
    const running: unknown = response.ok ? await response.json() : undefined;
    return isRunning(running) && running.pid === note.pid ? { answer: 'running', running } : { answer: 'nobody' };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return isTimeout && isAlive(note.pid) ? { answer: 'silent', pid: note.pid } : { answer: 'nobody' };
  }
}

/**
 * Makes this process the one that holds `dataDir` (made where missing, for this user alone), or says who does.
 * `url` is answered to a second start once it is known; `onRing` runs at each.
 */
export async function claimDataFolder(
  dataDir: string,
  url: Promise<string | null>,
  onRing: () => void = () => {},
): Promise<Claim> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const token = randomBytes(24).toString('hex');
  const bell = await hangBell(token, url, onRing);
  const note: Note = { pid: process.pid, bell: bell.port, token };
  for (;;) {
    if (placeNote(dataDir, note)) break;
    const left = readNote(dataDir)?.token;
    const answer = await ring(dataDir);
    if (answer.answer !== 'nobody') {
      bell.close();
      return { isHeld: false, ring: answer };
    }
    // Another start may have cleared the way and placed its own in the meantime.
    if (readNote(dataDir)?.token === left) rmSync(notePath(dataDir), { force: true });
  }
  return {
    isHeld: true,
    release: () => {
      bell.close();
      if (readNote(dataDir)?.token === token) rmSync(notePath(dataDir), { force: true });
    },
  };
}

/** A program may still be opening its warehouse when a second start asks for its address. */
const RING_MS = 10_000;

interface Note {
  readonly pid: number;
  readonly bell: number;
  readonly token: string;
}

function notePath(dataDir: string): string {
  return join(dataDir, 'running.json');
}

function readNote(dataDir: string): Note | undefined {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(dataDir), 'utf8'));
    return isNote(note) ? note : undefined;
  } catch {
    // Missing, or not ours: nobody holds the folder.
    return undefined;
  }
}

/** False where a note lies there already. A link appears whole or not at all; a file would be seen half written. */
function placeNote(dataDir: string, note: Note): boolean {
  const draft = `${notePath(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(note), { mode: 0o600 });
  try {
    linkSync(draft, notePath(dataDir));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // FAT and some network folders know no links.
    return writeNew(notePath(dataDir), JSON.stringify(note));
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeNew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function hangBell(token: string, url: Promise<string | null>, onRing: () => void) {
  const server = createServer(async (request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(token);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      response.writeHead(403).end();
      return;
    }
    const running: Running = { pid: process.pid, url: await url };
    onRing();
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(running));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // The bell alone shall not keep a program alive.
  server.unref();
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the bell has no port');
  return { port: address.port, close: () => server.close() };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process exists and belongs to somebody else.
    return hasCode(error, 'EPERM');
  }
}

function isNote(value: unknown): value is Note {
  return hasNumber(value, 'pid') && hasNumber(value, 'bell') && 'token' in value && typeof value.token === 'string';
}

function isRunning(value: unknown): value is Running {
  return hasNumber(value, 'pid') && 'url' in value && (value.url === null || typeof value.url === 'string');
}

function hasNumber<K extends string>(value: unknown, key: K): value is Record<K, number> {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[key] === 'number';
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
