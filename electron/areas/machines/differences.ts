import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import type { RmaDifferenceKind } from '../../../shared/areas/machines/words.ts';
import type { RmaId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { loadRma, rmaAfter } from './rmas.ts';

/** R2.3.1: what came and what was approved are not the same: a case that somebody settles. */
export async function addDifference(
  { tx, now }: CommandContext,
  rmaId: RmaId,
  kind: RmaDifferenceKind,
  serial: string,
): Promise<void> {
  await tx
    .insertInto('rma_difference')
    .values({
      id: newId<'RmaDifferenceId'>(),
      rma_id: rmaId,
      kind,
      serial,
      at: now,
      settlement: '',
      settled_at: null,
      settled_by: null,
    })
    .execute();
}

export const settleDifference: Operations<typeof contract>['rmas']['settleDifference'] = async (
  context,
  { differenceId, settlement },
) => {
  const { tx, now, by, subject } = context;
  const row = await tx.selectFrom('rma_difference').selectAll().where('id', '=', differenceId).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'difference', key: differenceId });
  const { number } = (await loadRma({ ...context, db: tx }, row.rma_id)).row;
  subject(number);
  if (row.settled_at !== null) throw new AppError('ALREADY_SETTLED', { number });
  await tx
    .updateTable('rma_difference')
    .set({ settlement, settled_at: now, settled_by: by.id })
    .where('id', '=', differenceId)
    .execute();
  return rmaAfter(context, row.rma_id);
};
