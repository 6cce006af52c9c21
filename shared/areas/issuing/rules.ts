import type { Day } from '../../kernel/day.ts';
import { allowed, refused } from '../../kernel/decision.ts';
import { type Layer, olderThan } from '../stock/fifo.ts';
import type { EngineerReturn, FifoReason, IssueState } from './words.ts';

/**
 * R4.8.1: may a piece of this day be taken? Not while an older one is available anywhere. With a reason the clerk goes on, and it counts.
 * `others` is what is left once the piece in hand is taken away; lots of the same day are equal.
 */
export function mayTake<L extends Layer>(day: Day, others: readonly L[], reason: FifoReason | null) {
  const older = olderThan(others, day);
  if (!older) return { ...allowed, reason: null };
  if (reason !== null) return { ...allowed, reason };
  return refused('NOT_OLDEST', 'R4.8.1', { older });
}

/** Where an issue stands, from its documents: one that was posted and taken back is done with. */
export function issueState(facts: {
  readonly isCancelled: boolean;
  readonly isPosted: boolean;
  readonly isReversed: boolean;
}): IssueState {
  if (facts.isCancelled) return 'cancelled';
  if (facts.isReversed) return 'reversed';
  return facts.isPosted ? 'posted' : 'picking';
}

/** R4.9: failed parts come back with their repair order, signed for by the engineer, into a bin for them. */
export function mayTakeBack(
  lines: readonly {
    readonly code: string;
    readonly condition: EngineerReturn;
    readonly repairOrder: string;
    readonly isOldReturned: boolean;
  }[],
  facts: { readonly isSigned: boolean; readonly hasBin: boolean },
) {
  const unordered = lines.find((line) => line.condition !== 'good' && line.repairOrder === '');
  if (unordered) return refused('REPAIR_ORDER_REQUIRED', 'R4.9', { partCode: unordered.code });
  const isAnyFailed = lines.some((line) => line.condition === 'defective' || line.isOldReturned);
  if (isAnyFailed && !facts.isSigned) return refused('SIGNATURE_REQUIRED', 'R4.9', {});
  if (isAnyFailed && !facts.hasBin) return refused('BIN_REQUIRED', 'R4.7', { condition: 'defective' as const });
  return allowed;
}
