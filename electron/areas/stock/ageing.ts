import { sql } from 'kysely';
import { ageClassOf, ageFroms, isSlow, SLOW_DAYS } from '../../../shared/areas/stock/ageing.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import type { AgeRow, SlowRow } from '../../../shared/areas/stock/shapes.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Operations } from '../operation.ts';

export const ageing: Operations<typeof contract>['ageing'] = ({ db, today }) => stockAgeing(db, today);

/** How old the good stock is by category, and which parts hardly move (R4.10), the dearest first. */
export async function stockAgeing(db: ReadDb, today: Day): Promise<{ categories: AgeRow[]; slow: SlowRow[] }> {
  return { categories: await ageRows(db, today), slow: await slowRows(db, today) };
}

/** Good pieces in bins by category and class of age, at their receipt prices. */
async function ageRows(db: ReadDb, today: Day): Promise<AgeRow[]> {
  const rows = await goodStock(db)
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => [
      'part.category',
      'balance.received_day',
      eb.fn.sum<number>('balance.qty').as('pieces'),
      sql<number>`sum(balance.qty * lot.price_fen)`.as('value_fen'),
    ])
    .groupBy(['part.category', 'balance.received_day'])
    .execute();
  const categories = [...new Set(rows.map(({ category }) => category))].sort();
  return categories.map((category) => {
    const own = rows.filter((row) => row.category === category);
    return {
      category,
      ages: ageFroms.map((from) => {
        const aged = own.filter((row) => ageClassOf(row.received_day, today) === from);
        return {
          from,
          pieces: aged.reduce((sum, row) => sum + row.pieces, 0),
          valueFen: aged.reduce((sum, row) => sum + row.value_fen, 0),
        };
      }),
    };
  });
}

/** R4.10: parts in stock of which nothing was issued for long. */
async function slowRows(db: ReadDb, today: Day): Promise<SlowRow[]> {
  const moving = new Set(await issuedSince(db, addDays(today, -SLOW_DAYS)));
  const rows = await goodStock(db)
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select((eb) => [
      'part.id',
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'part.category',
      eb.fn.sum<number>('balance.qty').as('pieces'),
      eb.fn.min('balance.received_day').as('oldest_day'),
      sql<number>`sum(balance.qty * lot.price_fen)`.as('value_fen'),
    ])
    .groupBy(['part.id', 'part.code', 'part.name', 'part.unit_name', 'part.tracking', 'part.category'])
    .execute();
  const still = rows.filter((row) => !moving.has(row.id) && row.oldest_day < addDays(today, -SLOW_DAYS));
  const loans = await onLoan(db);
  const slow: SlowRow[] = [];
  for (const row of still) {
    const lastIssueDay = await lastIssue(db, row.id);
    if (!isSlow({ oldestDay: row.oldest_day, lastIssueDay }, today)) continue;
    slow.push({
      ...{ partId: row.id, partCode: row.code, partName: row.name, unitName: row.unit_name, tracking: row.tracking },
      ...{ category: row.category, pieces: row.pieces, valueFen: row.value_fen, oldestDay: row.oldest_day },
      ...{ lastIssueDay, onLoan: loans.get(row.id) ?? 0 },
    });
  }
  return slow.sort((a, b) => b.valueFen - a.valueFen);
}

function goodStock(db: ReadDb) {
  return db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .where('balance.condition', '=', 'good')
    .where('balance.qty', '>', 0)
    .where(sql<boolean>`balance.place_id like 'bin:%'`);
}

/** Parts of which something was issued, sent out or built in since a day. */
async function issuedSince(db: ReadDb, day: Day): Promise<PartId[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('movement', 'movement.document_id', 'document.id')
    .select('movement.part_id')
    .distinct()
    .where('document.day', '>=', day)
    .where('document.kind', 'in', [...ISSUES])
    .execute();
  return rows.map(({ part_id }) => part_id);
}

async function lastIssue(db: ReadDb, partId: PartId): Promise<Day | null> {
  const row = await db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .select('document.day')
    .where('movement.part_id', '=', partId)
    .where('document.kind', 'in', [...ISSUES])
    .orderBy('movement.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? null;
}

const ISSUES = ['issue', 'machineRepair'] as const;

/** Pieces at stations, by part. */
async function onLoan(db: ReadDb): Promise<ReadonlyMap<PartId, number>> {
  const rows = await db
    .selectFrom('balance')
    .select((eb) => ['part_id', eb.fn.sum<number>('qty').as('qty')])
    .where('qty', '>', 0)
    .where(sql<boolean>`place_id like 'station:%'`)
    .groupBy('part_id')
    .execute();
  return new Map(rows.map(({ part_id, qty }) => [part_id, qty]));
}
