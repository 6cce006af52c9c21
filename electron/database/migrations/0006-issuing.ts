import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

export const issuing: MigrationStep = async (db, { table }) => {
  await table('issue')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('recipient_kind', 'text', (c) => c.notNull())
    .addColumn('recipient_id', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('cancelled_at', 'text')
    .execute();
  await table('issue_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('issue_id', 'text', (c) => c.notNull().references('issue.id'))
    .addColumn('line_no', 'integer', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .execute();
  await db.schema.createIndex('issue_line_issue').on('issue_line').column('issue_id').execute();
  await table('issue_pick')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('issue_id', 'text', (c) => c.notNull().references('issue.id'))
    .addColumn('line_id', 'text', (c) => c.notNull().references('issue_line.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('bin_id', 'text', (c) => c.notNull().references('bin.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('fifo_reason', 'text')
    .execute();
  await db.schema.createIndex('issue_pick_issue').on('issue_pick').column('issue_id').execute();
};
