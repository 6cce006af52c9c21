import type { MigrationStep } from '../tools.ts';

export const labels: MigrationStep = async (db, { table }) => {
  await table('label')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('condition', 'text', (c) => c.notNull())
    .addColumn('fault', 'text', (c) => c.notNull())
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .addColumn('machine_serial', 'text', (c) => c.notNull())
    .addColumn('engineer', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('is_batch', 'integer', (c) => c.notNull())
    .addColumn('copies', 'integer', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .execute();
  await db.schema.createIndex('label_lot').on('label').column('lot_id').execute();
  await table('label_print')
    .addColumn('label_id', 'text', (c) => c.notNull().references('label.id'))
    .addColumn('copy', 'integer', (c) => c.notNull())
    .addColumn('size', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('label_print_key', ['label_id', 'copy'] as never)
    .execute();
};
