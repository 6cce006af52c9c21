import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

export const clocks: MigrationStep = async (db, { table }) => {
  await table('calendar_day')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('is_working', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    // An administrator's word stands over the list's, and the list's is there again when it is taken back.
    .addPrimaryKeyConstraint('calendar_day_key', ['day', 'source'] as never)
    .execute();
  await table('calendar_year')
    .addColumn('year', 'integer', (c) => c.primaryKey())
    .execute();
  await table('clock')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('subject_number', 'text', (c) => c.notNull())
    .addColumn('station_id', 'text', (c) => c.references('station.id'))
    .addColumn('part_id', 'text', (c) => c.references('part.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('qty', 'integer', (c) => c.notNull())
    .addColumn('start_day', 'text', (c) => c.notNull())
    .addColumn('days', 'integer', (c) => c.notNull())
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('stocktake_date', 'integer', (c) => c.notNull())
    .addColumn('pauses', 'text', (c) => c.notNull())
    .addColumn('due_day', 'text', (c) => c.notNull())
    .addColumn('is_provisional', 'integer', (c) => c.notNull())
    .addColumn('closed_day', 'text')
    .addColumn('outcome', 'text')
    .execute();
  const running = sql<boolean>`closed_day is null`;
  await db.schema.createIndex('clock_due').on('clock').columns(['due_day', 'id', 'rule']).where(running).execute();
  await db.schema
    .createIndex('clock_station_due')
    .on('clock')
    .columns(['station_id', 'due_day', 'id', 'rule'])
    .where(running)
    .execute();
  await db.schema.createIndex('clock_subject').on('clock').column('subject_id').execute();
  await db.schema.createIndex('clock_term').on('clock').columns(['unit', 'start_day', 'days']).where(running).execute();
  await table('job')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .addColumn('started_by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('error', 'text', (c) => c.notNull())
    .execute();
};
