import { addDays, type Day, daysBetween } from '../../kernel/day.ts';

/** The first day of each class of age, in calendar days since the goods were first received (R4.8.1). */
export const ageFroms = [0, 31, 91, 181, 366] as const;
export type AgeFrom = (typeof ageFroms)[number];

/** R4.10: a part that nothing has been issued of for so many calendar days hardly moves. */
export const SLOW_DAYS = 90;

/** The class of age that goods received on a day are in. */
export function ageClassOf(receivedDay: Day, today: Day): AgeFrom {
  const days = daysBetween(receivedDay, today);
  return [...ageFroms].reverse().find((from) => days >= from) ?? 0;
}

/** R4.10: what has lain longer than the term and was not issued within it hardly moves. */
export function isSlow(part: { readonly oldestDay: Day; readonly lastIssueDay: Day | null }, today: Day): boolean {
  const before = addDays(today, -SLOW_DAYS);
  return part.oldestDay < before && (part.lastIssueDay === null || part.lastIssueDay < before);
}

/** The Mondays of so many weeks, the newest last; the last one is the week of `today`. */
export function weeksUntil(today: Day, count: number): readonly Day[] {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -sinceMonday);
  return Array.from({ length: count }, (_, at) => addDays(monday, -7 * (count - 1 - at)));
}
