import { AppError } from '../../../../shared/areas/errors.ts';
import type { RmaId } from '../../../../shared/kernel/ids.ts';
import type { CommandContext } from '../../context.ts';
import { addDifference } from '../differences.ts';
import { changeMachine, machineOfLine } from '../machines.ts';
import type { LoadedRma } from '../rmas.ts';
import type { RmaStep } from './step.ts';

/** R2.3.1, R2.4.5: nothing more comes with this waybill; what was approved and did not come is a case. */
export const arrive: RmaStep<{ readonly id: RmaId }> = {
  action: 'arrive',

  validate: (_context, { row, lines }) => {
    const booked = lines.filter(({ bookedAt }) => bookedAt !== null);
    if (booked.length === 0) throw new AppError('NOTHING_BOOKED', { number: row.number });
    const unchecked = booked.find(({ checks }) => !checks.some(({ place }) => place === 'arrival'));
    if (unchecked) throw new AppError('CARTON_NOT_CHECKED', { serial: unchecked.serial });
  },

  apply: async (context, rma) => {
    await missUnbooked(context, rma);
    return { state: 'arrived' };
  },
};

/** R2.3.1: what was approved and did not come is a case each. */
export async function missUnbooked(context: CommandContext, { row, lines }: LoadedRma): Promise<void> {
  for (const line of lines.filter(({ bookedAt }) => bookedAt === null)) {
    await addDifference(context, row.id, 'missing', line.serial);
    const machine = await machineOfLine(context.tx, line.id);
    if (!machine) continue;
    await changeMachine(context, machine, { action: 'miss', to: 'missing', rule: 'R2.3.1', note: row.number });
  }
}
