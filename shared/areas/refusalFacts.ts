import type { Role } from '../kernel/roles.ts';
import { importTexts } from './catalog/importTexts.ts';
import type { ErrorCode } from './errors.ts';
import { labelTexts } from './labels/texts.ts';
import { type Language, texts } from './texts.ts';

/**
 * The facts of a refusal made ready for its sentence: values of closed lists become words of the trade, lists become text.
 * The windows and the REST door both speak through it, so that both say the same.
 */
export function refusalFacts(
  code: ErrorCode,
  data: Readonly<Record<string, unknown>>,
  language: Language,
): Record<string, string | number> {
  const { words } = texts[language];
  const facts: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') facts[key] = value === '' ? BLANK : value;
  }
  if (Array.isArray(data.needed)) {
    facts.neededNames = data.needed.map((role) => words.role[role as Role] ?? String(role)).join('、');
  }
  if (Array.isArray(data.issues)) {
    const [colon, semicolon] = language === 'en' ? [': ', '; '] : ['：', '；'];
    facts.issueList = data.issues
      .slice(0, 5)
      .map((issue: { path?: string; reason?: string }) => [issue.path, issue.reason].filter(Boolean).join(colon))
      .join(semicolon);
  }
  facts.kindName = word(words.findingKind, data.kind);
  facts.useName = word(words.binUse, data.use);
  // Where a bin is meant rather than a piece, its use says what lies in it.
  facts.conditionName = word({ ...words.binUse, ...words.condition }, data.condition);
  facts.fromName = word(words.condition, data.from);
  facts.toName = word(words.condition, data.to);
  facts.stateName = word(stateWords(code, words), data.state);
  facts.roleName = word(words.role, data.role);
  facts.missingName = word(words.confirmationKind, data.missing);
  facts.documentKindName = word(words.documentKind, data.documentKind);
  facts.itemName = word(words.checkItem, data.item);
  facts.outcomeName = word(words.lineOutcome, data.outcome);
  facts.machineStateName = word(words.machineState, data.state);
  facts.evidenceName = word(words.evidenceKind, data.evidence);
  facts.partyName = word(words.liableParty, data.party);
  facts.cartonItemName = word(words.cartonItem, data.cartonItem);
  facts.sheetFieldName = word(words.sheetField, data.sheetField);
  if (code === 'SHEET_DIFFERS') {
    const list = sheetWords(data.sheetField, words);
    facts.onSheet = word(list, facts.onSheet);
    facts.onApplication = word(list, facts.onApplication);
  }
  if (Array.isArray(data.missing)) facts.lackNames = data.missing.map((lack) => word(words.lack, lack)).join('、');
  if (Array.isArray(data.items)) facts.itemList = data.items.map(String).join('、');
  facts.fieldName = word(labelTexts[language].field, data.field);
  if (code === 'WORKBOOK_UNREADABLE') facts.detail = word(importTexts[language].unreadable, data.detail);
  // A place that exists once has no code of its own: its kind stands for it.
  facts.place = word(words.placeKind, facts.place);
  return facts;
}

/** A fact that is not there is shown as such: a sentence with a hole in it reads like a fault of the program. */
const BLANK = '—';

function word(list: Readonly<Record<string, string>>, value: unknown): string {
  return typeof value === 'string' ? (list[value] ?? value) : '';
}

/** A sheet says its kind of machine and the use of its panel in words of the trade. */
function sheetWords(field: unknown, words: (typeof texts)[Language]['words']): Readonly<Record<string, string>> {
  if (field === 'machineKind') return words.machineKind;
  return field === 'panelUse' ? words.panelUse : {};
}

function stateWords(code: ErrorCode, words: (typeof texts)[Language]['words']): Readonly<Record<string, string>> {
  switch (code) {
    case 'ISSUE_STATE':
      return words.issueState;
    case 'REQUEST_STATE':
      return words.requestState;
    case 'SALE_STATE':
      return words.saleState;
    case 'RETURN_LIST_STATE':
      return words.returnListState;
    case 'CLAIM_STATE':
      return words.claimState;
    case 'RMA_STATE':
      return words.rmaState;
    case 'DISPOSAL_STATE':
      return words.disposalState;
    case 'STOCKTAKE_STATE':
      return words.stocktakeState;
    case 'INSPECTION_STATE':
      return words.inspectionState;
    default:
      return words.deliveryState;
  }
}
