import { AppError } from '../../../../shared/areas/errors.ts';
import type { LiableParty } from '../../../../shared/areas/machines/words.ts';
import type { RmaId, RmaLineId } from '../../../../shared/kernel/ids.ts';
import { lineOf } from '../rmas.ts';
import type { RmaStep } from './step.ts';

interface Input {
  readonly id: RmaId;
  readonly version: number;
  readonly lines: readonly {
    readonly lineId: RmaLineId;
    readonly party: LiableParty;
    readonly note: string;
    readonly statusMark: string;
  }[];
}

/** R2.4.2: on the spot somebody says of each machine who is liable, and marks it. */
export const assess: RmaStep<Input> = {
  action: 'assess',

  validate: (_context, rma, { lines }) => {
    for (const { lineId } of lines) lineOf(rma, lineId);
    const left = rma.lines.find((line) => !line.fieldJudgement && !lines.some(({ lineId }) => lineId === line.id));
    if (left) throw new AppError('NOT_ASSESSED', { serial: left.serial });
  },

  apply: async ({ tx, now, by }, _rma, { lines }) => {
    for (const { lineId, party, note, statusMark } of lines) {
      await tx
        .updateTable('rma_line')
        .set({ field_party: party, field_note: note, field_by: by.id, field_at: now, status_mark: statusMark })
        .where('id', '=', lineId)
        .execute();
    }
    return { state: 'assessed' };
  },
};
