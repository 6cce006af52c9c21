import type { z } from 'zod';
import type { Machine, warrantyInput } from '../../../shared/areas/machines/machines.ts';
import { chinaDay, type Day, daysBetween, type Instant } from '../../../shared/kernel/day.ts';
import { formatYuan, parseYuan } from '../../../shared/kernel/money.ts';

export type WarrantyInput = z.input<typeof warrantyInput> & { readonly claimDay: Day };

/** What is asked for an answer, as it is typed: an amount in yuan, numbers that may be blank for a moment. */
export interface WarrantyDraft {
  readonly soldDay: Day | null;
  readonly madeDay: Day | null;
  readonly exchangedDay: Day | null;
  readonly claimDay: Day;
  readonly invoice: string;
  readonly warrantyMonths: number | null;
  readonly repairs: number | null;
  readonly daysInRepair: number | null;
  readonly daysWithoutParts: number | null;
  readonly daysByRepairer: number | null;
  readonly isPerformanceFault: boolean;
  readonly isStillFaulty: boolean;
  readonly isSameModelThere: boolean;
  readonly takesOtherModel: boolean;
  readonly refusesSameModel: boolean;
}

/** The statutory term of a television as a whole. */
const MONTHS = 12;

/** A claim made today of which nothing is known yet; no flag is ticked beforehand. */
export function blankDraft(today: Day): WarrantyDraft {
  return {
    soldDay: null,
    madeDay: null,
    exchangedDay: null,
    claimDay: today,
    invoice: '',
    warrantyMonths: MONTHS,
    repairs: 0,
    daysInRepair: 0,
    daysWithoutParts: 0,
    daysByRepairer: 0,
    isPerformanceFault: false,
    isStillFaulty: false,
    isSameModelThere: false,
    takesOtherModel: false,
    refusesSameModel: false,
  };
}

/** What a machine's own file says; the clerk looks at it before believing it. */
export function draftOf(machine: Machine, today: Day): WarrantyDraft {
  const finished = machine.repairs.filter(({ finishedAt }) => finishedAt !== null);
  const until = (finishedAt: string | null) => (finishedAt ? chinaDay(finishedAt as Instant) : today);
  return {
    ...blankDraft(today),
    soldDay: machine.soldDay,
    madeDay: machine.madeDay,
    invoice: machine.invoiceFen > 0 ? formatYuan(machine.invoiceFen) : '',
    warrantyMonths: machine.warrantyMonths,
    repairs: finished.length,
    daysInRepair: machine.repairs.reduce(
      (sum, { startedAt, finishedAt }) => sum + daysBetween(chinaDay(startedAt as Instant), until(finishedAt)),
      0,
    ),
  };
}

/** The question as the rule takes it; undefined while something typed is not yet a number or an amount. */
export function questionOf(draft: WarrantyDraft): WarrantyInput | undefined {
  const { invoice, warrantyMonths, repairs, daysInRepair, daysWithoutParts, daysByRepairer, ...rest } = draft;
  const invoiceFen = invoice.trim() === '' ? 0 : parseYuan(invoice);
  if (invoiceFen === undefined || warrantyMonths === null || repairs === null) return undefined;
  if (daysInRepair === null || daysWithoutParts === null || daysByRepairer === null) return undefined;
  return { ...rest, invoiceFen, warrantyMonths, repairs, daysInRepair, daysWithoutParts, daysByRepairer };
}
