import { AppError } from '../../../../shared/areas/errors.ts';
import type { RmaLineId } from '../../../../shared/kernel/ids.ts';
import { lineOf } from '../rmas.ts';
import { type RmaStep, refuseOwn } from './step.ts';

/** R2.1.2: leadership agrees to the board that was taken out, on the application that is on file. */
export const approveSwap: RmaStep<{ readonly lineId: RmaLineId; readonly number: string }> = {
  action: 'approveSwap',

  validate: (context, rma, { lineId }) => {
    refuseOwn(context, rma);
    const { serial, boardOut, evidence } = lineOf(rma, lineId);
    if (boardOut === '') throw new AppError('NO_BOARD_OUT', { serial });
    if (!evidence.some(({ kind }) => kind === 'swapApplication')) {
      throw new AppError('EVIDENCE_REQUIRED', { evidence: 'swapApplication' });
    }
  },

  apply: async ({ tx, now, by }, rma, { lineId, number }) => {
    await tx
      .updateTable('rma_line')
      .set({ swap_number: number, swap_by: by.id, swap_at: now })
      .where('id', '=', lineId)
      .execute();
    return { note: `${lineOf(rma, lineId).serial} ${number}` };
  },
};
