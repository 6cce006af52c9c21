import type { MigrationStep } from '../tools.ts';

/** S2-4: what customers bring or send back, piece by piece, and where it was laid. */
export const customerReturns: MigrationStep = async (_db, { table }) => {
  await table('customer_return')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('booked_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('customer', 'text', (c) => c.notNull())
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('barcode', 'text', (c) => c.notNull())
    .addColumn('qty', 'integer', (c) => c.notNull())
    .addColumn('condition', 'text', (c) => c.notNull())
    .addColumn('bin_id', 'text', (c) => c.notNull().references('bin.id'))
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .execute();
};
