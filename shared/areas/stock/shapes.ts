import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { bin } from '../catalog/contract.ts';
import { conditions, trackings } from '../catalog/words.ts';
import { documentKinds, placeKinds } from './words.ts';

/* What the store shows of itself: places, holdings, movements, documents, cards. */

export const place = z.object({ kind: z.enum(placeKinds), code: z.string(), name: z.string() });
export type Place = z.output<typeof place>;

/** Who part is: repeated wherever a row speaks of a part. */
export const partRef = z.object({
  partId: idSchema<'PartId'>(),
  partCode: z.string(),
  partName: z.string(),
  unitName: z.string(),
  tracking: z.enum(trackings),
});

export const overviewRow = z.object({
  ...partRef.shape,
  category: z.string(),
  /** Good pieces in good bins: what may be issued. */
  /** Good, in a bin, neither picked nor promised to a signed request. */
  available: z.int(),
  /** Good, in a bin, and picked or promised. */
  reserved: z.int(),
  /** Good or DOA pieces that inspection passed on and nobody has put away yet. */
  staging: z.int(),
  quarantine: z.int(),
  defective: z.int(),
  doa: z.int(),
  safetyStock: z.int(),
  isBelowSafety: z.boolean(),
  oldestDay: daySchema.nullable(),
  /** Value of the good pieces at their receipt prices, in fen. */
  valueFen: z.int(),
});
export type OverviewRow = z.output<typeof overviewRow>;

/** One lot of one part in one place, in one condition. */
export const holding = z.object({
  ...partRef.shape,
  lotId: idSchema<'LotId'>(),
  place,
  condition: z.enum(conditions),
  qty: z.int(),
  /** First received: the FIFO age, which travels with the lot. */
  receivedDay: daySchema,
  priceFen: z.int(),
  unitBarcodes: z.array(z.string()),
});
export type Holding = z.output<typeof holding>;

/** Good stock of one category by age, pieces and value in fen, in the order of `ageFroms`. */
export const ageRow = z.object({
  category: z.string(),
  ages: z.array(z.object({ from: z.int(), pieces: z.int(), valueFen: z.int() })),
});
export type AgeRow = z.output<typeof ageRow>;

/** R4.10: a part that hardly moves. */
export const slowRow = z.object({
  ...partRef.shape,
  category: z.string(),
  pieces: z.int(),
  valueFen: z.int(),
  oldestDay: daySchema,
  lastIssueDay: daySchema.nullable(),
  /** Pieces on loan at stations: they may come back early. */
  onLoan: z.int(),
});
export type SlowRow = z.output<typeof slowRow>;

/** One week of the store: pieces that came and went, and what each category held at its end. */
export const weekFigures = z.object({
  from: daySchema,
  received: z.int(),
  issued: z.int(),
  held: z.array(z.object({ category: z.string(), pieces: z.int() })),
});
export type WeekFigures = z.output<typeof weekFigures>;

export const movement = z.object({
  seq: z.int(),
  at: z.string(),
  day: daySchema,
  documentId: idSchema<'DocumentId'>(),
  documentNumber: z.string(),
  kind: z.enum(documentKinds),
  userName: z.string(),
  ...partRef.shape,
  unitBarcode: z.string().nullable(),
  qty: z.int(),
  from: place,
  fromCondition: z.enum(conditions),
  to: place,
  toCondition: z.enum(conditions),
});
export type Movement = z.output<typeof movement>;

export const document = z.object({
  id: idSchema<'DocumentId'>(),
  number: z.string(),
  kind: z.enum(documentKinds),
  day: daySchema,
  at: z.string(),
  userName: z.string(),
  note: z.string(),
  /** The document that this one takes back, and the one that took this one back. */
  reverses: z.string().nullable(),
  reversedBy: z.string().nullable(),
  pieces: z.int(),
});
export type Document = z.output<typeof document>;

/** What is moved: a scanned unit, or a number of pieces of a lot-tracked part. */
export const moveLine = z.union([
  z.object({ unitBarcode: barcodeSchema }),
  z.object({ partId: idSchema<'PartId'>(), qty: quantitySchema }),
]);

export const unitView = z.object({
  ...partRef.shape,
  barcode: z.string(),
  place,
  condition: z.enum(conditions),
  receivedDay: daySchema,
  priceFen: z.int(),
  /** From arrival to now, oldest first. */
  timeline: z.array(movement),
});
export type UnitView = z.output<typeof unitView>;

/** R4.8.6: one line of a stack card; `balance` is what there was after it. */
export const cardRow = movement
  .omit({ documentId: true, partId: true, partCode: true, partName: true, unitName: true, tracking: true })
  .extend({ inQty: z.int(), outQty: z.int(), balance: z.int() });
export type CardRow = z.output<typeof cardRow>;

export const stackCard = z.object({
  ...partRef.shape,
  binCode: z.string().nullable(),
  onHand: z.int(),
  rows: z.array(cardRow),
  next: z.string().nullable(),
});
export type StackCard = z.output<typeof stackCard>;

export const binSuggestion = z.object({
  bin,
  held: z.int(),
  free: z.int().nullable(),
  /** Why this one: it holds the part already, it stands among the same category, or it is simply empty. */
  why: z.enum(['samePart', 'sameCategory', 'empty']),
});
