import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { mayDispose, stateAfter } from '../../../shared/areas/machines/store.ts';
import type { Disposition } from '../../../shared/areas/machines/words.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { MachineId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { changeMachine, machineRow } from './machines.ts';
import { isBoardOut, machineAfter } from './views.ts';

/** R2.4.5: 快修, 快换, 快退, 快清理. What is decided stands with its rule; a machine that ends leaves its bin. */
export const dispose: Operations<typeof contract>['store']['dispose'] = async (
  context,
  { machineId, disposition, reason, consent, amountFen },
) => {
  const { tx, now, today, by, subject } = context;
  const machine = await machineRow(tx, machineId);
  subject(machine.serial);
  const refunded = await refundOfStay(tx, machineId);
  const repaired = await tx
    .selectFrom('machine_repair')
    .select('id')
    .where('machine_id', '=', machineId)
    .where('finished_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  const decision = mayDispose({
    serial: machine.serial,
    disposition,
    state: machine.state,
    isBoardOut: await isBoardOut(tx, machineId),
    isRepaired: repaired !== undefined,
    isConceded: machine.is_conceded === 1,
    isRefunded: refunded !== undefined,
    consent,
  });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
  if (disposition === 'refund' && amountFen === 0) throw new AppError('AMOUNT_REQUIRED', {});
  const number = await nextNumber(tx, 'CZ', today);
  const rule = RULES[disposition];
  await tx
    .insertInto('machine_disposition')
    .values({
      number,
      machine_id: machineId,
      disposition,
      rule,
      reason,
      consent,
      amount_fen: amountFen,
      at: now,
      user_id: by.id,
    })
    .execute();
  const to = stateAfter(disposition, machine.state);
  // S4-4.2(8): with its next owner the term starts anew; what goes back to stock has none yet.
  if (disposition === 'exchange')
    await tx.updateTable('machine').set({ sold_day: today }).where('id', '=', machineId).execute();
  if (disposition === 'quickRepair') {
    await tx.updateTable('machine').set({ sold_day: null, invoice_fen: 0 }).where('id', '=', machineId).execute();
  }
  await changeMachine(context, machine, {
    action: 'dispose',
    to,
    rule,
    note: number,
    ...(to === machine.state ? {} : { binId: null }),
  });
  return machineAfter(context, machineId);
};

/** A refund since the machine was last booked in: an earlier stay is another customer's case. */
async function refundOfStay(tx: Tx, machineId: MachineId) {
  const stay = await tx
    .selectFrom('machine_event')
    .select('at')
    .where('machine_id', '=', machineId)
    .where('action', '=', 'bookIn')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return tx
    .selectFrom('machine_disposition')
    .select('number')
    .where('machine_id', '=', machineId)
    .where('disposition', '=', 'refund')
    .where('at', '>=', stay?.at ?? ('' as Instant))
    .executeTakeFirst();
}

const RULES: Readonly<Record<Disposition, string>> = {
  quickRepair: 'R2.4.5',
  exchange: 'S4-4.2(6)',
  refund: 'S4-4.2',
  clearance: 'R2.4.5',
};
