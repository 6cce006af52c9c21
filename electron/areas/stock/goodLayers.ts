import { sql } from 'kysely';
import type { Layer } from '../../../shared/areas/stock/fifo.ts';
import { readPlace } from '../../../shared/areas/stock/place.ts';
import { reserve, without } from '../../../shared/areas/stock/reserve.ts';
import type { BinId, LotId, PartId, RequestId, UnitId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { openDemands } from './demands.ts';
import { openPicks } from './reservations.ts';

/** Good pieces of one lot in one bin that nobody has picked or holds. */
export interface GoodLayer extends Layer {
  readonly lotId: LotId;
  readonly binId: BinId;
  readonly binCode: string;
  /** Serials, where the part carries them. */
  readonly unitBarcodes: readonly string[];
}

/**
 * What may be issued of a part: good pieces in bins, less what lies picked on any open issue, less what signed requests hold. Held stock
 * does not count as available and does not block (DOMAIN section 9). An issue that answers a request may take what that request holds.
 */
export async function issuableLayers(db: ReadDb, partId: PartId, requestId: RequestId | null): Promise<GoodLayer[]> {
  const layers = await unpickedLayers(db, partId);
  const demands = await openDemands(db, { partId });
  const { held } = reserve(layers, demands);
  const others = demands.filter((demand) => demand.requestId !== requestId);
  return others
    .reduce((left, demand) => without(left, held.get(demand.id) ?? { take: [] }), layers)
    .filter((layer) => layer.qty > 0);
}

/** How many pieces each line of a request holds now, and how many have to wait for stock. */
export async function heldFor(
  db: ReadDb,
  requestId: RequestId,
): Promise<ReadonlyMap<string, { readonly reserved: number; readonly backOrdered: number }>> {
  const own = await openDemands(db, { requestId });
  const found = new Map<string, { reserved: number; backOrdered: number }>();
  for (const partId of new Set(own.map((demand) => demand.partId))) {
    const { held } = reserve(await unpickedLayers(db, partId), await openDemands(db, { partId }));
    for (const demand of own.filter((each) => each.partId === partId)) {
      const backOrdered = held.get(demand.id)?.short ?? 0;
      found.set(demand.id, { reserved: demand.qty - backOrdered, backOrdered });
    }
  }
  return found;
}

/** Good pieces in bins, less what lies picked on any open issue. */
async function unpickedLayers(db: ReadDb, partId: PartId): Promise<GoodLayer[]> {
  const balances = await db
    .selectFrom('balance')
    .select(['lot_id', 'place_id', 'received_day', 'qty'])
    .where('part_id', '=', partId)
    .where('condition', '=', 'good')
    .where('qty', '>', 0)
    .where(sql<boolean>`place_id like 'bin:%'`)
    .execute();
  if (balances.length === 0) return [];
  const bins = new Map(
    (
      await db
        .selectFrom('bin')
        .select(['id', 'code'])
        .where('id', 'in', [...new Set(balances.map((row) => readPlace(row.place_id).id as BinId))])
        .execute()
    ).map((bin) => [bin.id, bin.code]),
  );
  const units = await goodUnits(
    db,
    balances.map((row) => row.lot_id),
  );
  const picks = await openPicks(db, { partId });
  const pickedUnits = new Set(picks.map((pick) => pick.unit_id));
  return balances
    .map((row) => {
      const binId = readPlace(row.place_id).id as BinId;
      const binCode = bins.get(binId) ?? '';
      const reserved = picks
        .filter((pick) => pick.lot_id === row.lot_id && pick.bin_id === binId)
        .reduce((sum, pick) => sum + pick.qty, 0);
      const serials = (units.get(`${row.lot_id} ${row.place_id}`) ?? []).filter((unit) => !pickedUnits.has(unit.id));
      return {
        lotId: row.lot_id,
        receivedDay: row.received_day,
        place: binCode,
        binId,
        binCode,
        qty: row.qty - reserved,
        unitBarcodes: serials.map((unit) => unit.barcode),
      };
    })
    .filter((layer) => layer.qty > 0);
}

/** Good units of some lots, by lot and place; a part may have a million of others that went long ago. */
async function goodUnits(db: ReadDb, lotIds: readonly LotId[]) {
  const units = new Map<string, { readonly id: UnitId; readonly barcode: string }[]>();
  const ids = [...new Set(lotIds)];
  for (let at = 0; at < ids.length; at += LOTS_AT_ONCE) {
    const rows = await db
      .selectFrom('unit')
      .select(['id', 'barcode', 'lot_id', 'place_id'])
      .where('lot_id', 'in', ids.slice(at, at + LOTS_AT_ONCE))
      .where('condition', '=', 'good')
      .orderBy('barcode')
      .execute();
    for (const { lot_id, place_id, ...unit } of rows) {
      const key = `${lot_id} ${place_id}`;
      const there = units.get(key);
      if (there) there.push(unit);
      else units.set(key, [unit]);
    }
  }
  return units;
}

const LOTS_AT_ONCE = 500;
