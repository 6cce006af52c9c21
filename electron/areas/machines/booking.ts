import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { readScans } from '../../../shared/areas/machines/sheet.ts';
import type { BinId, RmaId } from '../../../shared/kernel/ids.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { machineBinByCode } from './bins.ts';
import { addDifference } from './differences.ts';
import { changeMachine, enterMachine, firstEvent, machineOfLine } from './machines.ts';
import { type RmaRow, rmaAfter, rmaInState } from './rmas.ts';

/**
 * R2.4.5: each machine is booked in as it comes off the lorry. One that nobody approved stands here all the same: it is booked in as a
 * case (R2.3.1), and so is one in a carton that is not its own.
 */
export const book: Operations<typeof contract>['rmas']['book'] = async (
  context,
  { id, machineScan, cartonScan, binCode, isSurplus },
) => {
  const { tx, now } = context;
  const { row, lines } = await rmaInState(context, id, ['shipped', 'arrived']);
  const binId = binCode === null ? null : (await machineBinByCode(tx, binCode)).id;
  const line = lines.find(({ serial }) => serial === machineScan);
  if (!line) {
    if (lines.some(({ cartonBarcode }) => cartonBarcode === machineScan)) {
      throw new AppError('CODES_SWAPPED', { serial: machineScan });
    }
    if (!isSurplus) throw new AppError('NOT_ON_RMA', { serial: machineScan, number: row.number });
    await bookSurplus(context, row, machineScan, cartonScan, binId);
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

/** What nobody applied for: its model is what we know of it from before, or what somebody looks up and corrects. */
async function bookSurplus(
  context: CommandContext,
  rma: RmaRow,
  serial: string,
  cartonBarcode: string,
  binId: BinId | null,
): Promise<void> {
  if (serial === cartonBarcode) throw new AppError('SERIAL_IS_CARTON', { serial });
  const known = await context.tx.selectFrom('machine').selectAll().where('serial', '=', serial).executeTakeFirst();
  const id = await enterMachine(
    context,
    {
      serial,
      cartonBarcode,
      modelCode: known?.model_code ?? '',
      sizeTenthInch: known?.size_tenth_inch ?? null,
      machineKind: known?.machine_kind ?? 'customer',
      rmaId: rma.id,
      lineId: null,
      binId,
    },
    'awaitingRepair',
  );
  await firstEvent(context, id, { action: 'bookIn', to: 'awaitingRepair', rule: 'R2.3.1', note: rma.number, binId });
  await addDifference(context, rma.id, 'surplus', serial);
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
