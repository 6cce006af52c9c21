import { sql } from 'kysely';
import type { Bin, BinFields, catalog as contract } from '../../../shared/areas/catalog/contract.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { placeOf } from '../../../shared/areas/stock/place.ts';
import type { BinId } from '../../../shared/kernel/ids.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Schema } from '../../database/schema.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';

export const bins: Operations<typeof contract.bins> = {
  list: async ({ db }, { search, use, zone, cursor, limit = DEFAULT_LIMIT }) => {
    let query = db.selectFrom('bin');
    if (search) query = query.where(sql<boolean>`lower(code) like ${likePattern(codeOf(search))} escape '\\'`);
    if (use) query = query.where('use', '=', use);
    if (zone) query = query.where('zone', '=', zone);
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('code', '>', cursor);
    const rows = await query.selectAll().orderBy('code').limit(limit).execute();
    return pageOf(rows.map(toBin), total, limit, (bin) => bin.code);
  },

  create: async ({ tx, subject }, fields) => {
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, undefined);
    return binById(tx, await insertBin(tx, fields));
  },

  update: async ({ tx, subject }, { id, ...fields }) => {
    const bin = await tx.selectFrom('bin').selectAll().where('id', '=', id).executeTakeFirst();
    if (!bin) throw new AppError('NOT_FOUND', { kind: 'bin', key: id });
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, id);
    if (bin.use !== fields.use && (await isBinInUse(tx, id))) throw new AppError('BIN_IN_USE', { binCode: bin.code });
    await updateBin(tx, id, fields);
    return binById(tx, id);
  },
};

/** The bin with a code. Throws NOT_FOUND. */
export async function binByCode(db: ReadDb, code: string): Promise<Bin> {
  const row = await db.selectFrom('bin').selectAll().where('code', '=', code).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'bin', key: code });
  return toBin(row);
}

/** Pieces in a bin, whatever they are. */
export async function piecesInBin(db: ReadDb, id: BinId): Promise<number> {
  const { held } = await db
    .selectFrom('balance')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('qty'), sql<number>`0`).as('held'))
    .where('place_id', '=', placeOf('bin', id))
    .executeTakeFirstOrThrow();
  return held;
}

/** Parts or machines stand in it. */
async function isBinInUse(db: ReadDb, id: BinId): Promise<boolean> {
  const machine = await db.selectFrom('machine').select('id').where('bin_id', '=', id).limit(1).executeTakeFirst();
  return machine !== undefined || (await piecesInBin(db, id)) > 0;
}

export async function insertBin(tx: Tx, fields: BinFields): Promise<BinId> {
  const id = newId<'BinId'>();
  await tx
    .insertInto('bin')
    .values({ id, ...columnsOf(fields) })
    .execute();
  return id;
}

export async function updateBin(tx: Tx, id: BinId, fields: BinFields): Promise<void> {
  await tx.updateTable('bin').set(columnsOf(fields)).where('id', '=', id).execute();
}

export function toBin(row: Schema['bin']): Bin {
  return {
    id: row.id,
    code: row.code,
    zone: row.zone,
    use: row.use,
    capacity: row.capacity,
    isMixing: row.is_mixing === 1,
  };
}

function columnsOf(fields: BinFields) {
  return {
    code: fields.code,
    zone: fields.zone,
    use: fields.use,
    capacity: fields.capacity,
    is_mixing: fields.isMixing ? (1 as const) : (0 as const),
  };
}

async function binById(db: ReadDb, id: BinId): Promise<Bin> {
  return toBin(await db.selectFrom('bin').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

async function refuseTakenCode(tx: Tx, code: string, own: BinId | undefined): Promise<void> {
  const taken = await tx.selectFrom('bin').select('id').where('code', '=', code).executeTakeFirst();
  if (taken && taken.id !== own) throw new AppError('CODE_TAKEN', { code });
}
