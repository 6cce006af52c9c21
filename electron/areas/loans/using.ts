import { AppError } from '../../../shared/areas/errors.ts';
import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import { mayUse } from '../../../shared/areas/loans/rules.ts';
import { FIELD, placeOf } from '../../../shared/areas/stock/place.ts';
import { newId } from '../../database/ids.ts';
import { startClocks } from '../clocks/clocks.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { move, openDocument } from '../stock/ledger.ts';
import { loanById, loanRow } from './loans.ts';
import { settleLoan } from './settling.ts';

/** A part on loan goes into a customer's set: the defective one that came out of it is owed from here (R4.3a, R4.5.2.3). */
export const use: Operations<typeof contract>['use'] = async (context, input) => {
  const { tx, today, subject } = context;
  const row = await loanRow({ ...context, db: tx }, input.loanId);
  const decision = mayUse(
    {
      issueNumber: row.issue_number,
      partCode: row.part_code,
      openQty: row.open_qty,
      receivedDay: row.received_day,
      isUnit: row.tracking === 'unit',
      unitBarcode: row.barcode,
      isDefectiveReturned: row.is_defective_returned === 1,
    },
    input,
    today,
  );
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
  const { id: documentId, number } = await openDocument(context, {
    kind: 'use',
    sourceId: row.id,
    note: input.repairOrder,
  });
  await move(tx, documentId, [
    {
      partId: row.part_id,
      lotId: row.lot_id,
      unitId: row.unit_id,
      qty: input.qty,
      receivedDay: row.lot_day,
      from: placeOf('station', row.station_id),
      fromCondition: 'good',
      to: FIELD,
      toCondition: 'good',
    },
  ]);
  if (row.is_defective_returned === 1) {
    const id = newId<'ObligationId'>();
    const obligation = await nextNumber(tx, 'QJ', today);
    await tx
      .insertInto('obligation')
      .values({
        id,
        number: obligation,
        station_id: row.station_id,
        loan_id: row.id,
        document_id: documentId,
        part_id: row.part_id,
        qty: input.qty,
        open_qty: input.qty,
        new_barcode: row.barcode ?? '',
        old_barcode: input.oldBarcode,
        repair_order: input.repairOrder,
        machine_serial: input.machineSerial,
        repaired_day: input.repairedDay,
        is_batch: row.is_batch,
        closing_number: '',
        waiver_reason: '',
      })
      .execute();
    const isBatch = row.is_batch === 1;
    await startClocks(tx, [
      {
        rule: isBatch ? 'R4.5.2.3' : 'R4.3a',
        subject: 'obligation',
        subjectId: id,
        subjectNumber: obligation,
        stationId: row.station_id,
        partId: row.part_id,
        unitId: row.unit_id,
        qty: input.qty,
        // Batch failures count from the receipt of the replacements, all others from the finished repair.
        start: isBatch ? (row.received_day ?? input.repairedDay) : input.repairedDay,
      },
    ]);
  }
  // The debt stands before the loan is settled: what is owed keeps R4.3c running.
  await settleLoan(context, row.id, input.qty);
  subject(number);
  return loanById({ ...context, db: tx }, row.id);
};
