import type { Job } from '../../../shared/areas/clocks/contract.ts';
import type { JobKind } from '../../../shared/areas/clocks/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { JobId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';

/** Asks for long work. It begins when the command that asks is done; one that waits already is enough. */
export async function queueJob(
  { tx, now, wakeJobs }: { readonly tx: Tx; readonly now: Instant; wakeJobs(): void },
  kind: JobKind,
  startedBy: string,
): Promise<void> {
  wakeJobs();
  const waiting = await tx
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (waiting) return;
  await tx
    .insertInto('job')
    .values({
      id: newId<'JobId'>(),
      kind,
      state: 'waiting',
      done: 0,
      total: 0,
      started_by: startedBy,
      at: now,
      finished_at: null,
      error: '',
    })
    .execute();
}

/** The newest long works with their progress. */
export async function recentJobs(db: ReadDb): Promise<Job[]> {
  const rows = await db.selectFrom('job').selectAll().orderBy('id', 'desc').limit(20).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    startedBy: row.started_by,
    at: row.at,
    finishedAt: row.finished_at,
    error: row.error,
  }));
}

/** Throws NOT_FOUND. One that has ended stays as it ended. */
export async function cancelJob(tx: Tx, id: JobId, now: Instant): Promise<Job> {
  await tx
    .updateTable('job')
    .set({ state: 'cancelled', finished_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
  const job = (await recentJobs(tx)).find((each) => each.id === id);
  if (!job) throw new AppError('NOT_FOUND', { kind: 'job', key: id });
  return job;
}
