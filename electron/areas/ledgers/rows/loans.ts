import { loanState } from '../../../../shared/areas/loans/rules.ts';
import { type Day, daysBetween } from '../../../../shared/kernel/day.ts';
import type { StationId } from '../../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { dueDayOf } from '../../clocks/recompute.ts';
import type { DueIn, LoanRow } from '../sheets/loans.ts';
import type { OwedRow } from '../sheets/owed.ts';

/** What stands open at a station, or (null) at all: pieces not back, or defective ones owed for those that were used. */
export async function loanRows(db: ReadDb, stationId: StationId | null, today: Day): Promise<LoanRow[]> {
  let query = db
    .selectFrom('loan')
    .innerJoin('station', 'station.id', 'loan.station_id')
    .innerJoin('part', 'part.id', 'loan.part_id')
    .innerJoin('part_request', 'part_request.id', 'loan.request_id')
    .leftJoin('unit', 'unit.id', 'loan.unit_id')
    .leftJoin('clock as unused', (join) =>
      join
        .onRef('unused.subject_id', '=', 'loan.id')
        .on('unused.rule', '=', 'R4.3b')
        .on('unused.closed_day', 'is', null),
    )
    .leftJoin('clock as conversion', (join) =>
      join
        .onRef('conversion.subject_id', '=', 'loan.id')
        .on('conversion.rule', '=', 'R4.3c')
        .on('conversion.closed_day', 'is', null),
    )
    .selectAll('loan')
    .select((eb) => [
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'unit.barcode',
      'part_request.number as request_number',
      'unused.due_day as unused_due',
      'conversion.due_day as conversion_due',
      eb
        .selectFrom('obligation')
        .select((inner) => inner.fn.sum<number>('open_qty').as('owed'))
        .whereRef('loan_id', '=', 'loan.id')
        .where('closed_at', 'is', null)
        .as('owed'),
      eb
        .selectFrom('loan_explanation')
        .select('text')
        .whereRef('loan_id', '=', 'loan.id')
        .orderBy('loan_explanation.id', 'desc')
        .limit(1)
        .as('explanation'),
    ])
    .where((eb) =>
      eb.or([
        eb('loan.open_qty', '>', 0),
        eb.exists(
          eb
            .selectFrom('obligation')
            .select('obligation.id')
            .whereRef('loan_id', '=', 'loan.id')
            .where('closed_at', 'is', null),
        ),
      ]),
    );
  if (stationId) query = query.where('loan.station_id', '=', stationId);
  const rows = await query.orderBy('station.code').orderBy('part.code').orderBy('loan.id').execute();
  return rows.map((row) => {
    const owedQty = row.owed ?? 0;
    return {
      stationCode: row.station_code,
      stationName: row.station_name,
      partCode: row.part_code,
      partName: row.part_name,
      barcode: row.barcode,
      issueNumber: row.issue_number,
      requestNumber: row.request_number,
      repairOrder: row.repair_order,
      isBatch: row.is_batch === 1,
      shippedDay: row.shipped_day,
      receivedDay: row.received_day,
      state: loanState({ receivedDay: row.received_day, openQty: row.open_qty, owedQty }),
      qty: row.qty,
      openQty: row.open_qty,
      owedQty,
      unused: dueIn(row.unused_due, today),
      conversion: dueIn(row.conversion_due, today),
      explanation: row.explanation ?? '',
    };
  });
}

/** R4.3a: the defective parts that a station, or (null) any, still owes. */
export async function owedRows(db: ReadDb, stationId: StationId | null, today: Day): Promise<OwedRow[]> {
  let query = db
    .selectFrom('obligation')
    .innerJoin('station', 'station.id', 'obligation.station_id')
    .innerJoin('part', 'part.id', 'obligation.part_id')
    .leftJoin('clock', (join) =>
      join.onRef('clock.subject_id', '=', 'obligation.id').on('clock.closed_day', 'is', null),
    )
    .selectAll('obligation')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'clock.rule',
      'clock.due_day',
    ])
    .where('obligation.closed_at', 'is', null);
  if (stationId) query = query.where('obligation.station_id', '=', stationId);
  const rows = await query.orderBy('station.code').orderBy('obligation.id').execute();
  return rows.map((row) => {
    const due = dueIn(row.due_day, today);
    return {
      stationCode: row.station_code,
      stationName: row.station_name,
      number: row.number,
      repairedDay: row.repaired_day,
      repairOrder: row.repair_order,
      machineSerial: row.machine_serial,
      partCode: row.part_code,
      partName: row.part_name,
      newBarcode: row.new_barcode,
      oldBarcode: row.old_barcode,
      isBatch: row.is_batch === 1,
      qty: row.qty,
      openQty: row.open_qty,
      due: due && row.rule ? { ...due, rule: row.rule } : null,
    };
  });
}

function dueIn(due: Day | null, today: Day): DueIn | null {
  if (due === null) return null;
  const dueDay = dueDayOf(due);
  return { dueDay, daysLeft: dueDay && daysBetween(today, dueDay) };
}
