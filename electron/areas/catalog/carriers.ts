import { sql } from 'kysely';
import type { catalog as contract } from '../../../shared/areas/catalog/contract.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';

export const carriers: Operations<typeof contract.carriers> = {
  list: async ({ db }, { search, cursor, limit = DEFAULT_LIMIT }) => {
    let query = db.selectFrom('carrier');
    if (search) query = query.where(sql<boolean>`lower(code || ' ' || name) like ${likePattern(search)} escape '\\'`);
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('code', '>', cursor);
    const rows = await query.selectAll().orderBy('code').limit(limit).execute();
    return pageOf(rows, total, limit, (carrier) => carrier.code);
  },

  save: async ({ tx, subject }, carrier) => {
    subject(carrier.code);
    await tx
      .insertInto('carrier')
      .values(carrier)
      .onConflict((oc) => oc.column('code').doUpdateSet({ name: carrier.name }))
      .execute();
    return carrier;
  },
};
