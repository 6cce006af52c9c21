/** R4.7: good, awaiting inspection, defective and dead on arrival stand apart and are counted apart. */
export const conditions = ['good', 'quarantine', 'defective', 'doa'] as const;
export type Condition = (typeof conditions)[number];

/** What a bin may hold: one condition, or machines (returned, or awaiting repair). */
export const binUses = [...conditions, 'returnMachine', 'repair'] as const;
export type BinUse = (typeof binUses)[number];

/** Units carry the maker's serial barcode; lots are a quantity of one receipt line. */
export const trackings = ['unit', 'lot'] as const;
export type Tracking = (typeof trackings)[number];

/** The workbooks of the trade that the program reads. */
export const workbookKinds = [
  'parts',
  'bins',
  'stations',
  'engineers',
  'openingStock',
  'deliveryNote',
  'workCalendar',
  'partRequest',
  'returnList',
  'returnApplications',
] as const;
export type WorkbookKind = (typeof workbookKinds)[number];
