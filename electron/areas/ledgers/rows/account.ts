import { inAndOut } from '../../../../shared/areas/stock/running.ts';
import type { PartId } from '../../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { movements } from '../../stock/movements.ts';
import type { MovementRow } from '../sheets/movements.ts';
import type { Period } from './period.ts';

/** R4.8.5: the account of one part: what the store held before the period, and each movement with what it held after it. */
export async function accountRows(
  db: ReadDb,
  partId: PartId,
  { from, to }: Period,
): Promise<{ readonly opening: number; readonly rows: MovementRow[] }> {
  const all = await movements(
    db,
    (eb) => eb.and([eb('movement.part_id', '=', partId), eb('document.day', '<=', to)]),
    'oldestFirst',
  );
  let balance = 0;
  let opening = 0;
  const rows: MovementRow[] = [];
  for (const movement of all) {
    const { inQty, outQty } = inAndOut(movement.from.kind, movement.to.kind, movement.qty);
    balance += inQty - outQty;
    if (movement.day < from) opening = balance;
    else rows.push({ ...movement, inQty, outQty, balance });
  }
  return { opening, rows };
}
