import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import { chinaDay, instantOf } from '../../shared/kernel/day.ts';
import { startHost } from '../support/host.ts';
import { benchAgenda } from './agendaBench.ts';
import { askerOf } from './asking.ts';
import { benchExport } from './exportBench.ts';
import { type Figure, table } from './figures.ts';
import { fillWarehouse } from './fill.ts';
import { benchHosts } from './hostsBench.ts';
import { benchJudging } from './judgeBench.ts';
import { fillMachines } from './machineFill.ts';
import { benchPostgres } from './postgresBench.ts';
import { recomputeFigures, recomputeRaw, recomputeThroughHost } from './recomputeBench.ts';
import { benchReport } from './reportBench.ts';
import { benchScan } from './scanBench.ts';
import { LOGIN } from './staff.ts';
import { benchStart } from './startBench.ts';
import { type StoreTimes, storeFigures, timeStore } from './storeBench.ts';
import { fillStore } from './storeFill.ts';

/*
 * `npm run bench`: how fast the built host answers over a store of a million units, over a full warehouse of loans and over a full house of
 * return machines, against the raw driver. Ends with 1 where a limit is broken. `--units`, `--stations` and `--loans`, `--machines` and
 * `--inspections` make them smaller; none at all (0) leaves that part out, `--no-hosts` what is measured on PostgreSQL.
 */

const { values } = parseArgs({
  allowNegative: true,
  options: {
    units: { type: 'string', default: '1000000' },
    stations: { type: 'string', default: '2000' },
    loans: { type: 'string', default: '200000' },
    hosts: { type: 'boolean', default: true },
    machines: { type: 'string', default: '200000' },
    inspections: { type: 'string', default: '500000' },
  },
});
const today = chinaDay(instantOf(new Date()));
const loans = { stations: Number(values.stations), loans: Number(values.loans), today };
const machines = { machines: Number(values.machines), inspections: Number(values.inspections), today };

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const units = Number(values.units);
const figures = [
  ...(units > 0 ? await benchStores([Math.ceil(units / 10), units]) : []),
  ...(values.hosts ? await benchHosts() : []),
  ...(loans.loans > 0 ? await inWarehouse(benchWarehouse) : []),
  ...(machines.machines > 0 ? await inWarehouse(benchMachines) : []),
];
console.log(`\n${table(figures)}`);
if (figures.some((figure) => !figure.isKept)) process.exitCode = 1;

/** The store at a tenth of its size and at all of it: what grows with the size shows. */
async function benchStores(sizes: readonly number[]): Promise<readonly Figure[]> {
  const found: Figure[] = [];
  let smaller: StoreTimes | undefined;
  for (const size of sizes) {
    found.push(
      ...(await inWarehouse(async (dataDir, file) => {
        const filledIn = await seconds(() => fillStore(file, { units: size, today }));
        console.log(`${size} units, ${10 * size} movements (filled in ${filledIn})`);
        const figures = await withHost(dataDir, async (url, cookie, pid) => {
          const times = await timeStore(file, url, cookie);
          const answered = storeFigures(`${size / 1_000} k`, times, smaller);
          smaller = times;
          const isWhole = size === sizes.at(-1);
          const others = isWhole
            ? benchExport(file, { url, pid }, cookie, today)
            : values.hosts
              ? benchPostgres(`${size / 1_000} k`, file, url, cookie)
              : [];
          return [...answered, ...(await others)];
        });
        return [...figures, await benchStart(`${size / 1_000} k`, dataDir)];
      })),
    );
  }
  return found;
}

async function benchWarehouse(dataDir: string, file: string): Promise<readonly Figure[]> {
  const filledIn = await seconds(() => fillWarehouse(file, loans));
  console.log(
    `${loans.stations} stations, ${loans.loans} open loan lines, ${2 * loans.loans} running clocks (filled in ${filledIn})`,
  );
  const answered = await withHost(dataDir, async (url, cookie) => ({
    agenda: await benchAgenda(file, url, cookie, today),
    recomputed: await recomputeThroughHost(file, url, cookie, today),
  }));
  return [...answered.agenda, ...recomputeFigures(answered.recomputed, await recomputeRaw(file))];
}

async function benchMachines(dataDir: string, file: string): Promise<readonly Figure[]> {
  const filledIn = await seconds(() => fillMachines(file, machines));
  console.log(`${machines.machines} return machines, ${machines.inspections} inspections (filled in ${filledIn})`);
  const answered = await withHost(dataDir, async (url, cookie) => [
    ...(await benchScan(file, url, cookie)),
    ...(await benchReport(file, url, cookie, today)),
  ]);
  return [...answered, ...(await benchJudging(file))];
}

async function inWarehouse(
  bench: (dataDir: string, file: string) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-bench-'));
  try {
    return await bench(dataDir, join(dataDir, DATABASE_FILE));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function withHost<T>(
  dataDir: string,
  work: (url: string, cookie: string, pid: number) => Promise<T>,
): Promise<T> {
  const host = await startHost({ dataDir });
  try {
    return await work(host.url, await signIn(host.url), host.pid);
  } finally {
    await host.stop();
  }
}

async function signIn(url: string): Promise<string> {
  const asker = askerOf(url);
  const { status, cookie } = await asker.ask('/rpc/people/signIn', { json: LOGIN });
  asker.close();
  if (status !== 200 || !cookie) throw new Error(`nobody is signed in: ${status}`);
  return cookie;
}

async function seconds(work: () => Promise<void>): Promise<string> {
  const startedAt = performance.now();
  await work();
  return `${((performance.now() - startedAt) / 1_000).toFixed(0)} s`;
}
