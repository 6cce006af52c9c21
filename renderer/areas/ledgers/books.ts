import { longBookJobs } from '../../../shared/areas/ledgers/longBooks.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';

/** The workbooks in the order of the business: what lies in the store, what is outside, and what came back to the factory. */
export const shelves = {
  store: [
    'stockOverview',
    'receipts',
    'issues',
    'movements',
    'entries',
    'categories',
    'incoming',
    'differences',
    'disposals',
    'stockAgeing',
    'weekly',
  ],
  outside: ['requests', 'shipments', 'loans', 'overdue', 'reminder', 'owed', 'returnLists', 'claims', 'sales'],
  machines: ['machines', 'machineMoves', 'machineAgeing', 'passRate', 'inspections'],
} as const;
export type Shelf = keyof typeof shelves;
export type Book = (typeof shelves)[Shelf][number];

/** The books that may be so long that they are written beside the requests, and the long work that writes each. */
export const bookJobs = { inspections: 'writeInspections', ...longBookJobs } as const;
export type WrittenBook = keyof typeof bookJobs;

export function isWritten(book: Book): book is WrittenBook {
  return book in bookJobs;
}

/** Always written so; of the others only what is too long to be waited for. */
const alwaysWritten = ['inspections', 'entries'] as const;
type AlwaysWritten = (typeof alwaysWritten)[number];
/** A book that is made at once where it is short. */
export type FetchedBook = Exclude<Book, AlwaysWritten>;

export function isAlwaysWritten(book: Book): book is AlwaysWritten {
  return (alwaysWritten as readonly Book[]).includes(book);
}

export const books: readonly Book[] = [...shelves.store, ...shelves.outside, ...shelves.machines];

/** The key that makes a book: the digits in the order of the keyboard, then letters. */
export function keyOf(book: Book): string {
  return KEYS.charAt(books.indexOf(book));
}

/** What is chosen on the screen. */
export interface Choice {
  readonly from: Day;
  readonly to: Day;
  readonly partCode: string | undefined;
  readonly stationCode: string | undefined;
  /** Of the return machines: those that stand in the house, or all. */
  readonly isInStore: boolean;
}

/** What keeps a book from being made now; undefined where nothing does. */
export function missingFor(
  book: Book,
  { from, to, partCode, stationCode }: Choice,
): 'part' | 'station' | 'order' | undefined {
  if (book === 'movements' && partCode === undefined) return 'part';
  if (book === 'reminder' && stationCode === undefined) return 'station';
  return from > to && !isOfNow(book) ? 'order' : undefined;
}

export function fetchBook(
  book: FetchedBook,
  { from, to, partCode = '', stationCode, isInStore }: Choice,
): Promise<File> {
  const ofStation = stationCode === undefined ? {} : { stationCode };
  switch (book) {
    case 'stockOverview':
    case 'stockAgeing':
      return api.ledgers[book]({});
    case 'movements':
      return api.ledgers.movements({ from, to, partCode });
    case 'loans':
    case 'overdue':
    case 'owed':
      return api.ledgers[book](ofStation);
    case 'reminder':
      return api.ledgers.reminder({ stationCode: stationCode ?? '' });
    case 'machines':
      return api.ledgers.machines({ isInStore });
    default:
      return api.ledgers[book]({ from, to });
  }
}

const KEYS = '123456789abcdefghijklmnop';

/** What stands today, whatever the period. */
function isOfNow(book: Book): boolean {
  return ['stockOverview', 'stockAgeing', 'loans', 'overdue', 'reminder', 'owed', 'machines'].includes(book);
}
