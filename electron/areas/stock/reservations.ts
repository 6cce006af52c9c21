import { type PlaceId, readPlace } from '../../../shared/areas/stock/place.ts';
import type { BinId, IssueId, PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';

/**
 * Pieces that lie picked on issues which are neither posted nor cancelled: they stand in their bin's books, and are already in a clerk's
 * hands. Whoever else takes goods out of a bin leaves them alone.
 */
export async function openPicks(
  db: ReadDb,
  of: { readonly issueId?: IssueId; readonly partId?: PartId; readonly binId?: BinId } = {},
) {
  let query = selectOpenPicks(db)
    .innerJoin('lot', 'lot.id', 'issue_pick.lot_id')
    .selectAll('issue_pick')
    .select(['issue_line.part_id', 'issue.number', 'lot.received_day']);
  if (of.issueId) query = query.where('issue.id', '=', of.issueId);
  if (of.partId) query = query.where('issue_line.part_id', '=', of.partId);
  if (of.binId) query = query.where('issue_pick.bin_id', '=', of.binId);
  return query.execute();
}

/** Picks of issues that are neither posted nor cancelled. Crossed, because SQLite then begins with the few issues that are open. */
export function selectOpenPicks(db: ReadDb) {
  return db
    .selectFrom('issue')
    .crossJoin('issue_pick')
    .whereRef('issue_pick.issue_id', '=', 'issue.id')
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .where('issue.closed_at', 'is', null);
}

export type OpenPick = Awaited<ReturnType<typeof openPicks>>[number];

/** What lies picked in a place; nothing where the place is no bin. */
export async function openPicksAt(db: ReadDb, place: PlaceId): Promise<readonly OpenPick[]> {
  const { kind, id } = readPlace(place);
  return kind === 'bin' ? openPicks(db, { binId: id as BinId }) : [];
}
