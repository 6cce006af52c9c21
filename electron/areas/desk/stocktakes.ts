import { halfMonthOf } from '../../../shared/areas/stocktake/rules.ts';
import type { QueryContext } from '../context.ts';

/**
 * Stocktakes under way, those that wait for the second person, and whether this half month needs one yet (R4.10): a warehouse that opened
 * in it has just counted everything.
 */
export async function stocktakeWaits({ db, today }: QueryContext) {
  const { from } = halfMonthOf(today);
  const rows = await db
    .selectFrom('stocktake')
    .select(['day', 'submitted_at', 'posted_at'])
    .where('cancelled_at', 'is', null)
    .where((eb) => eb.or([eb('posted_at', 'is', null), eb('day', '>=', from)]))
    .execute();
  const open = rows.filter((row) => row.posted_at === null);
  const isCounted = rows.some((row) => row.posted_at !== null);
  const isOlder = await db.selectFrom('document').select('id').where('day', '<', from).limit(1).executeTakeFirst();
  const hasStock = await db.selectFrom('balance').select('lot_id').where('qty', '>', 0).limit(1).executeTakeFirst();
  return {
    stocktakesOpen: open.filter((row) => row.submitted_at === null).length,
    stocktakesToDecide: open.filter((row) => row.submitted_at !== null).length,
    stocktakeDue: isOlder && hasStock && !isCounted && open.length === 0 ? 1 : 0,
  };
}
