import { allowed, refused } from '../../kernel/decision.ts';
import type { CheckVerdict } from '../returns/words.ts';
import { type CartonItem, cartonItems } from './words.ts';

/** One line of a carton check as somebody judged it. */
export interface JudgedCartonItem {
  readonly item: CartonItem;
  readonly verdict: CheckVerdict;
  readonly note: string;
  readonly photoHash: string | null;
}

/** The clause of each of the eight lines (DOMAIN section 4). */
export const cartonClauses: Readonly<Record<CartonItem, string>> = {
  orientation: 'R2.2.1',
  carton: 'R2.2.1',
  intact: 'R2.2.1',
  foam: 'R2.2.2',
  bag: 'R2.2.2',
  accessories: 'R2.2.3',
  tape: 'R2.2.4',
  sheet: 'R2.3.3',
};

/** Only a set that has no accessories can do without a line. */
export function mayCartonItemBeNotApplicable(item: CartonItem): boolean {
  return item === 'accessories';
}

/** May this check be kept? All eight lines are judged, once; what is not in order has a photo, what does not apply a reason (R2.2). */
export function mayKeepCartonCheck(items: readonly JudgedCartonItem[]) {
  for (const item of cartonItems) {
    const judged = items.filter((each) => each.item === item);
    const [one] = judged;
    if (!one || judged.length > 1) return refused('CARTON_INCOMPLETE', cartonClauses[item], { cartonItem: item });
    if (one.verdict === 'notOk' && one.photoHash === null) {
      return refused('CARTON_PHOTO_REQUIRED', cartonClauses[item], { cartonItem: item });
    }
    if (one.verdict !== 'notApplicable') continue;
    if (!mayCartonItemBeNotApplicable(item))
      return refused('CARTON_INCOMPLETE', cartonClauses[item], { cartonItem: item });
    if (one.note === '') return refused('CARTON_REASON_REQUIRED', cartonClauses[item], { cartonItem: item });
  }
  return allowed;
}

/** The lines of a check that are not in order. */
export function cartonFaults(items: readonly Pick<JudgedCartonItem, 'item' | 'verdict'>[]): readonly CartonItem[] {
  return cartonItems.filter((item) => items.some((each) => each.item === item && each.verdict === 'notOk'));
}

/**
 * What happened on the way: in order when it was packed, not in order when it came. That is the carrier's; what was not in order before
 * is not.
 */
export function damagedOnTheWay(
  packing: readonly Pick<JudgedCartonItem, 'item' | 'verdict'>[] | null,
  arrival: readonly Pick<JudgedCartonItem, 'item' | 'verdict'>[] | null,
): readonly CartonItem[] {
  if (packing === null || arrival === null) return [];
  const before = cartonFaults(packing);
  return cartonFaults(arrival).filter((item) => !before.includes(item));
}
