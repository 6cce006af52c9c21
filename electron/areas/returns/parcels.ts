import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { Parcel } from '../../../shared/areas/returns/parcels.ts';
import type { ParcelId, ReturnListId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { startClocks } from '../clocks/clocks.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import { type Operations, prepared } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { checkPicture, storeFile } from '../receiving/files.ts';
import { reopenDuties } from './duties.ts';
import { loadList, stateOf } from './lists.ts';
import { recordShipping } from './shipping.ts';

export const parcels: Operations<typeof contract.parcels> = {
  list: async ({ db }, { search, isException, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectParcels(db);
    if (isException !== undefined) {
      query = query.where((eb) => (isException ? UNSETTLED : eb.not(UNSETTLED)));
    }
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(parcel.number) like ${pattern} escape '\\' or lower(parcel.waybill) like ${pattern} escape '\\' or lower(return_list.number) like ${pattern} escape '\\' or lower(parcel.sender) like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('parcel.id', '<', cursor as ParcelId);
    const rows = await query.orderBy('parcel.id', 'desc').limit(limit).execute();
    return pageOf(await toParcels(db, rows), total, limit, (parcel) => parcel.id);
  },

  get: ({ db }, { id }) => parcelById(db, id),

  arrive: async ({ tx, today, now, by, subject }, input) => {
    const known = await tx
      .selectFrom('parcel')
      .select('number')
      .where('waybill', '=', input.waybill)
      .executeTakeFirst();
    if (known) throw new AppError('PARCEL_ARRIVED', { waybill: input.waybill, number: known.number });
    // Only a list that HQ has confirmed can have been shipped (R4.3.1.4): whatever else comes is an exception.
    const list = await tx
      .selectFrom('return_list')
      .innerJoin('station', 'station.id', 'return_list.station_id')
      .leftJoin('parcel', 'parcel.list_id', 'return_list.id')
      .select(['return_list.id', 'return_list.carrier', 'station.name'])
      .where('return_list.waybill', '=', input.waybill)
      .where('return_list.shipped_day', 'is not', null)
      .where('return_list.cancelled_at', 'is', null)
      .where('parcel.id', 'is', null)
      .executeTakeFirst();
    const id = newId<'ParcelId'>();
    const number = await nextNumber(tx, 'BG', today);
    subject(number);
    await tx
      .insertInto('parcel')
      .values({
        id,
        number,
        waybill: input.waybill,
        carrier: input.carrier || (list?.carrier ?? ''),
        sender: input.sender || (list?.name ?? ''),
        list_id: list?.id ?? null,
        arrived_day: today,
        arrived_at: now,
        package_grade: input.packageGrade,
        note: input.note,
        user_id: by.id,
        refusal_reason: '',
        settlement: '',
      })
      .execute();
    return parcelById(tx, id);
  },

  addPhoto: prepared(
    (_context, { file }) => checkPicture(file),
    async ({ tx, now, subject }, { id, file }, picture) => {
      subject((await parcelById(tx, id)).number);
      await storeFile(tx, picture, now);
      await tx
        .insertInto('parcel_photo')
        .values({ parcel_id: id, hash: picture.hash, name: file.name.slice(0, 120).toWellFormed(), at: now })
        .onConflict((oc) => oc.columns(['parcel_id', 'hash']).doNothing())
        .execute();
      return parcelById(tx, id);
    },
  ),

  assign: async (context, { id, listNumber }) => {
    const { tx } = context;
    const parcel = await exception(context, id);
    const list = await listByNumber(context, listNumber);
    const { row, state } = list;
    if (state !== 'shipped' && state !== 'confirmed') {
      throw new AppError('RETURN_LIST_STATE', { number: row.number, state });
    }
    // The station sent what was confirmed and told nobody: the day of arrival is the earliest dispatch that anyone can prove.
    if (state === 'confirmed') {
      await recordShipping(context, list, {
        carrier: parcel.carrier,
        waybill: parcel.waybill,
        packages: 1,
        freightFen: 0,
        shippedDay: parcel.arrivedDay,
      });
    }
    await tx.updateTable('parcel').set({ list_id: row.id }).where('id', '=', id).execute();
    return parcelById(tx, id);
  },

  settle: async (context, { id, settlement }) => {
    const { tx, now } = context;
    await exception(context, id);
    await tx.updateTable('parcel').set({ settlement, sent_back_at: now }).where('id', '=', id).execute();
    return parcelById(tx, id);
  },

  refuse: async (context, { id, reason }) => {
    const { tx, now, today, subject } = context;
    const parcel = await parcelById(tx, id);
    const { number } = parcel;
    subject(number);
    if (parcel.listState === 'received' || parcel.refusalReason !== '' || parcel.settlement !== '') {
      throw new AppError('PARCEL_RECEIVED', { number });
    }
    if (parcel.photos.length === 0) throw new AppError('PARCEL_PHOTO_REQUIRED', { number });
    await tx.updateTable('parcel').set({ refused_at: now, refusal_reason: reason }).where('id', '=', id).execute();
    if (parcel.listId) {
      const { row, lines } = await loadList({ ...context, db: tx }, parcel.listId);
      await reopenDuties(tx, lines);
      await startClocks(tx, [
        {
          rule: 'R4.3.2.2b',
          subject: 'returnList',
          subjectId: row.id,
          subjectNumber: row.number,
          stationId: row.station_id,
          start: today,
        },
      ]);
    }
    return parcelById(tx, id);
  },
};

/** Throws NOT_FOUND. */
export async function parcelById(db: ReadDb, id: ParcelId): Promise<Parcel> {
  const rows = await selectParcels(db).where('parcel.id', '=', id).execute();
  const [parcel] = await toParcels(db, rows);
  if (!parcel) throw new AppError('NOT_FOUND', { kind: 'parcel', key: id });
  return parcel;
}

const UNSETTLED = sql<SqlBool>`(parcel.list_id is null and parcel.settlement = '' and parcel.refused_at is null)`;

function selectParcels(db: ReadDb) {
  return db
    .selectFrom('parcel')
    .leftJoin('return_list', 'return_list.id', 'parcel.list_id')
    .selectAll('parcel')
    .select([
      'return_list.number as list_number',
      'return_list.submitted_at',
      'return_list.confirmed_at',
      'return_list.shipped_day',
      'return_list.received_at',
      'return_list.cancelled_at',
    ]);
}

type ParcelRow = Awaited<ReturnType<ReturnType<typeof selectParcels>['executeTakeFirstOrThrow']>>;

async function toParcels(db: ReadDb, rows: readonly ParcelRow[]): Promise<Parcel[]> {
  if (rows.length === 0) return [];
  const photos = await db
    .selectFrom('parcel_photo')
    .select(['parcel_id', 'hash', 'name'])
    .where(
      'parcel_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('at')
    .orderBy('hash')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    waybill: row.waybill,
    carrier: row.carrier,
    sender: row.sender,
    arrivedDay: row.arrived_day,
    packageGrade: row.package_grade,
    note: row.note,
    listId: row.list_id,
    listNumber: row.list_number,
    listState: row.list_id ? stateOf({ ...row, parcel_id: row.id }) : null,
    photos: photos.filter((photo) => photo.parcel_id === row.id).map(({ hash, name }) => ({ hash, name })),
    isException: row.list_id === null && row.settlement === '' && row.refused_at === null,
    refusalReason: row.refusal_reason,
    settlement: row.settlement,
  }));
}

/** Throws NOT_FOUND or NOT_AN_EXCEPTION. */
async function exception({ tx, subject }: CommandContext, id: ParcelId): Promise<Parcel> {
  const parcel = await parcelById(tx, id);
  subject(parcel.number);
  if (!parcel.isException) throw new AppError('NOT_AN_EXCEPTION', { number: parcel.number });
  return parcel;
}

async function listByNumber(context: CommandContext, number: string) {
  const row = await context.tx.selectFrom('return_list').select('id').where('number', '=', number).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'returnList', key: number });
  return loadList({ ...context, db: context.tx }, row.id as ReturnListId);
}
