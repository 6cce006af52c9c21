import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

/** Issues that answer a station's request, their parcels, and what engineers take on a trip. */
export const shipping: MigrationStep = async (db, { table }) => {
  await db.schema
    .alterTable('issue')
    .addColumn('request_id', 'text', (c) => c.references('part_request.id'))
    .execute();
  for (const column of ['carrier', 'waybill'] as const) {
    await db.schema
      .alterTable('issue')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
  }
  for (const column of ['packages', 'freight_fen'] as const) {
    await db.schema
      .alterTable('issue')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  }
  await db.schema.alterTable('issue').addColumn('packed_at', 'text').execute();
  await db.schema.createIndex('issue_request').on('issue').column('request_id').execute();
  await db.schema.createIndex('issue_waybill').on('issue').column('waybill').execute();
  await db.schema
    .alterTable('issue_line')
    .addColumn('request_line_id', 'text', (c) => c.references('part_request_line.id'))
    .execute();
  await db.schema.createIndex('issue_line_request').on('issue_line').column('request_line_id').execute();

  await table('tool')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('is_active', 'integer', (c) => c.notNull())
    .execute();
  await table('trip')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('engineer_id', 'text', (c) => c.notNull().references('engineer.id'))
    .addColumn('destination', 'text', (c) => c.notNull())
    .addColumn('out_day', 'text', (c) => c.notNull())
    .addColumn('due_day', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('trip_engineer').on('trip').columns(['engineer_id', 'id']).execute();
  await table('trip_tool')
    .addColumn('trip_id', 'text', (c) => c.notNull().references('trip.id'))
    .addColumn('tool_id', 'text', (c) => c.notNull().references('tool.id'))
    .addColumn('back_at', 'text')
    .addColumn('back_note', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('trip_tool_key', ['trip_id', 'tool_id'] as never)
    .execute();
  // A tool is with one engineer at a time.
  await db.schema
    .createIndex('trip_tool_out')
    .on('trip_tool')
    .column('tool_id')
    .unique()
    .where(sql<boolean>`back_at is null`)
    .execute();
  await table('engineer_return')
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('line_no', 'integer', (c) => c.notNull())
    .addColumn('engineer_id', 'text', (c) => c.notNull().references('engineer.id'))
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('qty', 'integer', (c) => c.notNull())
    .addColumn('condition', 'text', (c) => c.notNull())
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .addColumn('fault', 'text', (c) => c.notNull())
    .addColumn('is_signed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('engineer_return_key', ['document_id', 'line_no'] as never)
    .execute();
};
