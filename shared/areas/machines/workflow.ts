import type { Role } from '../../kernel/roles.ts';
import type { RmaAction, RmaKind, RmaState } from './words.ts';

/** When a step of a return may be taken, and by whom. The clause stands on its line in the history. */
export interface Step {
  readonly from: readonly RmaState[];
  readonly roles: readonly Role[];
  readonly rule: string;
  /** Only of this kind of return. */
  readonly kind?: RmaKind;
}

const field = ['station', 'callCentre', 'keeper'] as const;
const judges = ['afterSalesManager', 'serviceManager'] as const;

/** The way of a return, step by step (R2.3, R2.4). The list is the workflow: what is not in it cannot be done. */
export const steps: Readonly<Record<RmaAction, Step>> = {
  report: { from: [], roles: field, rule: 'R2.4.1' },
  assess: { from: ['reported', 'assessed'], roles: field, rule: 'R2.4.2', kind: 'acceptance-damage' },
  apply: { from: ['draft', 'assessed'], roles: field, rule: 'R2.3.1' },
  judge: { from: ['applied', 'judged'], roles: judges, rule: 'R2.4.3', kind: 'acceptance-damage' },
  consent: { from: ['judged'], roles: [...judges, 'callCentre'], rule: 'R2.4.3', kind: 'acceptance-damage' },
  approveException: { from: ['applied', 'judged'], roles: ['leadership'], rule: 'R2.3.2' },
  approveSwap: { from: ['draft', 'reported', 'assessed', 'applied', 'judged'], roles: ['leadership'], rule: 'R2.1.2' },
  authorise: { from: ['applied', 'judged'], roles: judges, rule: 'R2.3.1' },
  refuse: { from: ['applied', 'judged'], roles: judges, rule: 'R2.3.1' },
  reopen: {
    from: ['refused', 'applied', 'judged', 'authorised', 'packed'],
    roles: [...field, ...judges],
    rule: 'R2.3.1',
  },
  cancel: {
    from: ['draft', 'reported', 'assessed', 'applied', 'judged', 'authorised', 'packed'],
    roles: [...field, ...judges],
    rule: 'R2.3.1',
  },
  pack: { from: ['authorised'], roles: ['station', 'keeper'], rule: 'R2.2' },
  ship: { from: ['packed', 'shipped'], roles: field, rule: 'R2.4.4' },
  track: { from: ['shipped'], roles: [...field, ...judges], rule: 'R2.4.4' },
  arrive: { from: ['shipped'], roles: ['keeper'], rule: 'R2.4.5' },
  lose: { from: ['shipped'], roles: ['keeper', 'afterSalesManager'], rule: 'R2.4.4' },
};

/** The steps that somebody with these roles may take now. */
export function legalSteps(
  rma: { readonly kind: RmaKind; readonly state: RmaState },
  roles: readonly Role[],
): readonly RmaAction[] {
  return (Object.keys(steps) as RmaAction[]).filter((action) => isLegal(action, rma) && mayTake(action, roles));
}

export function isLegal(
  action: RmaAction,
  { kind, state }: { readonly kind: RmaKind; readonly state: RmaState },
): boolean {
  const step = steps[action];
  if (!step.from.includes(state) || (step.kind !== undefined && step.kind !== kind)) return false;
  // Where a customer refused the set, HQ's own judgement stands before its word (R2.4.3).
  return !(action === 'authorise' && kind === 'acceptance-damage' && state !== 'judged');
}

function mayTake(action: RmaAction, roles: readonly Role[]): boolean {
  return steps[action].roles.some((role) => roles.includes(role));
}

/** The state in which a return of this kind begins, and goes back to when it is reopened. */
export function firstState(kind: RmaKind): RmaState {
  return kind === 'network-panel' ? 'draft' : 'reported';
}

/** While a return may still be written at: its lines change only before it is handed in. */
export const WRITABLE: readonly RmaState[] = ['draft', 'reported', 'assessed'];

/** An application in these states holds its machines no more: they may stand on another one. */
export const CLOSED: readonly RmaState[] = ['refused', 'cancelled', 'arrived'];

/** One application has at most so many machines. */
export const MOST_MACHINES = 200;
