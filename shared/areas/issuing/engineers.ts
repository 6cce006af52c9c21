import { z } from 'zod';
import { barcodeSchema, optionalBarcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { partRef } from '../stock/shapes.ts';
import { engineerReturns, issuePurposes } from './words.ts';

const paper = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));
const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(64));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));

export const tool = z.object({
  id: idSchema<'ToolId'>(),
  code: z.string(),
  name: z.string(),
  isActive: z.boolean(),
  /** The engineer who has it now. */
  engineerName: z.string().nullable(),
  dueDay: daySchema.nullable(),
});
export type Tool = z.output<typeof tool>;

export const trip = z.object({
  id: idSchema<'TripId'>(),
  number: z.string(),
  engineerCode: z.string(),
  engineerName: z.string(),
  destination: z.string(),
  outDay: daySchema,
  dueDay: daySchema,
  isOut: z.boolean(),
  tools: z.array(z.object({ code: z.string(), name: z.string(), backAt: z.string().nullable(), backNote: z.string() })),
});
export type Trip = z.output<typeof trip>;

export const engineersBook = z.object({
  engineerCode: z.string(),
  engineerName: z.string(),
  holdings: z.array(
    z.object({ ...partRef.shape, unitBarcode: z.string().nullable(), qty: z.int(), drawnDay: daySchema }),
  ),
  tools: z.array(z.object({ tripId: idSchema<'TripId'>(), code: z.string(), name: z.string(), dueDay: daySchema })),
  entries: z.array(
    z.object({
      day: daySchema,
      number: z.string(),
      kind: z.enum(['drawn', 'returned']),
      ...partRef.shape,
      unitBarcode: z.string().nullable(),
      qty: z.int(),
      purpose: z.enum(issuePurposes).nullable(),
      condition: z.enum(engineerReturns),
      repairOrder: z.string(),
      fault: z.string(),
      isTakenBack: z.boolean(),
    }),
  ),
});
export type EngineersBook = z.output<typeof engineersBook>;

/** Tools, trips and what engineers draw and bring back (S2-7, R4.7b, R4.9). */
export const engineers = {
  tools: {
    list: query({ access: 'signedIn', input: nothing, output: z.array(tool) }),
    save: command({
      access: ['keeper', 'administrator'],
      input: z.object({ code, name: said(60), isActive: z.boolean() }),
      output: tool,
      errors: declare('TOOL_OUT'),
    }),
  },
  trips: {
    list: query({
      access: 'signedIn',
      input: pageInput.extend({ isOut: z.boolean().optional(), engineerCode: code.optional() }),
      output: page(trip),
    }),
    /** S2-7: tools for a trip, in an engineer's name, with the day on which they are back. */
    checkOut: command({
      access: ['keeper'],
      input: z.object({
        engineerCode: code,
        destination: said(60),
        dueDay: daySchema,
        toolCodes: z.array(code).min(1).max(100),
      }),
      output: trip,
      errors: declare('NOT_FOUND', 'TOOL_OUT', 'DAY_PAST'),
    }),
    takeBack: command({
      access: ['keeper'],
      input: z.object({ id: idSchema<'TripId'>(), toolCode: code, note: note(120) }),
      output: trip,
      errors: declare('NOT_FOUND', 'TOOL_NOT_OUT'),
    }),
  },
  /** R4.7b: an engineer's book: what he holds, and everything he drew, used and brought back. */
  book: query({
    access: 'signedIn',
    input: z.object({ engineerCode: code }),
    output: engineersBook,
    errors: declare('NOT_FOUND'),
  }),
  /** What an engineer brings back: unused good parts to the trolley, failed ones with their story (R4.9) to where defective parts lie. */
  takeBackParts: command({
    access: ['keeper'],
    input: z.object({
      engineerCode: code,
      lines: z
        .array(
          z.object({
            what: z.union([
              z.object({ unitBarcode: barcodeSchema }),
              z.object({ partCode: code, qty: quantitySchema }),
            ]),
            /** Unused and good, failed in his hands, or built into a customer's set. */
            condition: z.enum(engineerReturns),
            repairOrder: paper(40),
            fault: note(60),
            /** The part taken out of the set comes along, with its serial where it carries one. */
            isOldReturned: z.boolean().default(false),
            oldBarcode: optionalBarcodeSchema.default(''),
          }),
        )
        .min(1)
        .max(200),
      /** Where the defective ones go. */
      binCode: code.nullable(),
      /** R4.9: the engineer signed for the failed parts. */
      isSigned: z.boolean(),
    }),
    output: engineersBook,
    errors: declare(
      'NOT_FOUND',
      'UNKNOWN_BARCODE',
      'UNIT_ELSEWHERE',
      'NOT_ENOUGH_STOCK',
      'REPAIR_ORDER_REQUIRED',
      'SIGNATURE_REQUIRED',
      'BIN_REQUIRED',
      'BIN_WRONG_USE',
      'BIN_HOLDS_OTHER_PART',
      'BIN_FULL',
      'UNIT_NEEDS_SCAN',
      'UNIT_EXISTS',
      'OLD_BARCODE_REQUIRED',
    ),
  }),
};
