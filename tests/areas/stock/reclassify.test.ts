import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { mayReclassify, type Reclassification, waysFrom } from '../../../shared/areas/stock/reclassify.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { addBins, addPart, countedDelivery, inspectedDelivery, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

describe('R4.7 what goods may become', () => {
  test.each<[Condition, Condition, Reclassification, boolean, string]>([
    ['defective', 'good', 'repaired', true, 'allowed'],
    ['doa', 'good', 'repaired', true, 'allowed'],
    ['defective', 'good', 'repaired', false, 'INSPECTOR_REQUIRED'],
    ['quarantine', 'good', 'passed', true, 'allowed'],
    ['quarantine', 'good', 'passed', false, 'INSPECTOR_REQUIRED'],
    ['quarantine', 'defective', 'failed', false, 'allowed'],
    ['quarantine', 'doa', 'failed', false, 'allowed'],
    ['good', 'defective', 'failed', false, 'allowed'],
    ['good', 'doa', 'failed', true, 'RECLASSIFY_NOT_SO'],
    ['good', 'good', 'passed', true, 'RECLASSIFY_NOT_SO'],
    ['quarantine', 'good', 'repaired', true, 'RECLASSIFY_NOT_SO'],
    ['defective', 'quarantine', 'failed', true, 'RECLASSIFY_NOT_SO'],
  ])('%s to %s because %s, inspector %s: %s', (from, to, why, isInspector, answer) => {
    const decision = mayReclassify(from, to, why, { isInspector });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(answer);
  });
  test('a screen offers what the rule allows', () => {
    expect(waysFrom('good')).toEqual([{ why: 'failed', to: 'defective' }]);
    expect(waysFrom('defective')).toEqual([{ why: 'repaired', to: 'good' }]);
    expect(waysFrom('quarantine').map(({ to }) => to)).toEqual(['good', 'defective', 'doa']);
  });
});

describe.each(engines)('change of condition on %s', (engine) => {
  let world: World;
  let api: Api;
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'U-1', 'unit');
    await addPart(api, 'L-1', 'lot');
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('S2-8 a repaired board goes onto the trolley as good, keeps its age, and from there into a good bin', async () => {
    world.setNow('2026-09-01T02:00:00Z');
    await world.renewSignIns();
    await inspectedDelivery(api, [{ partCode: 'U-1', serials: ['SN-1'], failed: ['SN-1'] }]);
    await api.stock.putAway({ lines: [{ unitBarcode: 'SN-1' }], condition: 'doa', binCode: 'E-01' });
    world.setNow('2026-11-10T02:00:00Z');
    await world.renewSignIns();
    const lines = [{ unitBarcode: 'SN-1' }];
    const document = await api.stock.reclassify({
      ...{ lines, fromBinCode: 'E-01', to: 'good', why: 'repaired', reason: '更换电容' },
    });
    expect(document).toMatchObject({ kind: 'reclassify', note: '更换电容', pieces: 1 });
    expect(await api.stock.unit({ barcode: 'SN-1' })).toMatchObject({
      condition: 'good',
      place: { kind: 'staging' },
      receivedDay: '2026-09-01',
    });
    await api.stock.putAway({ lines, condition: 'good', binCode: 'A-01' });
    expect((await api.stock.part({ code: 'U-1' })).overview).toMatchObject({ available: 1, oldestDay: '2026-09-01' });
  });

  test('R4.7 a bad piece leaves good stock; taken back, it is good again', async () => {
    const partId = (await api.catalog.parts.get({ code: 'L-1' })).id;
    await stockUp(api, { partCode: 'L-1', qty: 5 }, 'A-01');
    const { number } = await api.stock.reclassify({
      ...{ lines: [{ partId, qty: 2 }], fromBinCode: 'A-01', to: 'defective', why: 'failed', reason: '外壳开裂' },
    });
    expect((await api.stock.bin({ code: 'A-01' })).held).toBe(3);
    const undo = { number, reason: '看错了' };
    expect((await refusal((await world.as('keeper')).stock.reverse(undo))).code).toBe('INSPECTOR_REQUIRED');
    await (await world.as('inspector')).stock.reverse(undo);
    expect((await api.stock.bin({ code: 'A-01' })).held).toBe(5);
  });

  test('R4.6.1.2b what a delivery still waits for verdicts on is judged there', async () => {
    const counted = await countedDelivery(api, [{ partCode: 'U-1', serials: ['SN-1'] }]);
    const { id } = await api.receiving.receive({ id: counted.id, binCode: 'Q-01' });
    const change = { lines: [{ unitBarcode: 'SN-1' }], fromBinCode: 'Q-01', reason: '外观良好' };
    for (const [to, why] of [
      ['good', 'passed'],
      ['doa', 'failed'],
    ] as const) {
      expect(await refusal(api.stock.reclassify({ ...change, to, why }))).toMatchObject({
        code: 'UNDER_INSPECTION',
        data: { number: counted.number, partCode: 'U-1' },
      });
    }
    const inspected = await api.receiving.inspect({ id, verdicts: [{ barcode: 'SN-1', verdict: 'pass' }] });
    expect(inspected.state).toBe('inspected');
  });

  test('R4.6.1.2b a keeper alone makes nothing good; what is not there is not changed', async () => {
    await inspectedDelivery(api, [{ partCode: 'U-1', serials: ['SN-1'], failed: ['SN-1'] }]);
    await api.stock.putAway({ lines: [{ unitBarcode: 'SN-1' }], condition: 'doa', binCode: 'E-01' });
    const keeper = await world.as('keeper');
    const change = { lines: [{ unitBarcode: 'SN-1' }], to: 'good' as const, why: 'repaired' as const, reason: '修好' };
    expect((await refusal(keeper.stock.reclassify({ ...change, fromBinCode: 'E-01' }))).code).toBe(
      'INSPECTOR_REQUIRED',
    );
    const wrong = { ...change, to: 'defective' as const, fromBinCode: 'E-01' };
    expect(await refusal(api.stock.reclassify(wrong))).toMatchObject({
      code: 'RECLASSIFY_NOT_SO',
      message: expect.stringContaining('R4.7 DOA不能这样改成不良品'),
    });
    expect((await refusal(api.stock.reclassify({ ...change, fromBinCode: 'D-01' }))).code).toBe('UNIT_ELSEWHERE');
  });
});
