import { type SelectQueryBuilder, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import { MOST_ROWS } from '../../../shared/areas/ledgers/longBooks.ts';

/** Throws where a book has more rows than anybody should wait for: LONG_BOOK if it can be written in the background, else LONG_PERIOD. */
export async function expectShort<DB, Table extends keyof DB>(
  rows: SelectQueryBuilder<DB, Table, object>,
  code: 'LONG_BOOK' | 'LONG_PERIOD',
): Promise<void> {
  // It looks no further than to the first row too many.
  const beyond = await rows.select(sql<number>`1`.as('one')).limit(1).offset(MOST_ROWS).executeTakeFirst();
  if (beyond) throw new AppError(code, { most: MOST_ROWS });
}
