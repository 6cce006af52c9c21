import { sql } from 'kysely';
import type { Day } from '../../../shared/kernel/day.ts';
import type { ReadDb } from '../../database/handles.ts';
import { isInside } from './inside.ts';

/** What a category holds in bins and on the trolley, whatever the condition; money at receipt prices, in fen. */
export interface HeldCategory {
  readonly category: string;
  readonly qty: number;
  readonly valueFen: number;
}

/** What came into the store and left it; of that, what suppliers sent and what was issued, in pieces. */
export interface MovedCategory {
  readonly category: string;
  readonly inQty: number;
  readonly outQty: number;
  readonly inFen: number;
  readonly outFen: number;
  readonly received: number;
  readonly issued: number;
}

/** R4.8.5: what is there now, by category. */
export function heldByCategory(db: ReadDb): Promise<HeldCategory[]> {
  return db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => [
      'part.category',
      eb.fn.sum<number>('balance.qty').as('qty'),
      sql<number>`sum(balance.qty * lot.price_fen)`.as('valueFen'),
    ])
    .where('balance.qty', '>', 0)
    .where(isInside('balance.place_id'))
    .groupBy('part.category')
    .execute();
}

/** What moved between two days, both included, or from a day on; by category. */
export function movedByCategory(db: ReadDb, from: Day, to: Day | null): Promise<MovedCategory[]> {
  const [origin, end] = [isInside('movement.from_place'), isInside('movement.to_place')];
  const total = (test: ReturnType<typeof sql>, what: ReturnType<typeof sql>) =>
    sql<number>`sum(case when ${test} then ${what} else 0 end)`;
  const [came, went] = [sql`${end} and not ${origin}`, sql`${origin} and not ${end}`];
  const [pieces, value] = [sql`qty`, sql`qty * lot.price_fen`];
  let query = db
    .selectFrom('document')
    .innerJoin('movement', 'movement.document_id', 'document.id')
    .innerJoin('part', 'part.id', 'movement.part_id')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .select([
      'part.category',
      total(came, pieces).as('inQty'),
      total(went, pieces).as('outQty'),
      total(came, value).as('inFen'),
      total(went, value).as('outFen'),
      total(sql`document.kind = 'receipt'`, pieces).as('received'),
      total(sql`document.kind in ('issue', 'machineRepair')`, pieces).as('issued'),
    ])
    .where('document.day', '>=', from)
    .groupBy('part.category');
  if (to !== null) query = query.where('document.day', '<=', to);
  return query.execute();
}
