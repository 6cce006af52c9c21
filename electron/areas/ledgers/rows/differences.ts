import { difference, isReportLate } from '../../../../shared/areas/receiving/rules.ts';
import { chinaDay } from '../../../../shared/kernel/day.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { DifferenceRow } from '../sheets/differences.ts';
import type { Period } from './period.ts';

/** R4.1.2a: lines of deliveries of a period that differ from their note or arrived damaged. */
export async function differenceRows(db: ReadDb, { from, to }: Period): Promise<DifferenceRow[]> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('delivery_line', 'delivery_line.delivery_id', 'delivery.id')
    .innerJoin('part', 'part.id', 'delivery_line.part_id')
    .select([
      'delivery.arrival_day',
      'delivery.number',
      'delivery.note_number',
      'delivery.sender',
      'delivery.reported_at',
      'delivery.report_note',
      'part.code',
      'part.name',
      'delivery_line.expected',
      'delivery_line.counted',
      'delivery_line.damaged',
    ])
    .where('delivery.arrival_day', '>=', from)
    .where('delivery.arrival_day', '<=', to)
    .where('delivery.refused_at', 'is', null)
    .where('delivery_line.counted', 'is not', null)
    .where((eb) => eb.or([eb('counted', '<>', eb.ref('expected')), eb('damaged', '>', 0)]))
    .orderBy('delivery.id')
    .orderBy('delivery_line.line_no')
    .execute();
  return rows.map((row) => {
    const reportedDay = row.reported_at === null ? null : chinaDay(row.reported_at);
    return {
      day: row.arrival_day,
      deliveryNumber: row.number,
      noteNumber: row.note_number,
      sender: row.sender,
      partCode: row.code,
      partName: row.name,
      expected: row.expected,
      counted: row.counted ?? 0,
      ...difference(row.expected, row.counted),
      damaged: row.damaged,
      reportedDay,
      isLate: reportedDay !== null && isReportLate(row.arrival_day, reportedDay),
      note: row.report_note,
    };
  });
}
