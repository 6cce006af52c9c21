import { allowed, refused } from '../../kernel/decision.ts';
import type { Condition } from '../catalog/words.ts';

/** Why goods change their condition: repaired in the house (S2-8), looked at and passed, or found bad. */
export const reclassifications = ['repaired', 'passed', 'failed'] as const;
export type Reclassification = (typeof reclassifications)[number];

/** Which conditions lead to which, and why. */
const WAYS: Readonly<
  Record<Reclassification, { readonly from: readonly Condition[]; readonly to: readonly Condition[] }>
> = {
  repaired: { from: ['defective', 'doa'], to: ['good'] },
  passed: { from: ['quarantine'], to: ['good'] },
  failed: { from: ['good', 'quarantine'], to: ['defective', 'doa'] },
};

/**
 * R4.7: may goods change from one condition to another? R4.6.1.2b: only inspected goods become good stock, so that takes an inspector. Nothing
 * becomes dead on arrival that was good once.
 */
export function mayReclassify(
  from: Condition,
  to: Condition,
  why: Reclassification,
  who: { readonly isInspector: boolean },
) {
  const way = WAYS[why];
  const isLate = from === 'good' && to === 'doa';
  if (!way.from.includes(from) || !way.to.includes(to) || isLate) {
    return refused('RECLASSIFY_NOT_SO', 'R4.7', { from, to });
  }
  if (to === 'good' && !who.isInspector) return refused('INSPECTOR_REQUIRED', 'R4.6.1.2b', {});
  return allowed;
}

/** What goods of a condition may become, and why: what a screen offers. */
export function waysFrom(from: Condition): readonly { readonly why: Reclassification; readonly to: Condition }[] {
  return reclassifications.flatMap((why) =>
    WAYS[why].to.filter((to) => mayReclassify(from, to, why, { isInspector: true }).allowed).map((to) => ({ why, to })),
  );
}
