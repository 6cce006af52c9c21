import { hashPassword } from '../../electron/areas/people/passwords.ts';
import { openSignIn } from '../../electron/areas/people/signIns.ts';
import { sessionCookie } from '../../electron/backend/sessionCookie.ts';
import type { Tx } from '../../electron/database/handles.ts';
import { newId } from '../../electron/database/ids.ts';
import { inTransaction } from '../../electron/database/transaction.ts';
import { instantOf } from '../../shared/kernel/day.ts';
import type { UserId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { openBeside } from './books.ts';

/*
 * Hashing a password takes a tenth of a second, and a test of many people would do little else. They are entered beside the program, and
 * their sign-ins opened by the program's own function; that passwords are asked for is tested where people are.
 */

/** Everybody's. */
export const PASSWORD = 'a good password';
const hash = hashPassword(PASSWORD);

/** Where a window keeps its sign-in. */
export interface CookieJar {
  cookie: string;
}

type Place = Parameters<typeof openBeside>[0];

/** Enters a person; the cookie of their first sign-in. */
export function enterPerson(
  place: Place,
  person: { readonly login: string; readonly roles: readonly Role[]; readonly stationCode: string | null },
  now: Date,
): Promise<string> {
  return beside(place, async (tx) => {
    const station = person.stationCode
      ? await tx.selectFrom('station').select('id').where('code', '=', person.stationCode).executeTakeFirstOrThrow()
      : null;
    const id = newId<'UserId'>();
    await tx
      .insertInto('person')
      .values({
        id,
        login: person.login,
        name: person.login,
        password_hash: await hash,
        is_active: 1,
        failed_tries: 0,
        locked_until: null,
        created_at: instantOf(new Date()),
        station_id: station?.id ?? null,
      })
      .execute();
    await tx
      .insertInto('person_role')
      .values(person.roles.map((role) => ({ person_id: id, role })))
      .execute();
    return cookieOf(tx, id, now);
  });
}

/** The cookies of new sign-ins, one for each login. */
export function openSignIns(place: Place, logins: readonly string[], now: Date): Promise<ReadonlyMap<string, string>> {
  return beside(place, async (tx) => {
    const people = await tx.selectFrom('person').select(['id', 'login']).where('login', 'in', logins).execute();
    const cookies = new Map<string, string>();
    for (const { id, login } of people) cookies.set(login, await cookieOf(tx, id, now));
    return cookies;
  });
}

async function cookieOf(tx: Tx, id: UserId, now: Date): Promise<string> {
  return sessionCookie(await openSignIn(tx, id, instantOf(now)), false).split(';')[0] ?? '';
}

async function beside<T>(place: Place, work: (tx: Tx) => Promise<T>): Promise<T> {
  const database = openBeside(place);
  try {
    return await inTransaction(database, work);
  } finally {
    await database.close();
  }
}
