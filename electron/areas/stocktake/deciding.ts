import { AppError } from '../../../shared/areas/errors.ts';
import type { stocktake as contract } from '../../../shared/areas/stocktake/contract.ts';
import { mayClose, mayDecide, maySubmit } from '../../../shared/areas/stocktake/rules.ts';
import type { StocktakeId } from '../../../shared/kernel/ids.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { adjust } from './adjusting.ts';
import { differencesIn } from './differences.ts';
import { binsOf, type StocktakeRow, stocktakeById, stocktakeIn } from './stocktakes.ts';

type Stocktake = Operations<typeof contract>;

/** From the last counted bin to the second signature (R4.10). */
export const deciding: Pick<Stocktake, 'close' | 'setCause' | 'submit' | 'approve' | 'reject'> = {
  close: async ({ tx, now, subject }, { id }) => {
    const row = await stocktakeIn(tx, id, ['counting']);
    subject(row.number);
    const decision = mayClose(row.number, await binsOf(tx, id));
    if (!decision.allowed) throw new AppError(decision.code, decision.facts);
    await tx.updateTable('stocktake').set({ closed_at: now }).where('id', '=', id).execute();
    return stocktakeById(tx, id);
  },

  setCause: async ({ tx, subject }, { id, lineIds, cause, note }) => {
    const row = await stocktakeIn(tx, id, ['reviewing']);
    subject(row.number);
    const { numUpdatedRows } = await tx
      .updateTable('stocktake_line')
      .set({ cause, note })
      .where('stocktake_id', '=', id)
      .where('is_current', '=', 1)
      .where('id', 'in', lineIds)
      .executeTakeFirst();
    if (numUpdatedRows !== BigInt(new Set(lineIds).size)) {
      throw new AppError('NOT_FOUND', { kind: 'stocktakeLine', key: row.number });
    }
    return stocktakeById(tx, id);
  },

  submit: async ({ tx, now, by, subject }, { id }) => {
    const row = await stocktakeIn(tx, id, ['reviewing']);
    subject(row.number);
    const decision = maySubmit(row.number, await differencesIn(tx, id));
    if (!decision.allowed) throw new AppError(decision.code, decision.facts);
    await tx
      .updateTable('stocktake')
      .set({ submitted_at: now, submitted_by: by.id, reject_reason: '' })
      .where('id', '=', id)
      .execute();
    return stocktakeById(tx, id);
  },

  approve: async (context, { id }) => {
    const { tx, now, by, subject } = context;
    const row = await stocktakeIn(tx, id, ['submitted']);
    subject(row.number);
    await refuseConcerned(context, row);
    const documentId = await adjust(context, row);
    await tx
      .updateTable('stocktake')
      .set({ decided_at: now, decided_by: by.id, posted_at: now, document_id: documentId })
      .where('id', '=', id)
      .execute();
    subject(row.number);
    return stocktakeById(tx, id);
  },

  reject: async (context, { id, reason }) => {
    const { tx, now, by, subject } = context;
    const row = await stocktakeIn(tx, id, ['submitted']);
    subject(row.number);
    await refuseConcerned(context, row);
    await tx
      .updateTable('stocktake')
      .set({ submitted_at: null, decided_at: now, decided_by: by.id, reject_reason: reason })
      .where('id', '=', id)
      .execute();
    return stocktakeById(tx, id);
  },
};

/** Throws SAME_SIGNER_STOCKTAKE where the one who decides took part. */
async function refuseConcerned({ tx, by }: CommandContext, row: StocktakeRow): Promise<void> {
  const decision = mayDecide(row.number, by.id, [row.submitted_by ?? '', ...(await countersOf(tx, row.id))]);
  if (!decision.allowed) throw new AppError(decision.code, decision.facts);
}

async function countersOf(tx: CommandContext['tx'], id: StocktakeId): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('stocktake_line')
    .select('counted_by')
    .distinct()
    .where('stocktake_id', '=', id)
    .execute();
  const bins = await tx
    .selectFrom('stocktake_bin')
    .select('counted_by')
    .distinct()
    .where('stocktake_id', '=', id)
    .execute();
  return [...rows, ...bins].flatMap(({ counted_by }) => counted_by ?? []);
}
