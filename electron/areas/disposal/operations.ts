import { type SqlBool, sql } from 'kysely';
import type { disposal as contract } from '../../../shared/areas/disposal/contract.ts';
import { mayDecideDisposal, maySubmitDisposal } from '../../../shared/areas/disposal/rules.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { DisposalId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { type DisposalRow, disposalById, disposalIn, headOf, inState, selectDisposals } from './disposals.ts';
import { handing } from './handing.ts';
import { listing } from './listing.ts';

export const disposal: Operations<typeof contract> = {
  ...listing,
  ...handing,

  list: async ({ db }, { search, state, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectDisposals(db);
    if (state) query = query.where(inState(state));
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(disposal.number) like ${pattern} escape '\\' or lower(disposal.note) like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('disposal.id', '<', cursor as DisposalId);
    const rows = await query.orderBy('disposal.id', 'desc').limit(limit).execute();
    return pageOf(rows.map(headOf), total, limit, (head) => head.id);
  },

  get: ({ db }, { id }) => disposalById(db, id),

  open: async ({ tx, today, by, subject }, { kind, note }) => {
    const id = newId<'DisposalId'>();
    const number = await nextNumber(tx, 'QD', today);
    subject(number);
    await tx
      .insertInto('disposal')
      .values({
        ...{ id, number, kind, day: today, note, opened_by: by.id },
        ...{ submitted_at: null, submitted_by: null, approved_at: null, decided_by: null, reject_reason: '' },
        ...{ document_id: null, handed_to: '', cancelled_at: null, cancel_reason: '' },
      })
      .execute();
    return disposalById(tx, id);
  },

  submit: async ({ tx, now, by, subject }, { id }) => {
    const row = await disposalIn(tx, id, ['open']);
    subject(row.number);
    const decision = maySubmitDisposal(row.number, row.lines ?? 0);
    if (!decision.allowed) throw new AppError(decision.code, decision.facts);
    await tx
      .updateTable('disposal')
      .set({ submitted_at: now, submitted_by: by.id, reject_reason: '' })
      .where('id', '=', id)
      .execute();
    return disposalById(tx, id);
  },

  approve: async (context, { id }) => {
    const { tx, now, by } = context;
    await decidable(context, id);
    await tx.updateTable('disposal').set({ approved_at: now, decided_by: by.id }).where('id', '=', id).execute();
    return disposalById(tx, id);
  },

  reject: async (context, { id, reason }) => {
    const { tx, by } = context;
    await decidable(context, id);
    await tx
      .updateTable('disposal')
      .set({ submitted_at: null, decided_by: by.id, reject_reason: reason })
      .where('id', '=', id)
      .execute();
    return disposalById(tx, id);
  },

  cancel: async ({ tx, now, subject }, { id, reason }) => {
    const row = await disposalIn(tx, id, ['open', 'submitted', 'approved']);
    subject(row.number);
    await tx.updateTable('disposal').set({ cancelled_at: now, cancel_reason: reason }).where('id', '=', id).execute();
    return disposalById(tx, id);
  },
};

/** Throws NOT_FOUND, DISPOSAL_STATE, SAME_SIGNER_DISPOSAL. */
async function decidable({ tx, by, subject }: CommandContext, id: DisposalId): Promise<DisposalRow> {
  const row = await disposalIn(tx, id, ['submitted']);
  subject(row.number);
  const decision = mayDecideDisposal(row.number, by.id, [row.opened_by, row.submitted_by ?? '']);
  if (!decision.allowed) throw new AppError(decision.code, decision.facts);
  return row;
}
