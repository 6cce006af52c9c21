import { expect } from 'vitest';
import { type ClockStart, startClocks } from '../../electron/areas/clocks/clocks.ts';
import type { Tx } from '../../electron/database/handles.ts';
import { inTransaction } from '../../electron/database/transaction.ts';
import type { Clock, Job } from '../../shared/areas/clocks/contract.ts';
import type { ClockRule } from '../../shared/areas/clocks/words.ts';
import { openBeside } from './books.ts';
import { day } from './calendar.ts';
import type { Api, World } from './world.ts';

/** A clock that says only what matters to a test. */
export interface Started {
  readonly rule: ClockRule;
  readonly start: string;
  readonly number?: string;
  readonly stationCode?: string;
  readonly partCode?: string;
  readonly qty?: number;
}

/** Starts clocks as the rooms do, in a transaction beside the program. The paper's number is its id as well. */
export async function started(world: World, ...clocks: readonly Started[]): Promise<void> {
  await beside(world, async (tx) => {
    const stations = await tx.selectFrom('station').select(['id', 'code']).execute();
    const parts = await tx.selectFrom('part').select(['id', 'code']).execute();
    await startClocks(
      tx,
      clocks.map(({ rule, start, number = 'FF-1', stationCode, partCode, qty }): ClockStart => {
        const partId = parts.find(({ code }) => code === partCode)?.id;
        return {
          rule,
          start: day(start),
          subject: 'loan',
          subjectId: number,
          subjectNumber: number,
          stationId: stations.find(({ code }) => code === stationCode)?.id ?? null,
          ...(partId ? { partId } : {}),
          ...(qty ? { qty } : {}),
        };
      }),
    );
  });
}

/** One transaction on the world's database that does not go through the program. */
export async function beside<T>(world: World, work: (tx: Tx) => Promise<T>): Promise<T> {
  const database = openBeside(world);
  try {
    return await inTransaction(database, work);
  } finally {
    await database.close();
  }
}

/** All running clocks, page by page, each as `number rule due`. */
export async function agendaOf(
  api: Api,
  filter: Parameters<Api['clocks']['agenda']>[0] = {},
): Promise<{ readonly rows: readonly Clock[]; readonly told: readonly string[] }> {
  const rows: Clock[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await api.clocks.agenda({ ...filter, ...(cursor ? { cursor } : {}) });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return {
    rows,
    told: rows.map(({ subjectNumber, rule, dueDay }) => `${subjectNumber} ${rule} ${dueDay ?? 'paused'}`),
  };
}

/** Waits until no long work waits or runs; the newest of them. */
export async function jobsDone(api: Api): Promise<Job> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const jobs = await api.clocks.jobs();
    if (jobs.every(({ state }) => state !== 'waiting' && state !== 'running')) return jobs[0] ?? expect.unreachable();
    if (Date.now() > deadline) throw new Error(`long work does not end: ${JSON.stringify(jobs)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
