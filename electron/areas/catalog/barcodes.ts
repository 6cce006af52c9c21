import type { ReadDb } from '../../database/handles.ts';

/** Which part each maker's article number means: barcode to part code. All of them, or those among some barcodes. */
export async function articleOwners(db: ReadDb, among?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (among?.length === 0) return new Map();
  let query = db
    .selectFrom('part_barcode')
    .innerJoin('part', 'part.id', 'part_barcode.part_id')
    .select(['barcode', 'code']);
  // Beyond some thousand the list is longer than a statement takes; the whole table is no larger than a catalogue.
  if (among && among.length <= 1000) query = query.where('barcode', 'in', [...among]);
  return new Map((await query.execute()).map((row) => [row.barcode, row.code]));
}
