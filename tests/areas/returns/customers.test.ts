import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let keeper: Api;

describe.each(engines)('what customers return on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    keeper = await world.as('keeper');
    await addBins(world.api);
    await addPart(world.api, 'L-1', 'lot');
    await addPart(world.api, 'U-1', 'unit', { barcodes: ['6928110350294'] });
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  const back = {
    ...{ customer: '陈女士', repairOrder: 'WX-9', partCode: 'U-1', barcode: 'SN-C1', qty: 1, note: '' },
    ...({ condition: 'quarantine', binCode: 'Q-01' } as const),
  };
  const held = async (code: string) => (await keeper.stock.bin({ code })).held;

  test('S2-4 a large assembly is put back formally: it waits in quarantine, and an inspector makes it good', async () => {
    const booked = await keeper.returns.customers.book(back);
    expect(booked).toMatchObject({ customer: '陈女士', barcode: 'SN-C1', binCode: 'Q-01', condition: 'quarantine' });
    expect(await keeper.stock.unit({ barcode: 'SN-C1' })).toMatchObject({ condition: 'quarantine' });
    const lines = [{ unitBarcode: 'SN-C1' }];
    await (await world.as('inspector')).stock.reclassify({
      ...{ lines, fromBinCode: 'Q-01', to: 'good', why: 'passed', reason: '通电正常' },
    });
    await keeper.stock.putAway({ lines, condition: 'good', binCode: 'A-01' });
    expect(await held('A-01')).toBe(1);
    expect((await keeper.returns.customers.list({ search: '陈' })).rows).toHaveLength(1);
    const { findings } = await keeper.desk.find({ text: booked.number });
    expect(findings).toMatchObject([{ kind: 'document', key: booked.documentNumber }]);
  });

  test('S2-4 other parts are counted and classified; a slip is taken back by its document', async () => {
    const { documentNumber } = await keeper.returns.customers.book({
      ...{ ...back, partCode: 'L-1', barcode: '', qty: 3, condition: 'defective', binCode: 'D-01' },
    });
    expect(await held('D-01')).toBe(3);
    await keeper.stock.reverse({ number: documentNumber, reason: '点错了' });
    expect(await held('D-01')).toBe(0);
    expect((await keeper.returns.customers.list({})).rows[0]).toMatchObject({ isReversed: true });
  });

  test('R4.8.1 a unit that the books know as built in keeps its age; one that is in the house is refused', async () => {
    await stockUp(world.api, { partCode: 'U-1', serials: ['SN-1', 'SN-2'] }, 'A-01');
    expect((await refusal(keeper.returns.customers.book({ ...back, barcode: 'SN-2' }))).code).toBe('UNIT_EXISTS');
    await world.api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const { id } = await keeper.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: 'E1', purpose: 'inWarrantyRepair', repairOrder: 'WX-1', note: '' },
      lines: [{ partCode: 'U-1', qty: 1 }],
    });
    await keeper.issuing.pick({ id, what: { unitBarcode: 'SN-1' }, fifoReason: null });
    await keeper.issuing.post({ id });
    await keeper.issuing.takeBackParts({
      ...{ engineerCode: 'E1', binCode: null, isSigned: false },
      lines: [{ what: { unitBarcode: 'SN-1' }, condition: 'used', repairOrder: 'WX-1', fault: '' }],
    });
    world.setNow('2026-12-10T02:00:00Z');
    await world.renewSignIns();
    const { documentNumber } = await keeper.returns.customers.book({ ...back, barcode: 'SN-1' });
    expect(await keeper.stock.unit({ barcode: 'SN-1' })).toMatchObject({ receivedDay: '2026-11-10' });
    // A slip is a keeper's to take back: outside the house nothing becomes good stock.
    await keeper.stock.reverse({ number: documentNumber, reason: '扫错了' });
    expect((await keeper.stock.unit({ barcode: 'SN-1' })).place.kind).toBe('field');
  });

  test('R4.4.1 on the stocktake day it waits', async () => {
    world.setNow('2026-11-25T02:00:00Z');
    await world.renewSignIns();
    expect((await refusal(keeper.returns.customers.book(back))).code).toBe('STOCKTAKE_DAY');
    expect(await held('Q-01')).toBe(0);
  });

  test.each([
    ['no barcode of a unit', { barcode: '' }, 'UNIT_NEEDS_SCAN'],
    ['an article number for a serial', { barcode: '6928110350294' }, 'BARCODE_TAKEN'],
    ['a bin for other goods', { binCode: 'A-01' }, 'BIN_WRONG_USE'],
    ['a part that nobody knows', { partCode: 'NOPE' }, 'NOT_FOUND'],
  ])('%s: %s', async (_name, wrong, code) => {
    expect((await refusal(keeper.returns.customers.book({ ...back, ...wrong }))).code).toBe(code);
    expect(await held('Q-01')).toBe(0);
  });
});
