import { allowed, refused } from '../../kernel/decision.ts';
import type { Disposition, MachineAction, MachineKind, MachineState } from './words.ts';

/** States of machines that stand in our house. */
export const IN_STORE: readonly MachineState[] = [
  'awaitingRepair',
  'repairing',
  'awaitingInspection',
  'inspecting',
  'passed',
  'failed',
];

export interface DispositionFacts {
  readonly serial: string;
  readonly disposition: Disposition;
  readonly state: MachineState;
  /** A board of it lies elsewhere (R2.1.2). */
  readonly isBoardOut: boolean;
  /** It was repaired, or passed at relaxed limits only: neither may be handed out as an exchange by itself. */
  readonly isRepaired: boolean;
  readonly isConceded: boolean;
  readonly isRefunded: boolean;
  /** What the customer agreed to in writing; blank where nothing is on file. */
  readonly consent: string;
}

/** R2.4.5, R2.5, S4-4.2(6): may the machine end this way? */
export function mayDispose(facts: DispositionFacts) {
  const { serial, disposition, state } = facts;
  // A set at the bench ends when it has left it: an open inspection would outlive its stay.
  if (!IN_STORE.includes(state) || state === 'inspecting') return refused('MACHINE_STATE', 'R2.4.5', { serial, state });
  if (disposition === 'refund') {
    return facts.isRefunded ? refused('ALREADY_REFUNDED', 'R2.4.5', { serial }) : allowed;
  }
  if (disposition === 'clearance') return allowed;
  if (facts.isBoardOut) return refused('BOARD_STILL_OUT', 'R2.1.2', { serial });
  if (state !== 'passed') return refused('NOT_INSPECTED', 'R2.5', { serial, state });
  if (disposition === 'exchange' && (facts.isRepaired || facts.isConceded) && facts.consent === '') {
    return refused('EXCHANGE_NEEDS_CONSENT', 'S4-4.2(6)', { serial });
  }
  return allowed;
}

/** Where a machine goes when it ends so; a refund leaves it where it is. */
export function stateAfter(disposition: Disposition, state: MachineState): MachineState {
  switch (disposition) {
    case 'quickRepair':
      return 'restocked';
    case 'exchange':
      return 'exchanged';
    case 'clearance':
      return 'cleared';
    case 'refund':
      return state;
  }
}

/**
 * May a part that served before go into this set? Into one that is in warranty it may not. A set that nobody has bought yet has its whole
 * warranty before it; of one whose dates nobody knows the stricter is taken.
 */
export function mayUsePart(
  part: { readonly partCode: string; readonly isSecondHand: boolean },
  machine: MachineInWarranty & { readonly serial: string },
) {
  if (!part.isSecondHand || !isInWarranty(machine)) return allowed;
  return refused('SECOND_HAND_PART', 'S4-4.2', { serial: machine.serial, partCode: part.partCode });
}

interface MachineInWarranty {
  readonly machineKind: MachineKind;
  /** Last day of the warranty; null where nobody knows. */
  readonly warrantyEnd: string | null;
  readonly today: string;
}

export function isInWarranty({ machineKind, warrantyEnd, today }: MachineInWarranty): boolean {
  if (machineKind === 'scrap') return false;
  return machineKind !== 'customer' || warrantyEnd === null || warrantyEnd >= today;
}

/** What may be done with a machine in its state, whoever asks: the machine screen offers no more than that. */
export function machineSteps(state: MachineState, facts: { readonly isBoardOut: boolean }): readonly MachineAction[] {
  if (!IN_STORE.includes(state)) return ['saleFacts'];
  if (state === 'inspecting') return ['place', 'saleFacts'];
  const always: readonly MachineAction[] = ['place', 'takeBoard', 'dispose', 'sendBack', 'correct', 'saleFacts'];
  switch (state) {
    case 'awaitingRepair':
    case 'failed':
      return facts.isBoardOut ? ['startRepair', ...always] : ['startRepair', 'skipRepair', ...always];
    case 'repairing':
      return facts.isBoardOut ? ['useParts', ...always] : ['useParts', 'finishRepair', ...always];
    case 'awaitingInspection':
      return ['startInspection', 'startRepair', ...always];
    default:
      return always;
  }
}
