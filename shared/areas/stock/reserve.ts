import { type Allocation, allocate, type Layer } from './fifo.ts';

/** Pieces of one part that are promised, in the order in which they were promised. */
export interface Demand {
  readonly id: string;
  readonly qty: number;
}

/**
 * Who holds which pieces: each demand in turn takes the oldest that those before it left (R4.8.1). What comes in later fills the demands
 * that are still short, first promised first. `left` is what nobody holds.
 */
export function reserve<L extends Layer>(
  layers: readonly L[],
  demands: readonly Demand[],
): { readonly held: ReadonlyMap<string, Allocation<L>>; readonly left: readonly L[] } {
  const held = new Map<string, Allocation<L>>();
  let left: readonly L[] = layers;
  for (const demand of demands) {
    const allocation = allocate(left, demand.qty);
    held.set(demand.id, allocation);
    left = without(left, allocation);
  }
  return { held, left };
}

/** Layers less what was taken of them. */
export function without<L extends Layer>(layers: readonly L[], { take }: Pick<Allocation<L>, 'take'>): L[] {
  const sameAs = (a: Layer, b: Layer) => a.lotId === b.lotId && a.place === b.place;
  return layers.map((layer) => ({
    ...layer,
    qty: layer.qty - take.filter((each) => sameAs(each.layer, layer)).reduce((sum, each) => sum + each.qty, 0),
  }));
}
