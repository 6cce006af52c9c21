import type { MigrationStep } from '../tools.ts';

/** S2-5: lists of parts to scrap or to send to quality control. */
export const disposals: MigrationStep = async (db, { table }) => {
  await table('disposal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('opened_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('submitted_at', 'text')
    .addColumn('submitted_by', 'text', (c) => c.references('person.id'))
    .addColumn('approved_at', 'text')
    .addColumn('decided_by', 'text', (c) => c.references('person.id'))
    .addColumn('reject_reason', 'text', (c) => c.notNull())
    .addColumn('document_id', 'text', (c) => c.references('document.id'))
    .addColumn('handed_to', 'text', (c) => c.notNull())
    .addColumn('cancelled_at', 'text')
    .addColumn('cancel_reason', 'text', (c) => c.notNull())
    .execute();
  await table('disposal_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('disposal_id', 'text', (c) => c.notNull().references('disposal.id'))
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('bin_id', 'text', (c) => c.notNull().references('bin.id'))
    .addColumn('condition', 'text', (c) => c.notNull())
    .addColumn('qty', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .execute();
  await db.schema.createIndex('disposal_line_disposal').on('disposal_line').column('disposal_id').execute();
  await db.schema.createIndex('disposal_line_unit').on('disposal_line').column('unit_id').execute();
};
