import { damagedOnTheWay } from '../../../shared/areas/machines/carton.ts';
import { PERSONAL } from '../../../shared/areas/machines/masking.ts';
import type { CartonCheck, Evidence, RmaLine, StateSheet } from '../../../shared/areas/machines/rmas.ts';
import { sheetDifferences } from '../../../shared/areas/machines/sheet.ts';
import type { LiableParty } from '../../../shared/areas/machines/words.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { RmaLineId, UserId } from '../../../shared/kernel/ids.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';
import type { Caller, Reading } from '../context.ts';
import { applicantsOf, papersOf, verdictsOf } from './eligibility.ts';

type Row = Pick<Schema['rma'], 'id' | 'kind' | 'created_by' | 'written_by' | 'applied_by' | 'station_id'>;

/** The machines of a return with everything that was said, brought and checked of each. */
export async function linesOf({ db, caller }: Pick<Reading, 'db' | 'caller'>, rma: Row): Promise<readonly RmaLine[]> {
  const rows = await db
    .selectFrom('rma_line')
    .leftJoin('machine', 'machine.line_id', 'rma_line.id')
    .selectAll('rma_line')
    .select('machine.state as machine_state')
    .where('rma_line.rma_id', '=', rma.id)
    .orderBy('line_no')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const verdicts = verdictsOf(rma, rows, await papersOf(db, [rma.id]));
  const evidence = await evidenceOf(db, ids, mayLook(caller, rma));
  const sheets = await sheetsOf(db, ids);
  const checks = await checksOf(db, ids);
  const names = await namesOf(db, [
    ...rows.flatMap((row) => [row.field_by, row.hq_by, row.exception_by, row.swap_by].filter((id) => id !== null)),
  ]);
  return rows.map((row, at) => {
    const fields = fieldsOf(row);
    const own = checks.filter((check) => check.lineId === row.id);
    const newest = (place: CartonCheck['place']) => own.findLast((check) => check.place === place)?.items ?? null;
    const sheet = sheets.get(row.id);
    return {
      ...fields,
      id: row.id,
      lineNo: row.line_no,
      eligibility: mutable(verdicts[at]),
      evidence: evidence.filter((each) => each.lineId === row.id).map(({ lineId: _lineId, ...each }) => each),
      fieldJudgement: judgement(row.field_party, row.field_note, row.field_by, row.field_at, names),
      statusMark: row.status_mark,
      hqJudgement: judgement(row.hq_party, row.hq_note, row.hq_by, row.hq_at, names),
      isDisputed: row.field_party !== null && row.hq_party !== null && row.field_party !== row.hq_party,
      consent: row.consent_at && {
        person: row.consent_person,
        amountFen: row.consent_fen,
        at: row.consent_at,
      },
      exception: approval(row.exception_number, row.exception_by, row.exception_at, names),
      swapApproval: approval(row.swap_number, row.swap_by, row.swap_at, names),
      sheet: sheet ? { ...sheet, differences: [...sheetDifferences(sheet, fields)] } : null,
      checks: own.map(({ lineId: _lineId, ...check }) => check),
      damaged: [...damagedOnTheWay(newest('packing'), newest('arrival'))],
      machineState: row.machine_state,
      bookedAt: row.booked_at,
    };
  });
}

/** Papers that name a customer are for those who judge, and for those who sent them. */
export function mayLook(caller: Caller | null, rma: Row): boolean {
  if (!caller) return false;
  if (caller.stationId !== null) return caller.stationId === rma.station_id;
  return judging.some((role) => caller.roles.includes(role)) || applicantsOf(rma).includes(caller.id);
}

const judging: readonly Role[] = ['afterSalesManager', 'serviceManager', 'leadership'];

function fieldsOf(row: Schema['rma_line']) {
  return {
    serial: row.serial,
    cartonBarcode: row.carton_barcode,
    modelCode: row.model_code,
    sizeTenthInch: row.size_tenth_inch,
    machineKind: row.machine_kind,
    faultKind: row.fault_kind,
    apparentFault: row.apparent_fault,
    hiddenFault: row.hidden_fault,
    badBoards: row.bad_boards,
    boardOut: row.board_out,
    isBoardBack: row.is_board_back === 1,
    panelUse: row.panel_use,
  };
}

function mutable(verdict: ReturnType<typeof verdictsOf>[number] | undefined): RmaLine['eligibility'] {
  if (!verdict) throw new Error('a machine without an answer');
  return { ...verdict, reasons: [...verdict.reasons], missing: [...verdict.missing] };
}

function judgement(
  party: LiableParty | null,
  note: string,
  by: UserId | null,
  at: Instant | null,
  names: ReadonlyMap<UserId, string>,
): RmaLine['fieldJudgement'] {
  return party && by && at ? { party, note, by: names.get(by) ?? '', at } : null;
}

function approval(number: string, by: UserId | null, at: Instant | null, names: ReadonlyMap<UserId, string>) {
  return by && at ? { number, by: names.get(by) ?? '', at } : null;
}

async function evidenceOf(
  db: ReadDb,
  lineIds: readonly RmaLineId[],
  isLooking: boolean,
): Promise<readonly (Evidence & { readonly lineId: RmaLineId })[]> {
  const rows = await db
    .selectFrom('rma_evidence')
    .innerJoin('person', 'person.id', 'rma_evidence.user_id')
    .innerJoin('file', 'file.hash', 'rma_evidence.hash')
    .selectAll('rma_evidence')
    .select(['person.name as by', 'file.mime'])
    .where('line_id', 'in', lineIds)
    .orderBy('rma_evidence.id')
    .execute();
  return rows.map((row) => {
    const isVisible = isLooking || !PERSONAL.includes(row.kind);
    // Its number, its file's name and the key to its content name a customer as the paper itself does.
    const content = isVisible
      ? { number: row.number, name: row.name, hash: row.hash }
      : { number: '', name: '', hash: '' };
    return {
      lineId: row.line_id,
      id: row.id,
      kind: row.kind,
      mime: row.mime,
      at: row.at,
      by: row.by,
      isVisible,
      ...content,
    };
  });
}

/** The newest sheet of each machine: what is stuck on the carton now. */
async function sheetsOf(
  db: ReadDb,
  lineIds: readonly RmaLineId[],
): Promise<ReadonlyMap<RmaLineId, Omit<StateSheet, 'differences'>>> {
  const rows = await db
    .selectFrom('state_sheet')
    .innerJoin('person', 'person.id', 'state_sheet.user_id')
    .selectAll('state_sheet')
    .select('person.name as by')
    .where('line_id', 'in', lineIds)
    .orderBy('state_sheet.id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.line_id,
      {
        number: row.number,
        serial: row.serial,
        machineKind: row.machine_kind,
        apparentFault: row.apparent_fault,
        hiddenFault: row.hidden_fault,
        badBoards: row.bad_boards,
        panelUse: row.panel_use,
        assessedBy: row.assessed_by,
        assessedDay: row.assessed_day,
        copies: row.copies,
        at: row.at,
        by: row.by,
      },
    ]),
  );
}

async function checksOf(
  db: ReadDb,
  lineIds: readonly RmaLineId[],
): Promise<readonly (CartonCheck & { readonly lineId: RmaLineId })[]> {
  const checks = await db
    .selectFrom('carton_check')
    .innerJoin('person', 'person.id', 'carton_check.user_id')
    .selectAll('carton_check')
    .select('person.name as by')
    .where('line_id', 'in', lineIds)
    .orderBy('carton_check.id')
    .execute();
  if (checks.length === 0) return [];
  const items = await db
    .selectFrom('carton_check_item')
    .selectAll()
    .where(
      'check_id',
      'in',
      checks.map((check) => check.id),
    )
    .execute();
  return checks.map((check) => ({
    lineId: check.line_id,
    place: check.place,
    at: check.at,
    by: check.by,
    items: items
      .filter((item) => item.check_id === check.id)
      .map(({ item, verdict, note, photo_hash }) => ({ item, verdict, note, photoHash: photo_hash })),
  }));
}

async function namesOf(db: ReadDb, ids: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
