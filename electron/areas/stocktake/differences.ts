import type { PlaceId } from '../../../shared/areas/stock/place.ts';
import type { Difference } from '../../../shared/areas/stocktake/contract.ts';
import { differencesOf } from '../../../shared/areas/stocktake/differences.ts';
import type { StocktakeId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { placesOf } from '../stock/places.ts';

/** The lines of a stocktake that stand, as the rule compares them with the books. */
export async function countedLines(db: ReadDb, id: StocktakeId) {
  const rows = await db
    .selectFrom('stocktake_line')
    .innerJoin('bin', 'bin.id', 'stocktake_line.bin_id')
    .innerJoin('part', 'part.id', 'stocktake_line.part_id')
    .innerJoin('person', 'person.id', 'stocktake_line.counted_by')
    .selectAll('stocktake_line')
    .select([
      'bin.code as bin_code',
      'bin.use as bin_use',
      'part.code as part_code',
      'part.name as part_name',
      'part.unit_name',
      'part.tracking',
      'person.name as counter',
    ])
    .where('stocktake_id', '=', id)
    .where('is_current', '=', 1)
    .orderBy('bin.code')
    .orderBy('stocktake_line.id')
    .execute();
  return rows;
}

export type CountedLine = Awaited<ReturnType<typeof countedLines>>[number];

/** The lines that differ, each with how it differs. */
export async function differing(db: ReadDb, id: StocktakeId) {
  const lines = await countedLines(db, id);
  const byId = new Map(lines.map((line) => [line.id as string, line]));
  const found = differencesOf(
    lines.map((line) => ({
      id: line.id,
      binId: line.bin_id,
      partId: line.part_id,
      barcode: line.barcode,
      counted: line.counted,
      book: line.book,
      isElsewhere: line.book_place !== null,
    })),
  );
  return found.flatMap(({ lineId, kind, qty }) => {
    const line = byId.get(lineId);
    return line ? [{ line, kind, qty }] : [];
  });
}

/** How shelf and books differ, for people. */
export async function differencesIn(db: ReadDb, id: StocktakeId): Promise<readonly Difference[]> {
  const found = await differing(db, id);
  const place = await placesOf(
    db,
    found.flatMap(({ line }) => line.book_place ?? []),
  );
  return found.map(({ line, kind, qty }) => ({
    id: line.id,
    binCode: line.bin_code,
    partId: line.part_id,
    partCode: line.part_code,
    partName: line.part_name,
    unitName: line.unit_name,
    tracking: line.tracking,
    barcode: line.barcode,
    kind,
    counted: line.counted,
    book: line.book,
    qty,
    place: line.book_place === null ? null : place(line.book_place as PlaceId),
    isDisturbed: line.is_disturbed === 1,
    countedBy: line.counter,
    countedAt: line.counted_at,
    cause: line.cause,
    note: line.note,
    outcome: line.outcome,
    valueFen: kind === 'misplaced' ? 0 : (kind === 'missing' ? -1 : 1) * qty * line.price_fen,
  }));
}
