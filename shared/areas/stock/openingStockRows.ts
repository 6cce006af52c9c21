import type { Day } from '../../kernel/day.ts';
import type { Table } from '../catalog/importing/cells.ts';
import { type Problem, type Reading, type ReadRow, withProblems } from '../catalog/importing/reading.ts';
import { problemAt, readRows } from '../catalog/importing/rows.ts';
import { conditionWords } from '../catalog/importing/values.ts';
import type { BinUse, Condition, Tracking } from '../catalog/words.ts';

export interface OpeningRow {
  readonly partCode: string;
  readonly unitBarcode: string | null;
  readonly qty: number;
  readonly binCode: string;
  /** First received: the FIFO age (R4.8.1). */
  readonly receivedDay: Day;
  readonly priceFen: number;
  readonly condition: Condition;
}

/** What the catalogue and the stock know already; ask it once, for the codes of the rows in hand. */
export interface KnownStock {
  part(code: string): { readonly tracking: Tracking } | undefined;
  bin(code: string): KnownBin | undefined;
  /** Where a unit stands that is in the books already. */
  unitPlace(barcode: string): string | undefined;
  /** Code of the part that owns a maker's barcode. */
  barcodeOwner(barcode: string): string | undefined;
}

export interface KnownBin {
  readonly use: BinUse;
  readonly capacity: number | null;
  readonly isMixing: boolean;
  /** Code of a part that lies in the bin now; null where it is empty. */
  readonly holdsPartCode: string | null;
  readonly held: number;
}

/** Reads a 期初库存. Prices are in fen. A blank quantity, price or day is a problem, never a zero or today. */
export function readOpening(table: Table, today: Day): Reading<OpeningRow> {
  const reading = readRows('openingStock', table, (cells): OpeningRow => {
    const barcodes = cells.barcodes('unitBarcode');
    if (barcodes.length > 1) cells.refuse('unitBarcode', 'BARCODE_INVALID', { barcode: barcodes.join(' ') });
    const receivedDay = cells.day('receivedDay');
    if (receivedDay > today) cells.refuse('receivedDay', 'DAY_AHEAD', { day: receivedDay, today }, 'R4.8.1');
    return {
      partCode: cells.code('partCode', 40),
      unitBarcode: barcodes[0] ?? null,
      qty: cells.quantity('qty'),
      binCode: cells.code('binCode', 40),
      receivedDay,
      priceFen: cells.money('priceFen'),
      condition: cells.choice('condition', conditionWords, 'NOT_CONDITION', 'good'),
    };
  });
  return repeats(table, reading);
}

/**
 * DOMAIN section 9: what makes an opening row itself, so that a second import of it changes nothing. A unit is its part
 * and barcode; a lot row is part, bin, day, price, quantity and condition, and its occurrence among rows that are alike.
 */
export function openingIdentities(rows: readonly ReadRow<OpeningRow>[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ value: { partCode, unitBarcode, binCode, receivedDay, priceFen, qty, condition } }) => {
    if (unitBarcode !== null) return [partCode, unitBarcode].join('|');
    const alike = [partCode, binCode, receivedDay, priceFen, qty, condition].join('|');
    const occurrence = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, occurrence);
    return `${alike}|${occurrence}`;
  });
}

/**
 * Rows against the catalogue and the stock: unknown codes, unit or lot (R4.6.2.1), the bin's use (R4.7), one part a bin
 * where it does not mix (R4.8.1), and a warning where a bin gets more than it holds. Give it only rows that are not
 * booked yet: what was imported before counts as held.
 */
export function checkOpening(table: Table, rows: readonly ReadRow<OpeningRow>[], known: KnownStock): Problem[] {
  const inBin = new Map<string, string>();
  const good: ReadRow<OpeningRow>[] = [];
  const problems: Problem[] = [];
  for (const each of rows) {
    const found = [...partProblems(table, each, known), ...binProblems(table, each, known, inBin)];
    problems.push(...found);
    if (found.length > 0) continue;
    if (!inBin.has(each.value.binCode)) inBin.set(each.value.binCode, each.value.partCode);
    good.push(each);
  }
  return [...problems, ...capacityWarnings(table, good, known)].sort((a, b) => a.row - b.row);
}

function repeats(table: Table, reading: Reading<OpeningRow>): Reading<OpeningRow> {
  const firsts = new Map<string, { row: number; said: string }>();
  const dropped = new Set<number>();
  const problems: Problem[] = [];
  for (const { row, value } of reading.rows) {
    const said = JSON.stringify(value);
    const key = value.unitBarcode ?? said;
    const first = firsts.get(key);
    if (!first) firsts.set(key, { row, said });
    else if (value.unitBarcode === null) {
      problems.push(problemAt(table, row, 'partCode', 'warning', 'SAME_ROW_BOTH_TAKEN', { first: first.row }));
    } else if (first.said === said) {
      dropped.add(row);
      problems.push(problemAt(table, row, 'unitBarcode', 'warning', 'SAME_ROW', { first: first.row }));
    } else {
      const facts = { barcode: value.unitBarcode, first: first.row };
      problems.push(problemAt(table, row, 'unitBarcode', 'error', 'BARCODE_REPEATED', facts, 'R4.8.5'));
    }
  }
  return withProblems({ ...reading, rows: reading.rows.filter(({ row }) => !dropped.has(row)) }, problems);
}

function partProblems(table: Table, { row, value }: ReadRow<OpeningRow>, known: KnownStock): Problem[] {
  const { partCode, unitBarcode, qty } = value;
  const part = known.part(partCode);
  if (!part) return [problemAt(table, row, 'partCode', 'error', 'UNKNOWN_PART', { part: partCode })];
  if (part.tracking === 'lot') {
    return unitBarcode === null
      ? []
      : [problemAt(table, row, 'unitBarcode', 'error', 'LOT_HAS_BARCODE', { part: partCode })];
  }
  if (unitBarcode === null) {
    return [problemAt(table, row, 'unitBarcode', 'error', 'UNIT_NEEDS_BARCODE', { part: partCode })];
  }
  const owner = known.barcodeOwner(unitBarcode);
  const place = known.unitPlace(unitBarcode);
  return [
    ...(qty === 1 ? [] : [problemAt(table, row, 'qty', 'error', 'UNIT_QUANTITY', { part: partCode, qty })]),
    ...(owner === undefined
      ? []
      : [problemAt(table, row, 'unitBarcode', 'error', 'BARCODE_TAKEN', { barcode: unitBarcode, owner })]),
    ...(place === undefined
      ? []
      : [problemAt(table, row, 'unitBarcode', 'error', 'UNIT_EXISTS', { barcode: unitBarcode, place }, 'R4.8.5')]),
  ];
}

function binProblems(
  table: Table,
  { row, value }: ReadRow<OpeningRow>,
  known: KnownStock,
  inBin: ReadonlyMap<string, string>,
): Problem[] {
  const bin = known.bin(value.binCode);
  if (!bin) return [problemAt(table, row, 'binCode', 'error', 'UNKNOWN_BIN', { bin: value.binCode })];
  if (bin.use !== value.condition) {
    const facts = { bin: value.binCode, use: bin.use, condition: value.condition };
    return [problemAt(table, row, 'binCode', 'error', 'BIN_WRONG_USE', facts, 'R4.7')];
  }
  const holds = bin.holdsPartCode ?? inBin.get(value.binCode);
  if (bin.isMixing || holds === undefined || holds === value.partCode) return [];
  return [
    problemAt(table, row, 'binCode', 'error', 'BIN_HOLDS_OTHER_PART', { bin: value.binCode, part: holds }, 'R4.8.1'),
  ];
}

/** One warning a bin, on the row with which it runs over, saying what it would hold in the end. */
function capacityWarnings(table: Table, rows: readonly ReadRow<OpeningRow>[], known: KnownStock): Problem[] {
  const totals = new Map<string, number>();
  const crossing = new Map<string, number>();
  for (const { row, value } of rows) {
    const bin = known.bin(value.binCode);
    const total = (totals.get(value.binCode) ?? bin?.held ?? 0) + value.qty;
    totals.set(value.binCode, total);
    const isOver = bin?.capacity !== null && bin?.capacity !== undefined && total > bin.capacity;
    if (isOver && !crossing.has(value.binCode)) crossing.set(value.binCode, row);
  }
  return [...crossing].map(([bin, row]) => {
    const facts = { bin, capacity: known.bin(bin)?.capacity ?? 0, total: totals.get(bin) ?? 0 };
    return problemAt(table, row, 'qty', 'warning', 'BIN_OVER_CAPACITY', facts);
  });
}
