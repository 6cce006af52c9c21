import { type WorkbookKind, workbookKinds } from '../words.ts';
import type { Sheet, Table } from './cells.ts';
import { headings, plainHeading } from './headings.ts';

/** A title, a subtitle and a few blank rows may stand over the headings, never more than this many rows. */
const SEARCHED_ROWS = 20;

export interface Recognised extends Table {
  readonly kind: WorkbookKind;
}

/**
 * Finds the sheet, the heading row and the columns of a workbook of the trade. Headings may stand in any order, under
 * a title, in other spellings, among columns that the program does not know. Undefined where no row fits any kind.
 */
export function recognise(sheets: readonly Sheet[]): Recognised | undefined {
  let best: Recognised | undefined;
  for (const sheet of sheets) {
    for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rows.length); row++) {
      for (const kind of workbookKinds) {
        const columns = columnsOf(sheet, row, kind);
        if (!columns) continue;
        const found = { kind, sheet, headingRow: row, columns };
        if (!best || size(columns) > size(best.columns) || isUnderHead(found, best)) best = found;
      }
    }
  }
  return best;
}

/** What the fullest of the first rows says: shown to the user where no kind was recognised. */
export function likelyHeadings(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap((sheet) => sheet.rows.slice(0, SEARCHED_ROWS));
  const texts = rows.map((row) => row.filter((cell) => cell.kind !== 'empty').map((cell) => cell.text));
  return texts
    .reduce((fullest, row) => (row.length > fullest.length ? row : fullest), [])
    .slice(0, 20)
    .join(' · ');
}

function columnsOf(sheet: Sheet, row: number, kind: WorkbookKind): Record<string, number> | undefined {
  const spelled = (sheet.rows[row - 1] ?? []).map((cell) => (cell.kind === 'text' ? plainHeading(cell.text) : ''));
  const { key, needed, optional } = headings[kind];
  const columns: Record<string, number> = {};
  for (const [field, aliases] of Object.entries({ ...key, ...needed, ...optional })) {
    const column = aliases.map((alias) => spelled.indexOf(plainHeading(alias))).find((at) => at >= 0);
    if (column !== undefined) columns[field] = column;
  }
  return Object.keys(key).every((field) => field in columns) ? columns : undefined;
}

/** Over the rows of a station's paper stand its code, name and telephone, which look like the headings of a list of stations. */
function isUnderHead({ kind, sheet, headingRow }: Recognised, best: Recognised): boolean {
  const isPaper = kind === 'partRequest' || kind === 'returnList';
  return isPaper && best.kind === 'stations' && best.sheet === sheet && best.headingRow < headingRow;
}

function size(columns: Readonly<Record<string, number>>): number {
  return Object.keys(columns).length;
}
