import { parseQuantity } from '../../../shared/kernel/quantity.ts';
import { codeOf, tidy } from '../../../shared/kernel/text.ts';

export interface PastedLine {
  readonly partCode: string;
  readonly qty: number;
  readonly repairOrder: string;
}

/**
 * Rows copied from a sheet: part code, quantity, repair order, parted by tabs; or by commas or blanks where a row has no tab.
 * `bad` are the numbers, from 1, of rows that do not say a code and a quantity. A heading row is no trouble.
 */
export function pastedLines(text: string): { readonly lines: readonly PastedLine[]; readonly bad: readonly number[] } {
  const rows = text.split(/\r\n|\r|\n/).map((row) => cellsOf(row));
  const lines: PastedLine[] = [];
  const bad: number[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const [code = '', amount = '', order = ''] = cells;
    const qty = parseQuantity(amount);
    if (code !== '' && qty !== undefined && qty > 0) {
      lines.push({ partCode: codeOf(code), qty, repairOrder: tidy(order).slice(0, 40) });
    } else if (index > 0 || /\d/.test(amount)) bad.push(index + 1);
  }
  return { lines, bad };
}

function cellsOf(row: string): readonly string[] {
  const separator = row.includes('\t') ? '\t' : /[,，;；]/.test(row) ? /[,，;；]/ : /\s+/;
  return row.trim().split(separator).map(tidy);
}
