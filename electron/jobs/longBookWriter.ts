import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { LongBookName } from '../../shared/areas/ledgers/longBooks.ts';
import { longBooks } from '../areas/ledgers/longBooks.ts';
import type { Period } from '../areas/ledgers/rows/period.ts';
import type { Printing } from '../areas/ledgers/workbook/ledger.ts';
import { type DatabaseTarget, openDatabase } from '../database/open.ts';
import { inSnapshot } from '../database/snapshot.ts';

/** Which book of which period goes into which file. */
export interface LongBookOrder {
  readonly book: LongBookName;
  readonly database: DatabasePlace;
  readonly to: string;
  readonly period: Period;
  readonly printing: Printing;
}

/** A database as a thread can be told of it. */
export type DatabasePlace =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string };

/** So many rows stand between two answers: the bar moves, and a work that was stopped ends soon. */
export const ROWS_A_STEP = 20_000;

/** As `nice` counts: 0 is everybody's, 19 the last. */
const PATIENT = 15;

/** In a thread: writes a long book. The first answer is how many rows it will have, each further one means that some more are written. */
export async function writeLongBookFile({ book, database, to, period, printing }: LongBookOrder): Promise<void> {
  // On Linux a thread has a priority of its own: whoever waits for an answer goes first.
  if (process.platform === 'linux') setPriority(PATIENT);
  const opened = openDatabase(targetOf(database));
  try {
    await inSnapshot(opened, async (db) => {
      await asked();
      const found = await longBooks[book].open(db, period);
      parentPort?.postMessage(found.count);
      let written = 0;
      await asked();
      for await (const rows of found.write(to, printing)) {
        written += rows;
        if (written < ROWS_A_STEP) continue;
        written = 0;
        parentPort?.postMessage('more');
        await asked();
      }
    });
    parentPort?.postMessage('done');
  } finally {
    await opened.close();
  }
}

function asked(): Promise<void> {
  return new Promise((resolve) => parentPort?.once('message', () => resolve()));
}

function targetOf(place: DatabasePlace): DatabaseTarget {
  return place.engine === 'sqlite' ? place : { ...place, onIdleError: () => {} };
}
