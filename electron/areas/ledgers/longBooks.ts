import { sql } from 'kysely';
import type { LongBookName } from '../../../shared/areas/ledgers/longBooks.ts';
import { stockTexts } from '../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../shared/areas/ledgers/texts.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import type { ReadDb } from '../../database/handles.ts';
import { entriesIn, entryRows } from './rows/entries.ts';
import { issueParts, picksOf } from './rows/issues.ts';
import type { Period } from './rows/period.ts';
import { receiptParts, receiptsOf } from './rows/receipts.ts';
import { entriesSheet } from './sheets/entries.ts';
import { issuesSheet } from './sheets/issues.ts';
import { receiptsSheet } from './sheets/receipts.ts';
import type { Printing, Sheet } from './workbook/ledger.ts';
import { openQuickBook } from './workbook/quickBook.ts';

/** A book that may have rows by the hundred thousand. */
export interface LongBook {
  title(language: Language): string;
  open(db: ReadDb, period: Period): Promise<OpenLongBook>;
}

export interface OpenLongBook {
  /** How many rows it will have; what was taken back may be among them. */
  readonly count: number;
  /** Writes it into a file, and says after each piece how many rows that were. It is whole when there is no piece left. */
  write(file: string, printing: Printing): AsyncGenerator<number>;
}

/** The books that are written beside the requests, each in a thread of its own. */
export const longBooks: Readonly<Record<LongBookName, LongBook>> = {
  entries: longBook({
    title: (language) => stockTexts[language].title.entries,
    find: async (db, period) => {
      const found = await entriesIn(db, period);
      return { count: found.count, rows: entryRows(db, period, found) };
    },
    sheet: entriesSheet,
  }),
  receipts: longBook({
    title: (language) => ledgerTexts[language].receipts.title,
    find: async (db, period) => ({
      count: await countOf(receiptsOf(db, period).select(all)),
      rows: receiptParts(db, period),
    }),
    sheet: receiptsSheet,
  }),
  issues: longBook({
    title: (language) => ledgerTexts[language].issues.title,
    find: async (db, period) => ({
      count: await countOf(picksOf(db, period).select(all)),
      rows: issueParts(db, period),
    }),
    sheet: issuesSheet,
  }),
};

const all = sql<number>`count(*)`.as('count');

async function countOf(rows: { executeTakeFirstOrThrow(): Promise<{ readonly count: number }> }): Promise<number> {
  return (await rows.executeTakeFirstOrThrow()).count;
}

function longBook<Row>(of: {
  readonly title: LongBook['title'];
  readonly find: (
    db: ReadDb,
    period: Period,
  ) => Promise<{ readonly count: number; readonly rows: AsyncIterable<readonly Row[]> }>;
  readonly sheet: (period: Period, printing: Printing) => Sheet<Row>;
}): LongBook {
  return {
    title: of.title,
    open: async (db, period) => {
      const { count, rows } = await of.find(db, period);
      return {
        count,
        write: async function* (file, printing) {
          const book = openQuickBook(file, of.sheet(period, printing));
          for await (const some of rows) {
            await book.add(some);
            yield some.length;
          }
          await book.end();
        },
      };
    },
  };
}
