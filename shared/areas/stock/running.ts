import type { PlaceKind } from './words.ts';

/** R4.8.5: what a movement means for the store's account. A move between bins, or to the trolley, is neither in nor out. */
export function inAndOut(
  from: PlaceKind,
  to: PlaceKind,
  qty: number,
): { readonly inQty: number; readonly outQty: number } {
  if (isInside(from) === isInside(to)) return { inQty: 0, outQty: 0 };
  return isInside(to) ? { inQty: qty, outQty: 0 } : { inQty: 0, outQty: qty };
}

/** Bins and the put-away trolley are the store; everything else is outside. */
export function isInside(kind: PlaceKind): boolean {
  return kind === 'bin' || kind === 'staging';
}
