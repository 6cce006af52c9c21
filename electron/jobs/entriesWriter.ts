import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { entriesIn, entryRows } from '../areas/ledgers/rows/entries.ts';
import type { Period } from '../areas/ledgers/rows/period.ts';
import { entriesSheet } from '../areas/ledgers/sheets/entries.ts';
import type { Printing } from '../areas/ledgers/workbook/ledger.ts';
import { openQuickBook } from '../areas/ledgers/workbook/quickBook.ts';
import { type DatabaseTarget, openDatabase } from '../database/open.ts';

/** Which movements go into which file. */
export interface EntriesOrder {
  readonly database: DatabasePlace;
  readonly to: string;
  readonly period: Period;
  readonly printing: Printing;
}

/** A database as a thread can be told of it. */
export type DatabasePlace =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string };

/** So many movements stand between two answers: the bar moves, and a work that was stopped ends soon. */
export const ENTRIES_A_STEP = 20_000;

/** As `nice` counts: 0 is everybody's, 19 the last. */
const PATIENT = 15;

/** In a thread: writes 收发流水账. The first answer is how many movements there are, each further one means that some more are written. */
export async function writeEntriesFile({ database, to, period, printing }: EntriesOrder): Promise<void> {
  // On Linux a thread has a priority of its own: whoever waits for an answer goes first.
  if (process.platform === 'linux') setPriority(PATIENT);
  const opened = openDatabase(targetOf(database));
  try {
    await asked();
    parentPort?.postMessage((await entriesIn(opened.read, period)).count);
    const book = openQuickBook(to, entriesSheet(period, printing));
    let written = 0;
    await asked();
    for await (const rows of entryRows(opened.read, period)) {
      await book.add(rows);
      written += rows.length;
      if (written < ENTRIES_A_STEP) continue;
      written = 0;
      parentPort?.postMessage('more');
      await asked();
    }
    await book.end();
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
