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
  /** How many rows it will have; what was taken back may be among them. */
  count(db: ReadDb, period: Period): Promise<number>;
  /** Writes it into a file, and says after each piece how many rows that were. It is whole when there is no piece left. */
  write(db: ReadDb, file: string, period: Period, printing: Printing): AsyncGenerator<number>;
}

/** The books that are written beside the requests, each in a thread of its own. */
export const longBooks: Readonly<Record<LongBookName, LongBook>> = {
  entries: longBook({
    title: (language) => stockTexts[language].title.entries,
    count: async (db, period) => (await entriesIn(db, period)).count,
    rows: entryRows,
    sheet: entriesSheet,
  }),
  receipts: longBook({
    title: (language) => ledgerTexts[language].receipts.title,
    count: (db, period) => countOf(receiptsOf(db, period).select(all)),
    rows: receiptParts,
    sheet: receiptsSheet,
  }),
  issues: longBook({
    title: (language) => ledgerTexts[language].issues.title,
    count: (db, period) => countOf(picksOf(db, period).select(all)),
    rows: issueParts,
    sheet: issuesSheet,
  }),
};

const all = sql<number>`count(*)`.as('count');

async function countOf(rows: { executeTakeFirstOrThrow(): Promise<{ readonly count: number }> }): Promise<number> {
  return (await rows.executeTakeFirstOrThrow()).count;
}

function longBook<Row>(of: {
  readonly title: LongBook['title'];
  readonly count: LongBook['count'];
  readonly rows: (db: ReadDb, period: Period) => AsyncIterable<readonly Row[]>;
  readonly sheet: (period: Period, printing: Printing) => Sheet<Row>;
}): LongBook {
  return {
    title: of.title,
    count: of.count,
    write: async function* (db, file, period, printing) {
      const book = openQuickBook(file, of.sheet(period, printing));
      for await (const rows of of.rows(db, period)) {
        await book.add(rows);
        yield rows.length;
      }
      await book.end();
    },
  };
}
