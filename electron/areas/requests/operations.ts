import { type SqlBool, sql } from 'kysely';
import type { requests as contract } from '../../../shared/areas/requests/contract.ts';
import type { RequestState } from '../../../shared/areas/requests/words.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { stationScope } from '../people/stationScope.ts';
import { createRequest } from './creating.ts';
import { papers } from './papers.ts';
import { headOf, requestById, selectRequests } from './requests.ts';
import { signing } from './signing.ts';

export const requests: Operations<typeof contract> = {
  list: async (context, { search, state, stationCode, cursor, limit = DEFAULT_LIMIT }) => {
    const { db, caller } = context;
    let query = selectRequests(db);
    const own = stationScope(caller);
    if (own) query = query.where('part_request.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    if (state) query = query.where(inState(state));
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(part_request.number) like ${pattern} escape '\\' or lower(part_request.paper_number) like ${pattern} escape '\\' or station.search like ${pattern} escape '\\' or exists (select 1 from part_request_line l where l.request_id = part_request.id and lower(l.repair_order) like ${pattern} escape '\\'))`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('part_request.id', '<', cursor as never);
    const rows = await query.orderBy('part_request.id', 'desc').limit(limit).execute();
    return pageOf(await Promise.all(rows.map((row) => headOf(context, row))), total, limit, (head) => head.id);
  },

  get: (context, { id }) => requestById(context, id),
  create: createRequest,
  ...signing,
  papers,
};

/** The states of `requestState`, as the database finds them. */
function inState(state: RequestState) {
  const open = sql`part_request.cancelled_at is null and part_request.shipped_at is null`;
  const isWaitingForMoney = sql`part_request.purpose = 'outOfWarranty' and part_request.paid_day is null`;
  switch (state) {
    case 'cancelled':
      return sql<SqlBool>`part_request.cancelled_at is not null`;
    case 'shipped':
      return sql<SqlBool>`part_request.cancelled_at is null and part_request.shipped_at is not null`;
    case 'awaitingSignatures':
      return sql<SqlBool>`${open} and part_request.approved_at is null`;
    case 'awaitingPayment':
      return sql<SqlBool>`${open} and part_request.approved_at is not null and ${isWaitingForMoney}`;
    case 'toShip':
      return sql<SqlBool>`${open} and part_request.approved_at is not null and not (${isWaitingForMoney})`;
  }
}
