import { once } from 'node:events';
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
      const answer = once(worker, 'message');
      answer.catch(() => {});
      worker.postMessage('next');
      const [said] = (await Promise.race([answer, died])) as [Answer];
      return said;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
