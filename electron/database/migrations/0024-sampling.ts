import type { MigrationStep } from '../tools.ts';

/** Samples of large delivery lines, and where sampling was taken up again after it had been stopped. */
export const sampling: MigrationStep = async (db, { table }) => {
  await table('sampling')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('line_id', 'text', (c) => c.notNull().references('delivery_line.id'))
    .addColumn('receipt_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('drawn_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('lot', 'integer', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('aql', 'text', (c) => c.notNull())
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('letter', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('ac', 'integer', (c) => c.notNull())
    .addUniqueConstraint('sampling_line', ['line_id', 'receipt_id'])
    .execute();
  await table('sampling_unit')
    .addColumn('sampling_id', 'text', (c) => c.notNull().references('sampling.id'))
    .addColumn('barcode', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sampling_unit_key', ['sampling_id', 'barcode'])
    .execute();
  // Which verdicts were the sample's, as it was when they were given.
  await db.schema
    .alterTable('inspection_result')
    .addColumn('sampling_id', 'text', (c) => c.references('sampling.id'))
    .execute();
  await table('sampling_resumed')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('resumed_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sampling_resumed_part').on('sampling_resumed').columns(['part_id', 'sender']).execute();
};
