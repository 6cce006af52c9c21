import { randomInt } from 'node:crypto';
import { AppError } from '../../../shared/areas/errors.ts';
import { BADGE_SIGNS } from '../../../shared/areas/people/badge.ts';
import type { people as contract } from '../../../shared/areas/people/contract.ts';
import { type Operations, prepared } from '../operation.ts';
import { acceptCredentials, readBadge, readCredentials } from './credentials.ts';
import { hashPassword } from './passwords.ts';
import { personById } from './queries.ts';
import { closeSignIn, openSignIn } from './signIns.ts';

type People = Operations<typeof contract>;

/** A shared bench changes hands by a scan and a PIN. */
export const badges: Pick<People, 'signInByBadge' | 'setPin' | 'issueBadge'> = {
  signInByBadge: prepared(
    ({ db }, input) => readBadge(db, input),
    async ({ tx, now, session, subject, actor }, _input, found) => {
      const { id, login } = await acceptCredentials(tx, found, now, (person) => {
        subject(person.login);
        actor(person);
      });
      subject(login);
      if (session.token) await closeSignIn(tx, session.token);
      session.set(await openSignIn(tx, id, now));
      return personById(tx, id);
    },
  ),

  setPin: prepared(
    async ({ db, caller }, { current, pin }) => ({
      found: await readCredentials(db, { login: caller?.login ?? '', password: current }),
      pinHash: await hashPassword(pin),
    }),
    async ({ tx, now, by, subject }, _input, { found, pinHash }) => {
      subject(by.login);
      await acceptCredentials(tx, found, now);
      await tx.updateTable('person').set({ pin_hash: pinHash }).where('id', '=', by.id).execute();
      return { done: true };
    },
  ),

  issueBadge: async ({ tx, subject }, { id }) => {
    const person = await tx.selectFrom('person').select('login').where('id', '=', id).executeTakeFirst();
    if (!person) throw new AppError('NOT_FOUND', { kind: 'person', key: id });
    subject(person.login);
    const signs = Array.from({ length: 12 }, () => BADGE_SIGNS.charAt(randomInt(BADGE_SIGNS.length)));
    await tx
      .updateTable('person')
      .set({ badge: `PDB${signs.join('')}` })
      .where('id', '=', id)
      .execute();
    return personById(tx, id);
  },
};
