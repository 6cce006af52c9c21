import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { addBins, addPart, inspectedDelivery, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;
const words = { fault: '不开机', repairOrder: '', machineSerial: '', engineer: '', isBatch: false };

describe.each(engines)('labels on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'U-1', 'unit');
    await addPart(api, 'P-1', 'lot');
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.6.2.1 a good part is never labelled, a quarantined one neither; a failed one waits for its label with the reason', async () => {
    await stockUp(api, { partCode: 'U-1', serials: ['GOOD01'] }, 'A-01');
    await inspectedDelivery(api, [{ partCode: 'U-1', serials: ['BAD01'], failed: ['BAD01'] }]);
    expect(await refusal(api.labels.create({ of: { unitBarcode: 'GOOD01' }, ...words }))).toMatchObject({
      code: 'LABEL_NOT_FOR_GOOD',
      message: expect.stringContaining('R4.6.2.1'),
    });
    expect(await api.labels.unlabelled()).toMatchObject([
      { unitBarcode: 'BAD01', condition: 'doa', qty: 1, reason: 'notWorking' },
    ]);
    expect((await refusal(api.labels.create({ of: { unitBarcode: 'NEVER' }, ...words }))).code).toBe('UNKNOWN_BARCODE');
  });

  test('R4.3.1.2 a label is printed, numbered at each print, and closes only by the scan of the right one', async () => {
    await inspectedDelivery(api, [{ partCode: 'U-1', serials: ['BAD01'], failed: ['BAD01'] }]);
    const label = await api.labels.create({ of: { unitBarcode: 'BAD01' }, ...words });
    expect(label).toMatchObject({ barcode: 'BAD01', isDoa: true, state: 'drafted', copies: 0 });
    const verify = (scanned: string) => api.labels.verify({ id: label.id, scanned });
    expect((await refusal(verify('BAD01'))).code).toBe('LABEL_NOT_PRINTED');
    expect(await api.labels.print({ id: label.id, size: '60x40' })).toMatchObject({ state: 'printed', copies: 1 });
    expect(await api.labels.print({ id: label.id, size: '100x70' })).toMatchObject({ copies: 2 });
    expect((await api.labels.picture({ id: label.id, size: '60x40' })).svg).toContain('第2次打印');
    expect(await refusal(verify('BAD02'))).toMatchObject({
      code: 'LABEL_MISMATCH',
      data: { scanned: 'BAD02', expected: 'BAD01' },
    });
    expect((await api.labels.get({ id: label.id })).state).toBe('printed');
    expect((await verify('bad01\r\n')).state).toBe('closed');
    expect(await api.labels.unlabelled()).toEqual([]);
  });

  test('the QR of the label closes it too, and that of another label does not', async () => {
    await inspectedDelivery(api, [{ partCode: 'U-1', serials: ['BAD01', 'BAD02'], failed: ['BAD01', 'BAD02'] }]);
    const one = await api.labels.create({ of: { unitBarcode: 'BAD01' }, ...words });
    const two = await api.labels.create({ of: { unitBarcode: 'BAD02' }, ...words });
    await api.labels.print({ id: one.id, size: '60x40' });
    const content = (label: typeof one) => `LABEL1;label=${label.number};barcode=${label.barcode};copy=1`;
    expect((await refusal(api.labels.verify({ id: one.id, scanned: content(two) }))).code).toBe('LABEL_MISMATCH');
    expect((await api.labels.verify({ id: one.id, scanned: content(one) })).state).toBe('closed');
  });

  test('a unit has one label; a lot one a piece, with a number of the program as its barcode', async () => {
    const delivery = await inspectedDelivery(api, [
      { partCode: 'P-1', qty: 5, failed: 2 },
      { partCode: 'U-1', serials: ['BAD01'], failed: ['BAD01'] },
    ]);
    expect(delivery.state).toBe('inspected');
    await api.labels.create({ of: { unitBarcode: 'BAD01' }, ...words });
    expect((await refusal(api.labels.create({ of: { unitBarcode: 'BAD01' }, ...words }))).code).toBe('LABEL_EXISTS');
    const [waiting] = await api.labels.unlabelled();
    expect(waiting).toMatchObject({ partCode: 'P-1', qty: 2, unitBarcode: null });
    const of = { lotId: waiting?.lotId ?? expect.unreachable(), condition: 'doa' as const };
    const first = await api.labels.create({ of, ...words });
    const second = await api.labels.create({ of, ...words });
    expect([first.barcode, second.barcode]).toEqual([first.number, second.number]);
    expect(first.number).not.toBe(second.number);
    expect((await refusal(api.labels.create({ of, ...words }))).code).toBe('LABEL_EXISTS');
  });

  test('what does not fit the large label is refused and leaves nothing behind', async () => {
    await addPart(api, 'U-2', 'unit', { name: '很长很长的名字'.repeat(11) });
    await inspectedDelivery(api, [{ partCode: 'U-2', serials: ['S'.repeat(64)], failed: ['S'.repeat(64)] }]);
    const refused = await refusal(api.labels.create({ of: { unitBarcode: 'S'.repeat(64) }, ...words }));
    expect(refused.code).toBe('LABEL_DOES_NOT_FIT');
    expect((await api.labels.list({})).total).toBe(0);
  });
});
