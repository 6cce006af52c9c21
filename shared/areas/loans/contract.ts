import { z } from 'zod';
import { optionalBarcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { countSchema, quantitySchema } from '../../kernel/quantity.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { clock } from '../clocks/contract.ts';
import { declare } from '../errors.ts';
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

const paper = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));
const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const issueId = idSchema<'IssueId'>();
const loanId = idSchema<'LoanId'>();
const saleId = idSchema<'SaleId'>();
const obligationId = idSchema<'ObligationId'>();

const atStation = { stationCode: z.string(), stationName: z.string() };

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

const stationPage = pageInput.extend({ stationCode: code.optional() });
const keepers = ['keeper', 'callCentre', 'station'] as const;

/** What is outside: at which station, until when, and what it became. */
export const loans = {
  /** A station sees its own. */
  list: query({
    access: roles,
    input: stationPage.extend({ state: z.enum(loanStates).optional(), isOverdue: z.boolean().optional() }),
    output: page(loan),
  }),
  /** What each station has on loan, by part. */
  balance: query({
    access: roles,
    input: z.object({ stationCode: code.optional() }),
    output: z.array(
      z.object({ ...atStation, ...partRef.shape, inTransit: z.int(), held: z.int(), owed: z.int(), overdue: z.int() }),
    ),
  }),

  shipments: query({
    access: roles,
    input: stationPage.extend({ isReceived: z.boolean().optional() }),
    output: page(shipment),
  }),
  shipment: query({ access: roles, input: z.object({ issueId }), output: shipment, errors: declare('NOT_FOUND') }),
  /** The parcel is at the station: from today its clocks run (R4.3b, R4.3c), and until midnight a difference may be reported (R4.1.2a). */
  receive: command({
    access: keepers,
    input: z.object({ issueId, packageGrade: z.enum(packageGrades), receivedDay: daySchema, note: note(200) }),
    output: shipment,
    errors: declare('NOT_FOUND', 'SHIPMENT_RECEIVED', 'RECEIPT_DAY'),
  }),
  /** What was counted against the shipping note. Later than the day of receipt it is kept as a note, and the shipment counts as correct. */
  count: command({
    access: keepers,
    input: z.object({
      issueId,
      lines: z
        .array(z.object({ pickId: z.string().max(64), received: countSchema, damaged: countSchema, note: note(120) }))
        .max(500),
    }),
    output: shipment,
    errors: declare(
      'NOT_FOUND',
      'SHIPMENT_NOT_RECEIVED',
      'SHIPMENT_COUNTED',
      'COUNT_OVER_SHIPPED',
      'DAMAGED_OVER_COUNTED',
    ),
  }),
  settleDifference: command({
    access: ['keeper', 'afterSalesManager'],
    input: z.object({ differenceId: z.string().max(64), settlement: z.enum(shortageSettlements) }),
    output: shipment,
    errors: declare(
      'NOT_FOUND',
      'ALREADY_SETTLED',
      'NOT_ENOUGH_STOCK',
      'UNIT_ELSEWHERE',
      'LOAN_NOT_OPEN',
      'STOCKTAKE_DAY',
    ),
  }),

  /** The part went into a set in warranty: the old one is owed (R4.3a). Out of warranty it is a sale. */
  use: command({
    access: keepers,
    input: z.object({
      loanId,
      qty: quantitySchema,
      repairOrder: paper(40).pipe(z.string().min(1)),
      machineSerial: z.string().max(100).transform(codeOf).pipe(z.string().max(40)),
      /** The serial of the part taken out; blank where it carries none. */
      oldBarcode: optionalBarcodeSchema,
      repairedDay: daySchema,
    }),
    output: loan,
    errors: declare(
      'NOT_FOUND',
      'LOAN_NOT_RECEIVED',
      'LOAN_NOT_OPEN',
      'DAY_AHEAD',
      'REPAIRED_BEFORE_RECEIPT',
      'SAME_UNIT',
      'OLD_BARCODE_REQUIRED',
    ),
  }),
  /** R4.2.2: sold out of the loan with permission, at no more than the published price (R4.2.3). */
  sell: command({
    access: keepers,
    input: z.object({
      loanId,
      qty: quantitySchema,
      soldDay: daySchema,
      /** What the customer paid for one piece, in fen. */
      chargedFen: fenSchema,
      permittedBy: said(60),
    }),
    output: sale,
    errors: declare(
      'NOT_FOUND',
      'LOAN_NOT_RECEIVED',
      'LOAN_NOT_OPEN',
      'DAY_AHEAD',
      'NOT_FOR_SALE',
      'PRICE_MISSING',
      'CHARGED_OVER_PUBLISHED',
    ),
  }),
  /** R4.3c: a written explanation is on file; its days do not count. Without an end it pauses until the next one. */
  explain: command({
    access: ['keeper', 'callCentre', 'afterSalesManager'],
    input: z.object({ loanId, text: said(400), untilDay: daySchema.nullable() }),
    output: loan,
    errors: declare('NOT_FOUND', 'LOAN_NOT_OPEN', 'EXPLANATION_ENDS_BEFORE'),
  }),

  proposals: query({ access: 'signedIn', input: pageInput, output: page(proposal) }),
  /** R4.3c, R4.2.4: on day 20 nobody is charged by the clock; a person decides. */
  decide: command({
    access: ['afterSalesManager', 'serviceManager'],
    input: z.object({ loanId, decision: z.enum(proposalDecisions), note: note(200) }),
    output: z.array(sale),
    errors: declare('NOT_FOUND', 'NOT_OVERDUE', 'NOT_FOR_SALE', 'FOR_SALE', 'PRICE_MISSING', 'LOAN_NOT_OPEN'),
  }),
  sales: query({
    access: roles,
    input: stationPage.extend({ kind: z.enum(saleKinds).optional(), state: z.enum(saleStates).optional() }),
    output: page(sale),
  }),
  notifyPayment: command({
    access: ['finance', 'financeManager'],
    input: z.object({ id: saleId, paidDay: daySchema, note: note(120) }),
    output: sale,
    errors: declare('NOT_FOUND', 'SALE_STATE', 'DAY_AHEAD'),
  }),
  /** R4.2.2: within one working day of finance's notice the books let go of the part. */
  writeOff: command({
    access: ['keeper'],
    input: z.object({ id: saleId }),
    output: sale,
    errors: declare('NOT_FOUND', 'SALE_STATE', 'NOT_ENOUGH_STOCK', 'UNIT_ELSEWHERE'),
  }),
  cancelSale: command({
    access: ['afterSalesManager', 'serviceManager'],
    input: z.object({ id: saleId, reason: said(120) }),
    output: sale,
    errors: declare('NOT_FOUND', 'SALE_STATE'),
  }),

  /** Who owes which defective part. */
  owed: query({
    access: roles,
    input: stationPage.extend({ isOpen: z.boolean().optional() }),
    output: page(obligation),
  }),
  /** The defective part need not come back: signed, with its reason. */
  waive: command({
    access: ['afterSalesManager', 'serviceManager'],
    input: z.object({ id: obligationId, reason: said(120) }),
    output: obligation,
    errors: declare('NOT_FOUND', 'OBLIGATION_CLOSED', 'OWN_APPLICATION'),
  }),
};
