import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { ReturnLine, ReturnList, ReturnListHead } from '../../../shared/areas/returns/lists.ts';
import { returnListState } from '../../../shared/areas/returns/rules.ts';
import type { ReturnListState } from '../../../shared/areas/returns/words.ts';
import type { ReturnLineId, ReturnListId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { clocksOf } from '../clocks/agenda.ts';
import type { CommandContext, Reading } from '../context.ts';
import { refuseForeign } from '../people/stationScope.ts';
import { claimStateOf } from './claimRows.ts';
import { linesOf } from './lineRows.ts';

/** A return list as the steps of its way need it: its row, where it stands, and its lines. */
export interface LoadedList {
  readonly row: ListRow;
  readonly state: ReturnListState;
  readonly lines: readonly ReturnLine[];
}

/** A list with all that happened to it. Throws NOT_FOUND, also for another station's sign-in. */
export async function listById(context: Reading, id: ReturnListId): Promise<ReturnList> {
  const { db } = context;
  const { row, lines } = await loadList(context, id);
  const claims = await db.selectFrom('claim').selectAll().where('list_id', '=', id).orderBy('id').execute();
  const papers = [...claims.map((claim) => claim.id), ...lines.map((line) => line.obligationId ?? line.loanId)];
  return {
    ...headOf(row),
    note: row.note,
    carrier: row.carrier,
    packages: row.packages,
    freightFen: row.freight_fen,
    confirmedBy: row.confirmer,
    parcel:
      row.parcel_id && row.parcel_number && row.arrived_day && row.package_grade
        ? {
            id: row.parcel_id,
            number: row.parcel_number,
            arrivedDay: row.arrived_day,
            packageGrade: row.package_grade,
          }
        : null,
    lines: [...lines],
    claims: claims.map((claim) => ({ id: claim.id, number: claim.number, state: claimStateOf(claim) })),
    clocks: await clocksOf(
      context,
      [...new Set([id, ...papers])].filter((paper) => paper !== null),
    ),
  };
}

/** The same after a command has worked on it. */
export function listAfter(context: CommandContext, id: ReturnListId): Promise<ReturnList> {
  return listById({ ...context, db: context.tx }, id);
}

/** Throws NOT_FOUND, also for another station's sign-in. */
export async function loadList(context: Pick<Reading, 'db' | 'caller'>, id: ReturnListId): Promise<LoadedList> {
  const row = await selectLists(context.db).where('return_list.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'returnList', key: id });
  refuseForeign(context.caller, row.station_id, { kind: 'returnList', key: id });
  return { row, state: stateOf(row), lines: await linesOf(context.db, row) };
}

/** The list, which must stand where a step needs it. Names it in the journal. Throws NOT_FOUND or RETURN_LIST_STATE. */
export async function listInState(
  context: CommandContext,
  id: ReturnListId,
  ...needed: readonly ReturnListState[]
): Promise<LoadedList> {
  const list = await loadList({ ...context, db: context.tx }, id);
  context.subject(list.row.number);
  if (!needed.includes(list.state)) {
    throw new AppError('RETURN_LIST_STATE', { number: list.row.number, state: list.state });
  }
  return list;
}

/** The list of a line, in a state that the step needs, with the line itself. Throws NOT_FOUND or RETURN_LIST_STATE. */
export async function lineInState(
  context: CommandContext,
  lineId: ReturnLineId,
  ...needed: readonly ReturnListState[]
): Promise<LoadedList & { readonly line: ReturnLine }> {
  const list = await listInState(context, await listIdOf(context.tx, lineId), ...needed);
  return { ...list, line: lineOf(list, lineId) };
}

/** Throws NOT_FOUND. */
export async function listIdOf(db: ReadDb, lineId: ReturnLineId): Promise<ReturnListId> {
  const line = await db.selectFrom('return_line').select('list_id').where('id', '=', lineId).executeTakeFirst();
  if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
  return line.list_id;
}

/** The line of a list. Throws NOT_FOUND. */
export function lineOf(list: Pick<LoadedList, 'lines'>, lineId: ReturnLineId): ReturnLine {
  const line = list.lines.find((each) => each.id === lineId);
  if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
  return line;
}

export function selectLists(db: ReadDb) {
  return db
    .selectFrom('return_list')
    .innerJoin('station', 'station.id', 'return_list.station_id')
    .innerJoin('person', 'person.id', 'return_list.created_by')
    .leftJoin('person as confirmer', 'confirmer.id', 'return_list.confirmed_by')
    .leftJoin('parcel', 'parcel.list_id', 'return_list.id')
    .selectAll('return_list')
    .select((eb) => [
      'station.code as station_code',
      'station.name as station_name',
      'person.name as creator',
      'confirmer.name as confirmer',
      'parcel.id as parcel_id',
      'parcel.number as parcel_number',
      'parcel.arrived_day',
      'parcel.package_grade',
      'parcel.refused_at',
      eb
        .selectFrom('return_line')
        .select((line) => line.fn.countAll<number>().as('n'))
        .whereRef('list_id', '=', 'return_list.id')
        .as('line_count'),
      eb
        .selectFrom('return_line')
        .select((line) => line.fn.sum<number>('qty').as('n'))
        .whereRef('list_id', '=', 'return_list.id')
        .as('pieces'),
    ]);
}

export type ListRow = Awaited<ReturnType<ReturnType<typeof selectLists>['executeTakeFirstOrThrow']>>;

/** The figures and the state of a list. */
export function headOf(row: ListRow): ReturnListHead {
  return {
    id: row.id,
    number: row.number,
    stationCode: row.station_code,
    stationName: row.station_name,
    paperNumber: row.paper_number,
    day: row.day,
    state: stateOf(row),
    version: row.version,
    lineCount: row.line_count ?? 0,
    pieces: row.pieces ?? 0,
    waybill: row.waybill,
    shippedDay: row.shipped_day,
    createdBy: row.creator,
  };
}

export function stateOf(
  row: Pick<
    ListRow,
    'submitted_at' | 'confirmed_at' | 'shipped_day' | 'parcel_id' | 'refused_at' | 'received_at' | 'cancelled_at'
  >,
): ReturnListState {
  return returnListState({
    isSubmitted: row.submitted_at !== null,
    isConfirmed: row.confirmed_at !== null,
    isShipped: row.shipped_day !== null,
    hasArrived: row.parcel_id !== null,
    isParcelRefused: row.refused_at !== null,
    isReceived: row.received_at !== null,
    isCancelled: row.cancelled_at !== null,
  });
}

/** The states of `returnListState`, as the database finds them in {@link selectLists}. */
export function inState(state: ReturnListState) {
  const open = sql`return_list.cancelled_at is null and return_list.received_at is null and parcel.refused_at is null`;
  const waiting = sql`${open} and parcel.id is null`;
  switch (state) {
    case 'cancelled':
      return sql<SqlBool>`return_list.cancelled_at is not null`;
    case 'received':
      return sql<SqlBool>`return_list.cancelled_at is null and return_list.received_at is not null`;
    case 'refused':
      return sql<SqlBool>`return_list.cancelled_at is null and return_list.received_at is null and parcel.refused_at is not null`;
    case 'arrived':
      return sql<SqlBool>`${open} and parcel.id is not null`;
    case 'shipped':
      return sql<SqlBool>`${waiting} and return_list.shipped_day is not null`;
    case 'confirmed':
      return sql<SqlBool>`${waiting} and return_list.shipped_day is null and return_list.confirmed_at is not null`;
    case 'submitted':
      return sql<SqlBool>`${waiting} and return_list.confirmed_at is null and return_list.submitted_at is not null`;
    case 'draft':
      return sql<SqlBool>`${waiting} and return_list.submitted_at is null`;
  }
}
