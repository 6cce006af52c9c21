import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import type { Tx } from '../../database/handles.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import { dropLabels } from '../labels/dropping.ts';
import { reopenObligation, unsettleLoan } from '../loans/settling.ts';
import type { Operations } from '../operation.ts';
import { reverseDocument } from '../stock/reversal.ts';
import { meetDuties, reopenDuties } from './duties.ts';
import { labelNumbers } from './entering.ts';
import { type LoadedList, listAfter, listInState } from './lists.ts';
import { liveLines } from './openItems.ts';

/**
 * Takes HQ's receipt of a list back by a counter-document: its goods are with the station again, on their way, and what they had paid is owed
 * as before. The list is counted, checked and decided anew.
 */
export const reverse: Operations<typeof contract>['reverse'] = async (context, { id, reason }) => {
  await refuseStocktakeDay(context);
  const { tx } = context;
  const list = await listInState(context, id, 'received');
  const number = await receiptNumber(tx, list);
  if (number !== undefined) await reverseDocument(context, number, reason);
  for (const line of entered(list)) {
    const qty = line.counted ?? 0;
    if (line.obligationId) await reopenObligation(context, line.obligationId, qty, ['cancelled']);
    if (line.loanId) await unsettleLoan(context, line.loanId, qty, ['cancelled']);
    await dropLabels(tx, labelNumbers(line, qty));
  }
  await tx
    .updateTable('return_line')
    .set({ outcome: null, outcome_reason: '', document_id: null })
    .where('list_id', '=', id)
    .execute();
  await tx.updateTable('return_list').set({ received_at: null }).where('id', '=', id).execute();
  const travelling = list.lines.filter((line) => line.decision === 'confirmed');
  await refuseListedElsewhere(tx, list, travelling);
  // They have left the station on the day of the waybill, as before they came in.
  if (list.row.shipped_day) await meetDuties(tx, travelling, list.row.shipped_day);
  await reopenDuties(tx, travelling);
  context.subject(list.row.number);
  return listAfter(context, id);
};

/** The lines whose goods the receipt has booked in. */
function entered({ lines }: LoadedList): ReturnLine[] {
  return lines.filter((line) => line.outcome !== null && line.outcome !== 'refused' && (line.counted ?? 0) > 0);
}

/** Undefined where every line was refused, so that nothing was booked. */
async function receiptNumber(tx: Tx, { row }: LoadedList): Promise<string | undefined> {
  const receipt = await tx
    .selectFrom('return_line')
    .innerJoin('document', 'document.id', 'return_line.document_id')
    .select('document.number')
    .where('return_line.list_id', '=', row.id)
    .executeTakeFirst();
  return receipt?.number;
}

/** Throws UNIT_ON_LIST where the station has put what HQ had refused on another list meanwhile. */
async function refuseListedElsewhere(tx: Tx, { row }: LoadedList, lines: readonly ReturnLine[]): Promise<void> {
  for (const line of lines) {
    const others = await othersOf(tx, row.id, line);
    const [other] = others;
    if (!other) continue;
    const own = lines.filter((each) => each.loanId === line.loanId && each.obligationId === line.obligationId);
    const pieces = [...own.map((each) => each.counted ?? each.qty), ...others.map((each) => each.qty)];
    const listed = pieces.reduce((sum, qty) => sum + qty, 0);
    if (listed > (await openOf(tx, line))) {
      throw new AppError('UNIT_ON_LIST', { barcode: line.barcode || line.partCode, number: other.number });
    }
  }
}

/** Lines of other lists that settle the same loan or debt and are not taken in yet. */
async function othersOf(tx: Tx, listId: string, { loanId, obligationId }: ReturnLine) {
  const live = liveLines(tx)
    .select(['return_line.qty', 'return_list.number'])
    .where('return_list.id', '!=', listId as never);
  if (obligationId) return live.where('return_line.obligation_id', '=', obligationId).execute();
  if (loanId) return live.where('return_line.loan_id', '=', loanId).execute();
  return [];
}

async function openOf(tx: Tx, { loanId, obligationId }: ReturnLine): Promise<number> {
  const open = obligationId
    ? await tx.selectFrom('obligation').select('open_qty').where('id', '=', obligationId).executeTakeFirst()
    : loanId && (await tx.selectFrom('loan').select('open_qty').where('id', '=', loanId).executeTakeFirst());
  return open ? open.open_qty : 0;
}
