import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { checkVerdicts } from '../returns/words.ts';
import {
  cartonItems,
  cartonPlaces,
  eligibilities,
  evidenceKinds,
  faultKinds,
  lacks,
  liableParties,
  machineKinds,
  machineStates,
  panelUses,
  rmaActions,
  rmaDifferenceKinds,
  rmaKinds,
  rmaStates,
} from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().min(1).max(max));

/** One machine as the application states it (R2.3.1). */
export const rmaLineFields = z.object({
  /** The machine's own serial, never the carton's (R2.3.5). */
  serial: barcodeSchema,
  cartonBarcode: barcodeSchema,
  modelCode: code,
  /** Tenths of an inch; null takes the model's. */
  sizeTenthInch: z.int().min(50).max(2000).nullable(),
  machineKind: z.enum(machineKinds),
  faultKind: z.enum(faultKinds),
  apparentFault: said(120),
  hiddenFault: note(120),
  /** R2.3.4: boards inside that were swapped for bad ones. */
  badBoards: note(120),
  /** R2.1.2: the board that was taken out; blank where nothing is missing. */
  boardOut: note(60),
  isBoardBack: z.boolean(),
  panelUse: z.enum(panelUses),
});
export type RmaLineFields = z.output<typeof rmaLineFields>;

/** What an application says over its machines. */
export const rmaFields = z.object({
  kind: z.enum(rmaKinds),
  /** Blank where the company's own staff apply. */
  stationCode: z.string().max(100).transform(codeOf).pipe(z.string().max(40)),
  paperNumber: z.string().max(400).transform(tidy).pipe(z.string().max(40)),
  day: daySchema,
  note: note(200),
});
export type RmaFields = z.output<typeof rmaFields>;

const eligibilityVerdict = z.object({
  verdict: z.enum(eligibilities),
  rule: z.string(),
  reasons: z.array(z.object({ rule: z.string(), code: z.string() })),
  missing: z.array(z.object({ rule: z.string(), what: z.enum(lacks) })),
});

export const evidence = z.object({
  id: idSchema<'EvidenceId'>(),
  kind: z.enum(evidenceKinds),
  /** Masked where it names a person. */
  number: z.string(),
  name: z.string(),
  mime: z.string(),
  hash: z.string(),
  at: z.string(),
  by: z.string(),
  /** Whether the caller may look at it: papers that name a customer are for those who judge, and for who sent them. */
  isVisible: z.boolean(),
});
export type Evidence = z.output<typeof evidence>;

/** What the 返厂机状态鉴定单 says. */
export const sheetFields = z.object({
  serial: barcodeSchema,
  machineKind: z.enum(machineKinds),
  apparentFault: said(120),
  hiddenFault: note(120),
  badBoards: note(120),
  panelUse: z.enum(panelUses),
  /** 鉴定单位, and the day. */
  assessedBy: said(40),
  assessedDay: daySchema,
});
export type SheetFields = z.output<typeof sheetFields>;

export const stateSheet = sheetFields.extend({
  number: z.string(),
  at: z.string(),
  by: z.string(),
  copies: z.int(),
  /** R2.3.5: where it does not equal the application. A sheet that differs is not printed. */
  differences: z.array(z.object({ field: z.string(), onSheet: z.string(), onApplication: z.string() })),
});
export type StateSheet = z.output<typeof stateSheet>;

export const cartonCheck = z.object({
  place: z.enum(cartonPlaces),
  at: z.string(),
  by: z.string(),
  items: z.array(
    z.object({
      item: z.enum(cartonItems),
      verdict: z.enum(checkVerdicts),
      note: z.string(),
      photoHash: z.string().nullable(),
    }),
  ),
});
export type CartonCheck = z.output<typeof cartonCheck>;

const judgement = z.object({ party: z.enum(liableParties), note: z.string(), by: z.string(), at: z.string() });

export const rmaLine = rmaLineFields.extend({
  id: idSchema<'RmaLineId'>(),
  lineNo: z.int(),
  /** The application's own serial as written; the same text as on its barcode. */
  sizeTenthInch: z.int().nullable(),
  eligibility: eligibilityVerdict,
  evidence: z.array(evidence),
  /** R2.4.2 and R2.4.3: who is liable, in the field's eyes and in HQ's. Where they disagree both stay visible. */
  fieldJudgement: judgement.nullable(),
  /** R2.4.2: what is marked on the machine. */
  statusMark: z.string(),
  hqJudgement: judgement.nullable(),
  isDisputed: z.boolean(),
  consent: z.object({ person: z.string(), amountFen: z.int(), at: z.string() }).nullable(),
  exception: z.object({ number: z.string(), by: z.string(), at: z.string() }).nullable(),
  swapApproval: z.object({ number: z.string(), by: z.string(), at: z.string() }).nullable(),
  sheet: stateSheet.nullable(),
  checks: z.array(cartonCheck),
  /** What was in order at packing and was not at arrival: the carrier's damage. */
  damaged: z.array(z.enum(cartonItems)),
  machineState: z.enum(machineStates).nullable(),
  bookedAt: z.string().nullable(),
});
export type RmaLine = z.output<typeof rmaLine>;

export const rmaHead = z.object({
  id: idSchema<'RmaId'>(),
  number: z.string(),
  kind: z.enum(rmaKinds),
  state: z.enum(rmaStates),
  stationCode: z.string().nullable(),
  stationName: z.string().nullable(),
  paperNumber: z.string(),
  day: daySchema,
  machines: z.int(),
  serials: z.array(z.string()),
  /** The worst of its machines: refused before exception before evidence before allowed. */
  eligibility: z.enum(eligibilities),
  rule: z.string(),
  waybill: z.string(),
  openDifferences: z.int(),
  /** Calendar days in the present state. */
  days: z.int(),
});
export type RmaHead = z.output<typeof rmaHead>;

export const rma = rmaHead.extend({
  /** Grows with every change of its machines: HQ judges what it has seen. */
  version: z.int(),
  note: z.string(),
  createdBy: z.string(),
  refusal: z.object({ rule: z.string(), reason: z.string() }).nullable(),
  carrier: z.string(),
  freightFen: z.int(),
  shippedDay: daySchema.nullable(),
  lines: z.array(rmaLine),
  /** Who took which step when, by which clause; newest first. */
  history: z.array(
    z.object({ action: z.enum(rmaActions), rule: z.string(), note: z.string(), at: z.string(), by: z.string() }),
  ),
  /** The steps that the caller may take now. */
  actions: z.array(z.enum(rmaActions)),
  differences: z.array(
    z.object({
      id: idSchema<'RmaDifferenceId'>(),
      kind: z.enum(rmaDifferenceKinds),
      serial: z.string(),
      at: z.string(),
      settlement: z.string(),
      settledBy: z.string().nullable(),
    }),
  ),
});
export type Rma = z.output<typeof rma>;
