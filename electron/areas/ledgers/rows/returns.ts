import { returnListState } from '../../../../shared/areas/returns/rules.ts';
import type { ClaimState } from '../../../../shared/areas/returns/words.ts';
import { chinaDay } from '../../../../shared/kernel/day.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { ClaimRow } from '../sheets/claims.ts';
import { byOn } from '../sheets/columns.ts';
import type { ReturnRow } from '../sheets/returnLists.ts';
import { momentsOf, type Period } from './period.ts';

/** R4.3.1: the return lists of a period, one row a line, from the station's word to HQ's receipt. */
export async function returnRows(db: ReadDb, { from, to }: Period): Promise<ReturnRow[]> {
  const rows = await db
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .innerJoin('station', 'station.id', 'return_list.station_id')
    .innerJoin('part', 'part.id', 'return_line.part_id')
    .leftJoin('obligation', 'obligation.id', 'return_line.obligation_id')
    .leftJoin('loan', 'loan.id', 'return_line.loan_id')
    .leftJoin('parcel', (join) =>
      join.on((eb) =>
        eb(
          'parcel.id',
          '=',
          // A list whose parcel was refused may come a second time: the last one counts.
          eb
            .selectFrom('parcel as newest')
            .select((inner) => inner.fn.max('newest.id').as('id'))
            .whereRef('newest.list_id', '=', 'return_list.id'),
        ),
      ),
    )
    .selectAll('return_line')
    .select([
      'return_list.number',
      'return_list.day',
      'return_list.paper_number',
      'return_list.submitted_at',
      'return_list.confirmed_at',
      'return_list.cancelled_at',
      'return_list.shipped_day',
      'return_list.waybill',
      'return_list.freight_fen',
      'return_list.received_at',
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'obligation.number as obligation_number',
      'loan.issue_number',
      'parcel.number as parcel_number',
      'parcel.arrived_day',
      'parcel.refused_at',
    ])
    .where('return_list.day', '>=', from)
    .where('return_list.day', '<=', to)
    .orderBy('return_list.day')
    .orderBy('return_list.id')
    .orderBy('return_line.line_no')
    .execute();
  return rows.map((row, at) => ({
    day: row.day,
    number: row.number,
    stationCode: row.station_code,
    stationName: row.station_name,
    paperNumber: row.paper_number,
    state: returnListState({
      isSubmitted: row.submitted_at !== null,
      isConfirmed: row.confirmed_at !== null,
      isShipped: row.shipped_day !== null,
      hasArrived: row.parcel_number !== null,
      isParcelRefused: row.refused_at !== null,
      isReceived: row.received_at !== null,
      isCancelled: row.cancelled_at !== null,
    }),
    kind: row.kind,
    isBatch: row.is_batch === 1,
    partCode: row.part_code,
    partName: row.part_name,
    barcode: row.barcode,
    qty: row.qty,
    repairOrder: row.repair_order,
    fault: row.fault,
    paysNumber: row.obligation_number ?? row.issue_number,
    decision: row.decision,
    decisionReason: row.decision_reason,
    labelNumber: row.label_number,
    waybill: row.waybill,
    shippedDay: row.shipped_day,
    freightFen: row.shipped_day !== null && rows[at - 1]?.list_id !== row.list_id ? row.freight_fen : null,
    parcelNumber: row.parcel_number,
    arrivedDay: row.arrived_day,
    counted: row.counted,
    outcome: row.outcome,
    outcomeReason: row.outcome_reason,
  }));
}

/** R4.3.2.2: the claims of a period, by the moment of their opening. */
export async function claimRows(db: ReadDb, period: Period): Promise<ClaimRow[]> {
  const { from, before } = momentsOf(period);
  const rows = await db
    .selectFrom('claim')
    .innerJoin('station', 'station.id', 'claim.station_id')
    .innerJoin('return_list', 'return_list.id', 'claim.list_id')
    .innerJoin('parcel', 'parcel.id', 'claim.parcel_id')
    .leftJoin('return_line', 'return_line.id', 'claim.line_id')
    .leftJoin('part', 'part.id', 'return_line.part_id')
    .selectAll('claim')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'return_list.number as list_number',
      'parcel.number as parcel_number',
      'part.code as part_code',
      'part.name as part_name',
      'return_line.barcode',
    ])
    .where('claim.created_at', '>=', from)
    .where('claim.created_at', '<', before)
    .orderBy('claim.id')
    .execute();
  return rows.map((row) => ({
    day: chinaDay(row.created_at),
    number: row.number,
    stationCode: row.station_code,
    stationName: row.station_name,
    listNumber: row.list_number,
    parcelNumber: row.parcel_number,
    kind: row.kind,
    partCode: row.part_code,
    partName: row.part_name,
    barcode: row.barcode,
    qty: row.qty,
    loss: row.loss,
    carrierPerson: row.carrier_person,
    isCarrierSigning: row.is_carrier_signing === 1,
    carrierStatement: row.carrier_statement,
    phoned: byOn(row.phoned_with, row.phoned_at),
    statedDay: row.stated_at && chinaDay(row.stated_at),
    bearer: row.bearer,
    amountFen: row.settled_at === null ? null : row.amount_fen,
    settlement: row.settlement,
    state: claimState(row),
  }));
}

function claimState(row: { readonly stated_at: string | null; readonly settled_at: string | null }): ClaimState {
  if (row.settled_at !== null) return 'settled';
  return row.stated_at === null ? 'open' : 'stated';
}
