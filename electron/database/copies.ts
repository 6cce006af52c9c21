import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import { openDatabase } from './open.ts';

/*
 * Copies of the embedded database as files. A copy has its name only once it is whole and on the disk: what a power cut leaves half-done
 * is called `.part` and is cleared away by the next one.
 */

/** A copy that was opened and found whole. */
export interface Copy {
  readonly name: string;
  readonly bytes: number;
  readonly at: Instant;
}

const DAILY = /^partsdepot-\d{4}-\d{2}-\d{2}(-\d{6})?\.db$/;

/** The name of a day's copy, or with the time of a copy that somebody asked for besides. */
export function nameOfCopy(day: Day, time = ''): string {
  return `partsdepot-${day}${time && `-${time}`}.db`;
}

/** The copies in a folder, the newest first. */
export function copiesIn(folder: string): readonly Copy[] {
  try {
    return readdirSync(folder)
      .filter((name) => DAILY.test(name))
      .map((name) => {
        const { size, mtime } = statSync(join(folder, name));
        return { name, bytes: size, at: mtime.toISOString() as Instant };
      })
      .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  } catch {
    return [];
  }
}

/**
 * Writes a copy of the database as it stands at this moment, beside whoever works in it; nobody waits. Blocks its own thread for as long as
 * it takes (some seconds a gigabyte). Throws the driver's error where the disk is full or the source is damaged.
 */
export async function copyDatabase(file: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  for (const name of readdirSync(dirname(to))) if (UNFINISHED.test(name)) rmSync(join(dirname(to), name));
  const database = openDatabase({ engine: 'sqlite', file });
  try {
    await sql`vacuum into ${partOf(to)}`.execute(database.read);
  } catch (error) {
    rmSync(partOf(to), { force: true });
    throw error;
  } finally {
    await database.close();
  }
}

/** Opens an unfinished copy, looks through every page and every reference, and only then gives it its name. Throws where it is not whole. */
export async function keepCopy(to: string): Promise<void> {
  const trouble = await troubleIn(partOf(to));
  if (trouble) {
    rmSync(partOf(to), { force: true });
    throw new Error(`the copy is not whole: ${trouble}`);
  }
  const handle = openSync(partOf(to), 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(partOf(to), to);
}

/** What is wrong with a database file; undefined where nothing is. */
export async function troubleIn(file: string): Promise<string | undefined> {
  try {
    const database = openDatabase({ engine: 'sqlite', file });
    try {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(database.read);
      const found = rows[0]?.integrity_check;
      if (found !== 'ok') return found ?? 'nothing to read';
      const { rows: tables } = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(
        database.read,
      );
      if (tables.length === 0) return 'no data of this program';
      const { rows: strays } = await sql`pragma foreign_key_check`.execute(database.read);
      return strays.length > 0 ? 'rows that refer to nothing' : undefined;
    } finally {
      await database.close();
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The copies of a folder that may go: all but the last fourteen days' and the first of each month. Days without a copy do not count. */
export function copiesToDrop(names: readonly string[]): readonly string[] {
  const byAge = names.filter((name) => DAILY.test(name)).sort((a, b) => (a < b ? 1 : -1));
  const months = new Map<string, string>();
  for (const name of byAge) months.set(name.slice(0, 'partsdepot-2026-11'.length), name);
  const days = new Set([...new Set(byAge.map(dayOfCopy))].slice(0, KEPT_DAYS));
  const kept = new Set([...months.values()].slice(0, KEPT_MONTHS));
  return byAge.filter((name) => !days.has(dayOfCopy(name)) && !kept.has(name));
}

export function dropOldCopies(folder: string): void {
  for (const name of copiesToDrop(copiesIn(folder).map((copy) => copy.name))) rmSync(join(folder, name));
}

const KEPT_DAYS = 14;
const KEPT_MONTHS = 12;

const UNFINISHED = /^partsdepot-\d{4}-\d{2}-\d{2}(-\d{6})?\.db\.part$/;

function dayOfCopy(name: string): string {
  return name.slice('partsdepot-'.length, 'partsdepot-2026-11-05'.length);
}

/** By the day in the name, which stays when files are carried elsewhere; within a day by when the file was written. */
function orderOf({ name, at }: Copy): string {
  return `${dayOfCopy(name)} ${at} ${name}`;
}

function partOf(file: string): string {
  return join(dirname(file), `${basename(file)}.part`);
}
