import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerTask } from './inWorker.ts';

/*
 * A thread of its own for work that would hold up whoever waits for an answer. It is told one thing, does it and ends. What it does not
 * need it does not load: one of them lives as long as its host.
 */

const task = workerData as WorkerTask;
switch (task.kind) {
  case 'copy': {
    const { copyDatabase } = await import('../database/copies.ts');
    await copyDatabase(task.file, task.to);
    parentPort?.postMessage('done');
    break;
  }
  case 'keepCopy': {
    const { keepCopy } = await import('../database/copies.ts');
    await keepCopy(task.to);
    parentPort?.postMessage('done');
    break;
  }
  case 'checkpoint': {
    const { checkpointUntilTold } = await import('./checkpointer.ts');
    checkpointUntilTold(task.file);
    break;
  }
  case 'writeLongBook': {
    const { writeLongBookFile } = await import('./longBookWriter.ts');
    await writeLongBookFile(task);
    break;
  }
}
