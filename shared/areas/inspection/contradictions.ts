import { sizeClassOf } from './judge.ts';
import type { StandardDocument } from './standard.ts';

/** What a standard says against itself. None of it forbids publishing: a misprint may be kept for the record, but nobody misses it. */
export interface Contradiction {
  readonly code:
    | 'RELAXED_TIGHTER'
    | 'NO_LIMIT'
    | 'UNKNOWN_CLASS'
    | 'UNKNOWN_ITEM'
    | 'UNKNOWN_ZONE'
    | 'CLASS_NEVER'
    | 'REPEATED';
  readonly itemId: string;
  /** The size class, item or zone that it is about. */
  readonly about: string;
}

/** Looks a standard through: relaxed limits tighter than normal ones, sizes without a limit, names that lead nowhere. */
export function contradictions(standard: StandardDocument): readonly Contradiction[] {
  const classes = standard.sizeClasses.map(({ id }) => id);
  const found: Contradiction[] = [];
  const seen = new Set<string>();
  for (const { id } of standard.items) {
    if (seen.has(id)) found.push({ code: 'REPEATED', itemId: id, about: id });
    seen.add(id);
  }
  for (const [at, { id, upToTenthInch }] of standard.sizeClasses.entries()) {
    const isReached =
      upToTenthInch === null ? sizeClassOf(standard, 100_000) === id : sizeClassOf(standard, upToTenthInch) === id;
    if (!isReached || standard.sizeClasses.findIndex((each) => each.id === id) !== at) {
      found.push({ code: 'CLASS_NEVER', itemId: '', about: id });
    }
  }
  for (const item of standard.items) {
    const zones =
      item.kind === 'count'
        ? item.of.map(({ zone }) => zone)
        : item.kind === 'group' && item.rule.name !== 'spread'
          ? [item.rule.of.zone]
          : [];
    for (const zone of zones) {
      if (zone !== undefined && !standard.zones.some(({ id }) => id === zone)) {
        found.push({ code: 'UNKNOWN_ZONE', itemId: item.id, about: zone });
      }
    }
    if (item.kind === 'group' && item.rule.name === 'spread') {
      for (const of of item.rule.of) {
        if (!standard.items.some((each) => each.kind === 'length' && each.id === of)) {
          found.push({ code: 'UNKNOWN_ITEM', itemId: item.id, about: of });
        }
      }
    }
    if (item.kind !== 'length') continue;
    for (const { sizeClass } of item.limits) {
      if (!classes.includes(sizeClass)) found.push({ code: 'UNKNOWN_CLASS', itemId: item.id, about: sizeClass });
    }
    for (const sizeClass of classes) {
      const [normal, relaxed] = (['normal', 'relaxed'] as const).map((tier) =>
        item.limits.find((each) => each.sizeClass === sizeClass && each.tier === tier),
      );
      if (!normal) found.push({ code: 'NO_LIMIT', itemId: item.id, about: sizeClass });
      else if (relaxed && relaxed.maxUm <= normal.maxUm) {
        found.push({ code: 'RELAXED_TIGHTER', itemId: item.id, about: sizeClass });
      }
    }
  }
  return found;
}
