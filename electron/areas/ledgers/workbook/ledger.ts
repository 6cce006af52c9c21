import type { Language } from '../../../../shared/areas/texts.ts';
import type { Day, Instant } from '../../../../shared/kernel/day.ts';

/** Who printed a workbook, when, and in which language. */
export interface Printing {
  readonly printedBy: string;
  readonly printedAt: Instant;
  readonly language: Language;
}

/**
 * A column of a sheet. Money is in fen and is written in yuan, a length in micrometres and is written in millimetres, a share as a part
 * of one; a null prints as an empty cell. exceljs drops a width of 9, its default.
 */
export type Column<Row> = { readonly heading: string; readonly width: number } & (
  | {
      readonly kind: 'text';
      readonly value: (row: Row) => string | null;
      /** A sentence: it breaks into lines, and the row grows with it. */
      readonly isSentence?: boolean;
      /** Beneath it stands how many rows there are: for what every row has, and not for the first column, where the line says what it is. */
      readonly isCounted?: boolean;
    }
  | { readonly kind: 'day'; readonly value: (row: Row) => Day | null }
  | { readonly kind: 'count' | 'money'; readonly value: (row: Row) => number | null; readonly isTotalled?: boolean }
  | { readonly kind: 'length'; readonly value: (row: Row) => number | null }
  | {
      readonly kind: 'share';
      readonly value: (row: Row) => number | null;
      /** Shares of one whole add up. */
      readonly isTotalled?: boolean;
      /** Others do not: beneath them stands the same share of the totals of two columns. */
      readonly ofTotals?: { readonly part: number; readonly whole: number };
    }
);

/** What a sheet is: all but its rows. */
export interface Sheet<Row> extends Printing {
  readonly title: string;
  /** The line beneath the title: period, part. */
  readonly subtitle: string;
  /** What else stands above the headings, a line each: the address of a paper that travels, what its reader has to do. */
  readonly lines?: readonly string[];
  /** Instead of the line for signatures that a register has. */
  readonly signatures?: string;
  /** Instead of the words for a period in which nothing happened. */
  readonly none?: string;
  readonly columns: readonly Column<Row>[];
  /** A running balance: the column that carries it, and what stood there before the first row. */
  readonly balance?: {
    readonly column: number;
    readonly inColumn: number;
    readonly outColumn: number;
    readonly opening: number;
  };
}

export interface Ledger<Row> extends Sheet<Row> {
  readonly rows: Iterable<Row>;
}

/** A share in thousandths, cut and not rounded: 99.96 % is not all of them. Null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1_000) / whole) / 1_000;
}
