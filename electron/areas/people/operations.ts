import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { people as contract } from '../../../shared/areas/people/contract.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { StationId, UserId } from '../../../shared/kernel/ids.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { type Operations, prepared } from '../operation.ts';
import { likePattern } from '../paging.ts';
import { badges } from './badges.ts';
import { acceptCredentials, readCredentials } from './credentials.ts';
import { verifyJournal } from './journal.ts';
import { isLanOpen, setLan } from './lan.ts';
import { hashPassword } from './passwords.ts';
import { personById, persons } from './queries.ts';
import { closeAllSignIns, closeSignIn, openSignIn } from './signIns.ts';

export const people: Operations<typeof contract> = {
  status: async ({ db, version }) => {
    const person = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
    const part = await db.selectFrom('part').select('id').limit(1).executeTakeFirst();
    const bin = await db.selectFrom('bin').select('id').limit(1).executeTakeFirst();
    return { isSetUp: person !== undefined, isEmpty: part === undefined && bin === undefined, version };
  },

  setUp: prepared(
    async ({ db }, input) => {
      // Anybody may ask: they are not to make us hash passwords for nothing.
      await refuseSetUp(db);
      return hashPassword(input.password);
    },
    async ({ tx, now, session, subject, actor }, input, passwordHash) => {
      await refuseSetUp(tx);
      subject(input.login);
      // The first person keeps the store as well: a small depot starts with one pair of hands.
      const id = await addPerson(
        tx,
        { ...input, roles: ['administrator', 'keeper', 'inspector'], stationId: null },
        passwordHash,
        now,
      );
      actor({ id, name: input.name });
      session.set(await openSignIn(tx, id, now));
      return personById(tx, id);
    },
  ),

  signIn: prepared(
    ({ db }, input) => readCredentials(db, input),
    async ({ tx, now, session, subject, actor }, input, found) => {
      subject(input.login);
      const { id } = await acceptCredentials(tx, found, now, actor);
      session.set(await openSignIn(tx, id, now));
      return personById(tx, id);
    },
  ),

  ...badges,

  signOut: async ({ tx, session, by, subject }) => {
    subject(by.login);
    if (session.token) await closeSignIn(tx, session.token);
    session.set(null);
    return { done: true };
  },

  me: async ({ db, caller }) => (caller ? personById(db, caller.id) : null),

  list: ({ db }) => persons(db),

  create: prepared(
    (_context, input) => hashPassword(input.password),
    async ({ tx, now, subject }, input, passwordHash) => {
      subject(input.login);
      const stationId = await stationOf(tx, input);
      const taken = await tx.selectFrom('person').select('id').where('login', '=', input.login).executeTakeFirst();
      if (taken) throw new AppError('LOGIN_TAKEN', { login: input.login });
      return personById(tx, await addPerson(tx, { ...input, stationId }, passwordHash, now));
    },
  ),

  update: async ({ tx, subject }, input) => {
    const person = await tx.selectFrom('person').selectAll().where('id', '=', input.id).executeTakeFirst();
    if (!person) throw new AppError('NOT_FOUND', { kind: 'person', key: input.id });
    subject(person.login);
    const stationId = await stationOf(tx, input);
    await tx
      .updateTable('person')
      .set({ name: input.name, is_active: input.isActive ? 1 : 0, station_id: stationId })
      .where('id', '=', input.id)
      .execute();
    await tx.deleteFrom('person_role').where('person_id', '=', input.id).execute();
    await addRoles(tx, input.id, input.roles);
    await refuseWithoutAdministrator(tx);
    if (!input.isActive) await closeAllSignIns(tx, input.id);
    return personById(tx, input.id);
  },

  resetPassword: prepared(
    (_context, input) => hashPassword(input.password),
    async ({ tx, subject }, input, passwordHash) => {
      const person = await tx.selectFrom('person').select('login').where('id', '=', input.id).executeTakeFirst();
      if (!person) throw new AppError('NOT_FOUND', { kind: 'person', key: input.id });
      subject(person.login);
      await setPassword(tx, input.id, passwordHash, true);
      await closeAllSignIns(tx, input.id);
      return { done: true };
    },
  ),

  changePassword: prepared(
    async ({ db, caller }, { current, password }) => ({
      found: await readCredentials(db, { login: caller?.login ?? '', password: current }),
      passwordHash: await hashPassword(password),
    }),
    async ({ tx, by, subject, session, now }, _input, { found, passwordHash }) => {
      subject(by.login);
      await acceptCredentials(tx, found, now);
      await setPassword(tx, by.id, passwordHash);
      await closeAllSignIns(tx, by.id);
      session.set(await openSignIn(tx, by.id, now));
      return { done: true };
    },
  ),

  lan: async ({ db }) => ({ isOpen: await isLanOpen(db) }),

  setLan: async ({ tx, subject }, { isOpen }) => {
    subject(isOpen ? 'open' : 'closed');
    await setLan(tx, isOpen);
    return { isOpen };
  },

  journal: async ({ db }, { search, cursor, limit = 100 }) => {
    const term = search?.trim();
    let query = db.selectFrom('journal');
    if (term) {
      const pattern = likePattern(term);
      query = query.where((eb) =>
        eb.or([
          sql<boolean>`lower(subject) like ${pattern} escape '\\'`,
          sql<boolean>`lower(user_name) like ${pattern} escape '\\'`,
          sql<boolean>`lower(action) like ${pattern} escape '\\'`,
        ]),
      );
    }
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('seq', '<', Math.min(Math.trunc(Number(cursor)) || 0, MAX_SEQ));
    const rows = await query.selectAll().orderBy('seq', 'desc').limit(limit).execute();
    return {
      rows: rows.map((row) => ({
        seq: row.seq,
        at: row.at,
        userName: row.user_name,
        action: row.action,
        subject: row.subject,
        detail: row.detail,
        hash: row.hash,
      })),
      total,
      next: rows.length === limit ? String(rows.at(-1)?.seq) : null,
    };
  },

  verifyJournal: ({ db }) => verifyJournal(db),
};

/** The largest number of a journal row that both engines can compare with. */
const MAX_SEQ = 2_147_483_647;

async function refuseSetUp(db: ReadDb): Promise<void> {
  const someone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (someone) throw new AppError('ALREADY_SET_UP', {});
}

async function addPerson(
  tx: Tx,
  person: {
    readonly login: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly stationId: StationId | null;
  },
  passwordHash: string,
  now: Instant,
): Promise<UserId> {
  const id = newId<'UserId'>();
  await tx
    .insertInto('person')
    .values({
      id,
      login: person.login,
      name: person.name,
      password_hash: passwordHash,
      is_active: 1,
      failed_tries: 0,
      locked_until: null,
      created_at: now,
      station_id: person.stationId,
    })
    .execute();
  await addRoles(tx, id, person.roles);
  return id;
}

/** R4.1: a station's sign-in has that role alone and names its station. Throws STATION_SIGN_IN or NOT_FOUND. */
async function stationOf(
  tx: Tx,
  person: { readonly roles: readonly Role[]; readonly stationCode: string | null },
): Promise<StationId | null> {
  const isStation = person.roles.includes('station');
  if (isStation !== (person.stationCode !== null) || (isStation && person.roles.length > 1)) {
    throw new AppError('STATION_SIGN_IN', {});
  }
  if (person.stationCode === null) return null;
  const station = await tx.selectFrom('station').select('id').where('code', '=', person.stationCode).executeTakeFirst();
  if (!station) throw new AppError('NOT_FOUND', { kind: 'station', key: person.stationCode });
  return station.id;
}

async function addRoles(tx: Tx, personId: UserId, roles: readonly Role[]): Promise<void> {
  await tx
    .insertInto('person_role')
    .values([...new Set(roles)].map((role) => ({ person_id: personId, role })))
    .execute();
}

/** A reset by the administrator takes the PIN away as well: whoever knows it need not be its owner. */
async function setPassword(tx: Tx, personId: UserId, passwordHash: string, isNewPin = false): Promise<void> {
  await tx
    .updateTable('person')
    .set({ password_hash: passwordHash, failed_tries: 0, locked_until: null, ...(isNewPin ? { pin_hash: null } : {}) })
    .where('id', '=', personId)
    .execute();
}

async function refuseWithoutAdministrator(tx: Tx): Promise<void> {
  const administrator = await tx
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person_id', 'person.id')
    .select('person.id')
    .where('role', '=', 'administrator')
    .where('is_active', '=', 1)
    .limit(1)
    .executeTakeFirst();
  if (!administrator) throw new AppError('LAST_ADMINISTRATOR', {});
}
