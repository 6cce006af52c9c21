/** Where a stocktake stands: bins are counted blind, differences get their cause, a second person decides (R4.10). */
export const stocktakeStates = ['counting', 'reviewing', 'submitted', 'posted', 'cancelled'] as const;
export type StocktakeState = (typeof stocktakeStates)[number];

export const countStates = ['waiting', 'counting', 'counted'] as const;
export type CountState = (typeof countStates)[number];

/**
 * How shelf and books differ: fewer pieces than the books have, more of them, or a unit that the books have somewhere else.
 */
export const differenceKinds = ['missing', 'surplus', 'misplaced'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** R4.10: why shelf and books differ. */
export const differenceCauses = [
  'unposted',
  'wrongBin',
  'wrongReceipt',
  'wrongIssue',
  'swapped',
  'damaged',
  'lost',
  'other',
] as const;
export type DifferenceCause = (typeof differenceCauses)[number];

/** What became of a difference: adjusted, settled by a paper since it was counted, or only a paper can settle it (a loan). */
export const differenceOutcomes = ['adjusted', 'settled', 'needsPaper'] as const;
export type DifferenceOutcome = (typeof differenceOutcomes)[number];
