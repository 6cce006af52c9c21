import { sql } from 'kysely';
import type { ReadDb } from '../../../database/handles.ts';
import type { ShipmentRow } from '../sheets/shipments.ts';
import type { Period } from './period.ts';

/** What left for stations in a period, one row a shipment. Those that were recalled are left out. */
export async function shipmentRows(db: ReadDb, { from, to }: Period): Promise<ShipmentRow[]> {
  const rows = await db
    .selectFrom('issue')
    .innerJoin('document', 'document.source_id', 'issue.id')
    .innerJoin('person', 'person.id', 'document.user_id')
    .innerJoin('part_request', 'part_request.id', 'issue.request_id')
    .innerJoin('station', 'station.id', 'part_request.station_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .leftJoin('shipment_receipt', 'shipment_receipt.issue_id', 'issue.id')
    .select((eb) => [
      'issue.id',
      'document.day',
      'issue.number',
      'part_request.number as request_number',
      'station.code as station_code',
      'station.name as station_name',
      'issue.purpose',
      'issue.carrier',
      'issue.waybill',
      'issue.packages',
      'issue.freight_fen',
      eb
        .selectFrom('issue_pick')
        .select((inner) => inner.fn.sum<number>('qty').as('qty'))
        .whereRef('issue_id', '=', 'issue.id')
        .as('qty'),
      'shipment_receipt.received_day',
      'shipment_receipt.package_grade',
      'person.name as person_name',
    ])
    .where('document.kind', '=', 'issue')
    .where('document.day', '>=', from)
    .where('document.day', '<=', to)
    .where('later.id', 'is', null)
    .orderBy('document.id')
    .execute();
  const differences = await differencesOf(db, { from, to });
  return rows.map((row) => {
    const own = differences.filter((each) => each.issue_id === row.id);
    return {
      day: row.day,
      number: row.number,
      requestNumber: row.request_number,
      stationCode: row.station_code,
      stationName: row.station_name,
      purpose: row.purpose,
      carrier: row.carrier,
      waybill: row.waybill,
      packages: row.packages,
      freightFen: row.freight_fen,
      qty: row.qty ?? 0,
      receivedDay: row.received_day,
      packageGrade: row.package_grade,
      short: own.reduce((sum, each) => sum + each.short, 0),
      damaged: own.reduce((sum, each) => sum + each.damaged, 0),
      differenceNote: own
        .map((each) => each.note)
        .filter(Boolean)
        .join('；'),
      isReportedLate: own.some((each) => each.is_late === 1),
      person: row.person_name,
    };
  });
}

function differencesOf(db: ReadDb, { from, to }: Period) {
  return db
    .selectFrom('shipment_difference')
    .innerJoin('document', (join) => join.on(sql<boolean>`document.source_id = shipment_difference.issue_id`))
    .select(['issue_id', 'short', 'damaged', 'shipment_difference.note', 'is_late'])
    .where('document.kind', '=', 'issue')
    .where('document.day', '>=', from)
    .where('document.day', '<=', to)
    .orderBy('shipment_difference.id')
    .execute();
}
