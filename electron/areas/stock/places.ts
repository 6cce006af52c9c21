import { type PlaceId, readPlace } from '../../../shared/areas/stock/place.ts';
import type { Place } from '../../../shared/areas/stock/shapes.ts';
import type { ReadDb } from '../../database/handles.ts';
import { keptList } from '../../database/kept.ts';

/** Codes and names for places, looked up together. */
export async function placesOf(db: ReadDb, ids: Iterable<PlaceId>): Promise<(id: PlaceId) => Place> {
  const known = new Map<PlaceId, Place>();
  const wanted = { bin: new Map(), station: new Map(), engineer: new Map() } satisfies Record<Named, Wanted>;
  for (const place of ids) {
    const { kind, id } = readPlace(place);
    if (kind === 'bin' || kind === 'station' || kind === 'engineer') wanted[kind].set(id, place);
  }
  for (const kind of ['bin', 'station', 'engineer'] as const) {
    const places: Wanted = wanted[kind];
    for (const { id, code, name } of await namesOf[kind](db, [...places.keys()])) {
      const place = places.get(id);
      if (place) known.set(place, { kind, code, name });
    }
  }
  return (id) => known.get(id) ?? { kind: readPlace(id).kind, code: readPlace(id).kind, name: '' };
}

/** The places that have names of their own. */
type Named = 'bin' | 'station' | 'engineer';
type Wanted = Map<string, PlaceId>;

const namesOf = { bin: names('bin', 'code'), station: names('station', 'name'), engineer: names('engineer', 'name') };

function names(kind: Named, name: 'code' | 'name') {
  return keptList((db, ids: readonly string[]) =>
    db
      .selectFrom(kind)
      .select(['id', 'code', `${name} as name`] as never)
      .where('id', 'in', ids as never)
      .$castTo<{ readonly id: string; readonly code: string; readonly name: string }>(),
  );
}

/** The code of one place, for a sentence: a bin's or station's code, or the kind of a place that exists once. */
export async function placeCode(db: ReadDb, id: PlaceId): Promise<string> {
  return (await placesOf(db, [id]))(id).code;
}
