import { type SqlBool, sql } from 'kysely';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ReturnListId } from '../../../shared/kernel/ids.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { stationScope } from '../people/stationScope.ts';
import { check } from './checks.ts';
import { claims } from './claims.ts';
import { confirming } from './confirming.ts';
import { customers } from './customers.ts';
import { drafts } from './drafts.ts';
import { forms } from './forms.ts';
import { headOf, inState, listById, selectLists } from './lists.ts';
import { parcels } from './parcels.ts';
import { photos } from './photos.ts';
import { questions } from './questions.ts';
import { receipt } from './receipt.ts';
import { reverse } from './reversing.ts';
import { ship } from './shipping.ts';
import { suggest } from './suggesting.ts';

export const returns: Operations<typeof contract> = {
  list: async ({ db, caller }, { search, stationCode, state, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectLists(db);
    const own = stationScope(caller);
    if (own) query = query.where('return_list.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    if (state) query = query.where(inState(state));
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(return_list.number) like ${pattern} escape '\\' or lower(return_list.paper_number) like ${pattern} escape '\\' or lower(return_list.waybill) like ${pattern} escape '\\' or station.search like ${pattern} escape '\\' or exists (select 1 from return_line l where l.list_id = return_list.id and (lower(l.barcode) like ${pattern} escape '\\' or lower(l.repair_order) like ${pattern} escape '\\')))`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('return_list.id', '<', cursor as ReturnListId);
    const rows = await query.orderBy('return_list.id', 'desc').limit(limit).execute();
    return pageOf(rows.map(headOf), total, limit, (head) => head.id);
  },

  get: (context, { id }) => listById(context, id),
  suggest,
  ...drafts,
  ...photos,
  ...confirming,
  check,
  ship,
  parcels,
  customers,
  ...receipt,
  reverse,
  claims,
  questions,
  forms,
};
