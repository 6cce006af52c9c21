import { limitFor } from '../../../shared/areas/inspection/dots.ts';
import type { PanelSize } from '../../../shared/areas/inspection/record.ts';
import type {
  DotSelection,
  LengthItem,
  StandardDocument,
  StandardItem,
} from '../../../shared/areas/inspection/standard.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import { assertNever } from '../../../shared/kernel/decision.ts';
import { millimetres } from '../../../shared/kernel/length.ts';
import type { T } from '../../app/texts.ts';
import { UNSET } from './standardDraft.ts';

/** A text of a standard, which it has in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** The words of a standard in the language of the screen. */
export function inLanguage(said: Said, language: Language): string {
  return language === 'en' ? said.en : said.zh;
}

/** What an item asks for, in words: the rule as people read it. */
export function ruleWords(item: StandardItem, standard: StandardDocument, t: T, language: Language): string {
  switch (item.kind) {
    case 'check':
      return [
        t(item.isPerAccessory ? 'inspection.standards.rule.perAccessory' : 'inspection.standards.rule.check'),
        ...(item.mayBeNotApplicable ? [t('inspection.standards.rule.mayBeNotApplicable')] : []),
      ].join(t('inspection.standards.comma'));
    case 'length':
      return limitWords(item, standard, t, language);
    case 'count':
      return `${item.of.map((each) => dotWords(each, t, language)).join(' ＋ ')} ${maxWords(item, t)}`;
    case 'group':
      return groupWords(item, standard, t, language);
    default:
      return assertNever(item);
  }
}

/** Which dots a selection looks at: `A 区白、绿亮点`. */
export function dotWords({ types, colours, zone, weight }: DotSelection, t: T, language: Language): string {
  const list = t('inspection.standards.and');
  const parts = [
    zone === undefined ? '' : t('inspection.standards.rule.zone', { zone }),
    colours?.map((each) => t(`words.dotColour.${each}`)).join(list) ?? '',
    types.map((each) => t(`inspection.standards.dotType.${each}`)).join(list),
    weight > 1 ? t('inspection.standards.rule.weight', { weight }) : '',
  ];
  return parts.filter(Boolean).join(language === 'en' ? ' ' : '');
}

/** A limit of dots as the standard says it. */
export function maxWords({ max, per }: { readonly max: number; readonly per: 'panel' | 'million' }, t: T): string {
  const key = per === 'panel' ? 'inspection.standards.rule.max' : 'inspection.standards.rule.maxPerMillion';
  return t(key, { max: countText(max) });
}

/** Millimetres as people read them; a dash where nothing has been typed yet. */
export function lengthText(um: number): string {
  return um === UNSET ? '—' : millimetres(um);
}

function countText(count: number): string {
  return count === UNSET ? '—' : String(count);
}

/** The limit of a counted item on a panel; undefined where it is no matter of counting. */
export function limitOn(item: StandardItem, panel: PanelSize): number | undefined {
  if (item.kind === 'count') return limitFor(item, panel);
  if (item.kind === 'group' && item.rule.name === 'cluster') return limitFor(item.rule, panel);
  return undefined;
}

/** True where an item's limit grows with the panel. */
export function isPerMillion(item: StandardItem): boolean {
  if (item.kind === 'count') return item.per === 'million';
  return item.kind === 'group' && item.rule.name === 'cluster' && item.rule.per === 'million';
}

/** The resolutions that most panels have. */
export const COMMON_PANELS: readonly PanelSize[] = [
  { widthPx: 1366, heightPx: 768 },
  { widthPx: 1920, heightPx: 1080 },
  { widthPx: 3840, heightPx: 2160 },
];

/** A resolution as it is printed: `1920×1080`. */
export function panelText({ widthPx, heightPx }: PanelSize): string {
  return `${widthPx}×${heightPx}`;
}

/** Tenths of an inch as people say sizes: `26″`, `26.5″`. */
export function inchText(tenthInch: number): string {
  return `${tenthInch % 10 === 0 ? tenthInch / 10 : (tenthInch / 10).toFixed(1)}″`;
}

function limitWords(item: LengthItem, standard: StandardDocument, t: T, language: Language): string {
  const perClass = standard.sizeClasses.flatMap(({ id, name }) => {
    const limits = item.limits.filter((each) => each.sizeClass === id);
    if (limits.length === 0) return [];
    const words = limits.map(({ tier, maxUm }) => `${t(`words.tier.${tier}`)} ≤ ${lengthText(maxUm)}`);
    return [`${inLanguage(name, language)} ${words.join(' / ')}`];
  });
  return perClass.length === 0 ? t('inspection.standards.rule.noLimit') : `${perClass.join(' · ')} mm`;
}

function groupWords(
  item: Extract<StandardItem, { kind: 'group' }>,
  standard: StandardDocument,
  t: T,
  language: Language,
): string {
  const { rule } = item;
  switch (rule.name) {
    case 'spread':
      return t('inspection.standards.rule.spread', {
        sides: rule.of.map((id) => sideWords(id, standard, t)).join(t('inspection.standards.and')),
        max: lengthText(rule.maxUm),
      });
    case 'cluster':
      return t('inspection.standards.rule.cluster', {
        dots: dotWords(rule.of, t, language),
        px: countText(rule.windowPx),
        max: maxWords(rule, t),
      });
    case 'apart':
      return t('inspection.standards.rule.apart', {
        dots: dotWords(rule.of, t, language),
        share: countText(rule.share),
      });
    default:
      return assertNever(rule);
  }
}

/** The side that an item of this id measures; the id itself where there is none. */
function sideWords(id: string, standard: StandardDocument, t: T): string {
  const item = standard.items.find((each) => each.id === id);
  return item?.kind === 'length' ? t(`words.side.${item.side}`) : id;
}
