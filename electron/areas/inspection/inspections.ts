import { AppError } from '../../../shared/areas/errors.ts';
import type { Inspection, InspectionHead } from '../../../shared/areas/inspection/inspections.ts';
import { type Judgement, judge } from '../../../shared/areas/inspection/judge.ts';
import type { InspectionRecord } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import type { InspectionState, Verdict } from '../../../shared/areas/inspection/words.ts';
import type { InspectionId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { keptList, keptStatement } from '../../database/kept.ts';
import type { CommandContext } from '../context.ts';
import { publishedDocument } from './standards.ts';

/** An inspection as the steps at the bench need it. */
export interface LoadedInspection {
  readonly row: InspectionRow;
  readonly state: InspectionState;
  readonly standard: StandardDocument;
  readonly accessories: readonly string[];
  readonly record: InspectionRecord;
}

export function selectInspections(db: ReadDb) {
  return db
    .selectFrom('inspection')
    .innerJoin('machine', 'machine.id', 'inspection.machine_id')
    .innerJoin('person', 'person.id', 'inspection.inspector_id')
    .leftJoin('person as supervisor', 'supervisor.id', 'inspection.conceded_by')
    .selectAll('inspection')
    .select(['machine.serial', 'machine.model_code', 'person.name as inspector', 'supervisor.name as supervisor']);
}

export type InspectionRow = Awaited<ReturnType<ReturnType<typeof selectInspections>['executeTakeFirstOrThrow']>>;

/** Where an inspection stands; a concession waits for its second person. */
export function stateOf(row: {
  readonly is_amended: number;
  readonly concluded_at: string | null;
  readonly verdict: Verdict | null;
}): InspectionState {
  if (row.is_amended === 1) return row.concluded_at === null ? 'discarded' : 'amended';
  if (row.concluded_at !== null) return 'concluded';
  return row.verdict === 'concession' ? 'awaitingConcession' : 'open';
}

/** Throws NOT_FOUND. */
export async function loadInspection(db: ReadDb, id: InspectionId): Promise<LoadedInspection> {
  const [row] = await inspectionsById(db, id);
  if (!row) throw new AppError('NOT_FOUND', { kind: 'inspection', key: id });
  return loaded(db, row);
}

const inspectionsById = keptStatement((db, id: InspectionId) => selectInspections(db).where('inspection.id', '=', id));

export async function loaded(db: ReadDb, row: InspectionRow): Promise<LoadedInspection> {
  const key = { standardId: row.standard_id, version: row.standard_version };
  return {
    row,
    state: stateOf(row),
    standard: await publishedDocument(db, key, row.standard_hash),
    accessories: JSON.parse(row.accessories) as string[],
    // Every entry was checked when it was made, and whatever goes out is checked by the contract.
    record: JSON.parse(row.record) as InspectionRecord,
  };
}

/**
 * The inspection, in a state that a step needs, with the person at it who holds it. Names it in the journal. Throws NOT_FOUND,
 * INSPECTION_STATE, INSPECTION_HELD or, where the bench has seen an older record, INSPECTION_CHANGED.
 */
export async function inspectionAtBench(
  { tx, by, subject }: CommandContext,
  id: InspectionId,
  revision: number | null,
): Promise<LoadedInspection> {
  const found = await loadInspection(tx, id);
  const { number, inspector_id, inspector, revision: known } = found.row;
  subject(number);
  refuseState(found, ['open']);
  if (inspector_id !== by.id) throw new AppError('INSPECTION_HELD', { number, inspector });
  if (revision !== null && revision !== known) throw new AppError('INSPECTION_CHANGED', { number });
  return found;
}

/** Notes who has held an inspection, in any version of it. */
export async function addHand({ tx, by }: CommandContext, number: string): Promise<void> {
  await tx
    .insertInto('inspection_hand')
    .values({ number, person_id: by.id })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Throws INSPECTION_STATE. */
export function refuseState({ row, state }: LoadedInspection, needed: readonly InspectionState[]): void {
  if (!needed.includes(state)) throw new AppError('INSPECTION_STATE', { number: row.number, state });
}

export function judgementOf({ row, standard, accessories, record }: LoadedInspection): Judgement {
  return judge(standard, subjectOf({ row, accessories }), record);
}

export function subjectOf({ row, accessories }: Pick<LoadedInspection, 'row' | 'accessories'>) {
  return {
    sizeTenthInch: row.size_tenth_inch,
    panel: { widthPx: row.width_px, heightPx: row.height_px },
    accessories,
  };
}

/** A judgement in the form that contracts promise. */
export function judgementView(judgement: Judgement): Inspection['judgement'] {
  return { ...judgement, lines: [...judgement.lines] };
}

/** Everything that is known of an inspection, judged by its standard. Throws NOT_FOUND. */
export async function inspectionById(db: ReadDb, id: InspectionId): Promise<Inspection> {
  return viewOf(db, await loadInspection(db, id));
}

export async function viewOf(db: ReadDb, found: LoadedInspection): Promise<Inspection> {
  const [head] = await headsOf(db, [found.row]);
  if (!head) throw new AppError('NOT_FOUND', { kind: 'inspection', key: found.row.id });
  return viewWith(db, found, head);
}

/** The same where the head is known already. */
export async function viewWith(db: ReadDb, found: LoadedInspection, head: InspectionHead): Promise<Inspection> {
  const { row, accessories, record } = found;
  const photos = await photosOf(db, row.id);
  return {
    ...head,
    standardHash: row.standard_hash,
    sizeTenthInch: row.size_tenth_inch,
    panel: { widthPx: row.width_px, heightPx: row.height_px },
    isPanelAssumed: row.is_panel_assumed === 1,
    accessories: [...accessories],
    record,
    judgement: judgementView(judgementOf(found)),
    revision: row.revision,
    inspectorId: row.inspector_id,
    isStoppedEarly: row.is_stopped_early === 1,
    amendReason: row.amend_reason,
    concessionReason: row.concession_reason,
    discardReason: row.discard_reason,
    photos,
  };
}

const photosOf = keptStatement((db, id: InspectionId) =>
  db
    .selectFrom('inspection_photo')
    .select(['key', 'hash', 'name', 'at'])
    .where('inspection_id', '=', id)
    .orderBy('at')
    .orderBy('hash'),
);

/** What lists show of inspections, with the clauses that failed. */
export async function headsOf(db: ReadDb, rows: readonly InspectionRow[]): Promise<InspectionHead[]> {
  const faults = await faultsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    state: stateOf(row),
    machineId: row.machine_id,
    serial: row.serial,
    modelCode: row.model_code,
    standardId: row.standard_id,
    standardVersion: row.standard_version,
    verdict: row.verdict,
    failedClauses: [...new Set(faults.filter((fault) => fault.inspection_id === row.id).map((fault) => fault.clause))],
    inspector: row.inspector,
    startedAt: row.started_at,
    concludedAt: row.concluded_at,
    concededBy: row.supervisor,
  }));
}

const faultsOf = keptList((db, ids: readonly InspectionId[]) =>
  db
    .selectFrom('inspection_fault')
    .select(['inspection_id', 'clause'])
    .where('inspection_id', 'in', ids)
    .orderBy('key'),
);
