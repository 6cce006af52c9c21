/** Where an issue stands. `posted` is derived from its document: an issue whose document was reversed is `reversed`. */
export const issueStates = ['picking', 'posted', 'cancelled', 'reversed'] as const;
export type IssueState = (typeof issueStates)[number];

/** Who receives. */
export const recipientKinds = ['station', 'engineer'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** What the parts are for. */
export const issuePurposes = ['inWarrantyRepair', 'outOfWarranty', 'stock', 'internal'] as const;
export type IssuePurpose = (typeof issuePurposes)[number];

/** Why a younger piece was taken while an older one was there (R4.8.1). */
export const fifoReasons = ['olderNotFound', 'olderDamaged', 'olderUnreachable', 'customerNeedsThis', 'other'] as const;
export type FifoReason = (typeof fifoReasons)[number];

/** What became of a part that an engineer drew: back unused, failed in his hands, or built into a customer's set (R4.7b, R4.9). */
export const engineerReturns = ['good', 'defective', 'used'] as const;
export type EngineerReturn = (typeof engineerReturns)[number];
