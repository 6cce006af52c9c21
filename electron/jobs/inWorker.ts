import { Worker } from 'node:worker_threads';
import type { LongBookOrder } from './longBookWriter.ts';

/** What a thread may be told to do. */
export type WorkerTask =
  | { readonly kind: 'copy'; readonly file: string; readonly to: string }
  | { readonly kind: 'keepCopy'; readonly to: string }
  | { readonly kind: 'checkpoint'; readonly file: string }
  | ({ readonly kind: 'writeLongBook' } & LongBookOrder);

/** Does a task in a thread of its own; rejects with what it died of. */
export function inWorker(url: URL, task: WorkerTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { workerData: task });
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
}
