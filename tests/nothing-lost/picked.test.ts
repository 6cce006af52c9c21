import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { PartId } from '../../shared/kernel/ids.ts';
import { expectBooksBalance } from '../support/books.ts';
import { addBins, addPart, stockUp } from '../support/goods.ts';
import { refusal } from '../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../support/world.ts';

/* What lies picked is in a clerk's hands. Nobody may move it in the books behind that clerk's back, or the issue could not be posted. */

let world: World;
let api: Api;
let lotPart: PartId;

const listed = (partCode: string, qty: number): Promise<Issue> =>
  api.issuing.create({
    ...{ recipientKind: 'engineer', recipientCode: 'E0001', purpose: 'stock', repairOrder: '', note: '' },
    lines: [{ partCode, qty }],
  });

describe.each(engines)('what lies picked, on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    lotPart = (await addPart(api, 'L-1', 'lot')).id;
    await addPart(api, 'U-1', 'unit');
    await api.catalog.engineers.create({ code: 'E0001', name: '郭平', stationCode: null });
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.8.1 a transfer takes the oldest pieces that nobody has picked, and no more than those', async () => {
    await stockUp(api, { partCode: 'L-1', qty: 3 }, 'A-01');
    await stockUp(api, { partCode: 'L-1', qty: 5 }, 'A-01');
    const issue = await listed('L-1', 3);
    await api.issuing.pick({ id: issue.id, what: { partId: lotPart, binCode: 'A-01', qty: 3 }, fifoReason: null });
    const move = (qty: number) =>
      api.stock.transfer({ lines: [{ partId: lotPart, qty }], fromBinCode: 'A-01', toBinCode: 'A-02' });
    expect(await refusal(move(6))).toMatchObject({ code: 'NOT_ENOUGH_STOCK', data: { wanted: 6, available: 5 } });
    await move(5);
    await api.issuing.post({ id: issue.id });
    expect((await api.issuing.get({ id: issue.id })).state).toBe('posted');
    expect((await api.stock.part({ code: 'L-1' })).overview.available).toBe(5);
  });

  test('a unit that lies picked is not transferred; the refusal names the issue', async () => {
    await stockUp(api, { partCode: 'U-1', serials: ['SN-1'] }, 'A-01');
    const issue = await listed('U-1', 1);
    await api.issuing.pick({ id: issue.id, what: { unitBarcode: 'SN-1' }, fifoReason: null });
    const moving = api.stock.transfer({ lines: [{ unitBarcode: 'SN-1' }], fromBinCode: 'A-01', toBinCode: 'A-02' });
    expect(await refusal(moving)).toMatchObject({ code: 'UNIT_ELSEWHERE', data: { place: issue.number } });
    await api.issuing.post({ id: issue.id });
    expect((await api.issuing.get({ id: issue.id })).state).toBe('posted');
  });

  test.each([
    { partCode: 'L-1', goods: { qty: 2 }, what: () => ({ partId: lotPart, binCode: 'A-01', qty: 1 }) },
    { partCode: 'U-1', goods: { serials: ['SN-1', 'SN-2'] }, what: () => ({ unitBarcode: 'SN-2' }) },
  ])('a put-away of $partCode is not taken back while some of it lies picked', async ({ partCode, goods, what }) => {
    await stockUp(api, { partCode, ...goods }, 'A-01');
    const number = (await api.stock.documents({ kind: 'putAway' })).rows[0]?.number ?? '';
    const issue = await listed(partCode, 1);
    const { picks } = await api.issuing.pick({ id: issue.id, what: what(), fifoReason: null });
    expect(await refusal(api.stock.reverse({ number, reason: '放错库位' }))).toMatchObject({
      code: 'REVERSAL_BLOCKED',
      data: { number, partCode, place: 'A-01' },
    });
    await api.issuing.unpick({ id: issue.id, pickId: picks[0]?.id ?? '' });
    expect(await api.stock.reverse({ number, reason: '放错库位' })).toMatchObject({ reverses: number, pieces: 2 });
  });
});
