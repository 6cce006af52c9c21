import type { MigrationStep } from '../tools.ts';

/** The file of a long work in pieces: written as one, tens of megabytes would hold up everybody who posts. */
export const jobParts: MigrationStep = async (db, { table, bytes }) => {
  await db.schema
    .alterTable('job')
    .addColumn('file_size', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await table('job_part')
    .addColumn('job_id', 'text', (c) => c.notNull().references('job.id'))
    .addColumn('part_no', 'integer', (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('job_part_key', ['job_id', 'part_no'])
    .execute();
};
