import { type SqlBool, sql } from 'kysely';
import type { receiving as contract } from '../../../shared/areas/receiving/contract.ts';
import type { DeliveryId } from '../../../shared/kernel/ids.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { counting } from './counting.ts';
import { deliveriesIn, deliveryById, headOf } from './deliveries.ts';
import { notes, open } from './opening.ts';
import { packaging } from './packaging.ts';
import { posting } from './posting.ts';
import { reporting } from './reporting.ts';
import { sampling } from './sampling.ts';

export const receiving: Operations<typeof contract> = {
  list: async ({ db }, { search, state, cursor, limit = DEFAULT_LIMIT }) => {
    let query = deliveriesIn(db, state);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(delivery.number) like ${pattern} escape '\\' or lower(note_number) like ${pattern} escape '\\' or lower(waybill) like ${pattern} escape '\\')`,
      );
    }
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('delivery.id', '<', cursor as DeliveryId);
    const rows = await query.selectAll('delivery').orderBy('delivery.id', 'desc').limit(limit).execute();
    return pageOf(rows.map(headOf), total, limit, (head) => head.id);
  },

  get: ({ db }, { id }) => deliveryById(db, id),
  open,
  notes,
  ...packaging,
  ...counting,
  ...posting,
  ...reporting,
  sampling,
};
