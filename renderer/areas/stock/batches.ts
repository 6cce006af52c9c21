import type { z } from 'zod';
import type { Holding, moveLine } from '../../../shared/areas/stock/shapes.ts';

/** Everything of one part in one condition that waits on the trolley; the books take the oldest first. */
export interface StagingGroup {
  readonly key: string;
  readonly holding: Holding;
  readonly qty: number;
  readonly unitBarcodes: readonly string[];
}

/** What the clerk has in hand: some or all of a staging group. */
export interface Batch {
  readonly group: StagingGroup;
  readonly qty: number;
  /** Empty for lots. */
  readonly units: readonly string[];
}

export type MoveLine = z.input<typeof moveLine>;

/** Staging by part and condition, in the order given. */
export function groupsOf(staging: readonly Holding[]): readonly StagingGroup[] {
  const groups = Map.groupBy(staging, (holding) => `${holding.partId}/${holding.condition}`);
  return [...groups].flatMap(([key, holdings]) => {
    const [first] = holdings;
    if (!first) return [];
    return [
      {
        key,
        holding: first,
        qty: holdings.reduce((sum, holding) => sum + holding.qty, 0),
        unitBarcodes: holdings.flatMap((holding) => holding.unitBarcodes),
      },
    ];
  });
}

/** The whole of a group in hand. */
export function wholeOf(group: StagingGroup): Batch {
  return { group, qty: group.qty, units: group.holding.tracking === 'unit' ? group.unitBarcodes : [] };
}

/** One more scanned unit: joins what is in hand where it is the same part and condition, else begins anew. */
export function withUnit(batch: Batch | undefined, group: StagingGroup, barcode: string): Batch {
  const before = batch?.group.key === group.key ? batch.units : [];
  const units = before.includes(barcode) ? before : [...before, barcode];
  return { group, qty: units.length, units };
}

/** What the ledger is told to move. */
export function linesOf(batch: Batch): MoveLine[] {
  if (batch.group.holding.tracking === 'unit') return batch.units.map((unitBarcode) => ({ unitBarcode }));
  return [{ partId: batch.group.holding.partId, qty: batch.qty }];
}
