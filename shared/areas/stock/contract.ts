import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, done, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { codeOf } from '../../kernel/text.ts';
import {
  bin,
  importApplyErrors,
  importApplyInput,
  importErrors,
  importInput,
  importPreview,
  importResult,
} from '../catalog/contract.ts';
import { conditions, trackings } from '../catalog/words.ts';
import { declare } from '../errors.ts';
import { documentKinds, placeKinds } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(64));
const reason = z.string().trim().min(2).max(200);

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

/** What may stand in the way of goods that are moved. */
const moveErrors = declare(
  'UNKNOWN_BARCODE',
  'NOT_FOUND',
  'NOT_ENOUGH_STOCK',
  'UNIT_ELSEWHERE',
  'BIN_WRONG_USE',
  'BIN_HOLDS_OTHER_PART',
  'BIN_FULL',
  'LOT_NEEDS_QUANTITY',
  'UNIT_NEEDS_SCAN',
);

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
export const cardRow = movement.extend({ inQty: z.int(), outQty: z.int(), balance: z.int() });
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

export const stock = {
  overview: query({
    access: 'signedIn',
    input: pageInput.extend({
      category: z.string().max(30).optional(),
      onlyBelowSafety: z.boolean().optional(),
      onlyHeld: z.boolean().optional(),
    }),
    output: page(overviewRow),
  }),
  /** All holdings of one part, oldest first. */
  part: query({
    access: 'signedIn',
    input: z.object({ code }),
    output: z.object({ overview: overviewRow, holdings: z.array(holding), movements: z.array(movement) }),
    errors: declare('NOT_FOUND'),
  }),
  /** 物料垛卡 (R4.8.6): the newest movements of a part with the running balance, for the whole store or for one bin. */
  card: query({
    access: 'signedIn',
    input: z.object({
      code,
      binCode: code.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,15}\|-?\d{1,12}$/)
        .optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    output: stackCard,
    errors: declare('NOT_FOUND'),
  }),
  bin: query({
    access: 'signedIn',
    input: z.object({ code }),
    output: z.object({ bin, held: z.int(), holdings: z.array(holding), movements: z.array(movement) }),
    errors: declare('NOT_FOUND'),
  }),
  /** Every bin with what it holds, for the picture of the store. */
  bins: query({
    access: 'signedIn',
    input: nothing,
    output: z.array(
      z.object({
        code: z.string(),
        zone: z.string(),
        use: z.string(),
        capacity: z.int().nullable(),
        held: z.int(),
        oldestDay: daySchema.nullable(),
      }),
    ),
  }),
  unit: query({
    access: 'signedIn',
    input: z.object({ barcode: barcodeSchema }),
    output: unitView,
    errors: declare('NOT_FOUND'),
  }),
  /** What waits to be put away. */
  staging: query({ access: 'signedIn', input: nothing, output: z.array(holding) }),
  /** Bins for goods to be put away, best first: same part, same category, room left. */
  suggestBins: query({
    access: 'signedIn',
    input: z.object({ partId: idSchema<'PartId'>(), condition: z.enum(conditions), qty: quantitySchema }),
    output: z.array(binSuggestion),
    errors: declare('NOT_FOUND'),
  }),
  /** Staging → bin, confirmed by the scan of the bin. */
  putAway: command({
    access: ['keeper'],
    input: z.object({
      lines: z.array(moveLine).min(1).max(500),
      condition: z.enum(conditions),
      binCode: code,
      /** The clerk has seen that the bin is over its capacity and goes on. */
      isOverCapacityAccepted: z.boolean().optional(),
    }),
    output: document,
    errors: moveErrors,
  }),
  /** Bin → bin of the same use. Of several lots in the bin the books move the oldest; the age travels along. */
  transfer: command({
    access: ['keeper'],
    input: z.object({
      lines: z.array(moveLine).min(1).max(500),
      fromBinCode: code,
      toBinCode: code,
      isOverCapacityAccepted: z.boolean().optional(),
    }),
    output: document,
    errors: { ...moveErrors, ...declare('SAME_BIN') },
  }),
  documents: query({
    access: 'signedIn',
    input: pageInput.extend({ kind: z.enum(documentKinds).optional() }),
    output: page(document),
  }),
  document: query({
    access: 'signedIn',
    input: z.object({ number: code }),
    output: document.extend({ movements: z.array(movement) }),
    errors: declare('NOT_FOUND'),
  }),
  /** Takes a document back by a counter-document. Nothing is ever changed or deleted. */
  reverse: command({
    access: ['keeper', 'serviceManager'],
    input: z.object({ number: code, reason }),
    output: document,
    errors: declare(
      'NOT_FOUND',
      'ALREADY_REVERSED',
      'NOT_REVERSIBLE',
      'REVERSED_ELSEWHERE',
      'REVERSAL_BLOCKED',
      'BIN_WRONG_USE',
      'BIN_HOLDS_OTHER_PART',
    ),
  }),
  openingStock: {
    preview: query({
      access: ['keeper', 'administrator'],
      method: 'POST',
      input: importInput,
      output: importPreview,
      errors: importErrors,
    }),
    apply: command({
      access: ['keeper', 'administrator'],
      input: importApplyInput,
      output: importResult,
      errors: importApplyErrors,
    }),
    marked: query({
      access: ['keeper', 'administrator'],
      method: 'POST',
      input: importInput,
      output: z.file(),
      errors: importErrors,
    }),
  },
  /** First run: fills an empty warehouse with the demonstration workbooks. */
  loadDemonstration: command({
    access: ['administrator'],
    input: nothing,
    output: done,
    errors: declare('WAREHOUSE_NOT_EMPTY'),
  }),
};
