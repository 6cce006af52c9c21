import { dispositions } from '../../../../shared/areas/machines/words.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { DispositionRow } from '../sheets/machineAgeing.ts';
import { momentsOf, type Period } from './period.ts';

/** R2.4.5: how many machines ended in each way in a period, and what that cost; a way that nobody took stands there with none. */
export async function dispositionRows(db: ReadDb, period: Period): Promise<DispositionRow[]> {
  const { from, before } = momentsOf(period);
  const rows = await db
    .selectFrom('machine_disposition')
    .select((eb) => [
      'disposition',
      eb.fn.countAll<number>().as('machines'),
      eb.fn.sum<number>('amount_fen').as('amount_fen'),
    ])
    .where('at', '>=', from)
    .where('at', '<', before)
    .groupBy('disposition')
    .execute();
  return dispositions.map((disposition) => {
    const own = rows.find((row) => row.disposition === disposition);
    return { disposition, machines: own?.machines ?? 0, amountFen: own?.amount_fen ?? 0 };
  });
}
