import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './inWorker.ts';

/** A thread that works piece by piece, each when it is asked for. */
export interface Thread {
  /** The answer to the next piece; rejects with what the thread died of. */
  next<Answer>(): Promise<Answer>;
  end(): Promise<void>;
}

/** A thread that may grow lets its garbage lie: beside a host it is to be small. In megabytes. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 } as const;

/** Opens a thread for a task of many pieces. */
export function openThread(url: URL, task: WorkerTask): Thread {
  const worker = new Worker(url, { workerData: task, resourceLimits: MEMORY });
  const died = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
  // Nobody may be listening when it ends.
  died.catch(() => {});
  return {
    async next<Answer>() {
      // Settled by the message itself: `once` of node:events takes some turns more, and a thread that ends with its last word would be over first.
      const answer = new Promise<Answer>((resolve) => worker.once('message', resolve));
      worker.postMessage('next');
      return Promise.race([answer, died]);
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
