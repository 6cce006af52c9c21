import { AppError } from '../../../shared/areas/errors.ts';
import { mayTake } from '../../../shared/areas/issuing/rules.ts';
import type { FifoReason } from '../../../shared/areas/issuing/words.ts';
import { allocate } from '../../../shared/areas/stock/fifo.ts';
import { readPlace } from '../../../shared/areas/stock/place.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { BinId, LotId, PartId, RequestId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { binByCode } from '../catalog/bins.ts';
import { type GoodLayer, issuableLayers } from '../stock/goodLayers.ts';
import { placeCode } from '../stock/places.ts';

/** Good pieces that a clerk has in hand, and why older ones were left, where they were. */
export interface Taken {
  readonly lotId: LotId;
  readonly unitId: UnitId | null;
  readonly binId: BinId;
  readonly qty: number;
  readonly reason: FifoReason | null;
}

/** A unit that may go out: good, and in a bin. Throws UNKNOWN_BARCODE, NOT_ISSUABLE or UNIT_ELSEWHERE. */
export async function goodUnit(tx: Tx, barcode: string) {
  const unit = await tx
    .selectFrom('unit')
    .innerJoin('part', 'part.id', 'unit.part_id')
    .innerJoin('lot', 'lot.id', 'unit.lot_id')
    .selectAll('unit')
    .select(['part.code', 'lot.received_day'])
    .where('barcode', '=', barcode)
    .executeTakeFirst();
  if (!unit) throw new AppError('UNKNOWN_BARCODE', { barcode });
  if (unit.condition !== 'good') throw new AppError('NOT_ISSUABLE', { code: barcode, condition: unit.condition });
  if (readPlace(unit.place_id).kind !== 'bin') {
    throw new AppError('UNIT_ELSEWHERE', { barcode, place: await placeCode(tx, unit.place_id) });
  }
  return unit;
}

export type GoodUnit = Awaited<ReturnType<typeof goodUnit>>;

/** R4.8.1, R4.1.1: the unit is the oldest, or a reason is given, and no signed request holds it. Throws RESERVED or NOT_OLDEST. */
export async function takeUnit(
  tx: Tx,
  unit: GoodUnit,
  requestId: RequestId | null,
  fifoReason: FifoReason | null,
): Promise<Taken> {
  const layers = await issuableLayers(tx, unit.part_id, requestId);
  if (!layers.some((layer) => layer.unitBarcodes.includes(unit.barcode))) {
    throw new AppError('RESERVED', { partCode: unit.code, place: await placeCode(tx, unit.place_id) });
  }
  const others = layers.map((layer) =>
    layer.unitBarcodes.includes(unit.barcode)
      ? { ...layer, qty: layer.qty - 1, unitBarcodes: layer.unitBarcodes.filter((each) => each !== unit.barcode) }
      : layer,
  );
  return {
    lotId: unit.lot_id,
    unitId: unit.id,
    binId: readPlace(unit.place_id).id as BinId,
    qty: 1,
    reason: reasonFor(unit.code, unit.received_day, others, fifoReason),
  };
}

/** A part that is taken by the piece. Throws NOT_FOUND or UNIT_NEEDS_SCAN. */
export async function partByPiece(tx: Tx, of: { readonly partId: PartId } | { readonly partCode: string }) {
  const query = tx.selectFrom('part').select(['id', 'code', 'tracking']);
  const part = await ('partId' in of
    ? query.where('id', '=', of.partId)
    : query.where('code', '=', of.partCode)
  ).executeTakeFirst();
  if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: 'partId' in of ? of.partId : of.partCode });
  if (part.tracking === 'unit') throw new AppError('UNIT_NEEDS_SCAN', { partCode: part.code });
  return part;
}

/** A bin that good pieces are taken from. Throws NOT_FOUND or NOT_ISSUABLE. */
export async function goodBin(tx: Tx, code: string) {
  const bin = await binByCode(tx, code);
  if (bin.use !== 'good') throw new AppError('NOT_ISSUABLE', { code: bin.code, condition: bin.use });
  return bin;
}

/**
 * R4.8.1: the scan says which bin; which of the bin's lots it is, the books decide, and they take the oldest. Throws NOT_ENOUGH_STOCK or
 * NOT_OLDEST.
 */
export async function takePieces(
  tx: Tx,
  part: { readonly id: PartId; readonly code: string },
  bin: Awaited<ReturnType<typeof goodBin>>,
  qty: number,
  requestId: RequestId | null,
  fifoReason: FifoReason | null,
): Promise<Taken[]> {
  const layers = await issuableLayers(tx, part.id, requestId);
  const { take, short } = allocate(
    layers.filter((layer) => layer.binId === bin.id),
    qty,
  );
  if (short > 0) {
    throw new AppError('NOT_ENOUGH_STOCK', {
      partCode: part.code,
      place: bin.code,
      wanted: qty,
      available: qty - short,
    });
  }
  const left = layers.map((layer) => ({
    ...layer,
    qty: layer.qty - take.filter((each) => each.layer === layer).reduce((sum, each) => sum + each.qty, 0),
  }));
  return take.map(({ layer, qty: taken }) => ({
    lotId: layer.lotId,
    unitId: null,
    binId: bin.id,
    qty: taken,
    reason: reasonFor(part.code, layer.receivedDay, left, fifoReason),
  }));
}

/** R4.8.1. Throws NOT_OLDEST with where the older ones are; returns the reason that counts, or null where the pick is in order. */
function reasonFor(
  partCode: string,
  day: Day,
  others: readonly GoodLayer[],
  given: FifoReason | null,
): FifoReason | null {
  const decision = mayTake(day, others, given);
  if (decision.allowed) return decision.reason;
  const { older } = decision.facts;
  throw new AppError('NOT_OLDEST', {
    partCode,
    binCode: older.binCode,
    receivedDay: older.receivedDay,
    qty: older.qty,
    unitBarcode: older.unitBarcodes[0] ?? null,
    scannedDay: day,
  });
}
