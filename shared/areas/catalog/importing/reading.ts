/** Everything that may be wrong with a cell or row of an imported workbook. The sentences stand in `importTexts.ts`. */
export const importCodes = [
  // a heading, or a cell by itself
  'HEADING_MISSING',
  'BLANK',
  'TOO_LONG',
  'CELL_ERROR',
  'FORMULA_WITHOUT_RESULT',
  'NOT_MONEY',
  'FINER_THAN_FEN',
  'NOT_QUANTITY',
  'NOT_COUNT',
  'NOT_DAY',
  'DAY_AHEAD',
  'NOT_YES_NO',
  'NOT_TRACKING',
  'NOT_BIN_USE',
  'NOT_CONDITION',
  'NOT_DAY_KIND',
  'NOT_PURPOSE',
  'NOT_RETURN_KIND',
  'NOT_RMA_KIND',
  'NOT_MACHINE_KIND',
  'NOT_FAULT_KIND',
  'NOT_PANEL_USE',
  'NOT_SIZE',
  'SERIAL_IS_CARTON',
  'BARCODE_LOSSY',
  'BARCODE_INVALID',
  'PHONE_ODD',
  'PRICE_ABOVE_PUBLIC',
  'MORE_FAILED_THAN_COUNTED',
  'ALREADY_WORKING',
  'REPAIR_ORDER_REQUIRED',
  'OLD_BARCODE_REQUIRED',
  'FAULT_REQUIRED',
  'STATEMENT_REQUIRED',
  // what stands over the headings
  'HEAD_MISSING',
  'URGENT_REASON_REQUIRED',
  'FOREIGN_STATION',
  'PAPER_TAKEN',
  'UNKNOWN_LIST',
  'LIST_NOT_DRAFT',
  'LIST_OF_OTHER_STATION',
  // a row among the rows of its file
  'SAME_ROW',
  'SAME_ROW_BOTH_TAKEN',
  'CODE_REPEATED',
  'OTHER_YEAR',
  'LINE_REPEATED',
  'BARCODE_REPEATED',
  'BARCODE_OF_OTHER_PART',
  'BARCODES_DIFFER_FROM_QUANTITY',
  // a row against the catalogue and the books
  'UNKNOWN_PART',
  'UNKNOWN_BIN',
  'UNKNOWN_STATION',
  'UNKNOWN_LINE',
  'LINE_TAKEN_OFF',
  'LIST_CHANGED_SINCE',
  'DAY_SET_BY_HAND',
  'NOT_FOR_SALE',
  'SERIAL_ON_RMA',
  'SERIAL_IN_STORE',
  'UNKNOWN_MODEL',
  'SIZE_DIFFERS',
  'HEADS_DIFFER',
  'UNIT_ON_LIST',
  'NOT_ON_LOAN',
  'NOTHING_OWED',
  'OVER_LOAN',
  'NAME_DIFFERS',
  'BARCODE_TAKEN',
  'TRACKING_IN_USE',
  'BIN_IN_USE',
  'UNIT_NEEDS_BARCODE',
  'UNIT_QUANTITY',
  'LOT_HAS_BARCODE',
  'UNIT_EXISTS',
  'BIN_WRONG_USE',
  'BIN_HOLDS_OTHER_PART',
  'BIN_OVER_CAPACITY',
] as const;
export type ImportCode = (typeof importCodes)[number];

export interface Problem {
  /** Excel row number. */
  readonly row: number;
  /** Column letters as Excel shows them; null where the whole row is meant. */
  readonly column: string | null;
  readonly heading: string | null;
  readonly value: string;
  readonly severity: 'error' | 'warning';
  readonly code: ImportCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly rule: string | null;
}

/** A good row of a sheet with the Excel row number that it came from. */
export interface ReadRow<T> {
  readonly row: number;
  readonly value: T;
}

/** What was read of a sheet: the good rows, and everything that is wrong with the others. */
export interface Reading<T> {
  readonly rows: readonly ReadRow<T>[];
  /** In the order of rows; errors and warnings. */
  readonly problems: readonly Problem[];
  /** Rows that say anything at all, below the heading. */
  readonly rowCount: number;
  /** Rows with at least one error. A row that repeats another is not refused, it is taken once. */
  readonly refusedRows: number;
}

/** A reading with the problems that the catalogue adds: rows that one of them refuses are taken out and counted. */
export function withProblems<T>(reading: Reading<T>, found: readonly Problem[]): Reading<T> {
  const refused = new Set(found.filter((problem) => problem.severity === 'error').map((problem) => problem.row));
  const rows = reading.rows.filter(({ row }) => !refused.has(row));
  return {
    rows,
    problems: [...reading.problems, ...found].sort((a, b) => a.row - b.row),
    rowCount: reading.rowCount,
    refusedRows: reading.refusedRows + reading.rows.length - rows.length,
  };
}
