import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { picture } from '../../support/picture.ts';
import { refusal } from '../../support/refusal.ts';
import { checking, clocksOf, confirmed, drafted, packed, shipping, writing } from '../../support/returning.ts';
import { lent, openTrade, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

const photo = () => picture('doa.png');

describe.each(engines)("the station's bench on %s", (engine) => {
  let trade: Trade;

  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  test('another station sees and touches none of it', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    const list = await confirmed(trade, [writing({ kind: 'doa', partCode: 'U-1', barcode: 'UA01' })], photo);
    const { otherStation, station } = trade;
    const line = list.lines[0] ?? expect.unreachable();
    const hash = line.photos[0]?.hash ?? expect.unreachable();
    const tries = [
      () => otherStation.returns.get({ id: list.id }),
      () => otherStation.returns.cancel({ id: list.id }),
      () => otherStation.returns.printLabel({ lineId: line.id, size: '60x40' }),
      () => otherStation.returns.labelPicture({ lineId: line.id, size: '60x40' }),
      () => otherStation.returns.check(checking(line, 'station')),
      () => otherStation.returns.ship(shipping(list, 'X-1', '2026-04-13')),
      () => otherStation.returns.addPhoto({ lineId: line.id, file: photo() }),
      () => otherStation.returns.photo({ hash }),
      () => otherStation.returns.create({ stationCode: 'WX001', paperNumber: '', note: '' }),
      () => otherStation.returns.suggest({ stationCode: 'WX001', barcode: 'UA01' }),
      () => otherStation.returns.questions.ask({ stationCode: 'WX001', about: '', text: '问' }),
    ];
    for (const attempt of tries) expect((await refusal(attempt())).code).toBe('NOT_FOUND');
    expect((await otherStation.returns.list({})).total).toBe(0);
    expect((await station.returns.photo({ hash })).size).toBeGreaterThan(0);
    expect((await station.returns.list({ search: 'ua01' })).rows.map((row) => row.number)).toEqual([list.number]);
  });

  test('R4.3.1.3 a dead part needs a photo before it is handed in, and R4.3.1.1 nothing leaves unchecked', async () => {
    await lent(trade, [{ partCode: 'U-1', qty: 2 }]);
    const { station, keeper } = trade;
    const empty = await station.returns.create({ stationCode: 'WX001', paperNumber: 'FJ-7', note: '' });
    expect((await refusal(station.returns.submit({ id: empty.id, version: empty.version }))).code).toBe('LIST_EMPTY');
    expect((await refusal(station.returns.create({ stationCode: 'WX001', paperNumber: 'FJ-7', note: '' }))).code).toBe(
      'PAPER_TAKEN',
    );
    const dead = await drafted(station, [writing({ kind: 'doa', partCode: 'U-1', barcode: 'UA01' })]);
    expect((await refusal(station.returns.submit({ id: dead.id, version: dead.version }))).code).toBe(
      'PHOTO_OF_DOA_REQUIRED',
    );
    await station.returns.cancel({ id: dead.id });

    const list = await confirmed(
      trade,
      [
        writing({ kind: 'doa', partCode: 'U-1', barcode: 'UA01' }),
        writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA02' }),
      ],
      photo,
    );
    const [doa, unused] = list.lines;
    if (!doa || !unused) return expect.unreachable();
    const ship = (day: string) => refusal(station.returns.ship(shipping(list, 'BACK-1', day)));
    expect((await ship('2026-04-13')).code).toBe('PACKING_NOT_CHECKED');
    expect((await refusal(station.returns.check(checking(doa, 'station')))).code).toBe('LABEL_NOT_PRINTED');
    expect((await refusal(station.returns.printLabel({ lineId: unused.id, size: '60x40' }))).code).toBe(
      'LABEL_NOT_FOR_GOOD',
    );
    await station.returns.printLabel({ lineId: doa.id, size: '100x70' });
    const picture60 = await station.returns.labelPicture({ lineId: doa.id, size: '60x40' });
    expect(picture60).toMatchObject({ widthMm: 60, heightMm: 40, svg: expect.stringContaining(doa.labelNumber ?? '') });
    expect((await refusal(station.returns.check({ ...checking(doa, 'station'), scanned: 'UA02' }))).code).toBe(
      'LABEL_MISMATCH',
    );
    expect((await refusal(station.returns.check({ ...checking(unused, 'station'), scanned: 'UA01' }))).code).toBe(
      'LABEL_MISMATCH',
    );
    expect((await refusal(station.returns.check(checking(doa, 'station', ['filler'])))).code).toBe(
      'CHECK_PHOTO_REQUIRED',
    );
    const foreign = 'f'.repeat(64);
    expect((await refusal(station.returns.check(checking(doa, 'station', ['filler'], foreign)))).code).toBe(
      'CHECK_PHOTO_REQUIRED',
    );
    expect((await refusal(station.returns.check(checking(doa, 'hq')))).code).toBe('FORBIDDEN');
    expect((await refusal(keeper.returns.check(checking(doa, 'hq')))).code).toBe('RETURN_LIST_STATE');
    const bad = await station.returns.check(checking(doa, 'station', ['filler'], doa.photos[0]?.hash ?? ''));
    expect(bad.lines[0]).toMatchObject({ isLabelScanned: true, checks: [{ place: 'station' }] });
    await station.returns.check(checking(unused, 'station'));
    expect((await ship('2026-04-13')).code).toBe('PACKING_NOT_OK');
    await station.returns.check(checking(doa, 'station'));
    expect((await ship('2026-04-14')).code).toBe('DAY_AHEAD');
    expect((await ship('2026-04-12')).code).toBe('SHIPPED_BEFORE_LIST');
    const left = await station.returns.ship(shipping(list, 'BACK-1', '2026-04-13'));
    // The newest check counts; the one before it stays on file.
    expect(left.lines[0]?.checks.map((check) => check.items.filter((item) => item.verdict === 'notOk').length)).toEqual(
      [1, 0],
    );
    expect((await ship('2026-04-13')).code).toBe('RETURN_LIST_STATE');
  });

  test('R4.3b, R4.3.2.3 what leaves late is late, and so is what is told late', async () => {
    const loans = await lent(trade, [{ partCode: 'U-1', qty: 1 }]);
    await trade.at('2026-04-28T02:00:00Z');
    const list = await packed(
      trade,
      await confirmed(trade, [writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA01' })], photo),
    );
    await trade.at('2026-04-30T02:00:00Z');
    await trade.station.returns.ship(shipping(list, 'BACK-1', '2026-04-28'));
    expect(await clocksOf(trade.world, loans[0]?.id)).toEqual(['R4.3b late', 'R4.3c met']);
    expect(await clocksOf(trade.world, list.id)).toEqual(['R4.3.2.3a late']);
  });
});
