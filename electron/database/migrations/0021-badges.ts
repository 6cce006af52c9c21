import type { MigrationStep } from '../tools.ts';

/** A badge says who stands at a shared bench, and a PIN proves it. */
export const badges: MigrationStep = async (db) => {
  await db.schema.alterTable('person').addColumn('badge', 'text').execute();
  await db.schema.alterTable('person').addColumn('pin_hash', 'text').execute();
  await db.schema.createIndex('person_badge').on('person').column('badge').unique().execute();
};
