import type { ClockRule, DutyParty, TermUnit } from './words.ts';

/** How long a deadline is: so many days of a kind. Zero days end on the day of the event itself. */
export interface Term {
  readonly days: number;
  readonly unit: TermUnit;
}

/** The terms as the operating standard has them; an administrator may change one, and clocks that start later follow it. */
export const defaultTerms: Readonly<Record<ClockRule, Term>> = {
  'R4.1.1b': { days: 1, unit: 'shipping' },
  'R4.1.2a': { days: 0, unit: 'calendar' },
  'R4.2.1': { days: 1, unit: 'working' },
  'R4.2.2a': { days: 5, unit: 'working' },
  'R4.2.2b': { days: 1, unit: 'working' },
  'R4.3a': { days: 5, unit: 'working' },
  'R4.3b': { days: 10, unit: 'working' },
  'R4.3c': { days: 20, unit: 'working' },
  'R4.5.2.3': { days: 15, unit: 'calendar' },
  'R4.3.2.2a': { days: 3, unit: 'working' },
  'R4.3.2.2b': { days: 1, unit: 'working' },
  'R4.3.2.3a': { days: 1, unit: 'calendar' },
  'R4.3.2.3b': { days: 2, unit: 'working' },
  'S2-7': { days: 0, unit: 'calendar' },
};

/** Who has to act within each term. */
export const dutyOf: Readonly<Record<ClockRule, DutyParty>> = {
  'R4.1.1b': 'hq',
  'R4.1.2a': 'station',
  'R4.2.1': 'hq',
  'R4.2.2a': 'station',
  'R4.2.2b': 'hq',
  'R4.3a': 'station',
  'R4.3b': 'station',
  'R4.3c': 'station',
  'R4.5.2.3': 'station',
  'R4.3.2.2a': 'hq',
  'R4.3.2.2b': 'hq',
  'R4.3.2.3a': 'station',
  'R4.3.2.3b': 'hq',
  'S2-7': 'engineer',
};

/** Deadlines that are a chance, not a debt: once their day is over nothing is owed (R4.1.2a: the delivery counts as correct). */
export const lapsingRules: readonly ClockRule[] = ['R4.1.2a'];
