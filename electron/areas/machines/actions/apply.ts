import { AppError } from '../../../../shared/areas/errors.ts';
import type { RmaId } from '../../../../shared/kernel/ids.ts';
import type { RmaStep } from './step.ts';

/** R2.3.1: handed in to HQ. What the rule refuses outright cannot be; papers may still follow. */
export const apply: RmaStep<{ readonly id: RmaId; readonly version: number }> = {
  action: 'apply',

  validate: (_context, { row, lines }) => {
    if (lines.length === 0) throw new AppError('LIST_EMPTY', { number: row.number });
    for (const { serial, eligibility, fieldJudgement } of lines) {
      if (eligibility.verdict === 'refused') throw new AppError('NOT_ELIGIBLE', { serial, rule: eligibility.rule });
      if (row.kind === 'acceptance-damage' && !fieldJudgement) throw new AppError('NOT_ASSESSED', { serial });
    }
  },

  apply: async ({ tx, by }, { row }) => {
    await tx.updateTable('rma').set({ applied_by: by.id }).where('id', '=', row.id).execute();
    return { state: 'applied' };
  },
};
