import { cartonFaults, type JudgedCartonItem } from '../../../shared/areas/machines/carton.ts';
import type { CartonCheck, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { type CartonItem, type CartonPlace, cartonItems } from '../../../shared/areas/machines/words.ts';

/** A carton check that is being made: both codes, and the lines judged so far. Nothing stands there beforehand. */
export interface CartonDraft {
  readonly machineScan: string;
  readonly cartonScan: string;
  readonly items: readonly JudgedCartonItem[];
}

export const NOTHING_CHECKED: CartonDraft = { machineScan: '', cartonScan: '', items: [] };

/** The draft with one line judged, anew where it was judged before. */
export function withItem(draft: CartonDraft, judged: JudgedCartonItem): CartonDraft {
  return { ...draft, items: [...draft.items.filter((each) => each.item !== judged.item), judged] };
}

/** The first of the eight lines that nobody has judged; undefined where all are. */
export function nextItem(draft: CartonDraft): CartonItem | undefined {
  return cartonItems.find((item) => !draft.items.some((each) => each.item === item));
}

/** The line before `item`, or the last one where all are judged. */
export function itemBefore(item: CartonItem | undefined): CartonItem | undefined {
  return item === undefined ? cartonItems.at(-1) : cartonItems[cartonItems.indexOf(item) - 1];
}

/** The newest check of a machine's carton at a place; checks are never overwritten. */
export function newestCheck(line: Pick<RmaLine, 'checks'>, place: CartonPlace): CartonCheck | undefined {
  return line.checks
    .filter((check) => check.place === place)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
}

/** Whether the carton was checked at this place and found in order. */
export function isCartonOk(line: Pick<RmaLine, 'checks'>, place: CartonPlace): boolean {
  const check = newestCheck(line, place);
  return check !== undefined && cartonFaults(check.items).length === 0;
}

/** The next machine after `from` that `isLeft` still holds for, going round. */
export function nextLeft(
  lines: readonly RmaLine[],
  from: string | undefined,
  isLeft: (line: RmaLine) => boolean,
): RmaLine | undefined {
  const after = lines.findIndex((line) => line.id === from) + 1;
  return [...lines.slice(after), ...lines.slice(0, after)].find(isLeft);
}

/** What a scan is at this moment: the machine's code, then its carton's, never the other way round (R2.3.5). */
export type CodeReading =
  | { readonly kind: 'machine' | 'carton' | 'again'; readonly line: RmaLine }
  /** The carton's code where the machine's is asked, or the machine's where the carton's is. */
  | { readonly kind: 'swapped'; readonly asked: 'machine' | 'carton'; readonly line: RmaLine }
  /** The carton of another machine. */
  | { readonly kind: 'wrongCarton'; readonly line: RmaLine }
  | { readonly kind: 'unknown' };

/** Reads a scan against the machine in hand; the code of another machine takes that one into hand. */
export function readCode(
  lines: readonly RmaLine[],
  inHand: { readonly line: RmaLine; readonly isCartonRead: boolean } | undefined,
  code: string,
): CodeReading {
  const byMachine = lines.find((line) => line.serial === code);
  const byCarton = lines.find((line) => line.cartonBarcode === code);
  if (!inHand) {
    if (byMachine) return { kind: 'machine', line: byMachine };
    return byCarton ? { kind: 'swapped', asked: 'machine', line: byCarton } : { kind: 'unknown' };
  }
  const { line, isCartonRead } = inHand;
  if (code === line.cartonBarcode) return { kind: isCartonRead ? 'again' : 'carton', line };
  if (code === line.serial) return isCartonRead ? { kind: 'again', line } : { kind: 'swapped', asked: 'carton', line };
  if (byMachine) return { kind: 'machine', line: byMachine };
  return byCarton ? { kind: 'wrongCarton', line } : { kind: 'unknown' };
}
