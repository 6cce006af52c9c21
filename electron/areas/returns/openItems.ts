import type { ExpressionBuilder } from 'kysely';
import type { OpenDebt, OpenLoan } from '../../../shared/areas/returns/matching.ts';
import type { PartId, ReturnLineId, StationId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';

/** What a station has on loan or owes, with the part, and how much of it no list brings home yet. */
export interface OpenItems {
  readonly loans: readonly (OpenLoan & Described)[];
  readonly debts: readonly (OpenDebt & Described & { readonly number: string; readonly newBarcode: string })[];
}

interface Described {
  readonly partId: PartId;
  readonly repairOrder: string;
  readonly machineSerial: string;
  readonly isBatch: boolean;
}

/** The open loans and debts of a station, oldest first, of one part or of all. The line that is being rewritten takes no room. */
export async function openItems(
  db: ReadDb,
  stationId: StationId,
  partId?: PartId,
  rewritten?: ReturnLineId,
): Promise<OpenItems> {
  let loans = db
    .selectFrom('loan')
    .leftJoin('unit', 'unit.id', 'loan.unit_id')
    .selectAll('loan')
    .select((eb) => [
      'unit.barcode',
      liveLines(eb as never, rewritten)
        .select((line) => line.fn.sum<number>('return_line.qty').as('n'))
        .whereRef('return_line.loan_id', '=', 'loan.id' as never)
        .as('listed'),
    ])
    .where('loan.station_id', '=', stationId)
    .where('loan.open_qty', '>', 0)
    .orderBy('loan.id');
  let debts = db
    .selectFrom('obligation')
    .selectAll('obligation')
    .select((eb) =>
      liveLines(eb as never, rewritten)
        .select((line) => line.fn.sum<number>('return_line.qty').as('n'))
        .whereRef('return_line.obligation_id', '=', 'obligation.id' as never)
        .as('listed'),
    )
    .where('obligation.station_id', '=', stationId)
    .where('obligation.closed_at', 'is', null)
    .where('obligation.open_qty', '>', 0)
    .orderBy('obligation.id');
  if (partId) {
    loans = loans.where('loan.part_id', '=', partId);
    debts = debts.where('obligation.part_id', '=', partId);
  }
  return {
    loans: (await loans.execute()).map((row) => ({
      loanId: row.id,
      partId: row.part_id,
      unitBarcode: row.barcode,
      room: row.open_qty - (row.listed ?? 0),
      repairOrder: row.repair_order,
      machineSerial: '',
      isBatch: row.is_batch === 1,
    })),
    debts: (await debts.execute()).map((row) => ({
      obligationId: row.id,
      number: row.number,
      partId: row.part_id,
      oldBarcode: row.old_barcode,
      newBarcode: row.new_barcode,
      repairOrder: row.repair_order,
      machineSerial: row.machine_serial,
      isBatch: row.is_batch === 1,
      room: row.open_qty - (row.listed ?? 0),
    })),
  };
}

/** The number of the list that a unit of a part stands on now, and of the last one that it came home with. */
export async function listsOfUnit(
  db: ReadDb,
  unit: { readonly partId: PartId; readonly barcode: string },
  rewritten?: ReturnLineId,
): Promise<{ readonly liveList: string | null; readonly formerList: string | null }> {
  const rows = await db
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .leftJoin('parcel', 'parcel.list_id', 'return_list.id')
    .select(['return_line.id', 'return_list.number', 'return_list.received_at', 'return_line.outcome'])
    .where('return_line.barcode', '=', unit.barcode)
    .where('return_line.part_id', '=', unit.partId)
    .where('return_list.cancelled_at', 'is', null)
    .where('parcel.refused_at', 'is', null)
    .where((eb) => eb.or([eb('decision', 'is', null), eb('decision', '=', 'confirmed')]))
    .orderBy('return_line.id', 'desc')
    .execute();
  const others = rows.filter((row) => row.id !== rewritten);
  return {
    liveList: others.find((row) => row.received_at === null)?.number ?? null,
    formerList: others.find((row) => row.received_at !== null && row.outcome !== 'refused')?.number ?? null,
  };
}

/** Lines whose goods are on a list and not taken in yet: not those of cancelled and refused lists, nor those that HQ has refused. */
export function liveLines(db: Pick<ExpressionBuilder<Schema, 'return_line'>, 'selectFrom'>, rewritten?: ReturnLineId) {
  const query = db
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .leftJoin('parcel', 'parcel.list_id', 'return_list.id')
    .where('return_list.cancelled_at', 'is', null)
    .where('return_list.received_at', 'is', null)
    .where('parcel.refused_at', 'is', null)
    .where((eb) => eb.or([eb('return_line.decision', 'is', null), eb('return_line.decision', '=', 'confirmed')]));
  return rewritten ? query.where('return_line.id', '!=', rewritten) : query;
}
