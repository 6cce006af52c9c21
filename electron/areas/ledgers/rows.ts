import { sql } from 'kysely';
import { placeOf } from '../../../shared/areas/stock/place.ts';
import { inAndOut } from '../../../shared/areas/stock/running.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { movements } from '../stock/movements.ts';
import { placesOf } from '../stock/places.ts';
import type { IssueRow } from './sheets/issues.ts';
import type { MovementRow } from './sheets/movements.ts';
import type { ReceiptRow } from './sheets/receipts.ts';

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** R4.6.1.3: what was received in a period, one row a unit or a lot. Receipts that were taken back are left out. */
export async function receiptRows(db: ReadDb, { from, to }: Period): Promise<ReceiptRow[]> {
  const rows = await db
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
    .where('document.day', '>=', from)
    .where('document.day', '<=', to)
    .where('later.id', 'is', null)
    .orderBy('movement.seq')
    .execute();
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

/** S2-6: what was issued in a period, one row a picked unit or lot. Issues that were taken back are left out. */
export async function issueRows(db: ReadDb, { from, to }: Period): Promise<IssueRow[]> {
  const rows = await db
    .selectFrom('issue_pick')
    .innerJoin('issue', 'issue.id', 'issue_pick.issue_id')
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .innerJoin('part', 'part.id', 'issue_line.part_id')
    .innerJoin('lot', 'lot.id', 'issue_pick.lot_id')
    .innerJoin('document', 'document.source_id', 'issue.id')
    .innerJoin('person', 'person.id', 'document.user_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .leftJoin('unit', 'unit.id', 'issue_pick.unit_id')
    .select([
      'document.day',
      'issue.number',
      'issue.recipient_kind',
      'issue.recipient_id',
      'issue.purpose',
      'issue.repair_order',
      'part.code as part_code',
      'part.name as part_name',
      'unit.barcode',
      'issue_pick.qty',
      'lot.price_fen',
      'issue_pick.fifo_reason',
      'person.name as person_name',
    ])
    .where('document.day', '>=', from)
    .where('document.day', '<=', to)
    .where('later.id', 'is', null)
    .orderBy('document.id')
    .orderBy('issue_pick.id')
    .execute();
  const place = await placesOf(
    db,
    rows.map((row) => placeOf(row.recipient_kind, row.recipient_id)),
  );
  return rows.map((row) => {
    const recipient = place(placeOf(row.recipient_kind, row.recipient_id));
    return {
      day: row.day,
      issueNumber: row.number,
      recipient: `${recipient.code} ${recipient.name}`,
      purpose: row.purpose,
      repairOrder: row.repair_order,
      partCode: row.part_code,
      partName: row.part_name,
      barcode: row.barcode,
      qty: row.qty,
      priceFen: row.price_fen,
      fifoReason: row.fifo_reason,
      issuedBy: row.person_name,
    };
  });
}

/** R4.8.5: the account of one part: what the store held before the period, and each movement with what it held after it. */
export async function accountRows(
  db: ReadDb,
  partId: PartId,
  { from, to }: Period,
): Promise<{ readonly opening: number; readonly rows: MovementRow[] }> {
  const all = await movements(
    db,
    (eb) => eb.and([eb('movement.part_id', '=', partId), eb('document.day', '<=', to)]),
    'oldestFirst',
  );
  let balance = 0;
  let opening = 0;
  const rows: MovementRow[] = [];
  for (const movement of all) {
    const { inQty, outQty } = inAndOut(movement.from.kind, movement.to.kind, movement.qty);
    balance += inQty - outQty;
    if (movement.day < from) opening = balance;
    else rows.push({ ...movement, inQty, outQty, balance });
  }
  return { opening, rows };
}
