import type { RmaId } from '../../../../shared/kernel/ids.ts';
import { missUnbooked } from './arrive.ts';
import type { RmaStep } from './step.ts';

/** R2.4.4: the shipment is lost, or was never sent: what was booked in stays, the rest is missing and a case. */
export const lose: RmaStep<{ readonly id: RmaId; readonly reason: string }> = {
  action: 'lose',

  validate: () => {},

  apply: async (context, rma, { reason }) => {
    await missUnbooked(context, rma);
    return { state: 'arrived', note: reason };
  },
};
