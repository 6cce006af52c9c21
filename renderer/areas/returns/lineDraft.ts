import type { Loan, Obligation } from '../../../shared/areas/loans/shapes.ts';
import type { ReturnLine, ReturnLineFields } from '../../../shared/areas/returns/lists.ts';
import type { ReturnKind } from '../../../shared/areas/returns/words.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';

/** A line as it is typed: the quantity stays text until it is saved. */
export interface LineDraft {
  readonly kind: ReturnKind;
  readonly partCode: string;
  readonly qty: string;
  readonly barcode: string;
  readonly repairOrder: string;
  readonly machineSerial: string;
  readonly engineer: string;
  readonly fault: string;
  readonly statement: string;
  readonly isBatch: boolean;
}

export const EMPTY_LINE: LineDraft = {
  kind: 'defective',
  partCode: '',
  qty: '1',
  barcode: '',
  repairOrder: '',
  machineSerial: '',
  engineer: '',
  fault: '',
  statement: '',
  isBatch: false,
};

/** A line of the list, or what a scan suggests, laid into the fields. */
export function draftOf(line: ReturnLine | ReturnLineFields): LineDraft {
  const { kind, partCode, qty, barcode, repairOrder, machineSerial, engineer, fault, statement, isBatch } = line;
  return {
    kind,
    partCode,
    qty: String(qty),
    barcode,
    repairOrder,
    machineSerial,
    engineer,
    fault,
    statement,
    isBatch,
  };
}

/** The defective part that a station owes (R4.3a). */
export function draftOfDebt(debt: Obligation): LineDraft {
  return {
    ...EMPTY_LINE,
    partCode: debt.partCode,
    qty: String(debt.openQty),
    barcode: debt.oldBarcode,
    repairOrder: debt.repairOrder,
    machineSerial: debt.machineSerial,
    isBatch: debt.isBatch,
  };
}

/** A part on loan that was not needed (R4.3b). */
export function draftOfLoan(loan: Loan): LineDraft {
  return {
    ...EMPTY_LINE,
    kind: 'unused',
    partCode: loan.partCode,
    qty: String(loan.openQty),
    barcode: loan.unitBarcode ?? '',
    repairOrder: loan.repairOrder,
  };
}

/** The fields as the backend takes them; undefined while part or quantity is missing. */
export function fieldsOf(draft: LineDraft): (Omit<LineDraft, 'qty'> & { readonly qty: number }) | undefined {
  const qty = parseQuantity(draft.qty);
  if (draft.partCode.trim() === '' || qty === undefined || qty < 1) return undefined;
  return { ...draft, qty };
}
