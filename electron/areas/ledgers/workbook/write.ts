import { Writable } from 'node:stream';
import ExcelJS, { type Cell } from 'exceljs';
import { filled } from '../../../../shared/areas/filled.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Language } from '../../../../shared/areas/texts.ts';
import type { Day, Instant } from '../../../../shared/kernel/day.ts';

/** Who printed a workbook, when, and in which language. */
export interface Printing {
  readonly printedBy: string;
  readonly printedAt: Instant;
  readonly language: Language;
}

/** A column of a ledger. Money is in fen and is written in yuan; a null prints as an empty cell. exceljs drops a width of 9, its default. */
export type Column<Row> = { readonly heading: string; readonly width: number } & (
  | {
      readonly kind: 'text';
      readonly value: (row: Row) => string | null;
      /** A sentence: it breaks into lines, and the row grows with it. */
      readonly isSentence?: boolean;
    }
  | { readonly kind: 'day'; readonly value: (row: Row) => Day | null }
  | { readonly kind: 'count' | 'money'; readonly value: (row: Row) => number | null; readonly isTotalled?: boolean }
);

export interface Ledger<Row> extends Printing {
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
  readonly rows: Iterable<Row>;
  /** A running balance: the column that carries it, and what stood there before the first row. */
  readonly balance?: {
    readonly column: number;
    readonly inColumn: number;
    readonly outColumn: number;
    readonly opening: number;
  };
}

/** Title, subtitle, who printed it. */
const HEAD_ROWS = 3;
const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const A4 = 9;
/** In points. */
const LINE_HEIGHT = 18;

/**
 * A workbook that is complete without the program: title, period, who printed it, frozen headings with filters, totals
 * as formulas with their values, A4 landscape with the headings on each page. Text cells are text cells, so that a
 * barcode keeps its digits and nothing that a user typed is ever a formula. Streams: rows may be many.
 */
export async function writeLedger<Row>(ledger: Ledger<Row>): Promise<Uint8Array> {
  const { columns, language } = ledger;
  const headingRow = headingRowOf(ledger);
  const chunks: Uint8Array[] = [];
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: true });
  workbook.creator = ledger.printedBy;
  workbook.created = new Date(ledger.printedAt);
  const sheet = workbook.addWorksheet(ledger.title, {
    views: [{ state: 'frozen', ySplit: headingRow, activeCell: `A${headingRow + 1}` }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `1:${headingRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${ledgerTexts[language].page}` },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeHead(sheet, ledger);
  const written = writeRows(sheet, ledger);
  writeTotals(sheet, ledger, written);
  sheet.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: written.lastRow, column: columns.length } };
  sheet.commit();
  await workbook.commit();
  return new Uint8Array(Buffer.concat(chunks));
}

interface Written {
  readonly lastRow: number;
  /** Sum of each column in its own unit (pieces or fen). */
  readonly sums: readonly number[];
}

function headingRowOf({ lines = [] }: { readonly lines?: readonly string[] }): number {
  return HEAD_ROWS + lines.length + 1;
}

function writeHead<Row>(sheet: ExcelJS.Worksheet, ledger: Ledger<Row>): void {
  const { columns, language, printedBy, printedAt } = ledger;
  const printed = filled(ledgerTexts[language].printed, { by: printedBy, at: chinaMinute(printedAt) });
  const lines = [ledger.title, ledger.subtitle, ...(ledger.lines ?? []), printed];
  lines.forEach((line, index) => {
    const row = sheet.getRow(index + 1);
    sheet.mergeCells(index + 1, 1, index + 1, columns.length);
    put(row.getCell(1), line);
    row.getCell(1).alignment = { horizontal: index === 0 ? 'center' : 'left', vertical: 'middle' };
    row.getCell(1).font = index === 0 ? { bold: true, size: 16 } : { size: 10 };
    if (index === 0) row.height = 28;
    row.commit();
  });
  const headings = sheet.getRow(headingRowOf(ledger));
  columns.forEach(({ heading }, index) => {
    const cell = headings.getCell(index + 1);
    put(cell, heading);
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
    cell.border = border;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  headings.height = 30;
  headings.commit();
}

function writeRows<Row>(sheet: ExcelJS.Worksheet, ledger: Ledger<Row>): Written {
  const { columns, rows, balance, language } = ledger;
  const headingRow = headingRowOf(ledger);
  const sums = columns.map(() => 0);
  let rowNumber = headingRow;
  const next = () => {
    rowNumber += 1;
    return sheet.getRow(rowNumber);
  };
  if (balance) {
    const row = next();
    put(row.getCell(1), ledgerTexts[language].movements.opening);
    number(row.getCell(balance.column + 1), balance.opening, 'count');
    for (let index = 0; index < columns.length; index++) row.getCell(index + 1).border = border;
    row.commit();
  }
  const hasSentences = columns.some((column) => column.kind === 'text' && column.isSentence);
  for (const each of rows) {
    const row = next();
    columns.forEach((column, index) => {
      const cell = row.getCell(index + 1);
      cell.border = border;
      if (column.kind === 'text') put(cell, column.value(each));
      else if (column.kind === 'day') day(cell, column.value(each), language);
      else {
        const value = column.value(each);
        sums[index] = (sums[index] ?? 0) + (value ?? 0);
        number(cell, value, column.kind);
      }
      if (hasSentences) {
        const wrapText = column.kind === 'text' && column.isSentence === true;
        cell.alignment = { ...cell.alignment, vertical: 'top', wrapText };
      }
    });
    if (hasSentences) row.height = LINE_HEIGHT * linesOf(columns, each);
    row.commit();
  }
  if (rowNumber === headingRow) {
    const row = next();
    put(row.getCell(1), ledger.none ?? ledgerTexts[language].none);
    row.commit();
  }
  return { lastRow: rowNumber, sums };
}

/** How many lines the longest sentence of a row breaks into. Programs do not all measure it when they open a file. */
function linesOf<Row>(columns: readonly Column<Row>[], row: Row): number {
  return columns.reduce((most, column) => {
    if (column.kind !== 'text' || !column.isSentence) return most;
    // A Chinese sign is as wide as two Latin ones; the unit of a width is one Latin digit.
    const signs = [...(column.value(row) ?? '')].reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0);
    return Math.max(most, Math.ceil(signs / (column.width - 2)));
  }, 1);
}

function writeTotals<Row>(sheet: ExcelJS.Worksheet, ledger: Ledger<Row>, { lastRow, sums }: Written): void {
  const { columns, balance, language, printedBy } = ledger;
  const firstRow = headingRowOf(ledger) + 1;
  const row = sheet.getRow(lastRow + 1);
  put(row.getCell(1), ledgerTexts[language].total);
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.border = { ...border, top: { style: 'medium' } };
    cell.font = { bold: true };
    if ((column.kind !== 'count' && column.kind !== 'money') || !column.isTotalled) return;
    const letter = sheet.getColumn(index + 1).letter;
    const sum = `SUM(${letter}${firstRow}:${letter}${lastRow})`;
    // Yuan with two decimals are not exact in binary; rounding makes any program's sum the one that stands in the books.
    const formula = column.kind === 'money' ? `ROUND(${sum},2)` : sum;
    total(cell, formula, sums[index] ?? 0, column.kind);
  });
  if (balance) {
    const at = (column: number, rowNumber: number) => `${sheet.getColumn(column + 1).letter}${rowNumber}`;
    const formula = `${at(balance.column, firstRow)}+${at(balance.inColumn, lastRow + 1)}-${at(balance.outColumn, lastRow + 1)}`;
    const closing = balance.opening + (sums[balance.inColumn] ?? 0) - (sums[balance.outColumn] ?? 0);
    total(row.getCell(balance.column + 1), formula, closing, 'count');
  }
  row.commit();
  const signatures = sheet.getRow(lastRow + 3);
  put(signatures.getCell(1), filled(ledger.signatures ?? ledgerTexts[language].signatures, { by: printedBy }));
  signatures.commit();
}

/** The text format keeps Excel from reading a user's "=…" as a formula also when somebody edits the cell later. */
function put(cell: Cell, text: string | null): void {
  cell.numFmt = '@';
  if (text !== null && text !== '') cell.value = text;
}

function day(cell: Cell, value: Day | null, language: Language): void {
  cell.numFmt = language === 'zh-CN' ? 'yyyy"年"m"月"d"日"' : 'yyyy-mm-dd';
  cell.alignment = { horizontal: 'center' };
  if (value !== null) cell.value = new Date(`${value}T00:00:00Z`);
}

function number(cell: Cell, value: number | null, kind: 'count' | 'money'): void {
  cell.numFmt = kind === 'money' ? '#,##0.00' : '#,##0';
  if (value !== null) cell.value = kind === 'money' ? value / 100 : value;
}

function total(cell: Cell, formula: string, value: number, kind: 'count' | 'money'): void {
  number(cell, null, kind);
  cell.value = { formula, result: kind === 'money' ? value / 100 : value, date1904: false };
}

/** A moment as China reads it on its clocks, to the minute. */
function chinaMinute(instant: Instant): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
