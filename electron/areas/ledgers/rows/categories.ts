import { sql } from 'kysely';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { CategoryRow } from '../sheets/categories.ts';
import type { Period } from './period.ts';

/**
 * R4.8.5: the accounts of the store by category. Counted back from what is there now, so that a month costs what moved since, not all of
 * history: closing is now less what came after the period, opening is closing less what came in it.
 */
export async function categoryRows(db: ReadDb, { from, to }: Period): Promise<CategoryRow[]> {
  const now = await heldNow(db);
  const after = await moved(db, to, null);
  const within = await moved(db, null, to, from);
  const categories = [...new Set([...now.keys(), ...after.keys(), ...within.keys()])].sort();
  return categories.map((category) => {
    const held = now.get(category) ?? { qty: 0, valueFen: 0 };
    const later = after.get(category) ?? NONE;
    const own = within.get(category) ?? NONE;
    const closing = held.qty - later.inQty + later.outQty;
    const closingFen = held.valueFen - later.inFen + later.outFen;
    return {
      category,
      opening: closing - own.inQty + own.outQty,
      openingFen: closingFen - own.inFen + own.outFen,
      ...own,
      closing,
      closingFen,
    };
  });
}

interface Moved {
  readonly inQty: number;
  readonly outQty: number;
  readonly inFen: number;
  readonly outFen: number;
}

const NONE: Moved = { inQty: 0, outQty: 0, inFen: 0, outFen: 0 };

/** Pieces in bins and on the trolley, whatever their condition, at their receipt prices. */
async function heldNow(db: ReadDb) {
  const rows = await db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => [
      'part.category',
      eb.fn.sum<number>('balance.qty').as('qty'),
      sql<number>`sum(balance.qty * lot.price_fen)`.as('valueFen'),
    ])
    .where('balance.qty', '>', 0)
    .where(sql<boolean>`(balance.place_id like 'bin:%' or balance.place_id = 'staging')`)
    .groupBy('part.category')
    .execute();
  return new Map(rows.map(({ category, ...held }) => [category, held]));
}

/** What came into the store and left it after a day, or from a day up to another. */
async function moved(db: ReadDb, after: Day | null, until: Day | null, from: Day | null = null) {
  const isIn = sql`(to_place like 'bin:%' or to_place = 'staging') and not (from_place like 'bin:%' or from_place = 'staging')`;
  const isOut = sql`(from_place like 'bin:%' or from_place = 'staging') and not (to_place like 'bin:%' or to_place = 'staging')`;
  const total = (test: ReturnType<typeof sql>, what: ReturnType<typeof sql>) =>
    sql<number>`sum(case when ${test} then ${what} else 0 end)`;
  let query = db
    .selectFrom('document')
    .innerJoin('movement', 'movement.document_id', 'document.id')
    .innerJoin('part', 'part.id', 'movement.part_id')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .select([
      'part.category',
      total(isIn, sql`qty`).as('inQty'),
      total(isOut, sql`qty`).as('outQty'),
      total(isIn, sql`qty * lot.price_fen`).as('inFen'),
      total(isOut, sql`qty * lot.price_fen`).as('outFen'),
    ])
    .groupBy('part.category');
  if (after !== null) query = query.where('document.day', '>', after);
  if (from !== null) query = query.where('document.day', '>=', from);
  if (until !== null) query = query.where('document.day', '<=', until);
  const rows = await query.execute();
  return new Map(rows.map(({ category, ...row }) => [category, row]));
}
