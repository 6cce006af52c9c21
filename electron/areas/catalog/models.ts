import { sql } from 'kysely';
import type { catalog as contract } from '../../../shared/areas/catalog/contract.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';

export const models: Operations<typeof contract.models> = {
  list: async ({ db }, { search, cursor, limit = DEFAULT_LIMIT }) => {
    let query = db.selectFrom('model');
    if (search) query = query.where(sql<boolean>`lower(code) like ${likePattern(search)} escape '\\'`);
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('code', '>', cursor);
    const rows = await query.selectAll().orderBy('code').limit(limit).execute();
    return pageOf(
      rows.map((row) => ({ code: row.code, sizeTenthInch: row.size_tenth_inch })),
      total,
      limit,
      (model) => model.code,
    );
  },

  save: async ({ tx, subject }, model) => {
    subject(model.code);
    await tx
      .insertInto('model')
      .values({ code: model.code, size_tenth_inch: model.sizeTenthInch })
      .onConflict((oc) => oc.column('code').doUpdateSet({ size_tenth_inch: model.sizeTenthInch }))
      .execute();
    return model;
  },
};
