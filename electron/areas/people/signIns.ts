import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { keptStatement } from '../../database/kept.ts';
import type { Caller } from '../context.ts';

/** A sign-in ends by itself after this many hours: one shift and its overtime. */
const SIGN_IN_HOURS = 12;
/** How long the answer to a request is kept for its repetition. */
const KEPT_ANSWER_HOURS = 48;

/** Opens a sign-in and returns its token. The database keeps only the token's hash. */
export async function openSignIn(tx: Tx, personId: UserId, now: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expires = hoursFrom(now, SIGN_IN_HOURS);
  await tx.deleteFrom('sign_in').where('expires_at', '<', now).execute();
  // Nobody repeats a request after that long; a shift begins with a sign-in, so this is often enough.
  await tx.deleteFrom('request').where('at', '<', hoursFrom(now, -KEPT_ANSWER_HOURS)).execute();
  await tx
    .insertInto('sign_in')
    .values({ token_hash: hashOf(token), person_id: personId, created_at: now, expires_at: expires })
    .execute();
  return token;
}

/** Ends one sign-in. */
export async function closeSignIn(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('sign_in').where('token_hash', '=', hashOf(token)).execute();
}

/** Ends all sign-ins of a person: a stopped person is out at once, everywhere. */
export async function closeAllSignIns(tx: Tx, personId: UserId): Promise<void> {
  await tx.deleteFrom('sign_in').where('person_id', '=', personId).execute();
}

/** Who a token belongs to; null where it is unknown, over, or its person was stopped. */
export async function callerOf(db: ReadDb, token: string | null, now: Instant): Promise<Caller | null> {
  if (!token) return null;
  const rows = await peopleBySignIn(db, hashOf(token), now);
  const [first] = rows;
  if (!first) return null;
  const { id, login, name, station_id: stationId } = first;
  return { id, login, name, stationId, roles: rows.flatMap(({ role }) => role ?? []) };
}

/** One question for person and roles: it stands before every answer. */
const peopleBySignIn = keptStatement((db, tokenHash: string, now: Instant) =>
  db
    .selectFrom('sign_in')
    .innerJoin('person', 'person.id', 'sign_in.person_id')
    .leftJoin('person_role', 'person_role.person_id', 'person.id')
    .select(['person.id', 'person.login', 'person.name', 'person.station_id', 'person_role.role'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('person.is_active', '=', 1)
    .orderBy('person_role.role'),
);

function hoursFrom(now: Instant, hours: number): Instant {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString() as Instant;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
