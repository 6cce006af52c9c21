import { v7 as uuid } from 'uuid';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';

/** A wanted part as it is being typed. One part may stand there twice, for two repair orders. */
export interface RequestLineDraft {
  readonly key: string;
  readonly partCode: string;
  /** Empty where the code was typed or pasted, and the catalogue was not asked. */
  readonly partName: string;
  readonly qty: string;
  readonly repairOrder: string;
}

/** A new line for a part; repairs are mostly asked for together, so the order of the line before stands there already. */
export function draftOf(partCode: string, partName: string, before: readonly RequestLineDraft[]): RequestLineDraft {
  return { key: uuid(), partCode, partName, qty: '', repairOrder: before.at(-1)?.repairOrder ?? '' };
}

/** A line as the warehouse takes it; undefined while its quantity is not a number. */
export function lineOf({ partCode, qty, repairOrder }: RequestLineDraft) {
  const pieces = parseQuantity(qty);
  return pieces === undefined || pieces < 1 ? undefined : { partCode, qty: pieces, repairOrder: repairOrder.trim() };
}
