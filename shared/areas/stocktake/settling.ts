import type { DifferenceOutcome } from './words.ts';

/** A unit that a count missed or found, as the books have it when the second person signs. */
export interface UnitFacts {
  readonly isFound: boolean;
  /** The books know its serial. */
  readonly isKnown: boolean;
  /** It lies picked for a paper: somebody has scanned it since. */
  readonly isPicked: boolean;
  /** By the books it stands in the counted bin and nothing has brought it there since the count. */
  readonly isUnmoved: boolean;
  /** By the books it is where they had it at the count, or nowhere because another count has missed it. */
  readonly isWhereItWas: boolean;
  /** It stands in a bin, on the trolley or nowhere: no loan, no repair and no sale hangs on it. */
  readonly isInHouse: boolean;
  /** It is what the counted bin holds (R4.7). */
  readonly isOfThisBin: boolean;
  /** Its delivery is still being counted or inspected, and will book it. */
  readonly isInDelivery: boolean;
}

/**
 * R4.10: what becomes of a unit's difference. What a later paper has settled is left alone, for that paper is newer than the count; what a
 * loan, a repair, a sale or an inspection hangs on needs its own paper, because a count cannot say what it is (R4.6.1.2b).
 */
export function unitOutcome(unit: UnitFacts): DifferenceOutcome {
  if (!unit.isKnown) return unit.isInDelivery ? 'needsPaper' : 'adjusted';
  if (unit.isPicked) return 'settled';
  if (!unit.isFound) return !unit.isUnmoved ? 'settled' : unit.isInDelivery ? 'needsPaper' : 'adjusted';
  if (!unit.isWhereItWas) return 'settled';
  return unit.isInHouse && unit.isOfThisBin ? 'adjusted' : 'needsPaper';
}
