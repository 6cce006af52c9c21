import type { Job } from '../../../shared/areas/clocks/contract.ts';
import type { JobKind } from '../../../shared/areas/clocks/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { JobId, UserId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { XLSX } from '../catalog/importing.ts';
import type { Caller, CommandContext } from '../context.ts';
import { streamedFile } from './streamedFile.ts';

/** What a long work is told, and for whom it is where it ends with a file. */
export interface JobOrder {
  readonly input: object;
  /** What people tell it from others of its kind by. */
  readonly about: string;
  readonly owner: UserId | null;
}

const PLAIN: JobOrder = { input: {}, about: '', owner: null };

/** Asks for long work. It begins when the command that asks is done; one that waits already with the same order is enough. */
export async function queueJob(
  { tx, now, wakeJobs }: { readonly tx: Tx; readonly now: Instant; wakeJobs(): void },
  kind: JobKind,
  startedBy: string,
  { input, about, owner }: JobOrder = PLAIN,
): Promise<JobId> {
  wakeJobs();
  const told = JSON.stringify(input);
  const waiting = await tx
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where('input', '=', told)
    .where((eb) => (owner ? eb('owner_id', '=', owner) : eb('owner_id', 'is', null)))
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (waiting) return waiting.id;
  const id = newId<'JobId'>();
  await tx
    .insertInto('job')
    .values({
      id,
      kind,
      state: 'waiting',
      done: 0,
      total: 0,
      started_by: startedBy,
      at: now,
      finished_at: null,
      error: '',
      input: told,
      about,
      owner_id: owner,
      file_hash: null,
    })
    .execute();
  return id;
}

/** The newest long works with their progress, as the caller may see them. */
export async function recentJobs(db: ReadDb, caller: Caller | null): Promise<Job[]> {
  const rows = await selectJobs(db).orderBy('job.id', 'desc').limit(RECENT).execute();
  return rows.map((row) => viewOf(row, caller));
}

/** Throws NOT_FOUND. */
export async function jobById(db: ReadDb, id: JobId, caller: Caller | null): Promise<Job> {
  const row = await selectJobs(db).where('job.id', '=', id).executeTakeFirst();
  if (!row) throw unknown(id);
  return viewOf(row, caller);
}

/** Stops a work. One that has ended stays as it ended. Throws NOT_FOUND, or FORBIDDEN where another has asked for it. */
export async function cancelJob({ tx, now, by }: Pick<CommandContext, 'tx' | 'now' | 'by'>, id: JobId): Promise<Job> {
  const row = await tx.selectFrom('job').select('owner_id').where('id', '=', id).executeTakeFirst();
  if (!row) throw unknown(id);
  if (!isFor(row.owner_id, by)) throw new AppError('FORBIDDEN', { needed: ['administrator'] });
  await tx
    .updateTable('job')
    .set({ state: 'cancelled', finished_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
  return jobById(tx, id, by);
}

/** Lets a work end with a file that is stored already. */
export async function giveFile(tx: Tx, id: JobId, file: { readonly hash: string; readonly name: string }) {
  await tx.updateTable('job').set({ file_hash: file.hash, file_name: file.name }).where('id', '=', id).execute();
}

/** Throws NOT_FOUND, also where the file is another's. */
export async function jobFile(db: ReadDb, id: JobId, caller: Caller | null): Promise<File> {
  const row = await db
    .selectFrom('job')
    .leftJoin('file', 'file.hash', 'job.file_hash')
    .select(['job.owner_id', 'job.file_name', 'job.file_size', 'file.content'])
    .where('job.id', '=', id)
    .executeTakeFirst();
  if (!row || !isFor(row.owner_id, caller)) throw unknown(id);
  if (row.file_size > 0) {
    return streamedFile({ name: row.file_name, type: XLSX, size: row.file_size }, () => partsOf(db, id, row.file_size));
  }
  if (!row.content) throw unknown(id);
  return new File([row.content as Uint8Array<ArrayBuffer>], row.file_name, { type: XLSX });
}

/** A long book has tens of megabytes: one at a time. Throws where one has made room meanwhile. */
async function* partsOf(db: ReadDb, id: JobId, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0, left = size; left > 0; at += 1) {
    const part = await db
      .selectFrom('job_part')
      .select('content')
      .where('job_id', '=', id)
      .where('part_no', '=', at)
      .executeTakeFirst();
    if (!part) throw unknown(id);
    left -= part.content.byteLength;
    yield part.content as Uint8Array<ArrayBuffer>;
  }
}

const RECENT = 30;

function selectJobs(db: ReadDb) {
  return db
    .selectFrom('job')
    .leftJoin('file', 'file.hash', 'job.file_hash')
    .selectAll('job')
    .select((eb) => eb.fn.coalesce('file.size', 'job.file_size').as('bytes'));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectJobs>['executeTakeFirstOrThrow']>>;

function viewOf(row: Row, caller: Caller | null): Job {
  return {
    id: row.id,
    kind: row.kind,
    about: row.about,
    state: row.state,
    done: row.done,
    total: row.total,
    startedBy: row.started_by,
    at: row.at,
    finishedAt: row.finished_at,
    error: row.error,
    isOwn: isOwn(row.owner_id, caller),
    file: row.bytes > 0 && isFor(row.owner_id, caller) ? { name: row.file_name, size: row.bytes } : null,
  };
}

function isOwn(owner: UserId | null, caller: Caller | null): boolean {
  return owner !== null && owner === caller?.id;
}

/** A work is whoever's who has asked for it, and the administrators'. */
function isFor(owner: UserId | null, caller: Caller | null): boolean {
  return isOwn(owner, caller) || caller?.roles.includes('administrator') === true;
}

function unknown(id: JobId): AppError {
  return new AppError('NOT_FOUND', { kind: 'job', key: id });
}
