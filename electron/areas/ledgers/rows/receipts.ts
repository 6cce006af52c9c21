import { sql } from 'kysely';
import type { DeliveryId } from '../../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { ReceiptRow } from '../sheets/receipts.ts';
import { byDay } from './byDay.ts';
import type { Period } from './period.ts';

/** What the receipts of a period are made of, those that were taken back among it: one a row. */
export function receiptsOf(db: ReadDb, { from, to }: Period) {
  return db
    .selectFrom('document')
    .innerJoin('movement', 'movement.document_id', 'document.id')
    .where('document.kind', '=', 'receipt')
    .where('document.day', '>=', from)
    .where('document.day', '<=', to);
}

/** `receiptRows` of a period, day by day. */
export function receiptParts(db: ReadDb, period: Period): AsyncGenerator<readonly ReceiptRow[]> {
  return byDay(db, period, (day) => receiptRows(db, day));
}

/** R4.6.1.3: what was received in a period or with one delivery, one row a unit or a lot. Receipts that were taken back are left out. */
export async function receiptRows(db: ReadDb, of: Period | { readonly deliveryId: DeliveryId }): Promise<ReceiptRow[]> {
  let query = db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .innerJoin('person', 'person.id', 'document.user_id')
    .innerJoin('part', 'part.id', 'movement.part_id')
    .innerJoin('delivery', (join) => join.on(sql<boolean>`delivery.id = document.source_id`))
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .innerJoin('delivery_line', (join) => join.on(sql<boolean>`delivery_line.id = lot.source_line_id`))
    .leftJoin('unit', 'unit.id', 'movement.unit_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .select([
      'delivery_line.request_day',
      'delivery_line.requested_part_code',
      'delivery.waybill',
      'delivery.arrival_day',
      'delivery.note_number',
      'part.code as part_code',
      'part.name as part_name',
      'unit.barcode',
      'movement.qty',
      'lot.price_fen',
      'person.name as person_name',
    ])
    .where('document.kind', '=', 'receipt')
    .where('later.id', 'is', null)
    .orderBy('movement.seq');
  query =
    'deliveryId' in of
      ? query.where('document.source_id', '=', of.deliveryId)
      : query.where('document.day', '>=', of.from).where('document.day', '<=', of.to);
  const rows = await query.execute();
  return rows.map((row) => ({
    requestDay: row.request_day,
    requestedPartCode: row.requested_part_code,
    waybill: row.waybill,
    arrivalDay: row.arrival_day,
    partCode: row.part_code,
    partName: row.part_name,
    barcode: row.barcode,
    qty: row.qty,
    priceFen: row.price_fen,
    noteNumber: row.note_number,
    receivedBy: row.person_name,
  }));
}
