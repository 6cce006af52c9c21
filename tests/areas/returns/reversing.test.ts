import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { stockUp } from '../../support/goods.ts';
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
  taking,
  using,
  writing,
} from '../../support/returning.ts';
import { lent, openTrade, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

/*
 * HQ's receipt of a return list is taken back by a counter-document: goods, debts, loans, clocks and labels are as they were when the parcel
 * had arrived, and the list can be received anew.
 */

const photo = () => picture('dead.png');
const unused = (barcode: string) => writing({ kind: 'unused', partCode: 'U-1', barcode });
const REASON = '扫错了件';

describe.each(engines)('a receipt of returned parts taken back on %s', (engine) => {
  let trade: Trade;

  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  test('R4.3.1, R4.3a, R4.3b: everything is owed, lent and counted as before it came in, and comes in again', async () => {
    const { keeper, station } = trade;
    const loans = await lent(trade, [
      { partCode: 'U-1', qty: 3 },
      { partCode: 'P-1', qty: 5 },
    ]);
    const used = loans.find((loan) => loan.unitBarcode === 'UA01') ?? expect.unreachable();
    await station.loans.use(using(used, 'OLD1', '2026-04-13'));
    const list = await gone(
      trade,
      [
        writing({ kind: 'defective', partCode: 'U-1', barcode: 'OLD1' }),
        writing({ kind: 'doa', partCode: 'U-1', barcode: 'UA02' }),
        unused('UA03'),
        writing({ kind: 'unused', partCode: 'P-1', qty: 2 }),
      ],
      'BACK-1',
      '2026-04-13',
      photo,
    );
    const before = await standing(list);
    await keeper.returns.receive(taking(await counted(trade, list)));
    const after = await standing(list);
    expect(after.labels).toHaveLength(before.labels.length + 2);

    const reversed = await keeper.returns.reverse({ id: list.id, reason: REASON });
    expect(reversed).toMatchObject({
      state: 'arrived',
      lines: list.lines.map(() => ({ outcome: null, counted: expect.any(Number) })),
    });
    expect(await standing(list)).toEqual(before);
    const [counter] = (await keeper.stock.documents({ kind: 'reversal' })).rows;
    expect(counter).toMatchObject({ note: REASON });
    expect((await refusal(keeper.returns.reverse({ id: list.id, reason: REASON }))).code).toBe('RETURN_LIST_STATE');

    await keeper.returns.receive(taking(reversed));
    expect(await standing(list)).toEqual(after);
  });

  /** What a receipt changes: where the goods are, what is owed and lent, the clocks, the register of labels. */
  async function standing(list: ReturnList) {
    const { keeper, station, world } = trade;
    const barcodes = ['OLD1', 'UA02', 'UA03'];
    const units = await Promise.all(
      barcodes.map((barcode) =>
        keeper.stock.unit({ barcode }).then(
          ({ place, condition }) => `${place.kind} ${place.code} ${condition}`,
          () => 'unknown',
        ),
      ),
    );
    const lot = (await keeper.stock.part({ code: 'P-1' })).overview;
    const owed = await station.loans.owed({ isOpen: true });
    const held = await station.loans.list({ state: 'held' });
    const labels = (await keeper.labels.list({})).rows.map((label) => label.number).toSorted();
    const subjects = [list.id, ...list.lines.flatMap((line) => line.obligationId ?? line.loanId ?? [])];
    return {
      // A part that the books did not know stays known, out in the field.
      units: units.map((each) => (each.startsWith('field') ? 'unknown' : each)),
      lot: [lot.available, lot.staging],
      owed: owed.rows.map((row) => [row.oldBarcode, row.openQty]),
      held: held.rows.map((row) => [row.partCode, row.unitBarcode, row.openQty]),
      labels,
      clocks: await Promise.all(subjects.map((id) => clocksOf(world, id))),
    };
  }

  test('R4.3b: what runs on for the pieces that stayed outside runs on; what dispatch had met stays met', async () => {
    const { keeper, station } = trade;
    const [loan] = await lent(trade, [{ partCode: 'P-1', qty: 5 }]);
    if (!loan) return expect.unreachable();
    const list = await gone(
      trade,
      [writing({ kind: 'unused', partCode: 'P-1', qty: 2 })],
      'BACK-1',
      '2026-04-13',
      photo,
    );
    await keeper.returns.receive(taking(await counted(trade, list)));
    const rest = await gone(
      trade,
      [writing({ kind: 'unused', partCode: 'P-1', qty: 3 })],
      'BACK-2',
      '2026-04-13',
      photo,
    );
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b met', 'R4.3c met']);
    await keeper.returns.reverse({ id: list.id, reason: REASON });
    expect((await station.loans.list({ state: 'held' })).rows).toMatchObject([{ openQty: 5 }]);
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b met', 'R4.3c met']);
    await keeper.returns.receive(taking(await counted(trade, rest)));
    await keeper.returns.receive(taking(await keeper.returns.get({ id: list.id })));
    expect((await station.loans.list({ state: 'held' })).total).toBe(0);
  });

  test('R4.3.1.1 a list of which HQ had refused everything is decided anew; one whose part is on its way again is not', async () => {
    const { keeper, station } = trade;
    const [loan] = await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const list = await gone(trade, [unused('UA01')], 'BACK-1', '2026-04-13', photo);
    const parcel = await keeper.returns.parcels.arrive(arriving('BACK-1'));
    const { photos } = await keeper.returns.parcels.addPhoto({ id: parcel.id, file: photo() });
    const [line] = list.lines;
    if (!line || !loan) return expect.unreachable();
    await keeper.returns.countLine({ lineId: line.id, counted: 1 });
    await keeper.returns.check(checking(line, 'hq', ['filler'], photos[0]?.hash ?? null));
    const refusing = { ...taking(list), lines: [{ lineId: line.id, outcome: 'refused' as const, reason: '无填充物' }] };
    await keeper.returns.receive(refusing);
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b runs', 'R4.3c runs']);
    await keeper.returns.reverse({ id: list.id, reason: REASON });
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b met', 'R4.3c met']);
    await keeper.returns.receive(refusing);

    const again = await drafted(station, [unused('UA01')]);
    expect(await refusal(keeper.returns.reverse({ id: list.id, reason: REASON }))).toMatchObject({
      code: 'UNIT_ON_LIST',
      data: { barcode: 'UA01', number: again.number },
    });
    expect(await keeper.returns.get({ id: list.id })).toMatchObject({ state: 'received' });
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b runs', 'R4.3c runs']);

    // Nor once that list is received: the part has come home, and can do so once only.
    await station.returns.cancel({ id: again.id });
    const home = await gone(trade, [unused('UA01')], 'BACK-2', '2026-04-13', photo);
    await keeper.returns.receive(taking(await counted(trade, home)));
    expect(await refusal(keeper.returns.reverse({ id: list.id, reason: REASON }))).toMatchObject({
      code: 'UNIT_ON_LIST',
      data: { number: home.number },
    });
  });

  test('goods that have gone on, a list that did not come in, a station: each is told so, and nothing changes', async () => {
    const { keeper, station } = trade;
    await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const open = await confirmed(trade, [unused('UA02')], photo);
    expect((await refusal(keeper.returns.reverse({ id: open.id, reason: REASON }))).code).toBe('RETURN_LIST_STATE');
    const list = await gone(trade, [unused('UA01')], 'BACK-1', '2026-04-13', photo);
    const received = await keeper.returns.receive(taking(await counted(trade, list)));
    expect((await refusal(station.returns.reverse({ id: list.id, reason: REASON }))).code).toBe('FORBIDDEN');
    expect((await refusal(keeper.returns.reverse({ id: list.id, reason: ' ' }))).code).toBe('INVALID_INPUT');
    await trade.at('2026-04-25T02:00:00Z');
    expect((await refusal(keeper.returns.reverse({ id: list.id, reason: REASON }))).code).toBe('STOCKTAKE_DAY');
    await trade.at('2026-04-27T02:00:00Z');
    await keeper.stock.putAway({ lines: [{ unitBarcode: 'UA01' }], condition: 'good', binCode: 'A-01' });
    expect(await refusal(keeper.returns.reverse({ id: list.id, reason: REASON }))).toMatchObject({
      code: 'REVERSAL_BLOCKED',
      data: { partCode: 'U-1' },
    });
    expect(await keeper.returns.get({ id: list.id })).toEqual(received);
    expect((await station.loans.list({ state: 'held' })).total).toBe(1);
  });

  test('R4.3b: what was late stays late, and what had not come is late by itself', async () => {
    const { keeper, station } = trade;
    const [loan] = await lent(trade, [{ partCode: 'P-1', qty: 5 }]);
    if (!loan) return expect.unreachable();
    const unusedPieces = (qty: number) => [writing({ kind: 'unused', partCode: 'P-1', qty })];
    const list = await gone(trade, unusedPieces(3), 'BACK-1', '2026-04-13', photo);
    const arrived = await counted(trade, list);
    const [line] = arrived.lines;
    if (!line) return expect.unreachable();
    const short = await keeper.returns.countLine({ lineId: line.id, counted: 2 });
    await keeper.returns.receive(taking(short));
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b runs', 'R4.3c runs']);
    // The rest leaves after every deadline: both clocks are late, and a reversal of the list that left in time does not mend that.
    await trade.at('2026-06-15T02:00:00Z');
    const rest = await gone(trade, unusedPieces(3), 'BACK-2', '2026-06-15', photo);
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b late', 'R4.3c late']);
    await keeper.returns.reverse({ id: list.id, reason: REASON });
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b late', 'R4.3c late']);
    await keeper.returns.receive(taking(await keeper.returns.get({ id: list.id })));
    await keeper.returns.receive(taking(await counted(trade, rest)));
    expect((await station.loans.list({ state: 'held' })).total).toBe(0);
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b late', 'R4.3c late']);
  });

  test('R4.3b: a late list does not become one in time by the reversal of another', async () => {
    const { keeper } = trade;
    const [loan] = await lent(trade, [{ partCode: 'P-1', qty: 4 }]);
    if (!loan) return expect.unreachable();
    const two = [writing({ kind: 'unused', partCode: 'P-1', qty: 2 })];
    const list = await gone(trade, two, 'BACK-1', '2026-04-13', photo);
    await trade.at('2026-06-15T02:00:00Z');
    const rest = await gone(trade, two, 'BACK-2', '2026-06-15', photo);
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b late', 'R4.3c late']);
    const arrived = await counted(trade, list);
    const [line] = arrived.lines;
    if (!line) return expect.unreachable();
    // One of two is there: the clock of the missing one runs again, until the receipt is reversed.
    await keeper.returns.receive(taking(await keeper.returns.countLine({ lineId: line.id, counted: 1 })));
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b runs', 'R4.3c runs']);
    await keeper.returns.reverse({ id: list.id, reason: REASON });
    await keeper.returns.receive(taking(await keeper.returns.countLine({ lineId: line.id, counted: 2 })));
    await keeper.returns.receive(taking(await counted(trade, rest)));
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b late', 'R4.3c late']);
  });

  test('R4.3b: nor where the late list has come in already', async () => {
    const { keeper } = trade;
    const [loan] = await lent(trade, [{ partCode: 'P-1', qty: 4 }]);
    if (!loan) return expect.unreachable();
    const two = [writing({ kind: 'unused', partCode: 'P-1', qty: 2 })];
    const list = await gone(trade, two, 'BACK-1', '2026-04-13', photo);
    await trade.at('2026-06-15T02:00:00Z');
    const rest = await gone(trade, two, 'BACK-2', '2026-06-15', photo);
    await keeper.returns.receive(taking(await counted(trade, rest)));
    const arrived = await counted(trade, list);
    const [line] = arrived.lines;
    if (!line) return expect.unreachable();
    await keeper.returns.receive(taking(await keeper.returns.countLine({ lineId: line.id, counted: 1 })));
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b runs', 'R4.3c runs']);
    await keeper.returns.reverse({ id: list.id, reason: REASON });
    await keeper.returns.receive(taking(await keeper.returns.countLine({ lineId: line.id, counted: 2 })));
    expect(await clocksOf(trade.world, loan.id)).toEqual(['R4.3b late', 'R4.3c late']);
  });

  test('a unit that has gone out and come home again since is not torn out of its later list', async () => {
    const { keeper, station } = trade;
    await lent(trade, [{ partCode: 'U-1', qty: 3 }]);
    const first = await gone(trade, [unused('UA01')], 'BACK-1', '2026-04-13', photo);
    await keeper.returns.receive(taking(await counted(trade, first)));
    await keeper.stock.putAway({ lines: [{ unitBarcode: 'UA01' }], condition: 'good', binCode: 'A-01' });
    await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const second = await gone(trade, [unused('UA01')], 'BACK-2', '2026-04-13', photo);
    const received = await keeper.returns.receive(taking(await counted(trade, second)));
    expect((await refusal(keeper.returns.reverse({ id: first.id, reason: REASON }))).code).toBe('REVERSAL_BLOCKED');
    expect(await keeper.returns.get({ id: second.id })).toEqual(received);
    await keeper.returns.reverse({ id: second.id, reason: REASON });
    expect((await station.loans.list({ state: 'held' })).rows.map((row) => row.unitBarcode)).toContain('UA01');
  });

  test('a line of thousands of pieces has its labels, and loses them again', async () => {
    const { keeper, station } = trade;
    await stockUp(keeper, { partCode: 'P-1', qty: 4_000 }, 'A-02');
    await lent(trade, [{ partCode: 'P-1', qty: 4_000 }]);
    const dead = writing({ kind: 'doa', partCode: 'P-1', qty: 4_000 });
    const list = await gone(trade, [dead], 'BACK-1', '2026-04-13', photo);
    const labels = async () => (await keeper.labels.list({})).total;
    await keeper.returns.receive(taking(await counted(trade, list)));
    expect(await labels()).toBe(4_000);
    await keeper.returns.reverse({ id: list.id, reason: REASON });
    expect(await labels()).toBe(0);
    expect((await station.loans.list({ state: 'held' })).rows.reduce((sum, { openQty }) => sum + openQty, 0)).toBe(
      4_000,
    );
  });

  test('two clerks take it back at once: one does, the other is told', async () => {
    const { keeper, station } = trade;
    await lent(trade, [{ partCode: 'P-1', qty: 2 }]);
    const list = await gone(
      trade,
      [writing({ kind: 'unused', partCode: 'P-1', qty: 2 })],
      'BACK-1',
      '2026-04-13',
      photo,
    );
    await keeper.returns.receive(taking(await counted(trade, list)));
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => keeper.returns.reverse({ id: list.id, reason: REASON })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await station.loans.list({ state: 'held' })).rows).toMatchObject([{ openQty: 2 }]);
  });
});
