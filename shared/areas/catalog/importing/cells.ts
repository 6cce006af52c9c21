import type { Day } from '../../../kernel/day.ts';

/** One cell as the workbook holds it, freed of Excel: what it says, and what it is. */
export interface SheetCell {
  /** What the cell says, tidied only at the ends. Numbers stand in plain decimals, without an exponent. */
  readonly text: string;
  /** `formula` is a formula that was saved without its result; one with a result is what the result is. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';
  readonly number?: number;
  readonly day?: Day;
  /** DOMAIN section 10: a number of more than 15 digits or shown with an exponent; Excel has eaten part of what was typed. */
  readonly isLossy?: boolean;
}

export interface Sheet {
  readonly name: string;
  /** Index 0 is Excel's row 1; a row may be shorter than its neighbours. */
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A sheet in which the heading row was found: where each field stands. */
export interface Table {
  readonly sheet: Sheet;
  /** Excel row number of the heading row. */
  readonly headingRow: number;
  /** Field to column, column 0 being A. Fields whose heading is missing are not in it. */
  readonly columns: Readonly<Record<string, number>>;
}

export const emptyCell: SheetCell = { text: '', kind: 'empty' };

/** The cell at an Excel row number and a column index (0 is A); an empty one beyond the edge. */
export function cellAt(sheet: Sheet, row: number, column: number | undefined): SheetCell {
  return (column === undefined ? undefined : sheet.rows[row - 1]?.[column]) ?? emptyCell;
}

/** True where no cell of the row says anything. */
export function isBlankRow(sheet: Sheet, row: number): boolean {
  return (sheet.rows[row - 1] ?? []).every((cell) => cell.kind === 'empty');
}

/** The letters that Excel shows over a column: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (column % 26));
}
