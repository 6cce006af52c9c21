import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { issuing as contract } from '../../../shared/areas/issuing/contract.ts';
import type { FifoReason } from '../../../shared/areas/issuing/words.ts';
import { placeOf, SOLD } from '../../../shared/areas/stock/place.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { IssueId, StationId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { keptStatement } from '../../database/kept.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { move, openDocument } from '../stock/ledger.ts';
import { engineers } from './engineers.ts';
import { headOf, issueById, issueToPost, recipientByCode, selectIssues } from './issues.ts';
import { issueInState, picking } from './picking.ts';
import { lend, shipping } from './shipping.ts';
import { tools, trips } from './trips.ts';

export const issuing: Operations<typeof contract> = {
  list: async ({ db }, { search, state, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectIssues(db);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(issue.number) like ${pattern} escape '\\' or lower(repair_order) like ${pattern} escape '\\')`,
      );
    }
    if (state === 'cancelled') query = query.where('issue.cancelled_at', 'is not', null);
    if (state === 'picking') query = query.where('issue.closed_at', 'is', null);
    if (state === 'posted') query = query.where('document.id', 'is not', null).where('later.id', 'is', null);
    if (state === 'reversed') query = query.where('later.id', 'is not', null);
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('issue.id', '<', cursor as never);
    const rows = await query.orderBy('issue.id', 'desc').limit(limit).execute();
    return pageOf(await Promise.all(rows.map((row) => headOf(db, row))), total, limit, (head) => head.id);
  },

  get: ({ db }, { id }) => issueById(db, id),

  create: async ({ tx, today, by, subject }, input) => {
    // R4.1.1a: nothing goes to a station but by a request with two signatures.
    if (input.recipientKind === 'station') throw new AppError('REQUEST_REQUIRED', { stationCode: input.recipientCode });
    const recipientId = await recipientByCode(tx, input.recipientKind, input.recipientCode);
    const id = newId<'IssueId'>();
    const number = await nextNumber(tx, 'FF', today);
    subject(number);
    await tx
      .insertInto('issue')
      .values({
        id,
        number,
        recipient_kind: input.recipientKind,
        recipient_id: recipientId,
        purpose: input.purpose,
        repair_order: input.repairOrder,
        note: input.note,
        day: today,
        created_by: by.id,
        cancelled_at: null,
        closed_at: null,
      })
      .execute();
    for (const [at, line] of input.lines.entries()) {
      const part = await tx.selectFrom('part').select('id').where('code', '=', line.partCode).executeTakeFirst();
      if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: line.partCode });
      await tx
        .insertInto('issue_line')
        .values({ id: newId(), issue_id: id, line_no: at + 1, part_id: part.id, qty: line.qty })
        .execute();
    }
    return issueById(tx, id);
  },

  ...picking,
  ...shipping,
  tools,
  trips,
  ...engineers,

  post: async (context, { id }) => {
    const { tx, now, subject } = context;
    const { head, ...issue } = await issueToPost(tx, id);
    const { number, recipientKind, purpose, state } = head;
    subject(number);
    if (state !== 'picking') throw new AppError('ISSUE_STATE', { number, state });
    if (issue.requestId) await refuseStocktakeDay(context);
    const picks = await picksToPost(tx, id);
    if (picks.length === 0) throw new AppError('NOTHING_PICKED', { number });
    if (issue.requestId && !issue.isPacked) throw new AppError('NOT_PACKED', { number });
    const isBought = issue.requestId !== null && purpose === 'outOfWarranty';
    const recipient = isBought ? SOLD : placeOf(recipientKind, issue.recipientId);
    const document = await openDocument(context, { kind: 'issue', sourceId: id, note: number });
    await closeIssue(tx, id, now);
    await move(
      tx,
      document.id,
      picks.map((pick) => ({
        partId: pick.part_id,
        lotId: pick.lot_id,
        unitId: pick.unit_id,
        qty: pick.qty,
        receivedDay: pick.received_day,
        from: placeOf('bin', pick.bin_id),
        fromCondition: 'good' as const,
        to: recipient,
        toCondition: 'good' as const,
      })),
    );
    if (issue.requestId)
      await lend(context, { id, number, requestId: issue.requestId }, issue.recipientId as StationId);
    subject(number);
    return { ...head, state: 'posted', documentNumber: document.number };
  },

  cancel: async (context, { id }) => {
    await issueInState(context, id);
    await context.tx
      .updateTable('issue')
      .set({ cancelled_at: context.now, closed_at: context.now })
      .where('id', '=', id)
      .execute();
    return issueById(context.tx, id);
  },

  compliance: async ({ db }, { from, to }) => {
    const rows = await db
      .selectFrom('issue_pick')
      .innerJoin('document', 'document.source_id', 'issue_pick.issue_id')
      .leftJoin('document as later', 'later.reverses_id', 'document.id')
      .select((eb) => ['fifo_reason', eb.fn.sum<number>('issue_pick.qty').as('pieces')])
      .where('document.day', '>=', from)
      .where('document.day', '<=', to)
      .where('later.id', 'is', null)
      .groupBy('fifo_reason')
      .execute();
    const pieces = rows.reduce((sum, row) => sum + row.pieces, 0);
    return {
      pieces,
      inOrder: rows.find((row) => row.fifo_reason === null)?.pieces ?? 0,
      byReason: rows
        .filter((row): row is { fifo_reason: FifoReason; pieces: number } => row.fifo_reason !== null)
        .map((row) => ({ reason: row.fifo_reason, pieces: row.pieces }))
        .sort((a, b) => b.pieces - a.pieces),
    };
  },
};

const closeIssue = keptStatement((tx: Tx, id: IssueId, now: Instant) =>
  tx.updateTable('issue').set({ closed_at: now }).where('id', '=', id),
);

const picksToPost = keptStatement((db, id: IssueId) =>
  db
    .selectFrom('issue_pick')
    .innerJoin('issue_line', 'issue_line.id', 'issue_pick.line_id')
    .innerJoin('lot', 'lot.id', 'issue_pick.lot_id')
    .select(['issue_pick.lot_id', 'issue_pick.unit_id', 'issue_pick.bin_id', 'issue_pick.qty'])
    .select(['issue_line.part_id', 'lot.received_day'])
    .where('issue_pick.issue_id', '=', id),
);
