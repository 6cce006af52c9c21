import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { readScans } from '../../../shared/areas/machines/sheet.ts';
import type { RmaId } from '../../../shared/kernel/ids.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { machineBinByCode } from './bins.ts';
import { addDifference } from './differences.ts';
import { changeMachine, enterMachine, firstEvent, machineOfLine, machineRow } from './machines.ts';
import { rmaAfter, rmaInState } from './rmas.ts';

/**
 * R2.4.5: each machine is booked in as it comes off the lorry. One that nobody approved stands here all the same: it is booked in as a
 * case (R2.3.1), and so is one in a carton that is not its own.
 */
export const book: Operations<typeof contract>['rmas']['book'] = async (
  context,
  { id, machineScan, cartonScan, binCode },
) => {
  const { tx, now } = context;
  const { row, lines } = await rmaInState(context, id, ['shipped', 'arrived']);
  const binId = binCode === null ? null : (await machineBinByCode(tx, binCode)).id;
  const line = lines.find(({ serial }) => serial === machineScan);
  if (!line) {
    if (lines.some(({ cartonBarcode }) => cartonBarcode === machineScan)) {
      throw new AppError('CODES_SWAPPED', { serial: machineScan });
    }
    await bookSurplus(context, id, row.number, machineScan, cartonScan);
    return rmaAfter(context, id);
  }
  if (line.bookedAt !== null) throw new AppError('ALREADY_BOOKED', { serial: line.serial });
  const machine = await machineOfLine(tx, line.id);
  if (!machine) throw new AppError('NOT_FOUND', { kind: 'machine', key: line.serial });
  await changeMachine(context, machine, {
    action: 'bookIn',
    to: 'awaitingRepair',
    rule: 'R2.4.5',
    note: row.number,
    binId,
  });
  await tx.updateTable('rma_line').set({ booked_at: now }).where('id', '=', line.id).execute();
  if (readScans(line, machineScan, cartonScan) !== 'right') {
    await addDifference(context, id, 'cartonSwapped', line.serial);
  }
  await settleMissing(context, id, line.serial);
  return rmaAfter(context, id);
};

async function bookSurplus(
  context: CommandContext,
  rmaId: RmaId,
  number: string,
  serial: string,
  cartonBarcode: string,
): Promise<void> {
  if (serial === cartonBarcode) throw new AppError('SERIAL_IS_CARTON', { serial });
  const machine = { serial, cartonBarcode, modelCode: '', sizeTenthInch: null, machineKind: 'customer' as const };
  const id = await enterMachine(context, { ...machine, rmaId, lineId: null }, 'awaitingRepair');
  await firstEvent(context, id, { action: 'bookIn', to: 'awaitingRepair', rule: 'R2.3.1', note: number });
  await addDifference(context, rmaId, 'surplus', (await machineRow(context.tx, id)).serial);
}

/** It was missed and has come after all: its case is settled by that. */
async function settleMissing({ tx, now, by, say }: CommandContext, rmaId: RmaId, serial: string): Promise<void> {
  await tx
    .updateTable('rma_difference')
    .set({ settlement: say('words.machineAction.bookIn'), settled_at: now, settled_by: by.id })
    .where('rma_id', '=', rmaId)
    .where('kind', '=', 'missing')
    .where('serial', '=', serial)
    .where('settled_at', 'is', null)
    .execute();
}
