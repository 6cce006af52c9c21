import { hashPassword } from '../../electron/areas/people/passwords.ts';
import { openSignIn } from '../../electron/areas/people/signIns.ts';
import { sessionCookie } from '../../electron/backend/sessionCookie.ts';
import type { Database } from '../../electron/database/handles.ts';
import { newId } from '../../electron/database/ids.ts';
import { inTransaction } from '../../electron/database/transaction.ts';
import { instantOf } from '../../shared/kernel/day.ts';
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

export function enterPerson(
  place: Place,
  person: { readonly login: string; readonly roles: readonly Role[]; readonly stationCode: string | null },
): Promise<void> {
  return beside(place, async (database) => {
    const passwordHash = await hash;
    await inTransaction(database, async (tx) => {
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
          password_hash: passwordHash,
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
    });
  });
}

/** The cookie of a new sign-in. */
export function openSignInBeside(place: Place, login: string, now: Date): Promise<string> {
  return beside(place, (database) =>
    inTransaction(database, async (tx) => {
      const { id } = await tx.selectFrom('person').select('id').where('login', '=', login).executeTakeFirstOrThrow();
      return sessionCookie(await openSignIn(tx, id, instantOf(now)), false).split(';')[0] ?? '';
    }),
  );
}

async function beside<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openBeside(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
