import type { LotId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';

/** Lots of these whose delivery line still waits for verdicts (R4.6.1.2b), with the number of the delivery. */
export async function awaitingInspection(db: ReadDb, lotIds: readonly LotId[]): Promise<ReadonlyMap<LotId, string>> {
  if (lotIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('lot')
    .innerJoin('delivery_line', 'delivery_line.id', 'lot.source_line_id')
    .innerJoin('delivery', 'delivery.id', 'delivery_line.delivery_id')
    .select((eb) => [
      'lot.id',
      'delivery.number',
      'delivery_line.counted',
      eb
        .selectFrom('inspection_result')
        .leftJoin('document as undone', 'undone.reverses_id', 'inspection_result.document_id')
        .whereRef('inspection_result.line_id', '=', 'delivery_line.id')
        .where('undone.id', 'is', null)
        .select((result) => result.fn.sum<number>('passed').as('n'))
        .as('passed'),
      eb
        .selectFrom('inspection_result')
        .leftJoin('document as undone', 'undone.reverses_id', 'inspection_result.document_id')
        .whereRef('inspection_result.line_id', '=', 'delivery_line.id')
        .where('undone.id', 'is', null)
        .select((result) => result.fn.sum<number>('failed').as('n'))
        .as('failed'),
    ])
    .where('lot.id', 'in', [...new Set(lotIds)])
    .execute();
  return new Map(
    rows.flatMap((row) =>
      (row.counted ?? 0) > Number(row.passed ?? 0) + Number(row.failed ?? 0) ? [[row.id, row.number]] : [],
    ),
  );
}
