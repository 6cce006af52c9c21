import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBadge } from '../../../shared/areas/people/badge.ts';
import { PASSWORD } from '../../support/persons.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

test.each([
  ['PDB23456789ABCD', true],
  ['PDB23456789ABC', false],
  ['PDB23456789ABCD1', false],
  ['PDB23456789ABC0', false],
  ['HW.BL.0078-A1', false],
])('%s is a badge: %s', (text, is) => expect(isBadge(text)).toBe(is));

describe.each(engines)('badges on %s', (engine) => {
  let world: World;
  let bench: Api;
  beforeEach(async () => {
    world = await openWorld(engine);
    bench = world.stranger();
  });
  afterEach(() => world.close());

  const badgeOf = async (login: string) => {
    const { id } = (await world.api.people.list()).find((each) => each.login === login) ?? expect.unreachable();
    return (await world.api.people.issueBadge({ id })).badge ?? expect.unreachable();
  };

  test('a bench changes hands by a scan and a PIN, and the one before is signed out', async () => {
    const one = await world.enter('one', ['keeper']);
    const two = await world.enter('two', ['inspector']);
    await one.people.setPin({ current: PASSWORD, pin: '123456' });
    await two.people.setPin({ current: PASSWORD, pin: '567890' });
    const [first, second] = [await badgeOf('one'), await badgeOf('two')];
    expect(isBadge(first)).toBe(true);
    expect(await bench.people.signInByBadge({ badge: first, pin: '123456' })).toMatchObject({
      login: 'one',
      hasPin: true,
    });
    expect(await bench.people.signInByBadge({ badge: second.toLowerCase(), pin: '567890' })).toMatchObject({
      login: 'two',
    });
    expect(await bench.people.me()).toMatchObject({ login: 'two' });
    expect((await refusal(bench.stocktake.open({ zones: ['A'], note: '' }))).code).toBe('FORBIDDEN');
    const { rows } = await world.api.people.journal({ limit: 1 });
    expect(rows[0]).toMatchObject({ userName: 'two', action: 'people.signInByBadge', subject: 'two' });
  });

  test('a badge alone proves nothing, a wrong PIN counts as a wrong password, and a lost badge ends', async () => {
    const one = await world.enter('one', ['keeper']);
    const badge = await badgeOf('one');
    const scan = (pin: string, of = badge) => refusal(bench.people.signInByBadge({ badge: of, pin }));
    expect((await scan('123456')).code).toBe('WRONG_SIGN_IN');
    expect((await refusal(one.people.setPin({ current: 'wrong', pin: '123456' }))).code).toBe('WRONG_SIGN_IN');
    await one.people.setPin({ current: PASSWORD, pin: '123456' });
    expect((await scan('1234a6')).code).toBe('INVALID_INPUT');
    for (let guess = 0; guess < 5; guess++) expect((await scan(`00000${guess}`)).code).toBe('WRONG_SIGN_IN');
    expect((await scan('123456')).code).toBe('SIGN_IN_LOCKED');
    expect((await refusal(bench.people.signIn({ login: 'one', password: PASSWORD }))).code).toBe('SIGN_IN_LOCKED');
    world.setNow('2026-11-10T02:20:00Z');
    const next = await badgeOf('one');
    expect((await scan('123456')).code).toBe('WRONG_SIGN_IN');
    expect(await bench.people.signInByBadge({ badge: next, pin: '123456' })).toMatchObject({ login: 'one' });
  });

  test('the password that sets a PIN is counted as one that signs in', async () => {
    const one = await world.enter('one', ['keeper']);
    const set = (current: string) => refusal(one.people.setPin({ current, pin: '123456' }));
    for (let guess = 0; guess < 5; guess++) expect((await set(`guess ${guess}`)).code).toBe('WRONG_SIGN_IN');
    expect((await set(PASSWORD)).code).toBe('SIGN_IN_LOCKED');
    expect((await refusal(bench.people.signInByBadge({ badge: await badgeOf('one'), pin: '1234' }))).code).toBe(
      'INVALID_INPUT',
    );
  });

  test('a stopped person’s badge opens nothing, and a reset password takes the PIN away', async () => {
    const one = await world.enter('one', ['keeper']);
    await one.people.setPin({ current: PASSWORD, pin: '123456' });
    const badge = await badgeOf('one');
    const person = (await world.api.people.list()).find((each) => each.login === 'one') ?? expect.unreachable();
    await world.api.people.update({ ...person, isActive: false });
    expect((await refusal(bench.people.signInByBadge({ badge, pin: '123456' }))).code).toBe('WRONG_SIGN_IN');
    await world.api.people.update({ ...person, isActive: true });
    await world.api.people.resetPassword({ id: person.id, password: 'another password' });
    expect((await refusal(bench.people.signInByBadge({ badge, pin: '123456' }))).code).toBe('WRONG_SIGN_IN');
  });
});
