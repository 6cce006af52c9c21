import type { MigrationStep } from '../tools.ts';

/** S2-5: the document of quality control's word on a line, so that the word is taken back with it. */
export const qcDocuments: MigrationStep = async (db) => {
  await db.schema
    .alterTable('disposal_line')
    .addColumn('outcome_document_id', 'text', (c) => c.references('document.id'))
    .execute();
};
