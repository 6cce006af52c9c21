import { AppError } from '../../../shared/areas/errors.ts';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import type { JudgedLine } from '../../../shared/areas/inspection/judge.ts';
import { limitsOf, sizeClassOf } from '../../../shared/areas/inspection/judge.ts';
import type { Verdict } from '../../../shared/areas/inspection/words.ts';
import type { InspectionId, UserId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import { changeMachine, machineInState } from '../machines/machines.ts';
import { type Operations, prepared } from '../operation.ts';
import { acceptCredentials, readCredentials } from '../people/credentials.ts';
import {
  addHand,
  inspectionAtBench,
  inspectionById,
  judgementOf,
  type LoadedInspection,
  loadInspection,
  refuseState,
} from './inspections.ts';

type Inspections = Operations<typeof contract>;

/** The verdict of an inspection, its second person where it is a concession, and a new version where it was wrong. */
export const concluding: Pick<
  Inspections,
  'conclude' | 'concede' | 'concedeHere' | 'refuseConcession' | 'amend' | 'discard'
> = {
  conclude: async (context, { id, revision, isStoppingEarly }) => {
    const { tx } = context;
    const found = await inspectionAtBench(context, id, revision);
    const { verdict, failed, open, lines } = judgementOf(found);
    if (verdict === 'incomplete' && !(failed > 0 && isStoppingEarly)) {
      throw new AppError('INSPECTION_INCOMPLETE', { open });
    }
    const final = verdict === 'incomplete' ? 'fail' : verdict;
    if (final === 'concession') {
      await tx
        .updateTable('inspection')
        .set({ verdict: 'concession', revision: revision + 1 })
        .where('id', '=', id)
        .execute();
      return inspectionById(tx, id);
    }
    await close(context, found, final, verdict === 'incomplete');
    if (final === 'fail')
      await addFaults(
        context,
        id,
        lines.filter((line) => line.state === 'fail'),
      );
    return inspectionById(tx, id);
  },

  concede: async (context, { id, reason }) => {
    const found = await awaiting(context, id);
    await refuseHand(context, found, context.by.id);
    return grant(context, found, context.by.id, reason);
  },

  concedeHere: prepared(
    ({ db }, input) => readCredentials(db, { login: input.login.toLowerCase(), password: input.password }),
    async (context, { id, reason }, credentials) => {
      const { tx, now, subject } = context;
      const { number } = (await loadInspection(tx, id)).row;
      subject(number);
      const supervisor = await acceptCredentials(tx, credentials, now);
      // The row's own name is the inspector's, at whose window it happens.
      subject(`${number} ${supervisor.name}`);
      const role = await tx
        .selectFrom('person_role')
        .select('role')
        .where('person_id', '=', supervisor.id)
        .where('role', '=', 'supervisor')
        .executeTakeFirst();
      if (!role) throw new AppError('NOT_SUPERVISOR', { login: supervisor.login });
      const found = await awaiting(context, id);
      await refuseHand(context, found, supervisor.id);
      return grant(context, found, supervisor.id, reason);
    },
  ),

  refuseConcession: async (context, { id, reason }) => {
    const { tx, now, by } = context;
    const found = await awaiting(context, id);
    await refuseHand(context, found, by.id);
    await close(context, found, 'fail', false);
    await tx
      .updateTable('inspection')
      .set({ conceded_by: by.id, conceded_at: now, concession_reason: reason })
      .where('id', '=', id)
      .execute();
    await addFaults(context, id, relaxedLines(found));
    return inspectionById(tx, id);
  },

  amend: async (context, { id, reason }) => {
    const { tx, now, by, subject } = context;
    const found = await loadInspection(tx, id);
    subject(found.row.number);
    refuseState(found, ['concluded']);
    await refuseOlder(context, found);
    const machine = await machineInState(context, found.row.machine_id, ['passed', 'failed']);
    subject(found.row.number);
    const newest = newId<'InspectionId'>();
    const { row } = found;
    await tx.updateTable('inspection').set({ is_amended: 1 }).where('id', '=', id).execute();
    await tx
      .insertInto('inspection')
      .values({
        id: newest,
        number: row.number,
        version: row.version + 1,
        machine_id: row.machine_id,
        standard_id: row.standard_id,
        standard_version: row.standard_version,
        standard_hash: row.standard_hash,
        size_tenth_inch: row.size_tenth_inch,
        width_px: row.width_px,
        height_px: row.height_px,
        is_panel_assumed: row.is_panel_assumed,
        accessories: row.accessories,
        record: row.record,
        revision: 0,
        inspector_id: by.id,
        started_at: now,
        verdict: null,
        is_stopped_early: 0,
        concluded_at: null,
        conceded_by: null,
        conceded_at: null,
        concession_reason: '',
        amend_reason: reason,
        discard_reason: '',
        is_amended: 0,
      })
      .execute();
    const photos = await tx.selectFrom('inspection_photo').selectAll().where('inspection_id', '=', id).execute();
    if (photos.length > 0) {
      await tx
        .insertInto('inspection_photo')
        .values(photos.map((photo) => ({ ...photo, inspection_id: newest })))
        .execute();
    }
    await changeMachine(context, machine, {
      action: 'reopenInspection',
      to: 'inspecting',
      rule: 'R2.5',
      note: `${row.number} ${reason}`,
      isConceded: false,
    });
    await addHand(context, row.number);
    return inspectionById(tx, newest);
  },

  discard: async (context, { id, reason }) => {
    const { tx, by, subject } = context;
    const found = await loadInspection(tx, id);
    const { row } = found;
    subject(row.number);
    refuseState(found, ['open', 'awaitingConcession']);
    if (row.inspector_id !== by.id && !by.roles.includes('supervisor')) {
      throw new AppError('INSPECTION_HELD', { number: row.number, inspector: row.inspector });
    }
    const machine = await machineInState(context, row.machine_id, ['inspecting']);
    subject(row.number);
    await tx
      .updateTable('inspection')
      .set({ is_amended: 1, discard_reason: reason, revision: row.revision + 1 })
      .where('id', '=', id)
      .execute();
    await changeMachine(context, machine, {
      action: 'discardInspection',
      to: 'awaitingInspection',
      rule: 'R2.5',
      note: `${row.number} ${reason}`,
    });
    return inspectionById(tx, id);
  },
};

/** Only the latest word on a machine is amended: what came after it would be overruled by what was measured before. */
async function refuseOlder({ tx }: CommandContext, { row }: LoadedInspection): Promise<void> {
  const latest = await tx
    .selectFrom('inspection')
    .select('number')
    .where('machine_id', '=', row.machine_id)
    .where('id', '>', row.id)
    .where('is_amended', '=', 0)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest) throw new AppError('INSPECTION_NOT_LATEST', { number: row.number, latest: latest.number });
}

async function awaiting({ tx, subject }: CommandContext, id: InspectionId): Promise<LoadedInspection> {
  const found = await loadInspection(tx, id);
  subject(found.row.number);
  refuseState(found, ['awaitingConcession']);
  return found;
}

/** DOMAIN section 1: an approval and its application are two persons: nobody who has held it, in any version, concedes it. */
async function refuseHand({ tx }: CommandContext, { row }: LoadedInspection, supervisor: UserId): Promise<void> {
  const hand = await tx
    .selectFrom('inspection_hand')
    .select('person_id')
    .where('number', '=', row.number)
    .where('person_id', '=', supervisor)
    .executeTakeFirst();
  if (hand) throw new AppError('SAME_SIGNER_INSPECTION', { number: row.number });
}

async function grant(context: CommandContext, found: LoadedInspection, supervisor: UserId, reason: string) {
  const { tx, now } = context;
  await close(context, found, 'concession', false);
  await tx
    .updateTable('inspection')
    .set({ conceded_by: supervisor, conceded_at: now, concession_reason: reason })
    .where('id', '=', found.row.id)
    .execute();
  return inspectionById(tx, found.row.id);
}

/** The end of an inspection, and of the machine's wait for it. */
async function close(
  context: CommandContext,
  { row }: LoadedInspection,
  verdict: Exclude<Verdict, 'incomplete'>,
  isStoppedEarly: boolean,
): Promise<void> {
  const { tx, now, subject } = context;
  const machine = await machineInState(context, row.machine_id, ['inspecting']);
  subject(row.number);
  await tx
    .updateTable('inspection')
    .set({ verdict, concluded_at: now, is_stopped_early: isStoppedEarly ? 1 : 0, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute();
  const isPassed = verdict !== 'fail';
  await changeMachine(context, machine, {
    action: isPassed ? 'passInspection' : 'failInspection',
    to: isPassed ? 'passed' : 'failed',
    rule: 'R2.5',
    note: row.number,
    isConceded: verdict === 'concession',
  });
}

/** What was within relaxed limits only counts as failed where nobody concedes it, by the clause of the normal limit. */
function relaxedLines(found: LoadedInspection): readonly JudgedLine[] {
  const { standard, row } = found;
  const sizeClass = sizeClassOf(standard, row.size_tenth_inch);
  return judgementOf(found)
    .lines.filter((line) => line.tier === 'relaxed')
    .map((line) => {
      const item = standard.items.find((each) => each.id === line.itemId);
      const normal = item?.kind === 'length' ? limitsOf(item, sizeClass).normal : null;
      return { ...line, clause: normal?.clause ?? line.clause };
    });
}

async function addFaults({ tx }: CommandContext, id: InspectionId, lines: readonly JudgedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx
    .insertInto('inspection_fault')
    .values(lines.map(({ key, itemId, clause }) => ({ inspection_id: id, key, item_id: itemId, clause })))
    .execute();
}
