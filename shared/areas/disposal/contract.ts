import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { codeOf } from '../../kernel/text.ts';
import { conditions } from '../catalog/words.ts';
import { declare } from '../errors.ts';
import { partRef } from '../stock/shapes.ts';
import { disposalKinds, disposalStates, qcOutcomes } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(64));
const reason = z.string().trim().min(2).max(200);
const id = idSchema<'DisposalId'>();
const byId = z.object({ id });

export const disposalLine = z.object({
  id: idSchema<'DisposalLineId'>(),
  ...partRef.shape,
  barcode: z.string().nullable(),
  binCode: z.string(),
  condition: z.enum(conditions),
  qty: z.int(),
  /** The fault on its label, where it has one. */
  fault: z.string(),
  /** What the pieces cost at their receipt, in fen. */
  valueFen: z.int(),
  outcome: z.enum(qcOutcomes).nullable(),
});
export type DisposalLine = z.output<typeof disposalLine>;

export const disposalHead = z.object({
  id,
  number: z.string(),
  kind: z.enum(disposalKinds),
  state: z.enum(disposalStates),
  day: daySchema,
  note: z.string(),
  openedBy: z.string(),
  lines: z.int(),
  pieces: z.int(),
  /** Pieces at quality control of which nobody has said yet what became of them. */
  outstanding: z.int(),
  documentNumber: z.string().nullable(),
});
export type DisposalHead = z.output<typeof disposalHead>;

export const disposalView = disposalHead.extend({
  lineList: z.array(disposalLine),
  valueFen: z.int(),
  submittedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  handedTo: z.string(),
  /** The day of the document that took the goods out. */
  postedDay: daySchema.nullable(),
  rejectReason: z.string(),
  cancelReason: z.string(),
});
export type DisposalView = z.output<typeof disposalView>;

const inState = declare('NOT_FOUND', 'DISPOSAL_STATE');
const keeper = ['keeper'] as const;
const decider = ['serviceManager'] as const;

/** 报废送检 (S2-5): once a month parts to scrap and parts for quality control are counted, listed, approved and handed over. */
export const disposal = {
  list: query({
    access: 'signedIn',
    input: pageInput.extend({ state: z.enum(disposalStates).optional() }),
    output: page(disposalHead),
  }),
  get: query({ access: 'signedIn', input: byId, output: disposalView, errors: declare('NOT_FOUND') }),
  open: command({
    access: keeper,
    input: z.object({ kind: z.enum(disposalKinds), note: z.string().trim().max(200) }),
    output: disposalView,
  }),
  /** A scanned unit, where it stands. */
  addUnit: command({
    access: keeper,
    input: byId.extend({ barcode: barcodeSchema }),
    output: disposalView,
    errors: {
      ...inState,
      ...declare('UNKNOWN_BARCODE', 'UNIT_ELSEWHERE', 'ALREADY_LISTED', 'DISPOSAL_NOT_SO', 'UNDER_INSPECTION'),
    },
  }),
  /** Pieces of a lot-tracked part in a bin; listed again, the new figure stands. */
  addLot: command({
    access: keeper,
    input: byId.extend({ partId: idSchema<'PartId'>(), binCode: code, qty: quantitySchema }),
    output: disposalView,
    errors: {
      ...inState,
      ...declare('UNIT_NEEDS_SCAN', 'NOT_ENOUGH_STOCK', 'DISPOSAL_NOT_SO', 'UNDER_INSPECTION', 'BIN_WRONG_USE'),
    },
  }),
  removeLine: command({
    access: keeper,
    input: byId.extend({ lineId: idSchema<'DisposalLineId'>() }),
    output: disposalView,
    errors: inState,
  }),
  submit: command({
    access: keeper,
    input: byId,
    output: disposalView,
    errors: { ...inState, ...declare('NOTHING_LISTED') },
  }),
  approve: command({
    access: decider,
    input: byId,
    output: disposalView,
    errors: { ...inState, ...declare('SAME_SIGNER_DISPOSAL') },
  }),
  reject: command({
    access: decider,
    input: byId.extend({ reason }),
    output: disposalView,
    errors: { ...inState, ...declare('SAME_SIGNER_DISPOSAL') },
  }),
  /** The goods leave the store; one document. R4.8.4: a keeper takes them out. */
  handOver: command({
    access: keeper,
    input: byId.extend({ to: z.string().trim().min(1).max(60) }),
    output: disposalView,
    errors: { ...inState, ...declare('NOT_ENOUGH_STOCK', 'UNIT_ELSEWHERE') },
  }),
  /** What quality control says of a line: what comes back waits on the trolley for its bin. */
  settle: command({
    access: ['keeper', 'inspector', 'serviceManager'],
    input: byId.extend({ lineId: idSchema<'DisposalLineId'>(), outcome: z.enum(qcOutcomes) }),
    output: disposalView,
    errors: {
      ...inState,
      ...declare('ALREADY_SETTLED', 'INSPECTOR_REQUIRED', 'FORBIDDEN', 'NOT_ENOUGH_STOCK', 'UNIT_ELSEWHERE'),
    },
  }),
  cancel: command({ access: keeper, input: byId.extend({ reason }), output: disposalView, errors: inState }),
};
