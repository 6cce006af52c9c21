import { emptyCell, type SheetCell, type Table } from '../../shared/areas/catalog/importing/cells.ts';
import type { Problem } from '../../shared/areas/catalog/importing/reading.ts';
import { type Recognised, recognise } from '../../shared/areas/catalog/importing/recognise.ts';

/** A cell as a test writes it. */
export type Value = string | number | boolean | SheetCell;

/** A sheet as the reader would hand it over: a title, a blank row, headings in row 3, then the rows. */
export function tableOf(title: string, headings: readonly string[], ...rows: (readonly Value[])[]): Table {
  return paperOf([title], [], headings, ...rows);
}

/** A whole sheet row by row, as papers are that say something over their headings. */
export function paperOf(...rows: (readonly Value[])[]): Recognised {
  const table = recognise([{ name: '表', rows: rows.map((row) => row.map(cellOf)) }]);
  if (!table) throw new Error('not recognised');
  return table;
}

/** The cell that the reader makes of a value. */
export function cellOf(value: Value): SheetCell {
  if (typeof value === 'object') return value;
  if (value === '') return emptyCell;
  if (typeof value === 'number') return { text: String(value), kind: 'number', number: value };
  return { text: String(value), kind: typeof value === 'boolean' ? 'boolean' : 'text' };
}

/** Problems in one line each: severity, cell, code. */
export function brief(problems: readonly Problem[]): string[] {
  return problems.map(({ row, column, severity, code }) => `${severity} ${column ?? ''}${row} ${code}`);
}
