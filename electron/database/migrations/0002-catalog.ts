import type { MigrationStep } from '../tools.ts';

export const catalog: MigrationStep = async (db, { table }) => {
  await table('part')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('unit_name', 'text', (c) => c.notNull())
    .addColumn('tracking', 'text', (c) => c.notNull())
    .addColumn('is_sellable', 'integer', (c) => c.notNull())
    .addColumn('is_defective_returned', 'integer', (c) => c.notNull())
    .addColumn('original_packing', 'text', (c) => c.notNull())
    .addColumn('safety_stock', 'integer', (c) => c.notNull())
    .addColumn('is_active', 'integer', (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .execute();
  await table('part_model')
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('model_code', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('part_model_key', ['part_id', 'model_code'] as never)
    .execute();
  await table('part_barcode')
    .addColumn('barcode', 'text', (c) => c.primaryKey())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .execute();
  await db.schema.createIndex('part_barcode_part').on('part_barcode').column('part_id').execute();
  await table('part_price')
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('station_price_fen', 'integer', (c) => c.notNull())
    .addColumn('public_price_fen', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('part_price_key', ['part_id', 'valid_from'] as never)
    .execute();
  await table('model')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('size_tenth_inch', 'integer')
    .execute();
  await table('bin')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('use', 'text', (c) => c.notNull())
    .addColumn('capacity', 'integer')
    .addColumn('is_mixing', 'integer', (c) => c.notNull())
    .execute();
  await table('station')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('city', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('phone', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .execute();
  await table('engineer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('station_id', 'text', (c) => c.references('station.id'))
    .addColumn('search', 'text', (c) => c.notNull())
    .execute();
  await table('carrier')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute();
};
