import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';
import { widenOuterPlaces } from './outerPlaces.ts';

export const loans: MigrationStep = async (db, { table, appendOnly }) => {
  // Defective parts come home from customers' sets, so `field` may stand below zero as the supplier does.
  await widenOuterPlaces(db, table, ['supplier', 'opening', 'field'], {
    key: 'balance_place_key',
    check: 'balance_place_not_negative',
  });
  await table('loan')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('station_id', 'text', (c) => c.notNull().references('station.id'))
    .addColumn('issue_id', 'text', (c) => c.notNull().references('issue.id'))
    .addColumn('issue_number', 'text', (c) => c.notNull())
    .addColumn('pick_id', 'text', (c) => c.notNull().references('issue_pick.id'))
    .addColumn('request_id', 'text', (c) => c.notNull().references('part_request.id'))
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('open_qty', 'integer', (c) => c.notNull().check(sql`open_qty >= 0`))
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .addColumn('is_batch', 'integer', (c) => c.notNull())
    .addColumn('shipped_day', 'text', (c) => c.notNull())
    .addColumn('received_day', 'text')
    .addColumn('converted_at', 'text')
    .execute();
  await db.schema.createIndex('loan_issue').on('loan').column('issue_id').execute();
  await db.schema
    .createIndex('loan_open')
    .on('loan')
    .columns(['station_id', 'id'])
    .where(sql<boolean>`open_qty > 0`)
    .execute();
  await db.schema
    .createIndex('loan_unit')
    .on('loan')
    .column('unit_id')
    .where(sql<boolean>`unit_id is not null`)
    .execute();

  await table('shipment_receipt')
    .addColumn('issue_id', 'text', (c) => c.primaryKey().references('issue.id'))
    .addColumn('received_day', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('package_grade', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('counted_at', 'text')
    .execute();
  await table('shipment_difference')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('issue_id', 'text', (c) => c.notNull().references('issue.id'))
    .addColumn('pick_id', 'text', (c) => c.notNull().references('issue_pick.id'))
    .addColumn('short', 'integer', (c) => c.notNull())
    .addColumn('damaged', 'integer', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('reported_at', 'text', (c) => c.notNull())
    .addColumn('is_late', 'integer', (c) => c.notNull())
    .addColumn('settlement', 'text')
    .addColumn('settled_at', 'text')
    .execute();
  await db.schema.createIndex('shipment_difference_issue').on('shipment_difference').column('issue_id').execute();

  await table('loan_explanation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('loan_id', 'text', (c) => c.notNull().references('loan.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text')
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await appendOnly('loan_explanation');
  await db.schema.createIndex('loan_explanation_loan').on('loan_explanation').column('loan_id').execute();

  await table('obligation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('station_id', 'text', (c) => c.notNull().references('station.id'))
    .addColumn('loan_id', 'text', (c) => c.notNull().references('loan.id'))
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('open_qty', 'integer', (c) => c.notNull().check(sql`open_qty >= 0`))
    .addColumn('new_barcode', 'text', (c) => c.notNull())
    .addColumn('old_barcode', 'text', (c) => c.notNull())
    .addColumn('repair_order', 'text', (c) => c.notNull())
    .addColumn('machine_serial', 'text', (c) => c.notNull())
    .addColumn('repaired_day', 'text', (c) => c.notNull())
    .addColumn('is_batch', 'integer', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closing', 'text')
    .addColumn('closing_number', 'text', (c) => c.notNull())
    .addColumn('waived_by', 'text', (c) => c.references('person.id'))
    .addColumn('waiver_reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('obligation_open')
    .on('obligation')
    .columns(['station_id', 'id'])
    .where(sql<boolean>`closed_at is null`)
    .execute();
  await db.schema.createIndex('obligation_loan').on('obligation').column('loan_id').execute();

  await table('sale')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('station_id', 'text', (c) => c.notNull().references('station.id'))
    .addColumn('loan_id', 'text', (c) => c.references('loan.id'))
    .addColumn('obligation_id', 'text', (c) => c.references('obligation.id'))
    .addColumn('issue_id', 'text', (c) => c.references('issue.id'))
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('unit_price_fen', 'integer', (c) => c.notNull())
    .addColumn('factor', 'integer', (c) => c.notNull())
    .addColumn('public_price_fen', 'integer', (c) => c.notNull())
    .addColumn('charged_fen', 'integer')
    .addColumn('sold_day', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('paid_day', 'text')
    .addColumn('paid_note', 'text', (c) => c.notNull())
    .addColumn('document_id', 'text', (c) => c.references('document.id'))
    .addColumn('written_off_at', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('cancel_reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sale_loan').on('sale').column('loan_id').execute();
  await db.schema.createIndex('sale_station').on('sale').columns(['station_id', 'id']).execute();
};
