import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Delivery, DeliveryHead, DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { deliveryState, difference, isReportLate } from '../../../shared/areas/receiving/rules.ts';
import type { DeliveryState } from '../../../shared/areas/receiving/words.ts';
import { chinaDay } from '../../../shared/kernel/day.ts';
import { assertNever } from '../../../shared/kernel/decision.ts';
import type { DeliveryId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';
import { samplesOf } from './samples.ts';
import { standard } from './samplingStandard.ts';

/** A delivery with all that was recorded of it. What was received and judged is derived from documents that were not taken back. Throws NOT_FOUND. */
export async function deliveryById(db: ReadDb, id: DeliveryId): Promise<Delivery> {
  const row = await selectDeliveries(db).where('delivery.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'delivery', key: id });
  const lines = await linesOf(db, id, row.receipt_number !== null);
  const photos = await db
    .selectFrom('delivery_photo')
    .select(['hash', 'name', 'at'])
    .where('delivery_id', '=', id)
    .orderBy('at')
    .execute();
  return {
    ...headOf(row),
    jointOpening:
      row.carrier_person !== null && row.opening_outcome !== null
        ? { carrierPerson: row.carrier_person, outcome: row.opening_outcome, senderDecision: row.sender_decision }
        : null,
    refusalReason: row.refusal_reason,
    photos,
    quarantineBinCode: row.bin_code,
    receiptNumber: row.receipt_number,
    isDifferent: lines.some((line) => line.short > 0 || line.over > 0 || line.damaged > 0),
    differenceReport: row.reported_at && {
      at: row.reported_at,
      by: row.reporter ?? '',
      note: row.report_note,
      isLate: isReportLate(row.arrival_day, chinaDay(row.reported_at)),
    },
    lines,
  };
}

/** Deliveries with their figures: lines and pieces, the receipt that stands, and what was judged in inspections that stand. */
export function selectDeliveries(db: ReadDb) {
  const lines = (eb: ExpressionBuilder<Schema, 'delivery'>) =>
    eb.selectFrom('delivery_line').whereRef('delivery_line.delivery_id', '=', 'delivery.id');
  const zero = sql<number>`0`;
  return db
    .selectFrom('delivery')
    .innerJoin('person', 'person.id', 'delivery.opened_by')
    .leftJoin('bin', 'bin.id', 'delivery.quarantine_bin_id')
    .leftJoin('person as reporter', 'reporter.id', 'delivery.reported_by')
    .selectAll('delivery')
    .select((eb) => {
      const own = lines(eb as never);
      return [
        'person.name as opener',
        'reporter.name as reporter',
        'bin.code as bin_code',
        own.select((line) => line.fn.countAll<number>().as('n')).as('line_count'),
        own.select((line) => line.fn.count<number>('counted').as('n')).as('counted_lines'),
        own.select((line) => line.fn.coalesce(line.fn.sum<number>('expected'), zero).as('n')).as('expected_pieces'),
        own.select((line) => line.fn.coalesce(line.fn.sum<number>('counted'), zero).as('n')).as('counted_pieces'),
        own
          .innerJoin('inspection_result', 'inspection_result.line_id', 'delivery_line.id')
          .leftJoin('document as undone', 'undone.reverses_id', 'inspection_result.document_id')
          .where('undone.id', 'is', null)
          .select(sql<number>`coalesce(sum(passed + failed), 0)`.as('n'))
          .as('judged_pieces'),
        eb
          .selectFrom('document')
          .leftJoin('document as undone', 'undone.reverses_id', 'document.id')
          .select('document.number')
          .whereRef('document.source_id', '=', 'delivery.id')
          .where('document.kind', '=', 'receipt')
          .where('undone.id', 'is', null)
          .as('receipt_number'),
      ];
    });
}

export type DeliveryRow = Awaited<ReturnType<ReturnType<typeof selectDeliveries>['executeTakeFirstOrThrow']>>;

/** The same as a table, so that a state can be asked for: it is derived, and no column holds it. */
export function deliveriesIn(db: ReadDb, state?: DeliveryState) {
  const query = db.selectFrom(selectDeliveries(db).as('delivery'));
  const judged = sql<SqlBool>`delivery.judged_pieces >= delivery.counted_pieces`;
  switch (state) {
    case undefined:
      return query;
    case 'refused':
      return query.where('delivery.refused_at', 'is not', null);
    case 'open':
      return query.where('delivery.refused_at', 'is', null).where('delivery.receipt_number', 'is', null);
    case 'received':
      return query.where('delivery.receipt_number', 'is not', null).where((eb) => eb.not(judged));
    case 'inspected':
      return query.where('delivery.receipt_number', 'is not', null).where(judged);
    default:
      return assertNever(state);
  }
}

/** Inspection results whose document stands. */
export function standingResults(db: ReadDb, deliveryId: DeliveryId) {
  return db
    .selectFrom('inspection_result')
    .innerJoin('delivery_line', 'delivery_line.id', 'inspection_result.line_id')
    .leftJoin('document as later', 'later.reverses_id', 'inspection_result.document_id')
    .selectAll('inspection_result')
    .where('delivery_line.delivery_id', '=', deliveryId)
    .where('later.id', 'is', null)
    .execute();
}

async function linesOf(db: ReadDb, id: DeliveryId, isReceived: boolean): Promise<DeliveryLine[]> {
  const { smallestLot } = standard.defaults;
  const rows = await db
    .selectFrom('delivery_line')
    .innerJoin('part', 'part.id', 'delivery_line.part_id')
    .selectAll('delivery_line')
    .select(['part.code', 'part.name', 'part.unit_name', 'part.tracking', 'part.category'])
    .where('delivery_id', '=', id)
    .orderBy('line_no')
    .execute();
  if (rows.length === 0) return [];
  const units = await db
    .selectFrom('delivery_unit')
    .selectAll()
    .where('delivery_id', '=', id)
    .orderBy('barcode')
    .execute();
  const results = await standingResults(db, id);
  const samples = new Map((await samplesOf(db, id)).map((sample) => [sample.lineId, sample]));
  const articles = await db
    .selectFrom('part_barcode')
    .selectAll()
    .where('part_id', 'in', [...new Set(rows.map((row) => row.part_id))])
    .execute();
  return rows.map((row) => {
    const own = results.filter((result) => result.line_id === row.id);
    return {
      id: row.id,
      lineNo: row.line_no,
      partId: row.part_id,
      partCode: row.code,
      partName: row.name,
      unitName: row.unit_name,
      tracking: row.tracking,
      category: row.category,
      partBarcodes: articles.filter((article) => article.part_id === row.part_id).map((article) => article.barcode),
      requestedPartCode: row.requested_part_code,
      requestDay: row.request_day,
      priceFen: row.price_fen,
      expected: row.expected,
      counted: row.counted,
      ...difference(row.expected, row.counted),
      damaged: row.damaged,
      passed: own.reduce((sum, result) => sum + result.passed, 0),
      failed: own.reduce((sum, result) => sum + result.failed, 0),
      units: units.filter((unit) => unit.line_id === row.id).map((unit) => unitOf(unit, own)),
      sampling: samples.get(row.id) ?? null,
      isSampleable: isReceived && !samples.has(row.id) && (row.counted ?? 0) >= smallestLot,
    };
  });
}

function unitOf(
  unit: Schema['delivery_unit'],
  results: readonly {
    readonly barcode: string | null;
    readonly passed: number;
    readonly reason: Schema['inspection_result']['reason'];
  }[],
) {
  const result = results.find((entry) => entry.barcode === unit.barcode);
  return {
    barcode: unit.barcode,
    isExpected: unit.is_expected === 1,
    isCounted: unit.is_counted === 1,
    isDamaged: unit.is_damaged === 1,
    verdict: result ? (result.passed > 0 ? ('pass' as const) : ('fail' as const)) : null,
    failureReason: result?.reason ?? null,
  };
}

/** The figures and the state of a delivery. */
export function headOf(row: DeliveryRow): DeliveryHead {
  return {
    id: row.id,
    number: row.number,
    noteNumber: row.note_number,
    waybill: row.waybill,
    carrier: row.carrier,
    sender: row.sender,
    arrivalDay: row.arrival_day,
    packageGrade: row.package_grade,
    state: deliveryState({
      isRefused: row.refused_at !== null,
      isReceived: row.receipt_number !== null,
      counted: row.counted_pieces ?? 0,
      judged: row.judged_pieces ?? 0,
    }),
    lineCount: row.line_count ?? 0,
    countedLines: row.counted_lines ?? 0,
    expectedPieces: row.expected_pieces ?? 0,
    countedPieces: row.counted_pieces ?? 0,
    openedBy: row.opener,
  };
}
