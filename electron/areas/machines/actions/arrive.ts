import { AppError } from '../../../../shared/areas/errors.ts';
import { arrivalDifferences } from '../../../../shared/areas/machines/arrival.ts';
import type { RmaId } from '../../../../shared/kernel/ids.ts';
import { addDifference } from '../differences.ts';
import { changeMachine, machineOfLine } from '../machines.ts';
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

  apply: async (context, { row, lines }) => {
    const serials = lines.map(({ serial }) => serial);
    const arrived = lines.filter(({ bookedAt }) => bookedAt !== null).map(({ serial }) => serial);
    for (const { kind, serial } of arrivalDifferences(serials, arrived)) {
      await addDifference(context, row.id, kind, serial);
      const line = lines.find((each) => each.serial === serial);
      const machine = line && (await machineOfLine(context.tx, line.id));
      if (machine)
        await changeMachine(context, machine, { action: 'miss', to: 'missing', rule: 'R2.3.1', note: row.number });
    }
    return { state: 'arrived' };
  },
};
