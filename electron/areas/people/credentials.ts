import { AppError } from '../../../shared/areas/errors.ts';
import { lockMinutesLeft, nextFailure } from '../../../shared/areas/people/locking.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { KeptRefusal } from '../keptRefusal.ts';
import { isPassword } from './passwords.ts';

/** What login and password came to, before the transaction: comparing them is slow on purpose. */
export interface Credentials {
  readonly id: UserId | undefined;
  readonly isRight: boolean;
}

export async function readCredentials(
  db: ReadDb,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<Credentials> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('login', '=', login)
    .executeTakeFirst();
  return { id: person?.id, isRight: await isPassword(password, person?.password_hash) };
}

/** The same for a badge and its PIN. */
export async function readBadge(
  db: ReadDb,
  { badge, pin }: { readonly badge: string; readonly pin: string },
): Promise<Credentials> {
  const person = await db.selectFrom('person').select(['id', 'pin_hash']).where('badge', '=', badge).executeTakeFirst();
  return { id: person?.id, isRight: await isPassword(pin, person?.pin_hash ?? undefined) };
}

/**
 * The person that proved to be there. A wrong try counts wherever it is made, and stays counted. Throws WRONG_SIGN_IN or
 * SIGN_IN_LOCKED; `known` is told who is meant before anything is refused.
 */
export async function acceptCredentials(
  tx: Tx,
  found: Credentials,
  now: Instant,
  known: (person: { readonly id: UserId; readonly name: string; readonly login: string }) => void = () => {},
) {
  if (!found.id) throw new AppError('WRONG_SIGN_IN', {});
  const person = await tx.selectFrom('person').selectAll().where('id', '=', found.id).executeTakeFirstOrThrow();
  known(person);
  const minutes = lockMinutesLeft(person.locked_until, now);
  if (minutes > 0) throw new AppError('SIGN_IN_LOCKED', { minutes });
  if (!found.isRight || person.is_active !== 1) {
    const failure = nextFailure(person.failed_tries, now);
    await tx
      .updateTable('person')
      .set({ failed_tries: failure.tries, locked_until: failure.lockedUntil })
      .where('id', '=', person.id)
      .execute();
    throw new KeptRefusal(new AppError('WRONG_SIGN_IN', {}));
  }
  await tx.updateTable('person').set({ failed_tries: 0, locked_until: null }).where('id', '=', person.id).execute();
  return person;
}
