import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

export const returns: MigrationStep = async (db, { table, appendOnly }) => {
  await table('return_list')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('station_id', 'text', (c) => c.notNull().references('station.id'))
    .addColumn('paper_number', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    // Counts every change of the lines, so that nobody confirms what he has not seen.
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('submitted_at', 'text')
    .addColumn('submitted_by', 'text', (c) => c.references('person.id'))
    .addColumn('confirmed_at', 'text')
    .addColumn('confirmed_by', 'text', (c) => c.references('person.id'))
    .addColumn('cancelled_at', 'text')
    .addColumn('shipped_day', 'text')
    .addColumn('reported_at', 'text')
    .addColumn('carrier', 'text', (c) => c.notNull())
    .addColumn('waybill', 'text', (c) => c.notNull())
    .addColumn('packages', 'integer', (c) => c.notNull())
    .addColumn('freight_fen', 'integer', (c) => c.notNull())
    .addColumn('received_at', 'text')
    .execute();
  await db.schema.createIndex('return_list_station').on('return_list').columns(['station_id', 'id']).execute();
  await db.schema.createIndex('return_list_waybill').on('return_list').column('waybill').execute();
  await table('return_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('list_id', 'text', (c) => c.notNull().references('return_list.id'))
    .addColumn('line_no', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('barcode', 'text', (c) => c.notNull())
    .addColumn('obligation_id', 'text', (c) => c.references('obligation.id'))
    .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .addColumn('machine_serial', 'text', (c) => c.notNull())
    .addColumn('engineer', 'text', (c) => c.notNull())
    .addColumn('fault', 'text', (c) => c.notNull())
    .addColumn('statement', 'text', (c) => c.notNull())
    .addColumn('is_batch', 'integer', (c) => c.notNull())
    .addColumn('decision', 'text')
    .addColumn('decision_reason', 'text', (c) => c.notNull())
    .addColumn('label_number', 'text')
    .addColumn('label_copies', 'integer', (c) => c.notNull())
    .addColumn('label_scanned_at', 'text')
    .addColumn('counted', 'integer')
    .addColumn('outcome', 'text')
    .addColumn('outcome_reason', 'text', (c) => c.notNull())
    .addColumn('document_id', 'text', (c) => c.references('document.id'))
    .execute();
  await db.schema.createIndex('return_line_list').on('return_line').columns(['list_id', 'line_no']).execute();
  await db.schema.createIndex('return_line_loan').on('return_line').column('loan_id').execute();
  await db.schema.createIndex('return_line_barcode').on('return_line').column('barcode').execute();
  await db.schema.createIndex('return_line_obligation').on('return_line').column('obligation_id').execute();
  await table('return_photo')
    .addColumn('line_id', 'text', (c) => c.notNull().references('return_line.id'))
    .addColumn('hash', 'text', (c) => c.notNull().references('file.hash'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('return_photo_key', ['line_id', 'hash'] as never)
    .execute();

  await table('packing_check')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('line_id', 'text', (c) => c.notNull().references('return_line.id'))
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('scanned', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await appendOnly('packing_check');
  await db.schema.createIndex('packing_check_line').on('packing_check').columns(['line_id', 'id']).execute();
  await table('packing_check_item')
    .addColumn('check_id', 'text', (c) => c.notNull().references('packing_check.id'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('photo_hash', 'text', (c) => c.references('file.hash'))
    .addPrimaryKeyConstraint('packing_check_item_key', ['check_id', 'item'] as never)
    .execute();
  await appendOnly('packing_check_item');

  await table('parcel')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('waybill', 'text', (c) => c.notNull().unique())
    .addColumn('carrier', 'text', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('list_id', 'text', (c) => c.references('return_list.id'))
    .addColumn('arrived_day', 'text', (c) => c.notNull())
    .addColumn('arrived_at', 'text', (c) => c.notNull())
    .addColumn('package_grade', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('refused_at', 'text')
    .addColumn('refusal_reason', 'text', (c) => c.notNull())
    .addColumn('sent_back_at', 'text')
    .addColumn('settlement', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('parcel_list').on('parcel').column('list_id').execute();
  await table('parcel_photo')
    .addColumn('parcel_id', 'text', (c) => c.notNull().references('parcel.id'))
    .addColumn('hash', 'text', (c) => c.notNull().references('file.hash'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('parcel_photo_key', ['parcel_id', 'hash'] as never)
    .execute();

  await table('claim')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('station_id', 'text', (c) => c.notNull().references('station.id'))
    .addColumn('list_id', 'text', (c) => c.notNull().references('return_list.id'))
    .addColumn('line_id', 'text', (c) => c.references('return_line.id'))
    .addColumn('parcel_id', 'text', (c) => c.notNull().references('parcel.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('qty', 'integer', (c) => c.notNull())
    .addColumn('loss', 'text', (c) => c.notNull())
    .addColumn('bearer', 'text', (c) => c.notNull())
    .addColumn('is_carrier_signing', 'integer', (c) => c.notNull())
    .addColumn('carrier_person', 'text', (c) => c.notNull())
    .addColumn('carrier_statement', 'text', (c) => c.notNull())
    .addColumn('phoned_at', 'text')
    .addColumn('phoned_with', 'text', (c) => c.notNull())
    .addColumn('stated_at', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('settlement', 'text', (c) => c.notNull())
    .addColumn('amount_fen', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('claim_list').on('claim').column('list_id').execute();

  await table('question')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('station_id', 'text', (c) => c.notNull().references('station.id'))
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text', (c) => c.references('person.id'))
    .execute();
};
