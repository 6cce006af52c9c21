import { allowed, refused } from '../../kernel/decision.ts';
import type { PackageGrade } from '../receiving/words.ts';
import { type CheckItem, type CheckVerdict, checkItems, type LossBearer, type ReturnKind } from './words.ts';

/** One line of a packing check as somebody judged it. */
export interface JudgedItem {
  readonly item: CheckItem;
  readonly verdict: CheckVerdict;
  readonly note: string;
  readonly photoHash: string | null;
}

/** What a check has to judge. A good part carries no label (R4.6.2.1), so nobody is asked for one. */
export function itemsFor(kind: ReturnKind): readonly CheckItem[] {
  return kind === 'unused' ? checkItems.filter((item) => item !== 'label') : checkItems;
}

/** Whether there are parts that have no such thing: a remote control has no pins and needs no anti-static bag. */
export function mayBeNotApplicable(item: CheckItem): boolean {
  return SOME_PARTS_ONLY.includes(item);
}

/**
 * R4.3.1.1: may this check be kept? Each item of the kind is judged, once; what is not in order has a photo, what does not apply a
 * reason.
 */
export function mayKeepCheck(kind: ReturnKind, items: readonly JudgedItem[]) {
  for (const item of itemsFor(kind)) {
    const judged = items.filter((each) => each.item === item);
    const [one] = judged;
    if (!one || judged.length > 1) return refused('CHECK_INCOMPLETE', 'R4.3.1.1', { item });
    if (one.verdict === 'notOk' && one.photoHash === null) {
      return refused('CHECK_PHOTO_REQUIRED', 'R4.3.1.1', { item });
    }
    if (one.verdict !== 'notApplicable') continue;
    // What every part has cannot be left out: its item is simply not judged yet.
    if (!mayBeNotApplicable(item)) return refused('CHECK_INCOMPLETE', 'R4.3.1.1', { item });
    if (one.note === '') return refused('NOT_APPLICABLE_NEEDS_REASON', 'R4.3.1.1', { item });
  }
  return allowed;
}

/** The items of a check that are not in order; none where the packing passes. */
export function packingFaults(items: readonly Pick<JudgedItem, 'item' | 'verdict'>[]): readonly CheckItem[] {
  return checkItems.filter((item) => items.some((each) => each.item === item && each.verdict === 'notOk'));
}

/** A check that passed: something was judged, and nothing of it is not in order. */
export function isPackedWell(items: readonly Pick<JudgedItem, 'item' | 'verdict'>[]): boolean {
  return items.length > 0 && packingFaults(items).length === 0;
}

/** What is known of a line when the question is who pays. The checks are the newest of their places; null where there was none. */
export interface LossFacts {
  readonly station: readonly Pick<JudgedItem, 'item' | 'verdict'>[] | null;
  readonly hq: readonly Pick<JudgedItem, 'item' | 'verdict'>[] | null;
  /** Fewer pieces lay in the parcel than the list says. */
  readonly isShort: boolean;
  readonly packageGrade: PackageGrade | null;
}

/**
 * R4.3.2.1, R4.3.2.2: who bears a loss, from both checks, the count and the outer package; null where nothing was lost. Poor packing is
 * the station's, whatever happened on the way; what was in order when it left and suffered in a package that shows it is the carrier's.
 */
export function lossBearer({ station, hq, isShort, packageGrade }: LossFacts): LossBearer | null {
  const found = packingFaults(hq ?? []);
  const isPoorlyPacked = found.some((item) => PACKING.includes(item));
  const isDamaged = found.some((item) => DAMAGE.includes(item));
  if (!isPoorlyPacked && !isDamaged && !isShort) return null;
  if (isPoorlyPacked || packingFaults(station ?? []).length > 0) return 'station';
  if (packageGrade !== null && packageGrade !== 'intact') return station === null ? 'open' : 'carrier';
  return isShort && packageGrade === 'intact' ? 'station' : 'open';
}

const SOME_PARTS_ONLY: readonly CheckItem[] = ['antiStaticBag', 'filler', 'pins', 'corners'];
const PACKING: readonly CheckItem[] = ['originalPacking', 'antiStaticBag', 'filler'];
const DAMAGE: readonly CheckItem[] = ['complete', 'pins', 'corners', 'cracks', 'deformation'];
