import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { picture } from '../../support/picture.ts';
import { refusal } from '../../support/refusal.ts';
import {
  arriving,
  checking,
  clocksOf,
  confirmed,
  counted,
  drafted,
  gone,
  packed,
  shipping,
  taking,
  using,
  writing,
} from '../../support/returning.ts';
import { lent, openTrade, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

const photo = () => picture('parcel.png');
const unused = (barcode: string) => writing({ kind: 'unused', partCode: 'U-1', barcode });

describe.each(engines)("parcels at HQ's door on %s", (engine) => {
  let trade: Trade;

  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  test('R4.3.1.4 a parcel that no list belongs to is an exception, until it gets one or is sent back', async () => {
    const [loan] = await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const { keeper, station } = trade;
    const list = await packed(trade, await confirmed(trade, [unused('UA01')], photo));
    const parcel = await keeper.returns.parcels.arrive({ ...arriving('early-1'), sender: '深圳' });
    expect(parcel).toMatchObject({ waybill: 'EARLY-1', isException: true, listId: null, sender: '深圳' });
    expect((await refusal(keeper.returns.parcels.arrive(arriving('EARLY-1')))).code).toBe('PARCEL_ARRIVED');
    const draft = await drafted(station, []);
    const assign = (listNumber: string) => keeper.returns.parcels.assign({ id: parcel.id, listNumber });
    expect(await refusal(assign(draft.number))).toMatchObject({ code: 'RETURN_LIST_STATE', data: { state: 'draft' } });
    expect((await refusal(assign('FJ-NONE'))).code).toBe('NOT_FOUND');
    expect(
      (
        await refusal(
          trade.keeper.returns.claims.open({
            parcelId: parcel.id,
            lineId: null,
            kind: 'damage',
            qty: 1,
            loss: '破',
            isCarrierSigning: false,
            carrierPerson: '',
            carrierStatement: '',
          }),
        )
      ).code,
    ).toBe('NO_LIST');
    // The station has not reported its shipment: with the parcel on the table HQ knows that it left.
    expect(await assign(list.number)).toMatchObject({
      isException: false,
      listNumber: list.number,
      listState: 'arrived',
    });
    expect(await clocksOf(trade.world, loan?.id)).toEqual(['R4.3b met', 'R4.3c met']);
    expect((await refusal(assign(list.number))).code).toBe('NOT_AN_EXCEPTION');

    const stray = await keeper.returns.parcels.arrive(arriving('STRAY-1', 'slight'));
    expect((await keeper.returns.parcels.list({ isException: true })).rows.map((row) => row.number)).toEqual([
      stray.number,
    ]);
    await keeper.returns.parcels.settle({ id: stray.id, settlement: '退回寄件人' });
    expect((await keeper.returns.parcels.list({ isException: true })).total).toBe(0);
    expect((await keeper.returns.parcels.list({ isException: false })).total).toBe(2);
    expect((await refusal(keeper.returns.parcels.settle({ id: stray.id, settlement: '再退' }))).code).toBe(
      'NOT_AN_EXCEPTION',
    );
  });

  test('one waybill carries one list', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const first = await gone(trade, [unused('UA01')], 'BACK-1', '2026-04-13', photo);
    const second = await packed(trade, await confirmed(trade, [unused('UA02')], photo));
    expect(await refusal(trade.station.returns.ship(shipping(second, 'back-1', '2026-04-13')))).toMatchObject({
      code: 'WAYBILL_TAKEN',
      data: { number: first.number },
    });
  });

  test('R4.3.2.2 a refused parcel: the duties run on, the letter has its clock, and its goods may be listed anew', async () => {
    const loans = await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const { keeper, station, callCentre, manager } = trade;
    const used = loans.find((loan) => loan.unitBarcode === 'UA01') ?? expect.unreachable();
    const held = loans.find((loan) => loan.unitBarcode === 'UA02') ?? expect.unreachable();
    await station.loans.use(using(used, 'OLD1', '2026-04-13'));
    const old = writing({ kind: 'defective', partCode: 'U-1', barcode: 'OLD1' });
    const list = await gone(trade, [old, unused('UA02')], 'BACK-1', '2026-04-13', photo);
    const debt = list.lines[0]?.obligationId;
    expect(await clocksOf(trade.world, debt)).toEqual(['R4.3a met']);
    expect(await clocksOf(trade.world, used.id)).toEqual(['R4.3b cancelled', 'R4.3c met']);
    const parcel = await keeper.returns.parcels.arrive(arriving('BACK-1', 'severe'));
    expect(parcel).toMatchObject({ listNumber: list.number, carrier: '顺丰', sender: '深圳维修站' });
    const refuse = () => keeper.returns.parcels.refuse({ id: parcel.id, reason: '承运人不签字' });
    expect((await refusal(refuse())).code).toBe('PARCEL_PHOTO_REQUIRED');
    await keeper.returns.parcels.addPhoto({ id: parcel.id, file: photo() });
    expect(await refuse()).toMatchObject({ listState: 'refused', refusalReason: '承运人不签字' });
    expect((await refusal(refuse())).code).toBe('PARCEL_RECEIVED');
    expect(await clocksOf(trade.world, debt)).toEqual(['R4.3a runs']);
    expect(await clocksOf(trade.world, used.id)).toEqual(['R4.3b cancelled', 'R4.3c runs']);
    expect(await clocksOf(trade.world, held.id)).toEqual(['R4.3b runs', 'R4.3c runs']);
    expect(await clocksOf(trade.world, list.id)).toEqual(['R4.3.2.2b runs', 'R4.3.2.3a met']);
    expect((await station.returns.get({ id: list.id })).clocks.map((clock) => clock.rule)).toContain('R4.3.2.2b');
    expect((await refusal(keeper.returns.receive(taking(list)))).code).toBe('RETURN_LIST_STATE');

    const claim = await keeper.returns.claims.open({
      parcelId: parcel.id,
      lineId: null,
      kind: 'damage',
      qty: 2,
      loss: '纸箱破裂',
      isCarrierSigning: false,
      carrierPerson: '',
      carrierStatement: '',
    });
    expect(claim).toMatchObject({ state: 'open', bearer: 'open', clocks: [] });
    expect((await refusal(callCentre.returns.claims.state({ id: claim.id }))).code).toBe('NOT_PHONED');
    await callCentre.returns.claims.phone({ id: claim.id, person: '周站长' });
    expect(await callCentre.returns.claims.state({ id: claim.id })).toMatchObject({ state: 'stated' });
    expect(await clocksOf(trade.world, list.id)).toEqual(['R4.3.2.2b met', 'R4.3.2.3a met']);
    expect(
      (await refusal(manager.returns.claims.settle({ id: claim.id, bearer: 'open', amountFen: 0, settlement: '待定' })))
        .code,
    ).toBe('BEARER_OPEN');

    const again = await gone(trade, [old, unused('UA02')], 'BACK-2', '2026-04-13', photo);
    await keeper.returns.receive(taking(await counted(trade, again)));
    expect(await clocksOf(trade.world, debt)).toEqual(['R4.3a met']);
    expect((await station.loans.owed({ isOpen: true })).total).toBe(0);
  });

  test('R4.3.2.2 too few in a crushed parcel: what came is taken in, the rest is still owed, the carrier states the loss', async () => {
    await lent(trade, [{ partCode: 'P-1', qty: 5 }]);
    const { keeper, callCentre, manager, station } = trade;
    const list = await gone(
      trade,
      [writing({ kind: 'unused', partCode: 'P-1', qty: 5 })],
      'BACK-1',
      '2026-04-13',
      photo,
    );
    const [line] = list.lines;
    if (!line) return expect.unreachable();
    const parcel = await keeper.returns.parcels.arrive(arriving('BACK-1', 'slight'));
    await keeper.returns.parcels.addPhoto({ id: parcel.id, file: photo() });
    expect((await refusal(keeper.returns.receive(taking(list)))).code).toBe('LINE_NOT_COUNTED');
    expect((await refusal(keeper.returns.countLine({ lineId: line.id, counted: 6 }))).code).toBe('COUNT_OVER_SHIPPED');
    await keeper.returns.countLine({ lineId: line.id, counted: 3 });
    expect((await refusal(keeper.returns.receive(taking(list)))).code).toBe('PACKING_NOT_CHECKED');
    const checked = await keeper.returns.check(checking(line, 'hq'));
    expect(checked.lines[0]).toMatchObject({ counted: 3, bearer: 'carrier' });
    const opening = {
      parcelId: parcel.id,
      lineId: line.id,
      kind: 'shortage' as const,
      qty: 2,
      loss: '少 2 个',
      isCarrierSigning: true,
      carrierPerson: '王师傅',
      carrierStatement: '',
    };
    expect((await refusal(keeper.returns.claims.open(opening))).code).toBe('CARRIER_STATEMENT_REQUIRED');
    const claim = await keeper.returns.claims.open({ ...opening, carrierStatement: '途中挤压，少两件' });
    expect(claim).toMatchObject({
      bearer: 'carrier',
      partCode: 'P-1',
      clocks: [{ rule: 'R4.3.2.2a', dueDay: '2026-04-16' }],
    });

    await keeper.returns.receive(taking(list));
    expect((await keeper.stock.part({ code: 'P-1' })).overview).toMatchObject({ available: 5, staging: 3 });
    const { rows } = await station.loans.list({ state: 'held' });
    expect(rows).toMatchObject([{ openQty: 2 }]);
    expect(await clocksOf(trade.world, line.loanId)).toEqual(['R4.3b runs', 'R4.3c runs']);

    await callCentre.returns.claims.phone({ id: claim.id, person: '周站长' });
    await callCentre.returns.claims.state({ id: claim.id });
    expect((await refusal(callCentre.returns.claims.phone({ id: claim.id, person: '再打' }))).code).toBe('CLAIM_STATE');
    const settled = await manager.returns.claims.settle({
      id: claim.id,
      bearer: 'carrier',
      amountFen: 20_000,
      settlement: '顺丰赔付',
    });
    expect(settled).toMatchObject({ state: 'settled', amountFen: 20_000 });
    // The carrier pays, so the station no longer owes what was lost.
    expect((await station.loans.list({ state: 'held' })).total).toBe(0);
    expect(await clocksOf(trade.world, line.loanId)).toEqual(['R4.3b cancelled', 'R4.3c cancelled']);
    expect(await clocksOf(trade.world, claim.id)).toEqual(['R4.3.2.2a met']);
    expect((await station.returns.claims.list({})).rows.map((row) => row.number)).toEqual([claim.number]);
    expect((await trade.otherStation.returns.claims.list({})).total).toBe(0);
    expect((await refusal(trade.otherStation.returns.claims.get({ id: claim.id }))).code).toBe('NOT_FOUND');
  });

  test("R4.3.1.1 what came badly packed stays the station's, or is looked at again before it is good", async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const { keeper, station } = trade;
    const list = await gone(trade, [unused('UA01'), unused('UA02')], 'BACK-1', '2026-04-13', photo);
    const parcel = await keeper.returns.parcels.arrive(arriving('BACK-1'));
    const { photos } = await keeper.returns.parcels.addPhoto({ id: parcel.id, file: photo() });
    const [first, second] = list.lines;
    if (!first || !second) return expect.unreachable();
    for (const line of list.lines) {
      await keeper.returns.countLine({ lineId: line.id, counted: 1 });
      await keeper.returns.check(checking(line, 'hq', ['filler', 'cracks'], photos[0]?.hash ?? null));
    }
    expect((await refusal(keeper.returns.countLine({ lineId: first.id, counted: 2 }))).code).toBe('UNIT_QUANTITY');
    const base = taking(list);
    expect((await refusal(keeper.returns.receive(base))).code).toBe('OUTCOME_NOT_ALLOWED');
    const quarantine = { lineId: first.id, outcome: 'toQuarantine' as const, reason: '' };
    const refusing = (reason: string) => ({ lineId: second.id, outcome: 'refused' as const, reason });
    const receive = (more: Partial<typeof base>) => keeper.returns.receive({ ...base, ...more });
    expect((await refusal(receive({ lines: [quarantine] }))).code).toBe('LINE_UNDECIDED');
    expect((await refusal(receive({ lines: [quarantine, refusing('')] }))).code).toBe('REASON_REQUIRED');
    const lines = [quarantine, refusing('无填充物')];
    expect((await refusal(keeper.returns.receive({ ...base, lines, quarantineBinCode: null }))).code).toBe(
      'BIN_REQUIRED',
    );
    expect((await refusal(receive({ lines, quarantineBinCode: 'D-01' }))).code).toBe('BIN_WRONG_USE');
    const received = await receive({ lines });
    expect(received.lines.map((line) => [line.outcome, line.bearer])).toEqual([
      ['toQuarantine', 'station'],
      ['refused', 'station'],
    ]);
    expect(await keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({
      place: { code: 'Q-01' },
      condition: 'quarantine',
    });
    expect(await keeper.stock.unit({ barcode: 'UA02' })).toMatchObject({ place: { kind: 'station', code: 'WX001' } });
    expect(await clocksOf(trade.world, second.loanId)).toEqual(['R4.3b runs', 'R4.3c runs']);
    expect((await refusal(receive({ lines }))).code).toBe('RETURN_LIST_STATE');
    // The refused one may come again.
    expect((await drafted(station, [unused('UA02')])).lines).toHaveLength(1);
  });

  test('an old part that once went through the books comes back under its own lot, one that did not under a new one', async () => {
    const loans = await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const { keeper, station } = trade;
    const first = loans.find((loan) => loan.unitBarcode === 'UA01') ?? expect.unreachable();
    const second = loans.find((loan) => loan.unitBarcode === 'UA02') ?? expect.unreachable();
    await station.loans.use(using(first, 'STRANGE1', '2026-04-13'));
    // UA01 fails in its turn, and UA02 takes its place.
    await trade.at('2026-04-15T02:00:00Z');
    await station.loans.use({ ...using(second, 'UA01', '2026-04-15'), repairOrder: 'WO-2' });
    const list = await gone(
      trade,
      ['STRANGE1', 'UA01'].map((barcode) => writing({ kind: 'defective', partCode: 'U-1', barcode })),
      'BACK-1',
      '2026-04-15',
      photo,
    );
    await keeper.returns.receive(taking(await counted(trade, list)));
    const known = await keeper.stock.unit({ barcode: 'UA01' });
    expect(known).toMatchObject({
      place: { code: 'D-01' },
      condition: 'defective',
      receivedDay: '2026-04-13',
      priceFen: 8_000,
    });
    expect(await keeper.stock.unit({ barcode: 'STRANGE1' })).toMatchObject({ receivedDay: '2026-04-15', priceFen: 0 });
    expect((await station.loans.list({ state: 'settled' })).total).toBe(2);
  });

  test('what was sold while it travelled is not taken in twice', async () => {
    const [loan] = await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const { keeper, station } = trade;
    const list = await gone(trade, [unused('UA01')], 'BACK-1', '2026-04-13', photo);
    await station.loans.sell({
      loanId: loan?.id ?? expect.unreachable(),
      qty: 1,
      soldDay: list.day,
      chargedFen: 15_000,
      permittedBy: '售后经理',
    });
    const arrived = await counted(trade, list);
    expect(await refusal(keeper.returns.receive(taking(arrived)))).toMatchObject({
      code: 'RETURN_TWICE',
      data: { barcode: 'UA01' },
    });
    expect(await keeper.returns.get({ id: list.id })).toMatchObject({ state: 'arrived' });
  });

  test('R4.3.2.3 a question is answered within two working days, once', async () => {
    const { station, callCentre, otherStation } = trade;
    const question = await station.returns.questions.ask({ stationCode: 'WX001', about: 'FJ1', text: '收到了吗？' });
    expect(question).toMatchObject({
      number: expect.stringMatching(/^CW/),
      clocks: [{ rule: 'R4.3.2.3b', dueDay: '2026-04-15' }],
    });
    expect((await otherStation.returns.questions.list({})).total).toBe(0);
    expect((await callCentre.returns.questions.list({ isOpen: true })).total).toBe(1);
    await trade.at('2026-04-16T02:00:00Z');
    const answered = await callCentre.returns.questions.answer({ id: question.id, answer: '收到了。' });
    expect(answered).toMatchObject({ answer: '收到了。', answeredBy: 'callcentre', clocks: [] });
    expect(await clocksOf(trade.world, question.id)).toEqual(['R4.3.2.3b late']);
    expect((await refusal(callCentre.returns.questions.answer({ id: question.id, answer: '再答' }))).code).toBe(
      'ALREADY_ANSWERED',
    );
    expect((await station.returns.questions.list({ isOpen: false, search: '收到' })).total).toBe(1);
  });
});
