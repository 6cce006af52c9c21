import { type SqlBool, sql } from 'kysely';
import type { stocktake as contract } from '../../../shared/areas/stocktake/contract.ts';
import type { StocktakeState } from '../../../shared/areas/stocktake/words.ts';
import type { StocktakeId } from '../../../shared/kernel/ids.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { counting } from './counting.ts';
import { deciding } from './deciding.ts';
import { opening } from './opening.ts';
import { headOf, selectStocktakes, stocktakeById } from './stocktakes.ts';

export const stocktake: Operations<typeof contract> = {
  list: async ({ db }, { search, state, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectStocktakes(db);
    if (state) query = query.where(inState(state));
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(stocktake.number) like ${pattern} escape '\\' or lower(stocktake.note) like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('stocktake.id', '<', cursor as StocktakeId);
    const rows = await query.orderBy('stocktake.id', 'desc').limit(limit).execute();
    return pageOf(await Promise.all(rows.map((row) => headOf(db, row))), total, limit, (head) => head.id);
  },

  get: ({ db }, { id }) => stocktakeById(db, id),
  ...opening,
  ...counting,
  ...deciding,
};

/** The states of `stocktakeState`, as the database finds them. */
function inState(state: StocktakeState) {
  const open = sql`stocktake.cancelled_at is null and stocktake.posted_at is null`;
  switch (state) {
    case 'cancelled':
      return sql<SqlBool>`stocktake.cancelled_at is not null`;
    case 'posted':
      return sql<SqlBool>`stocktake.posted_at is not null`;
    case 'submitted':
      return sql<SqlBool>`${open} and stocktake.submitted_at is not null`;
    case 'reviewing':
      return sql<SqlBool>`${open} and stocktake.submitted_at is null and stocktake.closed_at is not null`;
    case 'counting':
      return sql<SqlBool>`${open} and stocktake.closed_at is null`;
  }
}
