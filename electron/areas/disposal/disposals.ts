import { type SqlBool, sql } from 'kysely';
import type { DisposalHead, DisposalLine, DisposalView } from '../../../shared/areas/disposal/contract.ts';
import { disposalState } from '../../../shared/areas/disposal/rules.ts';
import type { DisposalState } from '../../../shared/areas/disposal/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { DisposalId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';

/** Lists with their figures, and whether the document that took the goods out stands. */
export function selectDisposals(db: ReadDb) {
  return db
    .selectFrom('disposal')
    .innerJoin('person as opener', 'opener.id', 'disposal.opened_by')
    .leftJoin('person as submitter', 'submitter.id', 'disposal.submitted_by')
    .leftJoin('person as decider', 'decider.id', 'disposal.decided_by')
    .leftJoin('document', 'document.id', 'disposal.document_id')
    .leftJoin('document as undone', 'undone.reverses_id', 'document.id')
    .selectAll('disposal')
    .select((eb) => {
      const own = eb.selectFrom('disposal_line').whereRef('disposal_line.disposal_id', '=', 'disposal.id');
      return [
        'opener.name as opener',
        'submitter.name as submitter',
        'decider.name as decider',
        'document.number as document_number',
        'document.day as posted_day',
        'undone.id as undone_id',
        own.select((line) => line.fn.countAll<number>().as('n')).as('lines'),
        own.select(sql<number>`coalesce(sum(qty), 0)`.as('n')).as('pieces'),
        own
          .leftJoin('document as taken_back', 'taken_back.reverses_id', 'disposal_line.outcome_document_id')
          .where((line) => line.or([line('outcome', 'is', null), line('taken_back.id', 'is not', null)]))
          .select(sql<number>`coalesce(sum(qty), 0)`.as('n'))
          .as('unsettled'),
      ];
    });
}

export type DisposalRow = Awaited<ReturnType<ReturnType<typeof selectDisposals>['executeTakeFirstOrThrow']>>;

/** The states of `disposalState`, as the database finds them. */
export function inState(state: DisposalState) {
  const open = sql`disposal.cancelled_at is null and (document.id is null or undone.id is not null)`;
  switch (state) {
    case 'cancelled':
      return sql<SqlBool>`disposal.cancelled_at is not null`;
    case 'posted':
      return sql<SqlBool>`disposal.cancelled_at is null and document.id is not null and undone.id is null`;
    case 'approved':
      return sql<SqlBool>`${open} and disposal.approved_at is not null`;
    case 'submitted':
      return sql<SqlBool>`${open} and disposal.approved_at is null and disposal.submitted_at is not null`;
    case 'open':
      return sql<SqlBool>`${open} and disposal.approved_at is null and disposal.submitted_at is null`;
  }
}

export function stateOf(row: DisposalRow): DisposalState {
  return disposalState({
    cancelledAt: row.cancelled_at,
    submittedAt: row.submitted_at,
    approvedAt: row.approved_at,
    isPosted: row.document_id !== null && row.undone_id === null,
  });
}

/** The list, in a state that a step needs. Throws NOT_FOUND, DISPOSAL_STATE. */
export async function disposalIn(db: ReadDb, id: DisposalId, needed: readonly DisposalState[]): Promise<DisposalRow> {
  const row = await rowById(db, id);
  const state = stateOf(row);
  if (!needed.includes(state)) throw new AppError('DISPOSAL_STATE', { number: row.number, state });
  return row;
}

export function headOf(row: DisposalRow): DisposalHead {
  const state = stateOf(row);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state,
    day: row.day,
    note: row.note,
    openedBy: row.opener,
    lines: row.lines ?? 0,
    pieces: row.pieces ?? 0,
    outstanding: row.kind === 'qc' && state === 'posted' ? (row.unsettled ?? 0) : 0,
    documentNumber: state === 'posted' ? row.document_number : null,
  };
}

/** Everything of a list. Throws NOT_FOUND. */
export async function disposalById(db: ReadDb, id: DisposalId): Promise<DisposalView> {
  const row = await rowById(db, id);
  const lineList = await linesOf(db, row);
  return {
    ...headOf(row),
    lineList,
    valueFen: lineList.reduce((sum, line) => sum + line.valueFen, 0),
    submittedBy: row.submitter,
    decidedBy: row.decider,
    handedTo: row.handed_to,
    postedDay: stateOf(row) === 'posted' ? row.posted_day : null,
    rejectReason: row.reject_reason,
    cancelReason: row.cancel_reason,
  };
}

async function rowById(db: ReadDb, id: DisposalId): Promise<DisposalRow> {
  const row = await selectDisposals(db).where('disposal.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'disposal', key: id });
  return row;
}

async function linesOf(db: ReadDb, of: DisposalRow): Promise<DisposalLine[]> {
  const documentId = stateOf(of) === 'posted' ? of.document_id : null;
  const rows = await db
    .selectFrom('disposal_line')
    .innerJoin('part', 'part.id', 'disposal_line.part_id')
    .innerJoin('bin', 'bin.id', 'disposal_line.bin_id')
    .leftJoin('unit', 'unit.id', 'disposal_line.unit_id')
    .leftJoin('lot', 'lot.id', 'unit.lot_id')
    .leftJoin('document as taken_back', 'taken_back.reverses_id', 'disposal_line.outcome_document_id')
    .selectAll('disposal_line')
    .select((eb) => [
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'bin.code as bin_code',
      'unit.barcode',
      'lot.price_fen',
      'taken_back.id as taken_back_id',
      eb
        .selectFrom('label')
        .select('label.fault')
        .whereRef('label.unit_id', '=', 'disposal_line.unit_id')
        .orderBy('label.id', 'desc')
        .limit(1)
        .as('fault'),
      // Of pieces nobody can tell which lot they are of before they leave: the bin's middle price is near enough for a signature.
      eb
        .selectFrom('balance')
        .innerJoin('lot as held', 'held.id', 'balance.lot_id')
        .whereRef('balance.part_id', '=', 'disposal_line.part_id')
        .where(sql<SqlBool>`balance.place_id = 'bin:' || disposal_line.bin_id`)
        .where('balance.qty', '>', 0)
        .select(sql<number>`sum(balance.qty * held.price_fen) / sum(balance.qty)`.as('n'))
        .as('middle_fen'),
      // Once they have left, their document knows.
      eb
        .selectFrom('movement')
        .innerJoin('lot as gone', 'gone.id', 'movement.lot_id')
        .where('movement.document_id', '=', documentId)
        .whereRef('movement.part_id', '=', 'disposal_line.part_id')
        .where(sql<SqlBool>`movement.from_place = 'bin:' || disposal_line.bin_id`)
        .where('movement.unit_id', 'is', null)
        .select(sql<number>`sum(movement.qty * gone.price_fen)`.as('n'))
        .as('gone_fen'),
    ])
    .where('disposal_id', '=', of.id)
    .orderBy('disposal_line.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    partId: row.part_id,
    partCode: row.code,
    partName: row.name,
    unitName: row.unit_name,
    tracking: row.tracking,
    barcode: row.barcode,
    binCode: row.bin_code,
    condition: row.condition,
    qty: row.qty,
    fault: row.fault ?? '',
    valueFen: row.gone_fen ?? row.qty * Math.floor(row.price_fen ?? row.middle_fen ?? 0),
    outcome: row.taken_back_id === null ? row.outcome : null,
  }));
}
