import { AppError } from '../../../../shared/areas/errors.ts';
import type { RmaLineId } from '../../../../shared/kernel/ids.ts';
import { lineOf } from '../rmas.ts';
import { type RmaStep, refuseOwn } from './step.ts';

/** R2.3.2: leadership lets a cracked panel travel: a number, the approval on file, and not by whoever applies. */
export const approveException: RmaStep<{ readonly lineId: RmaLineId; readonly number: string }> = {
  action: 'approveException',

  validate: (context, rma, { lineId }) => {
    refuseOwn(context, rma);
    const { serial, faultKind, evidence } = lineOf(rma, lineId);
    if (faultKind !== 'panelCrack') throw new AppError('NO_EXCEPTION_NEEDED', { serial });
    if (!evidence.some(({ kind }) => kind === 'exceptionApproval')) {
      throw new AppError('EVIDENCE_REQUIRED', { evidence: 'exceptionApproval' });
    }
  },

  apply: async ({ tx, now, by }, rma, { lineId, number }) => {
    await tx
      .updateTable('rma_line')
      .set({ exception_number: number, exception_by: by.id, exception_at: now })
      .where('id', '=', lineId)
      .execute();
    return { note: `${lineOf(rma, lineId).serial} ${number}` };
  },
};
