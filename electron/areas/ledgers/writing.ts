import type { Job } from '../../../shared/areas/clocks/contract.ts';
import type { LongBookName, longBookJobs } from '../../../shared/areas/ledgers/longBooks.ts';
import { jobById, queueJob } from '../clocks/jobs.ts';
import type { CommandContext } from '../context.ts';
import type { Period } from './rows/period.ts';

/** Asks for a long book: it is written beside the requests, and is whoever's who has asked. */
export async function writing(
  context: CommandContext,
  kind: 'writeInspections' | (typeof longBookJobs)[LongBookName],
  { from, to }: Period,
): Promise<Job> {
  const { tx, by, language, subject } = context;
  const about = `${from} – ${to}`;
  subject(about);
  const id = await queueJob(context, kind, by.name, { input: { from, to, language }, about, owner: by.id });
  return jobById(tx, id, by);
}
