import { publishedDays, publishedYears } from '../../electron/areas/clocks/rhythm.ts';
import type { Rhythm } from '../../shared/areas/clocks/deadline.ts';
import { chinaDay, type Day, type Instant } from '../../shared/kernel/day.ts';

/** The State Council's days as the program has them, with the stocktake on the 25th. */
export const published: Rhythm = {
  calendar: { special: publishedDays, knownYears: publishedYears },
  stocktakeDate: 25,
};

export const day = (text: string) => text as Day;

/** A moment by China's clock: `'2026-07-03 13:00'`, seconds and milliseconds where they matter. */
export function inChina(text: string): Instant {
  return new Date(`${text.replace(' ', 'T')}+08:00`).toISOString() as Instant;
}

/** The day that the clock on a wall in China shows. */
export const chinaDayOf = (text: string) => chinaDay(inChina(text));
