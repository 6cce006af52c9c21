import { addDays, type Day, dayOf } from '../../kernel/day.ts';
import { allowed, refused } from '../../kernel/decision.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Condition } from '../catalog/words.ts';
import type { DisposalKind, DisposalState, QcOutcome } from './words.ts';

/** Where a list stands, by what was recorded of it. One whose document was taken back waits to be handed over again. */
export function disposalState(row: {
  readonly cancelledAt: string | null;
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly isPosted: boolean;
}): DisposalState {
  if (row.cancelledAt !== null) return 'cancelled';
  if (row.isPosted) return 'posted';
  if (row.approvedAt !== null) return 'approved';
  return row.submittedAt !== null ? 'submitted' : 'open';
}

const LISTED: Readonly<Record<DisposalKind, readonly Condition[]>> = {
  scrap: ['defective', 'doa'],
  qc: ['quarantine', 'defective', 'doa'],
};

/** S2-5, R4.7: what may stand on a list. Good stock is judged by an inspector first; what waits for its inspection is not scrapped unseen. */
export function mayList(kind: DisposalKind, condition: Condition) {
  return LISTED[kind].includes(condition) ? allowed : refused('DISPOSAL_NOT_SO', 'S2-5', { kind, condition });
}

/** S2-5: may the list go to the service manager? */
export function maySubmitDisposal(number: string, lines: number) {
  return lines > 0 ? allowed : refused('NOTHING_LISTED', 'S2-5', { number });
}

/** S2-5: the service manager's approval is somebody else's word than the list's. */
export function mayDecideDisposal(number: string, decider: string, concerned: readonly string[]) {
  return concerned.includes(decider) ? refused('SAME_SIGNER_DISPOSAL', 'S2-5', { number }) : allowed;
}

/**
 * What quality control says, and by whom it is entered: good stock by an inspector's word (R4.6.1.2b), and what does not come back is
 * written off as scrap is, by the service manager (S2-5).
 */
export function maySettle(outcome: QcOutcome, roles: readonly Role[]) {
  if (outcome === 'passed' && !roles.includes('inspector')) return refused('INSPECTOR_REQUIRED', 'R4.6.1.2b', {});
  if (outcome === 'kept' && !roles.includes('serviceManager')) {
    return refused('FORBIDDEN', 'S2-5', { needed: ['serviceManager' as const] });
  }
  return allowed;
}

/** S2-5: once a month what is bad is listed; from this day on it is asked for (the last week). */
export function listedFrom(today: Day): Day {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next ? addDays(next, -7) : today;
}
