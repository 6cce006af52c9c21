import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { PlaceId } from '../../../shared/areas/stock/place.ts';
import type { Movement, Place } from '../../../shared/areas/stock/shapes.ts';
import type { PartId, UnitId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { keptStatement } from '../../database/kept.ts';
import type { Schema } from '../../database/schema.ts';
import { placesOf } from './places.ts';

type Tables = Pick<Schema, 'movement' | 'document'>;

/** Movements that a test picks out, with their documents and places. `newest` with a limit, or all from the oldest on. */
export async function movements(
  db: ReadDb,
  test: (eb: ExpressionBuilder<Tables, keyof Tables>) => Expression<SqlBool>,
  order: { readonly newest: number } | 'oldestFirst',
): Promise<Movement[]> {
  const query = selectMovements(db).where((eb) => test(eb as never));
  const ordered =
    order === 'oldestFirst' ? query.orderBy('movement.seq') : query.orderBy('movement.seq', 'desc').limit(order.newest);
  return withPlaces(db, await ordered.execute());
}

/** All movements of a unit, oldest first: looked up at every scan. */
export async function movementsOfUnit(db: ReadDb, id: UnitId): Promise<Movement[]> {
  return withPlaces(db, await timeline(db, id));
}

const timeline = keptStatement((db, id: UnitId) =>
  selectMovements(db).where('movement.unit_id', '=', id).orderBy('movement.seq'),
);

/** A movement of a part that is known: without what would be the same in all of them. */
export type PartMovement = Omit<Movement, 'documentId' | 'partId' | 'partCode' | 'partName' | 'unitName' | 'tracking'>;

/** The newest movements of a part, or of a part in one place, before a position of the ledger, the newest first. */
export async function movementsOfPart(
  db: ReadDb,
  id: PartId,
  of: { readonly before: number; readonly limit: number; readonly place: PlaceId | undefined },
): Promise<PartMovement[]> {
  const { before, limit, place: at } = of;
  const rows = await (at ? newestAt(db, id, at, before, limit) : newestOfPart(db, id, before, limit));
  const place = await placesIn(db, rows);
  return rows.map((row) => partMovementOf(row, place));
}

const newestOfPart = keptStatement((db, id: PartId, before: number, limit: number) =>
  selectPartMovements(db)
    .where('movement.part_id', '=', id)
    .where('movement.seq', '<', before)
    .orderBy('movement.seq', 'desc')
    .limit(limit),
);

const newestAt = keptStatement((db, id: PartId, at: PlaceId, before: number, limit: number) =>
  selectPartMovements(db)
    .where('movement.part_id', '=', id)
    .where('movement.seq', '<', before)
    .where((eb) => eb.or([eb('movement.from_place', '=', at), eb('movement.to_place', '=', at)]))
    .orderBy('movement.seq', 'desc')
    .limit(limit),
);

/** Movements with their documents, parts and units; their places are looked up apart. */
function selectMovements(db: ReadDb) {
  return selectPartMovements(db)
    .innerJoin('part', 'part.id', 'movement.part_id')
    .select([
      'document.id as document_id',
      'part.id as part_id',
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
    ]);
}

/** Movements with their documents and units, of whichever part. */
export function selectPartMovements(db: ReadDb) {
  return db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .innerJoin('person', 'person.id', 'document.user_id')
    .leftJoin('unit', 'unit.id', 'movement.unit_id')
    .select([
      'movement.seq',
      'movement.qty',
      'movement.from_place',
      'movement.from_condition',
      'movement.to_place',
      'movement.to_condition',
      'document.number',
      'document.kind',
      'document.at',
      'document.day',
      'person.name as user_name',
      'unit.barcode',
    ]);
}

type PartMovementFound = Awaited<ReturnType<ReturnType<typeof selectPartMovements>['executeTakeFirstOrThrow']>>;
type MovementFound = Awaited<ReturnType<ReturnType<typeof selectMovements>['executeTakeFirstOrThrow']>>;

async function withPlaces(db: ReadDb, rows: readonly MovementFound[]): Promise<Movement[]> {
  const place = await placesIn(db, rows);
  return rows.map((row) => movementOf(row, place));
}

function placesIn(db: ReadDb, rows: readonly PartMovementFound[]): Promise<(id: PlaceId) => Place> {
  return placesOf(db, new Set(rows.flatMap((row) => [row.from_place, row.to_place])));
}

/** A movement as people read it. */
function movementOf(row: MovementFound, place: (id: PlaceId) => Place): Movement {
  return {
    ...partMovementOf(row, place),
    documentId: row.document_id,
    partId: row.part_id,
    partCode: row.code,
    partName: row.name,
    unitName: row.unit_name,
    tracking: row.tracking,
  };
}

/** What a movement says besides of which part. */
export function partMovementOf(row: PartMovementFound, place: (id: PlaceId) => Place): PartMovement {
  return {
    seq: row.seq,
    at: row.at,
    day: row.day,
    documentNumber: row.number,
    kind: row.kind,
    userName: row.user_name,
    unitBarcode: row.barcode,
    qty: row.qty,
    from: place(row.from_place),
    fromCondition: row.from_condition,
    to: place(row.to_place),
    toCondition: row.to_condition,
  };
}
