import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

export const stock: MigrationStep = async (db, { table, sequence, appendOnly }) => {
  await table('document')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text')
    .addColumn('reverses_id', 'text', (c) => c.unique().references('document.id'))
    .execute();
  await appendOnly('document');
  await db.schema.createIndex('document_source').on('document').column('source_id').execute();
  await db.schema.createIndex('document_day').on('document').column('day').execute();

  await table('lot')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('source_line_id', 'text')
    .addColumn('received_day', 'text', (c) => c.notNull())
    .addColumn('price_fen', 'integer', (c) => c.notNull())
    .execute();
  await appendOnly('lot');
  await db.schema.createIndex('lot_document').on('lot').column('document_id').execute();

  await table('unit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('barcode', 'text', (c) => c.notNull().unique())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('place_id', 'text', (c) => c.notNull())
    .addColumn('condition', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('unit_lot').on('unit').columns(['lot_id', 'place_id']).execute();

  await sequence(table('movement'), 'seq')
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('from_place', 'text', (c) => c.notNull())
    .addColumn('from_condition', 'text', (c) => c.notNull())
    .addColumn('to_place', 'text', (c) => c.notNull())
    .addColumn('to_condition', 'text', (c) => c.notNull())
    .execute();
  await appendOnly('movement');
  await db.schema.createIndex('movement_document').on('movement').column('document_id').execute();
  await db.schema.createIndex('movement_part').on('movement').columns(['part_id', 'seq']).execute();
  await db.schema
    .createIndex('movement_unit')
    .on('movement')
    .columns(['unit_id', 'seq'])
    .where(sql<boolean>`unit_id is not null`)
    .execute();

  await table('balance')
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('place_id', 'text', (c) => c.notNull())
    .addColumn('condition', 'text', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('received_day', 'text', (c) => c.notNull())
    .addColumn('qty', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('balance_key', ['lot_id', 'place_id', 'condition'] as never)
    // The supplier and the opening are the other side of the books: what came in from there stands there as a minus.
    .addCheckConstraint('balance_qty_not_negative', sql`qty >= 0 or place_id in ('supplier', 'opening')`)
    .execute();
  await db.schema
    .createIndex('balance_fifo')
    .on('balance')
    .columns(['part_id', 'condition', 'received_day'])
    .where(sql<boolean>`qty > 0`)
    .execute();
  await db.schema.createIndex('balance_place').on('balance').column('place_id').where(sql<boolean>`qty > 0`).execute();

  await table('opening_row')
    .addColumn('identity', 'text', (c) => c.primaryKey())
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .execute();
};
