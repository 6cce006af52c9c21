import type { MigrationStep } from '../tools.ts';

export const inspection: MigrationStep = async (db, { table, appendOnly }) => {
  await table('standard')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('hash', 'text')
    .addColumn('is_selectable', 'integer', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('standard_key', ['id', 'version'] as never)
    .execute();

  await table('inspection')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('machine_id', 'text', (c) => c.notNull().references('machine.id'))
    .addColumn('standard_id', 'text', (c) => c.notNull())
    .addColumn('standard_version', 'integer', (c) => c.notNull())
    .addColumn('standard_hash', 'text', (c) => c.notNull())
    .addColumn('size_tenth_inch', 'integer', (c) => c.notNull())
    .addColumn('width_px', 'integer', (c) => c.notNull())
    .addColumn('height_px', 'integer', (c) => c.notNull())
    .addColumn('is_panel_assumed', 'integer', (c) => c.notNull())
    .addColumn('accessories', 'text', (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('inspector_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text')
    .addColumn('is_stopped_early', 'integer', (c) => c.notNull())
    .addColumn('concluded_at', 'text')
    .addColumn('conceded_by', 'text', (c) => c.references('person.id'))
    .addColumn('conceded_at', 'text')
    .addColumn('concession_reason', 'text', (c) => c.notNull())
    .addColumn('amend_reason', 'text', (c) => c.notNull())
    .addColumn('discard_reason', 'text', (c) => c.notNull())
    .addColumn('is_amended', 'integer', (c) => c.notNull())
    .addForeignKeyConstraint('inspection_standard', ['standard_id', 'standard_version'] as never, 'standard', [
      'id',
      'version',
    ] as never)
    .execute();
  await db.schema.createIndex('inspection_number').on('inspection').columns(['number', 'version']).unique().execute();
  await db.schema.createIndex('inspection_machine').on('inspection').columns(['machine_id', 'id']).execute();
  await db.schema.createIndex('inspection_concluded').on('inspection').column('concluded_at').execute();

  await table('inspection_fault')
    .addColumn('inspection_id', 'text', (c) => c.notNull().references('inspection.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('clause', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('inspection_fault_key', ['inspection_id', 'key'] as never)
    .execute();
  await appendOnly('inspection_fault');

  await table('inspection_photo')
    .addColumn('inspection_id', 'text', (c) => c.notNull().references('inspection.id'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().references('file.hash'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('inspection_photo_key', ['inspection_id', 'key', 'hash'] as never)
    .execute();

  await db.schema.createIndex('inspection_photo_hash').on('inspection_photo').column('hash').execute();

  await table('inspection_hand')
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addPrimaryKeyConstraint('inspection_hand_key', ['number', 'person_id'] as never)
    .execute();

  await table('model_accessory')
    .addColumn('model_code', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('model_accessory_key', ['model_code', 'position'] as never)
    .execute();
  await db.schema.alterTable('model').addColumn('width_px', 'integer').execute();
  await db.schema.alterTable('model').addColumn('height_px', 'integer').execute();
};
