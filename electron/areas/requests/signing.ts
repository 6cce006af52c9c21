import { shippingTerm } from '../../../shared/areas/clocks/deadline.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { requests as contract } from '../../../shared/areas/requests/contract.ts';
import { isApproved, maySign } from '../../../shared/areas/requests/rules.ts';
import type { RequestState } from '../../../shared/areas/requests/words.ts';
import { cancelClocks, startClocks } from '../clocks/clocks.ts';
import { policyOf } from '../clocks/policy.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { requestById, selectRequests, stateOf } from './requests.ts';

type Requests = Operations<typeof contract>;

export const signing: Pick<Requests, 'confirm' | 'sign' | 'notifyPayment' | 'cancel'> = {
  confirm: async (context, { id, kind, person }) => {
    const { tx, by, now } = context;
    const row = await requestInState(context, id, ['awaitingSignatures']);
    const known = await tx
      .selectFrom('request_confirmation')
      .select('kind')
      .where('request_id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (known) throw new AppError('ALREADY_CONFIRMED', { number: row.number, missing: kind });
    await tx
      .insertInto('request_confirmation')
      .values({ request_id: id, kind, person, at: now, user_id: by.id })
      .execute();
    return requestById({ ...context, db: tx }, id);
  },

  sign: async (context, { id, role }) => {
    const { tx, by, now } = context;
    const row = await requestRow(context, id);
    const signatures = await tx
      .selectFrom('request_signature')
      .select(['role', 'person_id'])
      .where('request_id', '=', id)
      .execute();
    const confirmations = await tx
      .selectFrom('request_confirmation')
      .select('kind')
      .where('request_id', '=', id)
      .execute();
    const decision = maySign(
      {
        number: row.number,
        state: stateOf(row),
        createdBy: row.created_by,
        isByStation: row.creator_station_id !== null,
        confirmations: confirmations.map(({ kind }) => kind),
        signatures: signatures.map((each) => ({ role: each.role, personId: each.person_id })),
      },
      role,
      by,
    );
    if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
    await tx.insertInto('request_signature').values({ request_id: id, role, person_id: by.id, at: now }).execute();
    if (isApproved([...signatures, { role }])) {
      await tx.updateTable('part_request').set({ approved_at: now }).where('id', '=', id).execute();
      // What is bought waits for its payment; then another clock runs (R4.2.1).
      if (row.purpose !== 'outOfWarranty') await startShipping(context, row);
    }
    return requestById({ ...context, db: tx }, id);
  },

  notifyPayment: async (context, { id, paidDay }) => {
    const { tx, today } = context;
    const row = await requestInState(context, id, ['awaitingPayment']);
    if (paidDay > today) throw new AppError('DAY_AHEAD', { day: paidDay, today });
    await tx.updateTable('part_request').set({ paid_day: paidDay }).where('id', '=', id).execute();
    await startClocks(tx, [
      {
        rule: 'R4.2.1',
        subject: 'request',
        subjectId: id,
        subjectNumber: row.number,
        stationId: row.station_id,
        start: today,
      },
    ]);
    return requestById({ ...context, db: tx }, id);
  },

  cancel: async (context, { id, reason }) => {
    const { tx, now, today } = context;
    const row = await requestInState(context, id, ['awaitingSignatures', 'awaitingPayment', 'toShip']);
    const open = await tx
      .selectFrom('issue')
      .select('number')
      .where('request_id', '=', id)
      .where('cancelled_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('document').select('document.id').whereRef('document.source_id', '=', 'issue.id'))),
      )
      .executeTakeFirst();
    if (open) throw new AppError('ISSUE_OPEN', { number: row.number, issue: open.number });
    await tx
      .updateTable('part_request')
      .set({ cancelled_at: now, cancel_reason: reason })
      .where('id', '=', id)
      .execute();
    await cancelClocks(tx, id, ['R4.1.1b', 'R4.2.1'], today);
    return requestById({ ...context, db: tx }, id);
  },
};

type Row = Awaited<ReturnType<typeof requestRow>>;

/** R4.1.1b: from the second signature the day runs on which the parts leave. */
async function startShipping({ tx, now }: CommandContext, row: Row): Promise<void> {
  const { start, term } = shippingTerm(now, row.is_urgent === 1, (await policyOf(tx)).noonHour);
  await startClocks(tx, [
    {
      rule: 'R4.1.1b',
      subject: 'request',
      subjectId: row.id,
      subjectNumber: row.number,
      stationId: row.station_id,
      start,
      term,
    },
  ]);
}

/** The request as its table has it; names it in the journal. Throws NOT_FOUND, also for another station's sign-in. */
async function requestRow(context: CommandContext, id: Parameters<typeof requestById>[1]) {
  const { tx, subject } = context;
  const { number } = await requestById({ ...context, db: tx }, id);
  subject(number);
  return selectRequests(tx).where('part_request.id', '=', id).executeTakeFirstOrThrow();
}

async function requestInState(
  context: CommandContext,
  id: Parameters<typeof requestById>[1],
  states: readonly RequestState[],
): Promise<Row> {
  const row = await requestRow(context, id);
  const state = stateOf(row);
  if (!states.includes(state)) throw new AppError('REQUEST_STATE', { number: row.number, state });
  return row;
}
