import { conditions } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { stocktake as contract } from '../../../shared/areas/stocktake/contract.ts';
import type { BinId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { stocktakeById, stocktakeIn } from './stocktakes.ts';

type Stocktake = Operations<typeof contract>;

/** How a count begins, and how it is given up. */
export const opening: Pick<Stocktake, 'open' | 'cancel'> = {
  open: async ({ tx, now, today, by, subject }, { zones, note }) => {
    const wanted = [...new Set(zones)].sort();
    const bins = await tx
      .selectFrom('bin')
      .select(['id', 'code', 'zone'])
      .where('zone', 'in', wanted)
      // Machines stand in lists of their own.
      .where('use', 'in', [...conditions])
      .orderBy('code')
      .execute();
    const unknown = wanted.find((zone) => !bins.some((bin) => bin.zone === zone));
    if (unknown !== undefined) throw new AppError('NOT_FOUND', { kind: 'zone', key: unknown });
    await refuseTaken(tx, bins);
    const id = newId<'StocktakeId'>();
    const number = await nextNumber(tx, 'PD', today);
    subject(number);
    await tx
      .insertInto('stocktake')
      .values({
        id,
        number,
        day: today,
        zones: JSON.stringify(wanted),
        note,
        opened_at: now,
        opened_by: by.id,
        closed_at: null,
        submitted_at: null,
        submitted_by: null,
        decided_at: null,
        decided_by: null,
        reject_reason: '',
        posted_at: null,
        document_id: null,
        cancelled_at: null,
        cancel_reason: '',
      })
      .execute();
    for (let at = 0; at < bins.length; at += 500) {
      await tx
        .insertInto('stocktake_bin')
        .values(
          bins.slice(at, at + 500).map((bin) => ({
            stocktake_id: id,
            bin_id: bin.id,
            round: 1,
            start_seq: null,
            counted_at: null,
            counted_by: null,
          })),
        )
        .execute();
    }
    return stocktakeById(tx, id);
  },

  cancel: async ({ tx, now, subject }, { id, reason }) => {
    const row = await stocktakeIn(tx, id, ['counting', 'reviewing']);
    subject(row.number);
    await tx.updateTable('stocktake').set({ cancelled_at: now, cancel_reason: reason }).where('id', '=', id).execute();
    return stocktakeById(tx, id);
  },
};

/** Throws BIN_IN_STOCKTAKE where another count that goes on has one of the bins. */
async function refuseTaken(
  tx: Tx,
  bins: readonly { readonly id: BinId; readonly code: string; readonly zone: string }[],
): Promise<void> {
  const open = await tx
    .selectFrom('stocktake')
    .innerJoin('stocktake_bin', 'stocktake_bin.stocktake_id', 'stocktake.id')
    .select(['stocktake.number', 'stocktake_bin.bin_id'])
    .where('posted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
  const taken = new Map(open.map((row) => [row.bin_id, row.number]));
  const bin = bins.find(({ id }) => taken.has(id));
  if (bin) throw new AppError('BIN_IN_STOCKTAKE', { binCode: bin.code, number: taken.get(bin.id) ?? '' });
}
