import type { Day } from '../../kernel/day.ts';
import { allowed, refused } from '../../kernel/decision.ts';

/**
 * R4.4.1: on the stocktake day no external business is posted: shipments to stations, receipts from stations, customers
 * and suppliers. Counting,
 * adjustments, corrections of the house's own
 * papers and its engineers go on. It is the day of the month, also where that is a rest day (section 9).
 */
export function mayDoExternalBusiness(
  today: Day,
  { stocktakeDate, isFreezing }: { readonly stocktakeDate: number; readonly isFreezing: boolean },
) {
  const isFrozen = isFreezing && Number(today.slice(8)) === stocktakeDate;
  return isFrozen ? refused('STOCKTAKE_DAY', 'R4.4.1', { date: stocktakeDate }) : allowed;
}
