import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { StationId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { type Operations, prepared } from '../operation.ts';
import { stationScope } from '../people/stationScope.ts';
import { checkPicture, fileOf, storeFile } from '../receiving/files.ts';
import { countChange } from './lines.ts';
import { lineInState, listAfter } from './lists.ts';

type Returns = Operations<typeof contract>;

export const photos: Pick<Returns, 'addPhoto' | 'photo'> = {
  addPhoto: prepared(
    (_context, { file }) => checkPicture(file),
    async (context, { lineId, file }, picture) => {
      const { tx, now } = context;
      // Once HQ has it before its eyes, a list keeps still; at the packing bench and at HQ's door there is again something to show.
      const { row, state } = await lineInState(context, lineId, 'draft', 'confirmed', 'arrived');
      await storeFile(tx, picture, now);
      await tx
        .insertInto('return_photo')
        .values({ line_id: lineId, hash: picture.hash, name: file.name.slice(0, 120).toWellFormed(), at: now })
        .onConflict((oc) => oc.columns(['line_id', 'hash']).doNothing())
        .execute();
      if (state === 'draft') await countChange(tx, row.id);
      return listAfter(context, row.id);
    },
  ),

  photo: async ({ db, caller }, { hash }) => {
    const own = stationScope(caller);
    const file = await db.selectFrom('file').selectAll().where('hash', '=', hash).executeTakeFirst();
    if (!file || !(await isOfReturns(db, hash, own))) {
      throw new AppError('NOT_FOUND', { kind: 'photo', key: hash.slice(0, 12) });
    }
    return fileOf(file);
  },
};

/** Pictures of return lists and parcels, and no other papers of the house; a station sees those of its own lists. */
async function isOfReturns(db: ReadDb, hash: string, stationId: StationId | null): Promise<boolean> {
  const scope = stationId === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`return_list.station_id = ${stationId}`;
  const ofLine = await db
    .selectFrom('return_photo')
    .innerJoin('return_line', 'return_line.id', 'return_photo.line_id')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .select('return_list.id')
    .where('return_photo.hash', '=', hash)
    .where(scope)
    .executeTakeFirst();
  if (ofLine) return true;
  const ofParcel = await db
    .selectFrom('parcel_photo')
    .innerJoin('parcel', 'parcel.id', 'parcel_photo.parcel_id')
    .leftJoin('return_list', 'return_list.id', 'parcel.list_id')
    .select('return_list.id')
    .where('parcel_photo.hash', '=', hash)
    .where(scope)
    .executeTakeFirst();
  return ofParcel !== undefined;
}
