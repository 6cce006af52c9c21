import { AppError } from '../../../shared/areas/errors.ts';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import type { ShippingNote } from '../../../shared/areas/issuing/shippingNote.ts';
import type { Reading } from '../context.ts';
import { refuseForeign } from '../people/stationScope.ts';
import { issueById } from './issues.ts';

/** The paper of a packed or posted shipment. Throws NOT_FOUND, also for another station's sign-in, or ISSUE_STATE before it is packed. */
export async function shippingNote(
  { db, caller }: Pick<Reading, 'db' | 'caller'>,
  { id }: Pick<Issue, 'id'>,
): Promise<ShippingNote> {
  const issue = await issueById(db, id);
  const request = issue.requestId
    ? await db
        .selectFrom('part_request')
        .innerJoin('station', 'station.id', 'part_request.station_id')
        .selectAll('station')
        .select(['part_request.paper_number', 'part_request.number as request_number'])
        .where('part_request.id', '=', issue.requestId)
        .executeTakeFirst()
    : undefined;
  if (!request) throw new AppError('NOT_FOUND', { kind: 'shipment', key: issue.number });
  refuseForeign(caller, request.id, { kind: 'shipment', key: issue.number });
  if (!issue.parcel) throw new AppError('ISSUE_STATE', { number: issue.number, state: issue.state });
  const packing = new Map(
    (
      await db
        .selectFrom('part')
        .select(['id', 'original_packing'])
        .where(
          'id',
          'in',
          issue.lines.map((line) => line.partId),
        )
        .execute()
    ).map((part) => [part.id, part.original_packing]),
  );
  // Two lines of one part (two repair orders) have serials of their own.
  const units = await db
    .selectFrom('issue_pick')
    .innerJoin('unit', 'unit.id', 'issue_pick.unit_id')
    .select(['issue_pick.line_id', 'unit.barcode'])
    .where('issue_pick.issue_id', '=', id)
    .orderBy('issue_pick.id')
    .execute();
  return {
    number: issue.number,
    requestNumber: request.request_number,
    paperNumber: request.paper_number,
    purpose: issue.purpose,
    day: issue.day,
    station: {
      code: request.code,
      name: request.name,
      contact: request.contact,
      phone: request.phone,
      address: `${request.city} ${request.address}`.trim(),
    },
    parcel: issue.parcel,
    lines: issue.lines
      .filter((line) => line.picked > 0)
      .map((line) => ({
        partId: line.partId,
        partCode: line.partCode,
        partName: line.partName,
        unitName: line.unitName,
        tracking: line.tracking,
        originalPacking: packing.get(line.partId) ?? '',
        qty: line.picked,
        repairOrder: line.repairOrder,
        unitBarcodes: units.filter((unit) => unit.line_id === line.id).map((unit) => unit.barcode),
      })),
    packedBy: issue.createdBy,
  };
}
