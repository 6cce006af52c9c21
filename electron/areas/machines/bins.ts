import { AppError } from '../../../shared/areas/errors.ts';
import type { BinId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { binByCode } from '../catalog/bins.ts';

/** A bin that machines stand in, with room for one more. Throws NOT_FOUND, BIN_WRONG_USE or BIN_FULL. */
export async function machineBinByCode(tx: Tx, code: string): Promise<{ readonly id: BinId; readonly code: string }> {
  const bin = await binByCode(tx, code);
  if (bin.use !== 'returnMachine' && bin.use !== 'repair') {
    throw new AppError('BIN_WRONG_USE', { binCode: bin.code, use: bin.use, condition: 'returnMachine' });
  }
  const { held } = await tx
    .selectFrom('machine')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('bin_id', '=', bin.id)
    .executeTakeFirstOrThrow();
  if (bin.capacity !== null && held >= bin.capacity) {
    throw new AppError('BIN_FULL', { binCode: bin.code, capacity: bin.capacity, free: bin.capacity - held, wanted: 1 });
  }
  return bin;
}
