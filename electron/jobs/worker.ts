import { parentPort, workerData } from 'node:worker_threads';
import { copyDatabase, keepCopy } from '../database/copies.ts';
import { checkpointUntilTold } from './checkpointer.ts';
import { writeEntriesFile } from './entriesWriter.ts';
import type { WorkerTask } from './inWorker.ts';

/*
 * A thread of its own for work that would hold up whoever waits for an answer. It is told one thing, does it and ends.
 */

const task = workerData as WorkerTask;
switch (task.kind) {
  case 'copy':
    await copyDatabase(task.file, task.to);
    parentPort?.postMessage('done');
    break;
  case 'keepCopy':
    await keepCopy(task.to);
    parentPort?.postMessage('done');
    break;
  case 'checkpoint':
    checkpointUntilTold(task.file);
    break;
  case 'writeEntries':
    await writeEntriesFile(task);
    break;
}
