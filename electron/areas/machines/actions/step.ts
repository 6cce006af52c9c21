import { AppError } from '../../../../shared/areas/errors.ts';
import type { Rma } from '../../../../shared/areas/machines/rmas.ts';
import type { RmaAction, RmaState } from '../../../../shared/areas/machines/words.ts';
import { isLegal, steps } from '../../../../shared/areas/machines/workflow.ts';
import type { RmaId, RmaLineId } from '../../../../shared/kernel/ids.ts';
import type { CommandContext } from '../../context.ts';
import { applicantsOf } from '../eligibility.ts';
import { type LoadedRma, loadRma, rmaAfter, rmaIdOf } from '../rmas.ts';

/** One step of a return's way: whether it may be taken, and what it does. What it leaves in the history is said by its answer. */
export interface RmaStep<I> {
  readonly action: RmaAction;
  /** Throws the refusal of the rule. */
  validate(context: CommandContext, rma: LoadedRma, input: I): void | Promise<void>;
  /** Records it; answers with the state that follows (none where it stays) and a note for the history. */
  apply(
    context: CommandContext,
    rma: LoadedRma,
    input: I,
  ): Promise<{ readonly state?: RmaState; readonly note?: string }>;
}

type Target = { readonly id: RmaId; readonly version?: number } | { readonly lineId: RmaLineId };

/** A step as a command: only a legal one is taken, on what the person has seen, and it stands in the history with its clause. */
export function stepCommand<I extends Target>(step: RmaStep<I>): (context: CommandContext, input: I) => Promise<Rma> {
  return async (context, input) => {
    const { tx, now, subject } = context;
    const id = 'id' in input ? input.id : await rmaIdOf(tx, input.lineId);
    const rma = await loadRma({ ...context, db: tx }, id);
    const { number, state, version } = rma.row;
    subject(number);
    if (!isLegal(step.action, rma.row)) throw new AppError('RMA_STATE', { number, state });
    if ('id' in input && input.version !== undefined && input.version !== version) {
      throw new AppError('RMA_CHANGED', { number });
    }
    await step.validate(context, rma, input);
    const done = await step.apply(context, rma, input);
    if (done.state && done.state !== state) {
      await tx.updateTable('rma').set({ state: done.state, since: now }).where('id', '=', id).execute();
    }
    await addStep(context, id, step.action, steps[step.action].rule, done.note ?? '');
    return rmaAfter(context, id);
  };
}

/** A line in the history of a return: who, when, by which clause. */
export async function addStep(
  { tx, now, by }: CommandContext,
  rmaId: RmaId,
  action: RmaAction,
  rule: string,
  note: string,
): Promise<void> {
  await tx.insertInto('rma_step').values({ rma_id: rmaId, action, rule, note, at: now, user_id: by.id }).execute();
}

/** An approval and its application are always two persons (DOMAIN section 1). Throws OWN_APPLICATION. */
export function refuseOwn({ by }: CommandContext, { row }: LoadedRma): void {
  if (applicantsOf(row).includes(by.id)) throw new AppError('OWN_APPLICATION', { number: row.number });
}
