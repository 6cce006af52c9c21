import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

export const requests: MigrationStep = async (db, { table, appendOnly }) => {
  await table('part_request')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('station_id', 'text', (c) => c.notNull().references('station.id'))
    .addColumn('paper_number', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('is_urgent', 'integer', (c) => c.notNull())
    .addColumn('urgent_reason', 'text', (c) => c.notNull())
    .addColumn('is_batch', 'integer', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('approved_at', 'text')
    .addColumn('paid_day', 'text')
    .addColumn('shipped_at', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('cancel_reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('part_request_paper')
    .on('part_request')
    .columns(['station_id', 'paper_number'])
    .unique()
    .where(sql<boolean>`paper_number <> ''`)
    .execute();
  await db.schema
    .createIndex('part_request_to_ship')
    .on('part_request')
    .column('approved_at')
    .where(sql<boolean>`approved_at is not null and shipped_at is null and cancelled_at is null`)
    .execute();
  await table('part_request_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('request_id', 'text', (c) => c.notNull().references('part_request.id'))
    .addColumn('line_no', 'integer', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('part_request_line_request').on('part_request_line').column('request_id').execute();
  await db.schema.createIndex('part_request_line_part').on('part_request_line').column('part_id').execute();
  await table('request_confirmation')
    .addColumn('request_id', 'text', (c) => c.notNull().references('part_request.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .addPrimaryKeyConstraint('request_confirmation_key', ['request_id', 'kind'] as never)
    .execute();
  await appendOnly('request_confirmation');
  await table('request_signature')
    .addColumn('request_id', 'text', (c) => c.notNull().references('part_request.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('request_signature_key', ['request_id', 'role'] as never)
    // R4.1.1a: two different persons, whatever the program believes.
    .addUniqueConstraint('request_signature_persons', ['request_id', 'person_id'] as never)
    .execute();
  await appendOnly('request_signature');
};
