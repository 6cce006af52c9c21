import { statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { openCheckpointer } from '../database/sqlite.ts';

/** Often, so that each has little to do: a commit that meets one waits for its part of the disk. */
const EVERY_MS = 100;

/** Runs in a thread of its own until it is told to end: whenever something was written, it goes from the log into the file. */
export function checkpointUntilTold(file: string): void {
  const checkpointer = openCheckpointer(file);
  let seen = 0n;
  const timer = setInterval(() => {
    const written = statSync(`${file}-wal`, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n;
    if (written === seen) return;
    if (checkpointer.run()) seen = written;
  }, EVERY_MS);
  parentPort?.once('message', () => {
    clearInterval(timer);
    checkpointer.close();
  });
}
