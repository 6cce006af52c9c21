import type { RmaId } from '../../../../shared/kernel/ids.ts';
import { worstOf } from '../rmas.ts';
import { type RmaStep, refuseOwn } from './step.ts';

/** HQ's no, with the clause that the rule names, or R2.3.1 where it is HQ's own judgement. */
export const refuse: RmaStep<{ readonly id: RmaId; readonly version: number; readonly reason: string }> = {
  action: 'refuse',

  validate: refuseOwn,

  apply: async ({ tx }, { row, lines }, { reason }) => {
    const worst = worstOf(lines.map(({ eligibility }) => eligibility));
    const rule = worst && worst.verdict !== 'allowed' ? worst.rule : 'R2.3.1';
    await tx.updateTable('rma').set({ refusal_rule: rule, refusal_reason: reason }).where('id', '=', row.id).execute();
    return { state: 'refused', note: reason };
  },
};
