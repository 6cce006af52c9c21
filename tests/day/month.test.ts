import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Loan } from '../../shared/areas/loans/shapes.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { expectBooksBalance } from '../support/books.ts';
import { counted, gone, taking, using, writing } from '../support/returning.ts';
import { asking, openTrade, shipped, signed, type Trade } from '../support/trade.ts';
import { engines } from '../support/world.ts';

/*
 * A month at one station, from a signed request to a conversion to sale: over Labour Day 2026 (1 to 5 May off) and the Saturday of
 * 9 May on which people work. Three boards go out. One is used and its defective comes home in time, one comes home unused and late,
 * one never comes home.
 */

let trade: Trade;
let loans: readonly Loan[];

const loanOf = (barcode: string) => loans.find((loan) => loan.unitBarcode === barcode) ?? expect.unreachable();
const noPhoto = (): File => expect.unreachable();
const agenda = async () =>
  (await trade.keeper.clocks.agenda({})).rows.map((clock) =>
    [clock.rule, clock.unitBarcode ?? clock.subjectNumber.slice(0, 2), clock.dueDay, clock.state].join(' '),
  );

describe.each(engines)('a month from request to conversion on %s', (engine) => {
  beforeAll(async () => {
    trade = await openTrade(engine);
  });
  afterAll(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  test('28 April, Tuesday morning: signed before noon, shipped and received the same day', async () => {
    await trade.at('2026-04-28T01:30:00Z');
    const request = await signed(trade, asking([{ partCode: 'U-1', qty: 3 }], { paperNumber: '申-0428' }));
    expect(request.shipBy).toBe('2026-04-28');
    const issue = await shipped(trade, request.id);
    expect(await trade.keeper.requests.get({ id: request.id })).toMatchObject({ state: 'shipped', clocks: [] });
    const receivedDay = '2026-04-28' as Day;
    await trade.station.loans.receive({ issueId: issue.id, packageGrade: 'intact', receivedDay, note: '' });
    await trade.station.loans.count({ issueId: issue.id, lines: [] });
    loans = (await trade.station.loans.list({})).rows;
    const clock = loanOf('UA01').clocks.find((each) => each.rule === 'R4.3b');
    expect(clock?.explanation).toBe(
      '2026 年 4 月 28 日收货；4 月 29 日为第 1 个工作日；5 月 1 日至 5 日劳动节不计，5 月 9 日（周六）上班计入；5 月 14 日 24:00 到期（R4.3b）。',
    );
    const english = await trade.station.loans.list({}, { context: { language: 'en' } });
    expect(english.rows[0]?.clocks[0]?.explanation).toBe(
      'received 28 April 2026; working day 1 is 29 April; 1 to 5 May (Labour Day) do not count, Saturday 9 May does; due 14 May 24:00 (R4.3b).',
    );
  });

  test('29 April: the first is used; its defective is owed by Saturday, 9 May, a day on which people work', async () => {
    await trade.at('2026-04-29T06:00:00Z');
    await trade.station.loans.use(using(loanOf('UA01'), 'OLD1', '2026-04-29'));
    expect(await agenda()).toEqual([
      'R4.3a UA01 2026-05-09 coming',
      'R4.3b UA02 2026-05-14 coming',
      'R4.3b UA03 2026-05-14 coming',
      'R4.3c UA01 2026-05-28 coming',
      'R4.3c UA02 2026-05-28 coming',
      'R4.3c UA03 2026-05-28 coming',
    ]);
  });

  test('9 May: the defective leaves on the last day, and that is in time; it is received on Monday', async () => {
    await trade.at('2026-05-09T09:00:00Z');
    const lines = [writing({ kind: 'defective', partCode: 'U-1', barcode: 'OLD1' })];
    const list = await gone(trade, lines, 'BACK-1', '2026-05-09', noPhoto);
    await trade.at('2026-05-11T02:00:00Z');
    const received = await trade.keeper.returns.receive(taking(await counted(trade, list)));
    expect(received.state).toBe('received');
    expect((await trade.keeper.loans.owed({})).rows).toMatchObject([
      { closing: 'returned', closingNumber: list.number, oldBarcode: 'OLD1', newBarcode: 'UA01', repairOrder: 'WO-1' },
    ]);
    expect((await agenda()).map((line) => line.slice(0, 10))).toEqual([
      'R4.3b UA02',
      'R4.3b UA03',
      'R4.3c UA02',
      'R4.3c UA03',
    ]);
  });

  test('14 May it is the last day, 15 May it is over: the letter says so, and the second comes home late', async () => {
    await trade.at('2026-05-14T15:59:00Z');
    expect(await trade.keeper.clocks.agenda({ rule: 'R4.3b' })).toMatchObject({ today: 2, overdue: 0 });
    await trade.at('2026-05-14T16:00:00Z');
    expect(await trade.keeper.clocks.agenda({ rule: 'R4.3b' })).toMatchObject({ today: 0, overdue: 2 });
    const { text, rows } = await trade.keeper.clocks.reminder({ stationCode: 'WX001' });
    expect(rows).toBe(2);
    expect(text).toContain('贵站有 2 项已逾期');
    expect(text).toContain('UA03');
    const lines = [writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA02' })];
    const list = await gone(trade, lines, 'BACK-2', '2026-05-15', noPhoto);
    await trade.keeper.returns.receive(taking(await counted(trade, list)));
    expect(await trade.keeper.stock.unit({ barcode: 'UA02' })).toMatchObject({
      place: { kind: 'staging' },
      condition: 'good',
      receivedDay: '2026-04-13',
    });
    expect(await agenda()).toEqual(['R4.3b UA03 2026-05-14 overdue', 'R4.3c UA03 2026-05-28 coming']);
  });

  test('29 May the twentieth working day is over: proposed, confirmed, paid, and written off on Monday', async () => {
    await trade.at('2026-05-28T15:00:00Z');
    expect((await trade.keeper.loans.proposals({})).total).toBe(0);
    await trade.at('2026-05-29T02:00:00Z');
    const { rows } = await trade.keeper.loans.proposals({});
    expect(rows).toMatchObject([{ qty: 1, decision: 'convert', amountFen: 10_000 }]);
    const [sale] = await trade.manager.loans.decide({ loanId: loanOf('UA03').id, decision: 'convert', note: '' });
    const id = sale?.id ?? expect.unreachable();
    await trade.finance.loans.notifyPayment({ id, paidDay: '2026-05-29' as Day, note: '银行转账' });
    expect(await agenda()).toEqual(['R4.2.2b UA03 2026-06-01 coming']);
    await trade.at('2026-06-01T02:00:00Z');
    expect(await trade.keeper.loans.writeOff({ id })).toMatchObject({ state: 'writtenOff' });
    expect(await agenda()).toEqual([]);
    expect((await trade.keeper.loans.list({})).rows.map((loan) => loan.state)).toEqual([
      'settled',
      'settled',
      'settled',
    ]);
    const balances = await trade.keeper.stock.part({ code: 'U-1' });
    expect(balances.holdings.map((each) => [each.place.kind, each.condition, each.qty]).sort()).toEqual([
      ['bin', 'defective', 1],
      ['sold', 'good', 1],
      ['staging', 'good', 1],
    ]);
  });
});
