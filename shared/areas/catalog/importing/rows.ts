import { barcodeSchema } from '../../../kernel/barcode.ts';
import type { Day } from '../../../kernel/day.ts';
import { parseYuan } from '../../../kernel/money.ts';
import { MAX_QUANTITY, parseQuantity } from '../../../kernel/quantity.ts';
import { codeOf, tidy } from '../../../kernel/text.ts';
import type { WorkbookKind } from '../words.ts';
import { cellAt, columnLetter, isBlankRow, type SheetCell, type Table } from './cells.ts';
import { headings } from './headings.ts';
import type { ImportCode, Problem, Reading, ReadRow } from './reading.ts';
import { dayIn, isEatenByExcel } from './values.ts';

/** More than this of a long cell is not repeated in a problem. */
const SHOWN_CHARACTERS = 200;

/** Stands in for a day that was refused; never leaves this file, since its row is dropped. */
const standInDay = '0001-01-01' as Day;

type Facts = Problem['facts'];

/** What a sheet's reader asks of one row. A refused cell is noted and yields a stand-in value: its row is dropped. */
export interface RowReader {
  readonly row: number;
  says(field: string): boolean;
  text(field: string, max: number): string;
  textOrBlank(field: string, max: number): string;
  code(field: string, max: number): string;
  codeOrBlank(field: string, max: number): string | null;
  /** Codes or names in one cell, parted by a line break, comma, semicolon or slash. */
  list(field: string, max: number): string[];
  money(field: string): number;
  /** Pieces, one or more. */
  quantity(field: string): number;
  quantityOrBlank(field: string): number | null;
  /** Pieces, zero allowed. */
  count(field: string): number;
  countOrBlank(field: string): number | null;
  day(field: string): Day;
  dayOrBlank(field: string): Day | null;
  choice<T>(field: string, words: ReadonlyMap<string, T>, code: ImportCode, standIn: T): T;
  /** The same where the cell may say nothing. */
  choiceOrBlank<T>(field: string, words: ReadonlyMap<string, T>, code: ImportCode): T | null;
  barcodes(field: string): string[];
  refuse(field: string, code: ImportCode, facts?: Facts, rule?: string | null): void;
  warn(field: string, code: ImportCode, facts?: Facts, rule?: string | null): void;
}

/**
 * Reads every row below the heading with `read`. Rows that say nothing are passed over; rows with an error are left out
 * of the rows and counted. Where a needed heading is missing, that is the one problem, and no row is read.
 */
export function readRows<T>(kind: WorkbookKind, table: Table, read: (cells: RowReader) => T): Reading<T> {
  const said = rowNumbers(table);
  const missing = missingHeadings(kind, table);
  if (missing.length > 0) return { rows: [], problems: missing, rowCount: said.length, refusedRows: said.length };
  const rows: ReadRow<T>[] = [];
  const problems: Problem[] = [];
  for (const row of said) {
    const found: Problem[] = [];
    const value = read(reader(table, row, found));
    if (!found.some((problem) => problem.severity === 'error')) rows.push({ row, value });
    problems.push(...found);
  }
  return { rows, problems, rowCount: said.length, refusedRows: said.length - rows.length };
}

/** A problem at the cell of one field, as the user sees it in Excel. */
export function problemAt(
  table: Table,
  row: number,
  field: string,
  severity: Problem['severity'],
  code: ImportCode,
  facts: Facts = {},
  rule: string | null = null,
): Problem {
  const column = table.columns[field];
  return {
    row,
    column: column === undefined ? null : columnLetter(column),
    heading: column === undefined ? null : tidy(cellAt(table.sheet, table.headingRow, column).text),
    value: cellAt(table.sheet, row, column).text.slice(0, SHOWN_CHARACTERS),
    severity,
    code,
    facts,
    rule,
  };
}

function rowNumbers(table: Table): number[] {
  const count = table.sheet.rows.length - table.headingRow;
  const said = Array.from({ length: Math.max(count, 0) }, (_, index) => table.headingRow + 1 + index).filter(
    (row) => !isBlankRow(table.sheet, row),
  );
  return said.slice(0, said.findLastIndex((row) => !isFoot(table, row)) + 1);
}

/** Totals, and where people sign and stamp: what stands beneath the last row of a paper is no row of it. */
function isFoot({ sheet }: Table, row: number): boolean {
  const first = (sheet.rows[row - 1] ?? []).find((cell) => cell.kind !== 'empty');
  return /^(?:合计|总计|小计|(?:网点|维修站|单位)?(?:签字|签名|签章|盖章)|经办人?|审核人?|审批人?|制表人?|制单人?|填表人?)/.test(
    tidy(first?.text ?? ''),
  );
}

function missingHeadings(kind: WorkbookKind, table: Table): Problem[] {
  return Object.entries(headings[kind].needed)
    .filter(([field]) => !(field in table.columns))
    .map(([field, aliases]) =>
      problemAt(table, table.headingRow, field, 'error', 'HEADING_MISSING', { wanted: aliases[0] ?? field }),
    );
}

function reader(table: Table, row: number, found: Problem[]): RowReader {
  const cell = (field: string): SheetCell => cellAt(table.sheet, row, table.columns[field]);
  const refuse: RowReader['refuse'] = (field, code, facts, rule) => {
    found.push(problemAt(table, row, field, 'error', code, facts, rule));
  };
  const warn: RowReader['warn'] = (field, code, facts, rule) => {
    found.push(problemAt(table, row, field, 'warning', code, facts, rule));
  };

  /** The cell's text; undefined (and noted) where Excel itself has no value to give, or where it may not be blank. */
  const said = (field: string, mayBeBlank: boolean): string | undefined => {
    const { kind, text } = cell(field);
    if (kind === 'error') refuse(field, 'CELL_ERROR');
    else if (kind === 'formula') refuse(field, 'FORMULA_WITHOUT_RESULT');
    else if (tidy(text) !== '') return text;
    else if (!mayBeBlank) refuse(field, 'BLANK');
    return undefined;
  };
  const within = (field: string, value: string, max: number): string => {
    if (value.length > max) refuse(field, 'TOO_LONG', { max, length: value.length });
    return value;
  };
  const parsed = <T>(
    field: string,
    text: string | undefined,
    parse: (text: string) => T | undefined,
    code: ImportCode,
  ) => {
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) refuse(field, code, { max: MAX_QUANTITY });
    return value;
  };
  const day = (field: string, text: string | undefined) => parsed(field, text, () => dayIn(cell(field)), 'NOT_DAY');

  return {
    row,
    refuse,
    warn,
    says: (field) => cell(field).kind !== 'empty',
    text: (field, max) => within(field, tidy(said(field, false) ?? ''), max),
    textOrBlank: (field, max) => within(field, tidy(said(field, true) ?? ''), max),
    code: (field, max) => within(field, codeOf(said(field, false) ?? ''), max),
    codeOrBlank: (field, max) => within(field, codeOf(said(field, true) ?? ''), max) || null,
    list: (field, max) => {
      const parts = (said(field, true) ?? '').split(/[\n\r,;/、,;]+/).map(codeOf);
      return [...new Set(parts.filter((part) => part !== ''))].map((part) => within(field, part, max));
    },
    money: (field) => {
      const text = said(field, false)?.replace(/元\s*$/, '');
      const isFine = /^[¥￥]?[\d,]+\.\d{3,}$/.test(tidy(text ?? ''));
      return parsed(field, text, parseYuan, isFine ? 'FINER_THAN_FEN' : 'NOT_MONEY') ?? 0;
    },
    quantity: (field) => parsed(field, said(field, false), oneOrMore, 'NOT_QUANTITY') ?? 1,
    quantityOrBlank: (field) => parsed(field, said(field, true), oneOrMore, 'NOT_QUANTITY') ?? null,
    count: (field) => parsed(field, said(field, false), parseQuantity, 'NOT_COUNT') ?? 0,
    countOrBlank: (field) => parsed(field, said(field, true), parseQuantity, 'NOT_COUNT') ?? null,
    day: (field) => day(field, said(field, false)) ?? standInDay,
    dayOrBlank: (field) => day(field, said(field, true)) ?? null,
    choice: (field, words, code, standIn) =>
      parsed(field, said(field, false), (text) => words.get(codeOf(text)), code) ?? standIn,
    choiceOrBlank: (field, words, code) =>
      parsed(field, said(field, true), (text) => words.get(codeOf(text)), code) ?? null,
    barcodes: (field) => {
      const text = said(field, true);
      if (text === undefined) return [];
      if (isEatenByExcel(cell(field))) {
        refuse(field, 'BARCODE_LOSSY');
        return [];
      }
      return text
        .split(/[\n\r,;、,;]+/)
        .filter((piece) => tidy(piece) !== '')
        .map((piece) => {
          const barcode = barcodeSchema.safeParse(piece);
          if (!barcode.success) refuse(field, 'BARCODE_INVALID', { barcode: tidy(piece) });
          return barcode.success ? barcode.data : '';
        });
    },
  };
}

function oneOrMore(text: string): number | undefined {
  return parseQuantity(text) || undefined;
}
