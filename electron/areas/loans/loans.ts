import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import { loanState } from '../../../shared/areas/loans/rules.ts';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import type { LoanId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { clocksOf } from '../clocks/agenda.ts';
import type { Reading } from '../context.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { refuseForeign, stationScope } from '../people/stationScope.ts';

type Loans = Operations<typeof contract>;

export const views: Pick<Loans, 'list' | 'balance'> = {
  list: async (context, { search, state, stationCode, isOverdue, cursor, limit = DEFAULT_LIMIT }) => {
    const { db, caller, today } = context;
    let query = selectLoans(db);
    const own = stationScope(caller);
    if (own) query = query.where('loan.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    if (search) query = query.where(found(search));
    if (state === 'settled') query = query.where(sql<SqlBool>`loan.open_qty = 0 and ${OWED} = 0`);
    else if (state) {
      query = query
        .where(sql<SqlBool>`(loan.open_qty > 0 or ${OWED} > 0)`)
        .where('loan.received_day', state === 'held' ? 'is not' : 'is', null);
    }
    if (isOverdue) {
      query = query.where(
        sql<SqlBool>`exists (select 1 from clock where clock.subject_id = loan.id and clock.closed_day is null and clock.due_day < ${today})`,
      );
    }
    const { total } = await db
      .selectFrom(query.clearSelect().select('loan.id').as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('loan.id', '<', cursor as never);
    const rows = await query.orderBy('loan.id', 'desc').limit(limit).execute();
    return pageOf(await toLoans(context, rows), total, limit, (loan) => loan.id);
  },

  balance: async ({ db, caller, today }, { stationCode }) => {
    const own = stationScope(caller);
    let query = db
      .selectFrom('loan')
      .innerJoin('station', 'station.id', 'loan.station_id')
      .innerJoin('part', 'part.id', 'loan.part_id')
      .select([
        'station.code as stationCode',
        'station.name as stationName',
        'part.id as partId',
        'part.code as partCode',
        'part.name as partName',
        'part.unit_name as unitName',
        'part.tracking',
        sql<number>`sum(case when loan.received_day is null then loan.open_qty else 0 end)`.as('inTransit'),
        sql<number>`sum(case when loan.received_day is null then 0 else loan.open_qty end)`.as('held'),
        sql<number>`sum(${OWED})`.as('owed'),
        sql<number>`sum(case when exists (select 1 from clock where clock.subject_id = loan.id and clock.closed_day is null and clock.due_day < ${today}) then loan.open_qty else 0 end)`.as(
          'overdue',
        ),
      ])
      .where(sql<SqlBool>`(loan.open_qty > 0 or ${OWED} > 0)`)
      .groupBy(['station.code', 'station.name', 'part.id', 'part.code', 'part.name', 'part.unit_name', 'part.tracking'])
      .orderBy('station.code')
      .orderBy('part.code');
    if (own) query = query.where('loan.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    return query.execute();
  },
};

/** Throws NOT_FOUND, also for another station's sign-in. */
export async function loanById(context: Reading, id: LoanId): Promise<Loan> {
  const [loan] = await toLoans(context, [await loanRow(context, id)]);
  if (!loan) throw new AppError('NOT_FOUND', { kind: 'loan', key: id });
  return loan;
}

/** The loan as its table has it. Throws NOT_FOUND, also for another station's sign-in. */
export async function loanRow({ db, caller }: Pick<Reading, 'db' | 'caller'>, id: LoanId): Promise<LoanRow> {
  const row = await selectLoans(db).where('loan.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'loan', key: id });
  refuseForeign(caller, row.station_id, { kind: 'loan', key: id });
  return row;
}

export function selectLoans(db: ReadDb) {
  return db
    .selectFrom('loan')
    .innerJoin('station', 'station.id', 'loan.station_id')
    .innerJoin('part', 'part.id', 'loan.part_id')
    .innerJoin('lot', 'lot.id', 'loan.lot_id')
    .innerJoin('part_request', 'part_request.id', 'loan.request_id')
    .leftJoin('unit', 'unit.id', 'loan.unit_id')
    .selectAll('loan')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'part.unit_name',
      'part.tracking',
      'part.is_sellable',
      'part.is_defective_returned',
      'lot.received_day as lot_day',
      'part_request.number as request_number',
      'unit.barcode',
      sql<number>`${OWED}`.as('owed_qty'),
      sql<string | null>`(select text from loan_explanation e where e.loan_id = loan.id order by e.id desc limit 1)`.as(
        'explanation',
      ),
    ]);
}

export type LoanRow = Awaited<ReturnType<ReturnType<typeof selectLoans>['executeTakeFirstOrThrow']>>;

export async function toLoans(context: Reading, rows: readonly LoanRow[]): Promise<Loan[]> {
  const clocks = await clocksOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    stationCode: row.station_code,
    stationName: row.station_name,
    issueId: row.issue_id,
    issueNumber: row.issue_number,
    requestNumber: row.request_number,
    partId: row.part_id,
    partCode: row.part_code,
    partName: row.part_name,
    unitName: row.unit_name,
    tracking: row.tracking,
    unitBarcode: row.barcode,
    isSellable: row.is_sellable === 1,
    qty: row.qty,
    openQty: row.open_qty,
    owedQty: row.owed_qty,
    state: loanState({ receivedDay: row.received_day, openQty: row.open_qty, owedQty: row.owed_qty }),
    repairOrder: row.repair_order,
    isBatch: row.is_batch === 1,
    shippedDay: row.shipped_day,
    receivedDay: row.received_day,
    explanation: row.explanation ?? '',
    clocks: clocks.filter((clock) => clock.subjectId === row.id),
  }));
}

/** Defective parts that are still owed for pieces of the loan that were used. */
const OWED = sql`coalesce((select sum(o.open_qty) from obligation o where o.loan_id = loan.id and o.closed_at is null), 0)`;

function found(search: string) {
  const pattern = likePattern(search);
  return sql<SqlBool>`(lower(loan.issue_number) like ${pattern} escape '\\' or lower(loan.repair_order) like ${pattern} escape '\\' or lower(unit.barcode) like ${pattern} escape '\\' or part.search like ${pattern} escape '\\' or lower(part_request.number) like ${pattern} escape '\\')`;
}
