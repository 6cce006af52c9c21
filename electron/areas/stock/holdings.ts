import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';
import { placesOf } from './places.ts';

/** Lots with pieces, in the places and conditions that a test picks out, oldest first, with the serials of their units. */
export async function holdings(
  db: ReadDb,
  test: (eb: ExpressionBuilder<Pick<Schema, 'balance' | 'part'>, 'balance' | 'part'>) => Expression<SqlBool>,
): Promise<Holding[]> {
  const rows = await db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select([
      'balance.part_id',
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'balance.lot_id',
      'balance.place_id',
      'balance.condition',
      'balance.qty',
      'balance.received_day',
      'lot.price_fen',
    ])
    .where('balance.qty', '>', 0)
    .where((eb) => test(eb as never))
    .orderBy('balance.received_day')
    .orderBy('part.code')
    .orderBy('balance.lot_id')
    .execute();
  const place = await placesOf(
    db,
    rows.map((row) => row.place_id),
  );
  const serials = await serialsOf(
    db,
    rows.filter((row) => row.tracking === 'unit').map((row) => row.lot_id),
  );
  return rows.map((row) => ({
    partId: row.part_id,
    partCode: row.code,
    partName: row.name,
    unitName: row.unit_name,
    tracking: row.tracking,
    lotId: row.lot_id,
    place: place(row.place_id),
    condition: row.condition,
    qty: row.qty,
    receivedDay: row.received_day,
    priceFen: row.price_fen,
    unitBarcodes: serials.get([row.lot_id, row.place_id, row.condition].join()) ?? [],
  }));
}

async function serialsOf(db: ReadDb, lotIds: readonly Schema['lot']['id'][]): Promise<Map<string, string[]>> {
  const serials = new Map<string, string[]>();
  const ids = [...new Set(lotIds)];
  for (let at = 0; at < ids.length; at += 1000) {
    const units = await db
      .selectFrom('unit')
      .select(['barcode', 'lot_id', 'place_id', 'condition'])
      .where('lot_id', 'in', ids.slice(at, at + 1000))
      .orderBy('barcode')
      .execute();
    for (const unit of units) {
      const key = [unit.lot_id, unit.place_id, unit.condition].join();
      const list = serials.get(key);
      if (list) list.push(unit.barcode);
      else serials.set(key, [unit.barcode]);
    }
  }
  return serials;
}
