import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type LongBookName, longBookJobs } from '../../shared/areas/ledgers/longBooks.ts';
import { languages } from '../../shared/areas/texts.ts';
import { addDays, chinaDay, daySchema } from '../../shared/kernel/day.ts';
import type { JobId } from '../../shared/kernel/ids.ts';
import { longBooks } from '../areas/ledgers/longBooks.ts';
import type { Database } from '../database/handles.ts';
import { inTransaction } from '../database/transaction.ts';
import { type JobPlan, type JobStep, type JobWrite, nothingWritten } from './job.ts';
import { ROWS_A_STEP } from './longBookWriter.ts';
import { openThread } from './thread.ts';

const order = z.object({ from: daySchema, to: daySchema, language: z.enum(languages) });

/** A piece of a file, small enough that nobody waits for it to be written. */
const PART_BYTES = 1_048_576;
/** So many days a file stays at hand. */
const KEPT_DAYS = 7;

/** A long book as a workbook: written by a thread of its own into a file of the system's temporary folder, and taken in piece by piece when it is whole. */
export function writeLongBook(book: LongBookName): JobPlan {
  return async (database, { id, input, startedBy }, now, { worker, place }) => {
    const { language, ...period } = order.parse(input);
    const folder = await mkdtemp(join(tmpdir(), 'partsdepot-'));
    const file = join(folder, 'book.xlsx');
    const printing = { printedBy: startedBy, printedAt: now, language };
    const thread = openThread(worker, { kind: 'writeLongBook', book, database: place, to: file, period, printing });
    const release = async () => {
      await thread.end();
      await rm(folder, { recursive: true, force: true });
    };
    try {
      const count = await thread.next<number>();
      let isWhole = false;
      const write: JobStep = async () => {
        if (!isWhole) isWhole = (await thread.next<'more' | 'done'>()) === 'done';
        return nothingWritten;
      };
      const keep: JobStep = async () => {
        while (!isWhole) await write();
        const { size } = await stat(file);
        const name = `${[longBooks[book].title(language), period.from, period.to].join('-')}.xlsx`;
        return partsOf(database, id, file, size, name);
      };
      // The last but one answer may be short of rows, and the one that it is whole comes by itself.
      const writes = Array.from({ length: Math.floor(count / ROWS_A_STEP) + 1 }, () => write);
      return { steps: [...(await expired(database, addDays(chinaDay(now), -KEPT_DAYS))), ...writes, keep], release };
    } catch (error) {
      await release();
      throw error;
    }
  };
}

/** Takes the file in, all but its last words: those come with the end of the work. */
async function partsOf(database: Database, id: JobId, file: string, size: number, name: string): Promise<JobWrite> {
  const source = await open(file);
  try {
    // A host that ended in the middle has left some.
    await inTransaction(database, (tx) => tx.deleteFrom('job_part').where('job_id', '=', id).execute());
    // One for all of them: what lies about until it is swept up is memory as well.
    const part = Buffer.alloc(PART_BYTES);
    for (let at = 0; at * PART_BYTES < size; at++) {
      const content = part.subarray(0, Math.min(PART_BYTES, size - at * PART_BYTES));
      await source.read(content, 0, content.length, at * PART_BYTES);
      await inTransaction(database, (tx) =>
        tx.insertInto('job_part').values({ job_id: id, part_no: at, content }).execute(),
      );
    }
  } finally {
    await source.close();
  }
  return async (tx) => {
    await tx.updateTable('job').set({ file_name: name, file_size: size }).where('id', '=', id).execute();
  };
}

/** Files that nobody has at hand any more make room, one a step. */
async function expired({ read }: Database, before: string): Promise<readonly JobStep[]> {
  const rows = await read
    .selectFrom('job')
    .select('id')
    .where('kind', 'in', Object.values(longBookJobs))
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('job_part').select('part_no').whereRef('job_part.job_id', '=', 'job.id')),
    )
    .where('finished_at', '<', before as never)
    .execute();
  return rows.map(
    ({ id }): JobStep =>
      async () =>
      async (tx) => {
        await tx.updateTable('job').set({ file_size: 0, file_name: '' }).where('id', '=', id).execute();
        await tx.deleteFrom('job_part').where('job_id', '=', id).execute();
      },
  );
}
