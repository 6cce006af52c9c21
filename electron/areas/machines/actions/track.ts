import type { RmaId } from '../../../../shared/kernel/ids.ts';
import type { RmaStep } from './step.ts';

/** R2.4.4: where the machines are, until they arrive. */
export const track: RmaStep<{ readonly id: RmaId; readonly note: string }> = {
  action: 'track',

  validate: () => {},

  apply: async (_context, _rma, { note }) => ({ note }),
};
