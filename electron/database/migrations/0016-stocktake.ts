import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';
import { widenOuterPlaces } from './outerPlaces.ts';

export const stocktake: MigrationStep = async (db, { table }) => {
  await widenOuterPlaces(db, table, ['supplier', 'opening', 'field', 'stocktake'], {
    key: 'balance_lot_place_key',
    check: 'balance_inner_not_negative',
  });
  await table('stocktake')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('zones', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('opened_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('closed_at', 'text')
    .addColumn('submitted_at', 'text')
    .addColumn('submitted_by', 'text', (c) => c.references('person.id'))
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text', (c) => c.references('person.id'))
    .addColumn('reject_reason', 'text', (c) => c.notNull())
    .addColumn('posted_at', 'text')
    .addColumn('document_id', 'text', (c) => c.references('document.id'))
    .addColumn('cancelled_at', 'text')
    .addColumn('cancel_reason', 'text', (c) => c.notNull())
    .execute();
  await table('stocktake_bin')
    .addColumn('stocktake_id', 'text', (c) => c.notNull().references('stocktake.id'))
    .addColumn('bin_id', 'text', (c) => c.notNull().references('bin.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('start_seq', 'integer')
    .addColumn('counted_at', 'text')
    .addColumn('counted_by', 'text', (c) => c.references('person.id'))
    .addPrimaryKeyConstraint('stocktake_bin_key', ['stocktake_id', 'bin_id'] as never)
    .execute();
  await db.schema.createIndex('stocktake_bin_bin').on('stocktake_bin').column('bin_id').execute();
  await table('stocktake_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('stocktake_id', 'text', (c) => c.notNull().references('stocktake.id'))
    .addColumn('bin_id', 'text', (c) => c.notNull().references('bin.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('is_current', 'integer', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('barcode', 'text')
    .addColumn('price_fen', 'integer', (c) => c.notNull())
    .addColumn('counted', 'integer', (c) => c.notNull().check(sql`counted >= 0`))
    .addColumn('book', 'integer', (c) => c.notNull().check(sql`book >= 0`))
    .addColumn('book_place', 'text')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('is_disturbed', 'integer', (c) => c.notNull())
    .addColumn('counted_at', 'text', (c) => c.notNull())
    .addColumn('counted_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('cause', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .execute();
  await db.schema
    .createIndex('stocktake_line_bin')
    .on('stocktake_line')
    .columns(['stocktake_id', 'bin_id'])
    .where(sql<boolean>`is_current = 1`)
    .execute();
  // A unit is found once in a stocktake, whoever scans it where.
  await db.schema
    .createIndex('stocktake_line_unit')
    .on('stocktake_line')
    .columns(['stocktake_id', 'barcode'])
    .unique()
    .where(sql<boolean>`is_current = 1 and barcode is not null and counted > 0`)
    .execute();
};
