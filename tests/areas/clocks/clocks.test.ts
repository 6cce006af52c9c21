import { afterEach, describe, expect, test } from 'vitest';
import {
  cancelClocks,
  meetClocks,
  pauseClocks,
  reopenClocks,
  restartClocks,
  setClockQty,
} from '../../../electron/areas/clocks/clocks.ts';
import { defaultTerms } from '../../../shared/areas/clocks/terms.ts';
import { clockRules, clockStates } from '../../../shared/areas/clocks/words.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { day } from '../../support/calendar.ts';
import { agendaOf, beside, jobsDone, started } from '../../support/clocks.ts';
import { addPart } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { engines, openWorld, type World } from '../../support/world.ts';

let world: World;
afterEach(() => world.close());

/** Tuesday 10 November 2026, 10:00 in China. */
async function openOffice(engine: World['engine'], ...stationCodes: readonly string[]): Promise<void> {
  world = await openWorld(engine);
  for (const code of stationCodes) {
    const blank = { city: '', phone: '', address: '', level: '' };
    await world.api.catalog.stations.create({ code, name: `${code} 站`, contact: '王站长', ...blank });
  }
}

describe.each(engines)('the agenda on %s', (engine) => {
  test('what is overdue, due today and coming, soonest first, each with its explanation', async () => {
    await openOffice(engine, 'WX001', 'WX002');
    await addPart(world.api, 'TCON-42', 'lot');
    await started(
      world,
      { rule: 'R4.3c', start: '2026-11-02', number: 'FF-3', stationCode: 'WX001' },
      { rule: 'R4.3a', start: '2026-10-30', number: 'QJ-1', stationCode: 'WX002', partCode: 'TCON-42', qty: 3 },
      { rule: 'R4.3a', start: '2026-11-03', number: 'QJ-2', stationCode: 'WX001' },
      { rule: 'R4.3.2.3b', start: '2026-11-06', number: 'CW-1', stationCode: 'WX002' },
      { rule: 'S2-7', start: '2026-11-09', number: 'CC-1' },
    );
    const page = await world.api.clocks.agenda({});
    expect(page).toMatchObject({ overdue: 2, today: 2, coming: 1, paused: 0, total: 5, next: null });
    expect(page.rows.map((row) => [row.subjectNumber, row.dueDay, row.state, row.daysLeft, row.duty])).toEqual([
      ['QJ-1', '2026-11-06', 'overdue', -4, 'station'],
      ['CC-1', '2026-11-09', 'overdue', -1, 'engineer'],
      ['QJ-2', '2026-11-10', 'today', 0, 'station'],
      ['CW-1', '2026-11-10', 'today', 0, 'hq'],
      ['FF-3', '2026-11-30', 'coming', 20, 'station'],
    ]);
    expect(page.rows[0]).toMatchObject({
      stationCode: 'WX002',
      stationName: 'WX002 站',
      partCode: 'TCON-42',
      qty: 3,
      startDay: '2026-10-30',
      isProvisional: false,
      explanation: '2026 年 10 月 30 日修复完成；11 月 2 日为第 1 个工作日；11 月 6 日 24:00 到期（R4.3a）。',
    });
    const english = await world.api.clocks.agenda({}, { context: { language: 'en' } });
    expect(english.rows[0]?.explanation).toBe(
      'repair finished 30 October 2026; working day 1 is 2 November; due 6 November 24:00 (R4.3a).',
    );
  });

  test('a deadline lasts until midnight in China', async () => {
    await openOffice(engine, 'WX001');
    await started(world, { rule: 'R4.3a', start: '2026-11-03', number: 'QJ-1', stationCode: 'WX001' });
    world.setNow('2026-11-10T15:59:59.999Z');
    await world.renewSignIns();
    expect(await world.api.clocks.agenda({})).toMatchObject({ overdue: 0, today: 1 });
    world.setNow('2026-11-10T16:00:00.000Z');
    expect(await world.api.clocks.agenda({})).toMatchObject({ overdue: 1, today: 0 });
  });

  test('filters by state, rule, duty, station and what it is about; the counts follow all but the state', async () => {
    await openOffice(engine, 'WX001', 'WX002');
    await addPart(world.api, 'TCON-42', 'lot');
    await started(
      world,
      { rule: 'R4.3a', start: '2026-10-30', number: 'QJ-1', stationCode: 'WX001', partCode: 'TCON-42' },
      { rule: 'R4.3b', start: '2026-10-30', number: 'FF-1', stationCode: 'WX001' },
      { rule: 'R4.3a', start: '2026-11-06', number: 'QJ-2', stationCode: 'WX002' },
      { rule: 'R4.2.1', start: '2026-11-09', number: 'SQ_1', stationCode: 'WX002' },
    );
    await beside(world, (tx) => pauseClocks(tx, 'FF-1', ['R4.3b'], [{ from: day('2026-11-05'), until: null }]));
    const told = async (filter: Parameters<typeof agendaOf>[1]) => (await agendaOf(world.api, filter)).told;
    expect(await told({})).toEqual([
      'QJ-1 R4.3a 2026-11-06',
      'SQ_1 R4.2.1 2026-11-10',
      'QJ-2 R4.3a 2026-11-13',
      'FF-1 R4.3b paused',
    ]);
    expect(await told({ state: 'overdue' })).toEqual(['QJ-1 R4.3a 2026-11-06']);
    expect(await told({ state: 'today' })).toEqual(['SQ_1 R4.2.1 2026-11-10']);
    expect(await told({ state: 'coming' })).toEqual(['QJ-2 R4.3a 2026-11-13']);
    expect(await told({ state: 'paused' })).toEqual(['FF-1 R4.3b paused']);
    expect(await told({ rule: 'R4.3a' })).toEqual(['QJ-1 R4.3a 2026-11-06', 'QJ-2 R4.3a 2026-11-13']);
    expect(await told({ duty: 'hq' })).toEqual(['SQ_1 R4.2.1 2026-11-10']);
    expect(await told({ duty: 'hq', rule: 'R4.3a' })).toEqual([]);
    expect(await told({ stationCode: 'wx001' })).toEqual(['QJ-1 R4.3a 2026-11-06', 'FF-1 R4.3b paused']);
    expect(await told({ search: 'qj-2' })).toEqual(['QJ-2 R4.3a 2026-11-13']);
    expect(await told({ search: 'tcon' })).toEqual(['QJ-1 R4.3a 2026-11-06']);
    // Wildcards are letters like all others.
    expect(await told({ search: 'Q_1' })).toEqual(['SQ_1 R4.2.1 2026-11-10']);
    expect(await told({ search: '%' })).toEqual([]);
    expect(await world.api.clocks.agenda({ state: 'paused', stationCode: 'WX001' })).toMatchObject({
      total: 1,
      overdue: 1,
      today: 0,
      coming: 0,
      paused: 1,
    });
    expect(await refusal(world.api.clocks.agenda({ stationCode: 'WX999' }))).toMatchObject({
      code: 'NOT_FOUND',
      data: { kind: 'station', key: 'WX999' },
    });
  });

  test('page by page no row comes twice and none is lost, also while others are settled in between', async () => {
    await openOffice(engine, 'WX001');
    // Many on one day, so that pages end in the middle of it.
    const starts = Array.from({ length: 45 }, (_, n) => addDays(day('2026-10-26'), n % 4));
    await started(
      world,
      ...starts.map((start, n) => ({ rule: 'R4.3a' as const, start, number: `QJ-${n}`, stationCode: 'WX001' })),
    );
    await beside(world, (tx) => pauseClocks(tx, 'QJ-7', ['R4.3a'], [{ from: day('2026-10-27'), until: null }]));
    const whole = await agendaOf(world.api, { limit: 500 });
    expect(whole.rows).toHaveLength(45);
    expect(whole.told.at(-1)).toBe('QJ-7 R4.3a paused');
    for (const limit of [1, 7, 44, 45, 46]) {
      expect((await agendaOf(world.api, { limit })).told, `pages of ${limit}`).toEqual(whole.told);
    }
    for (const state of clockStates) {
      const { rows } = await agendaOf(world.api, { limit: 7, state });
      const { total, ...counts } = await world.api.clocks.agenda({ state, limit: 1 });
      expect([rows.length, total]).toEqual([counts[state], counts[state]]);
      expect(rows.every((row) => row.state === state)).toBe(true);
    }

    const first = await world.api.clocks.agenda({ limit: 20 });
    await beside(world, async (tx) => {
      for (const { subjectId } of [...whole.rows.slice(3, 6), ...whole.rows.slice(20, 23)])
        await meetClocks(tx, subjectId, ['R4.3a'], day('2026-11-10'));
    });
    const rest = await agendaOf(world.api, { limit: 20, cursor: first.next ?? '' });
    expect(rest.told).toEqual(whole.told.slice(23));
    expect(await world.api.clocks.agenda({})).toMatchObject({ total: 39 });
  });

  test("a station's sign-in sees its own deadlines, whatever it asks for, and no other's letter", async () => {
    await openOffice(engine, 'WX001', 'WX002');
    await started(
      world,
      { rule: 'R4.3a', start: '2026-10-30', number: 'QJ-1', stationCode: 'WX001' },
      { rule: 'R4.3a', start: '2026-10-30', number: 'QJ-2', stationCode: 'WX002' },
      { rule: 'S2-7', start: '2026-11-09', number: 'CC-1' },
    );
    const station = await world.asStation('WX002');
    expect((await agendaOf(station)).told).toEqual(['QJ-2 R4.3a 2026-11-06']);
    expect((await agendaOf(station, { stationCode: 'WX001' })).told).toEqual(['QJ-2 R4.3a 2026-11-06']);
    expect((await agendaOf(station, { search: 'QJ-1' })).told).toEqual([]);
    expect(await station.clocks.agenda({})).toMatchObject({ overdue: 1, today: 0, coming: 0, total: 1 });
    expect(await refusal(station.clocks.reminder({ stationCode: 'WX002' }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(station.clocks.stations())).toMatchObject({ code: 'FORBIDDEN' });
    expect((await agendaOf(await world.as('finance'))).told).toHaveLength(3);
  });

  test("each station stands by its own duties; HQ's do not count against it", async () => {
    await openOffice(engine, 'WX001', 'WX002', 'WX003');
    await started(
      world,
      { rule: 'R4.3a', start: '2026-11-03', number: 'QJ-1', stationCode: 'WX001' },
      { rule: 'R4.3.2.3b', start: '2026-10-01', number: 'CW-1', stationCode: 'WX001' },
      { rule: 'R4.3a', start: '2026-10-30', number: 'QJ-2', stationCode: 'WX002' },
      { rule: 'R4.3b', start: '2026-11-09', number: 'FF-2', stationCode: 'WX002' },
      { rule: 'R4.3.2.3b', start: '2026-10-01', number: 'CW-2', stationCode: 'WX003' },
    );
    const stand = (await world.api.clocks.stations()).map((row) => [
      row.stationCode,
      row.overdue,
      row.today,
      row.coming,
    ]);
    expect(stand).toEqual([
      ['WX002', 1, 0, 1],
      ['WX001', 0, 1, 0],
    ]);
  });

  test('the letter to a station says what is overdue and what ends within a week, and nothing of HQ’s', async () => {
    await openOffice(engine, 'WX001');
    await addPart(world.api, 'TCON-42', 'lot', { name: '逻辑板' });
    await started(
      world,
      { rule: 'R4.3a', start: '2026-10-30', number: 'QJ-1', stationCode: 'WX001', partCode: 'TCON-42', qty: 2 },
      { rule: 'R4.3b', start: '2026-11-03', number: 'FF-1', stationCode: 'WX001', partCode: 'TCON-42' },
      { rule: 'R4.3b', start: '2026-11-04', number: 'FF-2', stationCode: 'WX001', partCode: 'TCON-42' },
      { rule: 'R4.3.2.3b', start: '2026-11-06', number: 'CW-1', stationCode: 'WX001' },
    );
    const letter = await world.api.clocks.reminder({ stationCode: 'WX001' });
    expect(letter).toEqual({
      stationName: 'WX001 站',
      rows: 2,
      text: [
        'WX001 站（王站长）：',
        '截至 2026-11-10，贵站有 1 项已逾期，请尽快处理：',
        '1. QJ-1 TCON-42 逻辑板 ×2，2026-11-06 到期。2026 年 10 月 30 日修复完成；11 月 2 日为第 1 个工作日；11 月 6 日 24:00 到期（R4.3a）。',
        '一周内到期的有 1 项：',
        '1. FF-1 TCON-42 逻辑板 ×1，2026-11-17 到期。2026 年 11 月 3 日收货；11 月 4 日为第 1 个工作日；11 月 17 日 24:00 到期（R4.3b）。',
        '如已寄回，请在系统中登记运单号；确有困难的，请提交书面说明。',
      ].join('\n'),
    });
    const english = await world.api.clocks.reminder({ stationCode: 'WX001' }, { context: { language: 'en' } });
    expect(english.text).toContain(
      'As of 2026-11-10, 1 item of yours is overdue; please see to it now:\n1. QJ-1 TCON-42',
    );
    expect(english.text).toContain(
      'Due within a week: 1 item:\n1. FF-1 TCON-42 逻辑板 ×1, due 2026-11-17. received 3 Nov',
    );

    await beside(world, (tx) => cancelClocks(tx, 'QJ-1', ['R4.3a'], day('2026-11-10')));
    await beside(world, (tx) => cancelClocks(tx, 'FF-1', ['R4.3b'], day('2026-11-10')));
    expect(await world.api.clocks.reminder({ stationCode: 'WX001' })).toMatchObject({
      rows: 0,
      text: expect.stringContaining('截至 2026-11-10，贵站没有逾期或一周内到期的事项。'),
    });
    expect(await refusal(world.api.clocks.reminder({ stationCode: 'WX404' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe.each(engines)('the life of a clock on %s', (engine) => {
  test('it ends met or late by the day on which it was done, and is told no more', async () => {
    await openOffice(engine, 'WX001');
    await started(
      world,
      { rule: 'R4.3a', start: '2026-10-30', number: 'IN-TIME' },
      { rule: 'R4.3a', start: '2026-10-30', number: 'TOO-LATE' },
      { rule: 'R4.3a', start: '2026-10-30', number: 'GIVEN-UP' },
      { rule: 'R4.3b', start: '2026-10-30', number: 'IN-TIME' },
    );
    await beside(world, async (tx) => {
      await meetClocks(tx, 'IN-TIME', ['R4.3a'], day('2026-11-06'));
      await meetClocks(tx, 'TOO-LATE', ['R4.3a', 'R4.3b'], day('2026-11-07'));
      await cancelClocks(tx, 'GIVEN-UP', ['R4.3a'], day('2026-11-09'));
      // What has ended stays as it ended.
      await cancelClocks(tx, 'IN-TIME', ['R4.3a'], day('2026-11-09'));
    });
    expect((await agendaOf(world.api)).told).toEqual(['IN-TIME R4.3b 2026-11-13']);
    const ended = await beside(world, (tx) =>
      tx
        .selectFrom('clock')
        .select(['subject_id', 'closed_day', 'outcome'])
        .where('closed_day', 'is not', null)
        .orderBy('subject_id')
        .execute(),
    );
    expect(ended).toEqual([
      { subject_id: 'GIVEN-UP', closed_day: '2026-11-09', outcome: 'cancelled' },
      { subject_id: 'IN-TIME', closed_day: '2026-11-06', outcome: 'met' },
      { subject_id: 'TOO-LATE', closed_day: '2026-11-07', outcome: 'late' },
    ]);
  });

  test('it is counted anew from the real receipt, and keeps its explanation; pieces that are settled drop out of it', async () => {
    await openOffice(engine, 'WX001');
    await started(world, { rule: 'R4.3c', start: '2026-11-04', number: 'FF-1', qty: 5 });
    expect((await agendaOf(world.api)).told).toEqual(['FF-1 R4.3c 2026-12-02']);
    await beside(world, async (tx) => {
      await pauseClocks(tx, 'FF-1', ['R4.3c'], [{ from: day('2026-11-09'), until: day('2026-11-11') }]);
      await restartClocks(tx, 'FF-1', ['R4.3c'], day('2026-11-05'));
      await setClockQty(tx, 'FF-1', 2);
    });
    const { rows } = await agendaOf(world.api);
    expect(rows).toMatchObject([{ startDay: '2026-11-05', dueDay: '2026-12-08', qty: 2, state: 'coming' }]);
    expect(rows[0]?.explanation).toContain('书面说明期间 3 天不计；12 月 8 日 24:00 到期');
  });

  test('one that is taken up again is counted over the calendar as it stands then', async () => {
    await openOffice(engine, 'WX001');
    await started(world, { rule: 'R4.3a', start: '2026-11-09', number: 'QJ-1' });
    await beside(world, (tx) => meetClocks(tx, 'QJ-1', ['R4.3a'], day('2026-11-10')));
    await world.api.clocks.setDay({ day: day('2026-11-12'), isWorking: false, name: '停电' });
    await jobsDone(world.api);
    await beside(world, (tx) => reopenClocks(tx, 'QJ-1', ['R4.3a']));
    const { told, rows } = await agendaOf(world.api);
    expect(told).toEqual(['QJ-1 R4.3a 2026-11-17']);
    expect(rows[0]?.explanation).toContain('11 月 12 日停电不计；11 月 17 日 24:00 到期');
  });
});

describe.each(engines)('what an administrator may set, on %s', (engine) => {
  test('running clocks keep the term under which they started', async () => {
    await openOffice(engine, 'WX001');
    const terms = await world.api.clocks.terms();
    expect(terms).toEqual(clockRules.map((rule) => ({ rule, ...defaultTerms[rule], isDefault: true })));

    await started(world, { rule: 'R4.3b', start: '2026-11-09', number: 'OLD' });
    expect(await world.api.clocks.setTerm({ rule: 'R4.3b', days: 7 })).toEqual({
      rule: 'R4.3b',
      days: 7,
      unit: 'working',
      isDefault: false,
    });
    await started(world, { rule: 'R4.3b', start: '2026-11-09', number: 'NEW' });
    const both = ['NEW R4.3b 2026-11-18', 'OLD R4.3b 2026-11-23'];
    expect((await agendaOf(world.api)).told).toEqual(both);

    // Neither a new count over the calendar nor a new start makes the old one a new one.
    await world.api.clocks.setDay({ day: day('2026-11-14'), isWorking: true, name: '' });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).told).toEqual(['NEW R4.3b 2026-11-17', 'OLD R4.3b 2026-11-20']);
    await beside(world, (tx) => restartClocks(tx, 'OLD', ['R4.3b'], day('2026-11-10')));
    expect((await agendaOf(world.api)).told).toEqual(['NEW R4.3b 2026-11-17', 'OLD R4.3b 2026-11-23']);

    await world.api.clocks.setTerm({ rule: 'R4.3b', days: 10 });
    expect((await world.api.clocks.terms()).every(({ isDefault }) => isDefault)).toBe(true);
    await expectBooksBalance(world);
  });

  test('the policy is what section 9 decided until it is changed; what runs keeps its stocktake day', async () => {
    await openOffice(engine, 'WX001');
    const policy = await world.api.clocks.policy();
    expect(policy).toEqual({
      stocktakeDate: 25,
      isFreezing: true,
      noonHour: 12,
      presumedDays: 3,
      isOverdueBlocking: false,
    });
    // A clock under R4.1.1b counts the days on which HQ ships.
    await started(world, { rule: 'R4.1.1b', start: '2026-11-24', number: 'OLD' });
    await world.api.clocks.setPolicy({ ...policy, stocktakeDate: 26 });
    expect(await world.api.clocks.policy()).toMatchObject({ stocktakeDate: 26, noonHour: 12 });
    await started(world, { rule: 'R4.1.1b', start: '2026-11-24', number: 'NEW' });
    const both = ['NEW R4.1.1b 2026-11-25', 'OLD R4.1.1b 2026-11-26'];
    expect((await agendaOf(world.api)).told).toEqual(both);
    await world.api.clocks.setDay({ day: day('2026-12-01'), isWorking: false, name: '' });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).told).toEqual(both);
    expect((await agendaOf(world.api)).rows[1]?.explanation).toContain('11 月 25 日盘点不计');
    expect(await refusal(world.api.clocks.setPolicy({ ...policy, stocktakeDate: 29 }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await refusal(world.api.clocks.setPolicy({ ...policy, noonHour: 24 }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await refusal(world.api.clocks.setTerm({ rule: 'R4.3a', days: -1 }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
