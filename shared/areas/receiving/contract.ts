import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { countSchema, quantitySchema } from '../../kernel/quantity.ts';
import { codeOf, tidy } from '../../kernel/text.ts';
import { importApplyErrors, importApplyInput, importErrors, importInput, importPreview } from '../catalog/contract.ts';
import { declare } from '../errors.ts';
import { partRef } from '../stock/shapes.ts';
import { sampling, samplingContract } from './samplingContract.ts';
import { deliveryStates, failureReasons, packageGrades } from './words.ts';

const code = (max: number) => z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(max));
const text = (max: number) => z.string().max(1000).transform(tidy).pipe(z.string().max(max));
const deliveryId = idSchema<'DeliveryId'>();
const lineId = idSchema<'DeliveryLineId'>();

/** The joint opening with the carrier of a slightly crushed package (R4.1.2b). */
export const jointOpening = z.object({
  carrierPerson: z.string().trim().min(1).max(40),
  outcome: z.enum(['matches', 'differs']),
  /** What the sender decided when asked; needed where goods differ from the note or are damaged. */
  senderDecision: text(200),
});

export const deliveryUnit = z.object({
  barcode: z.string(),
  isExpected: z.boolean(),
  isCounted: z.boolean(),
  isDamaged: z.boolean(),
  verdict: z.enum(['pass', 'fail']).nullable(),
  failureReason: z.enum(failureReasons).nullable(),
});

export const deliveryLine = z.object({
  id: lineId,
  lineNo: z.int(),
  ...partRef.shape,
  category: z.string(),
  /** Scans that mean this part: its code and the maker's article numbers. */
  partBarcodes: z.array(z.string()),
  requestedPartCode: z.string(),
  requestDay: daySchema.nullable(),
  priceFen: z.int(),
  // R4.1.2: five separate numbers, never netted against each other.
  expected: z.int(),
  /** Null until somebody has counted: a blank is not a zero. */
  counted: z.int().nullable(),
  short: z.int(),
  over: z.int(),
  damaged: z.int(),
  passed: z.int(),
  failed: z.int(),
  units: z.array(deliveryUnit),
  /** The pre-screen of this line, where one was drawn. */
  sampling: sampling.nullable(),
  /** Large enough for a pre-screen, received, and not sampled. */
  isSampleable: z.boolean(),
});
export type DeliveryLine = z.output<typeof deliveryLine>;

export const deliveryPhoto = z.object({ hash: z.string(), name: z.string(), at: z.string() });

export const deliveryHead = z.object({
  id: deliveryId,
  number: z.string(),
  noteNumber: z.string(),
  waybill: z.string(),
  carrier: z.string(),
  sender: z.string(),
  arrivalDay: daySchema,
  packageGrade: z.enum(packageGrades).nullable(),
  state: z.enum(deliveryStates),
  lineCount: z.int(),
  countedLines: z.int(),
  expectedPieces: z.int(),
  countedPieces: z.int(),
  openedBy: z.string(),
});
export type DeliveryHead = z.output<typeof deliveryHead>;

export const delivery = deliveryHead.extend({
  jointOpening: jointOpening.nullable(),
  refusalReason: z.string(),
  photos: z.array(deliveryPhoto),
  quarantineBinCode: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  /** Any line is short, over or has damaged pieces. */
  isDifferent: z.boolean(),
  /** R4.1.2a: what was said to the sender; a late report is kept, and the delivery counts as correct. */
  differenceReport: z.object({ at: z.string(), by: z.string(), note: z.string(), isLate: z.boolean() }).nullable(),
  lines: z.array(deliveryLine),
});
export type Delivery = z.output<typeof delivery>;

const heads = {
  noteNumber: code(40),
  waybill: code(40),
  carrier: text(40),
  sender: text(60),
};

const openStates = declare('NOT_FOUND', 'DELIVERY_STATE');

export const receiving = {
  list: query({
    access: 'signedIn',
    input: pageInput.extend({ state: z.enum(deliveryStates).optional() }),
    output: page(deliveryHead),
  }),
  get: query({
    access: 'signedIn',
    input: z.object({ id: deliveryId }),
    output: delivery,
    errors: declare('NOT_FOUND'),
  }),
  /** A delivery typed from its note. */
  open: command({
    access: ['keeper'],
    input: z.object({
      ...heads,
      lines: z
        .array(
          z.object({
            partCode: code(40),
            expected: quantitySchema,
            priceFen: fenSchema,
            requestDay: daySchema.nullable(),
          }),
        )
        .min(1)
        .max(1000),
    }),
    output: delivery,
    errors: declare('NOTE_TAKEN', 'NOT_FOUND'),
  }),
  notes: {
    preview: query({
      access: ['keeper'],
      method: 'POST',
      input: importInput,
      output: importPreview.extend({
        noteNumber: z.string(),
        waybill: z.string(),
        packageGrade: z.enum(packageGrades).nullable(),
      }),
      errors: importErrors,
    }),
    /** Opens a delivery from the good lines of an Excel delivery note. */
    apply: command({
      access: ['keeper'],
      input: importApplyInput.extend({ carrier: text(40), sender: text(60) }),
      output: delivery,
      errors: { ...importApplyErrors, ...declare('NOTE_TAKEN') },
    }),
    marked: query({ access: ['keeper'], method: 'POST', input: importInput, output: z.file(), errors: importErrors }),
  },
  /** R4.1.2a, R4.1.2b, R4.6.1.2: the state of the outer packaging; slight needs the joint opening. */
  grade: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, packageGrade: z.enum(packageGrades), jointOpening: jointOpening.nullable() }),
    output: delivery,
    errors: { ...openStates, ...declare('JOINT_OPENING_REQUIRED') },
  }),
  addPhoto: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, file: z.file().max(15 * 1024 * 1024) }),
    output: delivery,
    errors: { ...declare('NOT_FOUND', 'FILE_REFUSED') },
  }),
  photo: query({
    access: 'signedIn',
    input: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
  /** R4.6.1.2: a severely damaged package is refused, with its carrier (named now, where the note did not) and photo on file; nothing enters stock. */
  refuse: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, reason: z.string().trim().min(2).max(200), carrier: text(40).optional() }),
    output: delivery,
    errors: {
      ...openStates,
      ...declare('PACKAGE_NOT_SEVERE', 'PHOTO_REQUIRED', 'CARRIER_REQUIRED', 'PACKAGE_NOT_GRADED'),
    },
  }),
  /** A part in the parcel that the note does not name. */
  addLine: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, partCode: code(40) }),
    output: delivery,
    errors: openStates,
  }),
  /** Counts one unit by its serial barcode. The line is the one that expects it, or the one that the clerk stands on. */
  countUnit: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, barcode: barcodeSchema, lineId: lineId.nullable() }),
    output: delivery,
    errors: { ...openStates, ...declare('UNIT_COUNTED_TWICE', 'LINE_UNCLEAR', 'UNIT_EXISTS', 'BARCODE_TAKEN') },
  }),
  /** Takes a scanned unit back out of the count. */
  uncountUnit: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, barcode: barcodeSchema }),
    output: delivery,
    errors: { ...openStates, ...declare('UNIT_NOT_COUNTED') },
  }),
  /** Marks a counted unit as physically damaged, or not. */
  markDamaged: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, barcode: barcodeSchema, isDamaged: z.boolean() }),
    output: delivery,
    errors: { ...openStates, ...declare('UNIT_NOT_COUNTED') },
  }),
  /** The counted and the damaged pieces of a line; zero means counted and none there. For unit-tracked lines only zero may be typed. */
  countLine: command({
    access: ['keeper'],
    input: z.object({ lineId, counted: countSchema, damaged: countSchema }),
    output: delivery,
    errors: { ...openStates, ...declare('DAMAGED_OVER_COUNTED', 'UNIT_NEEDS_SCAN') },
  }),
  /** Posts what was counted into a quarantine bin. Nothing becomes good stock here. */
  receive: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, binCode: code(40) }),
    output: delivery,
    errors: {
      ...openStates,
      ...declare(
        'STOCKTAKE_DAY',
        'PACKAGE_NOT_GRADED',
        'PACKAGE_SEVERE',
        'PHOTO_REQUIRED',
        'JOINT_OPENING_REQUIRED',
        'SENDER_DECISION_REQUIRED',
        'NOTHING_COUNTED',
        'COUNT_INCOMPLETE',
        'QUARANTINE_BIN_REQUIRED',
        'UNIT_EXISTS',
      ),
    },
  }),
  sampling: samplingContract,
  /** R4.1.2a: reports the difference to the sender, on the day of arrival. */
  reportDifference: command({
    access: ['keeper'],
    input: z.object({ id: deliveryId, note: z.string().trim().min(2).max(200) }),
    output: delivery,
    errors: { ...openStates, ...declare('NOTHING_DIFFERS', 'DIFFERENCE_REPORTED', 'LINE_NOT_COUNTED') },
  }),
  /** R4.6.1.2b: what passes goes on to put-away as good, what fails goes on as DOA with its reason. May be done in parts. */
  inspect: command({
    access: ['inspector', 'keeper'],
    input: z.object({
      id: deliveryId,
      verdicts: z
        .array(
          z.union([
            z.object({ barcode: barcodeSchema, verdict: z.literal('pass') }),
            z.object({ barcode: barcodeSchema, verdict: z.literal('fail'), reason: z.enum(failureReasons) }),
            z.object({ lineId, passed: countSchema, failed: countSchema, reason: z.enum(failureReasons).nullable() }),
          ]),
        )
        .min(1)
        .max(2000),
    }),
    output: delivery,
    errors: {
      ...openStates,
      ...declare(
        'UNIT_NOT_COUNTED',
        'ALREADY_INSPECTED',
        'INSPECTION_EXCEEDS',
        'DAMAGED_CANNOT_PASS',
        'SAMPLE_FIRST',
        'UNIT_NEEDS_SCAN',
        'NOT_ENOUGH_STOCK',
        'UNIT_ELSEWHERE',
      ),
    },
  }),
};
