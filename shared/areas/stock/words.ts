/** Where stock can be. `staging` is the trolley between inspection and put-away; `supplier` and `opening` lie outside the books' walls. */
export const placeKinds = ['bin', 'staging', 'station', 'engineer', 'supplier', 'opening'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What a stock document records. A reversal is a document of its own that mirrors another. */
export const documentKinds = ['opening', 'receipt', 'inspection', 'putAway', 'transfer', 'issue', 'reversal'] as const;
export type DocumentKind = (typeof documentKinds)[number];
