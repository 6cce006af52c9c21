import { sql } from 'kysely';
import { type ClockOutcome, clockOutcomes } from '../../../shared/areas/clocks/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { ObligationClosing } from '../../../shared/areas/loans/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { LoanId, ObligationId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { cancelClocks, meetClocks, reopenClocks, setClockQty } from '../clocks/clocks.ts';
import type { CommandContext } from '../context.ts';

const LOAN_RULES = ['R4.3b', 'R4.3c'] as const;
const OBLIGATION_RULES = ['R4.3a', 'R4.5.2.3'] as const;

/** Takes pieces off a loan, whatever became of them. The clock for unused parts ends with the last. Throws LOAN_NOT_OPEN. */
export async function settleLoan({ tx, today }: CommandContext, id: LoanId, qty: number): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('loan')
    .set((eb) => ({ open_qty: eb('open_qty', '-', qty) }))
    .where('id', '=', id)
    .where('open_qty', '>=', qty)
    .executeTakeFirst();
  const loan = await tx
    .selectFrom('loan')
    .innerJoin('part', 'part.id', 'loan.part_id')
    .select(['loan.open_qty', 'part.code'])
    .where('loan.id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new AppError('LOAN_NOT_OPEN', { partCode: loan.code, open: loan.open_qty, wanted: qty });
  if (loan.open_qty === 0) await cancelClocks(tx, id, ['R4.3b'], today);
  await endConversion(tx, id, today);
}

/** Gives pieces back to a loan after what happened to them was taken back. Of its clocks those run on that had ended in the given ways. */
export async function unsettleLoan(
  { tx }: CommandContext,
  id: LoanId,
  qty: number,
  ended: readonly ClockOutcome[] = clockOutcomes,
): Promise<void> {
  await tx
    .updateTable('loan')
    .set((eb) => ({ open_qty: eb('open_qty', '+', qty) }))
    .where('id', '=', id)
    .execute();
  await reopenClocks(tx, id, LOAN_RULES, ended);
  const loan = await tx.selectFrom('loan').select('open_qty').where('id', '=', id).executeTakeFirstOrThrow();
  await setClockQty(tx, id, loan.open_qty);
}

/** Takes pieces off a debt. With the last of them it is closed by `number`: a return list, a sale or a waiver. */
export async function settleObligation(
  { tx, today, now }: CommandContext,
  id: ObligationId,
  qty: number,
  closing: ObligationClosing,
  number: string,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('obligation')
    .set((eb) => ({ open_qty: eb('open_qty', '-', qty) }))
    .where('id', '=', id)
    .where('open_qty', '>=', qty)
    .executeTakeFirst();
  const row = await tx
    .selectFrom('obligation')
    .select(['number', 'open_qty', 'loan_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new AppError('OBLIGATION_CLOSED', { number: row.number });
  if (row.open_qty === 0) {
    await tx
      .updateTable('obligation')
      .set({ closed_at: now, closing, closing_number: number })
      .where('id', '=', id)
      .execute();
    await cancelClocks(tx, id, OBLIGATION_RULES, today);
  } else await setClockQty(tx, id, row.open_qty);
  await endConversion(tx, row.loan_id, today);
}

/** Opens a debt again after the sale or receipt that had closed it was taken back. Of its clocks those run on that had ended in the given ways. */
export async function reopenObligation(
  { tx }: CommandContext,
  id: ObligationId,
  qty: number,
  ended: readonly ClockOutcome[] = clockOutcomes,
): Promise<void> {
  const { loan_id: loanId } = await tx
    .updateTable('obligation')
    .set((eb) => ({ open_qty: eb('open_qty', '+', qty), closed_at: null, closing: null, closing_number: '' }))
    .where('id', '=', id)
    .returning('loan_id')
    .executeTakeFirstOrThrow();
  await reopenClocks(tx, id, OBLIGATION_RULES, ended);
  await reopenClocks(tx, loanId, ['R4.3c'], ended);
}

/** R4.3b, R4.3c: met by dispatch with a waybill (DOMAIN section 9). */
export function meetLoanClocks(tx: Tx, id: LoanId, day: Day): Promise<void> {
  return meetClocks(tx, id, LOAN_RULES, day);
}

/** R4.3a, R4.5.2.3: met by the courier's dispatch date. */
export function meetObligationClocks(tx: Tx, id: ObligationId, day: Day): Promise<void> {
  return meetClocks(tx, id, OBLIGATION_RULES, day);
}

/** What was dispatched has been refused: the station owes it as before. */
export function reopenLoanClocks(tx: Tx, id: LoanId): Promise<void> {
  return reopenClocks(tx, id, LOAN_RULES);
}

export function reopenObligationClocks(tx: Tx, id: ObligationId): Promise<void> {
  return reopenClocks(tx, id, OBLIGATION_RULES);
}

/** Pieces that a loan still has outside: held unused, and defective ones owed for those that were used. */
export async function outstanding(tx: Tx, id: LoanId): Promise<{ readonly held: number; readonly owed: number }> {
  const loan = await tx.selectFrom('loan').select('open_qty').where('id', '=', id).executeTakeFirstOrThrow();
  const { owed } = await tx
    .selectFrom('obligation')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('open_qty'), sql<number>`0`).as('owed'))
    .where('loan_id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { held: loan.open_qty, owed };
}

/** R4.3c runs as long as anything of the loan is outside, used or not. */
async function endConversion(tx: Tx, id: LoanId, today: Day): Promise<void> {
  const { held, owed } = await outstanding(tx, id);
  if (held + owed === 0) await cancelClocks(tx, id, ['R4.3c'], today);
  else await setClockQty(tx, id, held + owed);
}
