import type { catalog as contract, Engineer, EngineerFields } from '../../../shared/areas/catalog/contract.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { EngineerId, StationId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, pageOf } from '../paging.ts';
import { matches, searchText } from './search.ts';

export const engineers: Operations<typeof contract.engineers> = {
  list: async ({ db }, { search, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectEngineers(db);
    if (search) query = query.where(matches('engineer.search', search));
    const { total } = await db
      .selectFrom('engineer')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .$if(search !== undefined, (counting) => counting.where(matches('engineer.search', search ?? '')))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('engineer.code', '>', cursor);
    const rows: Engineer[] = await query.orderBy('engineer.code').limit(limit).execute();
    return pageOf(rows, total, limit, (engineer) => engineer.code);
  },

  create: async ({ tx, subject }, fields) => {
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, undefined);
    return engineerById(tx, await insertEngineer(tx, fields));
  },

  update: async ({ tx, subject }, { id, ...fields }) => {
    const engineer = await tx.selectFrom('engineer').select('id').where('id', '=', id).executeTakeFirst();
    if (!engineer) throw new AppError('NOT_FOUND', { kind: 'engineer', key: id });
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, id);
    await updateEngineer(tx, id, fields);
    return engineerById(tx, id);
  },
};

/** Writes an engineer. Throws NOT_FOUND where the station is unknown. */
export async function insertEngineer(tx: Tx, fields: EngineerFields): Promise<EngineerId> {
  const id = newId<'EngineerId'>();
  await tx
    .insertInto('engineer')
    .values({ id, ...(await columnsOf(tx, fields)) })
    .execute();
  return id;
}

export async function updateEngineer(tx: Tx, id: EngineerId, fields: EngineerFields): Promise<void> {
  await tx
    .updateTable('engineer')
    .set(await columnsOf(tx, fields))
    .where('id', '=', id)
    .execute();
}

async function columnsOf(db: ReadDb, fields: EngineerFields) {
  return {
    code: fields.code,
    name: fields.name,
    station_id: fields.stationCode ? await stationId(db, fields.stationCode) : null,
    search: searchText(fields.code, fields.name, fields.stationCode ?? ''),
  };
}

async function stationId(db: ReadDb, code: string): Promise<StationId> {
  const station = await db.selectFrom('station').select('id').where('code', '=', code).executeTakeFirst();
  if (!station) throw new AppError('NOT_FOUND', { kind: 'station', key: code });
  return station.id;
}

function selectEngineers(db: ReadDb) {
  return db
    .selectFrom('engineer')
    .leftJoin('station', 'station.id', 'engineer.station_id')
    .select([
      'engineer.id',
      'engineer.code',
      'engineer.name',
      'station.code as stationCode',
      'station.name as stationName',
    ]);
}

function engineerById(db: ReadDb, id: EngineerId): Promise<Engineer> {
  return selectEngineers(db).where('engineer.id', '=', id).executeTakeFirstOrThrow();
}

async function refuseTakenCode(tx: Tx, code: string, own: EngineerId | undefined): Promise<void> {
  const taken = await tx.selectFrom('engineer').select('id').where('code', '=', code).executeTakeFirst();
  if (taken && taken.id !== own) throw new AppError('CODE_TAKEN', { code });
}
