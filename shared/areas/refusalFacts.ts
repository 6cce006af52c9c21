import type { Role } from '../kernel/roles.ts';
import type { ErrorCode } from './errors.ts';
import type { WordTexts } from './wordTexts.ts';

/**
 * The facts of a refusal made ready for its sentence: values of closed lists become words of the trade, lists become text.
 * The windows and the REST door both speak through it, so that both say the same.
 */
export function refusalFacts(
  code: ErrorCode,
  data: Readonly<Record<string, unknown>>,
  words: WordTexts,
): Record<string, string | number> {
  const facts: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') facts[key] = value;
  }
  if (Array.isArray(data.needed)) {
    facts.neededNames = data.needed.map((role) => words.role[role as Role] ?? String(role)).join('、');
  }
  if (Array.isArray(data.issues)) {
    facts.issueList = data.issues
      .slice(0, 5)
      .map((issue: { path?: string; reason?: string }) => [issue.path, issue.reason].filter(Boolean).join(': '))
      .join('; ');
  }
  facts.kindName = word(words.findingKind, data.kind);
  facts.useName = word(words.binUse, data.use);
  facts.conditionName = word(words.condition, data.condition);
  facts.stateName = word(code === 'ISSUE_STATE' ? words.issueState : words.deliveryState, data.state);
  facts.fieldName = word({}, data.field);
  if (facts.place === 'staging' || facts.place === 'supplier' || facts.place === 'opening') {
    facts.place = words.placeKind[facts.place];
  }
  return facts;
}

function word(list: Readonly<Record<string, string>>, value: unknown): string {
  return typeof value === 'string' ? (list[value] ?? value) : '';
}
