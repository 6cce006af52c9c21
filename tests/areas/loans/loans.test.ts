import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { refusal } from '../../support/refusal.ts';
import { asking, lent, openTrade, shipped, signed, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

let trade: Trade;
const today = '2026-04-13' as Day;
const clocksOf = (loan: Loan | undefined) => loan?.clocks.map((clock) => [clock.rule, clock.dueDay]);
const first = <T>(rows: readonly T[]): T => rows[0] ?? expect.unreachable();
const using = (loan: Loan, more: Partial<Parameters<Trade['station']['loans']['use']>[0]> = {}) => ({
  loanId: loan.id,
  qty: 1,
  repairOrder: 'WO-1',
  machineSerial: 'TV-0001',
  oldBarcode: 'OLD-01',
  repairedDay: today,
  ...more,
});

describe.each(engines)('loans on %s', (engine) => {
  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  test('R4.3b, R4.3c what left for a station is on loan; its clocks run from the presumed receipt until the real one', async () => {
    const request = await signed(trade, asking([{ partCode: 'U-1', qty: 1 }]));
    const issue = await shipped(trade, request.id);
    const loan = first((await trade.station.loans.list({})).rows);
    expect(loan).toMatchObject({ unitBarcode: 'UA01', state: 'inTransit', openQty: 1, receivedDay: null });
    // Dispatched on Monday the 13th, presumed there on the 16th: 10 working days end on the 30th, 20 on 18 May.
    expect(clocksOf(loan)).toEqual([
      ['R4.3b', '2026-04-30'],
      ['R4.3c', '2026-05-18'],
    ]);
    await trade.at('2026-04-14T02:00:00Z');
    await trade.station.loans.receive({
      issueId: issue.id,
      packageGrade: 'intact',
      receivedDay: '2026-04-14' as Day,
      note: '',
    });
    expect(clocksOf(first((await trade.station.loans.list({})).rows))).toEqual([
      ['R4.3b', '2026-04-28'],
      ['R4.3c', '2026-05-14'],
    ]);
    expect(await trade.keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({ place: { code: 'WX001' } });
    expect(await trade.keeper.loans.balance({})).toMatchObject([{ stationCode: 'WX001', partCode: 'U-1', held: 1 }]);
    expect((await trade.otherStation.loans.list({})).total).toBe(0);
    expect(await trade.otherStation.loans.balance({ stationCode: 'WX001' })).toEqual([]);
  });

  test('R4.1.2a a difference of the day of receipt stands and is settled; a later one is kept as a note', async () => {
    const request = await signed(trade, asking([{ partCode: 'P-1', qty: 4 }]));
    const issue = await shipped(trade, request.id);
    const issueId = issue.id;
    const line = { pickId: issue.picks[0]?.id ?? '', received: 3, damaged: 0, note: '少一个' };
    expect(await refusal(trade.station.loans.count({ issueId, lines: [line] }))).toMatchObject({
      code: 'SHIPMENT_NOT_RECEIVED',
    });
    const received = { issueId, packageGrade: 'intact' as const, receivedDay: today, note: '' };
    expect(await refusal(trade.station.loans.receive({ ...received, receivedDay: '2026-04-14' as Day }))).toMatchObject(
      { code: 'RECEIPT_DAY' },
    );
    await trade.station.loans.receive(received);
    expect(await refusal(trade.station.loans.receive(received))).toMatchObject({ code: 'SHIPMENT_RECEIVED' });
    expect((await trade.station.clocks.agenda({ rule: 'R4.1.2a' })).rows).toMatchObject([
      { dueDay: today, state: 'today', subjectNumber: issue.number },
    ]);
    expect(await refusal(trade.station.loans.count({ issueId, lines: [{ ...line, received: 5 }] }))).toMatchObject({
      code: 'COUNT_OVER_SHIPPED',
    });
    const counted = await trade.station.loans.count({ issueId, lines: [line] });
    const difference = counted.lines[0]?.differences[0];
    expect(difference).toMatchObject({ short: 1, isLate: false, settlement: null });
    expect((await trade.station.clocks.agenda({ rule: 'R4.1.2a' })).total).toBe(0);
    const settled = { differenceId: difference?.id ?? '', settlement: 'foundAtHq' as const };
    await trade.keeper.loans.settleDifference(settled);
    expect(await refusal(trade.keeper.loans.settleDifference(settled))).toMatchObject({ code: 'ALREADY_SETTLED' });
    expect(first((await trade.station.loans.list({})).rows)).toMatchObject({ qty: 4, openQty: 3 });
    expect((await trade.keeper.stock.staging()).map((holding) => [holding.partCode, holding.qty])).toEqual([
      ['P-1', 1],
    ]);
  });

  test('R4.1.2a reported later than the day of receipt, the delivery counts as correct; what the carrier lost is booked as lost', async () => {
    const request = await signed(trade, asking([{ partCode: 'P-1', qty: 4 }]));
    const issue = await shipped(trade, request.id);
    const issueId = issue.id;
    await trade.station.loans.receive({ issueId, packageGrade: 'intact', receivedDay: today, note: '' });
    await trade.at('2026-04-14T02:00:00Z');
    expect(await trade.station.loans.shipment({ issueId })).toMatchObject({ isDeemedCorrect: true });
    const late = await trade.station.loans.count({
      issueId,
      lines: [{ pickId: issue.picks[0]?.id ?? '', received: 2, damaged: 1, note: '' }],
    });
    const difference = late.lines[0]?.differences[0];
    expect(difference).toMatchObject({ short: 2, damaged: 1, isLate: true });
    await trade.keeper.loans.settleDifference({ differenceId: difference?.id ?? '', settlement: 'lostByCarrier' });
    expect(first((await trade.station.loans.list({})).rows)).toMatchObject({ openQty: 1 });
    const { holdings } = await trade.keeper.stock.part({ code: 'P-1' });
    expect(holdings.filter((holding) => holding.place.kind === 'lost').map((holding) => holding.qty)).toEqual([3]);
  });

  test('R4.3a a part used in a repair opens the debt of its defective one, five working days from the repair', async () => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }]));
    const used = await trade.station.loans.use(using(loan));
    expect(used).toMatchObject({ openQty: 0, owedQty: 1, state: 'held' });
    expect(clocksOf(used)).toEqual([['R4.3c', '2026-05-13']]);
    const { rows } = await trade.station.loans.owed({ isOpen: true });
    expect(rows).toMatchObject([
      { newBarcode: 'UA01', oldBarcode: 'OLD-01', repairOrder: 'WO-1', machineSerial: 'TV-0001', openQty: 1 },
    ]);
    expect(rows[0]?.clocks.map((clock) => [clock.rule, clock.dueDay])).toEqual([['R4.3a', '2026-04-20']]);
    expect(await trade.keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({ place: { kind: 'field' } });
    expect(await refusal(trade.station.loans.use(using(loan)))).toMatchObject({ code: 'LOAN_NOT_OPEN' });
  });

  test('R4.5.2.3 batch failures come back within fifteen calendar days of the receipt of the replacements', async () => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }], { isBatch: true }));
    await trade.station.loans.use(using(loan));
    const { rows } = await trade.station.loans.owed({});
    expect(rows[0]?.clocks.map((clock) => [clock.rule, clock.dueDay])).toEqual([['R4.5.2.3', '2026-04-28']]);
  });

  test.each([
    { why: 'R4.3a the old part has no barcode', more: { oldBarcode: '' }, code: 'OLD_BARCODE_REQUIRED' },
    { why: 'R4.3a the old part is the new one', more: { oldBarcode: 'UA01' }, code: 'SAME_UNIT' },
    { why: 'repaired tomorrow', more: { repairedDay: '2026-04-14' as Day }, code: 'DAY_AHEAD' },
    {
      why: 'repaired before it was there',
      more: { repairedDay: '2026-04-12' as Day },
      code: 'REPAIRED_BEFORE_RECEIPT',
    },
    { why: 'more than the loan has', more: { qty: 2 }, code: 'LOAN_NOT_OPEN' },
  ])('$why', async ({ more, code }) => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }]));
    expect(await refusal(trade.station.loans.use(using(loan, more)))).toMatchObject({ code });
    expect(await refusal(trade.otherStation.loans.use(using(loan)))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await trade.keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({ place: { code: 'WX001' } });
  });

  test('a debt is waived by a signature with a reason, and not by whoever reported the use', async () => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }]));
    await trade.station.loans.use(using(loan));
    const { id } = first((await trade.keeper.loans.owed({})).rows);
    expect(await refusal(trade.station.loans.waive({ id, reason: '丢了' }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await trade.manager.loans.waive({ id, reason: '火灾损毁，有证明' })).toMatchObject({
      closing: 'waived',
      closingNumber: 'manager',
      openQty: 0,
      clocks: [],
    });
    expect(await refusal(trade.manager.loans.waive({ id, reason: '再免' }))).toMatchObject({
      code: 'OBLIGATION_CLOSED',
    });
    expect(first((await trade.station.loans.list({})).rows)).toMatchObject({ state: 'settled', clocks: [] });
  });

  test('R4.3c on day 20 a conversion is proposed, a person confirms, finance notifies, the books let go within a working day', async () => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }]));
    const decision = { loanId: loan.id, decision: 'convert' as const, note: '' };
    await trade.at('2026-05-13T15:59:59Z');
    expect(await refusal(trade.manager.loans.decide(decision))).toMatchObject({ code: 'NOT_OVERDUE' });
    expect((await trade.keeper.loans.proposals({})).total).toBe(0);
    await trade.at('2026-05-13T16:00:00Z');
    expect((await trade.keeper.loans.proposals({})).rows).toMatchObject([
      { qty: 1, decision: 'convert', amountFen: 10_000, loan: { unitBarcode: 'UA01' } },
    ]);
    expect(await refusal(trade.manager.loans.decide({ ...decision, decision: 'fine' }))).toMatchObject({
      code: 'FOR_SALE',
    });
    const sale = first(await trade.manager.loans.decide(decision));
    expect(sale).toMatchObject({ kind: 'conversion', amountFen: 10_000, state: 'awaitingPayment' });
    expect(await refusal(trade.manager.loans.decide(decision))).toMatchObject({ code: 'NOT_OVERDUE' });
    expect(await refusal(trade.keeper.loans.writeOff({ id: sale.id }))).toMatchObject({ code: 'SALE_STATE' });
    const paid = await trade.finance.loans.notifyPayment({ id: sale.id, paidDay: '2026-05-14' as Day, note: '转账' });
    expect(paid.clocks.map((clock) => [clock.rule, clock.dueDay])).toEqual([['R4.2.2b', '2026-05-15']]);
    expect(await trade.keeper.loans.writeOff({ id: sale.id })).toMatchObject({ state: 'writtenOff', clocks: [] });
    expect(await trade.keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({ place: { kind: 'sold' } });
    expect((await trade.keeper.clocks.agenda({})).total).toBe(0);
  });

  test('R4.2.4 a part that is not for sale goes to a manual decision and costs three times its price', async () => {
    const loan = first(await lent(trade, [{ partCode: 'N-1', qty: 1 }]));
    await trade.at('2026-05-14T02:00:00Z');
    expect((await trade.keeper.loans.proposals({})).rows).toMatchObject([{ decision: 'fine', amountFen: 30_000 }]);
    expect(await refusal(trade.manager.loans.decide({ loanId: loan.id, decision: 'convert', note: '' }))).toMatchObject(
      { code: 'NOT_FOR_SALE' },
    );
    const fine = first(await trade.manager.loans.decide({ loanId: loan.id, decision: 'fine', note: '私自销售' }));
    expect(fine).toMatchObject({ kind: 'fine', factor: 3, amountFen: 30_000 });
    await trade.manager.loans.cancelSale({ id: fine.id, reason: '找到了' });
    expect(first((await trade.keeper.loans.list({})).rows)).toMatchObject({ openQty: 1, state: 'held' });
    expect((await trade.keeper.loans.proposals({})).total).toBe(1);
  });

  test('R4.3c a written explanation pauses the clock; its days do not count', async () => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }]));
    await trade.at('2026-05-11T02:00:00Z');
    const explained = await trade.keeper.loans.explain({
      loanId: loan.id,
      text: '等用户确认',
      untilDay: '2026-05-15' as Day,
    });
    expect(clocksOf(explained)).toContainEqual(['R4.3c', '2026-05-20']);
    await trade.at('2026-05-18T02:00:00Z');
    const open = await trade.keeper.loans.explain({ loanId: loan.id, text: '再等', untilDay: null });
    expect(open.clocks.find((clock) => clock.rule === 'R4.3c')).toMatchObject({ dueDay: null, state: 'paused' });
    await trade.at('2026-07-01T02:00:00Z');
    expect((await trade.keeper.loans.proposals({})).total).toBe(0);
    expect(await refusal(trade.manager.loans.decide({ loanId: loan.id, decision: 'convert', note: '' }))).toMatchObject(
      { code: 'NOT_OVERDUE' },
    );
    // Closing the explanation today lets the clock go on: two of the twenty days were left.
    await trade.keeper.loans.explain({ loanId: loan.id, text: '到此为止', untilDay: '2026-07-01' as Day });
    expect(clocksOf(first((await trade.keeper.loans.list({})).rows))).toContainEqual(['R4.3c', '2026-07-06']);
  });

  test('R4.2.2, R4.2.3 a sale out of the loan: permission, never above the published price, reported within five working days', async () => {
    const loan = first(await lent(trade, [{ partCode: 'P-1', qty: 5 }]));
    await trade.at('2026-04-22T02:00:00Z');
    const sale = {
      loanId: loan.id,
      qty: 2,
      soldDay: '2026-04-14' as Day,
      chargedFen: 15_000,
      permittedBy: '售后经理 李',
    };
    expect(await refusal(trade.station.loans.sell({ ...sale, chargedFen: 15_001 }))).toMatchObject({
      code: 'CHARGED_OVER_PUBLISHED',
      data: { published: '150.00', charged: '150.01' },
    });
    expect(await refusal(trade.station.loans.sell({ ...sale, qty: 6 }))).toMatchObject({ code: 'LOAN_NOT_OPEN' });
    const sold = await trade.station.loans.sell(sale);
    expect(sold).toMatchObject({ kind: 'loanSale', amountFen: 20_000, isReportedLate: true, chargedFen: 15_000 });
    expect(first((await trade.station.loans.list({})).rows)).toMatchObject({ openQty: 3 });
    await trade.finance.loans.notifyPayment({ id: sold.id, paidDay: '2026-04-22' as Day, note: '' });
    await trade.keeper.loans.writeOff({ id: sold.id });
    const { holdings } = await trade.keeper.stock.part({ code: 'P-1' });
    expect(holdings.map((holding) => [holding.place.kind, holding.qty]).sort()).toEqual([
      ['bin', 5],
      ['sold', 2],
      ['station', 3],
    ]);
  });

  test('two clerks decide at once: the station is charged once', async () => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }]));
    await trade.at('2026-05-14T02:00:00Z');
    const outcomes = await Promise.allSettled(
      [trade.manager, trade.serviceManager].map((window) =>
        window.loans.decide({ loanId: loan.id, decision: 'convert', note: '' }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await trade.keeper.loans.sales({})).total).toBe(1);
  });

  test('a deadline setting that changes while clocks run is for those that start later', async () => {
    const loan = first(await lent(trade, [{ partCode: 'U-1', qty: 1 }]));
    await trade.keeper.clocks.setTerm({ rule: 'R4.3b', days: 3 });
    expect(clocksOf(first((await trade.keeper.loans.list({})).rows))).toContainEqual(['R4.3b', '2026-04-27']);
    const later = first(await lent(trade, [{ partCode: 'P-1', qty: 1 }]));
    expect(clocksOf(later)).toContainEqual(['R4.3b', '2026-04-16']);
    expect(loan.id).not.toBe(later.id);
  });
});
