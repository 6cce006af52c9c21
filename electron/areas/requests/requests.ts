import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Request, RequestHead } from '../../../shared/areas/requests/contract.ts';
import { maySign, requestState } from '../../../shared/areas/requests/rules.ts';
import { signatureRoles } from '../../../shared/areas/requests/words.ts';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { clocksOf, overdueOf } from '../clocks/agenda.ts';
import type { Reading } from '../context.ts';
import { refuseForeign } from '../people/stationScope.ts';
import { heldFor } from '../stock/goodLayers.ts';

/** A request with its lines as the stock stands now. Throws NOT_FOUND, also for another station's sign-in. */
export async function requestById(context: Reading, id: RequestId): Promise<Request> {
  const { db, caller } = context;
  const row = await selectRequests(db).where('part_request.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'request', key: id });
  refuseForeign(caller, row.station_id, { kind: 'request', key: id });
  const head = await headOf(context, row);
  const signatures = await db
    .selectFrom('request_signature')
    .innerJoin('person', 'person.id', 'request_signature.person_id')
    .select(['request_signature.role', 'request_signature.person_id', 'person.name', 'at'])
    .where('request_id', '=', id)
    .orderBy('at')
    .execute();
  const confirmations = await db
    .selectFrom('request_confirmation')
    .innerJoin('person', 'person.id', 'request_confirmation.user_id')
    .select(['kind', 'request_confirmation.person', 'at', 'person.name as by'])
    .where('request_id', '=', id)
    .orderBy('at')
    .execute();
  const facts = {
    number: row.number,
    state: head.state,
    createdBy: row.created_by,
    isByStation: row.creator_station_id !== null,
    confirmations: confirmations.map(({ kind }) => kind),
    signatures: signatures.map(({ role, person_id }) => ({ role, personId: person_id })),
  };
  return {
    ...head,
    urgentReason: row.urgent_reason,
    note: row.note,
    cancelReason: row.cancel_reason,
    paidDay: row.paid_day,
    lines: await linesOf(db, id, head.state),
    confirmations,
    signatures: signatures.map(({ role, name, at }) => ({ role, name, at })),
    maySign: caller ? signatureRoles.filter((role) => maySign(facts, role, caller).allowed) : [],
    issues: await issuesOf(db, id),
    clocks: await clocksOf(context, [id]),
  };
}

export function selectRequests(db: ReadDb) {
  return db
    .selectFrom('part_request')
    .innerJoin('station', 'station.id', 'part_request.station_id')
    .innerJoin('person', 'person.id', 'part_request.created_by')
    .leftJoin('clock', (join) =>
      join.onRef('clock.subject_id', '=', 'part_request.id').on('clock.rule', '=', 'R4.1.1b'),
    )
    .selectAll('part_request')
    .select((eb) => [
      'station.code as station_code',
      'station.name as station_name',
      'person.name as creator',
      'person.station_id as creator_station_id',
      'clock.due_day as ship_by',
      eb
        .selectFrom('part_request_line')
        .select((inner) => inner.fn.sum<number>('qty').as('wanted'))
        .whereRef('request_id', '=', 'part_request.id')
        .as('wanted'),
      selectShipped(db)
        .select((inner) => inner.fn.sum<number>('issue_pick.qty').as('shipped'))
        .where(sql<SqlBool>`issue.request_id = part_request.id`)
        .as('shipped'),
    ]);
}

/** Picks that have left the house and were not taken back. */
export function selectShipped(db: ReadDb) {
  return db
    .selectFrom('issue_pick')
    .innerJoin('issue', 'issue.id', 'issue_pick.issue_id')
    .innerJoin('document', (join) =>
      join.onRef('document.source_id', '=', 'issue.id').on('document.kind', '<>', 'reversal'),
    )
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .where('later.id', 'is', null);
}

export type RequestRow = Awaited<ReturnType<ReturnType<typeof selectRequests>['executeTakeFirstOrThrow']>>;

export async function headOf({ db, today }: Pick<Reading, 'db' | 'today'>, row: RequestRow): Promise<RequestHead> {
  return {
    id: row.id,
    number: row.number,
    stationCode: row.station_code,
    stationName: row.station_name,
    stationOverdue: await overdueOf(db, row.station_id, today),
    paperNumber: row.paper_number,
    day: row.day,
    purpose: row.purpose,
    isUrgent: row.is_urgent === 1,
    isBatch: row.is_batch === 1,
    state: stateOf(row),
    wanted: row.wanted ?? 0,
    shipped: row.shipped ?? 0,
    shipBy: row.ship_by,
    createdBy: row.creator,
  };
}

export function stateOf(
  row: Pick<RequestRow, 'purpose' | 'approved_at' | 'paid_day' | 'shipped_at' | 'cancelled_at'>,
): RequestHead['state'] {
  return requestState({
    purpose: row.purpose,
    isApproved: row.approved_at !== null,
    isPaid: row.paid_day !== null,
    isShipped: row.shipped_at !== null,
    isCancelled: row.cancelled_at !== null,
  });
}

async function linesOf(db: ReadDb, id: RequestId, state: RequestHead['state']): Promise<Request['lines']> {
  const rows = await db
    .selectFrom('part_request_line')
    .innerJoin('part', 'part.id', 'part_request_line.part_id')
    .selectAll('part_request_line')
    .select(['part.code', 'part.name', 'part.unit_name', 'part.tracking', 'part.is_sellable'])
    .where('request_id', '=', id)
    .orderBy('line_no')
    .execute();
  const taken = await db
    .selectFrom('issue_pick')
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .innerJoin('issue', 'issue.id', 'issue_line.issue_id')
    .leftJoin('document', (join) =>
      join.onRef('document.source_id', '=', 'issue.id').on('document.kind', '<>', 'reversal'),
    )
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .select(['issue_line.request_line_id', 'issue_pick.qty', 'document.id as document_id'])
    .where('issue.request_id', '=', id)
    .where('issue.cancelled_at', 'is', null)
    .where('later.id', 'is', null)
    .execute();
  const isHeld = state === 'toShip' || state === 'awaitingPayment';
  const held = isHeld ? await heldFor(db, id) : undefined;
  return rows.map((row) => {
    const own = taken.filter((each) => each.request_line_id === row.id);
    return {
      id: row.id,
      partId: row.part_id,
      partCode: row.code,
      partName: row.name,
      unitName: row.unit_name,
      tracking: row.tracking,
      isSellable: row.is_sellable === 1,
      qty: row.qty,
      repairOrder: row.repair_order,
      shipped: pieces(own.filter((each) => each.document_id !== null)),
      picked: pieces(own.filter((each) => each.document_id === null)),
      reserved: held?.get(row.id)?.reserved ?? 0,
      backOrdered: held?.get(row.id)?.backOrdered ?? 0,
    };
  });
}

async function issuesOf(db: ReadDb, id: RequestId): Promise<Request['issues']> {
  const rows = await db
    .selectFrom('issue')
    .leftJoin('document', (join) =>
      join.onRef('document.source_id', '=', 'issue.id').on('document.kind', '<>', 'reversal'),
    )
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .select(['issue.id', 'issue.number', 'issue.day', 'issue.waybill', 'document.id as document_id'])
    .where('request_id', '=', id)
    .where('cancelled_at', 'is', null)
    .where('later.id', 'is', null)
    .orderBy('issue.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    day: row.day,
    waybill: row.waybill,
    isPosted: row.document_id !== null,
  }));
}

function pieces(rows: readonly { readonly qty: number }[]): number {
  return rows.reduce((sum, { qty }) => sum + qty, 0);
}
