import { AppError } from '../../../shared/areas/errors.ts';
import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import { isLateReport, mayCount } from '../../../shared/areas/loans/rules.ts';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { LOST, type PlaceId, placeOf, SOLD, STAGING } from '../../../shared/areas/stock/place.ts';
import type { IssueId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../database/ids.ts';
import { meetClocks, restartClocks, startClocks } from '../clocks/clocks.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { move, openDocument } from '../stock/ledger.ts';
import { settleLoan } from './settling.ts';
import { shipmentById } from './shipments.ts';

type Loans = Operations<typeof contract>;

export const receipts: Pick<Loans, 'receive' | 'count' | 'settleDifference'> = {
  receive: async (context, { issueId, packageGrade, receivedDay, note }) => {
    const { tx, by, now, today } = context;
    const shipment = await namedShipment(context, issueId);
    const { number, shippedDay } = shipment;
    if (shipment.receivedDay) throw new AppError('SHIPMENT_RECEIVED', { number, day: shipment.receivedDay });
    if (receivedDay > today || receivedDay < shippedDay) throw new AppError('RECEIPT_DAY', { shippedDay, today });
    await tx
      .insertInto('shipment_receipt')
      .values({
        issue_id: issueId,
        received_day: receivedDay,
        received_at: now,
        user_id: by.id,
        package_grade: packageGrade,
        note,
      })
      .execute();
    await tx.updateTable('loan').set({ received_day: receivedDay }).where('issue_id', '=', issueId).execute();
    // R4.3b, R4.3c: from the real receipt on, no longer from the presumed one.
    const loans = await tx.selectFrom('loan').select('id').where('issue_id', '=', issueId).execute();
    for (const { id } of loans) await restartClocks(tx, id, ['R4.3b', 'R4.3c'], receivedDay);
    await startClocks(tx, [
      {
        rule: 'R4.1.2a',
        subject: 'shipment',
        subjectId: issueId,
        subjectNumber: number,
        stationId: await stationIdOf(context, shipment),
        qty: shipment.lines.reduce((sum, line) => sum + line.qty, 0),
        start: receivedDay,
      },
    ]);
    return shipmentById({ ...context, db: tx }, issueId);
  },

  count: async (context, { issueId, lines }) => {
    const { tx, now, today } = context;
    const shipment = await namedShipment(context, issueId);
    const { number, receivedDay } = shipment;
    if (!receivedDay) throw new AppError('SHIPMENT_NOT_RECEIVED', { number });
    if (shipment.countedAt) throw new AppError('SHIPMENT_COUNTED', { number });
    for (const counted of lines) {
      const line = shipment.lines.find((each) => each.pickId === counted.pickId);
      if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: counted.pickId });
      const decision = mayCount({ partCode: line.partCode, shipped: line.qty }, counted);
      if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
      const short = line.qty - counted.received;
      if (short === 0 && counted.damaged === 0) continue;
      await tx
        .insertInto('shipment_difference')
        .values({
          id: newId(),
          issue_id: issueId,
          pick_id: counted.pickId,
          short,
          damaged: counted.damaged,
          note: counted.note,
          reported_at: now,
          is_late: isLateReport(receivedDay, today) ? 1 : 0,
        })
        .execute();
    }
    await tx.updateTable('shipment_receipt').set({ counted_at: now }).where('issue_id', '=', issueId).execute();
    await meetClocks(tx, issueId, ['R4.1.2a'], today);
    return shipmentById({ ...context, db: tx }, issueId);
  },

  settleDifference: async (context, { differenceId, settlement }) => {
    const { tx, now } = context;
    const row = await tx
      .selectFrom('shipment_difference')
      .innerJoin('issue', 'issue.id', 'shipment_difference.issue_id')
      .innerJoin('issue_pick', 'issue_pick.id', 'shipment_difference.pick_id')
      .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
      .innerJoin('lot', 'lot.id', 'issue_pick.lot_id')
      .leftJoin('loan', 'loan.pick_id', 'issue_pick.id')
      .selectAll('shipment_difference')
      .select([
        'issue.number',
        'issue.recipient_id',
        'issue_line.part_id',
        'issue_pick.lot_id',
        'issue_pick.unit_id',
        'lot.received_day',
        'loan.id as loan_id',
      ])
      .where('shipment_difference.id', '=', differenceId)
      .executeTakeFirst();
    if (!row) throw new AppError('NOT_FOUND', { kind: 'difference', key: differenceId });
    context.subject(row.number);
    if (row.settlement) throw new AppError('ALREADY_SETTLED', { number: row.number });
    await tx
      .updateTable('shipment_difference')
      .set({ settlement, settled_at: now })
      .where('id', '=', differenceId)
      .execute();
    const qty = settlement === 'foundAtHq' ? row.short : row.short + row.damaged;
    if (settlement !== 'refusedLate' && qty > 0) {
      await refuseStocktakeDay(context);
      const from: PlaceId = row.loan_id ? placeOf('station', row.recipient_id) : SOLD;
      const isFound = settlement === 'foundAtHq';
      const { id: documentId } = await openDocument(context, {
        kind: isFound ? 'return' : 'loss',
        sourceId: differenceId,
        note: row.number,
      });
      await move(tx, documentId, [
        {
          partId: row.part_id,
          lotId: row.lot_id,
          unitId: row.unit_id,
          qty,
          receivedDay: row.received_day,
          from,
          fromCondition: 'good',
          to: isFound ? STAGING : LOST,
          toCondition: 'good',
        },
      ]);
      if (row.loan_id) await settleLoan(context, row.loan_id, qty);
      context.subject(row.number);
    }
    return shipmentById({ ...context, db: tx }, row.issue_id);
  },
};

async function namedShipment(context: CommandContext, issueId: IssueId): Promise<Shipment> {
  const shipment = await shipmentById({ ...context, db: context.tx }, issueId);
  context.subject(shipment.number);
  return shipment;
}

async function stationIdOf({ tx }: CommandContext, { stationCode }: Shipment) {
  const { id } = await tx.selectFrom('station').select('id').where('code', '=', stationCode).executeTakeFirstOrThrow();
  return id;
}
