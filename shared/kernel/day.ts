import { z } from 'zod';
import type { Brand } from './brand.ts';

/** A business day, `YYYY-MM-DD` in China time. Compares and sorts as text. */
export type Day = Brand<string, 'Day'>;
/** A moment, UTC, ISO 8601 with milliseconds and `Z`. Compares and sorts as text. */
export type Instant = Brand<string, 'Instant'>;

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export const daySchema = z
  .string()
  .refine(isDay, { message: 'not a day' })
  .transform((value) => value as Day);

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)) return false;
  // Every month has these; answers are full of days, so most are not worth a Date.
  if (value.slice(8) <= '28') return true;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** The day from its numbers (month 1 to 12), or undefined where there is no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** The instant of a JavaScript date. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The business day that an instant falls on in China, whatever the machine's zone (China has no summer time). */
export function chinaDay(instant: Instant): Day {
  return new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 10) as Day;
}

/** The instant at which a day begins in China. */
export function startOfDay(day: Day): Instant {
  return instantOf(new Date(`${day}T00:00:00+08:00`));
}

/** The calendar day `count` calendar days after `day` (before it, where negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** Whole calendar days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
