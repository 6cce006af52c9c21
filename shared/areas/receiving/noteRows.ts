import type { Day } from '../../kernel/day.ts';
import { codeOf, tidy } from '../../kernel/text.ts';
import type { Table } from '../catalog/importing/cells.ts';
import { type Problem, type Reading, type ReadRow, withProblems } from '../catalog/importing/reading.ts';
import { problemAt, readRows } from '../catalog/importing/rows.ts';
import type { Tracking } from '../catalog/words.ts';
import type { PackageGrade } from './words.ts';

export interface NoteRow {
  readonly partCode: string;
  /** Blank where the note names none. */
  readonly partName: string;
  readonly expected: number;
  /** What a note that comes back counted says; null where it is silent (a blank is not a zero). */
  readonly counted: number | null;
  readonly failed: number | null;
  readonly barcodes: readonly string[];
  readonly priceFen: number;
  readonly requestDay: Day | null;
}

/** What the title of a delivery note says; blank or null where it does not. */
export interface NoteHead {
  readonly noteNumber: string;
  readonly waybill: string;
  readonly packageGrade: PackageGrade | null;
}

export interface KnownForNote {
  part(code: string): { readonly name: string; readonly tracking: Tracking } | undefined;
  /** Where a unit stands that is in the books already. */
  unitPlace(barcode: string): string | undefined;
  /** Code of the part that owns a maker's barcode. */
  barcodeOwner(barcode: string): string | undefined;
}

/** Reads a 到货单 (R4.6.1.3): its lines, and note number, waybill and package grade from the title over the headings. */
export function readNote(table: Table): Reading<NoteRow> & NoteHead {
  const reading = readRows('deliveryNote', table, (cells): NoteRow => {
    const expected = cells.quantity('expected');
    const counted = cells.countOrBlank('counted');
    const failed = cells.countOrBlank('failed');
    if (counted !== null && failed !== null && failed > counted) {
      cells.refuse('failed', 'MORE_FAILED_THAN_COUNTED', { counted, failed }, 'R4.1.2a');
    }
    const barcodes = cells.barcodes('barcodes');
    if (barcodes.length > 0 && barcodes.length !== expected) {
      const facts = { expected, barcodes: barcodes.length };
      cells.warn('barcodes', 'BARCODES_DIFFER_FROM_QUANTITY', facts, 'R4.1.2a');
    }
    return {
      partCode: cells.code('partCode', 40),
      partName: cells.textOrBlank('partName', 80),
      expected,
      counted,
      failed,
      barcodes,
      priceFen: cells.money('priceFen'),
      requestDay: cells.dayOrBlank('requestDay'),
    };
  });
  return { ...withProblems(reading, repeats(table, reading.rows)), ...headOf(table) };
}

/** Lines against the catalogue: unknown parts, units already in the books, and serial barcodes on lot-tracked parts. */
export function checkNote(table: Table, rows: readonly ReadRow<NoteRow>[], known: KnownForNote): Problem[] {
  return rows.flatMap(({ row, value: { partCode, partName, barcodes } }) => {
    const part = known.part(partCode);
    if (!part) return [problemAt(table, row, 'partCode', 'error', 'UNKNOWN_PART', { part: partCode })];
    const found: Problem[] = [];
    if (partName !== '' && codeOf(partName) !== codeOf(part.name)) {
      found.push(problemAt(table, row, 'partName', 'warning', 'NAME_DIFFERS', { part: partCode, name: part.name }));
    }
    if (part.tracking === 'lot' && barcodes.length > 0) {
      found.push(problemAt(table, row, 'barcodes', 'error', 'LOT_HAS_BARCODE', { part: partCode }));
    }
    for (const barcode of barcodes) {
      const owner = known.barcodeOwner(barcode);
      const place = known.unitPlace(barcode);
      if (owner !== undefined) {
        found.push(problemAt(table, row, 'barcodes', 'error', 'BARCODE_TAKEN', { barcode, owner }));
      }
      if (place !== undefined) {
        found.push(problemAt(table, row, 'barcodes', 'error', 'UNIT_EXISTS', { barcode, place }, 'R4.8.5'));
      }
    }
    return found;
  });
}

/** A serial twice is an error; the same line twice may be two cartons, so both count and the clerk is told. */
function repeats(table: Table, rows: readonly ReadRow<NoteRow>[]): Problem[] {
  const lines = new Map<string, number>();
  const owners = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { row, value } of rows) {
    const said = JSON.stringify(value);
    const first = lines.get(said);
    if (first === undefined) lines.set(said, row);
    else if (value.barcodes.length === 0) {
      problems.push(problemAt(table, row, 'partCode', 'warning', 'SAME_ROW_BOTH_TAKEN', { first }));
    }
    for (const barcode of value.barcodes) {
      const owner = owners.get(barcode);
      if (owner === undefined) owners.set(barcode, row);
      else {
        const facts = { barcode, first: owner };
        problems.push(problemAt(table, row, 'barcodes', 'error', 'BARCODE_REPEATED', facts, 'R4.8.5'));
      }
    }
  }
  return problems;
}

function headOf(table: Table): NoteHead {
  const rows = table.sheet.rows.slice(0, table.headingRow - 1);
  const title = tidy(rows.flatMap((row) => row.map((cell) => cell.text)).join(' '));
  const find = (pattern: RegExp) => codeOf(pattern.exec(title)?.[1] ?? '').slice(0, 40);
  return {
    noteNumber: find(/(?:到货|送货|发货|交货|通知)单(?:号|编号)?[:\s]*([A-Za-z0-9][\w-]*)/),
    waybill: find(/(?:(?<![到送发交])货单|运单|快递单|物流单)(?:号|编号)?[:\s]*([A-Za-z0-9][\w-]*)/),
    packageGrade: gradeIn(/外?包装(?:状况|情况|状态)?[:\s]*(\S+)/.exec(title)?.[1] ?? ''),
  };
}

function gradeIn(text: string): PackageGrade | null {
  if (/严重/.test(text)) return 'severe';
  if (/轻微|压损/.test(text)) return 'slight';
  return /完好|无破损|无损/.test(text) ? 'intact' : null;
}
