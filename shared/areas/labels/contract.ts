import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { codeOf, tidy } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { partRef } from '../stock/shapes.ts';
import { labelSizes, labelStates } from './words.ts';

const optionalText = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));
const fault = z.string().max(400).transform(tidy).pipe(z.string().min(1).max(60));

export const failureLabel = z.object({
  id: idSchema<'LabelId'>(),
  /** The program's own number; the barcode of labels of lot-tracked parts (DOMAIN section 9). */
  number: z.string(),
  /** What the Code 128 says: the unit's barcode, or the label's own number. */
  barcode: z.string(),
  ...partRef.shape,
  fault: z.string(),
  repairOrder: z.string(),
  machineSerial: z.string(),
  engineer: z.string(),
  day: daySchema,
  isBatch: z.boolean(),
  isDoa: z.boolean(),
  state: z.enum(labelStates),
  /** How often it was printed; the second print is copy 2, and says so. */
  copies: z.int(),
});
export type FailureLabel = z.output<typeof failureLabel>;

/** Defective or DOA stock that still lacks a label. */
export const unlabelled = z.object({
  ...partRef.shape,
  lotId: idSchema<'LotId'>(),
  unitBarcode: z.string().nullable(),
  condition: z.enum(['defective', 'doa']),
  placeCode: z.string(),
  qty: z.int(),
  reason: z.string(),
});
export type Unlabelled = z.output<typeof unlabelled>;

export const labels = {
  /** R4.6.2.1, R4.3.1.2: what must be labelled and is not yet. Good parts never appear here. */
  unlabelled: query({ access: 'signedIn', input: nothing, output: z.array(unlabelled) }),
  list: query({
    access: 'signedIn',
    input: pageInput.extend({ state: z.enum(labelStates).optional() }),
    output: page(failureLabel),
  }),
  get: query({
    access: 'signedIn',
    input: z.object({ id: idSchema<'LabelId'>() }),
    output: failureLabel,
    errors: declare('NOT_FOUND'),
  }),
  create: command({
    access: ['keeper', 'inspector'],
    input: z.object({
      /** A unit by its barcode, or one piece of a defective or DOA lot. */
      of: z.union([
        z.object({ unitBarcode: barcodeSchema }),
        z.object({ lotId: idSchema<'LotId'>(), condition: z.enum(['defective', 'doa']) }),
      ]),
      fault,
      repairOrder: optionalText(24),
      machineSerial: z.string().max(100).transform(codeOf).pipe(z.string().max(32)),
      engineer: optionalText(20),
      isBatch: z.boolean(),
    }),
    output: failureLabel,
    errors: declare('UNKNOWN_BARCODE', 'NOT_FOUND', 'LABEL_NOT_FOR_GOOD', 'LABEL_EXISTS', 'LABEL_DOES_NOT_FIT'),
  }),
  /** The picture of a label as SVG, one user unit a printer dot (8 a millimetre). */
  picture: query({
    access: 'signedIn',
    input: z.object({
      id: idSchema<'LabelId'>(),
      size: z.enum(labelSizes),
      copy: z.coerce.number().int().min(1).max(999).optional(),
    }),
    output: z.object({ svg: z.string(), widthMm: z.int(), heightMm: z.int() }),
    errors: declare('NOT_FOUND', 'LABEL_DOES_NOT_FIT'),
  }),
  /** Numbers a print and returns the label as it now stands. */
  print: command({
    access: ['keeper', 'inspector'],
    input: z.object({ id: idSchema<'LabelId'>(), size: z.enum(labelSizes) }),
    output: failureLabel,
    errors: declare('NOT_FOUND', 'LABEL_DOES_NOT_FIT'),
  }),
  /** The printed label scanned back: closes it, or refuses a wrong one. */
  verify: command({
    access: ['keeper', 'inspector'],
    input: z.object({ id: idSchema<'LabelId'>(), scanned: z.string().min(1).max(2000) }),
    output: failureLabel,
    errors: declare('NOT_FOUND', 'LABEL_NOT_PRINTED', 'LABEL_MISMATCH'),
  }),
};
