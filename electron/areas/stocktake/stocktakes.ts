import { sql } from 'kysely';
import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { CountedBin, StocktakeHead, StocktakeView } from '../../../shared/areas/stocktake/contract.ts';
import { stocktakeState } from '../../../shared/areas/stocktake/rules.ts';
import type { CountState, StocktakeState } from '../../../shared/areas/stocktake/words.ts';
import type { BinId, StocktakeId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { differencesIn } from './differences.ts';

/** Stocktakes with their figures. */
export function selectStocktakes(db: ReadDb) {
  return db
    .selectFrom('stocktake')
    .innerJoin('person as opener', 'opener.id', 'stocktake.opened_by')
    .leftJoin('person as submitter', 'submitter.id', 'stocktake.submitted_by')
    .leftJoin('person as decider', 'decider.id', 'stocktake.decided_by')
    .leftJoin('document', 'document.id', 'stocktake.document_id')
    .selectAll('stocktake')
    .select((eb) => [
      'opener.name as opener',
      'submitter.name as submitter',
      'decider.name as decider',
      'document.number as document_number',
      eb
        .selectFrom('stocktake_bin')
        .whereRef('stocktake_bin.stocktake_id', '=', 'stocktake.id')
        .select((bin) => bin.fn.countAll<number>().as('n'))
        .as('bins'),
      eb
        .selectFrom('stocktake_bin')
        .whereRef('stocktake_bin.stocktake_id', '=', 'stocktake.id')
        .where('counted_at', 'is not', null)
        .select((bin) => bin.fn.countAll<number>().as('n'))
        .as('counted_bins'),
    ]);
}

export type StocktakeRow = Awaited<ReturnType<ReturnType<typeof selectStocktakes>['executeTakeFirstOrThrow']>>;

export function stateOf(row: {
  readonly cancelled_at: string | null;
  readonly posted_at: string | null;
  readonly submitted_at: string | null;
  readonly closed_at: string | null;
}): StocktakeState {
  return stocktakeState({
    cancelledAt: row.cancelled_at,
    postedAt: row.posted_at,
    submittedAt: row.submitted_at,
    closedAt: row.closed_at,
  });
}

/** Throws NOT_FOUND. */
export async function stocktakeRow(db: ReadDb, id: StocktakeId): Promise<StocktakeRow> {
  const row = await selectStocktakes(db).where('stocktake.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'stocktake', key: id });
  return row;
}

/** The stocktake, in a state that a step needs. Throws NOT_FOUND, STOCKTAKE_STATE. */
export async function stocktakeIn(
  db: ReadDb,
  id: StocktakeId,
  needed: readonly StocktakeState[],
): Promise<StocktakeRow> {
  const row = await stocktakeRow(db, id);
  const state = stateOf(row);
  if (!needed.includes(state)) throw new AppError('STOCKTAKE_STATE', { number: row.number, state });
  return row;
}

/** What lists show. Differences are counted only once the counting has ended. */
export async function headOf(db: ReadDb, row: StocktakeRow): Promise<StocktakeHead> {
  return head(row, isShown(row) ? (await differencesIn(db, row.id)).length : null);
}

function head(row: StocktakeRow, differences: number | null): StocktakeHead {
  const state = stateOf(row);
  return {
    id: row.id,
    number: row.number,
    state,
    day: row.day,
    zones: JSON.parse(row.zones) as string[],
    note: row.note,
    openedBy: row.opener,
    bins: row.bins ?? 0,
    countedBins: row.counted_bins ?? 0,
    differences,
    documentNumber: row.document_number,
  };
}

/** Everything of a stocktake, the differences once the counting has ended. Throws NOT_FOUND. */
export async function stocktakeById(db: ReadDb, id: StocktakeId): Promise<StocktakeView> {
  const row = await stocktakeRow(db, id);
  const differenceList = isShown(row) ? [...(await differencesIn(db, row.id))] : [];
  return {
    ...head(row, isShown(row) ? differenceList.length : null),
    openedAt: row.opened_at,
    binList: await binsOf(db, id),
    differenceList,
    submittedBy: row.submitter,
    decidedBy: row.decider,
    decidedAt: row.decided_at,
    rejectReason: row.reject_reason,
    cancelReason: row.cancel_reason,
  };
}

/** Counting is blind: what differs shows only when nobody counts any more (R4.4.1). */
function isShown(row: StocktakeRow): boolean {
  return row.closed_at !== null;
}

/** The bins of a stocktake, by code. */
export async function binsOf(db: ReadDb, id: StocktakeId, binId?: BinId): Promise<CountedBin[]> {
  let query = db
    .selectFrom('stocktake_bin')
    .innerJoin('bin', 'bin.id', 'stocktake_bin.bin_id')
    .leftJoin('person', 'person.id', 'stocktake_bin.counted_by')
    .leftJoin('stocktake_line', (join) =>
      join
        .onRef('stocktake_line.stocktake_id', '=', 'stocktake_bin.stocktake_id')
        .onRef('stocktake_line.bin_id', '=', 'stocktake_bin.bin_id')
        .on('stocktake_line.is_current', '=', 1),
    )
    .select([
      'bin.code',
      'bin.zone',
      'bin.use',
      'stocktake_bin.round',
      'stocktake_bin.start_seq',
      'stocktake_bin.counted_at',
      'person.name',
      sql<number>`coalesce(sum(stocktake_line.counted), 0)`.as('pieces'),
    ])
    .where('stocktake_bin.stocktake_id', '=', id)
    .groupBy([
      'bin.code',
      'bin.zone',
      'bin.use',
      'stocktake_bin.round',
      'stocktake_bin.start_seq',
      'stocktake_bin.counted_at',
      'person.name',
    ]);
  if (binId) query = query.where('stocktake_bin.bin_id', '=', binId);
  const rows = await query.orderBy('bin.code').execute();
  return rows.map((row) => ({
    code: row.code,
    zone: row.zone,
    // Only bins that hold parts are counted here; machines stand in lists of their own.
    use: row.use as Condition,
    state: countState(row),
    round: row.round,
    pieces: Number(row.pieces),
    countedBy: row.name ?? '',
  }));
}

export function countState(row: { readonly start_seq: number | null; readonly counted_at: string | null }): CountState {
  if (row.counted_at !== null) return 'counted';
  return row.start_seq === null ? 'waiting' : 'counting';
}
