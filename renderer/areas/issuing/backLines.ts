import { v7 as uuid } from 'uuid';
import type { EngineersBook } from '../../../shared/areas/issuing/engineers.ts';
import type { EngineerReturn } from '../../../shared/areas/issuing/words.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';

/** A part that an engineer brings back, as it is being told. Nothing is chosen beforehand. */
export interface BackDraft {
  readonly key: string;
  readonly partCode: string;
  readonly partName: string;
  readonly unitBarcode: string | null;
  /** How many of it the engineer holds. */
  readonly held: number;
  readonly qty: string;
  readonly condition: EngineerReturn | undefined;
  readonly repairOrder: string;
  readonly fault: string;
  /** Used: the part that was taken out of the set came along, with its serial where it carries one. */
  readonly isOldReturned: boolean;
  readonly oldBarcode: string;
}

/** A new line for what was scanned: a unit by its barcode, a lot by its part's code; undefined where he does not hold it. */
export function backDraft(book: EngineersBook, scanned: string): BackDraft | undefined {
  const of =
    book.holdings.find((held) => held.unitBarcode === scanned) ??
    book.holdings.find((held) => held.unitBarcode === null && held.partCode === scanned);
  if (!of) return undefined;
  const same = book.holdings.filter((held) => held.partId === of.partId && held.unitBarcode === of.unitBarcode);
  return {
    key: uuid(),
    partCode: of.partCode,
    partName: of.partName,
    unitBarcode: of.unitBarcode,
    held: same.reduce((sum, held) => sum + held.qty, 0),
    qty: of.unitBarcode === null ? '' : '1',
    condition: undefined,
    repairOrder: '',
    fault: '',
    isOldReturned: false,
    oldBarcode: '',
  };
}

/** R4.9: a failed part, the engineer's own or the one out of the set, comes with its story. */
export function isFailed(draft: BackDraft): boolean {
  return draft.condition === 'defective' || (draft.condition === 'used' && draft.isOldReturned);
}

/** What a line still lacks, by the name of the field. */
export function lackOf(draft: BackDraft): 'condition' | 'qty' | 'repairOrder' | 'fault' | 'oldBarcode' | undefined {
  const qty = parseQuantity(draft.qty);
  if (!draft.condition) return 'condition';
  if (qty === undefined || qty < 1) return 'qty';
  if (draft.condition !== 'good' && draft.repairOrder.trim() === '') return 'repairOrder';
  if (isFailed(draft) && draft.fault.trim() === '') return 'fault';
  const needsSerial = draft.condition === 'used' && draft.isOldReturned && draft.unitBarcode !== null;
  return needsSerial && draft.oldBarcode.trim() === '' ? 'oldBarcode' : undefined;
}

/** A line as the warehouse takes it; undefined while something of it is missing. */
export function backLine(draft: BackDraft) {
  const { partCode, unitBarcode, condition } = draft;
  if (!condition || lackOf(draft)) return undefined;
  const isUsed = condition === 'used';
  return {
    what: unitBarcode === null ? { partCode, qty: parseQuantity(draft.qty) ?? 0 } : { unitBarcode },
    condition,
    repairOrder: condition === 'good' ? '' : draft.repairOrder.trim(),
    fault: isFailed(draft) ? draft.fault.trim() : '',
    isOldReturned: isUsed && draft.isOldReturned,
    oldBarcode: isUsed && draft.isOldReturned ? draft.oldBarcode.trim() : '',
  };
}
