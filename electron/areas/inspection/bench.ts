import { AppError } from '../../../shared/areas/errors.ts';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import { NOTHING_SEEN } from '../../../shared/areas/inspection/record.ts';
import type { MachineId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { keptStatement } from '../../database/kept.ts';
import { changeMachine, machineBySerial } from '../machines/machines.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import {
  addHand,
  headsOf,
  inspectionById,
  loaded,
  loadInspection,
  refuseState,
  selectInspections,
  viewWith,
} from './inspections.ts';
import { panelOf } from './models.ts';
import { refuseUnselectable } from './standardOperations.ts';
import { defaultStandard, documentOf, standardRow } from './standards.ts';

type Inspections = Operations<typeof contract>;

/** What nobody has entered is taken to be full HD, and marked so. */
const FULL_HD = { widthPx: 1920, heightPx: 1080 };

/** The bench: what a scanned machine is, and how an inspection of it begins. */
export const bench: Pick<Inspections, 'bench' | 'start' | 'takeOver'> = {
  bench: async ({ db }, { serial }) => {
    const machine = await scanned(db, serial);
    const rows = await inspectionsOf(db, machine.id);
    const heads = await headsOf(db, rows);
    const at = rows.findIndex((row) => row.concluded_at === null && row.is_amended === 0);
    const [row, head] = [rows[at], heads[at]];
    const current = row && head && { head, found: await loaded(db, row) };
    return {
      machine: {
        id: machine.id,
        serial: machine.serial,
        modelCode: machine.model_code,
        sizeTenthInch: machine.model_size ?? machine.size_tenth_inch,
        machineKind: machine.machine_kind,
        state: machine.state,
        since: machine.since,
        binCode: machine.bin_code,
        apparentFault: machine.apparent_fault ?? '',
        hiddenFault: machine.hidden_fault ?? '',
        lastWork: machine.last_work ?? '',
        repairs: machine.repairs ?? 0,
      },
      inspection: current ? await viewWith(db, current.found, current.head) : null,
      earlier: heads.filter((each) => each !== current?.head),
    };
  },

  start: async (context, { serial, standard }) => {
    const { tx, now, today, by, subject } = context;
    const machine = await machineBySerial(tx, serial);
    subject(machine.serial);
    await refuseOpen(tx, machine);
    if (machine.state !== 'awaitingInspection') {
      throw new AppError('MACHINE_STATE', { serial, state: machine.state });
    }
    const size = await sizeOf(tx, machine);
    if (size === null) throw new AppError('MODEL_SIZE_UNKNOWN', { modelCode: machine.model_code });
    const chosen = await standardRow(tx, standard ?? (await defaultStandard(tx)));
    refuseUnselectable(chosen);
    const { accessories, panel } = await panelOf(tx, machine.model_code);
    const { widthPx, heightPx } = panel ?? FULL_HD;
    const id = newId<'InspectionId'>();
    const number = await nextNumber(tx, 'JC', today);
    await tx
      .insertInto('inspection')
      .values({
        id,
        number,
        version: 1,
        machine_id: machine.id,
        standard_id: chosen.id,
        standard_version: chosen.version,
        standard_hash: chosen.hash ?? '',
        size_tenth_inch: size,
        width_px: widthPx,
        height_px: heightPx,
        is_panel_assumed: panel ? 0 : 1,
        accessories: JSON.stringify(accessories ?? documentOf(chosen).accessories),
        record: JSON.stringify(NOTHING_SEEN),
        revision: 0,
        inspector_id: by.id,
        started_at: now,
        verdict: null,
        is_stopped_early: 0,
        concluded_at: null,
        conceded_by: null,
        conceded_at: null,
        concession_reason: '',
        amend_reason: '',
        discard_reason: '',
        is_amended: 0,
      })
      .execute();
    await addHand(context, number);
    await changeMachine(context, machine, {
      action: 'startInspection',
      to: 'inspecting',
      rule: 'R2.5',
      note: number,
    });
    return inspectionById(tx, id);
  },

  takeOver: async (context, { id }) => {
    const { tx, by, subject } = context;
    const found = await loadInspection(tx, id);
    subject(found.row.number);
    refuseState(found, ['open']);
    await tx
      .updateTable('inspection')
      .set((eb) => ({ inspector_id: by.id, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await addHand(context, found.row.number);
    return inspectionById(tx, id);
  },
};

/** So many earlier inspections of a machine are shown at the bench. */
const EARLIER = 10;

/** The machine with what hangs on it, in one question: somebody waits at the scanner. Throws NOT_FOUND. */
async function scanned(db: ReadDb, serial: string) {
  const [row] = await machinesBySerial(db, serial);
  if (!row) throw new AppError('NOT_FOUND', { kind: 'machine', key: serial });
  return row;
}

const machinesBySerial = keptStatement((db, serial: string) =>
  db
    .selectFrom('machine')
    .leftJoin('bin', 'bin.id', 'machine.bin_id')
    .leftJoin('model', 'model.code', 'machine.model_code')
    .leftJoin('rma_line', 'rma_line.id', 'machine.line_id')
    .selectAll('machine')
    .select((eb) => {
      const repairs = eb
        .selectFrom('machine_repair')
        .whereRef('machine_repair.machine_id', '=', 'machine.id')
        .where('machine_repair.finished_at', 'is not', null);
      return [
        'bin.code as bin_code',
        'model.size_tenth_inch as model_size',
        'rma_line.apparent_fault',
        'rma_line.hidden_fault',
        repairs.select((each) => each.fn.countAll<number>().as('repairs')).as('repairs'),
        repairs.select('machine_repair.work').orderBy('machine_repair.id', 'desc').limit(1).as('last_work'),
      ];
    })
    .where('machine.serial', '=', serial),
);

const inspectionsOf = keptStatement((db, machineId: MachineId) =>
  selectInspections(db).where('inspection.machine_id', '=', machineId).orderBy('inspection.id', 'desc').limit(EARLIER),
);

/** The model's size decides; where it has none, what the machine's application says. In tenths of an inch. */
async function sizeOf(
  db: ReadDb,
  machine: { readonly size_tenth_inch: number | null; readonly model_code: string },
): Promise<number | null> {
  const model = await db
    .selectFrom('model')
    .select('size_tenth_inch')
    .where('code', '=', machine.model_code)
    .executeTakeFirst();
  return model?.size_tenth_inch ?? machine.size_tenth_inch;
}

/** Two inspectors on one machine: the second is told who is at it. Throws INSPECTION_OPEN. */
async function refuseOpen(db: ReadDb, machine: { readonly id: MachineId; readonly serial: string }): Promise<void> {
  const open = await selectInspections(db)
    .where('inspection.machine_id', '=', machine.id)
    .where('inspection.concluded_at', 'is', null)
    .where('inspection.is_amended', '=', 0)
    .executeTakeFirst();
  if (!open) return;
  throw new AppError('INSPECTION_OPEN', { serial: machine.serial, number: open.number, inspector: open.inspector });
}
