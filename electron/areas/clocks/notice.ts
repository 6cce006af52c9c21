import { createHash } from 'node:crypto';
import { instantOf } from '../../../shared/kernel/day.ts';
import type { Database } from '../../database/handles.ts';
import { inTransaction } from '../../database/transaction.ts';
import { queueJob } from './jobs.ts';
import { publishedDays, publishedYears } from './rhythm.ts';

const SEEN = 'clocks.publishedDays';

/** A newer program may know another year: then the clocks that ran into it are counted anew. */
export async function noticeNewCalendar(deps: {
  readonly database: Database;
  readonly clock: () => Date;
  readonly wakeJobs: () => void;
}): Promise<void> {
  const print = createHash('sha256')
    .update(JSON.stringify([[...publishedDays], [...publishedYears]]))
    .digest('hex');
  const seen = await deps.database.read
    .selectFrom('setting')
    .select('value')
    .where('key', '=', SEEN)
    .executeTakeFirst();
  if (seen?.value === print) return;
  await inTransaction(deps.database, async (tx) => {
    await tx
      .insertInto('setting')
      .values({ key: SEEN, value: print })
      .onConflict((oc) => oc.column('key').doUpdateSet({ value: print }))
      .execute();
    const now = instantOf(deps.clock());
    if (seen) await queueJob({ tx, now, wakeJobs: deps.wakeJobs }, 'recomputeClocks', '');
  });
}
