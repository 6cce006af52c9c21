import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { itemsFor, type JudgedItem, lossBearer } from '../../../shared/areas/returns/packing.ts';
import type { CheckItem, CheckPlace, LossBearer, ReturnKind } from '../../../shared/areas/returns/words.ts';
import { newestCheck } from './lines.ts';

/** A check that is being made: what was scanned, and the items judged so far. Nothing stands there beforehand. */
export interface CheckDraft {
  readonly scanned: string;
  readonly items: readonly JudgedItem[];
}

export const NOTHING_JUDGED: CheckDraft = { scanned: '', items: [] };

/** The items in the order of the task: the label first, because scanning it says which part this is. */
export function stepsFor(kind: ReturnKind): readonly CheckItem[] {
  const items = itemsFor(kind);
  return [...items.filter((item) => item === 'label'), ...items.filter((item) => item !== 'label')];
}

/** The draft with one item judged, anew where it was judged before. */
export function withJudged(draft: CheckDraft, judged: JudgedItem): CheckDraft {
  return { ...draft, items: [...draft.items.filter((each) => each.item !== judged.item), judged] };
}

/** The first item that nobody has judged; undefined where the check is complete. */
export function nextStep(kind: ReturnKind, draft: CheckDraft): CheckItem | undefined {
  return stepsFor(kind).find((item) => !draft.items.some((each) => each.item === item));
}

/** The item before `item`, or the last one where the check is complete. */
export function stepBefore(kind: ReturnKind, item: CheckItem | undefined): CheckItem | undefined {
  const steps = stepsFor(kind);
  return item === undefined ? steps.at(-1) : steps[steps.indexOf(item) - 1];
}

/** Who would bear a loss if the check ended as judged (R4.3.2.1); null where nothing is lost, or nothing has travelled yet. */
export function bearerOf(
  list: Pick<ReturnList, 'parcel'>,
  line: ReturnLine,
  place: CheckPlace,
  draft: CheckDraft,
): LossBearer | null {
  if (place === 'station') return null;
  return lossBearer({
    station: newestCheck(line, 'station')?.items ?? null,
    hq: draft.items,
    isShort: (line.counted ?? line.qty) < line.qty,
    packageGrade: list.parcel?.packageGrade ?? null,
  });
}
