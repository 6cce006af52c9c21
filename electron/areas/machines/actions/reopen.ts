import { firstState } from '../../../../shared/areas/machines/workflow.ts';
import type { RmaId } from '../../../../shared/kernel/ids.ts';
import type { RmaStep } from './step.ts';

/** Back to whoever wrote it, to be put right and handed in anew. What was approved for its machines stays on file. */
export const reopen: RmaStep<{ readonly id: RmaId; readonly reason: string }> = {
  action: 'reopen',

  validate: () => {},

  apply: async (_context, { row }, { reason }) => ({ state: firstState(row.kind), note: reason }),
};
