import type { Day } from '../../kernel/day.ts';
import { weekdayOf } from '../../kernel/workingDays.ts';
import type { Language } from '../texts.ts';
import type { Deadline, Skipped } from './deadline.ts';
import type { Term } from './terms.ts';
import type { ClockRule } from './words.ts';

/** What a deadline's sentence tells: what happened when, which days counted, and when it ends. */
export interface Explained {
  readonly rule: ClockRule;
  readonly start: Day;
  readonly term: Term;
  readonly deadline: Deadline;
}

/** The deadline in one sentence, so that nobody has to count: event, first day, days left out and made up, end, rule. */
export function explain(clock: Explained, language: Language): string {
  return language === 'en' ? english(clock) : chinese(clock);
}

const EVENTS: Readonly<Record<ClockRule, readonly [zh: string, en: string]>> = {
  'R4.1.1b': ['第二签完成', 'second signature'],
  'R4.1.2a': ['收货', 'received'],
  'R4.2.1': ['财务通知到款', "finance's notice"],
  'R4.2.2a': ['售出', 'sold'],
  'R4.2.2b': ['财务通知到款', "finance's notice"],
  'R4.3a': ['修复完成', 'repair finished'],
  'R4.3b': ['收货', 'received'],
  'R4.3c': ['收货', 'received'],
  'R4.5.2.3': ['收到更换件', 'replacements received'],
  'R4.3.2.2a': ['签收时发现', 'found at signing'],
  'R4.3.2.2b': ['拒收', 'refused'],
  'R4.3.2.3a': ['寄出', 'shipped'],
  'R4.3.2.3b': ['提问', 'asked'],
  'S2-7': ['约定归还', 'return agreed for'],
};

function chinese({ rule, start, term, deadline }: Explained): string {
  const parts = [`${zhDay(start)}${EVENTS[rule][0]}`];
  if (deadline.firstDay) parts.push(`${zhDay(deadline.firstDay, start)}为第 1 ${ZH_UNIT[term.unit]}`);
  const made = deadline.makeUpDays.map((day) => `${zhDay(day, start)}（周${ZH_WEEK[weekdayOf(day)]}）`);
  const uneven = [
    ...deadline.holidays.map((skipped) => `${zhRun(skipped, start)}${skipped.isStocktake ? '盘点' : skipped.name}不计`),
    ...(made.length > 0 ? [`${made.join('、')}上班计入`] : []),
  ];
  if (uneven.length > 0) parts.push(uneven.join('，'));
  if (deadline.pausedDays > 0) parts.push(`书面说明期间 ${deadline.pausedDays} 天不计`);
  parts.push(
    deadline.dueDay ? `${zhDay(deadline.dueDay, start)} 24:00 到期（${rule}）` : `书面说明在案，暂停计时（${rule}）`,
  );
  return `${parts.join('；')}${deadline.isProvisional ? '。其间有年份的放假安排尚未公布，暂按平日推算' : ''}。`;
}

function english({ rule, start, term, deadline }: Explained): string {
  const parts = [`${EVENTS[rule][1]} ${enDay(start)}`];
  if (deadline.firstDay) parts.push(`${EN_UNIT[term.unit]} 1 is ${enDay(deadline.firstDay, start)}`);
  const left = deadline.holidays.map((skipped) => `${enRun(skipped, start)}${enName(skipped)}`);
  const isOne = left.length === 1 && deadline.holidays[0]?.from === deadline.holidays[0]?.to;
  const made = deadline.makeUpDays.map((day) => `${EN_WEEK[weekdayOf(day)]} ${enDay(day, start)}`);
  const uneven = [
    ...(left.length > 0 ? [`${listed(left)} ${isOne ? 'does' : 'do'} not count`] : []),
    ...(made.length > 0
      ? [`${listed(made)} ${made.length === 1 ? 'does' : 'do'}${left.length > 0 ? '' : ' count'}`]
      : []),
  ];
  if (uneven.length > 0) parts.push(uneven.join(', '));
  const paused = deadline.pausedDays;
  if (paused > 0)
    parts.push(
      `${paused} ${paused === 1 ? 'day' : 'days'} under a written explanation ${paused === 1 ? 'does' : 'do'} not count`,
    );
  parts.push(
    deadline.dueDay
      ? `due ${enDay(deadline.dueDay, start)} 24:00 (${rule})`
      : `paused by a written explanation (${rule})`,
  );
  return `${parts.join('; ')}${deadline.isProvisional ? '; provisional, as the holidays of a year in it are not published yet' : ''}.`;
}

const ZH_UNIT = { calendar: '天', working: '个工作日', shipping: '个发货日' } as const;
const EN_UNIT = { calendar: 'day', working: 'working day', shipping: 'shipping day' } as const;

/** The published holidays; what an administrator called a day is repeated as it is. */
const EN_HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明: 'Tomb-sweeping Day',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-autumn Festival',
  国庆节: 'National Day',
};

const ZH_WEEK = ['日', '一', '二', '三', '四', '五', '六'];
const EN_WEEK = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const EN_MONTH = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** With the year where it is another one than that of `known`, or where nothing is known yet. */
function zhDay(day: Day, known?: Day): string {
  const [year, month, date] = numbers(day);
  const head = known && known.slice(0, 4) === day.slice(0, 4) ? '' : `${year} 年 `;
  return `${head}${month} 月 ${date} 日`;
}

function zhRun({ from, to }: Skipped, known: Day): string {
  if (from === to) return zhDay(from, known);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${zhDay(from, known)}至${isSameMonth ? ` ${numbers(to)[2]} 日` : ` ${zhDay(to, from)}`}`;
}

function enDay(day: Day, known?: Day): string {
  const [year, month, date] = numbers(day);
  const tail = known && known.slice(0, 4) === day.slice(0, 4) ? '' : ` ${year}`;
  return `${date} ${EN_MONTH[month - 1]}${tail}`;
}

function enRun({ from, to }: Skipped, known: Day): string {
  if (from === to) return enDay(from, known);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isSameMonth ? numbers(from)[2] : enDay(from, known)} to ${enDay(to, isSameMonth ? known : from)}`;
}

function enName({ name, isStocktake }: Skipped): string {
  if (isStocktake) return ' (stocktake day)';
  return name ? ` (${EN_HOLIDAYS[name] ?? name})` : '';
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function numbers(day: Day): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
