import { AppError } from '../../../shared/areas/errors.ts';
import type { issuing as contract } from '../../../shared/areas/issuing/contract.ts';
import type { IssueId, RequestId, StationId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../database/ids.ts';
import { meetClocks, reopenClocks } from '../clocks/clocks.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import type { CommandContext } from '../context.ts';
import { closeRecalled, isPurchase, isShipmentTouched, openLoans, openPurchases } from '../loans/lending.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { requestById } from '../requests/requests.ts';
import { openDemands } from '../stock/demands.ts';
import { heldFor } from '../stock/goodLayers.ts';
import { reverseDocument } from '../stock/reversal.ts';
import { issueById } from './issues.ts';
import { issueInState } from './picking.ts';
import { shippingNote } from './shippingNote.ts';

type Issuing = Operations<typeof contract>;

export const shipping: Pick<Issuing, 'prepare' | 'pack' | 'recall' | 'shippingNote'> = {
  prepare: async (context, { requestId }) => {
    const { tx, today, by, subject } = context;
    const request = await requestById({ ...context, db: tx }, requestId);
    const { number, state } = request;
    subject(number);
    if (state !== 'toShip') throw new AppError('REQUEST_STATE', { number, state });
    const open = request.issues.find((issue) => !issue.isPosted);
    if (open) throw new AppError('ISSUE_OPEN', { number, issue: open.number });
    const lines = request.lines.filter((line) => line.reserved > 0);
    if (lines.length === 0) throw new AppError('NOTHING_RESERVED', { number });
    const station = await tx
      .selectFrom('station')
      .select('id')
      .where('code', '=', request.stationCode)
      .executeTakeFirstOrThrow();
    const id = newId<'IssueId'>();
    const issueNumber = await nextNumber(tx, 'FF', today);
    subject(issueNumber);
    await tx
      .insertInto('issue')
      .values({
        id,
        number: issueNumber,
        recipient_kind: 'station',
        recipient_id: station.id,
        purpose: request.purpose,
        repair_order: [...new Set(lines.map((line) => line.repairOrder).filter(Boolean))].join(' '),
        note: request.note,
        day: today,
        created_by: by.id,
        request_id: requestId,
      })
      .execute();
    await tx
      .insertInto('issue_line')
      .values(
        lines.map((line, at) => ({
          id: newId(),
          issue_id: id,
          line_no: at + 1,
          part_id: line.partId,
          qty: line.reserved,
          request_line_id: line.id,
        })),
      )
      .execute();
    return issueById(tx, id);
  },

  pack: async (context, { id, carrier, waybill, packages, freightFen }) => {
    const { tx, now } = context;
    const issue = await issueInState(context, id);
    if (!issue.requestId) throw new AppError('NO_PARCEL_NEEDED', { number: issue.number });
    if (issue.picks.length === 0) throw new AppError('NOTHING_PICKED', { number: issue.number });
    await tx
      .updateTable('issue')
      .set({ carrier, waybill, packages, freight_fen: freightFen, packed_at: now })
      .where('id', '=', id)
      .execute();
    return issueById(tx, id);
  },

  recall: async (context, { id, reason }) => {
    const { tx, subject } = context;
    const issue = await issueById(tx, id);
    const { number, state, documentNumber, requestId } = issue;
    subject(number);
    if (state !== 'posted' || !documentNumber || !requestId) throw new AppError('ISSUE_STATE', { number, state });
    await refuseStocktakeDay(context);
    if (await isShipmentTouched(context, id)) throw new AppError('SHIPMENT_IN_USE', { number });
    await reverseDocument(context, documentNumber, reason);
    await closeRecalled(context, id, reason);
    await tx.updateTable('part_request').set({ shipped_at: null }).where('id', '=', requestId).execute();
    await reopenClocks(tx, requestId, ['R4.1.1b', 'R4.2.1']);
    subject(number);
    return issueById(tx, id);
  },

  shippingNote,
};

/** What went to a station: on loan, or sold where it was bought; the request is done once nothing of it is left to ship. */
export async function lend(
  context: CommandContext,
  issue: { readonly id: IssueId; readonly number: string; readonly requestId: RequestId },
  stationId: StationId,
): Promise<void> {
  const { tx } = context;
  const request = await tx
    .selectFrom('part_request')
    .selectAll()
    .where('id', '=', issue.requestId)
    .executeTakeFirstOrThrow();
  const picks = await tx
    .selectFrom('issue_pick')
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .innerJoin('part', 'part.id', 'issue_line.part_id')
    .leftJoin('part_request_line', 'part_request_line.id', 'issue_line.request_line_id')
    .select([
      'issue_pick.id',
      'issue_pick.lot_id',
      'issue_pick.unit_id',
      'issue_pick.qty',
      'part.id as part_id',
      'part.code',
      'part_request_line.repair_order',
    ])
    .where('issue_pick.issue_id', '=', issue.id)
    .orderBy('issue_pick.id')
    .execute();
  const lent = {
    stationId,
    requestId: request.id,
    issueId: issue.id,
    issueNumber: issue.number,
    isBatch: request.is_batch === 1,
    lines: picks.map((pick) => ({
      pickId: pick.id,
      partId: pick.part_id,
      partCode: pick.code,
      lotId: pick.lot_id,
      unitId: pick.unit_id,
      qty: pick.qty,
      repairOrder: pick.repair_order ?? '',
    })),
  };
  if (isPurchase(request.purpose))
    await openPurchases(context, { ...lent, paidDay: request.paid_day ?? context.today });
  else await openLoans(context, lent);
  await finishRequest(context, request.id);
}

/** R4.1.1b, R4.2.1: kept once everything has left that was there; what is back-ordered follows without a promise. */
async function finishRequest({ tx, now, today }: CommandContext, id: RequestId): Promise<void> {
  const left = await openDemands(tx, { requestId: id });
  if (left.length === 0) await tx.updateTable('part_request').set({ shipped_at: now }).where('id', '=', id).execute();
  const held = await heldFor(tx, id);
  if ([...held.values()].every(({ reserved }) => reserved === 0)) {
    await meetClocks(tx, id, ['R4.1.1b', 'R4.2.1'], today);
  }
}
