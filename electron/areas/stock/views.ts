import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import { freeRoom, suggest } from '../../../shared/areas/stock/binRules.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import { type PlaceId, placeOf, readPlace, STAGING } from '../../../shared/areas/stock/place.ts';
import type { Movement } from '../../../shared/areas/stock/shapes.ts';
import type { ReadDb } from '../../database/handles.ts';
import { keptStatement } from '../../database/kept.ts';
import { binByCode } from '../catalog/bins.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, pageOf } from '../paging.ts';
import { binStatesOfUse } from './binStates.ts';
import { holdings } from './holdings.ts';
import { movements, movementsOfUnit } from './movements.ts';
import { countOverview, overview } from './overview.ts';
import { placesOf } from './places.ts';

type Stock = Operations<typeof contract>;

export const views: Pick<Stock, 'overview' | 'part' | 'bin' | 'bins' | 'unit' | 'staging' | 'suggestBins'> = {
  overview: async ({ db }, { cursor, limit = DEFAULT_LIMIT, ...filter }) =>
    pageOf(await overview(db, filter, cursor, limit), await countOverview(db, filter), limit, (row) => row.partCode),

  part: async ({ db }, { code }) => {
    const [row] = await overview(db, { partCode: code });
    if (!row) throw new AppError('NOT_FOUND', { kind: 'part', key: code });
    return {
      overview: row,
      holdings: (await holdings(db, (eb) => eb('balance.part_id', '=', row.partId))).filter(
        (each) => each.place.kind !== 'supplier' && each.place.kind !== 'field',
      ),
      movements: await movements(db, (eb) => eb('movement.part_id', '=', row.partId), { newest: 50 }),
    };
  },

  bin: async ({ db }, { code }) => {
    const bin = await binByCode(db, code);
    const place = placeOf('bin', bin.id);
    const held = await holdings(db, (eb) => eb('balance.place_id', '=', place));
    return {
      bin,
      held: held.reduce((sum, each) => sum + each.qty, 0),
      holdings: held,
      movements: await movementsAt(db, place),
    };
  },

  bins: async ({ db }) => {
    const held = await db
      .selectFrom('balance')
      .select((eb) => ['place_id', eb.fn.sum<number>('qty').as('held'), eb.fn.min('received_day').as('oldest')])
      .where('qty', '>', 0)
      .where(sql<boolean>`place_id like 'bin:%'`)
      .groupBy('place_id')
      .execute();
    const byBin = new Map(held.map((row) => [readPlace(row.place_id).id, row]));
    const bins = await db.selectFrom('bin').selectAll().orderBy('code').execute();
    return bins.map((bin) => ({
      code: bin.code,
      zone: bin.zone,
      use: bin.use,
      capacity: bin.capacity,
      held: byBin.get(bin.id)?.held ?? 0,
      oldestDay: byBin.get(bin.id)?.oldest ?? null,
    }));
  },

  unit: async ({ db }, { barcode }) => {
    const [unit] = await unitsByBarcode(db, barcode);
    if (!unit) throw new AppError('NOT_FOUND', { kind: 'unit', key: barcode });
    const timeline = await movementsOfUnit(db, unit.id);
    // A unit is where its last movement left it.
    const place = timeline.at(-1)?.to ?? (await placesOf(db, [unit.place_id]))(unit.place_id);
    return {
      partId: unit.part_id,
      partCode: unit.code,
      partName: unit.name,
      unitName: unit.unit_name,
      tracking: unit.tracking,
      barcode: unit.barcode,
      place,
      condition: unit.condition,
      receivedDay: unit.received_day,
      priceFen: unit.price_fen,
      timeline,
    };
  },

  staging: ({ db }) => holdings(db, (eb) => eb('balance.place_id', '=', STAGING)),

  suggestBins: async ({ db }, { partId, condition, qty }) => {
    const part = await db.selectFrom('part').select(['code', 'category']).where('id', '=', partId).executeTakeFirst();
    if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: partId });
    const bins = await binStatesOfUse(db, condition);
    const cabinets = new Set(
      bins.filter((bin) => bin.categories.includes(part.category)).map((bin) => cabinetOf(bin.code)),
    );
    const candidates = bins
      .map((bin) => ({ ...bin, isNearCategory: cabinets.has(cabinetOf(bin.code)) }))
      .filter((bin) => bin.held === 0 || bin.isMixing || bin.partCodes.includes(part.code));
    return suggest(candidates, { partCode: part.code, condition, qty })
      .slice(0, 5)
      .map(({ bin: { id, code, zone, use, capacity, isMixing, held }, why }) => ({
        bin: { id, code, zone, use, capacity, isMixing },
        held,
        free: freeRoom({ capacity, held }),
        why,
      }));
  },
};

const unitsByBarcode = keptStatement((db, barcode: string) =>
  db
    .selectFrom('unit')
    .innerJoin('part', 'part.id', 'unit.part_id')
    .innerJoin('lot', 'lot.id', 'unit.lot_id')
    .selectAll('unit')
    .select(['part.code', 'part.name', 'part.unit_name', 'part.tracking', 'lot.received_day', 'lot.price_fen'])
    .where('barcode', '=', barcode),
);

/**
 * The newest movements of a place, found through the parts that ever stood there: an index on places would cost every posting more than a
 * look at a bin is worth. Where very many parts have passed, something has moved lately, and the ledger is read from its end.
 */
async function movementsAt(db: ReadDb, place: PlaceId): Promise<Movement[]> {
  const parts = await db.selectFrom('balance').select('part_id').distinct().where('place_id', '=', place).execute();
  const ids = parts.map((row) => row.part_id);
  if (ids.length === 0) return [];
  return movements(
    db,
    (eb) => {
      const isHere = eb.or([eb('movement.from_place', '=', place), eb('movement.to_place', '=', place)]);
      return ids.length > PARTS_AT_ONCE ? isHere : eb.and([eb('movement.part_id', 'in', ids), isHere]);
    },
    { newest: 30 },
  );
}

const PARTS_AT_ONCE = 50;

/** The cabinet of a bin: zone and cabinet of its code (A-01-2-04 stands in A-01). */
function cabinetOf(binCode: string): string {
  return binCode.split('-').slice(0, 2).join('-');
}
