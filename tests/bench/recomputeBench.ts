import { copyFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { dueOf } from '../../electron/areas/clocks/clocks.ts';
import { rhythmOf } from '../../electron/areas/clocks/rhythm.ts';
import { openDatabase } from '../../electron/database/open.ts';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import type { TermUnit } from '../../shared/areas/clocks/words.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import { askerOf, askHost } from './asking.ts';
import type { Figure } from './figures.ts';

const LIMIT_MS = 10_000;

/** What the real job took, and the longest that somebody who asked meanwhile had to wait. */
export interface Recomputed {
  readonly ms: number;
  readonly longestWaitMs: number;
}

/**
 * An administrator makes a day a holiday, and the job counts all clocks anew. Every clock stands a day off before, so that every row is
 * written. Throws where a clock is wrong afterwards.
 */
export async function recomputeThroughHost(file: string, url: string, cookie: string, today: Day): Promise<Recomputed> {
  setOff(file);
  const asker = askerOf(url);
  try {
    const startedAt = performance.now();
    const day = { day: addDays(today, 8), isWorking: false, name: 'bench' };
    await askHost(asker, 'clocks.setDay', day, cookie);
    let longestWaitMs = 0;
    for (;;) {
      const askedAt = performance.now();
      const [job] = await askHost<Job[]>(asker, 'clocks.jobs', {}, cookie);
      longestWaitMs = Math.max(longestWaitMs, performance.now() - askedAt);
      if (job?.state === 'done') break;
      if (!job || !['waiting', 'running'].includes(job.state)) throw new Error(`the job is ${job?.state ?? 'missing'}`);
      await sleep(10);
    }
    const elapsed = performance.now() - startedAt;
    await expectCounted(file);
    return { ms: elapsed, longestWaitMs };
  } finally {
    asker.close();
  }
}

/** The floor: one raw UPDATE that writes the same due days, with full sync, on a copy of the file. */
export async function recomputeRaw(file: string): Promise<number> {
  const copy = `${file}.copy`;
  copyFileSync(file, copy);
  setOff(copy);
  const dues = await dueDays(copy);
  const db = new BetterSqlite(copy);
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -32000');
  db.pragma('mmap_size = 2147483648');
  db.exec(
    'create temp table due (start_day text, days int, due_day text, is_provisional int, primary key (start_day, days))',
  );
  const put = db.prepare('insert into due values (@start_day, @days, @due_day, @is_provisional)');
  for (const due of dues) put.run(due);
  const startedAt = performance.now();
  db.exec(
    `update clock set due_day = due.due_day, is_provisional = due.is_provisional from due
     where due.start_day = clock.start_day and due.days = clock.days and closed_day is null`,
  );
  const elapsed = performance.now() - startedAt;
  db.close();
  return elapsed;
}

export function recomputeFigures({ ms, longestWaitMs }: Recomputed, rawMs: number): readonly Figure[] {
  const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
  return [
    {
      name: 'all clocks anew',
      ours: seconds(ms),
      floor: seconds(rawMs),
      ratio: `${(ms / rawMs).toFixed(2)}×`,
      limit: seconds(LIMIT_MS),
      isKept: ms <= LIMIT_MS,
    },
    {
      name: 'longest wait of a question meanwhile',
      ours: `${longestWaitMs.toFixed(0)} ms`,
      floor: '',
      ratio: '',
      limit: '',
      isKept: true,
    },
  ];
}

function setOff(file: string): void {
  const db = new BetterSqlite(file);
  db.exec("update clock set due_day = date(due_day, '+1 day') where closed_day is null");
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** What each group of clocks is due on, by the calendar of the file. */
async function dueDays(file: string) {
  const database = openDatabase({ engine: 'sqlite', file });
  try {
    const rhythm = await rhythmOf(database.read);
    const groups = await database.read
      .selectFrom('clock')
      .select(['start_day', 'days', 'unit'])
      .where('closed_day', 'is', null)
      .groupBy(['start_day', 'days', 'unit'])
      .execute();
    return groups.map(({ start_day, days, unit }) => ({
      start_day,
      days,
      ...dueOf(start_day, { days, unit: unit satisfies TermUnit }, rhythm, []),
    }));
  } finally {
    await database.close();
  }
}

async function expectCounted(file: string): Promise<void> {
  const dues = await dueDays(file);
  const db = new BetterSqlite(file, { readonly: true });
  const wrong = db.prepare<[string, number, string], { n: number }>(
    'select count(*) n from clock where closed_day is null and start_day = ? and days = ? and due_day <> ?',
  );
  const off = dues.filter((due) => wrong.get(due.start_day, due.days, due.due_day)?.n !== 0);
  db.close();
  if (off.length > 0) throw new Error(`${off.length} groups of clocks are wrong after the job`);
}
