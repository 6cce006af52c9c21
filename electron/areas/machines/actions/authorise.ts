import { AppError } from '../../../../shared/areas/errors.ts';
import type { RmaId } from '../../../../shared/kernel/ids.ts';
import { type RmaStep, refuseOwn } from './step.ts';

/** R2.3.1, R2.4.3: HQ's word that these machines, neither more nor fewer, may travel. */
export const authorise: RmaStep<{ readonly id: RmaId; readonly version: number }> = {
  action: 'authorise',

  validate: (context, rma) => {
    refuseOwn(context, rma);
    for (const { serial, eligibility, hqJudgement, consent } of rma.lines) {
      if (eligibility.verdict === 'refused') throw new AppError('NOT_ELIGIBLE', { serial, rule: eligibility.rule });
      if (eligibility.missing.length > 0) {
        throw new AppError('EVIDENCE_MISSING', { serial, missing: eligibility.missing.map(({ what }) => what) });
      }
      if (rma.row.kind === 'network-panel') continue;
      if (!hqJudgement) throw new AppError('NOT_ASSESSED', { serial });
      if (hqJudgement.party !== 'company' && !consent) {
        throw new AppError('CONSENT_REQUIRED', { serial, party: hqJudgement.party });
      }
    }
  },

  apply: async () => ({ state: 'authorised' }),
};
