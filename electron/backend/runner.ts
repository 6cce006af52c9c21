import { AppError } from '../../shared/areas/errors.ts';
import type { Language } from '../../shared/areas/texts.ts';
import { chinaDay, type Instant, instantOf } from '../../shared/kernel/day.ts';
import type { ProcedureMeta } from '../../shared/kernel/procedure.ts';
import { roles } from '../../shared/kernel/roles.ts';
import type { Caller, QueryContext, Session } from '../areas/context.ts';
import { KeptRefusal } from '../areas/keptRefusal.ts';
import type { CommandOperation, QueryOperation } from '../areas/operation.ts';
import { appendJournal } from '../areas/people/journal.ts';
import type { Database, Tx } from '../database/handles.ts';
import { newId } from '../database/ids.ts';
import { keptInsert, keptStatement } from '../database/kept.ts';
import { inTransaction } from '../database/transaction.ts';
import { packed, unpacked } from './answers.ts';
import { canonicalText, inputHash } from './canonical.ts';
import type { Speaker } from './texts.ts';

/** What every request meets: the database, the time, the texts. */
export interface RunnerDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly say: Speaker;
  readonly resourcesDir: string;
  readonly version: string;
  /** Where copies of the embedded database lie; null on PostgreSQL. */
  readonly backupsDir: string | null;
  /** Lets queued long works begin. */
  readonly wakeJobs: () => void;
}

/** One request on its way: who sends it, in which language, under which number. */
export interface RequestContext {
  readonly caller: Caller | null;
  readonly language: Language;
  readonly requestId: string | null;
  readonly session: Session;
}

/** Refuses whoever may not call; the check stands where the operation runs, for every door alike. */
export function authorise(meta: ProcedureMeta, caller: Caller | null): void {
  if (meta.access === 'anyone') return;
  if (!caller) throw new AppError('UNAUTHENTICATED', {});
  const needed = meta.access === 'signedIn' ? staff : meta.access;
  const isAllowed = needed.some((role) => caller.roles.includes(role));
  if (!isAllowed) throw new AppError('FORBIDDEN', { needed: [...needed] });
}

/** A station's own sign-in sees its station only: it may call nothing that does not name it. */
const staff = roles.filter((role) => role !== 'station');

/** Runs a query on the read-only handle. */
export function runQuery(
  deps: RunnerDeps,
  request: RequestContext,
  operation: QueryOperation<unknown, unknown>,
  input: unknown,
): Promise<unknown> {
  return operation(queryContext(deps, request), input);
}

/**
 * Runs a command: one transaction with its journal row. A request number that was answered before gets the same answer again and
 * posts nothing; with another content it is refused (REQUEST_REUSED).
 */
export async function runCommand(
  deps: RunnerDeps,
  request: RequestContext,
  name: string,
  operation: CommandOperation<unknown, unknown>,
  input: unknown,
): Promise<unknown> {
  const { caller, session } = request;
  const requestId = (caller && request.requestId) || newId();
  const [detail, hash] = await Promise.all([canonicalText(input ?? {}), inputHash(input ?? {})]);
  const reading = queryContext(deps, request);
  const preparation = typeof operation === 'function' ? undefined : await operation.prepare(reading, input);

  let isJobQueued = false;
  const outcome = await inTransaction(deps.database, async (tx) => {
    const [earlier] = await requestById(tx, requestId);
    if (earlier) {
      if (earlier.procedure !== name || earlier.input_hash !== hash || earlier.user_id !== (caller?.id ?? '')) {
        throw new AppError('REQUEST_REUSED', {});
      }
      return { output: unpacked(earlier.output) };
    }
    let subject: string | null = null;
    let actor: Pick<Caller, 'id' | 'name'> | null = caller;
    const { db: _db, ...surroundings } = reading;
    const context = {
      ...surroundings,
      tx,
      session,
      subject: (text: string) => {
        subject = text;
      },
      actor: (person: Pick<Caller, 'id' | 'name'>) => {
        actor = person;
      },
      wakeJobs: () => {
        isJobQueued = true;
      },
      get by() {
        if (!caller) throw new AppError('UNAUTHENTICATED', {});
        return caller;
      },
    };
    const journal = () =>
      appendJournal(tx, {
        at: reading.now,
        userId: actor?.id ?? '',
        userName: actor?.name ?? '',
        action: name,
        subject,
        requestId,
        detail,
      });
    try {
      const output =
        typeof operation === 'function'
          ? await operation(context, input)
          : await operation.run(context, input, preparation);
      await insertRequest(tx, {
        id: requestId,
        user_id: caller?.id ?? '',
        procedure: name,
        input_hash: hash,
        output: packed(output),
        at: reading.now,
      });
      await journal();
      return { output };
    } catch (error) {
      if (!(error instanceof KeptRefusal)) throw error;
      await journal();
      return { refusal: error.refusal };
    }
  });
  if (isJobQueued) deps.wakeJobs();
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.output;
}

const requestById = keptStatement((tx: Tx, id: string) => tx.selectFrom('request').selectAll().where('id', '=', id));
const insertRequest = keptInsert('request');

function queryContext(deps: RunnerDeps, request: RequestContext): QueryContext {
  const now: Instant = instantOf(deps.clock());
  return {
    db: deps.database.read,
    now,
    today: chinaDay(now),
    caller: request.caller,
    language: request.language,
    say: (key, facts) => deps.say(request.language, key, facts),
    resourcesDir: deps.resourcesDir,
    version: deps.version,
    backupsDir: deps.backupsDir,
  };
}
