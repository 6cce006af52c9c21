import { sql } from 'kysely';
import { inAndOut } from '../../../../shared/areas/stock/running.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { PartId } from '../../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { isInside } from '../../stock/inside.ts';
import { movements } from '../../stock/movements.ts';
import type { MovementRow } from '../sheets/movements.ts';
import type { Period } from './period.ts';

/** R4.8.5: the account of one part: what the store held before the period, and each movement with what it held after it. */
export async function accountRows(
  db: ReadDb,
  partId: PartId,
  { from, to }: Period,
): Promise<{ readonly opening: number; readonly rows: MovementRow[] }> {
  const opening = await heldBefore(db, partId, from);
  const found = await movements(
    db,
    (eb) => eb.and([eb('movement.part_id', '=', partId), eb('document.day', '>=', from), eb('document.day', '<=', to)]),
    'oldestFirst',
  );
  let balance = opening;
  const rows = found.map((movement): MovementRow => {
    const { inQty, outQty } = inAndOut(movement.from.kind, movement.to.kind, movement.qty);
    balance += inQty - outQty;
    return { ...movement, inQty, outQty, balance };
  });
  return { opening, rows };
}

/** The movements of a part in a period: one a row of its account. */
export function movementsOf(db: ReadDb, partId: PartId, { from, to }: Period) {
  return db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .where('movement.part_id', '=', partId)
    .where('document.day', '>=', from)
    .where('document.day', '<=', to);
}

/** Pieces of a part in the store before a day: what came in less what went out, as `inAndOut` tells them. */
async function heldBefore(db: ReadDb, partId: PartId, day: Day): Promise<number> {
  const one = (place: string) => sql`case when ${isInside(place)} then 1 else 0 end`;
  const { qty } = await db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .select(
      sql<number>`cast(coalesce(sum(movement.qty * (${one('to_place')} - ${one('from_place')})), 0) as integer)`.as(
        'qty',
      ),
    )
    .where('movement.part_id', '=', partId)
    .where('document.day', '<', day)
    .executeTakeFirstOrThrow();
  return qty;
}
