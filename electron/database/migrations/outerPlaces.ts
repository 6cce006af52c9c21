import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { MigrationTools } from '../tools.ts';

/**
 * Names the places that may stand below zero, the other side of the books. SQLite cannot change a check, so the balances move into a table
 * that has the new one.
 */
export async function widenOuterPlaces(
  db: Kysely<Schema>,
  table: MigrationTools['table'],
  outer: readonly string[],
  /** PostgreSQL has the old table's names still while the new table is made. */
  names: { readonly key: string; readonly check: string },
): Promise<void> {
  const places = sql.join(outer.map((place) => sql.lit(place)));
  await table('balance_next' as never)
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('place_id', 'text', (c) => c.notNull())
    .addColumn('condition', 'text', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('received_day', 'text', (c) => c.notNull())
    .addColumn('qty', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint(names.key, ['lot_id', 'place_id', 'condition'] as never)
    .addCheckConstraint(names.check, sql`qty >= 0 or place_id in (${places})`)
    .execute();
  await sql`insert into balance_next (lot_id, place_id, condition, part_id, received_day, qty)
    select lot_id, place_id, condition, part_id, received_day, qty from balance`.execute(db);
  await db.schema.dropTable('balance').execute();
  await db.schema.alterTable('balance_next').renameTo('balance').execute();
  await db.schema
    .createIndex('balance_fifo')
    .on('balance')
    .columns(['part_id', 'condition', 'received_day'])
    .where(sql<boolean>`qty > 0`)
    .execute();
  await db.schema.createIndex('balance_place').on('balance').column('place_id').where(sql<boolean>`qty > 0`).execute();
}
