import { AppError } from '../../../shared/areas/errors.ts';
import { FIELD, SOLD } from '../../../shared/areas/stock/place.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import type { Step } from '../stock/ledger.ts';
import { placeCode } from '../stock/places.ts';

/** An old part that once went through our books comes back under its own lot. Throws UNIT_EXISTS where they have it elsewhere. */
export async function knownUnit(
  tx: Tx,
  { barcode, partId }: { readonly barcode: string; readonly partId: PartId },
): Promise<Omit<Step, 'qty' | 'to' | 'toCondition'> | undefined> {
  const unit = await tx
    .selectFrom('unit')
    .innerJoin('lot', 'lot.id', 'unit.lot_id')
    .select(['unit.id', 'unit.part_id', 'unit.lot_id', 'unit.place_id', 'unit.condition', 'lot.received_day'])
    .where('barcode', '=', barcode)
    .executeTakeFirst();
  if (!unit) return undefined;
  if (unit.part_id !== partId) {
    throw new AppError('UNIT_EXISTS', { barcode, place: await placeCode(tx, unit.place_id) });
  }
  if (unit.place_id !== FIELD && unit.place_id !== SOLD) return undefined;
  return {
    partId,
    lotId: unit.lot_id,
    unitId: unit.id,
    receivedDay: unit.received_day,
    from: unit.place_id,
    fromCondition: unit.condition,
  };
}
