import type { ReadDb } from '../../../database/handles.ts';
import type { IncomingRow } from '../sheets/incoming.ts';
import type { Period } from './period.ts';

/** What the inspections of a period are made of, those that were taken back among it: one a row. */
export function resultsOf(db: ReadDb, { from, to }: Period) {
  return db
    .selectFrom('document')
    .innerJoin('inspection_result', 'inspection_result.document_id', 'document.id')
    .where('document.kind', '=', 'inspection')
    .where('document.day', '>=', from)
    .where('document.day', '<=', to);
}

/** R4.6.1.2b: what incoming inspection judged in a period, one row a unit or a lot's verdict. Inspections that were taken back are left out. */
export async function incomingRows(db: ReadDb, period: Period): Promise<IncomingRow[]> {
  const rows = await resultsOf(db, period)
    .innerJoin('delivery_line', 'delivery_line.id', 'inspection_result.line_id')
    .innerJoin('delivery', 'delivery.id', 'delivery_line.delivery_id')
    .innerJoin('part', 'part.id', 'delivery_line.part_id')
    .innerJoin('person', 'person.id', 'document.user_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .select([
      'document.day',
      'document.number as documentNumber',
      'delivery.number as deliveryNumber',
      'part.code as partCode',
      'part.name as partName',
      'inspection_result.barcode',
      'inspection_result.passed',
      'inspection_result.failed',
      'inspection_result.reason',
      'person.name as inspector',
    ])
    .where('later.id', 'is', null)
    .orderBy('document.id')
    .orderBy('inspection_result.id')
    .execute();
  return rows;
}
