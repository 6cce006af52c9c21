import type { RmaId } from '../../../../shared/kernel/ids.ts';
import type { RmaStep } from './step.ts';

/** Not returned after all; until it is on its way. */
export const cancel: RmaStep<{ readonly id: RmaId; readonly reason: string }> = {
  action: 'cancel',

  validate: () => {},

  apply: async (_context, _rma, { reason }) => ({ state: 'cancelled', note: reason }),
};
