import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../../../electron/launcher/root.ts';
import { clockState, deadline, type Pause, shippingTerm } from '../../../shared/areas/clocks/deadline.ts';
import { defaultTerms, type Term } from '../../../shared/areas/clocks/terms.ts';
import { type ClockRule, clockRules, termUnits } from '../../../shared/areas/clocks/words.ts';
import { addDays, chinaDay, type Day, type Instant } from '../../../shared/kernel/day.ts';
import { isWorkingDay } from '../../../shared/kernel/workingDays.ts';
import { day, inChina, published } from '../../support/calendar.ts';

/*
 * DOMAIN sections 3 and 9: the day of the event is not counted, day N ends at 24:00 China time, working days are the State Council's.
 */

interface Case {
  readonly rule: ClockRule;
  readonly name: string;
  readonly start: string;
  readonly due: string;
  readonly isProvisional?: boolean;
}

const cases: readonly Case[] = [
  // R4.1.2a: reported on the day of the receipt, whatever day that is.
  { rule: 'R4.1.2a', name: 'an ordinary Tuesday', start: '2026-07-07', due: '2026-07-07' },
  { rule: 'R4.1.2a', name: 'a Saturday is a day like any other', start: '2026-07-04', due: '2026-07-04' },
  { rule: 'R4.1.2a', name: 'so is National Day', start: '2026-10-01', due: '2026-10-01' },
  { rule: 'R4.1.2a', name: 'a report on the stocktake day is valid', start: '2026-08-25', due: '2026-08-25' },
  { rule: 'R4.1.2a', name: '29 February', start: '2024-02-29', due: '2024-02-29' },

  { rule: 'R4.2.1', name: 'the eve of Labour Day: the day after the holiday', start: '2026-04-30', due: '2026-05-06' },
  { rule: 'R4.2.1', name: 'paid on a Saturday: Monday', start: '2026-07-04', due: '2026-07-06' },
  { rule: 'R4.2.2a', name: 'over Tomb-sweeping Day', start: '2026-04-03', due: '2026-04-13' },
  { rule: 'R4.2.2a', name: 'sold on a holiday', start: '2026-10-03', due: '2026-10-13' },
  { rule: 'R4.2.2b', name: 'the Friday before a make-up Saturday', start: '2026-05-08', due: '2026-05-09' },
  { rule: 'R4.2.2b', name: 'New Year and its make-up Sunday', start: '2025-12-31', due: '2026-01-04' },

  { rule: 'R4.3a', name: 'an ordinary week', start: '2026-07-06', due: '2026-07-13' },
  { rule: 'R4.3a', name: 'Spring Festival: make-up Saturday before it counts', start: '2026-02-12', due: '2026-02-26' },
  { rule: 'R4.3a', name: 'repaired within Spring Festival', start: '2026-02-18', due: '2026-02-28' },
  { rule: 'R4.3a', name: 'the make-up Sunday before National Day', start: '2026-09-18', due: '2026-09-24' },
  { rule: 'R4.3a', name: 'ends on 29 February', start: '2024-02-22', due: '2024-02-29' },
  { rule: 'R4.3a', name: 'starts on 29 February', start: '2024-02-29', due: '2024-03-07' },
  {
    rule: 'R4.3a',
    name: '29 February of a year without data: weekdays, provisional',
    start: '2028-02-22',
    due: '2028-02-29',
    isProvisional: true,
  },

  { rule: 'R4.3b', name: 'received 28 April 2026', start: '2026-04-28', due: '2026-05-14' },
  { rule: 'R4.3b', name: 'received on the make-up Saturday itself', start: '2026-05-09', due: '2026-05-22' },
  { rule: 'R4.3b', name: 'Spring Festival with both make-up Saturdays', start: '2026-02-13', due: '2026-03-05' },
  { rule: 'R4.3b', name: 'Mid-autumn and National Day', start: '2026-09-24', due: '2026-10-15' },
  { rule: 'R4.3b', name: 'ends on the last day of the known year', start: '2026-12-17', due: '2026-12-31' },
  {
    rule: 'R4.3b',
    name: 'runs one day into the year without data, where New Year counts as a weekday',
    start: '2026-12-18',
    due: '2027-01-01',
    isProvisional: true,
  },
  { rule: 'R4.3b', name: 'the eight days of National Day 2025', start: '2025-09-26', due: '2025-10-16' },

  { rule: 'R4.3c', name: 'four ordinary weeks', start: '2026-07-01', due: '2026-07-29' },
  { rule: 'R4.3c', name: 'over Spring Festival', start: '2026-02-13', due: '2026-03-19' },
  { rule: 'R4.3c', name: 'over Mid-autumn and National Day', start: '2026-09-24', due: '2026-10-29' },
  {
    rule: 'R4.3c',
    name: 'a clock of this December runs into a year without data',
    start: '2026-12-10',
    due: '2027-01-07',
    isProvisional: true,
  },

  { rule: 'R4.5.2.3', name: 'ends on a Saturday', start: '2026-07-03', due: '2026-07-18' },
  { rule: 'R4.5.2.3', name: 'Spring Festival does not matter', start: '2026-02-10', due: '2026-02-25' },
  { rule: 'R4.5.2.3', name: 'ends within National Day', start: '2026-09-20', due: '2026-10-05' },
  { rule: 'R4.5.2.3', name: 'ends on 29 February', start: '2024-02-14', due: '2024-02-29' },
  { rule: 'R4.5.2.3', name: 'a February without a 29th', start: '2023-02-14', due: '2023-03-01' },
  { rule: 'R4.5.2.3', name: 'calendar days of an unknown year are certain', start: '2026-12-20', due: '2027-01-04' },

  { rule: 'R4.3.2.2a', name: 'over the Dragon Boat Festival', start: '2026-06-17', due: '2026-06-23' },
  { rule: 'R4.3.2.2a', name: 'found on a Friday', start: '2026-07-03', due: '2026-07-08' },
  { rule: 'R4.3.2.2b', name: 'the day before the Dragon Boat Festival', start: '2026-06-18', due: '2026-06-22' },
  { rule: 'R4.3.2.2b', name: 'refused on a Friday', start: '2026-07-03', due: '2026-07-06' },
  { rule: 'R4.3.2.3a', name: 'the next calendar day, a holiday or not', start: '2026-06-18', due: '2026-06-19' },
  { rule: 'R4.3.2.3a', name: 'shipped on 28 February of a leap year', start: '2024-02-28', due: '2024-02-29' },
  { rule: 'R4.3.2.3a', name: 'shipped on 31 December', start: '2026-12-31', due: '2027-01-01' },
  { rule: 'R4.3.2.3b', name: 'the make-up Saturday after National Day', start: '2026-10-08', due: '2026-10-10' },
  { rule: 'R4.3.2.3b', name: 'asked on a Sunday', start: '2026-07-05', due: '2026-07-07' },
  { rule: 'S2-7', name: 'the agreed day itself', start: '2026-07-05', due: '2026-07-05' },
];

describe('when each rule ends', () => {
  test.each(cases)('$rule $name: $start → $due', ({ rule, start, due, isProvisional = false }) => {
    expect(deadline(day(start), defaultTerms[rule], published)).toMatchObject({ dueDay: due, isProvisional });
  });

  test('every rule of section 3 has a case', () => {
    expect(clockRules.filter((rule) => rule !== 'R4.1.1b' && !cases.some((each) => each.rule === rule))).toEqual([]);
  });

  test('what a count left out and took in can be told', () => {
    expect(deadline(day('2026-09-18'), defaultTerms['R4.3c'], published)).toMatchObject({
      dueDay: '2026-10-22',
      firstDay: '2026-09-20',
      holidays: [
        { from: '2026-09-25', to: '2026-09-27', name: '中秋' },
        { from: '2026-10-01', to: '2026-10-07', name: '国庆节' },
      ],
      makeUpDays: ['2026-09-20', '2026-10-10'],
      pausedDays: 0,
    });
  });

  test('a holiday within a holiday is told apart', () => {
    const { holidays } = deadline(day('2025-09-30'), { days: 1, unit: 'working' }, published);
    expect(holidays.map(({ from, to, name }) => [from, to, name])).toEqual([
      ['2025-10-01', '2025-10-05', '国庆节'],
      ['2025-10-06', '2025-10-06', '中秋'],
      ['2025-10-07', '2025-10-08', '国庆节'],
    ]);
  });
});

describe('R4.1.1b: the day by whose end a signed request leaves', () => {
  const shipBy = (signedAt: Instant, isUrgent = false, noonHour = 12) => {
    const { start, term } = shippingTerm(signedAt, isUrgent, noonHour);
    return deadline(start, term, published);
  };

  test.each([
    { name: '12:00:00.000 sharp: the same day', signed: '2026-04-28 12:00:00.000', due: '2026-04-28' },
    { name: '12:00:00.001: the next day', signed: '2026-04-28 12:00:00.001', due: '2026-04-29' },
    { name: '23:59: the next day', signed: '2026-04-28 23:59:59.999', due: '2026-04-29' },
    { name: 'midnight: the day that begins', signed: '2026-04-28 00:00', due: '2026-04-28' },
    { name: '03:00, when it is still yesterday in UTC', signed: '2026-04-28 03:00', due: '2026-04-28' },
    { name: 'Friday 13:00: Monday', signed: '2026-07-03 13:00', due: '2026-07-06' },
    { name: 'Saturday morning: Monday', signed: '2026-07-04 09:00', due: '2026-07-06' },
    { name: 'Saturday afternoon: Monday too', signed: '2026-07-04 15:00', due: '2026-07-06' },
    { name: 'the morning of a make-up Saturday: the same day', signed: '2026-05-09 11:00', due: '2026-05-09' },
    { name: 'the afternoon of a make-up Saturday: Monday', signed: '2026-05-09 13:00', due: '2026-05-11' },
    { name: 'the eve of Labour Day 13:00: after it', signed: '2026-04-30 13:00', due: '2026-05-06' },
    { name: 'the 24th 13:00: not the 25th', signed: '2026-08-24 13:00', due: '2026-08-26' },
    { name: 'the 24th 13:00 before a Saturday the 25th', signed: '2026-07-24 13:00', due: '2026-07-27' },
    { name: 'the 24th 13:00 before Mid-autumn on the 25th', signed: '2026-09-24 13:00', due: '2026-09-28' },
    { name: 'the morning of the 25th: the 26th', signed: '2026-08-25 09:00', due: '2026-08-26' },
    { name: 'the afternoon of the 25th: the 26th too', signed: '2026-08-25 15:00', due: '2026-08-26' },
    { name: 'the morning of the 24th: the same day', signed: '2026-08-24 09:00', due: '2026-08-24' },
    { name: 'a 25th on which a weekend is made up', signed: '2023-06-25 09:00', due: '2023-06-26' },
    { name: 'urgent on a Sunday night', signed: '2026-07-05 23:00', due: '2026-07-05', isUrgent: true },
    { name: 'urgent on the 25th', signed: '2026-08-25 15:00', due: '2026-08-25', isUrgent: true },
    { name: 'urgent on National Day', signed: '2026-10-01 08:00', due: '2026-10-01', isUrgent: true },
  ])('$name', ({ signed, due, isUrgent }) => {
    expect(shipBy(inChina(signed), isUrgent)).toMatchObject({ dueDay: due, isProvisional: false });
  });

  test('31 December 13:00 ends in a year without data: provisional', () => {
    expect(shipBy(inChina('2026-12-31 13:00'))).toMatchObject({ dueDay: '2027-01-01', isProvisional: true });
    expect(shipBy(inChina('2026-12-31 13:00'), true)).toMatchObject({ dueDay: '2026-12-31', isProvisional: false });
  });

  test('the hour is a setting', () => {
    expect(shipBy(inChina('2026-04-28 11:00:00.000'), false, 11).dueDay).toBe('2026-04-28');
    expect(shipBy(inChina('2026-04-28 11:00:00.001'), false, 11).dueDay).toBe('2026-04-29');
    expect(shipBy(inChina('2026-04-28 15:00'), false, 16).dueDay).toBe('2026-04-28');
  });

  test('so is the stocktake day', () => {
    const { start, term } = shippingTerm(inChina('2026-08-24 13:00'), false, 12);
    expect(deadline(start, term, { ...published, stocktakeDate: 26 }).dueDay).toBe('2026-08-25');
  });

  test('a stocktake day is told as one, also where it makes up for a holiday', () => {
    const left = (signed: string) => shipBy(inChina(signed)).holidays;
    expect(left('2026-08-24 13:00')).toMatchObject([{ from: '2026-08-25', isStocktake: true }]);
    expect(left('2023-06-25 09:00')).toMatchObject([{ from: '2023-06-25', isStocktake: true }]);
    expect(left('2026-09-24 13:00')).toMatchObject([{ from: '2026-09-25', to: '2026-09-27', isStocktake: false }]);
  });
});

describe('R4.3c: a written explanation', () => {
  // Without one: 29 July.
  const start = day('2026-07-01');
  const from = (first: string, last: string | null): Pause => ({ from: day(first), until: last && day(last) }) as Pause;

  test.each([
    { name: 'its days do not count', pauses: [from('2026-07-06', '2026-07-10')], due: '2026-08-05', paused: 5 },
    { name: 'an open one stops the count', pauses: [from('2026-07-20', null)], due: null, paused: 0 },
    {
      name: 'two that overlap are left out once',
      pauses: [from('2026-07-06', '2026-07-10'), from('2026-07-08', '2026-07-14')],
      due: '2026-08-07',
      paused: 9,
    },
    {
      name: 'one within another, whichever comes first',
      pauses: [from('2026-07-07', '2026-07-08'), from('2026-07-06', '2026-07-10')],
      due: '2026-08-05',
      paused: 5,
    },
    { name: 'one before the start', pauses: [from('2026-06-20', '2026-06-30')], due: '2026-07-29', paused: 0 },
    { name: 'one over the start', pauses: [from('2026-06-20', '2026-07-03')], due: '2026-07-31', paused: 2 },
    { name: 'an open one from before the start', pauses: [from('2026-06-20', null)], due: null, paused: 0 },
    { name: 'one after the end', pauses: [from('2026-07-30', '2026-08-10')], due: '2026-07-29', paused: 0 },
    { name: 'an open one after the end', pauses: [from('2026-07-30', null)], due: '2026-07-29', paused: 0 },
    { name: 'an open one from the last day', pauses: [from('2026-07-29', null)], due: null, paused: 0 },
    { name: 'the last day alone', pauses: [from('2026-07-29', '2026-07-29')], due: '2026-07-30', paused: 1 },
    { name: 'a weekend costs nothing', pauses: [from('2026-07-04', '2026-07-05')], due: '2026-07-29', paused: 2 },
    {
      name: 'a closed one, then an open one',
      pauses: [from('2026-07-06', '2026-07-10'), from('2026-07-09', null)],
      due: null,
      paused: 5,
    },
    {
      name: 'into Labour Day and out of it',
      start: '2026-04-20',
      pauses: [from('2026-04-29', '2026-05-07')],
      due: '2026-05-26',
      paused: 9,
    },
  ])('$name', ({ pauses, due, paused, ...more }) => {
    const begin = 'start' in more ? day(String(more.start)) : start;
    const count = deadline(begin, defaultTerms['R4.3c'], published, pauses);
    expect([count.dueDay, count.pausedDays]).toEqual([due, paused]);
  });

  test('a zero-day term waits for its end as well', () => {
    const zero: Term = { days: 0, unit: 'working' };
    expect(deadline(start, zero, published, [from('2026-07-01', '2026-07-03')]).dueDay).toBe('2026-07-06');
    expect(deadline(start, zero, published, [from('2026-07-01', null)])).toMatchObject({
      dueDay: null,
      firstDay: null,
    });
  });

  test('paused days of an unknown year leave the count certain, the days after them do not', () => {
    const term: Term = { days: 5, unit: 'working' };
    const count = (until: string) => deadline(day('2026-12-24'), term, published, [from('2026-12-30', until)]);
    expect(count('2026-12-31').isProvisional).toBe(true);
    expect(deadline(day('2026-12-21'), term, published, [from('2026-12-29', null)]).isProvisional).toBe(false);
  });
});

describe('how a clock stands', () => {
  test.each([
    { due: '2026-07-01', today: '2026-07-02', state: 'overdue' },
    { due: '2026-07-02', today: '2026-07-02', state: 'today' },
    { due: '2026-07-03', today: '2026-07-02', state: 'coming' },
    { due: null, today: '2026-07-02', state: 'paused' },
  ])('$due on $today is $state', ({ due, today, state }) => {
    expect(clockState(due as Day | null, day(today))).toBe(state);
  });

  test('the day turns at midnight in China', () => {
    expect(chinaDay('2026-07-01T15:59:59.999Z' as Instant)).toBe('2026-07-01');
    expect(chinaDay('2026-07-01T16:00:00.000Z' as Instant)).toBe('2026-07-02');
    expect(chinaDay('2026-12-31T16:00:00.000Z' as Instant)).toBe('2027-01-01');
    expect(chinaDay('2024-02-28T16:00:00.000Z' as Instant)).toBe('2024-02-29');
  });
});

describe('against a count day by day', () => {
  const days = fc.integer({ min: 0, max: 365 * 5 }).map((n) => addDays(day('2023-01-01'), n));
  const pauses = fc.array(
    fc
      .record({ from: days, length: fc.option(fc.integer({ min: 0, max: 60 })) })
      .map(({ from, length }): Pause => ({ from, until: length === null ? null : addDays(from, length) })),
    { maxLength: 3 },
  );
  const terms = fc.record({ days: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom(...termUnits) });
  const dates = fc.integer({ min: 1, max: 28 });

  test('the end is the N-th day that counts, and says so where a year is not known', () => {
    fc.assert(
      fc.property(days, terms, dates, pauses, (start, term, stocktakeDate, pausing) => {
        const count = deadline(start, term, { ...published, stocktakeDate }, pausing);
        const naive = dayByDay(start, term, stocktakeDate, pausing);
        expect(count.dueDay).toBe(naive.due);
        expect(count.isProvisional).toBe(naive.isProvisional);
      }),
      { numRuns: 1_000 },
    );
  });

  test('an explanation never brings an end nearer, and no end is on a day that does not count', () => {
    fc.assert(
      fc.property(days, terms, pauses, (start, term, pausing) => {
        const plain = deadline(start, term, published).dueDay ?? expect.unreachable();
        const paused = deadline(start, term, published, pausing).dueDay;
        expect(paused === null || paused >= plain).toBe(true);
        if (term.unit !== 'calendar') expect(isWorkingDay(published.calendar, paused ?? plain)).toBe(true);
        expect(pausing.some(({ from, until }) => paused && from <= paused && (!until || paused <= until))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

/** The same count in another way: all days in a row, those that count taken out, the N-th of them. */
function dayByDay(start: Day, { days, unit }: Term, stocktakeDate: number, pauses: readonly Pause[]) {
  const first = Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1, Number(start.slice(8)));
  const row = Array.from({ length: 500 }, (_, at) => {
    const ms = first + (at + (days === 0 ? 0 : 1)) * 86_400_000;
    const date = new Date(ms);
    const text = date.toISOString().slice(0, 10) as Day;
    // 1 January 1970 was a Thursday.
    const isWeekend = [2, 3].includes((ms / 86_400_000) % 7);
    const special = published.calendar.special.get(text);
    const isWorking = special ? special.isWorking : !isWeekend;
    const isPaused = pauses.some(({ from, until }) => from <= text && text <= (until ?? '9'));
    const isIn = unit === 'calendar' || (isWorking && (unit === 'working' || date.getUTCDate() !== stocktakeDate));
    return { text, counts: isIn && !isPaused, isPaused };
  });
  const due = row.filter(({ counts }) => counts)[Math.max(days, 1) - 1]?.text ?? null;
  const open = pauses.filter(({ until }) => until === null).map(({ from }) => from);
  const stop = row.find(({ text }) => open.some((from) => from <= text))?.text;
  const end = due ?? stop ?? '';
  const seen = row.filter(({ text, isPaused }) => !isPaused && (due ? text <= due : text < end));
  return { due, isProvisional: unit !== 'calendar' && seen.some(({ text }) => text >= '2027') };
}

describe('whatever the zone of the machine', () => {
  const load = (path: string) => JSON.stringify(pathToFileURL(join(root, path)).href);
  const script = `
    const { deadline, shippingTerm } = await import(${load('shared/areas/clocks/deadline.ts')});
    const { publishedDays: special, publishedYears: knownYears } = await import(${load('electron/areas/clocks/rhythm.ts')});
    const rhythm = { calendar: { special, knownYears }, stocktakeDate: 25 };
    const signed = shippingTerm('2026-07-03T04:00:00.001Z', false, 12);
    console.log(JSON.stringify([
      new Date().getTimezoneOffset() !== 0,
      deadline('2026-04-28', { days: 10, unit: 'working' }, rhythm).dueDay,
      deadline('2026-10-20', { days: 15, unit: 'calendar' }, rhythm).dueDay,
      deadline('2026-03-06', { days: 5, unit: 'working' }, rhythm).dueDay,
      signed.start,
      deadline(signed.start, signed.term, rhythm).dueDay,
    ]));`;

  test.each(['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])('%s', (zone) => {
    const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(child.stderr).toBe('');
    // In New York the clocks are changed on 8 March and 1 November 2026.
    const ends = ['2026-05-14', '2026-11-04', '2026-03-13', '2026-07-03', '2026-07-06'];
    expect(JSON.parse(child.stdout)).toEqual([true, ...ends]);
  });
});
