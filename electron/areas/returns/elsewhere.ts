import { AppError } from '../../../shared/areas/errors.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import type { LoanId, ReturnListId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import type { LoadedList } from './lists.ts';
import { liveLines } from './openItems.ts';

/** Throws UNIT_ON_LIST where the station has put what HQ had refused on another list meanwhile, still on its way or received. */
export async function refuseListedElsewhere(tx: Tx, { row }: LoadedList, lines: readonly ReturnLine[]): Promise<void> {
  for (const line of lines) {
    const twin = await twinOf(tx, row.id, line);
    if (twin) throw new AppError('UNIT_ON_LIST', { barcode: line.barcode, number: twin.number });
    const others = await othersOf(tx, row.id, line);
    const other = others[0] ?? (await receivedBy(tx, row.id, line));
    if (!other) continue;
    const own = lines.filter((each) => each.loanId === line.loanId && each.obligationId === line.obligationId);
    const pieces = [...own.map((each) => each.counted ?? each.qty), ...others.map((each) => each.qty)];
    const listed = pieces.reduce((sum, qty) => sum + qty, 0);
    if (listed > (await openOf(tx, line))) {
      throw new AppError('UNIT_ON_LIST', { barcode: line.barcode || line.partCode, number: other.number });
    }
  }
}

/** Another list that carries the same unit home, whatever it pays: on its way, or a later one that came in. */
async function twinOf(tx: Tx, listId: ReturnListId, { tracking, partId, barcode }: ReturnLine) {
  if (tracking !== 'unit' || barcode === '') return undefined;
  return tx
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .leftJoin('parcel', 'parcel.list_id', 'return_list.id')
    .select('return_list.number')
    .where('return_line.part_id', '=', partId)
    .where('return_line.barcode', '=', barcode)
    .where('return_list.id', '!=', listId)
    .where('return_list.cancelled_at', 'is', null)
    .where('parcel.refused_at', 'is', null)
    .where((eb) => eb.or([eb('return_line.decision', 'is', null), eb('return_line.decision', '=', 'confirmed')]))
    .where((eb) =>
      eb.or([
        eb('return_list.received_at', 'is', null),
        eb.and([eb('return_list.id', '>', listId), eb('return_line.outcome', '!=', 'refused')]),
      ]),
    )
    .executeTakeFirst();
}

/** Lines of other lists that settle the same loan or debt and are not taken in yet. */
async function othersOf(tx: Tx, listId: ReturnListId, { loanId, obligationId }: ReturnLine) {
  const live = liveLines(tx).select(['return_line.qty', 'return_list.number']).where('return_list.id', '!=', listId);
  if (obligationId) return live.where('return_line.obligation_id', '=', obligationId).execute();
  if (loanId) return live.where('return_line.loan_id', '=', loanId).execute();
  return [];
}

/** The last list by which the same loan or debt came in. */
async function receivedBy(tx: Tx, listId: ReturnListId, { loanId, obligationId }: ReturnLine) {
  if (!loanId && !obligationId) return undefined;
  return tx
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .select('return_list.number')
    .where(obligationId ? 'return_line.obligation_id' : 'return_line.loan_id', '=', (obligationId ?? loanId) as never)
    .where('return_list.id', '!=', listId)
    .where('return_list.received_at', 'is not', null)
    .where('return_line.outcome', '!=', 'refused')
    .orderBy('return_list.id', 'desc')
    .executeTakeFirst();
}

/** What of a loan or debt is still outside. */
async function openOf(tx: Tx, { loanId, obligationId }: ReturnLine): Promise<number> {
  const open = obligationId
    ? tx.selectFrom('obligation').select('open_qty').where('id', '=', obligationId)
    : tx
        .selectFrom('loan')
        .select('open_qty')
        .where('id', '=', loanId as LoanId);
  return (await open.executeTakeFirst())?.open_qty ?? 0;
}
