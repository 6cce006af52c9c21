import { type SqlBool, sql } from 'kysely';
import type { OverviewRow } from '../../../shared/areas/stock/shapes.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { matches } from '../catalog/search.ts';
import { selectDemands } from './demands.ts';
import { selectOpenPicks } from './reservations.ts';

export interface OverviewFilter {
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly onlyBelowSafety?: boolean | undefined;
  readonly onlyHeld?: boolean | undefined;
  readonly partCode?: string | undefined;
}

/** Stock by part and condition, in the order of part codes. `after` and `limit` page it; without a limit it is whole. */
export async function overview(
  db: ReadDb,
  filter: OverviewFilter,
  after?: string,
  limit?: number,
): Promise<OverviewRow[]> {
  let query = selectParts(db, filter).orderBy('part.code');
  if (after) query = query.where('part.code', '>', after);
  if (limit) query = query.limit(limit);
  // A page adds up its own parts only, unless the figures themselves decide what is on it.
  const onPage = (limit || filter.partCode) && !isByFigures(filter);
  const ids = onPage ? (await query.select('part.id').execute()).map((row) => row.id) : undefined;
  if (ids?.length === 0) return [];
  const rows = await byFigures(withSums(db, query, ids), filter)
    .select([
      'part.id',
      'part.code',
      'part.name',
      'part.category',
      'part.unit_name',
      'part.tracking',
      'part.safety_stock',
      'held.good',
      sql<number>`${RESERVED}`.as('reserved'),
      'held.staging',
      'held.quarantine',
      'held.defective',
      'held.doa',
      'held.oldest',
      'held.value_fen',
    ])
    .execute();
  return rows.map((row) => ({
    partId: row.id,
    partCode: row.code,
    partName: row.name,
    unitName: row.unit_name,
    tracking: row.tracking,
    category: row.category,
    available: available(row),
    reserved: row.reserved,
    staging: row.staging ?? 0,
    quarantine: row.quarantine ?? 0,
    defective: row.defective ?? 0,
    doa: row.doa ?? 0,
    safetyStock: row.safety_stock,
    isBelowSafety: available(row) < row.safety_stock,
    oldestDay: row.oldest,
    valueFen: row.value_fen ?? 0,
  }));
}

/** How many parts a filter leaves. */
export async function countOverview(db: ReadDb, filter: OverviewFilter): Promise<number> {
  const parts = selectParts(db, filter);
  const { total } = isByFigures(filter)
    ? await byFigures(withSums(db, parts), filter)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
    : await parts.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return total;
}

function isByFigures(filter: OverviewFilter): boolean {
  return Boolean(filter.onlyBelowSafety || filter.onlyHeld);
}

function selectParts(db: ReadDb, filter: OverviewFilter) {
  let query = db.selectFrom('part');
  if (filter.search) query = query.where(matches('part.search', filter.search));
  if (filter.category) query = query.where('part.category', '=', filter.category);
  if (filter.partCode) query = query.where('part.code', '=', filter.partCode);
  return query;
}

function withSums(db: ReadDb, parts: ReturnType<typeof selectParts>, ids?: readonly PartId[]) {
  const held = ids ? sums(db).where('balance.part_id', 'in', [...ids]) : sums(db);
  return parts
    .leftJoin(held.as('held'), 'held.part_id', 'part.id')
    .leftJoin(promised(db).as('promised'), 'promised.part_id', 'part.id')
    .leftJoin(picked(db).as('picked'), 'picked.part_id', 'part.id');
}

function byFigures(query: ReturnType<typeof withSums>, filter: OverviewFilter) {
  let found = query;
  if (filter.onlyBelowSafety)
    found = found.where(sql<SqlBool>`coalesce(held.good, 0) - ${RESERVED} < part.safety_stock`);
  if (filter.onlyHeld) found = found.where('held.part_id', 'is not', null);
  return found;
}

/** Promised to signed requests, or picked and not posted: it is there and not available (DOMAIN section 9). */
const RESERVED = sql`(coalesce(promised.qty, 0) + coalesce(picked.qty, 0))`;

function available(row: { readonly good: number | null; readonly reserved: number }): number {
  return Math.max(0, (row.good ?? 0) - row.reserved);
}

function promised(db: ReadDb) {
  return db
    .selectFrom(selectDemands(db).as('demand'))
    .select(['demand.part_id', sql<number>`sum(demand.qty - coalesce(demand.taken, 0))`.as('qty')])
    .groupBy('demand.part_id');
}

function picked(db: ReadDb) {
  return selectOpenPicks(db)
    .select((eb) => ['issue_line.part_id', eb.fn.sum<number>('issue_pick.qty').as('qty')])
    .groupBy('issue_line.part_id');
}

function sums(db: ReadDb) {
  const inBin = sql`place_id like 'bin:%'`;
  const pieces = (test: ReturnType<typeof sql>) => sql<number>`sum(case when ${test} then qty else 0 end)`;
  return db
    .selectFrom('balance')
    .innerJoin('lot', 'lot.id', 'balance.lot_id')
    .select([
      'balance.part_id',
      pieces(sql`condition = 'good' and ${inBin}`).as('good'),
      pieces(sql`place_id = 'staging'`).as('staging'),
      pieces(sql`condition = 'quarantine' and ${inBin}`).as('quarantine'),
      pieces(sql`condition = 'defective' and ${inBin}`).as('defective'),
      pieces(sql`condition = 'doa' and ${inBin}`).as('doa'),
      sql<OverviewRow['oldestDay']>`min(case when condition = 'good' and ${inBin} then balance.received_day end)`.as(
        'oldest',
      ),
      sql<number>`sum(case when condition = 'good' and (place_id = 'staging' or ${inBin}) then qty * lot.price_fen else 0 end)`.as(
        'value_fen',
      ),
    ])
    .where('qty', '>', 0)
    .where(sql<SqlBool>`(${inBin} or place_id = 'staging')`)
    .groupBy('balance.part_id');
}
