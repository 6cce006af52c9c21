import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

export const machines: MigrationStep = async (db, { table, appendOnly, sequence }) => {
  await table('rma')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('station_id', 'text', (c) => c.references('station.id'))
    .addColumn('paper_number', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('written_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('applied_by', 'text', (c) => c.references('person.id'))
    .addColumn('refusal_rule', 'text', (c) => c.notNull())
    .addColumn('refusal_reason', 'text', (c) => c.notNull())
    .addColumn('carrier', 'text', (c) => c.notNull())
    .addColumn('waybill', 'text', (c) => c.notNull())
    .addColumn('freight_fen', 'integer', (c) => c.notNull())
    .addColumn('shipped_day', 'text')
    .execute();
  await db.schema.createIndex('rma_station').on('rma').columns(['station_id', 'id']).execute();
  await db.schema.createIndex('rma_state').on('rma').columns(['state', 'id']).execute();
  await db.schema.createIndex('rma_waybill').on('rma').column('waybill').execute();
  await db.schema.createIndex('rma_paper').on('rma').column('paper_number').execute();

  await table('rma_line')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('rma_id', 'text', (c) => c.notNull().references('rma.id'))
    .addColumn('line_no', 'integer', (c) => c.notNull())
    .addColumn('serial', 'text', (c) => c.notNull())
    .addColumn('carton_barcode', 'text', (c) => c.notNull())
    .addColumn('model_code', 'text', (c) => c.notNull())
    .addColumn('size_tenth_inch', 'integer')
    .addColumn('machine_kind', 'text', (c) => c.notNull())
    .addColumn('fault_kind', 'text', (c) => c.notNull())
    .addColumn('apparent_fault', 'text', (c) => c.notNull())
    .addColumn('hidden_fault', 'text', (c) => c.notNull())
    .addColumn('bad_boards', 'text', (c) => c.notNull())
    .addColumn('board_out', 'text', (c) => c.notNull())
    .addColumn('is_board_back', 'integer', (c) => c.notNull())
    .addColumn('panel_use', 'text', (c) => c.notNull())
    .addColumn('field_party', 'text')
    .addColumn('field_note', 'text', (c) => c.notNull())
    .addColumn('field_by', 'text', (c) => c.references('person.id'))
    .addColumn('field_at', 'text')
    .addColumn('status_mark', 'text', (c) => c.notNull())
    .addColumn('hq_party', 'text')
    .addColumn('hq_note', 'text', (c) => c.notNull())
    .addColumn('hq_by', 'text', (c) => c.references('person.id'))
    .addColumn('hq_at', 'text')
    .addColumn('consent_person', 'text', (c) => c.notNull())
    .addColumn('consent_fen', 'integer', (c) => c.notNull())
    .addColumn('consent_at', 'text')
    .addColumn('exception_number', 'text', (c) => c.notNull())
    .addColumn('exception_by', 'text', (c) => c.references('person.id'))
    .addColumn('exception_at', 'text')
    .addColumn('swap_number', 'text', (c) => c.notNull())
    .addColumn('swap_by', 'text', (c) => c.references('person.id'))
    .addColumn('swap_at', 'text')
    .addColumn('booked_at', 'text')
    .execute();
  await db.schema.createIndex('rma_line_rma').on('rma_line').columns(['rma_id', 'line_no']).execute();
  await db.schema.createIndex('rma_line_serial').on('rma_line').column('serial').execute();
  await db.schema.createIndex('rma_line_carton').on('rma_line').column('carton_barcode').execute();

  await sequence(table('rma_step'), 'seq')
    .addColumn('rma_id', 'text', (c) => c.notNull().references('rma.id'))
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('rma_step_rma').on('rma_step').column('rma_id').execute();
  await appendOnly('rma_step');

  await table('rma_evidence')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('line_id', 'text', (c) => c.notNull().references('rma_line.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('file.hash'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('rma_evidence_line').on('rma_evidence').column('line_id').execute();

  await table('rma_difference')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('rma_id', 'text', (c) => c.notNull().references('rma.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('serial', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('settlement', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text', (c) => c.references('person.id'))
    .execute();
  await db.schema.createIndex('rma_difference_rma').on('rma_difference').column('rma_id').execute();

  await table('state_sheet')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('line_id', 'text', (c) => c.notNull().references('rma_line.id'))
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('serial', 'text', (c) => c.notNull())
    .addColumn('machine_kind', 'text', (c) => c.notNull())
    .addColumn('apparent_fault', 'text', (c) => c.notNull())
    .addColumn('hidden_fault', 'text', (c) => c.notNull())
    .addColumn('bad_boards', 'text', (c) => c.notNull())
    .addColumn('panel_use', 'text', (c) => c.notNull())
    .addColumn('assessed_by', 'text', (c) => c.notNull())
    .addColumn('assessed_day', 'text', (c) => c.notNull())
    .addColumn('copies', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('state_sheet_line').on('state_sheet').columns(['line_id', 'id']).execute();

  await table('carton_check')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('line_id', 'text', (c) => c.notNull().references('rma_line.id'))
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await appendOnly('carton_check');
  await db.schema.createIndex('carton_check_line').on('carton_check').columns(['line_id', 'id']).execute();
  await table('carton_check_item')
    .addColumn('check_id', 'text', (c) => c.notNull().references('carton_check.id'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('photo_hash', 'text', (c) => c.references('file.hash'))
    .addPrimaryKeyConstraint('carton_check_item_key', ['check_id', 'item'] as never)
    .execute();
  await appendOnly('carton_check_item');

  await table('machine')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('serial', 'text', (c) => c.notNull().unique())
    .addColumn('carton_barcode', 'text', (c) => c.notNull())
    .addColumn('model_code', 'text', (c) => c.notNull())
    .addColumn('size_tenth_inch', 'integer')
    .addColumn('machine_kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('bin_id', 'text', (c) => c.references('bin.id'))
    .addColumn('rma_id', 'text', (c) => c.references('rma.id'))
    .addColumn('line_id', 'text', (c) => c.references('rma_line.id'))
    .addColumn('is_conceded', 'integer', (c) => c.notNull())
    .addColumn('sold_day', 'text')
    .addColumn('made_day', 'text')
    .addColumn('invoice_fen', 'integer', (c) => c.notNull())
    .addColumn('warranty_months', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('machine_state').on('machine').columns(['state', 'since']).execute();
  await db.schema.createIndex('machine_since').on('machine').columns(['since', 'id']).execute();
  await db.schema.createIndex('machine_line').on('machine').column('line_id').execute();
  await db.schema.createIndex('machine_carton').on('machine').column('carton_barcode').execute();
  await db.schema.createIndex('machine_bin').on('machine').column('bin_id').execute();
  await db.schema.createIndex('machine_rma').on('machine').column('rma_id').execute();

  await sequence(table('machine_event'), 'seq')
    .addColumn('machine_id', 'text', (c) => c.notNull().references('machine.id'))
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('from_state', 'text')
    .addColumn('to_state', 'text', (c) => c.notNull())
    .addColumn('bin_id', 'text', (c) => c.references('bin.id'))
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('machine_event_machine').on('machine_event').columns(['machine_id', 'seq']).execute();
  await db.schema.createIndex('machine_event_at').on('machine_event').column('at').execute();
  await appendOnly('machine_event');

  await table('machine_repair')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('machine_id', 'text', (c) => c.notNull().references('machine.id'))
    .addColumn('engineer', 'text', (c) => c.notNull())
    .addColumn('fault', 'text', (c) => c.notNull())
    .addColumn('work', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('machine_repair_machine').on('machine_repair').columns(['machine_id', 'id']).execute();
  await table('machine_repair_part')
    .addColumn('repair_id', 'text', (c) => c.notNull().references('machine_repair.id'))
    .addColumn('line_no', 'integer', (c) => c.notNull())
    .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('part_id', 'text', (c) => c.notNull().references('part.id'))
    .addColumn('lot_id', 'text', (c) => c.notNull().references('lot.id'))
    .addColumn('unit_id', 'text', (c) => c.references('unit.id'))
    .addColumn('qty', 'integer', (c) => c.notNull().check(sql`qty > 0`))
    .addColumn('is_second_hand', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('machine_repair_part_key', ['repair_id', 'line_no'] as never)
    .execute();
  await appendOnly('machine_repair_part');

  await table('machine_board')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('machine_id', 'text', (c) => c.notNull().references('machine.id'))
    .addColumn('board', 'text', (c) => c.notNull())
    .addColumn('barcode', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('applied_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .addColumn('approval_number', 'text', (c) => c.notNull())
    .addColumn('approved_by', 'text', (c) => c.references('person.id'))
    .addColumn('approved_at', 'text')
    .addColumn('taken_at', 'text')
    .addColumn('back_at', 'text')
    .addColumn('back_barcode', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('machine_board_machine').on('machine_board').columns(['machine_id', 'id']).execute();

  await table('machine_disposition')
    .addColumn('number', 'text', (c) => c.primaryKey())
    .addColumn('machine_id', 'text', (c) => c.notNull().references('machine.id'))
    .addColumn('disposition', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('consent', 'text', (c) => c.notNull())
    .addColumn('amount_fen', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
    .execute();
  await db.schema.createIndex('machine_disposition_machine').on('machine_disposition').column('machine_id').execute();
  await appendOnly('machine_disposition');
};
