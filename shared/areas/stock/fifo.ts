import type { Day } from '../../kernel/day.ts';

/** So many pieces of one lot in one bin. */
export interface Layer {
  readonly lotId: string;
  readonly receivedDay: Day;
  readonly place: string;
  readonly qty: number;
}

export interface Allocation<L extends Layer> {
  readonly take: readonly { readonly layer: L; readonly qty: number }[];
  /** Pieces for which there is nothing left. */
  readonly short: number;
}

/**
 * R4.8.1 / R4.7: oldest first. Lots received on the same day are equal (DOMAIN section 9), so among them the walk through the bins decides:
 * a bin that is visited anyway, then the order of bins.
 */
export function allocate<L extends Layer>(layers: readonly L[], wanted: number): Allocation<L> {
  const take: { layer: L; qty: number }[] = [];
  let left = wanted;
  for (const layer of [...layers].sort(oldestFirst)) {
    if (left === 0) break;
    const qty = Math.min(left, layer.qty);
    if (qty <= 0) continue;
    take.push({ layer, qty });
    left -= qty;
  }
  return { take, short: left };
}

/** The oldest layer with stock that is strictly older than a day; undefined where that day is the oldest there is. */
export function olderThan<L extends Layer>(layers: readonly L[], day: Day): L | undefined {
  return [...layers].sort(oldestFirst).find((layer) => layer.qty > 0 && layer.receivedDay < day);
}

/** Oldest day first, then the bin, then the lot. */
export function oldestFirst(a: Layer, b: Layer): number {
  return compare(a.receivedDay, b.receivedDay) || compare(a.place, b.place) || compare(a.lotId, b.lotId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
