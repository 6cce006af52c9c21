import { type PlaceId, readPlace } from '../../../shared/areas/stock/place.ts';
import type { Place } from '../../../shared/areas/stock/shapes.ts';
import type { ReadDb } from '../../database/handles.ts';

/** Codes and names for places, looked up together. */
export async function placesOf(db: ReadDb, ids: Iterable<PlaceId>): Promise<(id: PlaceId) => Place> {
  const known = new Map<PlaceId, Place>();
  const wanted: Record<'bin' | 'station' | 'engineer', Map<string, PlaceId>> = {
    bin: new Map(),
    station: new Map(),
    engineer: new Map(),
  };
  for (const place of ids) {
    const { kind, id } = readPlace(place);
    if (kind === 'bin' || kind === 'station' || kind === 'engineer') wanted[kind].set(id, place);
  }
  for (const kind of ['bin', 'station', 'engineer'] as const) {
    const rowIds = [...wanted[kind].keys()];
    for (let at = 0; at < rowIds.length; at += IDS_AT_ONCE) {
      const some = rowIds.slice(at, at + IDS_AT_ONCE);
      const rows =
        kind === 'bin'
          ? (
              await db
                .selectFrom('bin')
                .select(['id', 'code'])
                .where('id', 'in', some as never)
                .execute()
            ).map((row) => ({ ...row, name: row.code }))
          : await db
              .selectFrom(kind)
              .select(['id', 'code', 'name'])
              .where('id', 'in', some as never)
              .execute();
      for (const row of rows) {
        const place = wanted[kind].get(row.id);
        if (place) known.set(place, { kind, code: row.code, name: row.name });
      }
    }
  }
  return (id) => known.get(id) ?? { kind: readPlace(id).kind, code: readPlace(id).kind, name: '' };
}

/** The code of one place, for a sentence: a bin's or station's code, or the kind of a place that exists once. */
export async function placeCode(db: ReadDb, id: PlaceId): Promise<string> {
  return (await placesOf(db, [id]))(id).code;
}

const IDS_AT_ONCE = 1000;
