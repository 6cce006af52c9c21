import type { Machine, MachineHead } from '../../../shared/areas/machines/machines.ts';
import { isInWarranty, machineSteps } from '../../../shared/areas/machines/store.ts';
import { warrantyTerm } from '../../../shared/areas/machines/warranty.ts';
import { chinaDay, daysBetween } from '../../../shared/kernel/day.ts';
import type { MachineId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { CommandContext, Reading } from '../context.ts';
import { machineRow } from './machines.ts';

export function selectMachines(db: ReadDb) {
  return db
    .selectFrom('machine')
    .leftJoin('bin', 'bin.id', 'machine.bin_id')
    .leftJoin('rma', 'rma.id', 'machine.rma_id')
    .selectAll('machine')
    .select(['bin.code as bin_code', 'rma.number as rma_number']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMachines>['executeTakeFirstOrThrow']>>;

export function headOf(row: Row, today: Reading['today']): MachineHead {
  return {
    id: row.id,
    serial: row.serial,
    modelCode: row.model_code,
    sizeTenthInch: row.size_tenth_inch,
    machineKind: row.machine_kind,
    state: row.state,
    since: row.since,
    days: Math.max(0, daysBetween(chinaDay(row.since), today)),
    binCode: row.bin_code,
    rmaId: row.rma_id,
    rmaNumber: row.rma_number,
    isConceded: row.is_conceded === 1,
  };
}

/** A machine with its whole stay: repairs, boards, dispositions, history. Throws NOT_FOUND. */
export async function machineView({ db, today }: Pick<Reading, 'db' | 'today'>, id: MachineId): Promise<Machine> {
  await machineRow(db, id);
  const row = await selectMachines(db).where('machine.id', '=', id).executeTakeFirstOrThrow();
  const line = row.line_id
    ? await db
        .selectFrom('rma_line')
        .select(['apparent_fault', 'hidden_fault'])
        .where('id', '=', row.line_id)
        .executeTakeFirst()
    : undefined;
  const boards = await boardsOf(db, id);
  const { end } = warrantyTerm({
    soldDay: row.sold_day,
    madeDay: row.made_day,
    exchangedDay: null,
    warrantyMonths: row.warranty_months,
  });
  const isBoardOut = boards.some(({ takenAt, backAt }) => takenAt !== null && backAt === null);
  return {
    ...headOf(row, today),
    cartonBarcode: row.carton_barcode,
    apparentFault: line?.apparent_fault ?? '',
    hiddenFault: line?.hidden_fault ?? '',
    soldDay: row.sold_day,
    madeDay: row.made_day,
    invoiceFen: row.invoice_fen,
    warrantyMonths: row.warranty_months,
    warrantyEnd: end,
    isInWarranty: isInWarranty({ machineKind: row.machine_kind, warrantyEnd: end, today }),
    repairs: await repairsOf(db, id),
    boards,
    dispositions: await db
      .selectFrom('machine_disposition')
      .innerJoin('person', 'person.id', 'machine_disposition.user_id')
      .select([
        'number',
        'disposition',
        'rule',
        'reason',
        'consent',
        'amount_fen as amountFen',
        'at',
        'person.name as by',
      ])
      .where('machine_id', '=', id)
      .orderBy('at')
      .orderBy('number')
      .execute(),
    events: await db
      .selectFrom('machine_event')
      .innerJoin('person', 'person.id', 'machine_event.user_id')
      .leftJoin('bin', 'bin.id', 'machine_event.bin_id')
      .select([
        'action',
        'from_state as fromState',
        'to_state as toState',
        'bin.code as binCode',
        'rule',
        'note',
        'at',
        'person.name as by',
      ])
      .where('machine_id', '=', id)
      .orderBy('seq', 'desc')
      .execute(),
    actions: [...machineSteps(row.state, { isBoardOut })],
  };
}

/** The same after a command has worked on it. */
export function machineAfter(context: CommandContext, id: MachineId): Promise<Machine> {
  return machineView({ ...context, db: context.tx }, id);
}

/** True while a board of the machine lies elsewhere (R2.1.2). */
export async function isBoardOut(db: ReadDb, id: MachineId): Promise<boolean> {
  return (await boardsOf(db, id)).some(({ takenAt, backAt }) => takenAt !== null && backAt === null);
}

async function repairsOf(db: ReadDb, id: MachineId): Promise<Machine['repairs']> {
  const repairs = await db
    .selectFrom('machine_repair')
    .selectAll()
    .where('machine_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
  if (repairs.length === 0) return [];
  const parts = await db
    .selectFrom('machine_repair_part')
    .innerJoin('part', 'part.id', 'machine_repair_part.part_id')
    .innerJoin('document', 'document.id', 'machine_repair_part.document_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .leftJoin('unit', 'unit.id', 'machine_repair_part.unit_id')
    .selectAll('machine_repair_part')
    .select(['document.number', 'part.code', 'part.name', 'unit.barcode'])
    .where(
      'repair_id',
      'in',
      repairs.map((repair) => repair.id),
    )
    // What was taken back by a counter-document is not in the machine.
    .where('later.id', 'is', null)
    .orderBy('line_no')
    .execute();
  return repairs.map((repair) => ({
    id: repair.id,
    number: repair.number,
    engineer: repair.engineer,
    fault: repair.fault,
    work: repair.work,
    startedAt: repair.started_at,
    finishedAt: repair.finished_at,
    parts: parts
      .filter((part) => part.repair_id === repair.id)
      .map((part) => ({
        documentNumber: part.number,
        partCode: part.code,
        partName: part.name,
        unitBarcode: part.barcode,
        qty: part.qty,
        isSecondHand: part.is_second_hand === 1,
      })),
  }));
}

async function boardsOf(db: ReadDb, id: MachineId): Promise<Machine['boards']> {
  const rows = await db
    .selectFrom('machine_board')
    .innerJoin('person', 'person.id', 'machine_board.applied_by')
    .leftJoin('person as approver', 'approver.id', 'machine_board.approved_by')
    .selectAll('machine_board')
    .select(['person.name as applicant', 'approver.name as approver'])
    .where('machine_id', '=', id)
    .orderBy('machine_board.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    board: row.board,
    barcode: row.barcode,
    reason: row.reason,
    appliedBy: row.applicant,
    appliedAt: row.applied_at,
    approvalNumber: row.approval_number,
    approvedBy: row.approver,
    takenAt: row.taken_at,
    backAt: row.back_at,
    backBarcode: row.back_barcode,
  }));
}
