import { allowed, refused } from '../../kernel/decision.ts';
import type { BinUse, Condition } from '../catalog/words.ts';

/** A bin and what lies in it. */
export interface BinState {
  readonly code: string;
  readonly use: BinUse;
  readonly capacity: number | null;
  readonly isMixing: boolean;
  /** Codes of the parts in it. */
  readonly partCodes: readonly string[];
  /** Pieces in it, all parts together. */
  readonly held: number;
}

/**
 * May these pieces go into this bin? R4.7: conditions stand apart. R4.8.1: a bin that does not mix takes one part, else oldest-first
 * cannot be told by the bin. More than the capacity is asked back, and goes in once the clerk has accepted it.
 */
export function mayStore(
  bin: BinState,
  goods: { readonly partCode: string; readonly condition: Condition; readonly qty: number },
  isOverCapacityAccepted: boolean,
) {
  if (bin.use !== goods.condition) {
    return refused('BIN_WRONG_USE', 'R4.7', { binCode: bin.code, use: bin.use, condition: goods.condition });
  }
  const other = bin.isMixing ? undefined : bin.partCodes.find((code) => code !== goods.partCode);
  if (other !== undefined) return refused('BIN_HOLDS_OTHER_PART', 'R4.8.1', { binCode: bin.code, partCode: other });
  const free = freeRoom(bin);
  if (free !== null && goods.qty > free && !isOverCapacityAccepted) {
    return refused('BIN_FULL', 'R4.7', { binCode: bin.code, capacity: bin.capacity ?? 0, free, wanted: goods.qty });
  }
  return allowed;
}

/** Pieces that still fit; null where the capacity is unknown. */
export function freeRoom(bin: Pick<BinState, 'capacity' | 'held'>): number | null {
  return bin.capacity === null ? null : Math.max(0, bin.capacity - bin.held);
}

export type SuggestionReason = 'samePart' | 'sameCategory' | 'empty';

/** A bin with what the suggestion needs to know of its surroundings. */
export interface Candidate extends BinState {
  /** The cabinet holds parts of the same category. */
  readonly isNearCategory: boolean;
}

/** R4.8.1: where goods should go. The bin that has the part already, then empty ones near its category, then any empty one; room left. */
export function suggest<C extends Candidate>(
  bins: readonly C[],
  goods: { readonly partCode: string; readonly condition: Condition; readonly qty: number },
): { readonly bin: C; readonly why: SuggestionReason }[] {
  return bins
    .filter((bin) => mayStore(bin, goods, false).allowed)
    .map((bin) => ({ bin, why: whyThis(bin, goods.partCode) }))
    .sort(
      (a, b) =>
        RANK[a.why] - RANK[b.why] ||
        (a.bin.isMixing ? a.bin.held - b.bin.held : 0) ||
        (a.bin.code < b.bin.code ? -1 : a.bin.code > b.bin.code ? 1 : 0),
    );
}

const RANK: Readonly<Record<SuggestionReason, number>> = { samePart: 0, sameCategory: 1, empty: 2 };

function whyThis(bin: Candidate, partCode: string): SuggestionReason {
  if (bin.partCodes.includes(partCode)) return 'samePart';
  return bin.isNearCategory ? 'sameCategory' : 'empty';
}
