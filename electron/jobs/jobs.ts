import { setImmediate as breath } from 'node:timers/promises';
import type { Updateable } from 'kysely';
import type { JobKind } from '../../shared/areas/clocks/words.ts';
import { instantOf } from '../../shared/kernel/day.ts';
import type { JobId } from '../../shared/kernel/ids.ts';
import type { Database, Tx } from '../database/handles.ts';
import type { Schema } from '../database/schema.ts';
import { inTransaction } from '../database/transaction.ts';
import { backUp } from './backUp.ts';
import { type Job, type JobPlan, type JobSteps, type JobTools, type JobWrite, nothingWritten } from './job.ts';
import { recomputeClocks } from './recomputeClocks.ts';
import { writeInspections } from './writeInspections.ts';
import { writeLongBook } from './writeLongBook.ts';

const plans: Readonly<Record<JobKind, JobPlan>> = {
  recomputeClocks,
  writeInspections,
  writeEntries: writeLongBook('entries'),
  writeReceipts: writeLongBook('receipts'),
  writeIssues: writeLongBook('issues'),
  backUp,
};

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
  readonly tools: JobTools;
}): Jobs {
  const { database, clock, log, tools } = deps;
  let isClosing = false;
  let isWanted = false;
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (isWanted && !isClosing) {
      isWanted = false;
      for (;;) {
        const job = await database.read
          .selectFrom('job')
          .select(['id', 'kind', 'input', 'started_by'])
          .where('state', 'in', ['waiting', 'running'])
          .orderBy('id')
          .limit(1)
          .executeTakeFirst();
        if (!job || isClosing) break;
        const { id, kind, input, started_by } = job;
        await runJob({ id, kind, input: JSON.parse(input) as unknown, startedBy: started_by });
      }
    }
  }

  async function runJob({ kind, ...job }: Job & { readonly kind: JobKind }): Promise<void> {
    /** False where somebody has stopped it: then nothing is written any more. */
    const advance = (values: Progress, write: JobWrite = nothingWritten) =>
      inTransaction(database, async (tx) => {
        if (!(await update(tx, job.id, values))) return false;
        await write(tx);
        return true;
      });
    let release: JobSteps['release'];
    const end = (state: 'done' | 'failed') => ({ state, finished_at: instantOf(clock()) });
    try {
      // It runs from here on: what changes after this moment asks for a job of its own.
      if (!(await advance({ state: 'running', done: 0 }))) return;
      const plan = await plans[kind](database, job, instantOf(clock()), tools);
      release = plan.release;
      const { steps } = plan;
      const total = steps.length;
      if (!(await advance({ total, ...(total === 0 ? end('done') : {}) }))) return;
      for (const [at, step] of steps.entries()) {
        if (isClosing) return;
        const write = await step();
        const done = at + 1;
        if (!(await advance({ done, ...(done === total ? end('done') : {}) }, write))) return;
        await breath();
      }
    } catch (error) {
      log(`long work ${kind} failed: ${error instanceof Error ? error.stack : String(error)}`);
      await advance({ ...end('failed'), error: 'INTERNAL' });
    } finally {
      await release?.().catch((error: unknown) => log(`long work ${kind} left something behind: ${String(error)}`));
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

type Progress = Updateable<Schema['job']>;

/** False where the work has ended meanwhile. */
async function update(tx: Tx, id: JobId, values: Progress): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set(values)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
