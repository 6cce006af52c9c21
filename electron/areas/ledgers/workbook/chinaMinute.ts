import type { Instant } from '../../../../shared/kernel/day.ts';

/** A moment as China reads it on its clocks, to the minute. */
export function chinaMinute(instant: Instant): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
