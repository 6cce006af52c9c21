import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import { isPackedWell } from '../../../shared/areas/returns/packing.ts';
import { mayShip } from '../../../shared/areas/returns/rules.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { Tx } from '../../database/handles.ts';
import { meetClocks, startClocks } from '../clocks/clocks.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { meetDuties } from './duties.ts';
import { newestCheck } from './lineRows.ts';
import { type LoadedList, listAfter, listInState } from './lists.ts';

type Returns = Operations<typeof contract>;

/** R4.3.2.3: the parcel has left. What is in it is met as of the day of dispatch; how late it was told is on file. */
export const ship: Returns['ship'] = async (context, { id, shippedDay, ...parcel }) => {
  const { tx, today, now } = context;
  const list = await listInState(context, id, 'confirmed');
  if (shippedDay > today) throw new AppError('DAY_AHEAD', { day: shippedDay, today });
  if (shippedDay < list.row.day) throw new AppError('SHIPPED_BEFORE_LIST', { day: shippedDay, listDay: list.row.day });
  const decision = mayShip({
    number: list.row.number,
    lines: list.lines.map((line) => {
      const check = newestCheck(line.checks, 'station');
      return { ...line, isPackedWell: check ? isPackedWell(check.items) : null };
    }),
  });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
  await refuseTakenWaybill(tx, list, parcel.waybill);
  await recordShipping(context, list, { ...parcel, shippedDay });
  await tx.updateTable('return_list').set({ reported_at: now }).where('id', '=', id).execute();
  await startClocks(tx, [
    {
      rule: 'R4.3.2.3a',
      subject: 'returnList',
      subjectId: id,
      subjectNumber: list.row.number,
      stationId: list.row.station_id,
      start: shippedDay,
    },
  ]);
  await meetClocks(tx, id, ['R4.3.2.3a'], today);
  return listAfter(context, id);
};

/** Writes down how a list's parcel left, and lets the clocks of what is in it know. */
export async function recordShipping(
  { tx }: Pick<CommandContext, 'tx'>,
  { row, lines }: LoadedList,
  parcel: {
    readonly carrier: string;
    readonly waybill: string;
    readonly packages: number;
    readonly freightFen: number;
    readonly shippedDay: Day;
  },
): Promise<void> {
  const { freightFen, shippedDay, ...rest } = parcel;
  await tx
    .updateTable('return_list')
    .set({ ...rest, freight_fen: freightFen, shipped_day: shippedDay })
    .where('id', '=', row.id)
    .execute();
  await meetDuties(
    tx,
    lines.filter((line) => line.decision === 'confirmed'),
    shippedDay,
  );
}

async function refuseTakenWaybill(tx: Tx, { row }: LoadedList, waybill: string): Promise<void> {
  const taken = await tx
    .selectFrom('return_list')
    .select('number')
    .where('waybill', '=', waybill)
    .where('id', '!=', row.id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (taken) throw new AppError('WAYBILL_TAKEN', { waybill, number: taken.number });
}
