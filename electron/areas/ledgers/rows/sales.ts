import { saleState } from '../../../../shared/areas/loans/rules.ts';
import { chinaDay } from '../../../../shared/kernel/day.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { SaleRow } from '../sheets/sales.ts';
import { momentsOf, type Period } from './period.ts';

/** R4.2: what stations were charged for in a period, by the moment of its entry. */
export async function saleRows(db: ReadDb, period: Period): Promise<SaleRow[]> {
  const { from, before } = momentsOf(period);
  const rows = await db
    .selectFrom('sale')
    .innerJoin('station', 'station.id', 'sale.station_id')
    .innerJoin('part', 'part.id', 'sale.part_id')
    .innerJoin('person', 'person.id', 'sale.created_by')
    .leftJoin('unit', 'unit.id', 'sale.unit_id')
    .leftJoin('issue', 'issue.id', 'sale.issue_id')
    .leftJoin('loan', 'loan.id', 'sale.loan_id')
    .leftJoin('document', 'document.id', 'sale.document_id')
    .selectAll('sale')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'unit.barcode',
      'issue.number as issue_number',
      'loan.issue_number as loan_issue_number',
      'document.number as document_number',
      'person.name as person_name',
    ])
    .where('sale.created_at', '>=', from)
    .where('sale.created_at', '<', before)
    .orderBy('sale.id')
    .execute();
  return rows.map((row) => ({
    day: chinaDay(row.created_at),
    number: row.number,
    kind: row.kind,
    stationCode: row.station_code,
    stationName: row.station_name,
    issueNumber: row.issue_number ?? row.loan_issue_number,
    partCode: row.part_code,
    partName: row.part_name,
    barcode: row.barcode,
    soldDay: row.sold_day,
    qty: row.qty,
    unitPriceFen: row.unit_price_fen,
    factor: row.factor,
    publicPriceFen: row.public_price_fen,
    chargedFen: row.charged_fen,
    paidDay: row.paid_day,
    documentNumber: row.document_number,
    writtenOffDay: row.written_off_at && chinaDay(row.written_off_at),
    state: saleState({
      isCancelled: row.cancelled_at !== null,
      isPaid: row.paid_day !== null,
      isWrittenOff: row.written_off_at !== null,
    }),
    note: [row.note, row.paid_note, row.cancel_reason].filter(Boolean).join('；'),
    person: row.person_name,
  }));
}
