import type { Day } from '../../../shared/kernel/day.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';

/** R4.2.1b: the prices of a part that were valid on a day, in fen; undefined where none was. */
export async function priceOn(
  db: ReadDb,
  partId: PartId,
  day: Day,
): Promise<{ readonly stationPriceFen: number; readonly publicPriceFen: number } | undefined> {
  const row = await db
    .selectFrom('part_price')
    .select(['station_price_fen', 'public_price_fen'])
    .where('part_id', '=', partId)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { stationPriceFen: row.station_price_fen, publicPriceFen: row.public_price_fen };
}
