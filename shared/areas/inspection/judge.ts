import { assertNever } from '../../kernel/decision.ts';
import { closePairs, clustersOf, limitFor, selected } from './dots.ts';
import { checkKey, type InspectionRecord, type PanelSize } from './record.ts';
import type { LengthItem, StandardDocument, StandardItem } from './standard.ts';
import type { LineState, Section, Side, Tier, Verdict } from './words.ts';

/** What is judged: the set's size, its panel, and what belongs into its carton. */
export interface Subject {
  /** Tenths of an inch. */
  readonly sizeTenthInch: number;
  readonly panel: PanelSize;
  /** The model's own list; null where it has none, then the standard's counts. */
  readonly accessories: readonly string[] | null;
}

/** One line of a judgement. Lengths in micrometres; `margin` is what is left to the limit, below zero where it is passed. */
export interface JudgedLine {
  /** The item, or item and accessory: the key of the record. */
  readonly key: string;
  readonly itemId: string;
  readonly accessory: string | null;
  readonly section: Section;
  readonly kind: StandardItem['kind'];
  readonly clause: string;
  readonly state: LineState;
  /** The tier at which a length passes; null elsewhere. */
  readonly tier: Tier | null;
  readonly measured: number | null;
  readonly limit: number | null;
  readonly margin: number | null;
  readonly reason: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly sizeClass: string;
  readonly lines: readonly JudgedLine[];
  /** How many lines failed, and how many nobody has judged yet. */
  readonly failed: number;
  readonly open: number;
}

type Judge = (record: InspectionRecord) => Judgement;
type LineJudge = (record: InspectionRecord) => JudgedLine;

/** The size class of a set: the first whose upper end it does not pass (exactly 26″ is small, DOMAIN section 9); the last has the rest. */
export function sizeClassOf(standard: StandardDocument, sizeTenthInch: number): string {
  const found = standard.sizeClasses.find(
    ({ upToTenthInch }) => upToTenthInch === null || sizeTenthInch <= upToTenthInch,
  );
  return (found ?? standard.sizeClasses.at(-1))?.id ?? '';
}

/** Judges one record. Who judges many under the same standard prepares once with `judgeOf`. */
export function judge(standard: StandardDocument, subject: Subject, record: InspectionRecord): Judgement {
  return judgeOf(standard, subject)(record);
}

/**
 * Prepares a standard for one kind of set: the limits are looked up once. The judgement itself is a pure function of what was seen.
 * One line that nobody judged makes it incomplete, never passed; one that passes at relaxed limits only makes it a concession.
 */
export function judgeOf(standard: StandardDocument, subject: Subject): Judge {
  const sizeClass = sizeClassOf(standard, subject.sizeTenthInch);
  const judges = standard.items.flatMap((item) => lineJudges(standard, subject, sizeClass, item));
  return (record) => {
    const lines = judges.map((line) => line(record));
    let failed = 0;
    let open = 0;
    let isRelaxed = false;
    for (const { state, tier } of lines) {
      if (state === 'fail') failed += 1;
      else if (state === 'notMeasured') open += 1;
      else if (tier === 'relaxed') isRelaxed = true;
    }
    const verdict = open > 0 ? 'incomplete' : failed > 0 ? 'fail' : isRelaxed ? 'concession' : 'pass';
    return { verdict, sizeClass, lines, failed, open };
  };
}

/** How one measured point stands: judged while it is typed (R2.5.2.3A, B). Null where the standard has no such side. */
export interface JudgedPoint {
  readonly state: 'pass' | 'fail';
  readonly tier: Tier | null;
  readonly limitUm: number;
  readonly marginUm: number;
  readonly clause: string;
}

export function judgePoint(
  standard: StandardDocument,
  sizeTenthInch: number,
  side: Side,
  um: number,
): JudgedPoint | null {
  const item = standard.items.find((each): each is LengthItem => each.kind === 'length' && each.side === side);
  if (!item) return null;
  return judgeLength(limitsOf(item, sizeClassOf(standard, sizeTenthInch)), um);
}

/** Limits of a side from the strictest tier on; the normal tier comes first whatever its number (a misprint is judged as printed). */
interface Limits {
  readonly normal: { readonly maxUm: number; readonly clause: string } | null;
  readonly relaxed: { readonly maxUm: number; readonly clause: string } | null;
}

/** Whether the standard says anything of this item for this class, and what. */
export function limitsOf(item: LengthItem, sizeClass: string): Limits {
  const at = (tier: Tier) => item.limits.find((each) => each.sizeClass === sizeClass && each.tier === tier) ?? null;
  return { normal: at('normal'), relaxed: at('relaxed') };
}

function judgeLength({ normal, relaxed }: Limits, um: number): JudgedPoint | null {
  if (normal && um <= normal.maxUm) return passes(normal, 'normal', um);
  if (relaxed && um <= relaxed.maxUm) return passes(relaxed, 'relaxed', um);
  const limit = widest(normal, relaxed);
  if (!limit) return null;
  return {
    state: 'fail',
    tier: null,
    limitUm: limit.maxUm,
    marginUm: limit.maxUm - um,
    clause: limit.clause,
  };
}

function passes(limit: { readonly maxUm: number; readonly clause: string }, tier: Tier, um: number): JudgedPoint {
  return { state: 'pass', tier, limitUm: limit.maxUm, marginUm: limit.maxUm - um, clause: limit.clause };
}

function widest(normal: Limits['normal'], relaxed: Limits['relaxed']) {
  if (!normal || !relaxed) return normal ?? relaxed;
  return relaxed.maxUm > normal.maxUm ? relaxed : normal;
}

function lineJudges(standard: StandardDocument, subject: Subject, sizeClass: string, item: StandardItem): LineJudge[] {
  switch (item.kind) {
    case 'check':
      return item.isPerAccessory
        ? (subject.accessories ?? standard.accessories).map((accessory) => checkJudge(item, accessory))
        : [checkJudge(item, null)];
    case 'length':
      return [lengthJudge(item, limitsOf(item, sizeClass))];
    case 'count':
      return [countJudge(standard, subject.panel, item)];
    case 'group':
      return [groupJudge(standard, subject.panel, item)];
    default:
      return assertNever(item);
  }
}

type Item<K extends StandardItem['kind']> = Extract<StandardItem, { kind: K }>;

/** What all lines of an item have in common; the rest is that of a line nobody has judged. */
function blankLine(item: StandardItem, accessory: string | null): JudgedLine {
  return {
    key: checkKey(item.id, accessory),
    itemId: item.id,
    accessory,
    section: item.section,
    kind: item.kind,
    clause: item.clause,
    state: 'notMeasured',
    tier: null,
    measured: null,
    limit: null,
    margin: null,
    reason: '',
  };
}

function checkJudge(item: Item<'check'>, accessory: string | null): LineJudge {
  const blank = blankLine(item, accessory);
  return ({ checks }) => {
    const said = checks[blank.key];
    if (!said) return blank;
    // Where the standard lets no set do without it, "not applicable" says nothing; and it says nothing without a reason.
    if (said.state === 'notApplicable' && (!item.mayBeNotApplicable || said.reason === '')) return blank;
    return { ...blank, state: said.state, reason: said.reason };
  };
}

function lengthJudge(item: LengthItem, limits: Limits): LineJudge {
  const limit = limits.normal ?? limits.relaxed;
  const blank = { ...blankLine(item, null), limit: limit?.maxUm ?? null };
  return ({ gaps }) => {
    const points = measured(gaps[item.side]);
    if (points.length === 0) return blank;
    const worst = Math.max(...points);
    const judged = judgeLength(limits, worst);
    if (!judged) return { ...blank, measured: worst };
    // One point over the limit fails the side; that it passes is known only when all its points are.
    const isOpen = judged.state === 'pass' && points.length < item.points;
    return {
      ...blank,
      clause: judged.clause,
      state: isOpen ? 'notMeasured' : judged.state,
      tier: isOpen ? null : judged.tier,
      measured: worst,
      limit: judged.limitUm,
      margin: judged.marginUm,
    };
  };
}

function countJudge(standard: StandardDocument, panel: PanelSize, item: Item<'count'>): LineJudge {
  const limit = limitFor(item, panel);
  const blank = { ...blankLine(item, null), limit };
  return (record) => {
    let found = 0;
    for (const selection of item.of) {
      found += selection.weight * selected(record.dots, selection, standard.zones, panel).length;
    }
    return counted(blank, record, found, limit);
  };
}

function groupJudge(standard: StandardDocument, panel: PanelSize, item: Item<'group'>): LineJudge {
  const { rule } = item;
  switch (rule.name) {
    case 'spread': {
      const lengths = standard.items.filter(
        (each): each is LengthItem => each.kind === 'length' && rule.of.includes(each.id),
      );
      const blank = { ...blankLine(item, null), limit: rule.maxUm };
      return ({ gaps }) => {
        const points = lengths.flatMap(({ side }) => measured(gaps[side]));
        if (points.length === 0) return blank;
        const spread = Math.max(...points) - Math.min(...points);
        const isAllMeasured = lengths.every(({ side, points: needed }) => measured(gaps[side]).length >= needed);
        const state = spread > rule.maxUm ? 'fail' : isAllMeasured ? 'pass' : 'notMeasured';
        return { ...blank, state, measured: spread, margin: rule.maxUm - spread };
      };
    }
    case 'cluster': {
      const limit = limitFor(rule, panel);
      const blank = { ...blankLine(item, null), limit };
      return (record) =>
        counted(
          blank,
          record,
          clustersOf(selected(record.dots, rule.of, standard.zones, panel), rule.windowPx).length,
          limit,
        );
    }
    case 'apart': {
      const blank = { ...blankLine(item, null), limit: 0 };
      return (record) =>
        counted(blank, record, closePairs(selected(record.dots, rule.of, standard.zones, panel), rule.share, panel), 0);
    }
    default:
      return assertNever(rule);
  }
}

/** A count over the limit fails at once; that it is kept is known only when the whole panel was looked at. */
function counted(blank: JudgedLine, record: InspectionRecord, found: number, limit: number): JudgedLine {
  if (!record.isPanelSeen && record.dots.length === 0) return blank;
  const state = found > limit ? 'fail' : record.isPanelSeen ? 'pass' : 'notMeasured';
  return { ...blank, state, measured: found, margin: limit - found };
}

function measured(points: readonly (number | null)[] | undefined): readonly number[] {
  return points?.filter((um) => um !== null) ?? [];
}
