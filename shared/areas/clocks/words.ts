/** The deadlines of the trade, each by the rule that sets it (DOMAIN sections 2 and 3). */
export const clockRules = [
  'R4.1.1b',
  'R4.1.2a',
  'R4.2.1',
  'R4.2.2a',
  'R4.2.2b',
  'R4.3a',
  'R4.3b',
  'R4.3c',
  'R4.5.2.3',
  'R4.3.2.2a',
  'R4.3.2.2b',
  'R4.3.2.3a',
  'R4.3.2.3b',
  'S2-7',
] as const;
export type ClockRule = (typeof clockRules)[number];

/**
 * How a term counts: calendar days, working days of the State Council's calendar, or days on which HQ ships
 * (working days that are not the stocktake day).
 */
export const termUnits = ['calendar', 'working', 'shipping'] as const;
export type TermUnit = (typeof termUnits)[number];

/** Whose duty a deadline is. */
export const dutyParties = ['hq', 'station', 'engineer'] as const;
export type DutyParty = (typeof dutyParties)[number];

/** What a deadline hangs on. */
export const clockSubjects = [
  'request',
  'shipment',
  'loan',
  'obligation',
  'sale',
  'returnList',
  'claim',
  'question',
  'trip',
] as const;
export type ClockSubject = (typeof clockSubjects)[number];

/** How a clock ended: in time or late, or because what it waited for is no longer owed. */
export const clockOutcomes = ['met', 'late', 'cancelled'] as const;
export type ClockOutcome = (typeof clockOutcomes)[number];

/** How a running clock stands today. */
export const clockStates = ['overdue', 'today', 'coming', 'paused'] as const;
export type ClockState = (typeof clockStates)[number];

/** Where a special day comes from: the State Council's publication, an imported list, or the administrator. */
export const daySources = ['stateCouncil', 'list', 'administrator'] as const;
export type DaySource = (typeof daySources)[number];

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];
export const jobKinds = [
  'recomputeClocks',
  'writeInspections',
  'writeEntries',
  'writeReceipts',
  'writeIssues',
  'backUp',
] as const;
export type JobKind = (typeof jobKinds)[number];
