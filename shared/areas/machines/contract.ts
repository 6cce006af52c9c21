import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf } from '../../kernel/text.ts';
import {
  importApplyErrors,
  importApplyInput,
  importErrors,
  importInput,
  importPreview,
  importResult,
} from '../catalog/contract.ts';
import { declare } from '../errors.ts';
import { warrantyAnswer, warrantyInput } from './machines.ts';
import { rma, rmaFields, rmaHead, rmaLineFields } from './rmas.ts';
import { cartons, sheets } from './sheetContract.ts';
import { boards, store } from './storeContract.ts';
import { evidenceKinds, liableParties, rmaKinds, rmaStates } from './words.ts';
import { steps } from './workflow.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().min(1).max(max));
const rmaId = idSchema<'RmaId'>();
const lineId = idSchema<'RmaLineId'>();
const byId = z.object({ id: rmaId });
const version = z.int().min(0);
/** A paper or picture: phones and scanners make a few megabytes. */
const file = z.file().max(15 * 1024 * 1024);

const writers = ['station', 'callCentre', 'keeper'] as const;
const inStep = declare('NOT_FOUND', 'RMA_STATE', 'RMA_CHANGED');
const lineErrors = {
  ...inStep,
  ...declare('SERIAL_IS_CARTON', 'SERIAL_ON_RMA', 'SERIAL_IN_STORE', 'RMA_FULL', 'FORBIDDEN'),
};

/** Return authorisations: their steps are the workflow (R2.1 to R2.4); `workflow.ts` says which is legal when. */
const rmas = {
  list: query({
    access: roles,
    input: pageInput.extend({
      kind: z.enum(rmaKinds).optional(),
      state: z.enum(rmaStates).optional(),
      stationCode: code.optional(),
      hasDifferences: z.boolean().optional(),
    }),
    output: page(rmaHead),
  }),
  get: query({ access: roles, input: byId, output: rma, errors: declare('NOT_FOUND') }),
  /** R2.4.1: a customer's refusal, or a station's application, with its first machines. */
  create: command({
    access: writers,
    input: rmaFields.extend({ lines: z.array(rmaLineFields).max(200) }),
    output: rma,
    errors: { ...lineErrors, ...declare('PAPER_TAKEN', 'DAY_AHEAD') },
  }),
  addLine: command({
    access: writers,
    input: rmaLineFields.extend({ id: rmaId, version }),
    output: rma,
    errors: lineErrors,
  }),
  changeLine: command({
    access: writers,
    input: rmaLineFields.extend({ id: rmaId, version, lineId }),
    output: rma,
    errors: lineErrors,
  }),
  removeLine: command({ access: writers, input: byId.extend({ version, lineId }), output: rma, errors: inStep }),
  /** A paper or picture for one machine; checked by its content. An ID card's number is kept masked only. */
  addEvidence: command({
    access: [...writers, 'afterSalesManager', 'serviceManager', 'leadership', 'inspector'],
    input: z.object({ lineId, kind: z.enum(evidenceKinds), idNumber: z.string().max(60), file }),
    output: rma,
    errors: { ...inStep, ...declare('FILE_REFUSED', 'TOO_LARGE') },
  }),
  /** The paper itself. Who may not see a customer's papers is refused here, not in the screen. */
  evidence: query({
    access: roles,
    input: z.object({ id: idSchema<'EvidenceId'>() }),
    output: z.file(),
    errors: declare('NOT_FOUND', 'FORBIDDEN'),
  }),

  /** R2.4.2: the first judgement on the spot, and the mark on the machine. */
  assess: command({
    access: steps.assess.roles,
    input: byId.extend({
      version,
      lines: z
        .array(z.object({ lineId, party: z.enum(liableParties), note: note(120), statusMark: said(40) }))
        .min(1)
        .max(200),
    }),
    output: rma,
    errors: { ...inStep, ...declare('NOT_ASSESSED') },
  }),
  /** R2.3.1: handed in to HQ. What the rule refuses outright cannot be. */
  apply: command({
    access: steps.apply.roles,
    input: byId.extend({ version }),
    output: rma,
    errors: { ...inStep, ...declare('LIST_EMPTY', 'NOT_ELIGIBLE', 'NOT_ASSESSED') },
  }),
  /** R2.4.3: HQ's own judgement of who is liable, by somebody other than the applicant. */
  judge: command({
    access: steps.judge.roles,
    input: byId.extend({
      version,
      lines: z
        .array(z.object({ lineId, party: z.enum(liableParties), note: note(120) }))
        .min(1)
        .max(200),
    }),
    output: rma,
    errors: { ...inStep, ...declare('NOT_ASSESSED', 'OWN_APPLICATION') },
  }),
  /** R2.4.3: a liable party other than the company agrees to pay before the machine travels. */
  consent: command({
    access: steps.consent.roles,
    input: z.object({ lineId, person: said(40), amountFen: fenSchema }),
    output: rma,
    errors: { ...inStep, ...declare('NO_CONSENT_NEEDED') },
  }),
  /** R2.3.2: leadership's exception for a cracked panel: number, uploaded approval, an approver who is not the applicant. */
  approveException: command({
    access: steps.approveException.roles,
    input: z.object({ lineId, number: said(40) }),
    output: rma,
    errors: { ...inStep, ...declare('OWN_APPLICATION', 'EVIDENCE_REQUIRED', 'NO_EXCEPTION_NEEDED') },
  }),
  /** R2.1.2: leadership agrees to the board that was taken out. */
  approveSwap: command({
    access: steps.approveSwap.roles,
    input: z.object({ lineId, number: said(40) }),
    output: rma,
    errors: { ...inStep, ...declare('OWN_APPLICATION', 'EVIDENCE_REQUIRED', 'NO_BOARD_OUT') },
  }),
  /** R2.3.1, R2.4.3: the machines may travel. */
  authorise: command({
    access: steps.authorise.roles,
    input: byId.extend({ version }),
    output: rma,
    errors: {
      ...inStep,
      ...declare('OWN_APPLICATION', 'NOT_ELIGIBLE', 'EVIDENCE_MISSING', 'CONSENT_REQUIRED', 'NOT_ASSESSED'),
    },
  }),
  refuse: command({
    access: steps.refuse.roles,
    input: byId.extend({ version, reason: said(120) }),
    output: rma,
    errors: { ...inStep, ...declare('OWN_APPLICATION') },
  }),
  /** Back to whoever wrote it, to be put right. */
  reopen: command({
    access: steps.reopen.roles,
    input: byId.extend({ reason: said(120) }),
    output: rma,
    errors: inStep,
  }),
  cancel: command({
    access: steps.cancel.roles,
    input: byId.extend({ reason: said(120) }),
    output: rma,
    errors: inStep,
  }),
  /** R2.2, R2.3.3: every machine has its sheet, both codes were scanned, and its carton is in order. */
  pack: command({
    access: steps.pack.roles,
    input: byId,
    output: rma,
    errors: { ...inStep, ...declare('SHEET_MISSING', 'SHEET_DIFFERS', 'CARTON_NOT_CHECKED', 'CARTON_NOT_OK') },
  }),
  ship: command({
    access: steps.ship.roles,
    input: byId.extend({
      carrier: said(40),
      waybill: z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40)),
      freightFen: fenSchema,
      shippedDay: daySchema,
    }),
    output: rma,
    errors: { ...inStep, ...declare('DAY_AHEAD', 'SHIPPED_BEFORE_LIST', 'WAYBILL_TAKEN') },
  }),
  /** R2.4.4: where it is, until it arrives. */
  track: command({ access: steps.track.roles, input: byId.extend({ note: said(120) }), output: rma, errors: inStep }),
  /** R2.4.5: one machine from the lorry into the store, at once; both codes are scanned. */
  book: command({
    access: ['keeper'],
    input: byId.extend({
      machineScan: barcodeSchema,
      cartonScan: barcodeSchema,
      binCode: code.nullable(),
      /** Said once more where the machine is not on the application: it stands here all the same. */
      isSurplus: z.boolean(),
    }),
    output: rma,
    errors: {
      ...inStep,
      ...declare(
        'ALREADY_BOOKED',
        'SERIAL_IN_STORE',
        'SERIAL_IS_CARTON',
        'BIN_WRONG_USE',
        'BIN_FULL',
        'CODES_SWAPPED',
        'NOT_ON_RMA',
      ),
    },
  }),
  /** R2.3.1: nothing more comes: what was approved and what came are compared; each difference is a case. */
  arrive: command({
    access: steps.arrive.roles,
    input: byId,
    output: rma,
    errors: { ...inStep, ...declare('NOTHING_BOOKED', 'CARTON_NOT_CHECKED') },
  }),
  /** R2.4.4: nothing of it will come: lost, or never sent. What was booked in stays; the rest is missing. */
  lose: command({ access: steps.lose.roles, input: byId.extend({ reason: said(120) }), output: rma, errors: inStep }),
  settleDifference: command({
    access: ['keeper', 'afterSalesManager'],
    input: z.object({ differenceId: idSchema<'RmaDifferenceId'>(), settlement: said(120) }),
    output: rma,
    errors: declare('NOT_FOUND', 'ALREADY_SETTLED'),
  }),
};

/** The forty applications of a month as the stations send them. */
const papers = {
  preview: query({
    access: writers,
    method: 'POST',
    input: importInput,
    output: importPreview.extend({
      /** The rule's answer to each good row, at once. */
      verdicts: z.array(
        z.object({
          row: z.int(),
          paperNumber: z.string(),
          serial: z.string(),
          verdict: rmaHead.shape.eligibility,
          rule: z.string(),
          missing: z.array(z.string()),
        }),
      ),
    }),
    errors: importErrors,
  }),
  apply: command({ access: writers, input: importApplyInput, output: importResult, errors: importApplyErrors }),
  marked: query({ access: writers, method: 'POST', input: importInput, output: z.file(), errors: importErrors }),
};

/** Return machines from the first report to their end (R2.1 to R2.4), and the statutory warranty (S4-4.2). */
export const machines = {
  rmas,
  papers,
  sheets,
  cartons,
  store,
  boards,
  warranty: query({ access: 'signedIn', method: 'POST', input: warrantyInput, output: warrantyAnswer }),
  /** S4-4.2(5): depreciation a day in hundredths of a per cent of the invoice price; makers publish 0.10 %. */
  depreciation: query({ access: 'signedIn', input: nothing, output: z.object({ depreciationBp: z.int() }) }),
  setDepreciation: command({
    access: ['administrator'],
    input: z.object({ depreciationBp: z.int().min(0).max(10_000) }),
    output: z.object({ depreciationBp: z.int() }),
  }),
};
