import { afterEach, describe, expect, test } from 'vitest';
import { openBeside } from '../../support/books.ts';
import { refusal } from '../../support/refusal.ts';
import { engines, openWorld, type World } from '../../support/world.ts';

let world: World;
afterEach(() => world.close());

describe.each(engines)('people on %s', (engine) => {
  test('the first person becomes administrator and is signed in; there is no second first person', async () => {
    world = await openWorld(engine, null);
    const window = world.stranger();
    expect(await window.people.status()).toMatchObject({ isSetUp: false, isEmpty: true });
    await window.people.setUp({ login: 'Chen', name: '陈平', password: 'eight chars' });
    expect(await window.people.me()).toMatchObject({ login: 'chen', roles: expect.arrayContaining(['administrator']) });
    expect(
      await refusal(world.stranger().people.setUp({ login: 'other', name: 'x', password: 'eight chars' })),
    ).toMatchObject({ code: 'ALREADY_SET_UP' });
  });

  test('five wrong passwords lock the account for a quarter of an hour, also for the right one', async () => {
    world = await openWorld(engine);
    const window = world.stranger();
    for (let n = 0; n < 5; n += 1) {
      expect(await refusal(window.people.signIn({ login: 'admin', password: 'wrong' }))).toMatchObject({
        code: 'WRONG_SIGN_IN',
      });
    }
    const locked = await refusal(window.people.signIn({ login: 'admin', password: 'a good password' }));
    expect(locked).toMatchObject({ code: 'SIGN_IN_LOCKED', data: { minutes: 15 } });
    world.setNow('2026-11-10T02:15:01Z');
    await window.people.signIn({ login: 'admin', password: 'a good password' });
    expect(await window.people.me()).toMatchObject({ login: 'admin' });
  });

  test('a role is checked where the operation runs: a keeper manages no people, an inspector puts nothing away', async () => {
    world = await openWorld(engine);
    const keeper = await world.as('keeper');
    expect(await refusal(keeper.people.list())).toMatchObject({
      code: 'FORBIDDEN',
      data: { needed: ['administrator'] },
    });
    const inspector = await world.as('inspector');
    const refused = await refusal(
      inspector.stock.putAway({ lines: [{ unitBarcode: 'ABC' }], condition: 'good', binCode: 'A-1' }),
    );
    expect(refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(refused.message).toContain('备件管理员');
    const station = await world.as('station');
    expect(await refusal(station.stock.overview({}))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(world.stranger().stock.overview({}))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('a person who is stopped is out at once, and the last administrator cannot be stopped', async () => {
    world = await openWorld(engine);
    const keeper = await world.as('keeper');
    const { id, name } = (await keeper.people.me()) ?? expect.unreachable();
    await world.api.people.update({ id, name, roles: ['keeper'], isActive: false });
    expect(await keeper.people.me()).toBeNull();
    expect(await refusal(keeper.stock.overview({}))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const me = (await world.api.people.me()) ?? expect.unreachable();
    expect(
      await refusal(world.api.people.update({ id: me.id, name: me.name, roles: ['keeper'], isActive: true })),
    ).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(await world.api.people.me()).toMatchObject({ roles: expect.arrayContaining(['administrator']) });
  });

  test('signing out ends the sign-in on the server: the old cookie opens nothing', async () => {
    world = await openWorld(engine);
    const keeper = await world.as('keeper');
    await keeper.people.signOut();
    expect(await keeper.people.me()).toBeNull();
  });

  test('a sign-in ends by itself after twelve hours', async () => {
    world = await openWorld(engine);
    world.setNow('2026-11-10T14:00:01Z');
    expect(await world.api.people.me()).toBeNull();
  });

  test('each command leaves one row in the chained journal, without secrets, and a changed row is found', async () => {
    world = await openWorld(engine);
    const person = { login: 'wang.min', name: '王敏', password: 'a good password' };
    await world.api.people.create({ ...person, roles: ['keeper'] });
    await world.stranger().people.signIn({ login: person.login, password: person.password });
    const { rows, total } = await world.api.people.journal({});
    expect(total).toBe(3);
    expect(rows.map((row) => row.action)).toEqual(['people.signIn', 'people.create', 'people.setUp']);
    expect(JSON.stringify(rows)).not.toContain('good password');
    expect(await world.api.people.verifyJournal()).toMatchObject({ rows: 3, brokenAt: null });
  });

  test('a request that arrives twice is posted once and answered alike; with other content it is refused', async () => {
    world = await openWorld(engine);
    const input = { login: 'twice', name: '张三', password: 'eight chars', roles: ['keeper' as const] };
    const context = { context: { requestId: 'request-0123456789' } };
    const [first, second] = await Promise.all([
      world.api.people.create(input, context),
      world.api.people.create(input, context),
    ]);
    expect(second).toEqual(first);
    expect((await world.api.people.list()).filter((person) => person.login === 'twice')).toHaveLength(1);
    expect(await refusal(world.api.people.create({ ...input, name: '李四' }, context))).toMatchObject({
      code: 'REQUEST_REUSED',
    });
  });

  test('answers are kept for repetition for two days and then forgotten', async () => {
    world = await openWorld(engine);
    const context = { context: { requestId: 'request-0123456789' } };
    await world.api.people.create(
      { login: 'early', name: '张三', password: 'eight chars', roles: ['keeper'] },
      context,
    );
    world.setNow('2026-11-13T02:00:00Z');
    await world.api.people.signIn({ login: 'admin', password: 'a good password' });
    const beside = openBeside(world);
    try {
      expect(await beside.read.selectFrom('request').select('procedure').execute()).toEqual([
        { procedure: 'people.signIn' },
      ]);
    } finally {
      await beside.close();
    }
  });
});
