import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { partRef } from '../stock/shapes.ts';
import { engineers } from './engineers.ts';
import { parcelFields, shippingNote } from './shippingNote.ts';
import { fifoReasons, issuePurposes, issueStates, recipientKinds } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(64));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const issueId = idSchema<'IssueId'>();
const lineId = z.string().max(64);

/** One stop of the pick list: this bin, this many, and which units where they carry serials. */
export const pickStep = z.object({
  binCode: z.string(),
  lotId: idSchema<'LotId'>(),
  receivedDay: daySchema,
  qty: z.int(),
  unitBarcodes: z.array(z.string()),
});
export type PickStep = z.output<typeof pickStep>;

export const pick = z.object({
  id: z.string(),
  at: z.string(),
  partCode: z.string(),
  unitBarcode: z.string().nullable(),
  binCode: z.string(),
  receivedDay: daySchema,
  qty: z.int(),
  fifoReason: z.enum(fifoReasons).nullable(),
});

export const issueLine = z.object({
  id: lineId,
  ...partRef.shape,
  qty: z.int(),
  repairOrder: z.string(),
  picked: z.int(),
  /** Pieces of the wanted quantity for which there is no good stock now. */
  missing: z.int(),
  partBarcodes: z.array(z.string()),
  /** What is still to be fetched, oldest first (R4.8.1). */
  steps: z.array(pickStep),
});
export type IssueLine = z.output<typeof issueLine>;

export const issueHead = z.object({
  id: issueId,
  number: z.string(),
  recipientKind: z.enum(recipientKinds),
  recipientCode: z.string(),
  recipientName: z.string(),
  purpose: z.enum(issuePurposes),
  repairOrder: z.string(),
  note: z.string(),
  state: z.enum(issueStates),
  day: daySchema,
  createdBy: z.string(),
  wanted: z.int(),
  picked: z.int(),
});
export type IssueHead = z.output<typeof issueHead>;

export const issue = issueHead.extend({
  documentNumber: z.string().nullable(),
  /** The station's request that this issue answers; null for an engineer's. */
  requestId: idSchema<'RequestId'>().nullable(),
  requestNumber: z.string().nullable(),
  /** R4.1.1b: the day by whose end it must leave. */
  shipBy: daySchema.nullable(),
  parcel: parcelFields.extend({ packedAt: z.string() }).nullable(),
  lines: z.array(issueLine),
  picks: z.array(pick),
});
export type Issue = z.output<typeof issue>;

/** What posting leaves behind: the issue's head as it is now, and the stock document. */
export const postedIssue = issueHead.extend({ documentNumber: z.string() });
export type PostedIssue = z.output<typeof postedIssue>;

const inState = declare('NOT_FOUND', 'ISSUE_STATE');

export const issuing = {
  list: query({
    access: 'signedIn',
    input: pageInput.extend({ state: z.enum(issueStates).optional() }),
    output: page(issueHead),
  }),
  /** The issue with its pick list as the stock stands now. */
  get: query({ access: 'signedIn', input: z.object({ id: issueId }), output: issue, errors: declare('NOT_FOUND') }),
  create: command({
    access: ['keeper'],
    input: z.object({
      recipientKind: z.enum(recipientKinds),
      recipientCode: code,
      purpose: z.enum(issuePurposes),
      repairOrder: z.string().max(100).transform(tidy).pipe(z.string().max(40)),
      note: z.string().max(400).transform(tidy).pipe(z.string().max(200)),
      lines: z
        .array(z.object({ partCode: code, qty: quantitySchema }))
        .min(1)
        .max(200),
    }),
    output: issue,
    errors: declare('NOT_FOUND', 'REQUEST_REQUIRED'),
  }),
  /** Opens the pick list for what a signed request holds (R4.1.1a): its lines, or some of them; the rest follows. */
  prepare: command({
    access: ['keeper'],
    input: z.object({ requestId: idSchema<'RequestId'>() }),
    output: issue,
    errors: declare('NOT_FOUND', 'REQUEST_STATE', 'ISSUE_OPEN', 'NOTHING_RESERVED'),
  }),
  /** Takes a scanned unit, or pieces of a lot-tracked part from a scanned bin. R4.8.1 guards the age. */
  pick: command({
    access: ['keeper'],
    input: z.object({
      id: issueId,
      what: z.union([
        z.object({ unitBarcode: barcodeSchema }),
        z.object({ partId: idSchema<'PartId'>(), binCode: code, qty: quantitySchema }),
      ]),
      fifoReason: z.enum(fifoReasons).nullable(),
    }),
    output: issue,
    errors: {
      ...inState,
      ...declare(
        'UNKNOWN_BARCODE',
        'PART_NOT_ON_LIST',
        'NOT_OLDEST',
        'NOT_ISSUABLE',
        'OVER_PICK',
        'ALREADY_PICKED',
        'NOT_ENOUGH_STOCK',
        'UNIT_NEEDS_SCAN',
        'UNIT_ELSEWHERE',
        'RESERVED',
      ),
    },
  }),
  /** Puts a picked piece back on the list. */
  unpick: command({
    access: ['keeper'],
    input: z.object({ id: issueId, pickId: z.string().max(64) }),
    output: issue,
    errors: inState,
  }),
  /** The parcel of a shipment: carrier, waybill, how many packages, freight. May be put right until it is posted. */
  pack: command({
    access: ['keeper'],
    input: parcelFields.extend({ id: issueId }),
    output: issue,
    errors: { ...inState, ...declare('NOTHING_PICKED', 'NO_PARCEL_NEEDED') },
  }),
  /** Posts what was picked: out of the bins, to the recipient. What goes to a station is on loan from here, or sold where it was bought. */
  post: command({
    access: ['keeper'],
    input: z.object({ id: issueId }),
    output: postedIssue,
    errors: {
      ...inState,
      ...declare(
        'STOCKTAKE_DAY',
        'NOTHING_PICKED',
        'NOT_PACKED',
        'PRICE_MISSING',
        'NOT_ENOUGH_STOCK',
        'UNIT_ELSEWHERE',
      ),
    },
  }),
  cancel: command({ access: ['keeper'], input: z.object({ id: issueId }), output: issue, errors: inState }),
  /** Takes a shipment back that left by mistake: nothing of it received, used or sold. */
  recall: command({
    access: ['keeper'],
    input: z.object({ id: issueId, reason: said(120) }),
    output: issue,
    errors: { ...inState, ...declare('SHIPMENT_IN_USE', 'REVERSAL_BLOCKED', 'ALREADY_REVERSED', 'STOCKTAKE_DAY') },
  }),
  /** The paper that travels with a shipment. */
  shippingNote: query({
    access: roles,
    input: z.object({ id: issueId }),
    output: shippingNote,
    errors: declare('NOT_FOUND', 'ISSUE_STATE'),
  }),

  ...engineers,
  /** R4.8.1 as a figure: of all pieces issued in the period, how many were the oldest, and why the others were not. */
  compliance: query({
    access: 'signedIn',
    input: z.object({ from: daySchema, to: daySchema }),
    output: z.object({
      pieces: z.int(),
      inOrder: z.int(),
      byReason: z.array(z.object({ reason: z.enum(fifoReasons), pieces: z.int() })),
    }),
  }),
};
