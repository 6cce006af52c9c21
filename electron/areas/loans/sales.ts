import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import { saleState } from '../../../shared/areas/loans/rules.ts';
import type { Sale } from '../../../shared/areas/loans/shapes.ts';
import type { SaleKind, SaleState } from '../../../shared/areas/loans/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type {
  IssueId,
  LoanId,
  LotId,
  ObligationId,
  PartId,
  SaleId,
  StationId,
  UnitId,
} from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { clocksOf } from '../clocks/agenda.ts';
import type { CommandContext, QueryContext, Reading } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { refuseForeign, stationScope } from '../people/stationScope.ts';

/** Sales of all kinds, newest first. A station sees its own. */
export async function sales(
  context: QueryContext,
  {
    search,
    stationCode,
    kind,
    state,
    cursor,
    limit = DEFAULT_LIMIT,
  }: {
    search?: string | undefined;
    stationCode?: string | undefined;
    kind?: SaleKind | undefined;
    state?: SaleState | undefined;
    cursor?: string | undefined;
    limit?: number | undefined;
  },
) {
  const { db, caller } = context;
  let query = selectSales(db);
  const own = stationScope(caller);
  if (own) query = query.where('sale.station_id', '=', own);
  if (stationCode) query = query.where('station.code', '=', stationCode);
  if (kind) query = query.where('sale.kind', '=', kind);
  if (state) query = query.where(inState(state));
  if (search) {
    const pattern = likePattern(search);
    query = query.where(
      sql<SqlBool>`(lower(sale.number) like ${pattern} escape '\\' or part.search like ${pattern} escape '\\' or lower(unit.barcode) like ${pattern} escape '\\' or station.search like ${pattern} escape '\\')`,
    );
  }
  const { total } = await db
    .selectFrom(query.clearSelect().select('sale.id').as('found'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (cursor) query = query.where('sale.id', '<', cursor as never);
  const rows = await query.orderBy('sale.id', 'desc').limit(limit).execute();
  return pageOf(await toSales(context, rows), total, limit, (sale) => sale.id);
}

/** Throws NOT_FOUND. */
export async function saleById(context: Reading, id: SaleId): Promise<Sale> {
  const [sale] = await toSales(context, [await saleRow(context, id)]);
  if (!sale) throw new AppError('NOT_FOUND', { kind: 'sale', key: id });
  return sale;
}

/** The sale as its table has it. Throws NOT_FOUND, also for another station's sign-in. */
export async function saleRow({ db, caller }: Pick<Reading, 'db' | 'caller'>, id: SaleId): Promise<SaleRow> {
  const row = await selectSales(db).where('sale.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'sale', key: id });
  refuseForeign(caller, row.station_id, { kind: 'sale', key: id });
  return row;
}

/** Where a sale stands, from its row. */
export function stateOf(row: Pick<SaleRow, 'cancelled_at' | 'paid_day' | 'written_off_at'>): SaleState {
  return saleState({
    isCancelled: row.cancelled_at !== null,
    isPaid: row.paid_day !== null,
    isWrittenOff: row.written_off_at !== null,
  });
}

export interface NewSale {
  readonly kind: SaleKind;
  readonly stationId: StationId;
  readonly loanId: LoanId;
  readonly obligationId: ObligationId | null;
  readonly issueId: IssueId;
  readonly partId: PartId;
  readonly lotId: LotId;
  readonly unitId: UnitId | null;
  readonly qty: number;
  readonly unitPriceFen: number;
  readonly publicPriceFen: number;
  readonly factor: number;
  readonly chargedFen: number | null;
  readonly soldDay: Day;
  readonly note: string;
}

/** Enters a sale that waits for its payment. */
export async function openSale(
  { tx, today, now, by, subject }: CommandContext,
  sale: NewSale,
): Promise<{ id: SaleId; number: string }> {
  const id = newId<'SaleId'>();
  const number = await nextNumber(tx, 'XS', today);
  subject(number);
  await tx
    .insertInto('sale')
    .values({
      id,
      number,
      kind: sale.kind,
      station_id: sale.stationId,
      loan_id: sale.loanId,
      obligation_id: sale.obligationId,
      issue_id: sale.issueId,
      part_id: sale.partId,
      lot_id: sale.lotId,
      unit_id: sale.unitId,
      qty: sale.qty,
      unit_price_fen: sale.unitPriceFen,
      factor: sale.factor,
      public_price_fen: sale.publicPriceFen,
      charged_fen: sale.chargedFen,
      sold_day: sale.soldDay,
      note: sale.note,
      created_at: now,
      created_by: by.id,
      paid_note: '',
      cancel_reason: '',
    })
    .execute();
  return { id, number };
}

function selectSales(db: ReadDb) {
  return db
    .selectFrom('sale')
    .innerJoin('station', 'station.id', 'sale.station_id')
    .innerJoin('part', 'part.id', 'sale.part_id')
    .innerJoin('lot', 'lot.id', 'sale.lot_id')
    .innerJoin('person', 'person.id', 'sale.created_by')
    .leftJoin('issue', 'issue.id', 'sale.issue_id')
    .leftJoin('unit', 'unit.id', 'sale.unit_id')
    .leftJoin('document', 'document.id', 'sale.document_id')
    .leftJoin('clock as report', (join) =>
      join.onRef('report.subject_id', '=', 'sale.id').on('report.rule', '=', 'R4.2.2a'),
    )
    .selectAll('sale')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'part.code as part_code',
      'part.name as part_name',
      'part.unit_name',
      'part.tracking',
      'lot.received_day as lot_day',
      'person.name as creator',
      'issue.number as issue_number',
      'unit.barcode',
      'document.number as document_number',
      'report.outcome as report_outcome',
    ]);
}

type SaleRow = Awaited<ReturnType<ReturnType<typeof selectSales>['executeTakeFirstOrThrow']>>;

async function toSales(context: Reading, rows: readonly SaleRow[]): Promise<Sale[]> {
  const clocks = await clocksOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    stationCode: row.station_code,
    stationName: row.station_name,
    issueNumber: row.issue_number ?? '',
    partId: row.part_id,
    partCode: row.part_code,
    partName: row.part_name,
    unitName: row.unit_name,
    tracking: row.tracking,
    unitBarcode: row.barcode,
    qty: row.qty,
    unitPriceFen: row.unit_price_fen,
    factor: row.factor,
    amountFen: row.unit_price_fen * row.factor * row.qty,
    publicPriceFen: row.public_price_fen,
    chargedFen: row.charged_fen,
    soldDay: row.sold_day,
    isReportedLate: row.report_outcome === 'late',
    state: stateOf(row),
    paidDay: row.paid_day,
    documentNumber: row.document_number,
    note: row.note,
    cancelReason: row.cancel_reason,
    createdBy: row.creator,
    clocks: clocks.filter((clock) => clock.subjectId === row.id),
  }));
}

/** The states of `saleState`, as the database finds them. */
function inState(state: SaleState) {
  switch (state) {
    case 'cancelled':
      return sql<SqlBool>`sale.cancelled_at is not null`;
    case 'writtenOff':
      return sql<SqlBool>`sale.cancelled_at is null and sale.written_off_at is not null`;
    case 'awaitingWriteOff':
      return sql<SqlBool>`sale.cancelled_at is null and sale.written_off_at is null and sale.paid_day is not null`;
    case 'awaitingPayment':
      return sql<SqlBool>`sale.cancelled_at is null and sale.written_off_at is null and sale.paid_day is null`;
  }
}
