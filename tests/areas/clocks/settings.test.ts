import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { day } from '../../support/calendar.ts';
import { agendaOf, jobsDone } from '../../support/clocks.ts';
import { asking, openTrade, shipped, signed, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

/* What an administrator sets, felt where parts really move. */

let trade: Trade;
const clocksIn = async (number: string) => (await agendaOf(trade.keeper, { search: number })).told;

describe.each(engines)('calendar and policy at work on %s', (engine) => {
  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  test('R4.1.1b the hour by which a signature counts for the day is a setting, for those who sign from then on', async () => {
    // Tuesday 14 April 2026, 11:00 in China.
    await trade.at('2026-04-14T03:00:00Z');
    const before = await signed(trade, asking([{ partCode: 'P-1', qty: 1 }]));
    expect(before.shipBy).toBe('2026-04-14');
    const policy = await trade.keeper.clocks.policy();
    await trade.keeper.clocks.setPolicy({ ...policy, noonHour: 10 });
    expect((await signed(trade, asking([{ partCode: 'P-1', qty: 1 }]))).shipBy).toBe('2026-04-15');
    expect((await trade.keeper.requests.get({ id: before.id })).shipBy).toBe('2026-04-14');
  });

  test('R4.1.1b a rest day that is declared after the signature moves the day of shipping', async () => {
    await trade.at('2026-04-14T05:00:00Z');
    const request = await signed(trade, asking([{ partCode: 'P-1', qty: 1 }]));
    expect(request.shipBy).toBe('2026-04-15');
    await trade.keeper.clocks.setDay({ day: day('2026-04-15'), isWorking: false, name: '停电' });
    await jobsDone(trade.keeper);
    const { shipBy, clocks } = await trade.keeper.requests.get({ id: request.id });
    expect(shipBy).toBe('2026-04-16');
    expect(clocks).toMatchObject([
      {
        rule: 'R4.1.1b',
        explanation:
          '2026 年 4 月 14 日第二签完成；4 月 16 日为第 1 个发货日；4 月 15 日停电不计；4 月 16 日 24:00 到期（R4.1.1b）。',
      },
    ]);
    const { rows } = await trade.keeper.requests.list({});
    expect(rows).toMatchObject([{ number: request.number, shipBy: '2026-04-16' }]);
  });

  test('R4.4.1 another stocktake day holds for the signatures after it', async () => {
    // Friday 24 April 2026, 13:00: the 25th is a Saturday, so Monday the 27th.
    await trade.at('2026-04-24T05:00:00Z');
    const before = await signed(trade, asking([{ partCode: 'P-1', qty: 1 }]));
    const policy = await trade.keeper.clocks.policy();
    await trade.keeper.clocks.setPolicy({ ...policy, stocktakeDate: 27 });
    const after = await signed(trade, asking([{ partCode: 'P-1', qty: 1 }]));
    expect([before.shipBy, after.shipBy]).toEqual(['2026-04-27', '2026-04-28']);
  });

  test('R4.3b what a station never confirms is presumed there after as many days as the policy says', async () => {
    const first = await shipped(trade, (await signed(trade, asking([{ partCode: 'P-1', qty: 1 }]))).id);
    const policy = await trade.keeper.clocks.policy();
    await trade.keeper.clocks.setPolicy({ ...policy, presumedDays: 5 });
    const second = await shipped(trade, (await signed(trade, asking([{ partCode: 'P-1', qty: 1 }]))).id);
    // Dispatched on Monday 13 April: presumed there on Thursday, or on Saturday.
    expect(await clocksIn(first.number)).toEqual([
      `${first.number} R4.3b 2026-04-30`,
      `${first.number} R4.3c 2026-05-18`,
    ]);
    expect(await clocksIn(second.number)).toEqual([
      `${second.number} R4.3b 2026-05-06`,
      `${second.number} R4.3c 2026-05-19`,
    ]);
  });

  test('a station follows its own clocks: they appear as parts leave for it, and nobody else of the stations sees them', async () => {
    const issue = await shipped(trade, (await signed(trade, asking([{ partCode: 'U-1', qty: 2 }]))).id);
    const own = await agendaOf(trade.station);
    expect(own.told).toEqual([
      `${issue.number} R4.3b 2026-04-30`,
      `${issue.number} R4.3b 2026-04-30`,
      `${issue.number} R4.3c 2026-05-18`,
      `${issue.number} R4.3c 2026-05-18`,
    ]);
    expect(own.rows.map(({ unitBarcode }) => unitBarcode).sort()).toEqual(['UA01', 'UA01', 'UA02', 'UA02']);
    expect((await agendaOf(trade.otherStation)).told).toEqual([]);
    const received = { packageGrade: 'intact' as const, receivedDay: day('2026-04-13'), note: '' };
    await trade.station.loans.receive({ issueId: issue.id, ...received });
    expect((await agendaOf(trade.station)).told).toEqual([
      `${issue.number} R4.1.2a 2026-04-13`,
      `${issue.number} R4.3b 2026-04-27`,
      `${issue.number} R4.3b 2026-04-27`,
      `${issue.number} R4.3c 2026-05-13`,
      `${issue.number} R4.3c 2026-05-13`,
    ]);
    expect((await trade.keeper.clocks.reminder({ stationCode: 'WX001' })).rows).toBe(1);
    // R4.1.2a: the chance to report a difference is gone with its day, and nobody is late for it.
    await trade.at('2026-04-28T02:00:00Z');
    expect((await agendaOf(trade.station)).told).not.toContain(`${issue.number} R4.1.2a 2026-04-13`);
    expect(await trade.station.clocks.agenda({})).toMatchObject({ total: 4, overdue: 2, today: 0, coming: 2 });
    expect(await trade.keeper.clocks.stations()).toMatchObject([
      { stationCode: 'WX001', overdue: 2, today: 0, coming: 2 },
    ]);
    expect((await trade.keeper.clocks.reminder({ stationCode: 'WX001' })).text).toContain('贵站有 2 项已逾期');
  });
});
