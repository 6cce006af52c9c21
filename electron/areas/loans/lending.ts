import { AppError } from '../../../shared/areas/errors.ts';
import type { RequestPurpose } from '../../../shared/areas/requests/words.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import type { IssueId, LotId, PartId, RequestId, StationId, UnitId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../database/ids.ts';
import { type ClockStart, cancelClocks, startClocks } from '../clocks/clocks.ts';
import { policyOf } from '../clocks/policy.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import { priceOn } from './prices.ts';

/** What left the house for a station. */
export interface Lent {
  readonly stationId: StationId;
  readonly requestId: RequestId;
  readonly issueId: IssueId;
  readonly issueNumber: string;
  readonly isBatch: boolean;
  readonly lines: readonly {
    readonly pickId: string;
    readonly partId: PartId;
    readonly partCode: string;
    readonly lotId: LotId;
    readonly unitId: UnitId | null;
    readonly qty: number;
    readonly repairOrder: string;
  }[];
}

/**
 * Opens a loan for every line that left. Its clocks run from the presumed receipt until the station confirms the real one
 * (R4.3b, R4.3c; DOMAIN section 9).
 */
export async function openLoans(context: CommandContext, lent: Lent): Promise<void> {
  const { tx, today } = context;
  const start = addDays(today, (await policyOf(tx)).presumedDays);
  const clocks: ClockStart[] = [];
  for (const line of lent.lines) {
    const id = newId<'LoanId'>();
    await tx
      .insertInto('loan')
      .values({
        id,
        station_id: lent.stationId,
        issue_id: lent.issueId,
        issue_number: lent.issueNumber,
        pick_id: line.pickId,
        request_id: lent.requestId,
        part_id: line.partId,
        lot_id: line.lotId,
        unit_id: line.unitId,
        qty: line.qty,
        open_qty: line.qty,
        repair_order: line.repairOrder,
        is_batch: lent.isBatch ? 1 : 0,
        shipped_day: today,
      })
      .execute();
    for (const rule of ['R4.3b', 'R4.3c'] as const) {
      clocks.push({
        rule,
        subject: 'loan',
        subjectId: id,
        subjectNumber: lent.issueNumber,
        stationId: lent.stationId,
        partId: line.partId,
        unitId: line.unitId,
        qty: line.qty,
        start,
      });
    }
  }
  await startClocks(tx, clocks);
}

/** R4.2.1, R4.5.1: what was bought and paid for is sold as it leaves. Throws PRICE_MISSING. */
export async function openPurchases(context: CommandContext, lent: Lent & { readonly paidDay: Day }): Promise<void> {
  const { tx, today, now, by } = context;
  for (const line of lent.lines) {
    const price = await priceOn(tx, line.partId, today);
    if (!price) throw new AppError('PRICE_MISSING', { partCode: line.partCode, day: today });
    await tx
      .insertInto('sale')
      .values({
        id: newId<'SaleId'>(),
        number: await nextNumber(tx, 'XS', today),
        kind: 'purchase',
        station_id: lent.stationId,
        loan_id: null,
        obligation_id: null,
        issue_id: lent.issueId,
        part_id: line.partId,
        lot_id: line.lotId,
        unit_id: line.unitId,
        qty: line.qty,
        unit_price_fen: price.stationPriceFen,
        factor: 1,
        public_price_fen: price.publicPriceFen,
        charged_fen: null,
        sold_day: today,
        note: '',
        created_at: now,
        created_by: by.id,
        paid_day: lent.paidDay,
        paid_note: '',
        document_id: null,
        written_off_at: now,
        cancel_reason: '',
      })
      .execute();
  }
}

/** Whether anything of a shipment was received, used, sold or sent back, so that it can no longer be recalled. */
export async function isShipmentTouched({ tx }: Pick<CommandContext, 'tx'>, issueId: IssueId): Promise<boolean> {
  const receipt = await tx
    .selectFrom('shipment_receipt')
    .select('issue_id')
    .where('issue_id', '=', issueId)
    .executeTakeFirst();
  const loans = await tx.selectFrom('loan').select(['id', 'qty', 'open_qty']).where('issue_id', '=', issueId).execute();
  if (receipt || loans.some((loan) => loan.open_qty !== loan.qty)) return true;
  if (loans.length === 0) return false;
  const line = await tx
    .selectFrom('return_line')
    .innerJoin('return_list', 'return_list.id', 'return_line.list_id')
    .select('return_line.id')
    .where(
      'loan_id',
      'in',
      loans.map((loan) => loan.id),
    )
    .where('return_list.cancelled_at', 'is', null)
    .executeTakeFirst();
  return line !== undefined;
}

/** Ends the loans and purchases of a shipment that was recalled before anybody touched it. */
export async function closeRecalled(context: CommandContext, issueId: IssueId, reason: string): Promise<void> {
  const { tx, today, now } = context;
  const loans = await tx.selectFrom('loan').select('id').where('issue_id', '=', issueId).execute();
  for (const { id } of loans) {
    await tx.updateTable('loan').set({ open_qty: 0 }).where('id', '=', id).execute();
    await cancelClocks(tx, id, ['R4.3b', 'R4.3c'], today);
  }
  await tx
    .updateTable('sale')
    .set({ cancelled_at: now, cancel_reason: reason })
    .where('issue_id', '=', issueId)
    .where('cancelled_at', 'is', null)
    .execute();
}

/** R4.5.1: out of warranty there is no free loan line. */
export function isPurchase(purpose: RequestPurpose): boolean {
  return purpose === 'outOfWarranty';
}
