/**
 * Where stock can be. `staging` is the trolley between inspection and put-away; `supplier`, `opening` and `field` (built into customers'
 * sets) lie outside the books' walls; `sold` and `lost` are where parts end; `stocktake` is the other side of what a count has found or missed; `qc` has
 * what was handed to quality control, `scrapped` what nobody will use again.
 */
export const placeKinds = [
  'bin',
  'staging',
  'station',
  'engineer',
  'supplier',
  'opening',
  'field',
  'sold',
  'lost',
  'stocktake',
  'qc',
  'scrapped',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What a stock document records. A reversal is a document of its own that mirrors another. */
export const documentKinds = [
  'opening',
  'receipt',
  'inspection',
  'putAway',
  'transfer',
  'issue',
  'use',
  'return',
  'writeOff',
  'loss',
  'machineRepair',
  'stocktake',
  'reclassify',
  'scrap',
  'qc',
  'qcReturn',
  'customerReturn',
  'reversal',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
