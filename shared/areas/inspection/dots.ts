import { type Dot, type PanelSize, typeOfDot } from './record.ts';
import type { DotSelection, StandardDocument } from './standard.ts';

type Zone = StandardDocument['zones'][number];

/** The dots that a selection looks at. A zone that the standard does not have holds none. */
export function selected(
  dots: readonly Dot[],
  { types, colours, zone }: DotSelection,
  zones: readonly Zone[],
  panel: PanelSize,
): readonly Dot[] {
  if (dots.length === 0) return dots;
  const within = zone === undefined ? undefined : zones.find(({ id }) => id === zone);
  if (zone !== undefined && !within) return [];
  return dots.filter(
    (dot) =>
      types.includes(typeOfDot(dot)) &&
      (colours === undefined || colours.includes(dot.colour)) &&
      (within === undefined || isInZone(dot, within, panel)),
  );
}

/** True where a dot lies in a centred zone; a pixel counts by its middle. Whole numbers only. */
export function isInZone(
  { x, y }: Pick<Dot, 'x' | 'y'>,
  { widthPermille, heightPermille }: Omit<Zone, 'id'>,
  { widthPx, heightPx }: PanelSize,
): boolean {
  return (
    Math.abs(2 * x + 1 - widthPx) * 1_000 <= widthPx * widthPermille &&
    Math.abs(2 * y + 1 - heightPx) * 1_000 <= heightPx * heightPermille
  );
}

/** A limit for this panel: as it stands, or per million pixels, rounded half up (1.31 million at 5 give 7). */
export function limitFor(
  { max, per }: { readonly max: number; readonly per: 'panel' | 'million' },
  { widthPx, heightPx }: PanelSize,
): number {
  return per === 'panel' ? max : Math.floor((2 * max * widthPx * heightPx + 1_000_000) / 2_000_000);
}

/** Groups of two or more dots in which each is within `windowPx` by `windowPx` pixels of another. */
export function clustersOf(dots: readonly Dot[], windowPx: number): readonly (readonly Dot[])[] {
  const left = new Set(dots);
  const clusters: Dot[][] = [];
  for (const first of dots) {
    if (!left.delete(first)) continue;
    const cluster = [first];
    for (const member of cluster) {
      for (const other of left) {
        if (Math.abs(other.x - member.x) >= windowPx || Math.abs(other.y - member.y) >= windowPx) continue;
        left.delete(other);
        cluster.push(other);
      }
    }
    if (cluster.length > 1) clusters.push(cluster);
  }
  return clusters;
}

/** Pairs of dots that lie within one `share`-th of the height by one `share`-th of the width of each other. */
export function closePairs(dots: readonly Dot[], share: number, { widthPx, heightPx }: PanelSize): number {
  let pairs = 0;
  for (const [at, one] of dots.entries()) {
    for (const other of dots.slice(at + 1)) {
      if (Math.abs(one.x - other.x) * share < widthPx && Math.abs(one.y - other.y) * share < heightPx) pairs += 1;
    }
  }
  return pairs;
}
