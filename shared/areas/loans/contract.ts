import { z } from 'zod';
import { optionalBarcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { countSchema, quantitySchema } from '../../kernel/quantity.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { packageGrades } from '../receiving/words.ts';
import { partRef } from '../stock/shapes.ts';
import { atStation, loan, obligation, proposal, sale, shipment } from './shapes.ts';
import { loanStates, proposalDecisions, saleKinds, saleStates, shortageSettlements } from './words.ts';

const paper = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));
const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const issueId = idSchema<'IssueId'>();
const loanId = idSchema<'LoanId'>();
const saleId = idSchema<'SaleId'>();
const obligationId = idSchema<'ObligationId'>();

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
