import ExcelJS, { type Cell, type CellValue, type Worksheet } from 'exceljs';
import { emptyCell, type Sheet, type SheetCell } from '../../../../shared/areas/catalog/importing/cells.ts';
import { type Day, dayOf } from '../../../../shared/kernel/day.ts';
import { guardWorkbook, tooLarge, unreadable, workbookLimits } from './guard.ts';

/** Excel keeps 15 significant digits; what a whole number has beyond them is made up. */
const LOSSY_FROM = 1e15;
const DAY_MS = 86_400_000;
/** A number between these serials, 2000 and 2100, may be a date whose format exceljs does not know (31, 57, 58 of Chinese Excel). */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/**
 * The visible sheets of an .xlsx file as plain cells. Sees to the limits in `guard.ts` first.
 * @throws AppError WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = await loadWorkbook(bytes);
  const shown = workbook.worksheets.filter((sheet) => sheet.state === 'visible');
  return shown.map((sheet) => readSheet(sheet, workbook.properties.date1904));
}

/**
 * A guarded workbook as exceljs has it. Data validations are left out: exceljs unrolls one over a whole column into a
 * million entries.
 */
export async function loadWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  await guardWorkbook(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs wants its own idea of a Buffer, an ArrayBuffer; JSZip beneath it takes both.
    await workbook.xlsx.load(exactBuffer(bytes), { ignoreNodes: ['dataValidations'] });
  } catch (cause) {
    throw unreadable('damaged', cause);
  }
  if (workbook.worksheets.length === 0) throw unreadable('noSheet');
  return workbook;
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function readSheet(sheet: Worksheet, isDate1904: boolean): Sheet {
  const rows: SheetCell[][] = [];
  sheet.eachRow((row, rowNumber) => {
    const cells: SheetCell[] = [];
    row.eachCell((cell, columnNumber) => {
      const value = plainCell(cell, isDate1904);
      if (value.kind === 'empty') return;
      if (rowNumber > workbookLimits.rows || columnNumber > workbookLimits.columns) {
        throw tooLarge(`${workbookLimits.rows} × ${workbookLimits.columns}`);
      }
      while (cells.length < columnNumber - 1) cells.push(emptyCell);
      cells.push(value);
    });
    if (cells.length === 0) return;
    while (rows.length < rowNumber - 1) rows.push([]);
    rows.push(cells);
  });
  return { name: sheet.name, rows };
}

function plainCell(cell: Cell, isDate1904: boolean): SheetCell {
  // A merged block says its text once, at its upper left.
  if (cell.isMerged && cell.master !== cell) return emptyCell;
  return cellOf(cell.value, cell.numFmt ?? '', isDate1904);
}

function cellOf(value: CellValue, format: string, isDate1904: boolean): SheetCell {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return numberCell(value, format, isDate1904);
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (value instanceof Date) return dateCell(value);
  if ('error' in value) return { text: value.error, kind: 'error' };
  if ('richText' in value) return textCell(value.richText.map((run) => run.text).join(''));
  if ('hyperlink' in value) return cellOf(value.text as CellValue, format, isDate1904);
  return value.result === undefined
    ? { text: `=${'formula' in value ? value.formula : value.sharedFormula}`, kind: 'formula' }
    : cellOf(value.result, format, isDate1904);
}

function textCell(value: string): SheetCell {
  const text = value.trim();
  return text === '' ? emptyCell : { text, kind: 'text' };
}

function dateCell(value: Date): SheetCell {
  const day = dayAt(value.getTime());
  return day ? { text: day, kind: 'date', day } : { text: '#######', kind: 'error' };
}

function numberCell(value: number, format: string, isDate1904: boolean): SheetCell {
  const digits = decimals(value);
  const text = /^0{2,}$/.test(format) ? digits.padStart(format.length, '0') : digits;
  const isLossy = Math.abs(value) >= LOSSY_FROM || /E[+-]/i.test(format);
  const isSerial = value >= FIRST_SERIAL && value < LAST_SERIAL;
  const epoch = isDate1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = isSerial ? dayAt(epoch + Math.floor(value) * DAY_MS) : undefined;
  return { text, kind: 'number', number: value, ...(day && { day }), ...(isLossy && { isLossy }) };
}

/** A date in Excel has no zone: its UTC parts are what the cell shows. */
function dayAt(time: number): Day | undefined {
  const date = new Date(time);
  return Number.isNaN(time) ? undefined : dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The number as Excel shows it in full: 15 significant digits, plain decimals. What is longer than that stays as it came. */
function decimals(value: number): string {
  const shown = Math.abs(value) >= LOSSY_FROM ? value : Number(value.toPrecision(15));
  const text = String(shown);
  if (!text.includes('e')) return text;
  return Number.isInteger(shown) ? BigInt(shown).toString() : shown.toFixed(20).replace(/0+$/, '');
}
