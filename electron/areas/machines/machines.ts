import { AppError } from '../../../shared/areas/errors.ts';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import type { MachineAction, MachineState } from '../../../shared/areas/machines/words.ts';
import type { BinId, MachineId, RmaId, RmaLineId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Schema } from '../../database/schema.ts';
import type { CommandContext } from '../context.ts';

export type MachineRow = Schema['machine'];

/** Throws NOT_FOUND. */
export async function machineRow(db: ReadDb, id: MachineId): Promise<MachineRow> {
  const row = await db.selectFrom('machine').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'machine', key: id });
  return row;
}

/** Throws NOT_FOUND. */
export async function machineBySerial(db: ReadDb, serial: string): Promise<MachineRow> {
  const row = await db.selectFrom('machine').selectAll().where('serial', '=', serial).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'machine', key: serial });
  return row;
}

/** The machine, in a state that a step needs. Names it in the journal. Throws NOT_FOUND or MACHINE_STATE. */
export async function machineInState(
  { tx, subject }: CommandContext,
  id: MachineId,
  needed: readonly MachineState[],
): Promise<MachineRow> {
  const row = await machineRow(tx, id);
  subject(row.serial);
  if (!needed.includes(row.state)) throw new AppError('MACHINE_STATE', { serial: row.serial, state: row.state });
  return row;
}

export function machineOfLine(db: ReadDb, lineId: RmaLineId): Promise<MachineRow | undefined> {
  return db.selectFrom('machine').selectAll().where('line_id', '=', lineId).executeTakeFirst();
}

export interface MachineChange {
  readonly action: MachineAction;
  /** The state that follows; none where it stays. */
  readonly to?: MachineState;
  readonly rule?: string;
  readonly note?: string;
  /** Where it stands from now on; left out where that does not change. */
  readonly binId?: BinId | null;
  readonly isConceded?: boolean;
}

/**
 * The one place where a machine's state changes: row and history together, and only from the state that was seen. Throws MACHINE_STATE
 * where somebody else was quicker.
 */
export async function changeMachine(
  { tx, now, by }: CommandContext,
  machine: Pick<MachineRow, 'id' | 'serial' | 'state' | 'bin_id'>,
  change: MachineChange,
): Promise<void> {
  const to = change.to ?? machine.state;
  const bin = change.binId === undefined ? machine.bin_id : change.binId;
  const { numUpdatedRows } = await tx
    .updateTable('machine')
    .set({
      state: to,
      bin_id: bin,
      ...(to === machine.state ? {} : { since: now }),
      ...(change.isConceded === undefined ? {} : { is_conceded: change.isConceded ? (1 as const) : (0 as const) }),
    })
    .where('id', '=', machine.id)
    .where('state', '=', machine.state)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const { state } = await machineRow(tx, machine.id);
    throw new AppError('MACHINE_STATE', { serial: machine.serial, state });
  }
  await tx
    .insertInto('machine_event')
    .values({
      machine_id: machine.id,
      action: change.action,
      from_state: machine.state,
      to_state: to,
      bin_id: bin,
      rule: change.rule ?? '',
      note: change.note ?? '',
      at: now,
      user_id: by.id,
    })
    .execute();
}

/** R2.4.4: an authorised machine leaves for our house: from here on it has its history. One that was here before comes anew. */
export async function sendOff(context: CommandContext, rmaId: RmaId, line: RmaLine): Promise<void> {
  const id = await enterMachine(context, { ...line, rmaId, lineId: line.id, binId: null }, 'inTransit');
  await firstEvent(context, id, { action: 'ship', to: 'inTransit', rule: 'R2.4.4' });
}

interface Entering {
  readonly serial: string;
  readonly cartonBarcode: string;
  readonly modelCode: string;
  readonly sizeTenthInch: number | null;
  readonly machineKind: MachineRow['machine_kind'];
  readonly rmaId: RmaId;
  readonly lineId: RmaLineId | null;
  readonly binId: BinId | null;
}

/** Writes a machine, new or come back, in the state that it begins its stay with. Throws SERIAL_IN_STORE where it stands here already. */
export async function enterMachine(
  { tx, now }: CommandContext,
  machine: Entering,
  state: MachineState,
): Promise<MachineId> {
  const values = {
    carton_barcode: machine.cartonBarcode,
    model_code: machine.modelCode,
    size_tenth_inch: machine.sizeTenthInch,
    machine_kind: machine.machineKind,
    state,
    since: now,
    bin_id: machine.binId,
    rma_id: machine.rmaId,
    line_id: machine.lineId,
    is_conceded: 0 as const,
  };
  const known = await tx
    .selectFrom('machine')
    .select(['id', 'state'])
    .where('serial', '=', machine.serial)
    .executeTakeFirst();
  if (!known) {
    const id = newId<'MachineId'>();
    await tx
      .insertInto('machine')
      .values({
        id,
        serial: machine.serial,
        ...values,
        sold_day: null,
        made_day: null,
        invoice_fen: 0,
        warranty_months: WARRANTY_MONTHS,
      })
      .execute();
    return id;
  }
  if (!GONE.includes(known.state)) {
    throw new AppError('SERIAL_IN_STORE', { serial: machine.serial, state: known.state });
  }
  await tx.updateTable('machine').set(values).where('id', '=', known.id).execute();
  return known.id;
}

/** The first line of a stay: there was no state before it. */
export async function firstEvent(
  { tx, now, by }: CommandContext,
  id: MachineId,
  {
    action,
    to,
    rule,
    note,
    binId,
  }: Required<Pick<MachineChange, 'action' | 'to' | 'rule'>> & Pick<MachineChange, 'note' | 'binId'>,
): Promise<void> {
  await tx
    .insertInto('machine_event')
    .values({
      machine_id: id,
      action,
      from_state: null,
      to_state: to,
      bin_id: binId ?? null,
      rule,
      note: note ?? '',
      at: now,
      user_id: by.id,
    })
    .execute();
}

/** A machine that has left us may come again. */
const GONE: readonly MachineState[] = ['restocked', 'exchanged', 'cleared', 'sentBack', 'missing'];

/** The statutory term of a television as a whole, in months, where nobody has entered another. */
const WARRANTY_MONTHS = 12;
