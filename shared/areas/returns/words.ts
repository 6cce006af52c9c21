/** Why a part comes back (R4.3.1.x). */
export const returnKinds = ['defective', 'doa', 'unused'] as const;
export type ReturnKind = (typeof returnKinds)[number];

/** Where a return list stands; derived from what happened to it. */
export const returnListStates = [
  'draft',
  'submitted',
  'confirmed',
  'shipped',
  'arrived',
  'received',
  'refused',
  'cancelled',
] as const;
export type ReturnListState = (typeof returnListStates)[number];

/** HQ's word on one line, before anything ships (R4.3.1.4). */
export const lineDecisions = ['confirmed', 'refused'] as const;
export type LineDecision = (typeof lineDecisions)[number];

/** Where a packing check is made. */
export const checkPlaces = ['station', 'hq'] as const;
export type CheckPlace = (typeof checkPlaces)[number];

/** The lines of a packing check (R4.3.1.1, R4.3.1.2, R4.3.2.1, R4.6.2.1), in the order of the hand. */
export const checkItems = [
  'originalPacking',
  'antiStaticBag',
  'filler',
  'label',
  'clean',
  'complete',
  'pins',
  'corners',
  'cracks',
  'deformation',
] as const;
export type CheckItem = (typeof checkItems)[number];

export const checkVerdicts = ['ok', 'notOk', 'notApplicable'] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

/** Who bears a loss (R4.3.2.1, R4.3.2.2). */
export const lossBearers = ['station', 'carrier', 'hq', 'open'] as const;
export type LossBearer = (typeof lossBearers)[number];

export const claimKinds = ['shortage', 'damage'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const claimStates = ['open', 'stated', 'settled'] as const;
export type ClaimState = (typeof claimStates)[number];

/** What HQ does with a line that arrived. */
export const lineOutcomes = ['toDefective', 'toDoa', 'toGood', 'toQuarantine', 'refused'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];
