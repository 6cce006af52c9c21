import { type PlaceId, readPlace } from '../../../../shared/areas/stock/place.ts';
import { inAndOut } from '../../../../shared/areas/stock/running.ts';
import type { Place } from '../../../../shared/areas/stock/shapes.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { partMovementOf, selectPartMovements } from '../../stock/movements.ts';
import { placesOf } from '../../stock/places.ts';
import type { EntryRow } from '../sheets/entries.ts';
import type { Period } from './period.ts';

/** So many movements are read at a time: of more, most would still be there when the memory is next swept up. */
const ROWS = 500;

/** How many movements a period has, and the positions of the ledger between which they lie. */
export interface Entries {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Looks through all of them, which takes seconds for a million. */
export async function entriesIn(db: ReadDb, { from, to }: Period): Promise<Entries> {
  const row = await db
    .selectFrom('document')
    .innerJoin('movement', 'movement.document_id', 'document.id')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('movement.seq').as('first'),
      eb.fn.max('movement.seq').as('last'),
    ])
    .where('document.day', '>=', from)
    .where('document.day', '<=', to)
    .executeTakeFirstOrThrow();
  return { count: row.count, first: row.first ?? 0, last: row.last ?? -1 };
}

/** The movements of a period that `entriesIn` has found, in the order of the ledger, some hundreds at a time. */
export async function* entryRows(
  db: ReadDb,
  { from, to }: Period,
  { first, last }: Entries,
): AsyncGenerator<readonly EntryRow[]> {
  const known = new Map<PlaceId, Place>();
  for (let after = first - 1; after < last; ) {
    const rows = await selectPartMovements(db)
      .innerJoin('part', 'part.id', 'movement.part_id')
      .select(['part.code', 'part.name'])
      .where('movement.seq', '>', after)
      .where('movement.seq', '<=', last)
      .where('document.day', '>=', from)
      .where('document.day', '<=', to)
      .orderBy('movement.seq')
      .limit(ROWS)
      .execute();
    if (rows.length === 0) return;
    await learn(
      db,
      known,
      rows.flatMap((row) => [row.from_place, row.to_place]),
    );
    const place = (id: PlaceId): Place => known.get(id) ?? { kind: readPlace(id).kind, code: '', name: '' };
    yield rows.map((row) => {
      const movement = partMovementOf(row, place);
      const { inQty, outQty } = inAndOut(movement.from.kind, movement.to.kind, row.qty);
      return { ...movement, partCode: row.code, partName: row.name, inQty, outQty };
    });
    after = rows.at(-1)?.seq ?? last;
  }
}

/** Each place is looked up once. */
async function learn(db: ReadDb, known: Map<PlaceId, Place>, ids: readonly PlaceId[]): Promise<void> {
  const fresh = [...new Set(ids)].filter((id) => !known.has(id));
  if (fresh.length === 0) return;
  const place = await placesOf(db, fresh);
  for (const id of fresh) known.set(id, place(id));
}
