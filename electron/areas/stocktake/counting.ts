import { conditions } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { type PlaceId, placeOf } from '../../../shared/areas/stock/place.ts';
import type { stocktake as contract } from '../../../shared/areas/stocktake/contract.ts';
import type { CountState } from '../../../shared/areas/stocktake/words.ts';
import type { BinId, PartId, StocktakeId, UnitId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { articleOwners } from '../catalog/barcodes.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { binCount } from './binCount.ts';
import { ledgerPosition, movedSince, priceOf, shelfOf } from './shelf.ts';
import { countState, type StocktakeRow, stocktakeIn, stocktakeRow } from './stocktakes.ts';

type Stocktake = Operations<typeof contract>;

/** At the shelf: a bin is begun by its scan, counted blind, and finished. Every line knows what the books had at its own moment. */
export const counting: Pick<
  Stocktake,
  'bin' | 'startBin' | 'countUnit' | 'countLot' | 'uncount' | 'finishBin' | 'recount'
> = {
  bin: async ({ db }, { id, binCode }) => {
    const row = await stocktakeRow(db, id);
    const { binId } = await binIn(db, row, binCode);
    return binCount(db, row, binId);
  },

  startBin: async ({ tx, subject }, { id, binCode }) => {
    const row = await stocktakeIn(tx, id, ['counting']);
    subject(row.number);
    const { binId, state } = await binIn(tx, row, binCode);
    if (state === 'waiting') await begin(tx, id, binId, 1);
    return binCount(tx, row, binId);
  },

  recount: async ({ tx, subject }, { id, binCode }) => {
    const row = await stocktakeIn(tx, id, ['counting', 'reviewing']);
    subject(row.number);
    const { binId, round } = await binIn(tx, row, binCode);
    await tx
      .updateTable('stocktake_line')
      .set({ is_current: 0 })
      .where('stocktake_id', '=', id)
      .where('bin_id', '=', binId)
      .where('is_current', '=', 1)
      .execute();
    await begin(tx, id, binId, round + 1);
    await tx.updateTable('stocktake').set({ closed_at: null }).where('id', '=', id).execute();
    return binCount(tx, await stocktakeRow(tx, id), binId);
  },

  countUnit: async (context, { id, binCode, barcode, partId }) => {
    const { tx } = context;
    const { row, bin } = await atShelf(context, id, binCode);
    await refuseCountedUnit(tx, id, barcode);
    const unit = await tx
      .selectFrom('unit')
      .select(['id', 'part_id', 'place_id'])
      .where('barcode', '=', barcode)
      .executeTakeFirst();
    // A maker's article number is on every piece: as a serial it would make one unit of them all.
    const owner = unit ? undefined : (await articleOwners(tx, [barcode])).get(barcode);
    if (owner !== undefined) throw new AppError('BARCODE_TAKEN', { barcode, owner });
    const part = await partOf(tx, unit?.part_id ?? partId);
    if (!part) throw new AppError('UNKNOWN_BARCODE', { barcode });
    if (part.tracking === 'lot') throw new AppError('LOT_NEEDS_QUANTITY', { partCode: part.code });
    const bookPlace = unit && unit.place_id !== placeOf('bin', bin.binId) ? unit.place_id : null;
    await addLine(context, bin, {
      partId: part.id,
      barcode,
      counted: 1,
      // Also where it lies picked for an issue: in a clerk's hands by the books, and it still stands here.
      book: unit && bookPlace === null ? 1 : 0,
      bookPlace,
      ...(unit ? { unitId: unit.id } : {}),
    });
    return binCount(tx, row, bin.binId);
  },

  countLot: async (context, { id, binCode, partId, counted }) => {
    const { tx } = context;
    const { row, bin } = await atShelf(context, id, binCode);
    const part = await partOf(tx, partId);
    if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: partId });
    if (part.tracking === 'unit') throw new AppError('UNIT_NEEDS_SCAN', { partCode: part.code });
    await tx
      .updateTable('stocktake_line')
      .set({ is_current: 0 })
      .where('stocktake_id', '=', id)
      .where('bin_id', '=', bin.binId)
      .where('part_id', '=', partId)
      .where('is_current', '=', 1)
      .execute();
    const shelf = await shelfOf(tx, bin.binId);
    await addLine(context, bin, {
      partId,
      barcode: null,
      counted,
      book: Math.max(0, shelf.lots.get(partId) ?? 0),
      bookPlace: null,
    });
    return binCount(tx, row, bin.binId);
  },

  uncount: async (context, { id, binCode, lineId }) => {
    const { tx } = context;
    const { row, bin } = await atShelf(context, id, binCode);
    const { numUpdatedRows } = await tx
      .updateTable('stocktake_line')
      .set({ is_current: 0 })
      .where('id', '=', lineId)
      .where('stocktake_id', '=', id)
      .where('bin_id', '=', bin.binId)
      .where('is_current', '=', 1)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('NOT_FOUND', { kind: 'stocktakeLine', key: lineId });
    return binCount(tx, row, bin.binId);
  },

  finishBin: async (context, { id, binCode }) => {
    const { tx, now, by } = context;
    const { row, bin } = await atShelf(context, id, binCode);
    await addMissing(context, bin);
    await tx
      .updateTable('stocktake_bin')
      .set({ counted_at: now, counted_by: by.id })
      .where('stocktake_id', '=', id)
      .where('bin_id', '=', bin.binId)
      .execute();
    return binCount(tx, row, bin.binId);
  },
};

interface CountingBin {
  readonly stocktakeId: StocktakeId;
  readonly binId: BinId;
  readonly round: number;
  readonly startSeq: number;
}

async function begin(tx: Tx, id: StocktakeId, binId: BinId, round: number): Promise<void> {
  await tx
    .updateTable('stocktake_bin')
    .set({ round, start_seq: await ledgerPosition(tx), counted_at: null, counted_by: null })
    .where('stocktake_id', '=', id)
    .where('bin_id', '=', binId)
    .execute();
}

/** The bin by its code, as this stocktake has it. Throws NOT_FOUND, BIN_NOT_IN_STOCKTAKE. */
async function binIn(db: ReadDb, row: StocktakeRow, binCode: string) {
  const found = await db.selectFrom('bin').select(['id', 'use']).where('code', '=', binCode).executeTakeFirst();
  if (!found) throw new AppError('NOT_FOUND', { kind: 'bin', key: binCode });
  const bin = await db
    .selectFrom('stocktake_bin')
    .selectAll()
    .where('stocktake_id', '=', row.id)
    .where('bin_id', '=', found.id)
    .executeTakeFirst();
  if (!bin || !conditions.some((condition) => condition === found.use)) {
    throw new AppError('BIN_NOT_IN_STOCKTAKE', { binCode, number: row.number });
  }
  const state: CountState = countState(bin);
  return { binId: found.id, round: bin.round, startSeq: bin.start_seq ?? 0, state };
}

/** A bin that is being counted just now. Throws STOCKTAKE_STATE, BIN_NOT_IN_STOCKTAKE, BIN_NOT_COUNTING. */
async function atShelf({ tx, subject }: CommandContext, id: StocktakeId, binCode: string) {
  const row = await stocktakeIn(tx, id, ['counting']);
  subject(row.number);
  const { state, ...bin } = await binIn(tx, row, binCode);
  if (state !== 'counting') throw new AppError('BIN_NOT_COUNTING', { binCode });
  return { row, bin: { stocktakeId: id, ...bin } };
}

async function refuseCountedUnit(tx: Tx, id: StocktakeId, barcode: string): Promise<void> {
  const known = await tx
    .selectFrom('stocktake_line')
    .innerJoin('bin', 'bin.id', 'stocktake_line.bin_id')
    .select('bin.code')
    .where('stocktake_id', '=', id)
    .where('barcode', '=', barcode)
    .where('is_current', '=', 1)
    .where('counted', '>', 0)
    .executeTakeFirst();
  if (known) throw new AppError('COUNTED_ALREADY', { barcode, binCode: known.code });
}

async function partOf(tx: Tx, id: PartId | null) {
  if (!id) return undefined;
  return tx.selectFrom('part').select(['id', 'code', 'tracking']).where('id', '=', id).executeTakeFirst();
}

async function addLine(
  { tx, now, by }: CommandContext,
  bin: CountingBin,
  line: {
    readonly partId: PartId;
    readonly barcode: string | null;
    readonly counted: number;
    readonly book: number;
    readonly bookPlace: PlaceId | null;
    readonly unitId?: UnitId;
  },
): Promise<void> {
  const moved = await movedSince(
    tx,
    { partId: line.partId, ...(line.unitId ? { unitId: line.unitId } : {}) },
    placeOf('bin', bin.binId),
    bin.startSeq,
  );
  await tx
    .insertInto('stocktake_line')
    .values({
      id: newId<'StocktakeLineId'>(),
      stocktake_id: bin.stocktakeId,
      bin_id: bin.binId,
      round: bin.round,
      is_current: 1,
      part_id: line.partId,
      barcode: line.barcode,
      price_fen: await priceOf(tx, line.partId),
      counted: line.counted,
      book: line.book,
      book_place: line.bookPlace,
      seq: await ledgerPosition(tx),
      is_disturbed: moved.arrived + moved.left > 0 ? 1 : 0,
      counted_at: now,
      counted_by: by.id,
      cause: null,
      note: '',
      outcome: null,
    })
    .execute();
}

/** What the books have in the bin and nobody has counted: none of it is here. What came in meanwhile nobody has missed. */
async function addMissing(context: CommandContext, bin: CountingBin): Promise<void> {
  const { tx } = context;
  const place = placeOf('bin', bin.binId);
  const shelf = await shelfOf(tx, bin.binId);
  const lines = await tx
    .selectFrom('stocktake_line')
    .select(['part_id', 'barcode'])
    .where('stocktake_id', '=', bin.stocktakeId)
    .where('bin_id', '=', bin.binId)
    .where('is_current', '=', 1)
    .execute();
  const counted = {
    units: new Set(lines.map((line) => line.barcode)),
    parts: new Set(lines.map((line) => line.part_id)),
  };
  for (const [barcode, unit] of shelf.units) {
    if (counted.units.has(barcode)) continue;
    const { arrived } = await movedSince(tx, { partId: unit.partId, unitId: unit.id }, place, bin.startSeq);
    if (arrived > 0) continue;
    await addLine(context, bin, {
      partId: unit.partId,
      barcode,
      counted: 0,
      book: 1,
      bookPlace: null,
      unitId: unit.id,
    });
  }
  for (const [partId, qty] of shelf.lots) {
    if (counted.parts.has(partId)) continue;
    const { arrived } = await movedSince(tx, { partId }, place, bin.startSeq);
    const book = qty - arrived;
    if (book > 0) await addLine(context, bin, { partId, barcode: null, counted: 0, book, bookPlace: null });
  }
}
