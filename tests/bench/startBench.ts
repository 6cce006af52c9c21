import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../support/host.ts';
import { askerOf } from './asking.ts';
import { type Figure, ms } from './figures.ts';
import { inTurns } from './inTurns.ts';

const STARTS = 7;

/** From the start of the host to its first answer, with this warehouse and with an empty one. */
export async function benchStart(name: string, dataDir: string): Promise<Figure> {
  const empty = mkdtempSync(join(tmpdir(), 'partsdepot-empty-'));
  const started = async (folder: string) => {
    const startedAt = performance.now();
    const host = await startHost({ dataDir: folder });
    const asker = askerOf(host.url);
    const { status } = await asker.ask('/rpc/people/status', {});
    const took = performance.now() - startedAt;
    asker.close();
    await host.stop();
    if (status !== 200) throw new Error(`the host answers ${status}`);
    return took;
  };
  try {
    const { ours, floor, ratio } = await inTurns(
      { rounds: STARTS, warming: 1 },
      () => started(dataDir),
      () => started(empty),
    );
    return {
      name: `host start to first answer, ${name}`,
      ours: ms(ours),
      floor: `${ms(floor)} empty`,
      ratio: `${ratio.toFixed(2)}×`,
      limit: '1.2×',
      isKept: ratio <= 1.2,
    };
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}
