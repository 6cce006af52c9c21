import ExcelJS, { type Cell, type DataValidation, type Worksheet } from 'exceljs';
import { cellText } from '../../../shared/areas/returns/formChanges.ts';
import { type FormColumn, formColumns, formTexts } from '../../../shared/areas/returns/formTexts.ts';
import type { ReturnLineFields } from '../../../shared/areas/returns/lists.ts';
import { returnKinds } from '../../../shared/areas/returns/words.ts';
import { type Language, texts } from '../../../shared/areas/texts.ts';
import type { Day } from '../../../shared/kernel/day.ts';

/** A row of the form: a line of the list, or a debt or loan that may come back. */
export interface FormSheetRow extends ReturnLineFields {
  /** Null for a proposal, which the station takes or leaves. */
  readonly lineNo: number | null;
  readonly lineKey: string;
  readonly partName: string;
  /** The debt or loan that the row settles. */
  readonly basis: string;
}

export interface FormSheet {
  readonly stationCode: string;
  readonly stationName: string;
  /** Blank on a form that makes a new list. */
  readonly listNumber: string;
  /** Of the list; null on a form that makes a new one. */
  readonly version: number | null;
  readonly day: Day;
  readonly rows: readonly FormSheetRow[];
  readonly language: Language;
}

/** Rows beneath the last one that are ready to be written on. */
const SPARE_ROWS = 15;
const HEADING_ROW = 4;
const LINE_HEIGHT = 16;
const A4 = 9;
const widths: Readonly<Record<FormColumn, number>> = {
  lineNo: 5,
  isReturned: 8.5,
  kind: 8.5,
  partCode: 16,
  partName: 18,
  qty: 6,
  barcode: 21,
  repairOrder: 16.5,
  machineSerial: 17,
  engineer: 8.5,
  fault: 18,
  statement: 26,
  isBatch: 8,
  basis: 18,
  lineKey: 16,
};
/** Named, since a font without a name is printed in whatever face comes first. */
const face = { name: 'Calibri', size: 11 };
const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/**
 * A 返件申请清单 that a station fills in and sends back: text cells, so that no barcode loses its digits, closed lists to choose from, the
 * headings frozen. What the station may not write (line, basis) is grey.
 */
export async function writeForm(form: FormSheet): Promise<Uint8Array> {
  const { language, rows } = form;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(formTexts[language].title, {
    views: [{ state: 'frozen', ySplit: HEADING_ROW, xSplit: 2, activeCell: `B${HEADING_ROW + 1}` }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `1:${HEADING_ROW}`,
    },
  });
  sheet.columns = formColumns.map((column) => ({ width: widths[column], hidden: column === 'lineKey' }));
  writeHead(sheet, form);
  for (let at = 0; at < rows.length + SPARE_ROWS; at++) {
    sheet.getRow(HEADING_ROW + 1 + at).height = LINE_HEIGHT * linesOf(rows[at]);
    formColumns.forEach((column, index) => {
      const cell = sheet.getCell(HEADING_ROW + 1 + at, index + 1);
      frame(cell, column, language);
      const row = rows[at];
      if (row) fill(cell, column, row, language);
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeHead(
  sheet: Worksheet,
  { stationCode, stationName, listNumber, version, day, language }: FormSheet,
): void {
  const said = formTexts[language];
  sheet.mergeCells('A1:N1');
  put(sheet.getCell('A1'), said.title);
  sheet.getCell('A1').font = { ...face, bold: true, size: 16 };
  sheet.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 28;
  sheet.mergeCells('A2:N2');
  put(sheet.getCell('A2'), said.howTo);
  sheet.getCell('A2').alignment = { wrapText: true, vertical: 'middle' };
  sheet.getRow(2).height = 34;
  sheet.mergeCells('A3:C3');
  sheet.mergeCells('F3:G3');
  const head = { A3: said.stationCode, E3: said.stationName, H3: said.listNumber, K3: said.day, M3: said.version };
  const values = { D3: stationCode, F3: stationName, I3: listNumber, L3: day, N3: String(version ?? '') };
  for (const [address, label] of Object.entries(head)) {
    put(sheet.getCell(address), label);
    sheet.getCell(address).font = { ...face, bold: true };
    sheet.getCell(address).alignment = { horizontal: 'right' };
  }
  for (const [address, value] of Object.entries(values)) put(sheet.getCell(address), value);
  formColumns.forEach((column, index) => {
    const cell = sheet.getCell(HEADING_ROW, index + 1);
    put(cell, said.headings[column]);
    cell.font = { ...face, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
    cell.border = border;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  sheet.getRow(HEADING_ROW).height = 26;
}

/** How many lines the longest text of a row takes; programs that open the file do not measure it themselves. */
function linesOf(row: FormSheetRow | undefined): number {
  const wrapped = ['statement', 'fault', 'partName', 'basis'] as const;
  // A Chinese character is as wide as two of the digits that Excel measures a column in.
  return Math.max(1, ...wrapped.map((column) => Math.ceil(((row?.[column].length ?? 0) * 2) / widths[column])));
}

function frame(cell: Cell, column: FormColumn, language: Language): void {
  cell.border = border;
  cell.numFmt = column === 'qty' || column === 'lineNo' ? '0' : '@';
  cell.alignment = { vertical: 'middle', wrapText: true, ...(isShort(column) ? { horizontal: 'center' } : {}) };
  if (column === 'lineNo' || column === 'basis') {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    cell.font = { ...face, color: { argb: 'FF7F7F7F' } };
  }
  const choices = choicesOf(column, language);
  if (choices) cell.dataValidation = oneOf(choices, formTexts[language].pickFromList);
}

function fill(cell: Cell, column: FormColumn, row: FormSheetRow, language: Language): void {
  switch (column) {
    case 'lineNo':
      cell.value = row.lineNo;
      return;
    case 'qty':
      cell.value = row.qty;
      return;
    case 'isReturned':
      put(cell, row.lineNo === null ? '' : formTexts[language].yes);
      return;
    case 'partName':
    case 'basis':
    case 'lineKey':
      put(cell, row[column]);
      return;
    default:
      put(cell, cellText(row, column, language));
  }
}

function isShort(column: FormColumn): boolean {
  return widths[column] < 10;
}

function choicesOf(column: FormColumn, language: Language): readonly string[] | null {
  const { yes, no } = formTexts[language];
  if (column === 'isReturned' || column === 'isBatch') return [yes, no];
  if (column === 'kind') return returnKinds.map((kind) => texts[language].words.returnKind[kind]);
  return null;
}

function oneOf(choices: readonly string[], error: string): DataValidation {
  return { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`], showErrorMessage: true, error };
}

/** The text format keeps Excel from reading a user's "=…" as a formula, and a long serial as a number. */
function put(cell: Cell, text: string): void {
  cell.numFmt = '@';
  if (text !== '') cell.value = text;
}
