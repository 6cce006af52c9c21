import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { clock } from '../clocks/contract.ts';
import { packageGrades } from '../receiving/words.ts';
import { partRef } from '../stock/shapes.ts';
import {
  loanStates,
  obligationClosings,
  proposalDecisions,
  saleKinds,
  saleStates,
  shortageSettlements,
} from './words.ts';

/* What loans, shipments, sales and owed parts show of themselves. */

const issueId = idSchema<'IssueId'>();
const loanId = idSchema<'LoanId'>();
const saleId = idSchema<'SaleId'>();
const obligationId = idSchema<'ObligationId'>();

export const atStation = { stationCode: z.string(), stationName: z.string() };

/** Pieces of one lot, or one unit, that a station has on loan. */
export const loan = z.object({
  id: loanId,
  ...atStation,
  issueId,
  issueNumber: z.string(),
  requestNumber: z.string(),
  ...partRef.shape,
  unitBarcode: z.string().nullable(),
  isSellable: z.boolean(),
  qty: z.int(),
  /** Not used, returned, sold or lost yet. */
  openQty: z.int(),
  /** Used in warranty, and the defective ones have not come back. */
  owedQty: z.int(),
  state: z.enum(loanStates),
  repairOrder: z.string(),
  isBatch: z.boolean(),
  shippedDay: daySchema,
  receivedDay: daySchema.nullable(),
  explanation: z.string(),
  clocks: z.array(clock),
});
export type Loan = z.output<typeof loan>;

/** One parcel on its way to a station, or received there. */
export const shipment = z.object({
  issueId,
  number: z.string(),
  requestNumber: z.string(),
  ...atStation,
  shippedDay: daySchema,
  carrier: z.string(),
  waybill: z.string(),
  packages: z.int(),
  isPurchase: z.boolean(),
  receivedDay: daySchema.nullable(),
  packageGrade: z.enum(packageGrades).nullable(),
  countedAt: z.string().nullable(),
  /** R4.1.2a: the day of the receipt is over and nothing was reported: the shipment counts as correct. */
  isDeemedCorrect: z.boolean(),
  lines: z.array(
    z.object({
      pickId: z.string(),
      ...partRef.shape,
      unitBarcode: z.string().nullable(),
      repairOrder: z.string(),
      qty: z.int(),
      differences: z.array(
        z.object({
          id: z.string(),
          short: z.int(),
          damaged: z.int(),
          note: z.string(),
          isLate: z.boolean(),
          settlement: z.enum(shortageSettlements).nullable(),
        }),
      ),
    }),
  ),
});
export type Shipment = z.output<typeof shipment>;

/** R4.3a: a defective part that a station owes. */
export const obligation = z.object({
  id: obligationId,
  number: z.string(),
  ...atStation,
  loanId,
  ...partRef.shape,
  qty: z.int(),
  openQty: z.int(),
  newBarcode: z.string(),
  oldBarcode: z.string(),
  repairOrder: z.string(),
  machineSerial: z.string(),
  repairedDay: daySchema,
  isBatch: z.boolean(),
  closing: z.enum(obligationClosings).nullable(),
  /** The return list, sale or waiver that closed it. */
  closingNumber: z.string(),
  waiverReason: z.string(),
  clocks: z.array(clock),
});
export type Obligation = z.output<typeof obligation>;

export const sale = z.object({
  id: saleId,
  number: z.string(),
  kind: z.enum(saleKinds),
  ...atStation,
  issueNumber: z.string(),
  ...partRef.shape,
  unitBarcode: z.string().nullable(),
  qty: z.int(),
  unitPriceFen: z.int(),
  /** 1, or 3 for a fine (R4.2.4). */
  factor: z.int(),
  amountFen: z.int(),
  publicPriceFen: z.int(),
  /** What the station took from its customer; null where it sold to nobody. */
  chargedFen: z.int().nullable(),
  soldDay: daySchema,
  /** R4.2.2: reported later than five working days after the sale. */
  isReportedLate: z.boolean(),
  state: z.enum(saleStates),
  paidDay: daySchema.nullable(),
  documentNumber: z.string().nullable(),
  note: z.string(),
  cancelReason: z.string(),
  createdBy: z.string(),
  clocks: z.array(clock),
});
export type Sale = z.output<typeof sale>;

/** R4.3c: twenty working days are over; a person decides. */
export const proposal = z.object({
  loan,
  /** Pieces still held, and defective ones still owed. */
  qty: z.int(),
  unitPriceFen: z.int().nullable(),
  /** What the rule proposes: a part that is for sale is converted, one that is not goes to a manual decision (R4.2.4). */
  decision: z.enum(proposalDecisions),
  amountFen: z.int().nullable(),
});
export type Proposal = z.output<typeof proposal>;
