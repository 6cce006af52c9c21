import type { Day } from '../../kernel/day.ts';
import type { Language } from '../texts.ts';
import type { Clock } from './contract.ts';

/** A letter to a station that can be sent as it stands: what is overdue, what is due soon, each with its reason. */
export function reminderText(
  clocks: readonly Clock[],
  station: { readonly name: string; readonly contact: string; readonly today: Day },
  language: Language,
): string {
  const words = letters[language];
  const overdue = clocks.filter((clock) => clock.state === 'overdue');
  const soon = clocks.filter((clock) => clock.state !== 'overdue');
  const lines = [words.greeting(station.name, station.contact)];
  if (clocks.length === 0) lines.push(words.nothing(station.today));
  if (overdue.length > 0) lines.push(words.overdue(overdue.length, station.today), ...overdue.map(words.line));
  if (soon.length > 0) lines.push(words.soon(soon.length), ...soon.map(words.line));
  lines.push(words.close);
  return lines.join('\n');
}

const letters: Readonly<
  Record<
    Language,
    {
      readonly greeting: (name: string, contact: string) => string;
      readonly nothing: (today: Day) => string;
      readonly overdue: (count: number, today: Day) => string;
      readonly soon: (count: number) => string;
      readonly line: (clock: Clock, index: number) => string;
      readonly close: string;
    }
  >
> = {
  'zh-CN': {
    greeting: (name, contact) => `${name}${contact ? `（${contact}）` : ''}：`,
    nothing: (today) => `截至 ${today}，贵站没有逾期或一周内到期的事项。`,
    overdue: (count, today) => `截至 ${today}，贵站有 ${count} 项已逾期，请尽快处理：`,
    soon: (count) => `一周内到期的有 ${count} 项：`,
    line: (clock, index) =>
      `${index + 1}. ${clock.subjectNumber} ${goods(clock)} ×${clock.qty}，${clock.dueDay ?? '暂停计时'} 到期。${clock.explanation}`,
    close: '如已寄回，请在系统中登记运单号；确有困难的，请提交书面说明。',
  },
  en: {
    greeting: (name, contact) => `To ${name}${contact ? ` (${contact})` : ''}:`,
    nothing: (today) => `As of ${today} nothing of yours is overdue or due within a week.`,
    overdue: (count, today) =>
      count === 1
        ? `As of ${today}, 1 item of yours is overdue; please see to it now:`
        : `As of ${today}, ${count} items of yours are overdue; please see to them now:`,
    soon: (count) => `Due within a week: ${count === 1 ? '1 item' : `${count} items`}:`,
    line: (clock, index) =>
      `${index + 1}. ${clock.subjectNumber} ${goods(clock)} ×${clock.qty}, due ${clock.dueDay ?? 'paused'}. ${clock.explanation}`,
    close: 'If it is on its way, enter the waybill; if you cannot, send a written explanation.',
  },
};

function goods(clock: Clock): string {
  return [clock.partCode, clock.partName, clock.unitBarcode].filter(Boolean).join(' ');
}
