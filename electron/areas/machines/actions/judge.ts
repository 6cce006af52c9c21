import { AppError } from '../../../../shared/areas/errors.ts';
import type { LiableParty } from '../../../../shared/areas/machines/words.ts';
import type { RmaId, RmaLineId } from '../../../../shared/kernel/ids.ts';
import { lineOf } from '../rmas.ts';
import { type RmaStep, refuseOwn } from './step.ts';

interface Input {
  readonly id: RmaId;
  readonly version: number;
  readonly lines: readonly { readonly lineId: RmaLineId; readonly party: LiableParty; readonly note: string }[];
}

/** R2.4.3: HQ judges again who is liable. The field's judgement stays beside it. */
export const judge: RmaStep<Input> = {
  action: 'judge',

  validate: (context, rma, { lines }) => {
    refuseOwn(context, rma);
    for (const { lineId } of lines) lineOf(rma, lineId);
    const left = rma.lines.find((line) => !line.hqJudgement && !lines.some(({ lineId }) => lineId === line.id));
    if (left) throw new AppError('NOT_ASSESSED', { serial: left.serial });
  },

  apply: async ({ tx, now, by }, rma, { lines }) => {
    for (const { lineId, party, note } of lines) {
      // Who agreed to pay agreed to it under the earlier judgement.
      const isSame = lineOf(rma, lineId).hqJudgement?.party === party;
      await tx
        .updateTable('rma_line')
        .set({
          hq_party: party,
          hq_note: note,
          hq_by: by.id,
          hq_at: now,
          ...(isSame ? {} : { consent_person: '', consent_fen: 0, consent_at: null }),
        })
        .where('id', '=', lineId)
        .execute();
    }
    return { state: 'judged' };
  },
};
