import type { Day } from '../../../shared/kernel/day.ts';
import type { LoanId, ObligationId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { meetClocks, reopenClocks, setClockQty } from '../clocks/clocks.ts';
import { meetObligationClocks, outstanding, reopenObligationClocks } from '../loans/settling.ts';
import { liveLines } from './openItems.ts';

/** What a line settles. */
interface Settling {
  readonly loanId: LoanId | null;
  readonly obligationId: ObligationId | null;
}

/**
 * R4.3a, R4.3b, R4.3c, R4.5.2.3: dispatch meets the clocks of a loan or debt once everything that is left of it is on its way
 * (DOMAIN section 9): on the day on which the last of it left, whichever list that was.
 */
export async function meetDuties(tx: Tx, lines: readonly Settling[], day: Day): Promise<void> {
  for (const id of obligationsOf(lines)) {
    const debt = await debtOf(tx, id);
    if (debt.travelling >= debt.open) await meetObligationClocks(tx, id, laterOf(day, debt.left));
  }
  for (const id of await loansOf(tx, lines)) {
    const { held, owed, heldTravelling, owedTravelling, heldLeft, owedLeft } = await standingOf(tx, id);
    if (heldTravelling < held) continue;
    await meetClocks(tx, id, ['R4.3b'], laterOf(day, heldLeft));
    if (owedTravelling >= owed) await meetClocks(tx, id, ['R4.3c'], laterOf(day, heldLeft, owedLeft));
  }
}

/** What was dispatched did not come in: the clocks of what is still outside, and not on its way by another list, run on as before. */
export async function reopenDuties(tx: Tx, lines: readonly Settling[]): Promise<void> {
  for (const id of obligationsOf(lines)) {
    const debt = await debtOf(tx, id);
    if (debt.travelling >= debt.open) continue;
    await reopenObligationClocks(tx, id);
    await setClockQty(tx, id, debt.open);
  }
  for (const id of await loansOf(tx, lines)) {
    const { held, owed, heldTravelling, owedTravelling } = await standingOf(tx, id);
    if (heldTravelling < held) await reopenClocks(tx, id, ['R4.3b']);
    if (heldTravelling < held || owedTravelling < owed) await reopenClocks(tx, id, ['R4.3c']);
    await setClockQty(tx, id, held + owed);
  }
}

function obligationsOf(lines: readonly Settling[]): ObligationId[] {
  return [...new Set(lines.flatMap((line) => line.obligationId ?? []))];
}

/** The loans that lines come home from, and those whose used pieces they pay for: R4.3c runs until both are settled. */
async function loansOf(tx: Tx, lines: readonly Settling[]): Promise<LoanId[]> {
  const debts = obligationsOf(lines);
  const paid =
    debts.length === 0 ? [] : await tx.selectFrom('obligation').select('loan_id').where('id', 'in', debts).execute();
  return [...new Set([...lines.flatMap((line) => line.loanId ?? []), ...paid.map((row) => row.loan_id)])];
}

async function debtOf(tx: Tx, id: ObligationId) {
  const debt = await tx
    .selectFrom('obligation')
    .select(['open_qty', 'closed_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { travelling } = await travellingLines(tx)
    .where('return_line.obligation_id', '=', id)
    .executeTakeFirstOrThrow();
  const { left } = await sentLines(tx).where('return_line.obligation_id', '=', id).executeTakeFirstOrThrow();
  return { open: debt.closed_at === null ? debt.open_qty : 0, travelling: travelling ?? 0, left };
}

async function standingOf(tx: Tx, id: LoanId) {
  const { travelling: heldTravelling } = await travellingLines(tx)
    .where('return_line.loan_id', '=', id)
    .executeTakeFirstOrThrow();
  const { travelling: owedTravelling } = await travellingLines(tx)
    .innerJoin('obligation', 'obligation.id', 'return_line.obligation_id')
    .where('obligation.loan_id', '=', id)
    .where('obligation.closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  const { left: heldLeft } = await sentLines(tx).where('return_line.loan_id', '=', id).executeTakeFirstOrThrow();
  const { left: owedLeft } = await sentLines(tx)
    .innerJoin('obligation', 'obligation.id', 'return_line.obligation_id')
    .where('obligation.loan_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    ...(await outstanding(tx, id)),
    ...{ heldTravelling: heldTravelling ?? 0, owedTravelling: owedTravelling ?? 0 },
    ...{ heldLeft, owedLeft },
  };
}

/** Pieces that have left a station and not been taken in yet; where HQ has counted them, those that came. */
function travellingLines(tx: Tx) {
  return liveLines(tx)
    .select((eb) => eb.fn.sum<number>(eb.fn.coalesce('return_line.counted', 'return_line.qty')).as('travelling'))
    .where('return_line.decision', '=', 'confirmed')
    .where('return_list.shipped_day', 'is not', null);
}

/** The day on which the last of what was sent had left, whether it has come in or not. What HQ refused does not count. */
function sentLines(tx: Tx) {
  return tx
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .leftJoin('parcel', 'parcel.list_id', 'return_list.id')
    .select((eb) => eb.fn.max<Day | null>('return_list.shipped_day').as('left'))
    .where('return_list.cancelled_at', 'is', null)
    .where('parcel.refused_at', 'is', null)
    .where('return_line.decision', '=', 'confirmed')
    .where((eb) => eb.or([eb('return_line.outcome', 'is', null), eb('return_line.outcome', '!=', 'refused')]));
}

function laterOf(day: Day, ...others: readonly (Day | null)[]): Day {
  return others.reduce<Day>((last, other) => (other !== null && other > last ? other : last), day);
}
