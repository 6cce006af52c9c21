import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import type { Tx } from '../../database/handles.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import { dropLabels } from '../labels/dropping.ts';
import { reopenObligation, unsettleLoan } from '../loans/settling.ts';
import type { Operations } from '../operation.ts';
import { placeCode } from '../stock/places.ts';
import { reverseDocument } from '../stock/reversal.ts';
import { meetDuties, reopenDuties } from './duties.ts';
import { refuseListedElsewhere } from './elsewhere.ts';
import { labelNumbers } from './entering.ts';
import { type LoadedList, listAfter, listInState } from './lists.ts';

/**
 * Takes HQ's receipt of a list back by a counter-document: its goods are with the station again, on their way, and what they had paid is owed
 * as before. Where it goes is decided anew; what was counted and checked stays, and may be done again.
 */
export const reverse: Operations<typeof contract>['reverse'] = async (context, { id, reason }) => {
  await refuseStocktakeDay(context);
  const { tx } = context;
  const list = await listInState(context, id, 'received');
  const number = await receiptNumber(tx, list);
  if (number !== undefined) {
    await refuseGone(tx, number, list);
    await reverseDocument(context, number, reason);
  }
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

/** Throws REVERSAL_BLOCKED where a unit has gone on since and come back: it would be torn out of the later papers. */
async function refuseGone(tx: Tx, number: string, list: LoadedList): Promise<void> {
  const gone = await tx
    .selectFrom('movement as own')
    .innerJoin('document as receipt', 'receipt.id', 'own.document_id')
    .innerJoin('movement as later', (join) =>
      join.onRef('later.unit_id', '=', 'own.unit_id').onRef('later.seq', '>', 'own.seq'),
    )
    .innerJoin('document', 'document.id', 'later.document_id')
    .leftJoin('document as undone', 'undone.reverses_id', 'document.id')
    .innerJoin('part', 'part.id', 'own.part_id')
    .select(['part.code', 'own.to_place'])
    .where('receipt.number', '=', number)
    .where('receipt.source_id', '=', list.row.id)
    .where('document.kind', '!=', 'reversal')
    .where('undone.id', 'is', null)
    .executeTakeFirst();
  if (gone)
    throw new AppError('REVERSAL_BLOCKED', { number, partCode: gone.code, place: await placeCode(tx, gone.to_place) });
}
