import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kernel/day.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { asking, lent, openTrade, shipped, signed, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

let trade: Trade;
const head = async (partCode: string) => (await trade.keeper.stock.part({ code: partCode })).overview;

describe.each(engines)('part requests on %s', (engine) => {
  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  test('R4.1 a station asks for parts; nobody else of the stations sees it, and a paper is taken once', async () => {
    const fields = asking([{ partCode: 'U-1', qty: 2 }], { paperNumber: '申-001' });
    const request = await trade.station.requests.create(fields);
    expect(request).toMatchObject({ stationCode: 'WX001', state: 'awaitingSignatures', wanted: 2, shipBy: null });
    expect((await trade.otherStation.requests.list({})).rows).toEqual([]);
    expect(await refusal(trade.otherStation.requests.get({ id: request.id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(trade.otherStation.requests.cancel({ id: request.id, reason: '别人的' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(trade.otherStation.requests.create(fields))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(trade.station.requests.create(fields))).toMatchObject({
      code: 'PAPER_TAKEN',
      data: { paperNumber: '申-001', number: request.number },
    });
  });

  test('R4.1.1a nothing is held, and nothing can be picked, before the second signature; from it on the oldest stock is held', async () => {
    const request = await trade.station.requests.create(asking([{ partCode: 'U-1', qty: 2 }]));
    const { id } = request;
    await trade.callCentre.requests.confirm({ id, kind: 'phone', person: '周站长' });
    await trade.callCentre.requests.sign({ id, role: 'callCentre' });
    expect(await refusal(trade.keeper.issuing.prepare({ requestId: id }))).toMatchObject({
      code: 'REQUEST_STATE',
      data: { state: 'awaitingSignatures' },
    });
    expect(await head('U-1')).toMatchObject({ available: 3, reserved: 0 });
    const approved = await trade.manager.requests.sign({ id, role: 'afterSalesManager' });
    expect(approved).toMatchObject({ state: 'toShip', lines: [{ reserved: 2, backOrdered: 0 }] });
    expect(await head('U-1')).toMatchObject({ available: 1, reserved: 2 });
  });

  test('R4.1.1a two persons sign, neither of them the one who entered the request, and only after the phone call', async () => {
    const both = await trade.world.as('callCentre', 'afterSalesManager');
    const { id, number } = await both.requests.create(asking([{ partCode: 'U-1', qty: 1 }]));
    expect(await refusal(both.requests.sign({ id, role: 'callCentre' }))).toMatchObject({ code: 'OWN_APPLICATION' });
    expect(await refusal(trade.callCentre.requests.sign({ id, role: 'callCentre' }))).toMatchObject({
      code: 'NOT_CONFIRMED',
      data: { number, missing: 'email' },
    });
    await trade.callCentre.requests.confirm({ id, kind: 'email', person: '周站长' });
    await trade.callCentre.requests.confirm({ id, kind: 'phone', person: '周站长' });
    const second = await trade.world.as('callCentre', 'afterSalesManager');
    await second.requests.sign({ id, role: 'callCentre' });
    expect(await refusal(second.requests.sign({ id, role: 'afterSalesManager' }))).toMatchObject({
      code: 'SAME_SIGNER',
    });
    expect(await refusal(trade.callCentre.requests.sign({ id, role: 'callCentre' }))).toMatchObject({
      code: 'ALREADY_SIGNED',
    });
    expect(await refusal(trade.callCentre.requests.sign({ id, role: 'afterSalesManager' }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await trade.manager.requests.sign({ id, role: 'afterSalesManager' })).state).toBe('toShip');
  });

  test('a signature after the cancellation is refused; what was held is free again', async () => {
    const request = await signed(trade, asking([{ partCode: 'U-1', qty: 3 }]));
    expect(await head('U-1')).toMatchObject({ available: 0 });
    await trade.station.requests.cancel({ id: request.id, reason: '用户不修了' });
    expect(await head('U-1')).toMatchObject({ available: 3, reserved: 0 });
    const open = await trade.station.requests.create(asking([{ partCode: 'U-1', qty: 1 }]));
    await trade.station.requests.cancel({ id: open.id, reason: '重复' });
    expect(await refusal(trade.callCentre.requests.sign({ id: open.id, role: 'callCentre' }))).toMatchObject({
      code: 'REQUEST_STATE',
      data: { state: 'cancelled' },
    });
    expect((await trade.callCentre.clocks.agenda({ rule: 'R4.1.1b' })).total).toBe(0);
  });

  test('two managers sign at once: one signature stands, the other is told', async () => {
    const { id } = await trade.station.requests.create(asking([{ partCode: 'U-1', qty: 1 }]));
    await trade.callCentre.requests.confirm({ id, kind: 'phone', person: '周站长' });
    await trade.callCentre.requests.sign({ id, role: 'callCentre' });
    const other = await trade.world.as('afterSalesManager');
    const outcomes = await Promise.allSettled(
      [trade.manager, other].map((window) => window.requests.sign({ id, role: 'afterSalesManager' })),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await trade.keeper.requests.get({ id })).signatures).toHaveLength(2);
  });

  test.each([
    {
      rule: 'R4.1.1b the second signature at 12:00:00 ships the same day',
      at: '2026-04-14T04:00:00Z',
      day: '2026-04-14',
    },
    { rule: 'R4.1.1b a second later, the next day', at: '2026-04-14T04:00:01Z', day: '2026-04-15' },
    { rule: 'R4.1.1b on Friday afternoon, on Monday', at: '2026-04-17T06:00:00Z', day: '2026-04-20' },
    {
      rule: 'R4.1.1b on the 24th after noon, past the stocktake and the weekend',
      at: '2026-04-24T05:00:00Z',
      day: '2026-04-27',
    },
    {
      rule: 'R4.1.1b before Labour Day, on its last make-up-free working day',
      at: '2026-04-30T08:00:00Z',
      day: '2026-05-06',
    },
  ])('$rule', async ({ at, day }) => {
    await trade.at(at);
    const request = await signed(trade, asking([{ partCode: 'U-1', qty: 1 }]));
    expect(request.shipBy).toBe(day);
    expect(request.clocks.map((clock) => [clock.rule, clock.dueDay])).toEqual([['R4.1.1b', day]]);
  });

  test('R4.1.1b an urgent request keeps its reason and leaves the same day, also on a Sunday and after noon', async () => {
    await trade.at('2026-04-19T09:00:00Z');
    expect(
      await refusal(trade.station.requests.create(asking([{ partCode: 'U-1', qty: 1 }], { isUrgent: true }))),
    ).toMatchObject({ code: 'URGENT_REASON_REQUIRED' });
    const request = await signed(
      trade,
      asking([{ partCode: 'U-1', qty: 1 }], { isUrgent: true, urgentReason: '媒体投诉' }),
    );
    expect(request).toMatchObject({ shipBy: '2026-04-19', urgentReason: '媒体投诉' });
  });

  test('R4.8.1 promises are kept in the order of their signatures: the second is back-ordered until stock comes', async () => {
    const first = await signed(trade, asking([{ partCode: 'U-1', qty: 2 }]));
    const second = await signed(trade, asking([{ partCode: 'U-1', qty: 3 }], { stationCode: 'WX002' }));
    expect(second.lines[0]).toMatchObject({ reserved: 1, backOrdered: 2 });
    const issue = await shipped(trade, second.id);
    expect(issue.picks.map((pick) => pick.unitBarcode)).toHaveLength(1);
    expect(await trade.keeper.requests.get({ id: second.id })).toMatchObject({ state: 'toShip', shipped: 1 });
    expect(await refusal(trade.keeper.issuing.prepare({ requestId: second.id }))).toMatchObject({
      code: 'NOTHING_RESERVED',
    });
    await stockUp(trade.keeper, { partCode: 'U-1', serials: ['UB01', 'UB02', 'UB03'] }, 'A-01');
    expect((await trade.keeper.requests.get({ id: second.id })).lines[0]).toMatchObject({
      reserved: 2,
      backOrdered: 0,
    });
    await shipped(trade, second.id);
    expect(await trade.keeper.requests.get({ id: second.id })).toMatchObject({ state: 'shipped', shipped: 3 });
    // The first promise was never touched by the second.
    expect((await trade.keeper.requests.get({ id: first.id })).lines[0]).toMatchObject({ reserved: 2 });
  });

  test('what is held for a request is not handed to anybody else, whatever the scanner says', async () => {
    await signed(trade, asking([{ partCode: 'U-1', qty: 3 }]));
    const issue = await trade.keeper.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: 'E0001', purpose: 'internal', repairOrder: '', note: '' },
      lines: [{ partCode: 'U-1', qty: 1 }],
    });
    expect(issue.lines[0]).toMatchObject({ missing: 1, steps: [] });
    expect(
      await refusal(trade.keeper.issuing.pick({ id: issue.id, what: { unitBarcode: 'UA01' }, fifoReason: null })),
    ).toMatchObject({ code: 'RESERVED', data: { partCode: 'U-1', place: 'A-01' } });
  });

  test('R4.1.1a an issue to a station without a request is refused', async () => {
    const straight = trade.keeper.issuing.create({
      ...{ recipientKind: 'station', recipientCode: 'WX001', purpose: 'stock', repairOrder: '', note: '' },
      lines: [{ partCode: 'U-1', qty: 1 }],
    });
    expect(await refusal(straight)).toMatchObject({ code: 'REQUEST_REQUIRED' });
  });

  test('R4.2.1, R4.5.1 out of warranty: no loan; paid first, then shipped within one working day, and sold as it leaves', async () => {
    const request = await signed(trade, asking([{ partCode: 'U-1', qty: 1 }], { purpose: 'outOfWarranty' }));
    expect(request).toMatchObject({ state: 'awaitingPayment', shipBy: null });
    expect(await refusal(trade.keeper.issuing.prepare({ requestId: request.id }))).toMatchObject({
      code: 'REQUEST_STATE',
    });
    expect(
      await refusal(trade.finance.requests.notifyPayment({ id: request.id, paidDay: '2026-04-14' as Day })),
    ).toMatchObject({ code: 'DAY_AHEAD' });
    await trade.at('2026-04-17T08:00:00Z');
    const paid = await trade.finance.requests.notifyPayment({ id: request.id, paidDay: '2026-04-17' as Day });
    expect(paid.clocks.map((clock) => [clock.rule, clock.dueDay])).toEqual([['R4.2.1', '2026-04-20']]);
    await shipped(trade, request.id);
    expect((await trade.keeper.loans.list({})).total).toBe(0);
    expect((await trade.keeper.loans.sales({})).rows).toMatchObject([
      { kind: 'purchase', amountFen: 10_000, state: 'writtenOff', paidDay: '2026-04-17' },
    ]);
    expect(await trade.keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({ place: { kind: 'sold' } });
    expect((await trade.keeper.clocks.agenda({})).total).toBe(0);
  });

  test.each([
    {
      rule: 'R4.2.4 a part that is not for sale cannot be bought',
      fields: asking([{ partCode: 'N-1', qty: 1 }], { purpose: 'outOfWarranty' }),
      code: 'NOT_FOR_SALE',
    },
    {
      rule: 'R4.1 an in-warranty request names its repair orders',
      fields: asking([{ partCode: 'U-1', qty: 1, repairOrder: '' } as { partCode: string; qty: number }]),
      code: 'REPAIR_ORDER_REQUIRED',
    },
    { rule: 'R4.1 an unknown part', fields: asking([{ partCode: 'ZZ-9', qty: 1 }]), code: 'NOT_FOUND' },
  ])('$rule', async ({ fields, code }) => {
    expect(await refusal(trade.station.requests.create(fields))).toMatchObject({ code });
    expect((await trade.keeper.requests.list({})).total).toBe(0);
  });

  test('R4.3 a station with overdue deadlines is marked where it asks for more; whether that blocks is a setting', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    await trade.at('2026-05-15T02:00:00Z');
    const request = await trade.station.requests.create(asking([{ partCode: 'U-1', qty: 1 }]));
    expect(request.stationOverdue).toBe(2);
    const policy = await trade.keeper.clocks.policy();
    await trade.keeper.clocks.setPolicy({ ...policy, isOverdueBlocking: true });
    expect(await refusal(trade.station.requests.create(asking([{ partCode: 'U-1', qty: 1 }])))).toMatchObject({
      code: 'STATION_OVERDUE',
      data: { stationCode: 'WX001', overdue: 2 },
    });
  });

  test('a request is not cancelled while it is being picked; a shipment that nobody touched is recalled', async () => {
    const request = await signed(trade, asking([{ partCode: 'U-1', qty: 1 }]));
    const open = await trade.keeper.issuing.prepare({ requestId: request.id });
    expect(await refusal(trade.station.requests.cancel({ id: request.id, reason: '不要了' }))).toMatchObject({
      code: 'ISSUE_OPEN',
    });
    expect(await refusal(trade.keeper.issuing.prepare({ requestId: request.id }))).toMatchObject({
      code: 'ISSUE_OPEN',
    });
    await trade.keeper.issuing.cancel({ id: open.id });
    const issue = await shipped(trade, request.id);
    expect(
      await refusal(trade.keeper.stock.reverse({ number: issue.documentNumber ?? '', reason: '发错' })),
    ).toMatchObject({ code: 'REVERSED_ELSEWHERE' });
    await trade.keeper.issuing.recall({ id: issue.id, reason: '发错站' });
    expect(await trade.keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({ place: { code: 'A-01' } });
    expect(await trade.keeper.requests.get({ id: request.id })).toMatchObject({ state: 'toShip', shipped: 0 });
    expect((await trade.keeper.loans.list({ state: 'inTransit' })).total).toBe(0);
    expect((await trade.keeper.clocks.agenda({})).rows.map((clock) => clock.rule)).toEqual(['R4.1.1b']);
    expect(await refusal(trade.keeper.issuing.recall({ id: issue.id, reason: '再来' }))).toMatchObject({
      code: 'ISSUE_STATE',
    });
    const again = await shipped(trade, request.id);
    await trade.station.loans.receive({
      issueId: again.id,
      packageGrade: 'intact',
      receivedDay: '2026-04-13' as Day,
      note: '',
    });
    expect(await refusal(trade.keeper.issuing.recall({ id: again.id, reason: '晚了' }))).toMatchObject({
      code: 'SHIPMENT_IN_USE',
    });
  });

  test('nothing leaves for a station before its parcel is packed', async () => {
    const request = await signed(trade, asking([{ partCode: 'P-1', qty: 2 }]));
    const issue = await trade.keeper.issuing.prepare({ requestId: request.id });
    const parcel = { carrier: '顺丰', waybill: 'sf 100', packages: 2, freightFen: 2_500 };
    expect(await refusal(trade.keeper.issuing.pack({ id: issue.id, ...parcel }))).toMatchObject({
      code: 'NOTHING_PICKED',
    });
    const partId = issue.lines[0]?.partId ?? expect.unreachable();
    await trade.keeper.issuing.pick({ id: issue.id, what: { partId, binCode: 'A-02', qty: 2 }, fifoReason: null });
    expect(await refusal(trade.keeper.issuing.post({ id: issue.id }))).toMatchObject({ code: 'NOT_PACKED' });
    await trade.keeper.issuing.pack({ id: issue.id, ...parcel });
    await trade.keeper.issuing.post({ id: issue.id });
    const note = await trade.station.issuing.shippingNote({ id: issue.id });
    expect(note).toMatchObject({
      station: { code: 'WX001', name: '深圳维修站', phone: '13800000000' },
      parcel: { waybill: 'SF100', packages: 2 },
      lines: [{ partCode: 'P-1', qty: 2, repairOrder: 'WO-1' }],
    });
    expect(await refusal(trade.otherStation.issuing.shippingNote({ id: issue.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
