import type { ReadDb } from '../../../database/handles.ts';
import { disposalById, inState, selectDisposals } from '../../disposal/disposals.ts';
import type { DisposalRow } from '../sheets/disposals.ts';
import type { Period } from './period.ts';

/** S2-5: what stands on the lists that were handed over in a period. */
export async function disposalRows(db: ReadDb, { from, to }: Period): Promise<DisposalRow[]> {
  const lists = await selectDisposals(db)
    .where('document.day', '>=', from)
    .where('document.day', '<=', to)
    .where(inState('posted'))
    .orderBy('disposal.id')
    .execute();
  const rows: DisposalRow[] = [];
  for (const { id } of lists) {
    const { lineList, ...list } = await disposalById(db, id);
    rows.push(...lineList.map((line) => ({ ...list, line })));
  }
  return rows;
}
