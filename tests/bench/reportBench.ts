import { setTimeout as sleep } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import ExcelJS from 'exceljs';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { chinaDay, type Day, type Instant } from '../../shared/kernel/day.ts';
import { type Asker, askerOf, askHost } from './asking.ts';
import type { Figure } from './figures.ts';
import { inTurns } from './inTurns.ts';
import { writeReportRaw } from './reportFloor.ts';
import { randomSerials } from './scanBench.ts';

/** A month's inspections. */
const INSPECTIONS = 5_000;
const ROUNDS = 3;
/** The program's middle may take so many times the floor's. */
const RATIO_LIMIT = 3;
/** Nobody at the bench may wait longer for an answer while the report is written, in milliseconds. */
const WAIT_LIMIT_MS = 500;
/** Somebody asks again so many milliseconds after an answer. */
const PAUSE_MS = 20;

interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly inspections: number;
}

/** The report of a month of inspections, written by the host beside its requests, against the same rows in one go without the program. */
export async function benchReport(file: string, url: string, cookie: string, today: Day): Promise<readonly Figure[]> {
  const period = newestPeriod(file, today);
  const [asker, bench] = [askerOf(url), askerOf(url)];
  const serials = randomSerials(file, false, 500);
  let longestWaitMs = 0;
  const ours = async () => {
    const written = await writeThroughHost(asker, bench, cookie, period, serials);
    longestWaitMs = Math.max(longestWaitMs, written.longestWaitMs);
    return written.ms;
  };
  const floor = async () => (await writeReportRaw(file, startOf(period.from), '9999')).ms;
  try {
    await writeThroughHost(asker, bench, cookie, period, serials);
    await expectSame(file, period);
    const compared = await inTurns({ rounds: ROUNDS, warming: 0 }, ours, floor);
    const seconds = (value: number) => `${(value / 1_000).toFixed(2)} s`;
    return [
      {
        name: `report of ${period.inspections} inspections`,
        ours: seconds(compared.ours.p50),
        floor: seconds(compared.floor.p50),
        ratio: `${compared.ratio.toFixed(2)}×`,
        limit: `${RATIO_LIMIT}×`,
        isKept: compared.ratio <= RATIO_LIMIT,
      },
      {
        name: 'longest wait of a scan meanwhile',
        ours: `${longestWaitMs.toFixed(0)} ms`,
        floor: '',
        ratio: '',
        limit: `${WAIT_LIMIT_MS} ms`,
        isKept: longestWaitMs <= WAIT_LIMIT_MS,
      },
    ];
  } finally {
    asker.close();
    bench.close();
  }
}

/** Orders the report and waits until it is done, while somebody scans machines at the bench. */
async function writeThroughHost(
  asker: Asker,
  bench: Asker,
  cookie: string,
  { from, to }: Period,
  serials: readonly string[],
): Promise<{ readonly ms: number; readonly longestWaitMs: number }> {
  const startedAt = performance.now();
  const { id } = await askHost<Job>(asker, 'ledgers.writeInspections', { from, to }, cookie);
  let longestWaitMs = 0;
  for (let asked = 0; ; asked++) {
    const askedAt = performance.now();
    await askHost(bench, 'inspection.bench', { serial: serials[asked % serials.length] }, cookie);
    longestWaitMs = Math.max(longestWaitMs, performance.now() - askedAt);
    const job = (await askHost<Job[]>(asker, 'clocks.jobs', {}, cookie)).find((each) => each.id === id);
    if (job?.state === 'done') return { ms: performance.now() - startedAt, longestWaitMs };
    if (!job || !['waiting', 'running'].includes(job.state))
      throw new Error(`the report is ${job?.state ?? 'missing'}`);
    await sleep(PAUSE_MS);
  }
}

/** The last days that hold so many inspections that stand. */
function newestPeriod(file: string, today: Day): Period {
  const db = new BetterSqlite(file, { readonly: true });
  const standing = 'from inspection where concluded_at is not null and is_amended = 0';
  const oldest = db
    .prepare<[number], { at: Instant }>(
      `select min(concluded_at) at from (select concluded_at ${standing} order by concluded_at desc limit ?)`,
    )
    .get(INSPECTIONS);
  if (!oldest) throw new Error('no inspections');
  const from = chinaDay(oldest.at);
  const count = db.prepare<[string], { n: number }>(`select count(*) n ${standing} and concluded_at >= ?`);
  const inspections = count.get(startOf(from))?.n ?? 0;
  db.close();
  return { from, to: today, inspections };
}

/** The first moment of a day in China. */
function startOf(day: Day): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** The workbook that the host keeps has the rows that the floor writes, in the same order. */
async function expectSame(file: string, { from }: Period): Promise<void> {
  const db = new BetterSqlite(file, { readonly: true });
  const kept = db
    .prepare<[], { content: Buffer }>(
      'select content from job join file on file.hash = job.file_hash order by job.id desc limit 1',
    )
    .get();
  db.close();
  if (!kept) throw new Error('the report has no file');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(kept.content).buffer);
  const own: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const number = String(row.getCell(1).value);
    if (number.startsWith('JC')) own.push(`${number} ${row.getCell(2).value}`);
  });
  const { numbers } = await writeReportRaw(file, startOf(from), '9999');
  if (own.length === 0 || own.join() !== numbers.join()) throw new Error('the report and its floor differ');
}
