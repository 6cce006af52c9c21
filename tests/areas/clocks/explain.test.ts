import { describe, expect, test } from 'vitest';
import { deadline, type Pause, shippingTerm } from '../../../shared/areas/clocks/deadline.ts';
import { explain } from '../../../shared/areas/clocks/explain.ts';
import { defaultTerms, type Term } from '../../../shared/areas/clocks/terms.ts';
import { type ClockRule, clockRules } from '../../../shared/areas/clocks/words.ts';
import { day, inChina, published } from '../../support/calendar.ts';

/** Each deadline tells its whole count in a sentence: event, first day, what was left out and made up, end, rule. */

const sentences: readonly {
  readonly name: string;
  readonly rule: ClockRule;
  readonly start?: string;
  /** By China's clock, instead of `start`. */
  readonly signed?: string;
  readonly pauses?: readonly Pause[];
  readonly zh: string;
  readonly en: string;
}[] = [
  {
    name: 'Labour Day and its make-up Saturday',
    rule: 'R4.3b',
    start: '2026-04-28',
    zh: '2026 年 4 月 28 日收货；4 月 29 日为第 1 个工作日；5 月 1 日至 5 日劳动节不计，5 月 9 日（周六）上班计入；5 月 14 日 24:00 到期（R4.3b）。',
    en: 'received 28 April 2026; working day 1 is 29 April; 1 to 5 May (Labour Day) do not count, Saturday 9 May does; due 14 May 24:00 (R4.3b).',
  },
  {
    name: 'Spring Festival between two make-up Saturdays',
    rule: 'R4.3c',
    start: '2026-02-13',
    zh: '2026 年 2 月 13 日收货；2 月 14 日为第 1 个工作日；2 月 15 日至 23 日春节不计，2 月 14 日（周六）、2 月 28 日（周六）上班计入；3 月 19 日 24:00 到期（R4.3c）。',
    en: 'received 13 February 2026; working day 1 is 14 February; 15 to 23 February (Spring Festival) do not count, Saturday 14 February and Saturday 28 February do; due 19 March 24:00 (R4.3c).',
  },
  {
    name: 'Mid-autumn, National Day and the Saturday after',
    rule: 'R4.3b',
    start: '2026-09-24',
    zh: '2026 年 9 月 24 日收货；9 月 28 日为第 1 个工作日；9 月 25 日至 27 日中秋不计，10 月 1 日至 7 日国庆节不计，10 月 10 日（周六）上班计入；10 月 15 日 24:00 到期（R4.3b）。',
    en: 'received 24 September 2026; working day 1 is 28 September; 25 to 27 September (Mid-autumn Festival) and 1 to 7 October (National Day) do not count, Saturday 10 October does; due 15 October 24:00 (R4.3b).',
  },
  {
    name: 'into a year that is not published',
    rule: 'R4.3c',
    start: '2026-12-10',
    zh: '2026 年 12 月 10 日收货；12 月 11 日为第 1 个工作日；2027 年 1 月 7 日 24:00 到期（R4.3c）。其间有年份的放假安排尚未公布，暂按平日推算。',
    en: 'received 10 December 2026; working day 1 is 11 December; due 7 January 2027 24:00 (R4.3c); provisional, as the holidays of a year in it are not published yet.',
  },
  {
    name: '29 February',
    rule: 'R4.3a',
    start: '2024-02-22',
    zh: '2024 年 2 月 22 日修复完成；2 月 23 日为第 1 个工作日；2 月 29 日 24:00 到期（R4.3a）。',
    en: 'repair finished 22 February 2024; working day 1 is 23 February; due 29 February 24:00 (R4.3a).',
  },
  {
    name: 'calendar days that end within a holiday',
    rule: 'R4.5.2.3',
    start: '2026-09-20',
    zh: '2026 年 9 月 20 日收到更换件；9 月 21 日为第 1 天；10 月 5 日 24:00 到期（R4.5.2.3）。',
    en: 'replacements received 20 September 2026; day 1 is 21 September; due 5 October 24:00 (R4.5.2.3).',
  },
  {
    name: 'no days at all, on a Saturday',
    rule: 'R4.1.2a',
    start: '2026-07-04',
    zh: '2026 年 7 月 4 日收货；7 月 4 日 24:00 到期（R4.1.2a）。',
    en: 'received 4 July 2026; due 4 July 24:00 (R4.1.2a).',
  },
  {
    name: 'signed at noon sharp',
    rule: 'R4.1.1b',
    signed: '2026-04-28 12:00:00.000',
    zh: '2026 年 4 月 28 日第二签完成；4 月 28 日 24:00 到期（R4.1.1b）。',
    en: 'second signature 28 April 2026; due 28 April 24:00 (R4.1.1b).',
  },
  {
    name: 'signed on the 24th after noon',
    rule: 'R4.1.1b',
    signed: '2026-08-24 12:00:00.001',
    zh: '2026 年 8 月 24 日第二签完成；8 月 26 日为第 1 个发货日；8 月 25 日盘点不计；8 月 26 日 24:00 到期（R4.1.1b）。',
    en: 'second signature 24 August 2026; shipping day 1 is 26 August; 25 August (stocktake day) does not count; due 26 August 24:00 (R4.1.1b).',
  },
  {
    name: 'paused in between',
    rule: 'R4.3c',
    start: '2026-07-01',
    pauses: [{ from: day('2026-07-06'), until: day('2026-07-10') }],
    zh: '2026 年 7 月 1 日收货；7 月 2 日为第 1 个工作日；书面说明期间 5 天不计；8 月 5 日 24:00 到期（R4.3c）。',
    en: 'received 1 July 2026; working day 1 is 2 July; 5 days under a written explanation do not count; due 5 August 24:00 (R4.3c).',
  },
  {
    name: 'paused without an end',
    rule: 'R4.3c',
    start: '2026-07-01',
    pauses: [{ from: day('2026-07-20'), until: null }],
    zh: '2026 年 7 月 1 日收货；7 月 2 日为第 1 个工作日；书面说明在案，暂停计时（R4.3c）。',
    en: 'received 1 July 2026; working day 1 is 2 July; paused by a written explanation (R4.3c).',
  },
  {
    name: 'signed on a Saturday morning',
    rule: 'R4.1.1b',
    signed: '2026-07-04 09:00',
    zh: '2026 年 7 月 4 日第二签完成；7 月 6 日 24:00 到期（R4.1.1b）。',
    en: 'second signature 4 July 2026; due 6 July 24:00 (R4.1.1b).',
  },
  {
    name: 'one holiday within another',
    rule: 'R4.3a',
    start: '2025-09-30',
    zh: '2025 年 9 月 30 日修复完成；10 月 9 日为第 1 个工作日；10 月 1 日至 5 日国庆节不计，10 月 6 日中秋不计，10 月 7 日至 8 日国庆节不计，10 月 11 日（周六）上班计入；10 月 14 日 24:00 到期（R4.3a）。',
    en: 'repair finished 30 September 2025; working day 1 is 9 October; 1 to 5 October (National Day), 6 October (Mid-autumn Festival) and 7 to 8 October (National Day) do not count, Saturday 11 October does; due 14 October 24:00 (R4.3a).',
  },
  {
    name: 'over New Year, with a make-up Sunday',
    rule: 'R4.2.2b',
    start: '2025-12-31',
    zh: '2025 年 12 月 31 日财务通知到款；2026 年 1 月 4 日为第 1 个工作日；2026 年 1 月 1 日至 3 日元旦不计，2026 年 1 月 4 日（周日）上班计入；2026 年 1 月 4 日 24:00 到期（R4.2.2b）。',
    en: "finance's notice 31 December 2025; working day 1 is 4 January 2026; 1 to 3 January 2026 (New Year's Day) do not count, Sunday 4 January 2026 does; due 4 January 2026 24:00 (R4.2.2b).",
  },
];

test.each(sentences)('$rule $name', ({ rule, start, signed, pauses, zh, en }) => {
  const shipping = signed ? shippingTerm(inChina(signed), false, 12) : undefined;
  const [from, term] = shipping ? [shipping.start, shipping.term] : [day(start ?? ''), defaultTerms[rule]];
  const clock = { rule, start: from, term, deadline: deadline(from, term, published, pauses) };
  expect(explain(clock, 'zh-CN')).toBe(zh);
  expect(explain(clock, 'en')).toBe(en);
});

describe('every rule', () => {
  test.each(clockRules)('%s is explained in both languages, with its number', (rule) => {
    const term: Term = defaultTerms[rule];
    const clock = { rule, start: day('2026-04-28'), term, deadline: deadline(day('2026-04-28'), term, published) };
    expect(explain(clock, 'zh-CN')).toMatch(/^2026 年 4 月 28 日[\u4e00-\u9fff].*24:00 到期（.*）。$/u);
    expect(explain(clock, 'zh-CN')).toContain(`（${rule}）`);
    expect(explain(clock, 'en')).toMatch(/^[^\u4e00-\u9fff]+ 28 April 2026; .*24:00 \(.*\)\.$/u);
    expect(explain(clock, 'en')).toContain(`(${rule})`);
  });
});

test('a day that an administrator named is called by its name, one without a name by its date', () => {
  const special = new Map([
    [day('2026-07-08'), { isWorking: false, name: '厂庆' }],
    [day('2026-07-10'), { isWorking: false, name: '' }],
  ]);
  const rhythm = { calendar: { special, knownYears: new Set([2026]) }, stocktakeDate: 25 };
  const term = defaultTerms['R4.3a'];
  const clock = {
    rule: 'R4.3a' as const,
    start: day('2026-07-06'),
    term,
    deadline: deadline(day('2026-07-06'), term, rhythm),
  };
  expect(explain(clock, 'zh-CN')).toContain('7 月 8 日厂庆不计，7 月 10 日不计；7 月 15 日 24:00 到期');
  expect(explain(clock, 'en')).toContain('8 July (厂庆) and 10 July do not count; due 15 July 24:00');
});

test('one day under an explanation is one day', () => {
  const term = defaultTerms['R4.3c'];
  const pauses = [{ from: day('2026-07-06'), until: day('2026-07-06') }];
  const clock = {
    rule: 'R4.3c' as const,
    start: day('2026-07-01'),
    term,
    deadline: deadline(day('2026-07-01'), term, published, pauses),
  };
  expect(explain(clock, 'en')).toContain('; 1 day under a written explanation does not count; ');
  expect(explain(clock, 'zh-CN')).toContain('；书面说明期间 1 天不计；');
});
