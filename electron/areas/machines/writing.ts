import { AppError } from '../../../shared/areas/errors.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import type { RmaFields, RmaLineFields } from '../../../shared/areas/machines/rmas.ts';
import { IN_STORE } from '../../../shared/areas/machines/store.ts';
import { CLOSED, firstState, MOST_MACHINES, steps, WRITABLE } from '../../../shared/areas/machines/workflow.ts';
import type { RmaId, StationId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { stationScope } from '../people/stationScope.ts';
import { addStep } from './actions/step.ts';
import { type LoadedRma, lineOf, rmaAfter, rmaInState } from './rmas.ts';

type Rmas = Operations<typeof contract>['rmas'];

/** Writing an application: with its machines, until it is handed in (R2.3.1: neither more nor fewer than there are). */
export const writing: Pick<Rmas, 'create' | 'addLine' | 'changeLine' | 'removeLine'> = {
  create: async (context, fields) => rmaAfter(context, await createRma(context, fields)),

  addLine: async (context, { id, version, ...line }) => {
    const rma = await writable(context, id, version);
    if (rma.lines.length >= MOST_MACHINES) throw new AppError('RMA_FULL', { most: MOST_MACHINES });
    await insertLine(context, id, (rma.lines.at(-1)?.lineNo ?? 0) + 1, line);
    return changed(context, id);
  },

  changeLine: async (context, { id, version, lineId, ...line }) => {
    const rma = await writable(context, id, version);
    const before = lineOf(rma, lineId);
    await refuseLine(context, id, line, lineId);
    await context.tx
      .updateTable('rma_line')
      .set({ ...(await columnsOf(context.tx, line)), ...(isAnother(before, line) ? NOTHING_SAID : {}) })
      .where('id', '=', lineId)
      .execute();
    return changed(context, id);
  },

  removeLine: async (context, { id, version, lineId }) => {
    const rma = await writable(context, id, version);
    const { evidence, sheet } = lineOf(rma, lineId);
    // What somebody has put on file is not thrown away: the line is then corrected, or the application cancelled.
    if (evidence.length > 0 || sheet) throw new AppError('RMA_STATE', { number: rma.row.number, state: rma.row.state });
    await context.tx.deleteFrom('rma_line').where('id', '=', lineId).execute();
    return changed(context, id);
  },
};

/** Enters an application with its machines. Throws NOT_FOUND, PAPER_TAKEN, DAY_AHEAD and what is wrong with a machine. */
export async function createRma(
  context: CommandContext,
  { lines, ...fields }: RmaFields & { readonly lines: readonly RmaLineFields[] },
): Promise<RmaId> {
  const { tx, now, today, by, subject } = context;
  if (lines.length > MOST_MACHINES) throw new AppError('RMA_FULL', { most: MOST_MACHINES });
  if (fields.day > today) throw new AppError('DAY_AHEAD', { day: fields.day, today });
  const stationId = await stationOf(context, fields);
  await refuseTakenPaper(tx, stationId, fields.paperNumber);
  const id = newId<'RmaId'>();
  const number = await nextNumber(tx, 'RM', today);
  subject(number);
  await tx
    .insertInto('rma')
    .values({
      id,
      number,
      kind: fields.kind,
      state: firstState(fields.kind),
      since: now,
      station_id: stationId,
      paper_number: fields.paperNumber,
      day: fields.day,
      note: fields.note,
      version: 0,
      created_by: by.id,
      written_by: by.id,
      applied_by: null,
      refusal_rule: '',
      refusal_reason: '',
      carrier: '',
      waybill: '',
      freight_fen: 0,
      shipped_day: null,
    })
    .execute();
  for (const [at, line] of lines.entries()) await insertLine(context, id, at + 1, line);
  await addStep(context, id, 'report', fields.kind === 'acceptance-damage' ? steps.report.rule : steps.apply.rule, '');
  return id;
}

/** A station's own sign-in applies for itself; the company's staff for a station, or on their own at a customer's door (R2.4). */
async function stationOf({ tx, by }: CommandContext, fields: RmaFields): Promise<StationId | null> {
  const own = stationScope(by);
  if (fields.stationCode === '' && (own || fields.kind === 'acceptance-damage')) return own;
  const station = await tx.selectFrom('station').select('id').where('code', '=', fields.stationCode).executeTakeFirst();
  if (!station || (own && own !== station.id))
    throw new AppError('NOT_FOUND', { kind: 'station', key: fields.stationCode });
  return station.id;
}

async function refuseTakenPaper(tx: Tx, stationId: StationId | null, paperNumber: string): Promise<void> {
  if (paperNumber === '') return;
  const taken = await tx
    .selectFrom('rma')
    .select('number')
    .where('paper_number', '=', paperNumber)
    .where('station_id', stationId === null ? 'is' : '=', stationId)
    .where('state', '!=', 'cancelled')
    .executeTakeFirst();
  if (taken) throw new AppError('PAPER_TAKEN', { paperNumber, number: taken.number });
}

async function insertLine(context: CommandContext, rmaId: RmaId, lineNo: number, line: RmaLineFields): Promise<void> {
  const { tx } = context;
  await refuseLine(context, rmaId, line, null);
  await tx
    .insertInto('rma_line')
    .values({
      id: newId<'RmaLineId'>(),
      rma_id: rmaId,
      line_no: lineNo,
      ...(await columnsOf(tx, line)),
      ...NOTHING_SAID,
      booked_at: null,
    })
    .execute();
}

/** R2.3.5, R2.3.1: the machine's own code, on one application at a time, and not one that stands in our store. */
async function refuseLine(
  { tx, by }: CommandContext,
  rmaId: RmaId,
  line: RmaLineFields,
  own: string | null,
): Promise<void> {
  const { serial, cartonBarcode } = line;
  if (serial === cartonBarcode) throw new AppError('SERIAL_IS_CARTON', { serial });
  const others = await tx
    .selectFrom('rma_line')
    .innerJoin('rma', 'rma.id', 'rma_line.rma_id')
    .select(['rma_line.id', 'rma.id as rma_id', 'rma.number', 'rma.station_id', 'rma_line.serial'])
    .where((eb) =>
      eb.or([eb('serial', 'in', [serial, cartonBarcode]), eb('carton_barcode', 'in', [serial, cartonBarcode])]),
    )
    .where('rma.state', 'not in', CLOSED)
    .execute();
  for (const other of others) {
    if (other.id === own) continue;
    // Another station's paper is nobody's business but its own (R4.1).
    const isForeign = by.stationId !== null && by.stationId !== other.station_id;
    if (other.serial === serial) throw new AppError('SERIAL_ON_RMA', { serial, number: isForeign ? '' : other.number });
    // Somebody has written the carton's code into the machine's place, or two machines into one carton.
    if (other.rma_id === rmaId) throw new AppError('SERIAL_IS_CARTON', { serial });
  }
  const machine = await tx.selectFrom('machine').select('state').where('serial', '=', serial).executeTakeFirst();
  if (machine && IN_STORE.includes(machine.state)) {
    throw new AppError('SERIAL_IN_STORE', { serial, state: machine.state });
  }
}

/** What was judged, agreed and approved of one machine. It holds for that machine and its fault, not for the line that names it. */
const NOTHING_SAID = {
  field_party: null,
  field_note: '',
  field_by: null,
  field_at: null,
  status_mark: '',
  hq_party: null,
  hq_note: '',
  hq_by: null,
  hq_at: null,
  consent_person: '',
  consent_fen: 0,
  consent_at: null,
  exception_number: '',
  exception_by: null,
  exception_at: null,
  swap_number: '',
  swap_by: null,
  swap_at: null,
} as const;

function isAnother(before: RmaLineFields, after: RmaLineFields): boolean {
  return (['serial', 'faultKind', 'boardOut', 'panelUse'] as const).some((field) => before[field] !== after[field]);
}

async function columnsOf(tx: Tx, line: RmaLineFields) {
  const model = await tx
    .selectFrom('model')
    .select('size_tenth_inch')
    .where('code', '=', line.modelCode)
    .executeTakeFirst();
  return {
    serial: line.serial,
    carton_barcode: line.cartonBarcode,
    model_code: line.modelCode,
    // The model's own size decides the limits at the bench, not what somebody typed.
    size_tenth_inch: model?.size_tenth_inch ?? line.sizeTenthInch,
    machine_kind: line.machineKind,
    fault_kind: line.faultKind,
    apparent_fault: line.apparentFault,
    hidden_fault: line.hiddenFault,
    bad_boards: line.badBoards,
    board_out: line.boardOut,
    is_board_back: line.isBoardBack ? (1 as const) : (0 as const),
    panel_use: line.panelUse,
  };
}

async function writable(context: CommandContext, id: RmaId, version: number): Promise<LoadedRma> {
  const rma = await rmaInState(context, id, WRITABLE);
  if (rma.row.version !== version) throw new AppError('RMA_CHANGED', { number: rma.row.number });
  return rma;
}

async function changed(context: CommandContext, id: RmaId) {
  await context.tx
    .updateTable('rma')
    .set((eb) => ({ version: eb('version', '+', 1), written_by: context.by.id }))
    .where('id', '=', id)
    .execute();
  return rmaAfter(context, id);
}
