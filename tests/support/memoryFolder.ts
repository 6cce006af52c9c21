import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

/** What a whole run leaves lying at most, several times over, in bytes. */
const ROOM = 4 * 2 ** 30;
/** Linux's mark of a file system in memory, see statfs(2). */
const TMPFS = 0x01021994;

/**
 * A folder in memory for what tests throw away: some ten thousand files are made and removed a minute, and a disk's file system looks
 * for room for them a third of the time. Undefined where there is none, or too small a one, or one that runs no program.
 */
export function memoryFolder(): string | undefined {
  if (process.platform !== 'linux' || freemem() < 2 * ROOM) return undefined;
  let folder: string | undefined;
  try {
    const { type, bavail, bsize } = statfsSync('/dev/shm');
    if (type !== TMPFS || bavail * bsize < ROOM) return undefined;
    folder = mkdtempSync('/dev/shm/partsdepot-test-');
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
