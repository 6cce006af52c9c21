import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ageClassOf, isSlow, weeksUntil } from '../../../shared/areas/stock/ageing.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

describe('R4.10 what hardly moves', () => {
  const today = '2026-11-10' as Day;
  test.each([
    ['2026-11-10', 0],
    ['2026-10-11', 0],
    ['2026-10-10', 31],
    ['2026-08-12', 31],
    ['2026-08-11', 91],
    ['2026-05-14', 91],
    ['2026-05-13', 181],
    ['2025-11-10', 181],
    ['2025-11-09', 366],
  ])('received %s is of the class from %i days', (day, from) => expect(ageClassOf(day as Day, today)).toBe(from));
  test.each<{ oldest: string; last: string | null; slow: boolean }>([
    { oldest: '2026-08-12', last: null, slow: false },
    { oldest: '2026-08-11', last: null, slow: true },
    { oldest: '2026-01-01', last: '2026-08-12', slow: false },
    { oldest: '2026-01-01', last: '2026-08-11', slow: true },
  ])('in stock since $oldest, last issued $last: slow $slow', ({ oldest, last, slow }) =>
    expect(isSlow({ oldestDay: oldest as Day, lastIssueDay: last as Day | null }, today)).toBe(slow),
  );
  test.each([
    ['2026-11-10', ['2026-11-02', '2026-11-09']],
    ['2026-11-09', ['2026-11-02', '2026-11-09']],
    ['2026-11-15', ['2026-11-02', '2026-11-09']],
    ['2027-01-03', ['2026-12-21', '2026-12-28']],
  ])('the weeks until %s begin on Mondays', (day, mondays) => expect(weeksUntil(day as Day, 2)).toEqual(mondays));
});

describe.each(engines)('the store in figures on %s', (engine) => {
  let world: World;
  let api: Api;
  const at = async (instant: string) => {
    world.setNow(instant);
    await world.renewSignIns();
  };
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await at('2026-07-01T02:00:00Z');
    await addBins(api);
    const { id: partId } = await addPart(api, 'L-1', 'lot', { category: '主板' });
    await addPart(api, 'L-2', 'lot', { category: '屏' });
    await stockUp(api, { partCode: 'L-1', qty: 10 }, 'A-01');
    await stockUp(api, { partCode: 'L-2', qty: 3 }, 'A-02');
    await at('2026-11-03T02:00:00Z');
    await stockUp(api, { partCode: 'L-1', qty: 5 }, 'A-03');
    await api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const issue = await api.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: 'E1', purpose: 'stock', repairOrder: '', note: '' },
      lines: [{ partCode: 'L-1', qty: 4 }],
    });
    await api.issuing.pick({ id: issue.id, what: { partId, binCode: 'A-01', qty: 4 }, fifoReason: null });
    await api.issuing.post({ id: issue.id });
    await at('2026-11-10T02:00:00Z');
  });
  afterEach(() => world.close());

  test('R4.10 good stock by age, and the part of which nothing was issued', async () => {
    const { categories, slow } = await api.stock.ageing();
    const told = categories.map(({ category, ages }) => `${category} ${ages.map(({ pieces }) => pieces).join('/')}`);
    expect(told.sort()).toEqual(['主板 5/0/6/0/0', '屏 0/0/3/0/0']);
    expect(slow).toMatchObject([
      { partCode: 'L-2', pieces: 3, valueFen: 24_000, oldestDay: '2026-07-01', lastIssueDay: null },
    ]);
    await at('2027-03-01T02:00:00Z');
    expect((await api.stock.ageing()).slow.map(({ partCode, lastIssueDay }) => [partCode, lastIssueDay])).toEqual([
      ['L-1', '2026-11-03'],
      ['L-2', null],
    ]);
  });

  test('receipts and issues by week, and what was held at the end of each', async () => {
    const weeks = await api.stock.trend();
    expect(weeks).toHaveLength(12);
    const [before, of, now] = weeks.slice(-3);
    expect(before).toMatchObject({ from: '2026-10-26', received: 0, issued: 0 });
    expect(of).toMatchObject({ from: '2026-11-02', received: 5, issued: 4 });
    const held = (week: typeof now) => Object.fromEntries((week?.held ?? []).map((row) => [row.category, row.pieces]));
    expect(held(before)).toEqual({ 主板: 10, 屏: 3 });
    expect(held(now)).toEqual({ 主板: 11, 屏: 3 });
  });
});
