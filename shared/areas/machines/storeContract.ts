import { z } from 'zod';
import { barcodeSchema, scannedText } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { codeOf, proseOf } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { fifoReasons } from '../issuing/words.ts';
import { ageing, machine, machineHead } from './machines.ts';
import { dispositions, machineKinds, machineStates } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().min(1).max(max));
const scan = z.string().max(400).transform(scannedText).pipe(z.string().min(1).max(64));
const machineId = idSchema<'MachineId'>();
const byMachine = z.object({ machineId });
const keepers = ['keeper', 'inspector'] as const;
const inStore = declare('NOT_FOUND', 'MACHINE_STATE');

/** The machine store: where each stands, in which state and since when. */
export const store = {
  list: query({
    access: 'signedIn',
    input: pageInput.extend({
      state: z.enum(machineStates).optional(),
      modelCode: code.optional(),
      isInStore: z.boolean().optional(),
      /** Calendar days in its state, at least and at most. */
      minDays: z.int().min(0).max(10_000).optional(),
      maxDays: z.int().min(0).max(10_000).optional(),
    }),
    output: page(machineHead),
  }),
  get: query({
    access: 'signedIn',
    input: z.object({ serial: scan }),
    output: machine,
    errors: declare('NOT_FOUND'),
  }),
  ageing: query({ access: 'signedIn', input: nothing, output: ageing }),
  place: command({
    access: keepers,
    input: byMachine.extend({ binCode: code }),
    output: machine,
    errors: { ...inStore, ...declare('BIN_WRONG_USE', 'BIN_FULL', 'SAME_BIN') },
  }),
  /** What the machine really is, where its application said otherwise or there was none. */
  correct: command({
    access: keepers,
    input: byMachine.extend({
      modelCode: code,
      sizeTenthInch: z.int().min(50).max(2000).nullable(),
      machineKind: z.enum(machineKinds),
      cartonBarcode: barcodeSchema,
    }),
    output: machine,
    errors: { ...inStore, ...declare('SERIAL_IS_CARTON') },
  }),
  /** R2.3.1: a machine that should not be here goes back to where it came from. */
  sendBack: command({
    access: ['keeper', 'afterSalesManager'],
    input: byMachine.extend({ reason: said(120) }),
    output: machine,
    errors: { ...inStore, ...declare('BOARD_STILL_OUT') },
  }),
  /** What the warranty is counted from; from invoice, card or rating plate. */
  setSale: command({
    access: [...keepers, 'afterSalesManager', 'callCentre'],
    input: byMachine.extend({
      soldDay: daySchema.nullable(),
      madeDay: daySchema.nullable(),
      invoiceFen: fenSchema,
      warrantyMonths: z.int().min(1).max(120),
    }),
    output: machine,
    errors: { ...inStore, ...declare('DAY_AHEAD') },
  }),
  startRepair: command({
    access: keepers,
    input: byMachine.extend({ engineer: said(20), fault: said(120) }),
    output: machine,
    errors: { ...inStore, ...declare('BOARD_STILL_OUT') },
  }),
  /** A part from stock into the machine, oldest first; second-hand ones never into a set in warranty. */
  usePart: command({
    access: ['keeper'],
    input: byMachine.extend({
      what: z.union([
        z.object({ unitBarcode: barcodeSchema }),
        z.object({ partCode: code, binCode: code, qty: quantitySchema }),
      ]),
      fifoReason: z.enum(fifoReasons).nullable(),
    }),
    output: machine,
    errors: {
      ...inStore,
      ...declare(
        'SECOND_HAND_PART',
        'UNKNOWN_BARCODE',
        'NOT_ISSUABLE',
        'UNIT_ELSEWHERE',
        'UNIT_NEEDS_SCAN',
        'NOT_ENOUGH_STOCK',
        'NOT_OLDEST',
        'RESERVED',
        'ALREADY_PICKED',
      ),
    },
  }),
  finishRepair: command({
    access: keepers,
    input: byMachine.extend({ work: said(200) }),
    output: machine,
    errors: { ...inStore, ...declare('BOARD_STILL_OUT') },
  }),
  /** Nothing to repair: straight to the bench. */
  skipRepair: command({
    access: keepers,
    input: byMachine.extend({ reason: said(120) }),
    output: machine,
    errors: { ...inStore, ...declare('BOARD_STILL_OUT') },
  }),
  dispose: command({
    access: ['serviceManager', 'afterSalesManager'],
    input: byMachine.extend({
      disposition: z.enum(dispositions),
      reason: said(120),
      consent: note(120),
      amountFen: fenSchema,
    }),
    output: machine,
    errors: {
      ...inStore,
      ...declare('BOARD_STILL_OUT', 'NOT_INSPECTED', 'EXCHANGE_NEEDS_CONSENT', 'ALREADY_REFUNDED', 'AMOUNT_REQUIRED'),
    },
  }),
};

const boardErrors = { ...inStore, ...declare('BOARD_STATE') };
const byBoard = z.object({ boardId: idSchema<'MachineBoardId'>() });

/** Boards taken out of a return machine in our house (R2.1.2): applied for, approved by leadership, taken, put back. */
export const boards = {
  apply: command({
    access: keepers,
    input: byMachine.extend({ board: said(60), barcode: note(64), reason: said(120) }),
    output: machine,
    errors: inStore,
  }),
  approve: command({
    access: ['leadership'],
    input: byBoard.extend({ number: said(40) }),
    output: machine,
    errors: { ...boardErrors, ...declare('OWN_APPLICATION') },
  }),
  takeOut: command({ access: keepers, input: byBoard, output: machine, errors: boardErrors }),
  putBack: command({
    access: keepers,
    input: byBoard.extend({ barcode: note(64) }),
    output: machine,
    errors: { ...boardErrors, ...declare('BOARD_MISMATCH') },
  }),
};
