import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import { chinaDay, instantOf } from '../../shared/kernel/day.ts';
import { startHost } from '../support/host.ts';
import { benchAgenda } from './agendaBench.ts';
import { askerOf } from './asking.ts';
import { table } from './figures.ts';
import { fillWarehouse, LOGIN } from './fill.ts';
import { recomputeFigures, recomputeRaw, recomputeThroughHost } from './recomputeBench.ts';

/*
 * `npm run bench`: how fast the built host answers over a full warehouse, against the raw driver. Ends with 1 where a limit is broken.
 * `--stations` and `--loans` make the warehouse smaller.
 */

const { values } = parseArgs({
  options: { stations: { type: 'string', default: '2000' }, loans: { type: 'string', default: '200000' } },
});
const size = { stations: Number(values.stations), loans: Number(values.loans), today: chinaDay(instantOf(new Date())) };

const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-bench-'));
const file = join(dataDir, DATABASE_FILE);
try {
  const filledIn = await timed(() => fillWarehouse(file, size));
  console.log(
    `${size.stations} stations, ${size.loans} open loan lines, ${2 * size.loans} running clocks (filled in ${(filledIn / 1000).toFixed(0)} s); ${cpus().length} cores`,
  );
  const host = await startHost({ dataDir });
  try {
    const cookie = await signIn(host.url);
    const agenda = await benchAgenda(file, host.url, cookie, size.today);
    const recomputed = await recomputeThroughHost(file, host.url, cookie, size.today);
    await host.stop();
    const figures = [...agenda, ...recomputeFigures(recomputed, await recomputeRaw(file))];
    console.log(`\n${table(figures)}`);
    if (figures.some((figure) => !figure.isKept)) process.exitCode = 1;
  } finally {
    await host.stop();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function signIn(url: string): Promise<string> {
  const asker = askerOf(url);
  const { status, cookie } = await asker.ask('/rpc/people/signIn', { json: LOGIN });
  asker.close();
  if (status !== 200 || !cookie) throw new Error(`nobody is signed in: ${status}`);
  return cookie;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
