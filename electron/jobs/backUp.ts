import { join } from 'node:path';
import { z } from 'zod';
import { dropOldCopies } from '../database/copies.ts';
import { inWorker } from './inWorker.ts';
import { type JobPlan, nothingWritten } from './job.ts';

const order = z.object({ name: z.string().regex(/^[\w.-]+$/) });

/** A copy of the embedded database: made, then opened and looked through, each in a thread of its own; old ones go. */
export const backUp: JobPlan = async (_database, { input }, _now, { worker, copies }) => {
  if (!copies) throw new Error('only the embedded database is copied');
  const to = join(copies.folder, order.parse(input).name);
  return {
    steps: [
      async () => {
        await inWorker(worker, { kind: 'copy', file: copies.file, to });
        return nothingWritten;
      },
      async () => {
        await inWorker(worker, { kind: 'keepCopy', to });
        dropOldCopies(copies.folder);
        return nothingWritten;
      },
    ],
  };
};
