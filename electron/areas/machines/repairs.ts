import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { mayUsePart } from '../../../shared/areas/machines/store.ts';
import { warrantyTerm } from '../../../shared/areas/machines/warranty.ts';
import { FIELD, placeOf } from '../../../shared/areas/stock/place.ts';
import type { LotId, MachineId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import { goodBin, goodUnit, partByPiece, type Taken, takePieces, takeUnit } from '../issuing/taking.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { move, openDocument } from '../stock/ledger.ts';
import { openPicks } from '../stock/reservations.ts';
import { changeMachine, type MachineRow, machineInState } from './machines.ts';
import { isBoardOut, machineAfter } from './views.ts';

type Store = Operations<typeof contract>['store'];

/** The repair of a machine in our house, with the parts that it took from stock. */
export const repairs: Pick<Store, 'startRepair' | 'usePart' | 'finishRepair' | 'skipRepair'> = {
  startRepair: async (context, { machineId, engineer, fault }) => {
    const { tx, now, today, by } = context;
    const machine = await machineInState(context, machineId, ['awaitingRepair', 'failed', 'awaitingInspection']);
    const number = await nextNumber(tx, 'XL', today);
    await tx
      .insertInto('machine_repair')
      .values({
        id: newId<'MachineRepairId'>(),
        number,
        machine_id: machineId,
        engineer,
        fault,
        work: '',
        started_at: now,
        finished_at: null,
        user_id: by.id,
      })
      .execute();
    await changeMachine(context, machine, { action: 'startRepair', to: 'repairing', rule: 'R2.4.5', note: number });
    return machineAfter(context, machineId);
  },

  usePart: async (context, { machineId, what, fifoReason }) => {
    const { tx } = context;
    const machine = await machineInState(context, machineId, ['repairing']);
    const repair = await openRepair(tx, machineId);
    const part = await taken(tx, what, fifoReason);
    const secondHand = await secondHandOf(tx, part.pieces);
    const decision = mayUsePart(
      { partCode: part.code, isSecondHand: secondHand.size > 0 },
      { ...warrantyOf(machine), serial: machine.serial, today: context.today },
    );
    if (!decision.allowed) throw new AppError(decision.code, decision.facts);
    const { id: documentId, number } = await openDocument(context, {
      kind: 'machineRepair',
      sourceId: machineId,
      note: machine.serial,
    });
    await move(
      tx,
      documentId,
      part.pieces.map((piece) => ({
        partId: part.id,
        lotId: piece.lotId,
        unitId: piece.unitId,
        qty: piece.qty,
        receivedDay: piece.receivedDay,
        from: placeOf('bin', piece.binId),
        fromCondition: 'good' as const,
        to: FIELD,
        toCondition: 'good' as const,
      })),
    );
    const { n } = await tx
      .selectFrom('machine_repair_part')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('repair_id', '=', repair.id)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('machine_repair_part')
      .values(
        part.pieces.map((piece, at) => ({
          repair_id: repair.id,
          line_no: n + at + 1,
          document_id: documentId,
          part_id: part.id,
          lot_id: piece.lotId,
          unit_id: piece.unitId,
          qty: piece.qty,
          is_second_hand: secondHand.has(piece) ? (1 as const) : (0 as const),
        })),
      )
      .execute();
    await changeMachine(context, machine, { action: 'useParts', rule: 'R4.7', note: `${number} ${part.code}` });
    return machineAfter(context, machineId);
  },

  finishRepair: async (context, { machineId, work }) => {
    const { tx, now } = context;
    const machine = await machineInState(context, machineId, ['repairing']);
    await refuseBoardOut(tx, machine);
    const repair = await openRepair(tx, machineId);
    await tx.updateTable('machine_repair').set({ work, finished_at: now }).where('id', '=', repair.id).execute();
    await changeMachine(context, machine, {
      action: 'finishRepair',
      to: 'awaitingInspection',
      rule: 'R2.5',
      note: repair.number,
    });
    return machineAfter(context, machineId);
  },

  skipRepair: async (context, { machineId, reason }) => {
    const machine = await machineInState(context, machineId, ['awaitingRepair', 'failed']);
    await refuseBoardOut(context.tx, machine);
    await changeMachine(context, machine, {
      action: 'skipRepair',
      to: 'awaitingInspection',
      rule: 'R2.5',
      note: reason,
    });
    return machineAfter(context, machineId);
  },
};

/** R2.1.2: nothing may be missing inside. Throws BOARD_STILL_OUT. */
async function refuseBoardOut(tx: Tx, { id, serial }: MachineRow): Promise<void> {
  if (await isBoardOut(tx, id)) throw new AppError('BOARD_STILL_OUT', { serial });
}

async function openRepair(tx: Tx, machineId: MachineId) {
  const repair = await tx
    .selectFrom('machine_repair')
    .select(['id', 'number'])
    .where('machine_id', '=', machineId)
    .where('finished_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!repair) throw new AppError('NOT_FOUND', { kind: 'machine', key: machineId });
  return repair;
}

type What = Parameters<Extract<Store['usePart'], (context: CommandContext, input: never) => unknown>>[1]['what'];

/** The pieces that the clerk has in hand, oldest first as everywhere (R4.8.1). */
async function taken(tx: Tx, what: What, fifoReason: Parameters<typeof takeUnit>[3]) {
  if ('unitBarcode' in what) {
    const unit = await goodUnit(tx, what.unitBarcode);
    const pick = (await openPicks(tx, { partId: unit.part_id })).find((each) => each.unit_id === unit.id);
    if (pick) throw new AppError('UNIT_ELSEWHERE', { barcode: unit.barcode, place: pick.number });
    return withDays(tx, { id: unit.part_id, code: unit.code }, [await takeUnit(tx, unit, null, fifoReason)]);
  }
  const part = await partByPiece(tx, what);
  const bin = await goodBin(tx, what.binCode);
  return withDays(tx, part, await takePieces(tx, part, bin, what.qty, null, fifoReason));
}

async function withDays(
  tx: Tx,
  part: { readonly id: Parameters<typeof takePieces>[1]['id']; readonly code: string },
  pieces: readonly Taken[],
) {
  const lots = await tx
    .selectFrom('lot')
    .select(['id', 'received_day'])
    .where(
      'id',
      'in',
      pieces.map((piece) => piece.lotId),
    )
    .execute();
  const days = new Map(lots.map((lot) => [lot.id, lot.received_day]));
  return {
    id: part.id,
    code: part.code,
    pieces: pieces.flatMap((piece) => {
      const receivedDay = days.get(piece.lotId);
      return receivedDay ? [{ ...piece, receivedDay }] : [];
    }),
  };
}

const RETURNS = ['return', 'customerReturn'] as const;

/** Which pieces came out of a set: their lot came into the books by a return, or the unit once came back from a set. */
async function secondHandOf<T extends { readonly lotId: LotId; readonly unitId: UnitId | null }>(
  tx: Tx,
  pieces: readonly T[],
): Promise<ReadonlySet<T>> {
  const lots = await tx
    .selectFrom('lot')
    .innerJoin('document', 'document.id', 'lot.document_id')
    .select('lot.id')
    .where(
      'lot.id',
      'in',
      pieces.map(({ lotId }) => lotId),
    )
    .where('document.kind', 'in', [...RETURNS])
    .execute();
  const units = pieces.flatMap(({ unitId }) => unitId ?? []);
  const returned =
    units.length === 0
      ? []
      : await tx
          .selectFrom('movement')
          .innerJoin('document', 'document.id', 'movement.document_id')
          .select('unit_id')
          .where('unit_id', 'in', units)
          .leftJoin('document as undone', 'undone.reverses_id', 'document.id')
          .where('undone.id', 'is', null)
          // What a customer brings back was in a set, however well it looks; a station also sends back what it never used.
          .where((eb) =>
            eb.or([
              eb('document.kind', '=', 'customerReturn'),
              eb.and([eb('document.kind', '=', 'return'), eb('to_condition', '=', 'defective')]),
            ]),
          )
          .execute();
  return new Set(
    pieces.filter(
      ({ lotId, unitId }) =>
        lots.some(({ id }) => id === lotId) || (unitId !== null && returned.some(({ unit_id }) => unit_id === unitId)),
    ),
  );
}

function warrantyOf(machine: MachineRow) {
  const { end } = warrantyTerm({
    soldDay: machine.sold_day,
    madeDay: machine.made_day,
    exchangedDay: null,
    warrantyMonths: machine.warranty_months,
  });
  return { machineKind: machine.machine_kind, warrantyEnd: end };
}
