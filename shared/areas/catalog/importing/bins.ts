import type { BinFields } from '../contract.ts';
import type { BinUse } from '../words.ts';
import type { Table } from './cells.ts';
import type { Problem, Reading, ReadRow } from './reading.ts';
import { onceEach } from './repeats.ts';
import { problemAt, readRows } from './rows.ts';
import { binUseWords } from './values.ts';

export type BinRow = BinFields;

export interface KnownBins {
  /** Pieces in the bin now, whatever they are. */
  bin(code: string): { readonly use: BinUse; readonly held: number } | undefined;
}

/**
 * Reads a 库位表. DOMAIN section 9: the zone is what stands before the first dash; good bins take one part each,
 * the others mix. A blank capacity stays unknown.
 */
export function readBins(table: Table): Reading<BinRow> {
  const reading = readRows('bins', table, (cells): BinRow => {
    const code = cells.code('code', 40);
    const use = cells.choice('use', binUseWords, 'NOT_BIN_USE', 'good');
    const zone = code.includes('-') ? code.slice(0, code.indexOf('-')) : '';
    const capacity = cells.quantityOrBlank('capacity');
    return { code, zone: zone.slice(0, 10), use, capacity, isMixing: use !== 'good' };
  });
  return onceEach(table, reading, 'code', (bin) => bin.code);
}

/** R4.7: a bin with goods in it keeps its use. */
export function checkBins(table: Table, rows: readonly ReadRow<BinRow>[], known: KnownBins): Problem[] {
  return rows
    .filter(({ value }) => {
      const bin = known.bin(value.code);
      return bin !== undefined && bin.held > 0 && bin.use !== value.use;
    })
    .map(({ row, value }) => problemAt(table, row, 'use', 'error', 'BIN_IN_USE', { bin: value.code }, 'R4.7'));
}
