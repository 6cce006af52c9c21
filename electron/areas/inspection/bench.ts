import { AppError } from '../../../shared/areas/errors.ts';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import { NOTHING_SEEN } from '../../../shared/areas/inspection/record.ts';
import type { MachineId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { changeMachine, machineBySerial } from '../machines/machines.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import {
  headsOf,
  inspectionById,
  loaded,
  loadInspection,
  refuseState,
  selectInspections,
  viewOf,
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
    const machine = await machineBySerial(db, serial);
    const bin = machine.bin_id
      ? await db.selectFrom('bin').select('code').where('id', '=', machine.bin_id).executeTakeFirst()
      : undefined;
    const line = machine.line_id
      ? await db
          .selectFrom('rma_line')
          .select(['apparent_fault', 'hidden_fault'])
          .where('id', '=', machine.line_id)
          .executeTakeFirst()
      : undefined;
    const repairs = await db
      .selectFrom('machine_repair')
      .select('work')
      .where('machine_id', '=', machine.id)
      .where('finished_at', 'is not', null)
      .orderBy('id', 'desc')
      .execute();
    const rows = await selectInspections(db)
      .where('inspection.machine_id', '=', machine.id)
      .orderBy('inspection.id', 'desc')
      .limit(EARLIER)
      .execute();
    const current = rows.find((row) => row.concluded_at === null && row.is_amended === 0);
    const at = current ? await loaded(db, current) : undefined;
    return {
      machine: {
        id: machine.id,
        serial: machine.serial,
        modelCode: machine.model_code,
        sizeTenthInch: await sizeOf(db, machine),
        machineKind: machine.machine_kind,
        state: machine.state,
        since: machine.since,
        binCode: bin?.code ?? null,
        apparentFault: line?.apparent_fault ?? '',
        hiddenFault: line?.hidden_fault ?? '',
        lastWork: repairs[0]?.work ?? '',
        repairs: repairs.length,
      },
      inspection: at ? await viewOf(db, at) : null,
      standard: at?.standard ?? null,
      earlier: await headsOf(
        db,
        rows.filter((row) => row !== current),
      ),
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
        is_amended: 0,
      })
      .execute();
    await changeMachine(context, machine, { action: 'startInspection', rule: 'R2.5', note: number });
    return inspectionById(tx, id);
  },

  takeOver: async ({ tx, by, subject }, { id }) => {
    const found = await loadInspection(tx, id);
    subject(found.row.number);
    refuseState(found, ['open']);
    await tx
      .updateTable('inspection')
      .set((eb) => ({ inspector_id: by.id, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .execute();
    return inspectionById(tx, id);
  },
};

/** So many earlier inspections of a machine are shown at the bench. */
const EARLIER = 10;

/** The machine's own size as its application says, else its model's; in tenths of an inch. */
async function sizeOf(
  db: ReadDb,
  machine: { readonly size_tenth_inch: number | null; readonly model_code: string },
): Promise<number | null> {
  if (machine.size_tenth_inch !== null) return machine.size_tenth_inch;
  const model = await db
    .selectFrom('model')
    .select('size_tenth_inch')
    .where('code', '=', machine.model_code)
    .executeTakeFirst();
  return model?.size_tenth_inch ?? null;
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
