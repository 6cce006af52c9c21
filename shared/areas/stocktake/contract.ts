import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { codeOf } from '../../kernel/text.ts';
import { conditions } from '../catalog/words.ts';
import { declare } from '../errors.ts';
import { partRef, place } from '../stock/shapes.ts';
import { countStates, differenceCauses, differenceKinds, differenceOutcomes, stocktakeStates } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(64));
const reason = z.string().trim().min(2).max(200);
const id = idSchema<'StocktakeId'>();
const byId = z.object({ id });
const atBin = byId.extend({ binCode: code });

/** As many pieces as nobody counts in one bin: a barcode that fell into the field is larger. */
const MOST = 100_000;

export const countedBin = z.object({
  code: z.string(),
  zone: z.string(),
  use: z.enum(conditions),
  state: z.enum(countStates),
  /** 1 for the first count, 2 for the recount. */
  round: z.int(),
  pieces: z.int(),
  countedBy: z.string(),
});
export type CountedBin = z.output<typeof countedBin>;

export const difference = z.object({
  id: idSchema<'StocktakeLineId'>(),
  binCode: z.string(),
  ...partRef.shape,
  barcode: z.string().nullable(),
  kind: z.enum(differenceKinds),
  counted: z.int(),
  /** What the books had at the moment of counting. */
  book: z.int(),
  qty: z.int(),
  /** Where the books have a misplaced unit. */
  place: place.nullable(),
  /** Goods moved in or out of the bin between the beginning of its count and this line: a recount would be surer. */
  isDisturbed: z.boolean(),
  countedBy: z.string(),
  countedAt: z.string(),
  cause: z.enum(differenceCauses).nullable(),
  note: z.string(),
  outcome: z.enum(differenceOutcomes).nullable(),
  /** Value of the pieces at their receipt prices, in fen; below zero where they are missing. */
  valueFen: z.int(),
});
export type Difference = z.output<typeof difference>;

export const stocktakeHead = z.object({
  id,
  number: z.string(),
  state: z.enum(stocktakeStates),
  day: daySchema,
  zones: z.array(z.string()),
  note: z.string(),
  openedBy: z.string(),
  bins: z.int(),
  countedBins: z.int(),
  /** Null while the counting goes on: whoever counts does not see what the books have. */
  differences: z.int().nullable(),
  documentNumber: z.string().nullable(),
});
export type StocktakeHead = z.output<typeof stocktakeHead>;

export const stocktakeView = stocktakeHead.extend({
  openedAt: z.string(),
  binList: z.array(countedBin),
  /** Empty while the counting goes on. */
  differenceList: z.array(difference),
  submittedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  rejectReason: z.string(),
  cancelReason: z.string(),
});
export type StocktakeView = z.output<typeof stocktakeView>;

/** What lies counted in a bin; never what the books have (R4.4.1: counting is blind). */
export const countLine = z.object({
  id: idSchema<'StocktakeLineId'>(),
  ...partRef.shape,
  barcode: z.string().nullable(),
  counted: z.int(),
  countedBy: z.string(),
  countedAt: z.string(),
});
export type CountLine = z.output<typeof countLine>;

export const binCount = z.object({
  stocktake: stocktakeHead,
  bin: countedBin,
  lines: z.array(countLine),
});
export type BinCount = z.output<typeof binCount>;

const inState = declare('NOT_FOUND', 'STOCKTAKE_STATE');
const atShelf = { ...inState, ...declare('BIN_NOT_IN_STOCKTAKE', 'BIN_NOT_COUNTING') };
const keeper = ['keeper'] as const;
/** R4.10: who signs an adjustment. */
const deciders = ['serviceManager', 'financeManager'] as const;

export const stocktake = {
  list: query({
    access: 'signedIn',
    input: pageInput.extend({ state: z.enum(stocktakeStates).optional() }),
    output: page(stocktakeHead),
  }),
  get: query({ access: 'signedIn', input: byId, output: stocktakeView, errors: declare('NOT_FOUND') }),
  /** What has been counted in a bin so far. */
  bin: query({
    access: 'signedIn',
    input: atBin,
    output: binCount,
    errors: declare('NOT_FOUND', 'BIN_NOT_IN_STOCKTAKE'),
  }),
  /** Opens a count over whole zones. A bin is in one open count only. */
  open: command({
    access: keeper,
    input: z.object({ zones: z.array(z.string().trim().min(1).max(20)).min(1).max(200), note: z.string().max(200) }),
    output: stocktakeView,
    errors: declare('NOT_FOUND', 'BIN_IN_STOCKTAKE'),
  }),
  startBin: command({
    access: keeper,
    input: atBin,
    output: binCount,
    errors: { ...inState, ...declare('BIN_NOT_IN_STOCKTAKE') },
  }),
  /** A scanned unit. One that the books do not know at all needs its part. */
  countUnit: command({
    access: keeper,
    input: atBin.extend({ barcode: barcodeSchema, partId: idSchema<'PartId'>().nullable() }),
    output: binCount,
    errors: { ...atShelf, ...declare('UNKNOWN_BARCODE', 'BARCODE_TAKEN', 'COUNTED_ALREADY', 'LOT_NEEDS_QUANTITY') },
  }),
  /** All pieces of a lot-tracked part in the bin; counted again, the new figure stands. */
  countLot: command({
    access: keeper,
    input: atBin.extend({ partId: idSchema<'PartId'>(), counted: z.int().min(0).max(MOST) }),
    output: binCount,
    errors: { ...atShelf, ...declare('UNIT_NEEDS_SCAN') },
  }),
  /** Takes a slip of the scanner back, while its bin is being counted. */
  uncount: command({
    access: keeper,
    input: atBin.extend({ lineId: idSchema<'StocktakeLineId'>() }),
    output: binCount,
    errors: atShelf,
  }),
  /** Everything in the bin is counted. What the books have there besides counts as missing. */
  finishBin: command({ access: keeper, input: atBin, output: binCount, errors: atShelf }),
  /** Ends the counting and shows the differences. */
  close: command({
    access: keeper,
    input: byId,
    output: stocktakeView,
    errors: { ...inState, ...declare('STOCKTAKE_UNCOUNTED') },
  }),
  /** Counts a bin once more, from nothing. */
  recount: command({
    access: keeper,
    input: atBin,
    output: binCount,
    errors: { ...inState, ...declare('BIN_NOT_IN_STOCKTAKE') },
  }),
  setCause: command({
    access: keeper,
    input: byId.extend({
      lineIds: z.array(idSchema<'StocktakeLineId'>()).min(1).max(20_000),
      cause: z.enum(differenceCauses),
      note: z.string().trim().max(200),
    }),
    output: stocktakeView,
    errors: inState,
  }),
  submit: command({
    access: keeper,
    input: byId,
    output: stocktakeView,
    errors: { ...inState, ...declare('CAUSE_REQUIRED') },
  }),
  /** The second signature: adjusts the books by what was different, whatever has moved since. */
  approve: command({
    access: deciders,
    input: byId,
    output: stocktakeView,
    errors: { ...inState, ...declare('SAME_SIGNER_STOCKTAKE', 'STOCKTAKE_OVERTAKEN') },
  }),
  reject: command({
    access: deciders,
    input: byId.extend({ reason }),
    output: stocktakeView,
    errors: { ...inState, ...declare('SAME_SIGNER_STOCKTAKE') },
  }),
  cancel: command({ access: keeper, input: byId.extend({ reason }), output: stocktakeView, errors: inState }),
};
