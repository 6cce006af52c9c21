import { AppError } from '../../../shared/areas/errors.ts';
import type { Rma, RmaHead, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { type Eligibility, eligibilities, type RmaState } from '../../../shared/areas/machines/words.ts';
import { legalSteps } from '../../../shared/areas/machines/workflow.ts';
import { chinaDay, daysBetween } from '../../../shared/kernel/day.ts';
import type { RmaId, RmaLineId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { CommandContext, Reading } from '../context.ts';
import { stationScope } from '../people/stationScope.ts';
import { papersOf, verdictsOf } from './eligibility.ts';
import { linesOf } from './lineRows.ts';

/** A return as the steps of its way need it. */
export interface LoadedRma {
  readonly row: RmaRow;
  readonly lines: readonly RmaLine[];
}

/** A return with all that happened to it. Throws NOT_FOUND, also for another station's sign-in. */
export async function rmaById(context: Reading, id: RmaId): Promise<Rma> {
  const { db, caller } = context;
  const { row, lines } = await loadRma(context, id);
  const [head] = await headsOf(context, [row]);
  if (!head) throw new AppError('NOT_FOUND', { kind: 'rma', key: id });
  const history = await db
    .selectFrom('rma_step')
    .innerJoin('person', 'person.id', 'rma_step.user_id')
    .select(['action', 'rule', 'note', 'at', 'person.name as by'])
    .where('rma_id', '=', id)
    .orderBy('seq', 'desc')
    .execute();
  const differences = await db
    .selectFrom('rma_difference')
    .leftJoin('person', 'person.id', 'rma_difference.settled_by')
    .selectAll('rma_difference')
    .select('person.name')
    .where('rma_id', '=', id)
    .orderBy('rma_difference.id')
    .execute();
  return {
    ...head,
    version: row.version,
    note: row.note,
    createdBy: row.creator,
    refusal: row.state === 'refused' ? { rule: row.refusal_rule, reason: row.refusal_reason } : null,
    carrier: row.carrier,
    freightFen: row.freight_fen,
    shippedDay: row.shipped_day,
    lines: [...lines],
    history,
    actions: [...legalSteps(row, caller?.roles ?? [])],
    differences: differences.map((each) => ({
      id: each.id,
      kind: each.kind,
      serial: each.serial,
      at: each.at,
      settlement: each.settlement,
      settledBy: each.settled_at === null ? null : each.name,
    })),
  };
}

/** The same after a command has worked on it. */
export function rmaAfter(context: CommandContext, id: RmaId): Promise<Rma> {
  return rmaById({ ...context, db: context.tx }, id);
}

/** Throws NOT_FOUND, also for another station's sign-in. */
export async function loadRma(context: Pick<Reading, 'db' | 'caller'>, id: RmaId): Promise<LoadedRma> {
  const row = await selectRmas(context.db).where('rma.id', '=', id).executeTakeFirst();
  const own = stationScope(context.caller);
  if (!row || (own && own !== row.station_id)) throw new AppError('NOT_FOUND', { kind: 'rma', key: id });
  return { row, lines: await linesOf(context, row) };
}

/** The return, in a state that a step needs. Names it in the journal. Throws NOT_FOUND or RMA_STATE. */
export async function rmaInState(context: CommandContext, id: RmaId, needed: readonly RmaState[]): Promise<LoadedRma> {
  const found = await loadRma({ ...context, db: context.tx }, id);
  const { number, state } = found.row;
  context.subject(number);
  if (!needed.includes(state)) throw new AppError('RMA_STATE', { number, state });
  return found;
}

/** The return of a machine's line. Throws NOT_FOUND. */
export async function rmaIdOf(db: ReadDb, lineId: RmaLineId): Promise<RmaId> {
  const line = await db.selectFrom('rma_line').select('rma_id').where('id', '=', lineId).executeTakeFirst();
  if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
  return line.rma_id;
}

/** The line of a return. Throws NOT_FOUND. */
export function lineOf({ lines }: Pick<LoadedRma, 'lines'>, lineId: RmaLineId): RmaLine {
  const line = lines.find((each) => each.id === lineId);
  if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
  return line;
}

export function selectRmas(db: ReadDb) {
  return db
    .selectFrom('rma')
    .leftJoin('station', 'station.id', 'rma.station_id')
    .innerJoin('person', 'person.id', 'rma.created_by')
    .selectAll('rma')
    .select((eb) => [
      'station.code as station_code',
      'station.name as station_name',
      'person.name as creator',
      eb
        .selectFrom('rma_difference')
        .select((each) => each.fn.countAll<number>().as('n'))
        .whereRef('rma_difference.rma_id', '=', 'rma.id')
        .where('rma_difference.settled_at', 'is', null)
        .as('open_differences'),
    ]);
}

export type RmaRow = Awaited<ReturnType<ReturnType<typeof selectRmas>['executeTakeFirstOrThrow']>>;

/** What lists show of returns: their machines, and the rule's answer to the worst of them. */
export async function headsOf(
  { db, today }: Pick<Reading, 'db' | 'today'>,
  rows: readonly RmaRow[],
): Promise<RmaHead[]> {
  if (rows.length === 0) return [];
  const lines = await db
    .selectFrom('rma_line')
    .selectAll()
    .where(
      'rma_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('line_no')
    .execute();
  const papers = await papersOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const own = lines.filter((line) => line.rma_id === row.id);
    const worst = worstOf(verdictsOf(row, own, papers));
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      state: row.state,
      stationCode: row.station_code,
      stationName: row.station_name,
      paperNumber: row.paper_number,
      day: row.day,
      machines: own.length,
      serials: own.map((line) => line.serial),
      eligibility: worst?.verdict ?? 'allowed',
      rule: worst?.rule ?? '',
      waybill: row.waybill,
      openDifferences: row.open_differences ?? 0,
      days: daysBetween(chinaDay(row.since), today),
    };
  });
}

/** Refused before exception before evidence before allowed; undefined where there is no machine. */
export function worstOf<V extends { readonly verdict: Eligibility }>(verdicts: readonly V[]): V | undefined {
  return [...verdicts].sort((a, b) => eligibilities.indexOf(b.verdict) - eligibilities.indexOf(a.verdict))[0];
}
