import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import type { Obligation } from '../../../shared/areas/loans/shapes.ts';
import type { ObligationId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { clocksOf } from '../clocks/agenda.ts';
import type { Reading } from '../context.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { stationScope } from '../people/stationScope.ts';
import { settleObligation } from './settling.ts';

type Loans = Operations<typeof contract>;

export const owing: Pick<Loans, 'owed' | 'waive'> = {
  owed: async (context, { search, stationCode, isOpen, cursor, limit = DEFAULT_LIMIT }) => {
    const { db, caller } = context;
    let query = selectObligations(db);
    const own = stationScope(caller);
    if (own) query = query.where('obligation.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    if (isOpen !== undefined) query = query.where('obligation.closed_at', isOpen ? 'is' : 'is not', null);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(obligation.number) like ${pattern} escape '\\' or lower(obligation.repair_order) like ${pattern} escape '\\' or lower(obligation.old_barcode) like ${pattern} escape '\\' or lower(obligation.new_barcode) like ${pattern} escape '\\' or part.search like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.clearSelect().select('obligation.id').as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('obligation.id', '<', cursor as never);
    const rows = await query.orderBy('obligation.id', 'desc').limit(limit).execute();
    return pageOf(await toObligations(context, rows), total, limit, (obligation) => obligation.id);
  },

  waive: async (context, { id, reason }) => {
    const { tx, by } = context;
    const row = await selectObligations(tx).where('obligation.id', '=', id).executeTakeFirst();
    if (!row) throw new AppError('NOT_FOUND', { kind: 'obligation', key: id });
    context.subject(row.number);
    if (row.closed_at) throw new AppError('OBLIGATION_CLOSED', { number: row.number });
    // A waiver is a signature: whoever reported the use does not sign it.
    if (row.user_id === by.id) throw new AppError('OWN_APPLICATION', { number: row.number });
    await tx.updateTable('obligation').set({ waived_by: by.id, waiver_reason: reason }).where('id', '=', id).execute();
    await settleObligation(context, id, row.open_qty, 'waived', by.name);
    return obligationById({ ...context, db: tx }, id);
  },
};

/** Throws NOT_FOUND. */
export async function obligationById(context: Reading, id: ObligationId): Promise<Obligation> {
  const rows = await selectObligations(context.db).where('obligation.id', '=', id).execute();
  const [obligation] = await toObligations(context, rows);
  if (!obligation) throw new AppError('NOT_FOUND', { kind: 'obligation', key: id });
  return obligation;
}

function selectObligations(db: ReadDb) {
  return db
    .selectFrom('obligation')
    .innerJoin('station', 'station.id', 'obligation.station_id')
    .innerJoin('part', 'part.id', 'obligation.part_id')
    .innerJoin('document', 'document.id', 'obligation.document_id')
    .selectAll('obligation')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'part.unit_name',
      'part.tracking',
      'document.user_id',
    ]);
}

type ObligationRow = Awaited<ReturnType<ReturnType<typeof selectObligations>['executeTakeFirstOrThrow']>>;

async function toObligations(context: Reading, rows: readonly ObligationRow[]): Promise<Obligation[]> {
  const clocks = await clocksOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    stationCode: row.station_code,
    stationName: row.station_name,
    loanId: row.loan_id,
    partId: row.part_id,
    partCode: row.part_code,
    partName: row.part_name,
    unitName: row.unit_name,
    tracking: row.tracking,
    qty: row.qty,
    openQty: row.open_qty,
    newBarcode: row.new_barcode,
    oldBarcode: row.old_barcode,
    repairOrder: row.repair_order,
    machineSerial: row.machine_serial,
    repairedDay: row.repaired_day,
    isBatch: row.is_batch === 1,
    closing: row.closing,
    closingNumber: row.closing_number,
    waiverReason: row.waiver_reason,
    clocks: clocks.filter((clock) => clock.subjectId === row.id),
  }));
}
