import { addDays, type Day, dayOf } from '../../kernel/day.ts';
import { allowed, refused } from '../../kernel/decision.ts';
import type { CountState, DifferenceCause, StocktakeState } from './words.ts';

/** Where a stocktake stands, by what was recorded of it. */
export function stocktakeState(row: {
  readonly cancelledAt: string | null;
  readonly postedAt: string | null;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
}): StocktakeState {
  if (row.cancelledAt !== null) return 'cancelled';
  if (row.postedAt !== null) return 'posted';
  if (row.submittedAt !== null) return 'submitted';
  return row.closedAt !== null ? 'reviewing' : 'counting';
}

/** May the counting end? R4.4.1: a bin that nobody has counted would be taken as counted and right. */
export function mayClose(number: string, bins: readonly { readonly code: string; readonly state: CountState }[]) {
  const open = bins.filter((bin) => bin.state !== 'counted');
  if (open.length === 0) return allowed;
  return refused('STOCKTAKE_UNCOUNTED', 'R4.4.1', {
    number,
    count: open.length,
    items: open.slice(0, 5).map((bin) => bin.code),
  });
}

/** May it go to the second person? R4.10: every difference needs a cause, and the cause "other" a word about it. */
export function maySubmit(
  number: string,
  differences: readonly { readonly cause: DifferenceCause | null; readonly note: string }[],
) {
  const open = differences.filter(({ cause, note }) => cause === null || (cause === 'other' && note === ''));
  return open.length === 0 ? allowed : refused('CAUSE_REQUIRED', 'R4.10', { number, count: open.length });
}

/** R4.10: adjustments are signed by a second person: neither who handed them in nor one who counted. */
export function mayDecide(number: string, decider: string, concerned: readonly string[]) {
  return concerned.includes(decider) ? refused('SAME_SIGNER_STOCKTAKE', 'R4.10', { number }) : allowed;
}

/** R4.10: the half month that a day lies in: from the 1st, or from the 16th. */
export function halfMonthOf(day: Day): { readonly from: Day; readonly to: Day } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = day.slice(0, 8);
  if (date <= 15) return { from: `${first}01` as Day, to: `${first}15` as Day };
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return { from: `${first}16` as Day, to: next ? addDays(next, -1) : day };
}
