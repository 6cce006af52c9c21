import { AppError } from '../../../../shared/areas/errors.ts';
import type { RmaLineId } from '../../../../shared/kernel/ids.ts';
import { lineOf } from '../rmas.ts';
import type { RmaStep } from './step.ts';

interface Input {
  readonly lineId: RmaLineId;
  readonly person: string;
  readonly amountFen: number;
}

/** R2.4.3: where the company is not liable, who is agrees to pay before the machine travels. */
export const consent: RmaStep<Input> = {
  action: 'consent',

  validate: (_context, rma, { lineId }) => {
    const { serial, hqJudgement } = lineOf(rma, lineId);
    if (!hqJudgement || hqJudgement.party === 'company') throw new AppError('NO_CONSENT_NEEDED', { serial });
  },

  apply: async ({ tx, now }, rma, { lineId, person, amountFen }) => {
    await tx
      .updateTable('rma_line')
      .set({ consent_person: person, consent_fen: amountFen, consent_at: now })
      .where('id', '=', lineId)
      .execute();
    return { note: `${lineOf(rma, lineId).serial} ${person}` };
  },
};
