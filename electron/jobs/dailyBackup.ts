import { chinaDay, instantOf } from '../../shared/kernel/day.ts';
import { queueJob } from '../areas/clocks/jobs.ts';
import { copiesIn, nameOfCopy } from '../database/copies.ts';
import type { Database } from '../database/handles.ts';
import { inTransaction } from '../database/transaction.ts';

const LOOK_MS = 15 * 60_000;
/** A start has other things to do first. */
const FIRST_LOOK_MS = 120_000;

/** Asks for the day's copy as soon as there is none of today, looking every quarter of an hour. Returns what ends the looking. */
export function backUpDaily(deps: {
  readonly database: Database;
  readonly clock: () => Date;
  readonly log: (line: string) => void;
  readonly wakeJobs: () => void;
  readonly folder: string;
}): () => void {
  const look = () =>
    askForToday(deps).catch((error: unknown) =>
      deps.log(`daily backup: ${error instanceof Error ? error.message : String(error)}`),
    );
  const first = setTimeout(look, FIRST_LOOK_MS).unref();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

/** Queues the copy of today, where there is none and nobody is at it. */
export async function askForToday(deps: Parameters<typeof backUpDaily>[0]): Promise<void> {
  const now = instantOf(deps.clock());
  const name = nameOfCopy(chinaDay(now));
  if (copiesIn(deps.folder).some((copy) => copy.name === name)) return;
  await inTransaction(deps.database, async (tx) => {
    const running = await tx
      .selectFrom('job')
      .select('id')
      .where('kind', '=', 'backUp')
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst();
    if (running) return;
    const order = { input: { name }, about: name, owner: null };
    await queueJob({ tx, now, wakeJobs: deps.wakeJobs }, 'backUp', '', order);
  });
}
