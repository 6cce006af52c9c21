import type { Row as SheetRow, Worksheet } from 'exceljs';
import { filled } from '../../../../shared/areas/filled.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import { border, putDay, putNumber, putText } from './cells.ts';
import { chinaMinute } from './chinaMinute.ts';
import type { Column, Sheet } from './ledger.ts';
import { writeTotals } from './totals.ts';

/** A sheet that rows are still written to. */
export interface OpenSheet<Row> {
  add(more: Iterable<Row>): void;
  /** Totals, signatures and filters: it is whole. */
  end(): void;
}

/** Title, subtitle, who printed it. */
const HEAD_ROWS = 3;
/** In points. */
const LINE_HEIGHT = 18;

/** The row of the headings; what is above it stands on every page. */
export function headingRowOf({ lines = [] }: { readonly lines?: readonly string[] }): number {
  return HEAD_ROWS + lines.length + 1;
}

/** Fills a worksheet: the head at once, then rows as they come, each written out and forgotten. */
export function openSheet<Row>(worksheet: Worksheet, sheet: Sheet<Row>): OpenSheet<Row> {
  const { columns, balance, language } = sheet;
  const texts = ledgerTexts[language];
  const headingRow = headingRowOf(sheet);
  const sums = columns.map(() => 0);
  const hasSentences = columns.some((column) => column.kind === 'text' && column.isSentence);
  let rowNumber = headingRow;
  let rows = 0;
  const next = (): SheetRow => {
    rowNumber += 1;
    return worksheet.getRow(rowNumber);
  };
  worksheet.columns = columns.map(({ width }) => ({ width }));
  writeHead(worksheet, sheet);
  if (balance) {
    const row = next();
    putText(row.getCell(1), texts.movements.opening);
    putNumber(row.getCell(balance.column + 1), balance.opening, 'count');
    for (let index = 0; index < columns.length; index++) row.getCell(index + 1).border = border;
    row.commit();
  }

  function write(each: Row): void {
    const row = next();
    for (const [index, column] of columns.entries()) {
      const cell = row.getCell(index + 1);
      cell.border = border;
      if (column.kind === 'text') putText(cell, column.value(each));
      else if (column.kind === 'day') putDay(cell, column.value(each), language);
      else {
        const value = column.value(each);
        sums[index] = (sums[index] ?? 0) + (value ?? 0);
        putNumber(cell, value, column.kind);
      }
      if (hasSentences) {
        const wrapText = column.kind === 'text' && column.isSentence === true;
        cell.alignment = { ...cell.alignment, vertical: 'top', wrapText };
      }
    }
    if (hasSentences) row.height = LINE_HEIGHT * linesOf(columns, each);
    row.commit();
    rows += 1;
  }

  return {
    add: (more) => {
      for (const each of more) write(each);
    },
    end: () => {
      if (rowNumber === headingRow) {
        const row = next();
        putText(row.getCell(1), sheet.none ?? texts.none);
        row.commit();
      }
      writeTotals(worksheet, sheet, { firstRow: headingRow + 1, lastRow: rowNumber, rows, sums });
      worksheet.autoFilter = {
        from: { row: headingRow, column: 1 },
        to: { row: rowNumber, column: columns.length },
      };
      worksheet.commit();
    },
  };
}

function writeHead<Row>(worksheet: Worksheet, sheet: Sheet<Row>): void {
  const { columns, language, printedBy, printedAt } = sheet;
  const printed = filled(ledgerTexts[language].printed, { by: printedBy, at: chinaMinute(printedAt) });
  const lines = [sheet.title, sheet.subtitle, ...(sheet.lines ?? []), printed];
  lines.forEach((line, index) => {
    const row = worksheet.getRow(index + 1);
    worksheet.mergeCells(index + 1, 1, index + 1, columns.length);
    putText(row.getCell(1), line);
    row.getCell(1).alignment = { horizontal: index === 0 ? 'center' : 'left', vertical: 'middle' };
    row.getCell(1).font = index === 0 ? { bold: true, size: 16 } : { size: 10 };
    if (index === 0) row.height = 28;
    row.commit();
  });
  const headings = worksheet.getRow(headingRowOf(sheet));
  columns.forEach(({ heading }, index) => {
    const cell = headings.getCell(index + 1);
    putText(cell, heading);
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
    cell.border = border;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  headings.height = 30;
  headings.commit();
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
