import { AppError } from '../../../../shared/areas/errors.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { RmaId } from '../../../../shared/kernel/ids.ts';
import { sendOff } from '../machines.ts';
import type { RmaStep } from './step.ts';

interface Input {
  readonly id: RmaId;
  readonly carrier: string;
  readonly waybill: string;
  readonly freightFen: number;
  readonly shippedDay: Day;
}

/** R2.4.4: on its way, and watched from here on. */
export const ship: RmaStep<Input> = {
  action: 'ship',

  validate: async ({ tx, today }, { row }, { shippedDay, waybill }) => {
    if (shippedDay > today) throw new AppError('DAY_AHEAD', { day: shippedDay, today });
    if (shippedDay < row.day) throw new AppError('SHIPPED_BEFORE_LIST', { day: shippedDay, listDay: row.day });
    const taken = await tx
      .selectFrom('rma')
      .select('number')
      .where('waybill', '=', waybill)
      .where('id', '!=', row.id)
      .executeTakeFirst();
    if (taken) throw new AppError('WAYBILL_TAKEN', { waybill, number: taken.number });
  },

  apply: async (context, { row, lines }, { carrier, waybill, freightFen, shippedDay }) => {
    await context.tx
      .updateTable('rma')
      .set({ carrier, waybill, freight_fen: freightFen, shipped_day: shippedDay })
      .where('id', '=', row.id)
      .execute();
    // Once they are on their way, only what was said of the shipment is put right.
    if (row.state === 'packed') for (const line of lines) await sendOff(context, row.id, line);
    return { state: 'shipped', note: `${carrier} ${waybill}` };
  },
};
