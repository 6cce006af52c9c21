import { AppError } from '../../../shared/areas/errors.ts';
import type { BinCount } from '../../../shared/areas/stocktake/contract.ts';
import type { BinId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { binsOf, headOf, type StocktakeRow } from './stocktakes.ts';

/** A bin with what has been counted in it; nothing of what the books have. Throws NOT_FOUND. */
export async function binCount(db: ReadDb, row: StocktakeRow, binId: BinId): Promise<BinCount> {
  const [bin] = await binsOf(db, row.id, binId);
  if (!bin) throw new AppError('NOT_FOUND', { kind: 'bin', key: binId });
  const lines = await db
    .selectFrom('stocktake_line')
    .innerJoin('part', 'part.id', 'stocktake_line.part_id')
    .innerJoin('person', 'person.id', 'stocktake_line.counted_by')
    .select([
      'stocktake_line.id',
      'stocktake_line.part_id',
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'barcode',
      'counted',
      'counted_at',
      'person.name as counter',
    ])
    .where('stocktake_id', '=', row.id)
    .where('bin_id', '=', binId)
    .where('is_current', '=', 1)
    // What nobody has seen is the books' word, and the count is blind.
    .where((eb) => eb.or([eb('counted', '>', 0), eb('barcode', 'is', null)]))
    .orderBy('stocktake_line.id', 'desc')
    .execute();
  return {
    stocktake: await headOf(db, row),
    bin,
    lines: (bin.state === 'counting' ? lines : lines.filter((line) => line.counted > 0)).map((line) => ({
      id: line.id,
      partId: line.part_id,
      partCode: line.code,
      partName: line.name,
      unitName: line.unit_name,
      tracking: line.tracking,
      barcode: line.barcode,
      counted: line.counted,
      countedBy: line.counter,
      countedAt: line.counted_at,
    })),
  };
}
