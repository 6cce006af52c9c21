import type { ReadDb } from '../../../database/handles.ts';
import { selectRequests, selectShipped, stateOf } from '../../requests/requests.ts';
import { byOn } from '../sheets/columns.ts';
import type { RequestRow } from '../sheets/requests.ts';
import type { Period } from './period.ts';

/** R4.1: what was asked for in a period, one row a line, with who confirmed and signed, and what has left. */
export async function requestRows(db: ReadDb, period: Period): Promise<RequestRow[]> {
  const requests = await selectRequests(db)
    .where('part_request.day', '>=', period.from)
    .where('part_request.day', '<=', period.to)
    .orderBy('part_request.day')
    .orderBy('part_request.id')
    .execute();
  const lines = groupedBy(await linesOf(db, period), (line) => line.request_id);
  const marks = await marksOf(db, period);
  const shipped = await shippedOf(db, period);
  return requests.flatMap((request) => {
    const mark = (kind: string) => marks.get(`${request.id} ${kind}`) ?? null;
    const head = {
      day: request.day,
      number: request.number,
      stationCode: request.station_code,
      stationName: request.station_name,
      paperNumber: request.paper_number,
      purpose: request.purpose,
      isUrgent: request.is_urgent === 1,
      urgentReason: request.urgent_reason,
      isBatch: request.is_batch === 1,
      email: mark('email'),
      phone: mark('phone'),
      callCentre: mark('callCentre'),
      afterSalesManager: mark('afterSalesManager'),
      shipBy: request.ship_by,
      state: stateOf(request),
    };
    return (lines.get(request.id) ?? []).map(
      (line): RequestRow => ({
        ...head,
        partCode: line.code,
        partName: line.name,
        repairOrder: line.repair_order,
        qty: line.qty,
        shipped: shipped.get(line.id) ?? 0,
      }),
    );
  });
}

function linesOf(db: ReadDb, { from, to }: Period) {
  return db
    .selectFrom('part_request_line')
    .innerJoin('part_request', 'part_request.id', 'part_request_line.request_id')
    .innerJoin('part', 'part.id', 'part_request_line.part_id')
    .select([
      'part_request_line.id',
      'part_request_line.request_id',
      'part_request_line.qty',
      'part_request_line.repair_order',
      'part.code',
      'part.name',
    ])
    .where('part_request.day', '>=', from)
    .where('part_request.day', '<=', to)
    .orderBy('part_request_line.request_id')
    .orderBy('part_request_line.line_no')
    .execute();
}

/** Confirmations (with whom) and signatures (by whom), by request and kind. */
async function marksOf(db: ReadDb, { from, to }: Period): Promise<ReadonlyMap<string, string | null>> {
  const confirmations = await db
    .selectFrom('request_confirmation')
    .innerJoin('part_request', 'part_request.id', 'request_confirmation.request_id')
    .select(['request_id', 'kind', 'request_confirmation.person', 'at'])
    .where('part_request.day', '>=', from)
    .where('part_request.day', '<=', to)
    .execute();
  const signatures = await db
    .selectFrom('request_signature')
    .innerJoin('part_request', 'part_request.id', 'request_signature.request_id')
    .innerJoin('person', 'person.id', 'request_signature.person_id')
    .select(['request_id', 'request_signature.role', 'person.name', 'at'])
    .where('part_request.day', '>=', from)
    .where('part_request.day', '<=', to)
    .execute();
  return new Map([
    ...confirmations.map((row) => [`${row.request_id} ${row.kind}`, byOn(row.person, row.at)] as const),
    ...signatures.map((row) => [`${row.request_id} ${row.role}`, byOn(row.name, row.at)] as const),
  ]);
}

/** Pieces that have left the house, by line of a request. */
async function shippedOf(db: ReadDb, { from, to }: Period): Promise<ReadonlyMap<string | null, number>> {
  const rows = await selectShipped(db)
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .innerJoin('part_request', 'part_request.id', 'issue.request_id')
    .select((eb) => ['issue_line.request_line_id', eb.fn.sum<number>('issue_pick.qty').as('shipped')])
    .where('part_request.day', '>=', from)
    .where('part_request.day', '<=', to)
    .groupBy('issue_line.request_line_id')
    .execute();
  return new Map(rows.map((row) => [row.request_line_id, row.shipped]));
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
