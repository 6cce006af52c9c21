import {
  type LengthItem,
  type StandardDocument,
  type StandardItem,
  standardDocument,
} from '../../../shared/areas/inspection/standard.ts';
import { sides, type Tier } from '../../../shared/areas/inspection/words.ts';

/** A number nobody has typed yet. No limit of the schema is below zero, so a draft with one is not saved, and a blank never counts as 0. */
export const UNSET = -1;

export type GroupRule = Extract<StandardItem, { kind: 'group' }>['rule'];
type SizeClass = StandardDocument['sizeClasses'][number];

/** Puts a changed item in its place; who refers to its number follows. */
export function changeItem(draft: StandardDocument, at: number, next: StandardItem): StandardDocument {
  const before = draft.items[at];
  const items = draft.items.with(at, next);
  // Another item may bear the old number by mistake: then the others keep pointing at that one.
  if (!before || before.id === next.id || draft.items.filter(({ id }) => id === before.id).length > 1) {
    return { ...draft, items };
  }
  return {
    ...draft,
    items: items.map((item) =>
      item.kind === 'group' && item.rule.name === 'spread'
        ? { ...item, rule: { ...item.rule, of: item.rule.of.map((id) => (id === before.id ? next.id : id)) } }
        : item,
    ),
  };
}

/** A new item of a kind, after the others of its section; nothing in it is decided but its number. */
export function addItem(draft: StandardDocument, kind: StandardItem['kind']): readonly [StandardDocument, number] {
  const item = blankItem(draft, kind);
  const last = draft.items.findLastIndex(({ section }) => section === item.section);
  const at = last < 0 ? draft.items.length : last + 1;
  return [{ ...draft, items: draft.items.toSpliced(at, 0, item) }, at];
}

export function removeItem(draft: StandardDocument, at: number): StandardDocument {
  return { ...draft, items: draft.items.toSpliced(at, 1) };
}

/** Swaps an item with its neighbour of the same chapter, and says where it is now; both ends hold. */
export function moveItem(draft: StandardDocument, at: number, by: 1 | -1): readonly [StandardDocument, number] {
  const moved = draft.items[at];
  let to = at + by;
  while (draft.items[to] && draft.items[to]?.section !== moved?.section) to += by;
  const other = draft.items[to];
  if (!moved || !other) return [draft, at];
  return [{ ...draft, items: draft.items.with(at, other).with(to, moved) }, to];
}

/** Changes a size class; limits that name it follow. */
export function changeClass(draft: StandardDocument, at: number, next: SizeClass): StandardDocument {
  const before = draft.sizeClasses[at];
  const sizeClasses = draft.sizeClasses.with(at, next);
  if (!before || before.id === next.id) return { ...draft, sizeClasses };
  return withLimits({ ...draft, sizeClasses }, (limit) =>
    limit.sizeClass === before.id ? { ...limit, sizeClass: next.id } : limit,
  );
}

/** A new class before the one without an upper end, so that sizes can fall into it. */
export function addClass(draft: StandardDocument): StandardDocument {
  const open = draft.sizeClasses.findIndex(({ upToTenthInch }) => upToTenthInch === null);
  const added: SizeClass = {
    id: freeId(
      'class',
      draft.sizeClasses.map(({ id }) => id),
    ),
    name: { zh: '', en: '' },
    upToTenthInch: UNSET,
  };
  return {
    ...draft,
    sizeClasses: draft.sizeClasses.toSpliced(open < 0 ? draft.sizeClasses.length : open, 0, added),
  };
}

/** Takes a size class away, with the limits that were for it. */
export function removeClass(draft: StandardDocument, at: number): StandardDocument {
  const gone = draft.sizeClasses[at]?.id;
  return withLimits({ ...draft, sizeClasses: draft.sizeClasses.toSpliced(at, 1) }, (limit) =>
    limit.sizeClass === gone ? undefined : limit,
  );
}

/** Sets the limit of a side for a class and tier, with its clause; null takes it away. */
export function withLimit(
  item: LengthItem,
  sizeClass: string,
  tier: Tier,
  limit: { readonly maxUm: number; readonly clause: string } | null,
): LengthItem {
  const at = item.limits.findIndex((each) => each.sizeClass === sizeClass && each.tier === tier);
  if (!limit) return at < 0 ? item : { ...item, limits: item.limits.toSpliced(at, 1) };
  const next = { sizeClass, tier, ...limit };
  return { ...item, limits: at < 0 ? [...item.limits, next] : item.limits.with(at, next) };
}

/** A rule of another kind, with nothing decided but what it cannot be without. */
export function blankRule(name: GroupRule['name'], draft: StandardDocument): GroupRule {
  switch (name) {
    case 'spread':
      return {
        name,
        of: draft.items
          .filter(({ kind }) => kind === 'length')
          .map(({ id }) => id)
          .slice(0, 4),
        maxUm: UNSET,
      };
    case 'cluster':
      return { name, of: { types: ['bright'], weight: 1 }, windowPx: UNSET, max: UNSET, per: 'panel' };
    case 'apart':
      return { name, of: { types: ['bright'], weight: 1 }, share: UNSET };
  }
}

/** The parts that a draft is edited in: its items by their place, and what stands above them. */
export type StandardPart = 'head' | 'sizes' | 'zones' | 'accessories' | number;

/** What is still to be filled in: how many fields of each part. Empty where the draft can be saved. */
export function blanksOf(draft: StandardDocument): ReadonlyMap<StandardPart, number> {
  const checked = standardDocument.safeParse(draft);
  const blanks = new Map<StandardPart, number>();
  if (checked.success) return blanks;
  for (const { path } of checked.error.issues) {
    const part = partOf(path);
    blanks.set(part, (blanks.get(part) ?? 0) + 1);
  }
  return blanks;
}

function partOf([first, second]: readonly PropertyKey[]): StandardPart {
  if (first === 'items' && typeof second === 'number') return second;
  if (first === 'sizeClasses') return 'sizes';
  return first === 'zones' || first === 'accessories' ? first : 'head';
}

function blankItem(draft: StandardDocument, kind: StandardItem['kind']): StandardItem {
  const id = freeId(
    kind,
    draft.items.map((each) => each.id),
  );
  const base = { id, clause: '', text: { zh: '', en: '' } };
  switch (kind) {
    case 'check':
      return { kind, ...base, section: 'appearance', mayBeNotApplicable: false, isPerAccessory: false };
    case 'length': {
      const taken = draft.items.flatMap((each) => (each.kind === 'length' ? [each.side] : []));
      const side = sides.find((each) => !taken.includes(each)) ?? 'bottom';
      return { kind, ...base, section: 'gaps', side, points: 3, limits: [] };
    }
    case 'count':
      return { kind, ...base, section: 'pixels', of: [{ types: ['bright'], weight: 1 }], max: UNSET, per: 'panel' };
    case 'group':
      return { kind, ...base, section: 'pixels', rule: blankRule('cluster', draft) };
  }
}

/** A number that nothing of the kind bears yet. */
export function freeId(word: string, taken: readonly string[]): string {
  let count = 1;
  while (taken.includes(`${word}-${count}`)) count += 1;
  return `${word}-${count}`;
}

function withLimits(
  draft: StandardDocument,
  change: (limit: LengthItem['limits'][number]) => LengthItem['limits'][number] | undefined,
): StandardDocument {
  return {
    ...draft,
    items: draft.items.map((item) =>
      item.kind === 'length' ? { ...item, limits: item.limits.flatMap((limit) => change(limit) ?? []) } : item,
    ),
  };
}
