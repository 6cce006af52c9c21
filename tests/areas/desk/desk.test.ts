import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addBins, addPart, countedDelivery, inspectedDelivery, stockUp } from '../../support/goods.ts';
import { asking, lent, openTrade, shipped, signed } from '../../support/trade.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('desk on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'P-1', 'lot', { name: 'HW-42F2 遥控器', barcodes: ['6928110350294'], safetyStock: 5 });
    await addPart(api, 'U-1', 'unit');
  });
  afterEach(() => world.close());

  test('a scan of anything finds just that: unit, bin, part, article number, delivery, waybill, document, issue, label', async () => {
    await stockUp(api, { partCode: 'U-1', serials: ['SN001'] }, 'A-01');
    const delivery = await inspectedDelivery(api, [{ partCode: 'U-1', serials: ['BAD01'], failed: ['BAD01'] }]);
    const words = { fault: '不开机', repairOrder: '', machineSerial: '', engineer: '', isBatch: false };
    const label = await api.labels.create({ of: { unitBarcode: 'BAD01' }, ...words });
    const find = async (text: string) => {
      const { isExact, findings } = await api.desk.find({ text });
      return { isExact, first: [findings[0]?.kind, findings[0]?.key] };
    };
    expect(await find('sn001\r')).toEqual({ isExact: true, first: ['unit', 'SN001'] });
    expect(await find('ａ-01')).toEqual({ isExact: true, first: ['bin', 'A-01'] });
    expect(await find('p-1')).toEqual({ isExact: true, first: ['part', 'P-1'] });
    expect(await find('6928110350294')).toEqual({ isExact: true, first: ['part', 'P-1'] });
    expect(await find(delivery.waybill)).toEqual({ isExact: true, first: ['delivery', delivery.id] });
    expect(await find(delivery.number)).toEqual({ isExact: true, first: ['delivery', delivery.id] });
    expect(await find(delivery.receiptNumber ?? '')).toEqual({
      isExact: true,
      first: ['document', delivery.receiptNumber],
    });
    expect(await find(label.number)).toEqual({ isExact: true, first: ['label', label.id] });
    expect(await find(`LABEL1;label=${label.number};barcode=BAD01;copy=1`)).toEqual({
      isExact: true,
      first: ['label', label.id],
    });
    expect(await find('ykq')).toEqual({ isExact: false, first: ['part', 'P-1'] });
    expect(await find('没有的东西')).toEqual({ isExact: false, first: [undefined, undefined] });
    expect(await find('')).toEqual({ isExact: false, first: [undefined, undefined] });
  });

  test('today counts what waits', async () => {
    await countedDelivery(api, [{ partCode: 'P-1', qty: 1 }]);
    const received = await countedDelivery(api, [{ partCode: 'P-1', qty: 2 }]);
    await api.receiving.receive({ id: received.id, binCode: 'Q-01' });
    await inspectedDelivery(api, [{ partCode: 'P-1', qty: 4, failed: 1 }]);
    expect(await api.desk.today()).toMatchObject({
      openDeliveries: 1,
      awaitingInspection: 1,
      awaitingPutAway: 4,
      unlabelled: 1,
      openIssues: 0,
      belowSafety: 1,
    });
  });

  test('today counts what waits outside: signatures, shipments, deadlines, lists and parcels', async () => {
    const trade = await openTrade(engine);
    try {
      const { keeper, station } = trade;
      await station.requests.create(asking([{ partCode: 'U-1', qty: 1 }]));
      await signed(trade, asking([{ partCode: 'U-1', qty: 1 }]));
      await signed(trade, asking([{ partCode: 'U-1', qty: 1 }], { purpose: 'outOfWarranty' }));
      await lent(trade, [{ partCode: 'P-1', qty: 1 }]);
      await keeper.returns.parcels.arrive({
        ...{ waybill: 'LOST-1', carrier: '顺丰', sender: '不详', packageGrade: 'intact', note: '' },
      });
      await station.returns.questions.ask({ stationCode: 'WX001', about: '', text: '到了吗' });
      await trade.at('2026-05-29T02:00:00Z');
      expect(await keeper.desk.today()).toMatchObject({
        requestsToSign: 1,
        requestsToShip: 1,
        paymentsToNotify: 1,
        overdueHq: 2,
        overdueStations: 2,
        proposals: 1,
        parcelExceptions: 1,
        openQuestions: 1,
        listsToConfirm: 0,
        salesToWriteOff: 0,
      });
    } finally {
      await trade.world.close();
    }
  });

  test('a number or waybill of a paper outside finds it', async () => {
    const trade = await openTrade(engine);
    try {
      const request = await signed(trade, asking([{ partCode: 'P-1', qty: 1 }], { paperNumber: 'PAPER-9' }));
      const issue = await shipped(trade, request.id);
      const found = async (text: string) =>
        (await trade.keeper.desk.find({ text })).findings.map(({ kind, title }) => [kind, title]);
      expect(await found(request.number)).toEqual([['request', request.number]]);
      expect(await found('paper-9')).toEqual([['request', request.number]]);
      expect(await found(issue.parcel?.waybill ?? '')).toEqual([['issue', issue.number]]);
    } finally {
      await trade.world.close();
    }
  });
});
