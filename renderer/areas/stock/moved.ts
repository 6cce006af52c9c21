import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import type { MoveLine } from './batches.ts';

/** Something taken up from the first bin: a unit, or pieces of a lot-tracked part. */
export interface Moved {
  readonly holding: Holding;
  readonly unitBarcode: string | null;
  readonly qty: number;
}

/** Adds to what is in hand. A unit is there once; a new quantity of a part takes the place of the one before. */
export function withMoved(before: readonly Moved[], next: Moved): readonly Moved[] {
  const others = before.filter((each) =>
    next.unitBarcode === null
      ? each.unitBarcode !== null || each.holding.partId !== next.holding.partId
      : each.unitBarcode !== next.unitBarcode,
  );
  return [...others, next];
}

/** What the ledger is told to move. */
export function movedLines(moved: readonly Moved[]): MoveLine[] {
  return moved.map((each) =>
    each.unitBarcode === null ? { partId: each.holding.partId, qty: each.qty } : { unitBarcode: each.unitBarcode },
  );
}

/** Pieces in hand. */
export function movedPieces(moved: readonly Moved[]): number {
  return moved.reduce((sum, each) => sum + each.qty, 0);
}
