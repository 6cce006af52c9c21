import { type SqlBool, sql } from 'kysely';
import type { receiving as contract } from '../../../shared/areas/receiving/contract.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { counting } from './counting.ts';
import { deliveryById, headsOf, selectDeliveries } from './deliveries.ts';
import { notes, open } from './opening.ts';
import { packaging } from './packaging.ts';
import { posting } from './posting.ts';

export const receiving: Operations<typeof contract> = {
  list: async ({ db }, { search, state, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectDeliveries(db).orderBy('delivery.id', 'desc');
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(delivery.number) like ${pattern} escape '\\' or lower(note_number) like ${pattern} escape '\\' or lower(waybill) like ${pattern} escape '\\')`,
      );
    }
    if (state === 'refused') query = query.where('refused_at', 'is not', null);
    // The other states are derived from documents; deliveries are few hundred a year, so they are told apart here.
    const heads = (await headsOf(db, await query.execute())).filter(
      (head) => state === undefined || head.state === state,
    );
    const after = cursor ? heads.filter((head) => head.id < cursor) : heads;
    return pageOf(after.slice(0, limit), heads.length, limit, (head) => head.id);
  },

  get: ({ db }, { id }) => deliveryById(db, id),
  open,
  notes,
  ...packaging,
  ...counting,
  ...posting,
};
