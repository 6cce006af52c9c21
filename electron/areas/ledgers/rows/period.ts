import { addDays, type Day, type Instant, startOfDay } from '../../../../shared/kernel/day.ts';

/** The days that a register is of, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A period as moments, for what is dated by the clock: from its first moment in China up to the first one after it. */
export function momentsOf({ from, to }: Period): { readonly from: Instant; readonly before: Instant } {
  return { from: startOfDay(from), before: startOfDay(addDays(to, 1)) };
}
