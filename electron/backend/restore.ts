import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copiesIn, troubleIn } from '../database/copies.ts';
import { DATABASE_FILE } from './open.ts';

export type Restored =
  | {
      readonly outcome: 'restored';
      readonly from: string /** Where the former file is now. */;
      readonly kept: string | null;
    }
  | { readonly outcome: 'nothing'; readonly folder: string }
  | { readonly outcome: 'damaged'; readonly from: string; readonly trouble: string };

/**
 * Puts a copy (or the newest there is) in the place of the data file, after looking through it. The former file and its log are renamed,
 * never deleted: whoever has restored the wrong copy restores that. Nobody may have the data open.
 */
export async function restoreWarehouse(
  at: { readonly dataDir: string; readonly backupsDir: string | undefined },
  file: string | undefined,
  now = new Date(),
): Promise<Restored> {
  const folder = at.backupsDir ?? join(at.dataDir, 'backups');
  const [newest] = copiesIn(folder);
  const from = file !== undefined ? found(folder, file) : newest && join(folder, newest.name);
  if (from === undefined || !existsSync(from)) return { outcome: 'nothing', folder: file ?? folder };
  mkdirSync(at.dataDir, { recursive: true, mode: 0o700 });
  const data = join(at.dataDir, DATABASE_FILE);
  const next = `${data}.restoring`;
  for (const end of ['', ...LOGS]) rmSync(next + end, { force: true });
  copyFileSync(from, next);
  // A file that was in use when the program ended has its last work in the log beside it.
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${next}-wal`);
  const trouble = await troubleIn(next);
  if (trouble !== undefined) {
    rmSync(next, { force: true });
    return { outcome: 'damaged', from, trouble };
  }
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const former = `${data}.before-restore-${stamp}`;
  const hasFormer = existsSync(data);
  const handle = openSync(next, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  // A log without its file would be played onto the restored one.
  for (const end of LOGS) if (existsSync(data + end)) renameSync(data + end, former + end);
  if (hasFormer) renameSync(data, former);
  renameSync(next, data);
  return { outcome: 'restored', from, kept: hasFormer ? former : null };
}

const LOGS = ['-wal', '-shm'];

/** A copy by its name in the folder, or any file by its path. */
function found(folder: string, file: string): string {
  const own = join(folder, file);
  return existsSync(own) ? own : resolve(file);
}
