import type { Day } from '../../kernel/day.ts';
import { allowed, refused } from '../../kernel/decision.ts';
import { type Layer, olderThan } from '../stock/fifo.ts';
import type { FifoReason, IssueState } from './words.ts';

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
