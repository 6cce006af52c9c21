import type { catalog as contract, Station, StationFields } from '../../../shared/areas/catalog/contract.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { StationId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Schema } from '../../database/schema.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, pageOf } from '../paging.ts';
import { matches, searchText } from './search.ts';

export const stations: Operations<typeof contract.stations> = {
  list: async ({ db }, { search, cursor, limit = DEFAULT_LIMIT }) => {
    let query = db.selectFrom('station');
    if (search) query = query.where(matches('station.search', search));
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('code', '>', cursor);
    const rows = await query.selectAll().orderBy('code').limit(limit).execute();
    return pageOf(rows.map(toStation), total, limit, (station) => station.code);
  },

  create: async ({ tx, subject }, fields) => {
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, undefined);
    return stationById(tx, await insertStation(tx, fields));
  },

  update: async ({ tx, subject }, { id, ...fields }) => {
    const station = await tx.selectFrom('station').select('id').where('id', '=', id).executeTakeFirst();
    if (!station) throw new AppError('NOT_FOUND', { kind: 'station', key: id });
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, id);
    await updateStation(tx, id, fields);
    return stationById(tx, id);
  },
};

export async function insertStation(tx: Tx, fields: StationFields): Promise<StationId> {
  const id = newId<'StationId'>();
  await tx
    .insertInto('station')
    .values({ id, ...columnsOf(fields) })
    .execute();
  return id;
}

export async function updateStation(tx: Tx, id: StationId, fields: StationFields): Promise<void> {
  await tx.updateTable('station').set(columnsOf(fields)).where('id', '=', id).execute();
}

export function toStation({ search: _search, ...station }: Schema['station']): Station {
  return station;
}

function columnsOf(fields: StationFields) {
  return { ...fields, search: searchText(fields.code, fields.name, fields.city, fields.contact) };
}

async function stationById(db: ReadDb, id: StationId): Promise<Station> {
  return toStation(await db.selectFrom('station').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

async function refuseTakenCode(tx: Tx, code: string, own: StationId | undefined): Promise<void> {
  const taken = await tx.selectFrom('station').select('id').where('code', '=', code).executeTakeFirst();
  if (taken && taken.id !== own) throw new AppError('CODE_TAKEN', { code });
}
