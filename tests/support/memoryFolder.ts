import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a whole run leaves lying at most, several times over, in bytes. */
const ROOM = 4 * 2 ** 30;
/** What our folders are called; the process follows. */
const OURS = 'partsdepot-test-';
/** Linux's mark of a file system in memory, see statfs(2). */
const TMPFS = 0x01021994;

/**
 * A folder in memory for what tests throw away: some ten thousand files are made and removed a minute, and a disk's file system looks
 * for room for them a third of the time. Undefined where there is none, or too small a one, or one that runs no program.
 */
export function memoryFolder(): string | undefined {
  if (process.platform !== 'linux' || process.availableMemory() < 2 * ROOM) return undefined;
  let folder: string | undefined;
  try {
    clearLeft();
    const { type, bavail, bsize } = statfsSync('/dev/shm');
    if (type !== TMPFS || bavail * bsize < ROOM) return undefined;
    folder = mkdtempSync(`/dev/shm/${OURS}${process.pid}-`);
    // PostgreSQL, which refuses to run as root, has its own folder in here.
    chmodSync(folder, 0o755);
    const program = join(folder, 'program');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
    if (spawnSync(program).status === 0) return folder;
  } catch {
    // Not ours to write in.
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
  return undefined;
}

/** Takes away what a run has left that was ended before it could. */
function clearLeft(): void {
  for (const name of readdirSync('/dev/shm')) {
    const [, pid] = new RegExp(`^${OURS}(\\d+)-`).exec(name) ?? [];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join('/dev/shm', name), { recursive: true, force: true });
  }
}
