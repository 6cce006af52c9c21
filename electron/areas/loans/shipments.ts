import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import { isLateReport } from '../../../shared/areas/loans/rules.ts';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import type { IssueId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Reading } from '../context.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { refuseForeign, stationScope } from '../people/stationScope.ts';
import { isPurchase } from './lending.ts';

type Loans = Operations<typeof contract>;

export const shipmentViews: Pick<Loans, 'shipments' | 'shipment'> = {
  shipments: async (context, { search, stationCode, isReceived, cursor, limit = DEFAULT_LIMIT }) => {
    const { db, caller } = context;
    let query = selectShipments(db);
    const own = stationScope(caller);
    if (own) query = query.where('part_request.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    if (isReceived !== undefined) {
      query = query.where('shipment_receipt.issue_id', isReceived ? 'is not' : 'is', null);
    }
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(issue.number) like ${pattern} escape '\\' or lower(issue.waybill) like ${pattern} escape '\\' or lower(part_request.number) like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.clearSelect().select('issue.id').as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('issue.id', '<', cursor as never);
    const rows = await query.orderBy('issue.id', 'desc').limit(limit).execute();
    return pageOf(await toShipments(context, rows), total, limit, (shipment) => shipment.issueId);
  },

  shipment: (context, { issueId }) => shipmentById(context, issueId),
};

/** What left for a station under an issue. Throws NOT_FOUND, also for another station's sign-in. */
export async function shipmentById(context: Reading, issueId: IssueId): Promise<Shipment> {
  const row = await selectShipments(context.db).where('issue.id', '=', issueId).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'shipment', key: issueId });
  refuseForeign(context.caller, row.station_id, { kind: 'shipment', key: issueId });
  const [shipment] = await toShipments(context, [row]);
  if (!shipment) throw new AppError('NOT_FOUND', { kind: 'shipment', key: issueId });
  return shipment;
}

/** Posted issues that answer a request and were not taken back. */
function selectShipments(db: ReadDb) {
  return db
    .selectFrom('issue')
    .innerJoin('part_request', 'part_request.id', 'issue.request_id')
    .innerJoin('station', 'station.id', 'part_request.station_id')
    .innerJoin('document', (join) =>
      join.onRef('document.source_id', '=', 'issue.id').on('document.kind', '<>', 'reversal'),
    )
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .leftJoin('shipment_receipt', 'shipment_receipt.issue_id', 'issue.id')
    .select([
      'issue.id',
      'issue.number',
      'issue.carrier',
      'issue.waybill',
      'issue.packages',
      'part_request.number as request_number',
      'part_request.purpose',
      'part_request.station_id',
      'station.code as station_code',
      'station.name as station_name',
      'document.day as shipped_day',
      'shipment_receipt.received_day',
      'shipment_receipt.package_grade',
      'shipment_receipt.counted_at',
    ])
    .where('later.id', 'is', null);
}

type ShipmentRow = Awaited<ReturnType<ReturnType<typeof selectShipments>['executeTakeFirstOrThrow']>>;

async function toShipments({ db, today }: Reading, rows: readonly ShipmentRow[]): Promise<Shipment[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const lines = await db
    .selectFrom('issue_pick')
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .innerJoin('part', 'part.id', 'issue_line.part_id')
    .leftJoin('part_request_line', 'part_request_line.id', 'issue_line.request_line_id')
    .leftJoin('unit', 'unit.id', 'issue_pick.unit_id')
    .select([
      'issue_pick.id',
      'issue_pick.issue_id',
      'issue_pick.qty',
      'part.id as part_id',
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'unit.barcode',
      'part_request_line.repair_order',
    ])
    .where('issue_pick.issue_id', 'in', ids)
    .orderBy('issue_line.line_no')
    .orderBy('issue_pick.id')
    .execute();
  const differences = await db
    .selectFrom('shipment_difference')
    .selectAll()
    .where('issue_id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    issueId: row.id,
    number: row.number,
    requestNumber: row.request_number,
    stationCode: row.station_code,
    stationName: row.station_name,
    shippedDay: row.shipped_day,
    carrier: row.carrier,
    waybill: row.waybill,
    packages: row.packages,
    isPurchase: isPurchase(row.purpose),
    receivedDay: row.received_day,
    packageGrade: row.package_grade,
    countedAt: row.counted_at,
    isDeemedCorrect: row.counted_at === null && row.received_day !== null && isLateReport(row.received_day, today),
    lines: lines
      .filter((line) => line.issue_id === row.id)
      .map((line) => ({
        pickId: line.id,
        partId: line.part_id,
        partCode: line.code,
        partName: line.name,
        unitName: line.unit_name,
        tracking: line.tracking,
        unitBarcode: line.barcode,
        repairOrder: line.repair_order ?? '',
        qty: line.qty,
        differences: differences
          .filter((difference) => difference.pick_id === line.id)
          .map((difference) => ({
            id: difference.id,
            short: difference.short,
            damaged: difference.damaged,
            note: difference.note,
            isLate: difference.is_late === 1,
            settlement: difference.settlement,
          })),
      })),
  }));
}
