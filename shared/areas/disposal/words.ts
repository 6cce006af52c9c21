/** S2-5: parts leave the store for good, or go to quality control to be looked at. */
export const disposalKinds = ['scrap', 'qc'] as const;
export type DisposalKind = (typeof disposalKinds)[number];

/** Where a list stands: parts are listed, a second person signs, the keeper hands them over. */
export const disposalStates = ['open', 'submitted', 'approved', 'posted', 'cancelled'] as const;
export type DisposalState = (typeof disposalStates)[number];

/** What became of a part that went to quality control: it is good, it is bad, or it was kept or destroyed there. */
export const qcOutcomes = ['passed', 'failed', 'kept'] as const;
export type QcOutcome = (typeof qcOutcomes)[number];
