import { setImmediate as breath } from 'node:timers/promises';
import type { JobKind } from '../../shared/areas/clocks/words.ts';
import { instantOf } from '../../shared/kernel/day.ts';
import type { JobId } from '../../shared/kernel/ids.ts';
import type { Database } from '../database/handles.ts';
import { inTransaction } from '../database/transaction.ts';
import { recomputeClocks } from './recomputeClocks.ts';

/** One piece of a long work, small enough that nobody waits for it: a transaction of its own. */
export type JobStep = Parameters<typeof inTransaction<void>>[1];

/** How a kind of long work is cut into steps. A step may run twice: a work that a host left half-done is begun anew. */
const plans: Readonly<Record<JobKind, (database: Database) => Promise<readonly JobStep[]>>> = { recomputeClocks };

export interface Jobs {
  /** Takes up what waits, unless it is at work already. */
  readonly wake: () => void;
  /** Stops after the step at hand; what is left goes on with the next start. */
  close(): Promise<void>;
}

/** Works off the queue of long works, one after the other, beside the requests. */
export function createJobs(deps: {
  readonly database: Database;
  readonly clock: () => Date;
  readonly log: (line: string) => void;
}): Jobs {
  const { database, clock, log } = deps;
  let isClosing = false;
  let isWanted = false;
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (isWanted && !isClosing) {
      isWanted = false;
      for (;;) {
        const job = await database.read
          .selectFrom('job')
          .select(['id', 'kind'])
          .where('state', 'in', ['waiting', 'running'])
          .orderBy('id')
          .limit(1)
          .executeTakeFirst();
        if (!job || isClosing) break;
        await runJob(job);
      }
    }
  }

  async function runJob(job: { readonly id: JobId; readonly kind: JobKind }): Promise<void> {
    try {
      // It runs from here on: what changes after this moment asks for a job of its own.
      await inTransaction(database, (tx) => update(tx, job.id, { state: 'running' as const, done: 0 }));
      const steps = await plans[job.kind](database);
      await inTransaction(database, (tx) => update(tx, job.id, { total: steps.length }));
      for (const [at, step] of steps.entries()) {
        if (isClosing) return;
        const isRunning = await inTransaction(database, async (tx) => {
          const { state } = await tx
            .selectFrom('job')
            .select('state')
            .where('id', '=', job.id)
            .executeTakeFirstOrThrow();
          if (state !== 'running') return false;
          await step(tx);
          await update(tx, job.id, { done: at + 1 });
          return true;
        });
        if (!isRunning) return;
        await breath();
      }
      await inTransaction(database, (tx) => update(tx, job.id, { state: 'done', finished_at: instantOf(clock()) }));
    } catch (error) {
      log(`long work ${job.kind} failed: ${error instanceof Error ? error.stack : String(error)}`);
      const end = { state: 'failed' as const, finished_at: instantOf(clock()), error: 'INTERNAL' };
      await inTransaction(database, (tx) => update(tx, job.id, end));
    }
  }

  function wake(): void {
    isWanted = true;
    if (isClosing) return;
    working ??= work()
      .catch((error: unknown) => log(`long works stopped: ${error instanceof Error ? error.stack : String(error)}`))
      .finally(() => {
        working = undefined;
        // Asked for while it was stopping.
        if (isWanted) wake();
      });
  }

  return {
    wake,
    close: async () => {
      isClosing = true;
      await working;
    },
  };
}

async function update(
  tx: Parameters<JobStep>[0],
  id: JobId,
  values: Readonly<Partial<Record<'state' | 'error', string> & Record<'done' | 'total', number>>> & {
    finished_at?: string;
  },
): Promise<void> {
  await tx
    .updateTable('job')
    .set(values as never)
    .where('id', '=', id)
    .execute();
}
