import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { Database } from '../database/handles.ts';
import type { WorkerTask } from './inWorker.ts';

/** SQLite's own habit: after so many pages the commit that reaches them moves them into the file, and its caller waits. */
const BY_ITSELF = 1000;
/** The same as a backstop, where the thread falls behind: 128 MB. */
const BACKSTOP = 32_000;

/** It holds next to nothing, and is to stay small beside its host. In megabytes. */
const MEMORY = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 4 } as const;

/**
 * Moves the write-ahead log into the file from a thread of its own, so that no request waits for it. Where the thread cannot go on, SQLite
 * does it by itself again. The returned function ends the thread.
 */
export async function checkpointBeside(deps: {
  readonly database: Database;
  readonly file: string;
  readonly worker: URL;
  readonly log: (line: string) => void;
}): Promise<() => Promise<void>> {
  const after = (pages: number) => sql`pragma wal_autocheckpoint = ${sql.lit(pages)}`.execute(deps.database.write);
  await after(BACKSTOP);
  const thread = new Worker(deps.worker, {
    workerData: { kind: 'checkpoint', file: deps.file } satisfies WorkerTask,
    resourceLimits: MEMORY,
  });
  // It ends with whoever writes, and keeps nobody alive.
  thread.unref();
  let isEnding = false;
  const ended = once(thread, 'exit').catch(async (error: Error) => {
    deps.log(`checkpoints go on without their thread: ${error.message}`);
    if (!isEnding) await after(BY_ITSELF).catch(() => {});
  });
  return async () => {
    isEnding = true;
    thread.ref();
    thread.postMessage('end');
    await ended;
  };
}
