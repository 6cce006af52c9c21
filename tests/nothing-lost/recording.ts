import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import { onPath } from '../support/tools.ts';
import type { Doing } from './disk.ts';
import { StraceLog, TRACED } from './straceLog.ts';

/*
 * A poster's first start and work under strace, which writes down each change and each sync of its files with its bytes.
 */

/** Pages are a few kilobytes and answers some more; what is longer than this would be cut, and refused by the reader. */
const LONGEST = 4 * 2 ** 20;
// seccomp lets through untouched what is not traced, at a fraction of the time.
const OPTIONS = ['-f', '-y', '-xx', '-qq', '--seccomp-bpf', '-s', String(LONGEST), '-e', `trace=${TRACED.join(',')}`];

/** Why nothing can be recorded here; null where it can. */
export function whyNotRecorded(): string | null {
  const strace = onPath('strace');
  if (!strace) return 'strace is not installed';
  // Some containers have it and forbid it; some versions are too old.
  const { status, stderr } = spawnSync(strace, [...OPTIONS, '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  return status === 0 ? null : `strace does not run: ${stderr.trim().split('\n')[0]}`;
}

/** Lets a poster make its warehouse in a folder and post, until so many requests are answered, and leaves strace's log there. */
export async function record(folder: string, requests: number): Promise<void> {
  const child = spawn(
    onPath('strace') ?? '',
    [...OPTIONS, '-o', logIn(folder), process.execPath, fileURLToPath(posterUrl), dataIn(folder)],
    // A group of their own: strace alone would leave the poster behind.
    { detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let answers = 0;
  const enough = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answers += text.split('"kind":"acknowledged"').length - 1;
      if (answers >= requests) resolve();
    });
  });
  const fault = ended.then(() => Promise.reject(new Error('the poster ended by a fault of its own')));
  await Promise.race([enough, fault]);
  if (child.pid === undefined) throw new Error('strace has no process');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

/** What was recorded in a folder, in order. */
export async function recordedIn(folder: string): Promise<readonly Doing[]> {
  const log = new StraceLog(join(dataIn(folder), DATABASE_FILE));
  for await (const line of createInterface({ input: createReadStream(logIn(folder), 'latin1') })) log.take(line);
  return log.doings;
}

const posterUrl = new URL('./poster.ts', import.meta.url);
const logIn = (folder: string) => join(folder, 'strace.log');
/** By its real path: that is the one that strace tells. */
const dataIn = (folder: string) => join(realpathSync(folder), 'data');
