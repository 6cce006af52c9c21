import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import { returnListStates } from '../../../shared/areas/returns/words.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { picture } from '../../support/picture.ts';
import { refusal } from '../../support/refusal.ts';
import {
  clocksOf,
  counted,
  drafted,
  gone,
  packed,
  shipping,
  taking,
  using,
  writing,
  yes,
} from '../../support/returning.ts';
import { lent, openTrade, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

const photo = () => picture('doa.png');

describe.each(engines)('return lists on %s', (engine) => {
  let trade: Trade;

  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  const unitLoan = (loans: readonly Loan[], barcode: string) =>
    loans.find((loan) => loan.unitBarcode === barcode) ?? expect.unreachable();

  test('defective, dead and unused parts come home: confirmed, labelled, packed, shipped, counted, taken in', async () => {
    const { station, keeper } = trade;
    const loans = await lent(trade, [
      { partCode: 'U-1', qty: 3 },
      { partCode: 'P-1', qty: 5 },
    ]);
    await station.loans.use(using(unitLoan(loans, 'UA01'), 'OLD1', '2026-04-13'));
    await trade.at('2026-04-15T02:00:00Z');
    const list = await gone(
      trade,
      [
        writing({ kind: 'defective', partCode: 'U-1', barcode: 'old1' }),
        writing({ kind: 'doa', partCode: 'U-1', barcode: 'UA02' }),
        writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA03' }),
        writing({ kind: 'unused', partCode: 'P-1', qty: 2 }),
      ],
      'BACK-1',
      '2026-04-15',
      photo,
    );
    expect(list).toMatchObject({
      state: 'shipped',
      number: expect.stringMatching(/^FJ20260415-/),
      lineCount: 4,
      pieces: 5,
    });
    // What the station left blank is known from the debt; a good part carries no label (R4.6.2.1).
    expect(list.lines[0]).toMatchObject({
      repairOrder: 'WO-1',
      machineSerial: 'TV-0001',
      newBarcode: 'UA01',
      isLabelScanned: true,
    });
    expect(list.lines.map((line) => line.labelNumber !== null)).toEqual([true, true, false, false]);
    expect(await clocksOf(trade.world, list.lines[0]?.obligationId)).toEqual(['R4.3a met']);
    expect(await clocksOf(trade.world, unitLoan(loans, 'UA03').id)).toEqual(['R4.3b met', 'R4.3c met']);
    expect(await clocksOf(trade.world, list.id)).toEqual(['R4.3.2.3a met']);
    // Three pieces stay with the station: their clock goes on.
    expect(await clocksOf(trade.world, list.lines[3]?.loanId)).toEqual(['R4.3b runs', 'R4.3c runs']);

    const arrived = await counted(trade, list);
    expect(arrived).toMatchObject({ state: 'arrived', parcel: { number: expect.stringMatching(/^BG/) } });
    const received = await keeper.returns.receive(taking(arrived));
    expect(received).toMatchObject({ state: 'received', lines: [{ bearer: null }, {}, {}, {}] });

    expect(await keeper.stock.unit({ barcode: 'OLD1' })).toMatchObject({
      place: { code: 'D-01' },
      condition: 'defective',
    });
    expect(await keeper.stock.unit({ barcode: 'UA02' })).toMatchObject({ place: { code: 'E-01' }, condition: 'doa' });
    expect(await keeper.stock.unit({ barcode: 'UA03' })).toMatchObject({
      place: { kind: 'staging' },
      condition: 'good',
      receivedDay: '2026-04-13',
    });
    expect((await keeper.stock.part({ code: 'P-1' })).overview).toMatchObject({ available: 5, staging: 2 });
    expect(await keeper.labels.unlabelled()).toEqual([]);
    const labels = await keeper.labels.list({});
    expect(labels.rows.map((label) => [label.number, label.barcode, label.state])).toEqual(
      expect.arrayContaining([[list.lines[0]?.labelNumber, 'OLD1', 'closed']]),
    );
    expect((await station.loans.owed({ isOpen: true })).total).toBe(0);
    const held = await station.loans.list({ state: 'held' });
    expect(held.rows.map((loan) => [loan.partCode, loan.openQty])).toEqual([['P-1', 3]]);
    expect(await clocksOf(trade.world, list.lines[3]?.loanId)).toEqual(['R4.3b runs', 'R4.3c runs']);
  });

  test('R4.3.1.4 two clerks confirm one list at once: one does, the other is told', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const draft = await drafted(trade.station, [writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' })]);
    const list = await trade.station.returns.submit({ id: draft.id, version: draft.version });
    const word = { id: list.id, version: list.version, lines: list.lines.map(yes) };
    const outcomes = await Promise.allSettled([
      trade.keeper.returns.confirm(word),
      trade.manager.returns.confirm(word),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'RETURN_LIST_STATE', message: expect.stringContaining('已确认') });
  });

  test('R4.3.1.4 nobody confirms lines that he has not seen, and none changes once they are confirmed', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const { station, keeper } = trade;
    const draft = await drafted(station, [writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' })]);
    const seen = await station.returns.submit({ id: draft.id, version: draft.version });
    const back = await station.returns.withdraw({ id: draft.id });
    const other = writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA02' });
    const grown = await station.returns.addLine({ id: draft.id, version: back.version, ...other });
    expect((await refusal(station.returns.addLine({ id: draft.id, version: back.version, ...other }))).code).toBe(
      'LIST_CHANGED',
    );
    const again = await station.returns.submit({ id: draft.id, version: grown.version });
    const stale = { id: draft.id, version: seen.version, lines: seen.lines.map(yes) };
    expect((await refusal(keeper.returns.confirm(stale))).code).toBe('LIST_CHANGED');
    await keeper.returns.confirm({ id: draft.id, version: again.version, lines: again.lines.map(yes) });
    const late = await refusal(
      station.returns.changeLine({
        id: draft.id,
        version: again.version,
        lineId: again.lines[0]?.id ?? expect.unreachable(),
        ...other,
      }),
    );
    expect(late).toMatchObject({ code: 'RETURN_LIST_STATE', data: { state: 'confirmed' } });
    expect((await refusal(station.returns.withdraw({ id: draft.id }))).code).toBe('RETURN_LIST_STATE');
  });

  test('an application and its approval are two persons, and HQ decides every line', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const { keeper, station, manager } = trade;
    const draft = await drafted(keeper, [
      writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' }),
      writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA02' }),
    ]);
    const list = await station.returns.submit({ id: draft.id, version: draft.version });
    const [first, second] = list.lines;
    if (!first || !second) return expect.unreachable();
    const at = { id: list.id, version: list.version };
    expect((await refusal(keeper.returns.confirm({ ...at, lines: list.lines.map(yes) }))).code).toBe('OWN_APPLICATION');
    expect((await refusal(manager.returns.confirm({ ...at, lines: [yes(first)] }))).code).toBe('LINE_UNDECIDED');
    const no = (reason: string) => ({ lineId: second.id, decision: 'refused' as const, reason });
    expect((await refusal(manager.returns.confirm({ ...at, lines: [yes(first), no('')] }))).code).toBe(
      'REASON_REQUIRED',
    );
    const done = await manager.returns.confirm({ ...at, lines: [yes(first), no('先别退')] });
    expect(done.lines.map((line) => line.decision)).toEqual(['confirmed', 'refused']);
    // A refused line is free for another list, a confirmed one is not.
    const next = await drafted(station, [writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA02' })]);
    expect(
      await refusal(
        station.returns.addLine({
          id: next.id,
          version: next.version,
          ...writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' }),
        }),
      ),
    ).toMatchObject({ code: 'UNIT_ON_LIST', data: { number: list.number } });
  });

  test('a unit that is not on loan to that station, one returned twice, more than is held or owed', async () => {
    const loans = await lent(trade, [
      { partCode: 'U-1', qty: 1 },
      { partCode: 'P-1', qty: 2 },
    ]);
    const { station, otherStation } = trade;
    const elsewhere = await otherStation.returns.create({ stationCode: 'WX002', paperNumber: '', note: '' });
    const mine = await station.returns.create({ stationCode: 'WX001', paperNumber: '', note: '' });
    const add = (api: Trade['station'], list: typeof mine, line: Parameters<typeof writing>[0]) =>
      refusal(api.returns.addLine({ id: list.id, version: list.version, ...writing(line) }));
    expect(await add(otherStation, elsewhere, { kind: 'unused', partCode: 'U-1', barcode: 'UA01' })).toMatchObject({
      code: 'NOT_ON_LOAN',
      message: expect.stringContaining('WX002'),
    });
    expect((await add(station, mine, { kind: 'unused', partCode: 'U-1', barcode: 'UA02' })).code).toBe('NOT_ON_LOAN');
    expect(await add(station, mine, { kind: 'unused', partCode: 'P-1', qty: 3 })).toMatchObject({
      code: 'OVER_LOAN',
      data: { held: 2, wanted: 3 },
    });
    expect((await add(station, mine, { kind: 'defective', partCode: 'U-1', barcode: 'OLD1' })).code).toBe(
      'NOTHING_OWED',
    );
    expect((await add(station, mine, { kind: 'unused', partCode: 'U-1', barcode: '' })).code).toBe('UNIT_QUANTITY');
    expect((await add(station, mine, { kind: 'doa', partCode: 'U-1', barcode: 'UA01', statement: '' })).code).toBe(
      'STATEMENT_REQUIRED',
    );
    expect((await add(station, mine, { kind: 'doa', partCode: 'U-1', barcode: 'UA01', fault: '' })).code).toBe(
      'FAULT_REQUIRED',
    );

    // Its label would have to be cut: better refused while the words are at hand.
    const long = { kind: 'doa' as const, partCode: 'U-1', barcode: 'UA01', repairOrder: 'W'.repeat(40) };
    expect((await add(station, mine, long)).code).toBe('LABEL_DOES_NOT_FIT');

    const list = await gone(
      trade,
      [writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' })],
      'BACK-1',
      '2026-04-13',
      photo,
    );
    await trade.keeper.returns.receive(taking(await counted(trade, list)));
    expect(await add(station, mine, { kind: 'unused', partCode: 'U-1', barcode: 'UA01' })).toMatchObject({
      code: 'UNIT_ON_LIST',
      data: { number: list.number },
    });
    // Its lot pieces are still there, and once used they are owed, by their repair order.
    const pieces = loans.find((loan) => loan.partCode === 'P-1') ?? expect.unreachable();
    await station.loans.use({ ...using(pieces, '', '2026-04-13'), qty: 2 });
    expect((await add(station, mine, { kind: 'defective', partCode: 'P-1', repairOrder: 'WO-9' })).code).toBe(
      'NOTHING_OWED',
    );
    const owed = await station.returns.suggest({ stationCode: 'WX001', barcode: 'P-1' });
    expect(owed).toMatchObject([{ kind: 'defective', qty: 2, repairOrder: 'WO-1', machineSerial: 'TV-0001' }]);
  });

  test('pieces of two shipments come home in one line as it is typed, the older loan first', async () => {
    await lent(trade, [{ partCode: 'P-1', qty: 3 }]);
    await trade.at('2026-04-14T02:00:00Z');
    await lent(trade, [{ partCode: 'P-1', qty: 3 }]);
    const list = await drafted(trade.station, [writing({ kind: 'unused', partCode: 'P-1', qty: 5 })]);
    expect(list.lines.map((line) => [line.lineNo, line.qty])).toEqual([
      [1, 3],
      [2, 2],
    ]);
    const { id: lineId } = list.lines[1] ?? expect.unreachable();
    const changed = await trade.station.returns.changeLine({
      id: list.id,
      version: list.version,
      lineId,
      ...writing({ kind: 'unused', partCode: 'P-1', qty: 3 }),
    });
    expect(changed.lines.map((line) => line.qty)).toEqual([3, 3]);
    const removed = await trade.station.returns.removeLine({ id: list.id, version: changed.version, lineId });
    expect(removed.lines.map((line) => line.qty)).toEqual([3]);
  });

  test('a list is found in the one state that it stands in, all along its way', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const { station, keeper } = trade;
    const states = async () => {
      const found = await Promise.all(
        returnListStates.map(async (state) => ((await keeper.returns.list({ state })).total === 1 ? state : [])),
      );
      return found.flat();
    };
    const line = writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' });
    const draft = await drafted(station, [line]);
    expect(await states()).toEqual(['draft']);
    await station.returns.cancel({ id: draft.id });
    expect(await states()).toEqual(['cancelled']);
    expect((await refusal(station.returns.submit({ id: draft.id, version: draft.version }))).code).toBe(
      'RETURN_LIST_STATE',
    );
    const one = await drafted(station, [line]);
    const two = await station.returns.submit({ id: one.id, version: one.version });
    expect(await states()).toEqual(['submitted', 'cancelled']);
    const three = await keeper.returns.confirm({ id: one.id, version: two.version, lines: two.lines.map(yes) });
    expect(await states()).toEqual(['confirmed', 'cancelled']);
    const four = await station.returns.ship(shipping(await packed(trade, three), 'BACK-1', '2026-04-13'));
    expect(await states()).toEqual(['shipped', 'cancelled']);
    const five = await counted(trade, four);
    expect(await states()).toEqual(['arrived', 'cancelled']);
    await keeper.returns.receive(taking(five));
    expect(await states()).toEqual(['received', 'cancelled']);
    const all = await keeper.returns.list({ limit: 1 });
    const rest = await keeper.returns.list({ limit: 1, cursor: all.next ?? expect.unreachable() });
    expect([...all.rows, ...rest.rows].map((row) => row.number)).toEqual([five.number, draft.number]);
  });

  test('two windows list one unit at once: one does, the other is told where it is', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const { station, keeper } = trade;
    const line = writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' });
    const lists = [await drafted(station, []), await drafted(station, [])];
    const outcomes = await Promise.allSettled(
      [station, keeper].map((window, at) => {
        const { id, version } = lists[at] ?? expect.unreachable();
        return window.returns.addLine({ id, version, ...line });
      }),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'UNIT_ON_LIST' });
  });
});
