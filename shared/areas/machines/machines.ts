import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { dispositions, machineActions, machineKinds, machineStates, remedies } from './words.ts';

export const machineHead = z.object({
  id: idSchema<'MachineId'>(),
  serial: z.string(),
  modelCode: z.string(),
  sizeTenthInch: z.int().nullable(),
  machineKind: z.enum(machineKinds),
  state: z.enum(machineStates),
  since: z.string(),
  /** Calendar days in this state. */
  days: z.int(),
  binCode: z.string().nullable(),
  rmaId: idSchema<'RmaId'>().nullable(),
  rmaNumber: z.string().nullable(),
  isConceded: z.boolean(),
});
export type MachineHead = z.output<typeof machineHead>;

export const machineRepair = z.object({
  id: idSchema<'MachineRepairId'>(),
  number: z.string(),
  engineer: z.string(),
  fault: z.string(),
  work: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  parts: z.array(
    z.object({
      documentNumber: z.string(),
      partCode: z.string(),
      partName: z.string(),
      unitBarcode: z.string().nullable(),
      qty: z.int(),
      isSecondHand: z.boolean(),
    }),
  ),
});
export type MachineRepair = z.output<typeof machineRepair>;

/** R2.1.2: a board taken out of a return machine, and its way back. */
export const machineBoard = z.object({
  id: idSchema<'MachineBoardId'>(),
  board: z.string(),
  barcode: z.string(),
  reason: z.string(),
  appliedBy: z.string(),
  appliedAt: z.string(),
  approvalNumber: z.string(),
  approvedBy: z.string().nullable(),
  takenAt: z.string().nullable(),
  backAt: z.string().nullable(),
  backBarcode: z.string(),
});
export type MachineBoard = z.output<typeof machineBoard>;

export const machine = machineHead.extend({
  cartonBarcode: z.string(),
  apparentFault: z.string(),
  hiddenFault: z.string(),
  soldDay: daySchema.nullable(),
  madeDay: daySchema.nullable(),
  invoiceFen: z.int(),
  warrantyMonths: z.int(),
  warrantyEnd: daySchema.nullable(),
  isInWarranty: z.boolean(),
  repairs: z.array(machineRepair),
  boards: z.array(machineBoard),
  dispositions: z.array(
    z.object({
      number: z.string(),
      disposition: z.enum(dispositions),
      rule: z.string(),
      reason: z.string(),
      consent: z.string(),
      amountFen: z.int(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  /** Its history, newest first. */
  events: z.array(
    z.object({
      action: z.enum(machineActions),
      fromState: z.enum(machineStates).nullable(),
      toState: z.enum(machineStates),
      binCode: z.string().nullable(),
      rule: z.string(),
      note: z.string(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  /** What may be done with it in its state, whoever asks; who may is decided where it is done. */
  actions: z.array(z.enum(machineActions)),
});
export type Machine = z.output<typeof machine>;

/** How many machines have stood in a state for how long; from so many calendar days on. */
export const ageing = z.array(
  z.object({
    state: z.enum(machineStates),
    ages: z.array(z.object({ from: z.int(), machines: z.int() })),
    machines: z.int(),
    oldestDays: z.int(),
  }),
);
export type Ageing = z.output<typeof ageing>;

export const warrantyInput = z.object({
  soldDay: daySchema.nullable(),
  madeDay: daySchema.nullable(),
  exchangedDay: daySchema.nullable(),
  warrantyMonths: z.int().min(1).max(120),
  claimDay: daySchema,
  isPerformanceFault: z.boolean(),
  repairs: z.int().min(0).max(99),
  isStillFaulty: z.boolean(),
  daysWithoutParts: z.int().min(0).max(3_650),
  daysByRepairer: z.int().min(0).max(3_650),
  daysInRepair: z.int().min(0).max(3_650),
  isSameModelThere: z.boolean(),
  takesOtherModel: z.boolean(),
  refusesSameModel: z.boolean(),
  invoiceFen: z.int().min(0).max(100_000_000),
});

export const warrantyAnswer = z.object({
  termStart: daySchema.nullable(),
  termEnd: daySchema.nullable(),
  termRule: z.string(),
  isInWarranty: z.boolean(),
  days: z.int().nullable(),
  remedies: z.array(z.object({ remedy: z.enum(remedies), rule: z.string(), reason: z.string() })),
  depreciationFen: z.int(),
  refundFen: z.int(),
  depreciationBp: z.int(),
  /** The whole count in a sentence, in the caller's language. */
  explanation: z.string(),
});
