import { addDays, type Day, type Instant, instantOf } from '../../../../shared/kernel/day.ts';

/** The days that a register is of, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A period as moments, for what is dated by the clock: from its first moment in China up to the first one after it. */
export function momentsOf({ from, to }: Period): { readonly from: Instant; readonly before: Instant } {
  return { from: midnight(from), before: midnight(addDays(to, 1)) };
}

function midnight(day: Day): Instant {
  return instantOf(new Date(`${day}T00:00:00+08:00`));
}
