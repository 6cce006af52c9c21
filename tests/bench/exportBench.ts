import { fork } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { type Asker, askerOf, askHost } from './asking.ts';
import type { Figure } from './figures.ts';

/** As many movements as a sheet of Excel holds, nearly. */
const ROWS = 1_000_000;
const LOOKUPS = 600;
/** The most that the program may take of memory of its own, in megabytes. */
const MEMORY = 400;

/** 收发流水账 of a million rows: how fast beside the barest writer, in how much memory, and who waits for a scan meanwhile. */
export async function benchExport(
  file: string,
  host: { readonly url: string; readonly pid: number },
  cookie: string,
  today: string,
): Promise<readonly Figure[]> {
  const asker = askerOf(host.url);
  try {
    const from = firstDay(file);
    const period = { from, to: today };
    const idle = await lookups(asker, file, cookie, async () => false);
    const alone = await written(asker, period, cookie, host.pid, async () => pause(100));
    const floor = await bareRows(file, from, join(file, '..', 'bare.xlsx'));
    let busy: readonly number[] = [];
    await written(asker, period, cookie, host.pid, async (isOver) => {
      busy = [...busy, ...(await lookups(asker, file, cookie, isOver))];
    });
    const [ours, raw] = [floor.rows / alone.seconds, floor.rows / floor.seconds];
    const [calm, loaded] = [slowest(idle), slowest(busy)];
    return [
      {
        name: `export of ${floor.rows} movements`,
        ours: `${thousands(ours)} rows/s`,
        floor: `${thousands(raw)} rows/s`,
        ratio: `${(ours / raw).toFixed(2)}×`,
        limit: '≥ 0.5×',
        isKept: ours >= raw / 2,
      },
      {
        name: 'memory of the host meanwhile',
        ours: `${alone.most} MB`,
        floor: `${alone.before} MB before`,
        ratio: `${alone.megabytes} MB file`,
        limit: `${MEMORY} MB`,
        isKept: alone.most <= MEMORY,
      },
      {
        name: 'scan lookup meanwhile, slowest of a hundred',
        ours: `${loaded.toFixed(1)} ms`,
        floor: `${calm.toFixed(1)} ms idle`,
        ratio: `${(loaded / calm).toFixed(2)}×`,
        limit: '2×',
        isKept: loaded <= 2 * calm,
      },
    ];
  } finally {
    asker.close();
  }
}

/** The day from which on there are about as many movements as wanted. */
function firstDay(file: string): string {
  const db = new BetterSqlite(file, { readonly: true });
  const days = db
    .prepare<[], { day: string; n: number }>(
      'select d.day, count(*) n from document d join movement m on m.document_id = d.id group by d.day order by d.day desc',
    )
    .all();
  db.close();
  let rows = 0;
  for (const { day, n } of days) {
    rows += n;
    if (rows >= ROWS) return day;
  }
  return days.at(-1)?.day ?? '';
}

interface Written {
  readonly seconds: number;
  readonly megabytes: number;
  /** Memory of the host's own (files that it has mapped left out), before and at its most. */
  readonly before: number;
  readonly most: number;
}

/** Asks for the book and waits until it is there; `meanwhile` is done over and over. */
async function written(
  asker: Asker,
  period: object,
  cookie: string,
  pid: number,
  meanwhile: (isOver: () => Promise<boolean>) => Promise<void>,
): Promise<Written> {
  const before = memoryOf(pid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, 50);
  const startedAt = performance.now();
  try {
    const { id } = await askHost<Job>(asker, 'ledgers.writeEntries', period, cookie);
    const standing = async () => {
      const jobs = await askHost<readonly Job[]>(asker, 'clocks.jobs', {}, cookie);
      return jobs.find((job) => job.id === id);
    };
    let job = await standing();
    while (job?.state === 'waiting' || job?.state === 'running') {
      await meanwhile(async () => (await standing())?.state !== 'running');
      job = await standing();
    }
    if (job?.state !== 'done') throw new Error(`the export ended as ${job?.state}`);
    const seconds = (performance.now() - startedAt) / 1_000;
    // Its memory counts as well.
    await asker.ask('/rpc/clocks/jobFile', { json: { id } }, cookie);
    return { seconds, megabytes: Math.round((job.file?.size ?? 0) / 1e6), before, most };
  } finally {
    clearInterval(watch);
  }
}

async function lookups(
  asker: Asker,
  file: string,
  cookie: string,
  isOver: () => Promise<boolean>,
): Promise<readonly number[]> {
  const db = new BetterSqlite(file, { readonly: true });
  const last = db.prepare<[], { n: number }>('select max(rowid) n from unit').get()?.n ?? 0;
  const at = db.prepare<[number], { barcode: string }>('select barcode from unit where rowid >= ? limit 1');
  const times: number[] = [];
  for (let round = 0; round < LOOKUPS; round++) {
    const barcode = at.get(Math.ceil(Math.random() * last))?.barcode;
    times.push((await asker.ask('/rpc/stock/unit', { json: { barcode } }, cookie)).ms);
    if (round % 100 === 99 && (await isOver())) break;
  }
  db.close();
  return times;
}

async function bareRows(file: string, from: string, to: string): Promise<{ rows: number; seconds: number }> {
  const startedAt = performance.now();
  const child = fork(fileURLToPath(new URL('bareXlsx.ts', import.meta.url)), [file, from, to]);
  const rows = await new Promise<number>((resolve, reject) => {
    child.once('message', (count) => resolve(Number(count)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the bare writer ended with ${code}`)));
  });
  if (statSync(to).size === 0) throw new Error('the bare writer has written nothing');
  return { rows, seconds: (performance.now() - startedAt) / 1_000 };
}

function slowest(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}

/** Anonymous memory of a process in megabytes. */
function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function thousands(perSecond: number): string {
  return `${Math.round(perSecond / 1_000)} k`;
}
