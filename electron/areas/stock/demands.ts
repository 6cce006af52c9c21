import type { Demand } from '../../../shared/areas/stock/reserve.ts';
import type { PartId, RequestId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';

/** Pieces of one line of a signed request that nobody has picked yet. */
export interface OpenDemand extends Demand {
  readonly partId: PartId;
  readonly requestId: RequestId;
  readonly requestNumber: string;
}

/**
 * R4.1.1a: what signed requests still wait for, in the order of their second signatures; `id` is the request's line. What lies picked for
 * them, or has left, is no longer asked for; what was taken back is asked for again.
 */
export async function openDemands(
  db: ReadDb,
  of: { readonly partId?: PartId; readonly requestId?: RequestId } = {},
): Promise<OpenDemand[]> {
  let query = selectDemands(db)
    .orderBy('part_request.approved_at')
    .orderBy('part_request.id')
    .orderBy('part_request_line.line_no');
  if (of.partId) query = query.where('part_request_line.part_id', '=', of.partId);
  if (of.requestId) query = query.where('part_request.id', '=', of.requestId);
  return (await query.execute())
    .map((row) => ({
      id: row.id,
      partId: row.part_id,
      requestId: row.request_id,
      requestNumber: row.number,
      qty: row.qty - (row.taken ?? 0),
    }))
    .filter((demand) => demand.qty > 0);
}

/** The lines of signed requests that have not all left, each with what was taken for it so far. */
export function selectDemands(db: ReadDb) {
  return (
    db
      .selectFrom('part_request')
      // Crossed, because SQLite then begins with the few requests that are open.
      .crossJoin('part_request_line')
      .whereRef('part_request_line.request_id', '=', 'part_request.id')
      .select((eb) => [
        'part_request_line.id',
        'part_request_line.part_id',
        'part_request_line.qty',
        'part_request.id as request_id',
        'part_request.number',
        eb
          .selectFrom('issue_pick')
          .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
          .innerJoin('issue', 'issue.id', 'issue_line.issue_id')
          .select((inner) => inner.fn.sum<number>('issue_pick.qty').as('taken'))
          .whereRef('issue_line.request_line_id', '=', 'part_request_line.id')
          .where('issue.cancelled_at', 'is', null)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('document')
                  .innerJoin('document as later', 'later.reverses_id', 'document.id')
                  .select('document.id')
                  .whereRef('document.source_id', '=', 'issue.id'),
              ),
            ),
          )
          .as('taken'),
      ])
      .where('part_request.approved_at', 'is not', null)
      .where('part_request.shipped_at', 'is', null)
      .where('part_request.cancelled_at', 'is', null)
  );
}
