import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addBins, addPart, countedDelivery, inspectedDelivery, stockUp } from '../../support/goods.ts';
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
    expect(await api.desk.today()).toEqual({
      openDeliveries: 1,
      awaitingInspection: 1,
      awaitingPutAway: 4,
      unlabelled: 1,
      openIssues: 0,
      belowSafety: 1,
    });
  });
});
