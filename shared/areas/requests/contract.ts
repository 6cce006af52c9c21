import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { importApplyErrors, importApplyInput, importErrors, importInput, importPreview } from '../catalog/contract.ts';
import { clock } from '../clocks/contract.ts';
import { declare } from '../errors.ts';
import { partRef } from '../stock/shapes.ts';
import { confirmationKinds, requestPurposes, requestStates, signatureRoles } from './words.ts';

const paper = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));
const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const requestId = idSchema<'RequestId'>();

export const requestLine = z.object({
  id: z.string(),
  ...partRef.shape,
  isSellable: z.boolean(),
  qty: z.int(),
  repairOrder: z.string(),
  /** Left the house. */
  shipped: z.int(),
  /** Lies picked on an issue that is not posted yet. */
  picked: z.int(),
  /** Held for this line, oldest first (R4.8.1), since the second signature. */
  reserved: z.int(),
  /** Wanted, and not there: follows when stock comes. */
  backOrdered: z.int(),
});
export type RequestLine = z.output<typeof requestLine>;

export const requestHead = z.object({
  id: requestId,
  number: z.string(),
  stationCode: z.string(),
  stationName: z.string(),
  /** Deadlines of the station that are over: it is marked wherever it asks for more. */
  stationOverdue: z.int(),
  paperNumber: z.string(),
  day: daySchema,
  purpose: z.enum(requestPurposes),
  isUrgent: z.boolean(),
  isBatch: z.boolean(),
  state: z.enum(requestStates),
  wanted: z.int(),
  shipped: z.int(),
  /** R4.1.1b: the day by whose end it must leave; null until the second signature. */
  shipBy: daySchema.nullable(),
  createdBy: z.string(),
});
export type RequestHead = z.output<typeof requestHead>;

export const request = requestHead.extend({
  urgentReason: z.string(),
  note: z.string(),
  cancelReason: z.string(),
  paidDay: daySchema.nullable(),
  lines: z.array(requestLine),
  confirmations: z.array(
    z.object({ kind: z.enum(confirmationKinds), person: z.string(), at: z.string(), by: z.string() }),
  ),
  signatures: z.array(z.object({ role: z.enum(signatureRoles), name: z.string(), at: z.string() })),
  /** Which signatures the caller may give now. */
  maySign: z.array(z.enum(signatureRoles)),
  issues: z.array(
    z.object({
      id: idSchema<'IssueId'>(),
      number: z.string(),
      day: daySchema,
      waybill: z.string(),
      isPosted: z.boolean(),
    }),
  ),
  clocks: z.array(clock),
});
export type Request = z.output<typeof request>;

export const requestFields = z.object({
  stationCode: code,
  /** The number on the station's own paper; the same paper is not taken twice. */
  paperNumber: paper(40),
  purpose: z.enum(requestPurposes),
  isUrgent: z.boolean(),
  urgentReason: note(120),
  isBatch: z.boolean(),
  note: note(200),
  lines: z
    .array(z.object({ partCode: code, qty: quantitySchema, repairOrder: paper(40) }))
    .min(1)
    .max(200),
});
export type RequestFields = z.output<typeof requestFields>;

const byId = z.object({ id: requestId });
const inState = declare('NOT_FOUND', 'REQUEST_STATE');

/** 备件申请单: what a station asks for, how it was confirmed, and the two signatures without which nothing leaves (R4.1). */
export const requests = {
  /** A station sees its own. */
  list: query({
    access: roles,
    input: pageInput.extend({ state: z.enum(requestStates).optional(), stationCode: code.optional() }),
    output: page(requestHead),
  }),
  get: query({ access: roles, input: byId, output: request, errors: declare('NOT_FOUND') }),
  create: command({
    access: ['keeper', 'callCentre', 'station'],
    input: requestFields,
    output: request,
    errors: declare(
      'NOT_FOUND',
      'PAPER_TAKEN',
      'URGENT_REASON_REQUIRED',
      'REPAIR_ORDER_REQUIRED',
      'NOT_FOR_SALE',
      'STATION_OVERDUE',
    ),
  }),
  /** R4.1: the paper came by e-mail, the station confirmed by phone; with whom. */
  confirm: command({
    access: ['keeper', 'callCentre'],
    input: byId.extend({ kind: z.enum(confirmationKinds), person: said(40) }),
    output: request,
    errors: { ...inState, ...declare('ALREADY_CONFIRMED') },
  }),
  /** R4.1.1a: call centre and after-sales manager, two persons, neither of them the one who entered the request. */
  sign: command({
    access: ['callCentre', 'afterSalesManager'],
    input: byId.extend({ role: z.enum(signatureRoles) }),
    output: request,
    errors: {
      ...inState,
      ...declare('FORBIDDEN', 'ALREADY_SIGNED', 'SAME_SIGNER', 'OWN_APPLICATION', 'NOT_CONFIRMED'),
    },
  }),
  /** R4.2.1: finance has the station's payment for what it buys. */
  notifyPayment: command({
    access: ['finance', 'financeManager'],
    input: byId.extend({ paidDay: daySchema }),
    output: request,
    errors: { ...inState, ...declare('DAY_AHEAD') },
  }),
  /** Gives up what has not left the house; what was held for it is free again. */
  cancel: command({
    access: ['keeper', 'callCentre', 'afterSalesManager', 'station'],
    input: byId.extend({ reason: said(120) }),
    output: request,
    errors: { ...inState, ...declare('ISSUE_OPEN') },
  }),
  /** A station's 备件申请单 as a workbook. */
  papers: {
    preview: query({
      access: ['keeper', 'callCentre', 'station'],
      method: 'POST',
      input: importInput,
      output: importPreview.extend({ stationCode: z.string(), paperNumber: z.string() }),
      errors: importErrors,
    }),
    apply: command({
      access: ['keeper', 'callCentre', 'station'],
      input: importApplyInput,
      output: request,
      errors: {
        ...importApplyErrors,
        ...declare(
          'NOT_FOUND',
          'PAPER_TAKEN',
          'URGENT_REASON_REQUIRED',
          'REPAIR_ORDER_REQUIRED',
          'NOT_FOR_SALE',
          'STATION_OVERDUE',
        ),
      },
    }),
    marked: query({
      access: ['keeper', 'callCentre', 'station'],
      method: 'POST',
      input: importInput,
      output: z.file(),
      errors: importErrors,
    }),
  },
};
