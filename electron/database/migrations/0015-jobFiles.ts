import type { MigrationStep } from '../tools.ts';

export const jobFiles: MigrationStep = async (db) => {
  const job = () => db.schema.alterTable('job');
  await job()
    .addColumn('input', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await job()
    .addColumn('about', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await job()
    .addColumn('owner_id', 'text', (c) => c.references('person.id'))
    .execute();
  await job()
    .addColumn('file_hash', 'text', (c) => c.references('file.hash'))
    .execute();
  await job()
    .addColumn('file_name', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
};
