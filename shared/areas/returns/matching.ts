import { refused } from '../../kernel/decision.ts';
import type { LoanId, ObligationId } from '../../kernel/ids.ts';
import type { WrittenLine } from './rules.ts';

/** Pieces that the station has on loan, as far as no other list takes them back already. Oldest first. */
export interface OpenLoan {
  readonly loanId: LoanId;
  readonly unitBarcode: string | null;
  readonly room: number;
}

/** Defective pieces that the station owes, as far as no other list brings them. Oldest first. */
export interface OpenDebt {
  readonly obligationId: ObligationId;
  /** The serial of the part that was taken out; blank where it carried none. */
  readonly oldBarcode: string;
  readonly repairOrder: string;
  readonly room: number;
}

export interface MatchFacts {
  readonly stationCode: string;
  readonly line: WrittenLine & { readonly repairOrder: string };
  /** The number of another list that the unit stands on, and of the one that it came home with. */
  readonly liveList: string | null;
  readonly formerList: string | null;
  readonly loans: readonly OpenLoan[];
  readonly debts: readonly OpenDebt[];
}

/** So many pieces of a line pay this debt, or come home from this loan. */
export interface Match {
  readonly qty: number;
  readonly loanId: LoanId | null;
  readonly obligationId: ObligationId | null;
}

/**
 * May a station return this, and what does it pay with it? A defective part answers a debt by its old serial and repair order (R4.3a), an
 * unused or dead one comes home from a loan (R4.3b). Pieces of one line may pay several debts, the oldest first.
 */
export function mayReturn({ stationCode, line, liveList, formerList, loans, debts }: MatchFacts) {
  const { kind, partCode, tracking, qty, barcode, repairOrder } = line;
  const isUnit = tracking === 'unit';
  if (isUnit && liveList !== null) return refused('UNIT_ON_LIST', 'R4.3.1', { barcode, number: liveList });
  if (kind === 'defective') {
    const fitting = debts.filter((debt) => answers(debt, line)).sort((a, b) => rank(a, line) - rank(b, line));
    const open = fitting.filter((debt) => debt.room > 0);
    if (isUnit && formerList !== null && open.length === 0) {
      return refused('UNIT_ON_LIST', 'R4.3.1', { barcode, number: formerList });
    }
    if (fitting.length === 0) return refused('NOTHING_OWED', 'R4.3a', { partCode, repairOrder });
    return matched(
      open.map(({ obligationId, room }) => ({ loanId: null, obligationId, room })),
      line,
    );
  }
  const own = isUnit ? loans.filter((loan) => loan.unitBarcode === barcode) : loans;
  const open = own.filter((loan) => loan.room > 0);
  if (isUnit && formerList !== null && open.length === 0) {
    return refused('UNIT_ON_LIST', 'R4.3.1', { barcode, number: formerList });
  }
  if (isUnit && own.length === 0) return refused('NOT_ON_LOAN', 'R4.3b', { barcode, stationCode });
  if (own.length === 0) return refused('OVER_LOAN', 'R4.3b', { partCode, held: 0, wanted: qty });
  return matched(
    open.map(({ loanId, room }) => ({ loanId, obligationId: null, room })),
    line,
  );
}

type Room = Omit<Match, 'qty'> & { readonly room: number };

/** The old part's serial says which debt it is, where both sides know it; so does the repair order. */
function answers(debt: OpenDebt, line: Pick<WrittenLine, 'barcode'> & { readonly repairOrder: string }): boolean {
  const isSamePart = debt.oldBarcode === '' || line.barcode === '' || debt.oldBarcode === line.barcode;
  return isSamePart && (line.repairOrder === '' || debt.repairOrder === line.repairOrder);
}

/** A debt that names this very serial comes before one that names none. */
function rank(debt: OpenDebt, { barcode }: Pick<WrittenLine, 'barcode'>): number {
  return barcode !== '' && debt.oldBarcode === barcode ? 0 : 1;
}

function matched(rooms: readonly Room[], { partCode, qty }: WrittenLine) {
  const matches: Match[] = [];
  let left = qty;
  for (const { room, ...target } of rooms) {
    const taken = Math.min(left, room);
    if (taken > 0) matches.push({ ...target, qty: taken });
    left -= taken;
  }
  if (left > 0) return refused('OVER_LOAN', 'R4.3b', { partCode, held: qty - left, wanted: qty });
  return { allowed: true, matches } as const;
}
