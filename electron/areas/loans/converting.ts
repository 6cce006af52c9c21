import { type SqlBool, sql } from 'kysely';
import type { Pause } from '../../../shared/areas/clocks/deadline.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import { FINE_FACTOR, mayDecide, proposedDecision } from '../../../shared/areas/loans/rules.ts';
import type { Sale } from '../../../shared/areas/loans/shapes.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import type { LoanId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { NO_DAY, pauseClocks } from '../clocks/clocks.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, pageOf } from '../paging.ts';
import { loanById, loanRow, selectLoans, toLoans } from './loans.ts';
import { priceOn } from './prices.ts';
import { openSale, saleById } from './sales.ts';
import { settleLoan, settleObligation } from './settling.ts';

type Loans = Operations<typeof contract>;

export const converting: Pick<Loans, 'explain' | 'proposals' | 'decide'> = {
  explain: async (context, { loanId, text, untilDay }) => {
    const { tx, today, now, by } = context;
    const row = await loanRow({ ...context, db: tx }, loanId);
    context.subject(row.issue_number);
    if (row.open_qty + row.owed_qty === 0) {
      throw new AppError('LOAN_NOT_OPEN', { partCode: row.part_code, open: 0, wanted: 1 });
    }
    if (untilDay && (untilDay < today || untilDay > addDays(today, 366))) {
      throw new AppError('EXPLANATION_ENDS_BEFORE', { today });
    }
    await tx
      .insertInto('loan_explanation')
      .values({ id: newId(), loan_id: loanId, text, from_day: today, until_day: untilDay, user_id: by.id, at: now })
      .execute();
    await pauseClocks(tx, loanId, ['R4.3c'], await pausesOf(tx, loanId));
    return loanById({ ...context, db: tx }, loanId);
  },

  proposals: async (context, { search: _search, cursor, limit = DEFAULT_LIMIT }) => {
    const { db, today } = context;
    let query = selectLoans(db).where(
      sql<SqlBool>`exists (select 1 from clock where clock.subject_id = loan.id and clock.rule = 'R4.3c' and clock.closed_day is null and clock.due_day < ${today})`,
    );
    const { total } = await db
      .selectFrom(query.clearSelect().select('loan.id').as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('loan.id', '>', cursor as never);
    const rows = await query.orderBy('loan.id').limit(limit).execute();
    const loans = await toLoans(context, rows);
    const found = await Promise.all(
      loans.map(async (loan) => {
        const decision = proposedDecision(loan.isSellable);
        const price = await priceOn(db, loan.partId, today);
        const qty = loan.openQty + loan.owedQty;
        const factor = decision === 'fine' ? FINE_FACTOR : 1;
        return {
          loan,
          qty,
          decision,
          unitPriceFen: price?.stationPriceFen ?? null,
          amountFen: price ? price.stationPriceFen * factor * qty : null,
        };
      }),
    );
    return pageOf(found, total, limit, (proposal) => proposal.loan.id);
  },

  decide: async (context, { loanId, decision, note }) => {
    const { tx, today, now } = context;
    const row = await loanRow({ ...context, db: tx }, loanId);
    context.subject(row.issue_number);
    const allowance = mayDecide(
      {
        issueNumber: row.issue_number,
        partCode: row.part_code,
        isSellable: row.is_sellable === 1,
        dueDay: await dueDayOf(tx, loanId),
      },
      decision,
      today,
    );
    if (!allowance.allowed) throw new AppError(allowance.code, allowance.facts as never);
    const price = await priceOn(tx, row.part_id, today);
    if (!price) throw new AppError('PRICE_MISSING', { partCode: row.part_code, day: today });
    const obligations = await tx
      .selectFrom('obligation')
      .select(['id', 'open_qty'])
      .where('loan_id', '=', loanId)
      .where('closed_at', 'is', null)
      .orderBy('id')
      .execute();
    const base = {
      kind: decision === 'fine' ? ('fine' as const) : ('conversion' as const),
      stationId: row.station_id,
      loanId: row.id,
      issueId: row.issue_id,
      partId: row.part_id,
      lotId: row.lot_id,
      unitId: row.unit_id,
      ...price,
      unitPriceFen: price.stationPriceFen,
      factor: decision === 'fine' ? FINE_FACTOR : 1,
      chargedFen: null,
      soldDay: today,
      note,
    };
    const sales: Sale[] = [];
    if (row.open_qty > 0) {
      const sale = await openSale(context, { ...base, obligationId: null, qty: row.open_qty });
      await settleLoan(context, row.id, row.open_qty);
      sales.push(await saleById({ ...context, db: tx }, sale.id));
    }
    for (const obligation of obligations) {
      const sale = await openSale(context, { ...base, obligationId: obligation.id, qty: obligation.open_qty });
      await settleObligation(context, obligation.id, obligation.open_qty, 'converted', sale.number);
      sales.push(await saleById({ ...context, db: tx }, sale.id));
    }
    await tx.updateTable('loan').set({ converted_at: now }).where('id', '=', loanId).execute();
    context.subject(row.issue_number);
    return sales;
  },
};

/** The days under an explanation: each runs until its own end, or until the next one is filed. */
async function pausesOf(db: ReadDb, loanId: LoanId): Promise<Pause[]> {
  const rows = await db
    .selectFrom('loan_explanation')
    .select(['from_day', 'until_day'])
    .where('loan_id', '=', loanId)
    .orderBy('id')
    .execute();
  return rows.map((row, at) => {
    const next = rows[at + 1];
    return { from: row.from_day, until: row.until_day ?? (next ? addDays(next.from_day, -1) : null) };
  });
}

async function dueDayOf(db: ReadDb, loanId: LoanId) {
  const clock = await db
    .selectFrom('clock')
    .select('due_day')
    .where('subject_id', '=', loanId)
    .where('rule', '=', 'R4.3c')
    .where('closed_day', 'is', null)
    .executeTakeFirst();
  return clock && clock.due_day !== NO_DAY ? clock.due_day : null;
}
