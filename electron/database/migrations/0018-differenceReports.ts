import type { MigrationStep } from '../tools.ts';

/** R4.1.2a: what was said to the sender about a delivery that differs from its note, and when. */
export const differenceReports: MigrationStep = async (db) => {
  await db.schema.alterTable('delivery').addColumn('reported_at', 'text').execute();
  await db.schema
    .alterTable('delivery')
    .addColumn('reported_by', 'text', (c) => c.references('person.id'))
    .execute();
  await db.schema
    .alterTable('delivery')
    .addColumn('report_note', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema.createIndex('delivery_arrival').on('delivery').column('arrival_day').execute();
};
