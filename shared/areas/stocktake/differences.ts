import type { Day } from '../../kernel/day.ts';
import type { LotId } from '../../kernel/ids.ts';
import type { DifferenceKind } from './words.ts';

/** What was counted of one unit, or of one lot-tracked part in one bin, beside what the books had there at that very moment. */
export interface Counted {
  readonly id: string;
  readonly binId: string;
  readonly partId: string;
  /** Null for lot-tracked parts. */
  readonly barcode: string | null;
  readonly counted: number;
  /** Pieces that the books had in the bin when this was counted, those already in a clerk's hands left out. */
  readonly book: number;
  /** The books had the unit in another place. */
  readonly isElsewhere: boolean;
}

export interface Difference {
  readonly lineId: string;
  readonly kind: DifferenceKind;
  /** Pieces; always above zero. */
  readonly qty: number;
}

/**
 * R4.4.1, R4.10: how shelf and books differ. Each line is compared with the books of its own moment, so that whatever moves during the count
 * is no difference. A unit that is missing in one bin and found in another is one difference, not two.
 */
export function differencesOf(lines: readonly Counted[]): readonly Difference[] {
  const found = new Set(lines.filter((line) => line.counted > 0).map((line) => line.barcode));
  return lines.flatMap((line): Difference[] => {
    const delta = line.counted - line.book;
    if (delta === 0) return [];
    if (delta > 0) return [{ lineId: line.id, kind: line.isElsewhere ? 'misplaced' : 'surplus', qty: delta }];
    if (line.barcode !== null && found.has(line.barcode)) return [];
    return [{ lineId: line.id, kind: 'missing', qty: -delta }];
  });
}

/** Pieces of one lot as they lie in a bin. */
export interface Layer {
  readonly lotId: LotId;
  readonly receivedDay: Day;
  readonly qty: number;
}

/**
 * Which lots missing pieces are taken from: the oldest first, as the books take them for an issue (section 9: a scan cannot tell lots apart).
 * `short` is what the bin has not got any more.
 */
export function takenFrom(
  layers: readonly Layer[],
  qty: number,
): { readonly take: readonly Layer[]; readonly short: number } {
  let left = qty;
  const take: Layer[] = [];
  for (const layer of oldestFirst(layers)) {
    const part = Math.min(left, layer.qty);
    if (part > 0) take.push({ ...layer, qty: part });
    left -= part;
  }
  return { take, short: left };
}

/** The lot that surplus pieces join: the oldest in the bin, so that nobody keeps what nobody has noticed; undefined where there is none. */
export function joins(layers: readonly Layer[]): Layer | undefined {
  return oldestFirst(layers)[0];
}

function oldestFirst(layers: readonly Layer[]): readonly Layer[] {
  return [...layers].sort((a, b) =>
    a.receivedDay !== b.receivedDay ? (a.receivedDay < b.receivedDay ? -1 : 1) : a.lotId < b.lotId ? -1 : 1,
  );
}
