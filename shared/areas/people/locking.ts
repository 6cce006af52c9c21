import type { Instant } from '../../kernel/day.ts';

/** After this many wrong passwords in a row the account is locked. */
export const TRIES_BEFORE_LOCK = 5;
/** How long the lock holds, in minutes. */
export const LOCK_MINUTES = 15;

/** What a wrong password does to an account: one try more, and the lock at the fifth. */
export function nextFailure(
  tries: number,
  now: Instant,
): { readonly tries: number; readonly lockedUntil: Instant | null } {
  const next = tries + 1;
  if (next < TRIES_BEFORE_LOCK) return { tries: next, lockedUntil: null };
  return { tries: 0, lockedUntil: new Date(Date.parse(now) + LOCK_MINUTES * 60_000).toISOString() as Instant };
}

/** Whole minutes until a locked account may try again; 0 where it is not locked. */
export function lockMinutesLeft(lockedUntil: Instant | null, now: Instant): number {
  if (!lockedUntil || lockedUntil <= now) return 0;
  return Math.ceil((Date.parse(lockedUntil) - Date.parse(now)) / 60_000);
}
