import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { isPackedWell } from '../../../shared/areas/returns/packing.ts';
import { mayEnd } from '../../../shared/areas/returns/rules.ts';
import type { LineOutcome } from '../../../shared/areas/returns/words.ts';
import type { Tx } from '../../database/handles.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import type { CommandContext } from '../context.ts';
import { settleLoan, settleObligation } from '../loans/settling.ts';
import type { Operations } from '../operation.ts';
import { meetDuties, reopenDuties } from './duties.ts';
import { type Ended, enterGoods } from './entering.ts';
import { newestCheck } from './lineRows.ts';
import { type LoadedList, lineInState, listAfter, listInState } from './lists.ts';

type Returns = Operations<typeof contract>;

export const receipt: Pick<Returns, 'countLine' | 'receive'> = {
  countLine: async (context, { lineId, counted }) => {
    const { row, line } = await lineInState(context, lineId, 'arrived');
    if (line.decision !== 'confirmed') throw new AppError('NOT_CONFIRMED_LINE', { lineNo: line.lineNo });
    const { partCode, tracking, qty } = line;
    if (counted > qty && tracking === 'unit') throw new AppError('UNIT_QUANTITY', { partCode });
    // What is over is on no list that HQ has confirmed (R4.3.1.4).
    if (counted > qty) throw new AppError('COUNT_OVER_SHIPPED', { partCode, shipped: qty, counted });
    await context.tx.updateTable('return_line').set({ counted }).where('id', '=', lineId).execute();
    return listAfter(context, row.id);
  },

  receive: async (context, { id, lines: words, ...bins }) => {
    await refuseStocktakeDay(context);
    const { tx, now } = context;
    const list = await listInState(context, id, 'arrived');
    const ended = endings(list, words);
    const entering = ended.filter(({ line, outcome }) => outcome !== 'refused' && (line.counted ?? 0) > 0);
    const documentId = entering.length > 0 ? await enterGoods(context, list, entering, bins) : null;
    // A recount after a reversal: everything has left after all, and did so when the parcel left.
    if (list.row.shipped_day)
      await meetDuties(
        tx,
        ended.map(({ line }) => line),
        list.row.shipped_day,
      );
    for (const { line } of entering) await settle(context, list, line);
    for (const { line, outcome, reason } of ended) {
      await tx
        .updateTable('return_line')
        .set({ outcome, outcome_reason: reason, document_id: outcome === 'refused' ? null : documentId })
        .where('id', '=', line.id)
        .execute();
    }
    await tx.updateTable('return_list').set({ received_at: now }).where('id', '=', id).execute();
    await reopenDuties(
      tx,
      ended.map(({ line }) => line),
    );
    context.subject(list.row.number);
    return listAfter(context, id);
  },
};

/** What HQ does with each confirmed line. Throws LINE_UNDECIDED, or what `mayEnd` refuses. */
function endings(
  list: LoadedList,
  words: readonly { readonly lineId: string; readonly outcome: LineOutcome; readonly reason: string }[],
): Ended[] {
  return list.lines
    .filter((line) => line.decision === 'confirmed')
    .map((line) => {
      const own = words.filter((word) => word.lineId === line.id);
      const [word] = own;
      if (!word || own.length > 1) throw new AppError('LINE_UNDECIDED', { number: list.row.number });
      const check = newestCheck(line.checks, 'hq');
      const facts = { ...line, isPackedWell: check ? isPackedWell(check.items) : null };
      const decision = mayEnd(facts, word.outcome, word.reason);
      if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
      return { line, outcome: word.outcome, reason: word.reason };
    });
}

/** What came home is no longer owed. Throws RETURN_TWICE where it was settled in another way meanwhile. */
async function settle(context: CommandContext, list: LoadedList, line: ReturnLine): Promise<void> {
  const qty = line.counted ?? 0;
  const twice = (number: string) => new AppError('RETURN_TWICE', { barcode: line.barcode || line.partCode, number });
  if (line.obligationId) {
    const debt = await context.tx
      .selectFrom('obligation')
      .select(['open_qty', 'closed_at', 'closing_number'])
      .where('id', '=', line.obligationId)
      .executeTakeFirstOrThrow();
    if (debt.closed_at !== null || debt.open_qty < qty) throw twice(debt.closing_number || list.row.number);
    await settleObligation(context, line.obligationId, qty, 'returned', list.row.number);
  }
  if (line.loanId) {
    const loan = await context.tx
      .selectFrom('loan')
      .select(['open_qty', 'issue_number'])
      .where('id', '=', line.loanId)
      .executeTakeFirstOrThrow();
    if (loan.open_qty < qty) throw twice((await lastReturnOf(context.tx, line)) ?? loan.issue_number);
    await settleLoan(context, line.loanId, qty);
  }
}

async function lastReturnOf(tx: Tx, { loanId }: ReturnLine): Promise<string | undefined> {
  const row = await tx
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .select('return_list.number')
    .where('return_line.loan_id', '=', loanId)
    .where('return_list.received_at', 'is not', null)
    .orderBy('return_list.id', 'desc')
    .executeTakeFirst();
  return row?.number;
}
