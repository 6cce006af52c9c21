import { addDays, type Day, dayOf, daysBetween } from '../../kernel/day.ts';
import type { Remedy } from './words.ts';

/** What the statutory warranty is judged by (S4-4.2). Money in fen, lengths of time in calendar days. */
export interface WarrantyFacts {
  /** Day of the invoice or sale; null where neither card nor invoice is there. */
  readonly soldDay: Day | null;
  /** Day of production, which starts the term three months later where nothing else is known (R3.2.2). */
  readonly madeDay: Day | null;
  /** After an exchange the term starts anew (S4-4.2(8)). */
  readonly exchangedDay: Day | null;
  readonly warrantyMonths: number;
  /** The day of the claim. */
  readonly claimDay: Day;
  readonly isPerformanceFault: boolean;
  readonly repairs: number;
  readonly isStillFaulty: boolean;
  /** Days that the set has been in repair because parts were not supplied, and through the repairer's own fault. */
  readonly daysWithoutParts: number;
  readonly daysByRepairer: number;
  /** Days in repair and waiting for it, left out of the depreciation (S4-4.2(5)). */
  readonly daysInRepair: number;
  readonly isSameModelThere: boolean;
  /** The customer would take another model not inferior, where the same is not there. */
  readonly takesOtherModel: boolean;
  /** The customer refuses the same model though it is there, and wants the money. */
  readonly refusesSameModel: boolean;
  readonly invoiceFen: number;
  /** Depreciation a day, in hundredths of a per cent of the invoice price: 10 is 0.10 %. */
  readonly depreciationBp: number;
}

export interface WarrantyAnswer {
  readonly termStart: Day | null;
  readonly termEnd: Day | null;
  readonly termRule: string;
  readonly isInWarranty: boolean;
  /** Days since the sale, counted from the day after it. */
  readonly days: number | null;
  readonly remedies: readonly { readonly remedy: Remedy; readonly rule: string; readonly reason: WarrantyReason }[];
  /** What is kept back where a used set is paid back; zero elsewhere. */
  readonly depreciationFen: number;
  readonly refundFen: number;
}

export type WarrantyReason =
  | 'WITHIN_7_DAYS'
  | 'WITHIN_15_DAYS'
  | 'REPAIRED_TWICE'
  | 'NO_PARTS_90_DAYS'
  | 'REPAIRER_30_DAYS'
  | 'NO_SAME_MODEL'
  | 'REFUSES_SAME_MODEL'
  | 'IN_WARRANTY'
  | 'OUT_OF_WARRANTY';

/** The term (R3.2.2, S4-4.2(8)): from the last exchange, else the sale, else three months after production. */
export function warrantyTerm({
  soldDay,
  madeDay,
  exchangedDay,
  warrantyMonths,
}: Pick<WarrantyFacts, 'soldDay' | 'madeDay' | 'exchangedDay' | 'warrantyMonths'>): {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly rule: string;
} {
  const [start, rule] = exchangedDay
    ? [exchangedDay, 'S4-4.2(8)']
    : soldDay
      ? [soldDay, 'S4-4.2']
      : madeDay
        ? [addMonths(madeDay, 3), 'R3.2.2']
        : [null, 'R3.2.2'];
  return { start, end: start && addMonths(start, warrantyMonths), rule };
}

/** S4-4.2: what the customer may ask for on the day of the claim, with the clause of each, and the depreciation where money is paid back. */
export function warranty(facts: WarrantyFacts): WarrantyAnswer {
  const { start, end, rule } = warrantyTerm(facts);
  const days = start === null ? null : daysBetween(start, facts.claimDay);
  const isInWarranty = end !== null && facts.claimDay <= end;
  const base = { termStart: start, termEnd: end, termRule: rule, isInWarranty, days };
  if (!isInWarranty || days === null) {
    return {
      ...base,
      remedies: [{ remedy: 'repair', rule: 'S4-4.2', reason: 'OUT_OF_WARRANTY' }],
      depreciationFen: 0,
      refundFen: 0,
    };
  }
  const found = entitlements(facts, days);
  const isReduced = found.some(({ remedy }) => remedy === 'refundLessDepreciation');
  const isRefunded = isReduced || found.some(({ remedy }) => remedy === 'refund');
  const depreciationFen = isReduced ? depreciation(facts) : 0;
  return {
    ...base,
    remedies: found,
    depreciationFen,
    refundFen: isRefunded ? facts.invoiceFen - depreciationFen : 0,
  };
}

function entitlements(facts: WarrantyFacts, days: number): WarrantyAnswer['remedies'] {
  if (isFresh(facts, days, 7)) {
    return (['refund', 'exchange', 'repair'] as const).map((remedy) => ({
      remedy,
      rule: 'S4-4.2(2)',
      reason: 'WITHIN_7_DAYS' as const,
    }));
  }
  const due = exchangeDue(facts, days);
  if (!due) return [{ remedy: 'repair', rule: 'S4-4.2', reason: 'IN_WARRANTY' }];
  const found: { remedy: Remedy; rule: string; reason: WarrantyReason }[] = [{ remedy: 'exchange', ...due }];
  if (due.reason === 'WITHIN_15_DAYS') found.push({ remedy: 'repair', ...due });
  if (!facts.isSameModelThere && !facts.takesOtherModel) {
    found.push({ remedy: 'refund', rule: 'S4-4.2(5)', reason: 'NO_SAME_MODEL' });
  }
  if (facts.isSameModelThere && facts.refusesSameModel) {
    found.push({ remedy: 'refundLessDepreciation', rule: 'S4-4.2(5)', reason: 'REFUSES_SAME_MODEL' });
  }
  return found;
}

/** The first days count from a sale or an exchange; a term that only production started has none (R3.2.2). */
function isFresh({ isPerformanceFault, soldDay, exchangedDay }: WarrantyFacts, days: number, within: number): boolean {
  return isPerformanceFault && (soldDay ?? exchangedDay) !== null && days >= 0 && days <= within;
}

function exchangeDue(facts: WarrantyFacts, days: number): { rule: string; reason: WarrantyReason } | undefined {
  if (isFresh(facts, days, 15)) return { rule: 'S4-4.2(3)', reason: 'WITHIN_15_DAYS' };
  if (facts.repairs >= 2 && facts.isStillFaulty) return { rule: 'S4-4.2(4)', reason: 'REPAIRED_TWICE' };
  if (facts.daysWithoutParts > 90) return { rule: 'S4-4.2(7)', reason: 'NO_PARTS_90_DAYS' };
  if (facts.daysByRepairer > 30) return { rule: 'S4-4.2(7)', reason: 'REPAIRER_30_DAYS' };
  return undefined;
}

/** S4-4.2(5): from the invoice to the return, days in repair left out; whole fen, rounded half up; never more than was paid. */
function depreciation({ soldDay, claimDay, daysInRepair, invoiceFen, depreciationBp }: WarrantyFacts): number {
  if (soldDay === null) return 0;
  const days = Math.max(0, daysBetween(soldDay, claimDay) - daysInRepair);
  return Math.min(invoiceFen, Math.floor((2 * invoiceFen * depreciationBp * days + 10_000) / 20_000));
}

/** The same date so many months on; where that month has no such date, its last day (R3.2.2: 30 November and three months). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const at = (of: number) => dayOf(Math.floor(index / 12), (index % 12) + 1, of);
  return at(date) ?? addDays(dayOf(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1) ?? day, -1);
}
