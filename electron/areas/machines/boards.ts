import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { IN_STORE } from '../../../shared/areas/machines/store.ts';
import type { MachineBoardId } from '../../../shared/kernel/ids.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { changeMachine, machineInState } from './machines.ts';
import { machineAfter } from './views.ts';

/** R2.1.2: a board leaves a return machine only with leadership's word, and comes back before the machine goes on. */
export const boards: Operations<typeof contract>['boards'] = {
  apply: async (context, { machineId, board, barcode, reason }) => {
    const { tx, now, by } = context;
    await machineInState(context, machineId, IN_STORE);
    await tx
      .insertInto('machine_board')
      .values({
        id: newId<'MachineBoardId'>(),
        machine_id: machineId,
        board,
        barcode,
        reason,
        applied_by: by.id,
        applied_at: now,
        approval_number: '',
        approved_by: null,
        approved_at: null,
        taken_at: null,
        back_at: null,
        back_barcode: '',
      })
      .execute();
    return machineAfter(context, machineId);
  },

  approve: async (context, { boardId, number }) => {
    const { tx, now, by } = context;
    const row = await boardRow(context, boardId);
    if (row.approved_by !== null) throw new AppError('BOARD_STATE', { board: row.board });
    if (row.applied_by === by.id) throw new AppError('OWN_APPLICATION', { number: row.serial });
    await tx
      .updateTable('machine_board')
      .set({ approval_number: number, approved_by: by.id, approved_at: now })
      .where('id', '=', boardId)
      .execute();
    return machineAfter(context, row.machine_id);
  },

  takeOut: async (context, { boardId }) => {
    const { tx, now } = context;
    const row = await boardRow(context, boardId);
    if (row.approved_by === null || row.taken_at !== null) throw new AppError('BOARD_STATE', { board: row.board });
    const machine = await machineInState(context, row.machine_id, TAKEABLE);
    await tx.updateTable('machine_board').set({ taken_at: now }).where('id', '=', boardId).execute();
    await changeMachine(context, machine, {
      action: 'takeBoard',
      // What was ready, or had passed, is so no more: nothing may be missing inside when it is judged.
      to: machine.state === 'repairing' ? 'repairing' : 'awaitingRepair',
      isConceded: false,
      rule: 'R2.1.2',
      note: `${row.board} ${row.approval_number}`,
    });
    return machineAfter(context, row.machine_id);
  },

  putBack: async (context, { boardId, barcode }) => {
    const { tx, now } = context;
    const row = await boardRow(context, boardId);
    if (row.taken_at === null || row.back_at !== null) throw new AppError('BOARD_STATE', { board: row.board });
    if (row.barcode !== '' && codeOf(barcode) !== codeOf(row.barcode)) {
      throw new AppError('BOARD_MISMATCH', { scanned: barcode, expected: row.barcode });
    }
    const machine = await machineInState(context, row.machine_id, IN_STORE);
    await tx
      .updateTable('machine_board')
      .set({ back_at: now, back_barcode: barcode })
      .where('id', '=', boardId)
      .execute();
    await changeMachine(context, machine, { action: 'putBoardBack', rule: 'R2.1.2', note: row.board });
    return machineAfter(context, row.machine_id);
  },
};

/** A set at the bench keeps still. */
const TAKEABLE = IN_STORE.filter((state) => state !== 'inspecting');

/** Names the machine in the journal. Throws NOT_FOUND. */
async function boardRow({ tx, subject }: CommandContext, id: MachineBoardId) {
  const row = await tx
    .selectFrom('machine_board')
    .innerJoin('machine', 'machine.id', 'machine_board.machine_id')
    .selectAll('machine_board')
    .select('machine.serial')
    .where('machine_board.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'board', key: id });
  subject(row.serial);
  return row;
}
