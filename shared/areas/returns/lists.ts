import { z } from 'zod';
import { optionalBarcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { clock } from '../clocks/contract.ts';
import { packageGrades } from '../receiving/words.ts';
import { partRef } from '../stock/shapes.ts';
import {
  checkItems,
  checkPlaces,
  checkVerdicts,
  claimStates,
  lineDecisions,
  lineOutcomes,
  lossBearers,
  returnKinds,
  returnListStates,
} from './words.ts';

const paper = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));
const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const listId = idSchema<'ReturnListId'>();
const lineId = idSchema<'ReturnLineId'>();
const parcelId = idSchema<'ParcelId'>();
const claimId = idSchema<'ClaimId'>();
const photo = z.object({ hash: z.string(), name: z.string() });
const atStation = { stationCode: z.string(), stationName: z.string() };

export const packingCheck = z.object({
  place: z.enum(checkPlaces),
  at: z.string(),
  by: z.string(),
  scanned: z.string(),
  items: z.array(
    z.object({
      item: z.enum(checkItems),
      verdict: z.enum(checkVerdicts),
      note: z.string(),
      photoHash: z.string().nullable(),
    }),
  ),
});
export type PackingCheck = z.output<typeof packingCheck>;

export const returnLine = z.object({
  id: lineId,
  lineNo: z.int(),
  kind: z.enum(returnKinds),
  ...partRef.shape,
  qty: z.int(),
  barcode: z.string(),
  /** The debt that a defective part pays (R4.3a), or the loan that an unused one comes home from (R4.3b). */
  obligationId: idSchema<'ObligationId'>().nullable(),
  obligationNumber: z.string().nullable(),
  newBarcode: z.string().nullable(),
  loanId: idSchema<'LoanId'>().nullable(),
  loanNumber: z.string().nullable(),
  repairOrder: z.string(),
  machineSerial: z.string(),
  engineer: z.string(),
  fault: z.string(),
  statement: z.string(),
  isBatch: z.boolean(),
  photos: z.array(photo),
  decision: z.enum(lineDecisions).nullable(),
  decisionReason: z.string(),
  labelNumber: z.string().nullable(),
  labelCopies: z.int(),
  isLabelScanned: z.boolean(),
  checks: z.array(packingCheck),
  counted: z.int().nullable(),
  outcome: z.enum(lineOutcomes).nullable(),
  outcomeReason: z.string(),
  /** Who bears the loss, where there is one, from both checks (R4.3.2.1). */
  bearer: z.enum(lossBearers).nullable(),
  originalPacking: z.string(),
});
export type ReturnLine = z.output<typeof returnLine>;

export const returnListHead = z.object({
  id: listId,
  number: z.string(),
  ...atStation,
  paperNumber: z.string(),
  day: daySchema,
  state: z.enum(returnListStates),
  /** Grows with every change of the lines: HQ confirms what it has seen (R4.3.1.4). */
  version: z.int(),
  lineCount: z.int(),
  pieces: z.int(),
  waybill: z.string(),
  shippedDay: daySchema.nullable(),
  createdBy: z.string(),
});
export type ReturnListHead = z.output<typeof returnListHead>;

export const returnList = returnListHead.extend({
  note: z.string(),
  carrier: z.string(),
  packages: z.int(),
  freightFen: z.int(),
  confirmedBy: z.string().nullable(),
  parcel: z
    .object({ id: parcelId, number: z.string(), arrivedDay: daySchema, packageGrade: z.enum(packageGrades) })
    .nullable(),
  lines: z.array(returnLine),
  claims: z.array(z.object({ id: claimId, number: z.string(), state: z.enum(claimStates) })),
  clocks: z.array(clock),
});
export type ReturnList = z.output<typeof returnList>;

/** One line as a station writes it. */
export const returnLineFields = z.object({
  kind: z.enum(returnKinds),
  partCode: code,
  qty: quantitySchema,
  barcode: optionalBarcodeSchema,
  repairOrder: paper(40),
  machineSerial: z.string().max(100).transform(codeOf).pipe(z.string().max(40)),
  engineer: note(20),
  fault: note(60),
  /** R4.3.1.3: the written statement of a part that was dead on arrival. */
  statement: note(300),
  isBatch: z.boolean(),
});
export type ReturnLineFields = z.output<typeof returnLineFields>;
