import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'kysely';
import { weeksUntil } from '../../../shared/areas/stock/ageing.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import type { WeekFigures } from '../../../shared/areas/stock/shapes.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Operations } from '../operation.ts';

const WEEKS = 12;

/**
 * The last twelve weeks, the newest last. What was held is counted back from what is there now. A week at a time, so that a scan gets its
 * turn in between.
 */
export const trend: Operations<typeof contract>['trend'] = async ({ db, today }) => {
  const held = await heldNow(db);
  const weeks: WeekFigures[] = [];
  for (const from of weeksUntil(today, WEEKS).toReversed()) {
    const moved = await movedIn(db, from, addDays(from, 6));
    weeks.unshift({
      from,
      received: moved.reduce((sum, row) => sum + row.received, 0),
      issued: moved.reduce((sum, row) => sum + row.issued, 0),
      held: [...held].sort().map(([category, pieces]) => ({ category, pieces })),
    });
    for (const { category, came, went } of moved) held.set(category, (held.get(category) ?? 0) - came + went);
    await breath();
  }
  return weeks;
};

const isInside = (place: 'from_place' | 'to_place') =>
  sql<boolean>`(${sql.ref(place)} like 'bin:%' or ${sql.ref(place)} = 'staging')`;

/** Pieces in bins and on the trolley, by category. */
async function heldNow(db: ReadDb): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .select((eb) => ['part.category', eb.fn.sum<number>('balance.qty').as('qty')])
    .where('balance.qty', '>', 0)
    .where(sql<boolean>`(balance.place_id like 'bin:%' or balance.place_id = 'staging')`)
    .groupBy('part.category')
    .execute();
  return new Map(rows.map(({ category, qty }) => [category, qty]));
}

/** What came in and went out between two days, by category; of it what suppliers sent and what was issued. */
async function movedIn(db: ReadDb, from: Day, to: Day) {
  const total = (test: ReturnType<typeof sql>) => sql<number>`sum(case when ${test} then qty else 0 end)`;
  const [origin, end] = [isInside('from_place'), isInside('to_place')];
  return db
    .selectFrom('document')
    .innerJoin('movement', 'movement.document_id', 'document.id')
    .innerJoin('part', 'part.id', 'movement.part_id')
    .select([
      'part.category',
      total(sql`${end} and not ${origin}`).as('came'),
      total(sql`${origin} and not ${end}`).as('went'),
      total(sql`document.kind = 'receipt'`).as('received'),
      total(sql`document.kind in ('issue', 'machineRepair')`).as('issued'),
    ])
    .where('document.day', '>=', from)
    .where('document.day', '<=', to)
    .groupBy('part.category')
    .execute();
}
