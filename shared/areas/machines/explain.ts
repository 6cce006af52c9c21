import type { Day } from '../../kernel/day.ts';
import { formatYuan } from '../../kernel/money.ts';
import { type Language, texts } from '../texts.ts';
import type { WarrantyAnswer, WarrantyFacts } from './warranty.ts';

/** The warranty in a sentence, so that nobody has to count: when the term runs, what may be asked for and why, and what is kept back. */
export function explainWarranty(facts: WarrantyFacts, answer: WarrantyAnswer, language: Language): string {
  return language === 'en' ? english(facts, answer) : chinese(facts, answer);
}

function chinese(facts: WarrantyFacts, answer: WarrantyAnswer): string {
  const { words } = texts['zh-CN'];
  if (answer.termStart === null || answer.termEnd === null) {
    return '没有购机日期，也没有生产日期，算不出保修期；按保修期外收费修理（R3.2.2）。';
  }
  const parts = [
    `保修期自${origin(facts, answer.termStart, '换货日', '售出日', '生产日期加三个月')} 起 ${facts.warrantyMonths} 个月，至 ${answer.termEnd} 止（${answer.termRule}）`,
    daysZh(facts, answer),
    ...grouped(answer).map(
      ({ reason, rule, remedies }) =>
        `${words.warrantyReason[reason]}：可${remedies.map((remedy) => words.remedy[remedy]).join('、')}（${rule}）`,
    ),
  ];
  if (answer.depreciationFen > 0) {
    parts.push(
      `折旧按每天万分之 ${facts.depreciationBp}、扣除修理占用和待修 ${facts.daysInRepair} 天，计 ${formatYuan(answer.depreciationFen)} 元，应退 ${formatYuan(answer.refundFen)} 元`,
    );
  }
  return `${parts.join('；')}。`;
}

function english(facts: WarrantyFacts, answer: WarrantyAnswer): string {
  const { words } = texts.en;
  if (answer.termStart === null || answer.termEnd === null) {
    return 'Neither a day of sale nor of production is known, so no term can be counted: repaired against payment (R3.2.2).';
  }
  const parts = [
    `warranty of ${facts.warrantyMonths} months from ${origin(facts, answer.termStart, 'exchange on', 'sale on', 'three months after production,')} to ${answer.termEnd} (${answer.termRule})`,
    daysEn(facts, answer),
    ...grouped(answer).map(
      ({ reason, rule, remedies }) =>
        `${words.warrantyReason[reason]}: ${remedies.map((remedy) => words.remedy[remedy].toLowerCase()).join(', ')} (${rule})`,
    ),
  ];
  if (answer.depreciationFen > 0) {
    parts.push(
      `depreciation of ${facts.depreciationBp} per ten thousand a day, ${facts.daysInRepair} days in repair left out: ${formatYuan(answer.depreciationFen)}, to be refunded ${formatYuan(answer.refundFen)}`,
    );
  }
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function origin(
  { exchangedDay, soldDay }: WarrantyFacts,
  start: Day,
  exchanged: string,
  sold: string,
  made: string,
): string {
  return `${exchangedDay ? exchanged : soldDay ? sold : made} ${start}`;
}

function grouped({ remedies }: WarrantyAnswer) {
  const reasons = [...new Set(remedies.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const own = remedies.filter((each) => each.reason === reason);
    return { reason, rule: own[0]?.rule ?? '', remedies: own.map(({ remedy }) => remedy) };
  });
}

function daysZh({ claimDay }: WarrantyFacts, { isInWarranty, days }: WarrantyAnswer): string {
  if (days !== null && days < 0) return `${claimDay} 尚未起算`;
  return isInWarranty ? `${claimDay} 为第 ${days} 天，在保修期内` : `${claimDay} 已过保修期`;
}

function daysEn({ claimDay }: WarrantyFacts, { isInWarranty, days }: WarrantyAnswer): string {
  if (days !== null && days < 0) return `${claimDay} is before it`;
  return isInWarranty ? `${claimDay} is day ${days}, in warranty` : `${claimDay} is past it`;
}
