import { sql } from 'kysely';
import { LOST, placeOf } from '../../../shared/areas/stock/place.ts';
import type { ClaimId, ReturnLineId, StationId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import type { CommandContext } from '../context.ts';
import { settleLoan, settleObligation } from '../loans/settling.ts';
import { move, openDocument } from '../stock/ledger.ts';

/** Pieces of a line that did not arrive, and the claim that was made for them. */
export interface Loss {
  readonly claimId: ClaimId;
  readonly claimNumber: string;
  readonly lineId: ReturnLineId;
  readonly stationId: StationId;
  readonly qty: number;
  /** What was agreed, in words. */
  readonly settlement: string;
}

/** R4.3.2.2: what was lost and is not the station's loss is no longer its debt: pieces on loan are written off, old parts waived. */
export async function releaseLost(context: CommandContext, loss: Loss): Promise<void> {
  const line = await context.tx
    .selectFrom('return_line')
    .leftJoin('loan', 'loan.id', 'return_line.loan_id')
    .leftJoin('lot', 'lot.id', 'loan.lot_id')
    .leftJoin('obligation', 'obligation.id', 'return_line.obligation_id')
    .select([
      'return_line.part_id',
      'return_line.qty',
      'return_line.counted',
      'return_line.loan_id',
      'loan.lot_id',
      'loan.unit_id',
      'loan.open_qty as held',
      'lot.received_day',
      'return_line.obligation_id',
      'obligation.open_qty as owed',
      'obligation.closed_at',
    ])
    .where('return_line.id', '=', loss.lineId)
    .executeTakeFirstOrThrow();
  const { loan_id: loanId, lot_id: lotId, received_day: receivedDay, obligation_id: obligationId } = line;
  const missing = line.qty - (line.counted ?? 0) - (await releasedBefore(context.tx, loss));
  const held = Math.min(loss.qty, missing, line.held ?? 0);
  if (loanId && lotId && receivedDay && held > 0) {
    const { id } = await openDocument(context, { kind: 'loss', sourceId: loss.lineId, note: loss.claimNumber });
    const from = { from: placeOf('station', loss.stationId), fromCondition: 'good' as const };
    const to = { to: LOST, toCondition: 'good' as const };
    const piece = { partId: line.part_id, lotId, unitId: line.unit_id, qty: held, receivedDay };
    await move(context.tx, id, [{ ...piece, ...from, ...to }]);
    await settleLoan(context, loanId, held);
  }
  const owed = line.closed_at === null ? Math.min(loss.qty, missing, line.owed ?? 0) : 0;
  if (obligationId && owed > 0) {
    await settleObligation(context, obligationId, owed, 'waived', loss.claimNumber);
    await context.tx
      .updateTable('obligation')
      .set({ waived_by: context.by.id, waiver_reason: loss.settlement })
      .where('id', '=', obligationId)
      .execute();
  }
  context.subject(loss.claimNumber);
}

/** A second claim for the same pieces does not release others. */
async function releasedBefore(tx: Tx, { claimId, lineId }: Loss): Promise<number> {
  const { released } = await tx
    .selectFrom('claim')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('qty'), sql<number>`0`).as('released'))
    .where('line_id', '=', lineId)
    .where('id', '!=', claimId)
    .where('kind', '=', 'shortage')
    .where('bearer', 'in', ['carrier', 'hq'])
    .where('settled_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return released;
}
