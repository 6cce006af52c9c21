import { z } from 'zod';
import { optionalBarcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { codeOf, proseOf } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { partRef } from '../stock/shapes.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(64));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));

/** S2-4: what it seems to be. Nothing that comes from a customer is good before an inspector has said so (R4.6.1.2b). */
export const customerConditions = ['quarantine', 'defective'] as const;
export type CustomerCondition = (typeof customerConditions)[number];

export const customerReturn = z.object({
  id: idSchema<'CustomerReturnId'>(),
  number: z.string(),
  day: daySchema,
  customer: z.string(),
  repairOrder: z.string(),
  ...partRef.shape,
  /** Empty for lot-tracked parts. */
  barcode: z.string(),
  qty: z.int(),
  condition: z.enum(customerConditions),
  binCode: z.string(),
  note: z.string(),
  bookedBy: z.string(),
  documentNumber: z.string(),
  /** Its document was taken back. */
  isReversed: z.boolean(),
});
export type CustomerReturn = z.output<typeof customerReturn>;

/** 客户退件 (S2-4): large assemblies are put back to stock formally, other parts counted, classified and recorded. */
export const customers = {
  list: query({ access: 'signedIn', input: pageInput, output: page(customerReturn) }),
  book: command({
    access: ['keeper'],
    input: z.object({
      customer: note(60),
      repairOrder: note(40),
      partCode: code,
      barcode: optionalBarcodeSchema,
      qty: quantitySchema,
      condition: z.enum(customerConditions),
      binCode: code,
      note: note(120),
    }),
    output: customerReturn,
    errors: declare(
      'STOCKTAKE_DAY',
      'NOT_FOUND',
      'UNIT_NEEDS_SCAN',
      'BARCODE_TAKEN',
      'UNIT_EXISTS',
      'BIN_WRONG_USE',
      'BIN_HOLDS_OTHER_PART',
      'BIN_FULL',
      'UNIT_ELSEWHERE',
    ),
  }),
};
