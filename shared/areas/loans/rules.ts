import type { Day } from '../../kernel/day.ts';
import { allowed, refused } from '../../kernel/decision.ts';
import { formatYuan } from '../../kernel/money.ts';
import type { LoanState, ProposalDecision, SaleState } from './words.ts';

/** R4.2.4: a part that is not for sale costs three times its station price (DOMAIN section 9). */
export const FINE_FACTOR = 3;

/** Where a loan stands. */
export function loanState(facts: {
  readonly receivedDay: Day | null;
  readonly openQty: number;
  readonly owedQty: number;
}): LoanState {
  if (facts.openQty === 0 && facts.owedQty === 0) return 'settled';
  return facts.receivedDay === null ? 'inTransit' : 'held';
}

export function saleState(facts: {
  readonly isCancelled: boolean;
  readonly isPaid: boolean;
  readonly isWrittenOff: boolean;
}): SaleState {
  if (facts.isCancelled) return 'cancelled';
  if (facts.isWrittenOff) return 'writtenOff';
  return facts.isPaid ? 'awaitingWriteOff' : 'awaitingPayment';
}

export interface HeldLoan {
  readonly issueNumber: string;
  readonly partCode: string;
  readonly openQty: number;
  readonly receivedDay: Day | null;
}

/** R4.3a: may so many pieces be reported as built into a customer's set? The part taken out is another one than the part put in. */
export function mayUse(
  loan: HeldLoan & {
    readonly isUnit: boolean;
    readonly unitBarcode: string | null;
    readonly isDefectiveReturned: boolean;
  },
  use: { readonly qty: number; readonly repairedDay: Day; readonly oldBarcode: string },
  today: Day,
) {
  const held = isHeld(loan, use.qty);
  if (!held.allowed) return held;
  if (use.repairedDay > today) return refused('DAY_AHEAD', 'R4.3a', { day: use.repairedDay, today });
  if (loan.receivedDay && use.repairedDay < loan.receivedDay) {
    return refused('REPAIRED_BEFORE_RECEIPT', 'R4.3a', { receivedDay: loan.receivedDay });
  }
  if (loan.isUnit && loan.isDefectiveReturned && use.oldBarcode === '') {
    return refused('OLD_BARCODE_REQUIRED', 'R4.3a', { partCode: loan.partCode });
  }
  if (use.oldBarcode !== '' && use.oldBarcode === loan.unitBarcode) {
    return refused('SAME_UNIT', 'R4.3a', { barcode: use.oldBarcode });
  }
  return allowed;
}

/** R4.2.2, R4.2.3, R4.2.4: may a station sell out of its loan at this price? Prices in fen. */
export function maySell(
  loan: HeldLoan & { readonly isSellable: boolean },
  sale: {
    readonly qty: number;
    readonly soldDay: Day;
    readonly chargedFen: number;
    readonly publicPriceFen: number | null;
  },
  today: Day,
) {
  const held = isHeld(loan, sale.qty);
  if (!held.allowed) return held;
  const { partCode } = loan;
  if (sale.soldDay > today) return refused('DAY_AHEAD', 'R4.2.2', { day: sale.soldDay, today });
  if (!loan.isSellable) return refused('NOT_FOR_SALE', 'R4.2.4', { partCode });
  if (sale.publicPriceFen === null) return refused('PRICE_MISSING', 'R4.2.3', { partCode, day: sale.soldDay });
  if (sale.chargedFen > sale.publicPriceFen) {
    return refused('CHARGED_OVER_PUBLISHED', 'R4.2.3', {
      partCode,
      charged: formatYuan(sale.chargedFen),
      published: formatYuan(sale.publicPriceFen),
    });
  }
  return allowed;
}

/** R4.3c, R4.2.4: what day 20 proposes for a part. Nobody is charged by the clock: a person decides. */
export function proposedDecision(isSellable: boolean): ProposalDecision {
  return isSellable ? 'convert' : 'fine';
}

/** R4.3c: may a person decide so now? Only once the twentieth working day is over, and only what the part allows. */
export function mayDecide(
  facts: {
    readonly issueNumber: string;
    readonly partCode: string;
    readonly isSellable: boolean;
    /** The last day of the term; null where none runs or an explanation pauses it. */
    readonly dueDay: Day | null;
  },
  decision: ProposalDecision,
  today: Day,
) {
  if (facts.dueDay === null || facts.dueDay >= today) {
    return refused('NOT_OVERDUE', 'R4.3c', { number: facts.issueNumber });
  }
  if (decision === 'convert' && !facts.isSellable)
    return refused('NOT_FOR_SALE', 'R4.2.4', { partCode: facts.partCode });
  if (decision === 'fine' && facts.isSellable) return refused('FOR_SALE', 'R4.2.4', { partCode: facts.partCode });
  return allowed;
}

/** R4.1.2a: what a station counted of one line of a shipment. */
export function mayCount(
  line: { readonly partCode: string; readonly shipped: number },
  count: { readonly received: number; readonly damaged: number },
) {
  const { partCode, shipped } = line;
  if (count.received > shipped)
    return refused('COUNT_OVER_SHIPPED', 'R4.1.2a', { partCode, shipped, counted: count.received });
  if (count.damaged > count.received) {
    return refused('DAMAGED_OVER_COUNTED', 'R4.1.2a', { partCode, counted: count.received, damaged: count.damaged });
  }
  return allowed;
}

/** R4.1.2a: a difference counts on the day of the receipt only; later the shipment counts as correct. */
export function isLateReport(receivedDay: Day, today: Day): boolean {
  return today > receivedDay;
}

function isHeld(loan: HeldLoan, qty: number) {
  if (loan.receivedDay === null) return refused('LOAN_NOT_RECEIVED', 'R4.1.2a', { number: loan.issueNumber });
  if (qty > loan.openQty) {
    return refused('LOAN_NOT_OPEN', 'R4.3b', { partCode: loan.partCode, open: loan.openQty, wanted: qty });
  }
  return allowed;
}
