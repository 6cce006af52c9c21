import { AppError } from '../../../shared/areas/errors.ts';
import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import { maySell } from '../../../shared/areas/loans/rules.ts';
import type { SaleState } from '../../../shared/areas/loans/words.ts';
import { placeOf, SOLD } from '../../../shared/areas/stock/place.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { cancelClocks, meetClocks, startClocks } from '../clocks/clocks.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { move, openDocument } from '../stock/ledger.ts';
import { loanRow } from './loans.ts';
import { priceOn } from './prices.ts';
import { openSale, saleById, saleRow, stateOf } from './sales.ts';
import { reopenObligation, settleLoan, unsettleLoan } from './settling.ts';

type Loans = Operations<typeof contract>;

export const selling: Pick<Loans, 'sell' | 'notifyPayment' | 'writeOff' | 'cancelSale'> = {
  sell: async (context, input) => {
    const { tx, today } = context;
    const row = await loanRow({ ...context, db: tx }, input.loanId);
    const price = await priceOn(tx, row.part_id, input.soldDay);
    const decision = maySell(
      {
        issueNumber: row.issue_number,
        partCode: row.part_code,
        openQty: row.open_qty,
        receivedDay: row.received_day,
        isSellable: row.is_sellable === 1,
      },
      { ...input, publicPriceFen: price?.publicPriceFen ?? null },
      today,
    );
    if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
    const { id, number } = await openSale(context, {
      kind: 'loanSale',
      stationId: row.station_id,
      loanId: row.id,
      obligationId: null,
      issueId: row.issue_id,
      partId: row.part_id,
      lotId: row.lot_id,
      unitId: row.unit_id,
      qty: input.qty,
      unitPriceFen: price?.stationPriceFen ?? 0,
      publicPriceFen: price?.publicPriceFen ?? 0,
      factor: 1,
      chargedFen: input.chargedFen,
      soldDay: input.soldDay,
      note: input.permittedBy,
    });
    await settleLoan(context, row.id, input.qty);
    // R4.2.2: the report itself ends this clock; it stays on file whether it came in time.
    await startClocks(tx, [
      {
        rule: 'R4.2.2a',
        subject: 'sale',
        subjectId: id,
        subjectNumber: number,
        stationId: row.station_id,
        partId: row.part_id,
        unitId: row.unit_id,
        qty: input.qty,
        start: input.soldDay,
      },
    ]);
    await meetClocks(tx, id, ['R4.2.2a'], today);
    return saleById({ ...context, db: tx }, id);
  },

  notifyPayment: async (context, { id, paidDay, note }) => {
    const { tx, today } = context;
    const row = await saleInState(context, id, ['awaitingPayment']);
    if (paidDay > today) throw new AppError('DAY_AHEAD', { day: paidDay, today });
    await tx.updateTable('sale').set({ paid_day: paidDay, paid_note: note }).where('id', '=', id).execute();
    await startClocks(tx, [
      {
        rule: 'R4.2.2b',
        subject: 'sale',
        subjectId: id,
        subjectNumber: row.number,
        stationId: row.station_id,
        partId: row.part_id,
        unitId: row.unit_id,
        qty: row.qty,
        start: today,
      },
    ]);
    return saleById({ ...context, db: tx }, id);
  },

  writeOff: async (context, { id }) => {
    const { tx, today, now, subject } = context;
    const row = await saleInState(context, id, ['awaitingWriteOff']);
    // A part that was built in and never came back has left the station's place with its use.
    if (row.obligation_id === null) {
      const { id: documentId } = await openDocument(context, { kind: 'writeOff', sourceId: id, note: row.number });
      await move(tx, documentId, [
        {
          partId: row.part_id,
          lotId: row.lot_id,
          unitId: row.unit_id,
          qty: row.qty,
          receivedDay: row.lot_day,
          from: placeOf('station', row.station_id),
          fromCondition: 'good',
          to: SOLD,
          toCondition: 'good',
        },
      ]);
      await tx.updateTable('sale').set({ document_id: documentId }).where('id', '=', id).execute();
      subject(row.number);
    }
    await tx.updateTable('sale').set({ written_off_at: now }).where('id', '=', id).execute();
    await meetClocks(tx, id, ['R4.2.2b'], today);
    return saleById({ ...context, db: tx }, id);
  },

  cancelSale: async (context, { id, reason }) => {
    const { tx, now, today } = context;
    const row = await saleInState(context, id, ['awaitingPayment']);
    await tx.updateTable('sale').set({ cancelled_at: now, cancel_reason: reason }).where('id', '=', id).execute();
    await cancelClocks(tx, id, ['R4.2.2a', 'R4.2.2b'], today);
    if (row.obligation_id) await reopenObligation(context, row.obligation_id, row.qty);
    else if (row.loan_id) await unsettleLoan(context, row.loan_id, row.qty);
    return saleById({ ...context, db: tx }, id);
  },
};

/** The sale, which must stand in a state that the step needs. Names it in the journal. Throws NOT_FOUND or SALE_STATE. */
async function saleInState(context: CommandContext, id: SaleId, states: readonly SaleState[]) {
  const row = await saleRow({ ...context, db: context.tx }, id);
  context.subject(row.number);
  const state = stateOf(row);
  if (!states.includes(state)) throw new AppError('SALE_STATE', { number: row.number, state });
  return row;
}
