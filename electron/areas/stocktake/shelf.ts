import { sql } from 'kysely';
import { type PlaceId, placeOf } from '../../../shared/areas/stock/place.ts';
import type { BinId, PartId, UnitId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { openPicksAt } from '../stock/reservations.ts';

/** What the books have in a bin for somebody who stands before it: pieces that lie picked are in a clerk's hands already. */
export interface Shelf {
  /** Units by barcode. */
  readonly units: ReadonlyMap<string, { readonly id: UnitId; readonly partId: PartId }>;
  /** Pieces of lot-tracked parts. */
  readonly lots: ReadonlyMap<PartId, number>;
}

export async function shelfOf(db: ReadDb, binId: BinId): Promise<Shelf> {
  const place = placeOf('bin', binId);
  const picks = await openPicksAt(db, place);
  const picked = new Set(picks.map((pick) => pick.unit_id));
  const units = await db
    .selectFrom('balance')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.lot_id', '=', 'balance.lot_id')
        .onRef('unit.place_id', '=', 'balance.place_id')
        .onRef('unit.condition', '=', 'balance.condition'),
    )
    .select(['unit.id', 'unit.barcode', 'unit.part_id'])
    .where('balance.place_id', '=', place)
    .where('balance.qty', '>', 0)
    .execute();
  const lots = await db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .select((eb) => ['balance.part_id', eb.fn.sum<number>('qty').as('qty')])
    .where('balance.place_id', '=', place)
    .where('balance.qty', '>', 0)
    .where('part.tracking', '=', 'lot')
    .groupBy('balance.part_id')
    .execute();
  return {
    units: new Map(
      units.filter((unit) => !picked.has(unit.id)).map((unit) => [unit.barcode, { id: unit.id, partId: unit.part_id }]),
    ),
    lots: new Map(
      lots.map((lot) => [
        lot.part_id,
        lot.qty -
          picks
            .filter((pick) => pick.part_id === lot.part_id)
            .reduce((sum, pick) => sum + (pick.unit_id ? 0 : pick.qty), 0),
      ]),
    ),
  };
}

/** The last movement of the ledger: where the books stand now. */
export async function ledgerPosition(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('movement')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Pieces of a part that came into a place, and that left it, after a position of the ledger; of one unit where it is named. */
export async function movedSince(
  db: ReadDb,
  of: { readonly partId: PartId; readonly unitId?: UnitId },
  place: PlaceId,
  seq: number,
): Promise<{ readonly arrived: number; readonly left: number }> {
  let query = db
    .selectFrom('movement')
    .select([
      sql<number>`coalesce(sum(case when to_place = ${place} then qty else 0 end), 0)`.as('arrived'),
      sql<number>`coalesce(sum(case when from_place = ${place} then qty else 0 end), 0)`.as('left'),
    ])
    .where('part_id', '=', of.partId)
    .where('seq', '>', seq);
  if (of.unitId) query = query.where('unit_id', '=', of.unitId);
  const row = await query.executeTakeFirstOrThrow();
  return { arrived: Number(row.arrived), left: Number(row.left) };
}

/** What a piece cost when the part was last received or moved, in fen; 0 where it never was. */
export async function priceOf(db: ReadDb, partId: PartId): Promise<number> {
  const row = await db
    .selectFrom('movement')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .select('lot.price_fen')
    .where('movement.part_id', '=', partId)
    .orderBy('movement.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.price_fen ?? 0;
}
