import { placeOf } from '../../../../shared/areas/stock/place.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { placesOf } from '../../stock/places.ts';
import type { IssueRow } from '../sheets/issues.ts';
import { byDay } from './byDay.ts';
import type { Period } from './period.ts';

/** What the issues of a period are made of, those that were taken back among it: one a row. */
export function picksOf(db: ReadDb, { from, to }: Period) {
  return db
    .selectFrom('document')
    .innerJoin('issue_pick', 'issue_pick.issue_id', 'document.source_id')
    .where('document.day', '>=', from)
    .where('document.day', '<=', to);
}

/** `issueRows` of a period, day by day. */
export function issueParts(db: ReadDb, period: Period): AsyncGenerator<readonly IssueRow[]> {
  return byDay(db, period, (day) => issueRows(db, day));
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
