import type { Cell } from 'exceljs';
import type { Language } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const border = { top: thin, left: thin, bottom: thin, right: thin };

/** How numbers are written: their format, and how many of their own unit make one of the sheet's. */
const numbers = {
  count: { format: '#,##0', unit: 1 },
  money: { format: '#,##0.00', unit: 100 },
  length: { format: '0.00', unit: 1_000 },
  share: { format: '0.0%', unit: 1 },
} as const;
export type NumberKind = keyof typeof numbers;

/** The text format keeps Excel from reading a user's "=…" as a formula also when somebody edits the cell later. */
export function putText(cell: Cell, text: string | null): void {
  cell.numFmt = '@';
  if (text !== null && text !== '') cell.value = text;
}

export function putDay(cell: Cell, value: Day | null, language: Language): void {
  cell.numFmt = language === 'zh-CN' ? 'yyyy"年"m"月"d"日"' : 'yyyy-mm-dd';
  cell.alignment = { horizontal: 'center' };
  if (value !== null) cell.value = new Date(`${value}T00:00:00Z`);
}

export function putNumber(cell: Cell, value: number | null, kind: NumberKind): void {
  cell.numFmt = numbers[kind].format;
  if (value !== null) cell.value = value / numbers[kind].unit;
}

/** A formula with its value, for programs that do not compute. */
export function putFormula(cell: Cell, formula: string, value: number, kind: NumberKind): void {
  putNumber(cell, null, kind);
  cell.value = { formula, result: value / numbers[kind].unit, date1904: false };
}
