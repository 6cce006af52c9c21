import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mayDoExternalBusiness } from '../../../shared/areas/clocks/freeze.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { addBins, addPart, countedDelivery, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { engines, openWorld, type World } from '../../support/world.ts';

test.each([
  { day: '2026-11-24', stocktakeDate: 25, isFreezing: true, isAllowed: true },
  { day: '2026-11-25', stocktakeDate: 25, isFreezing: true, isAllowed: false },
  { day: '2026-11-26', stocktakeDate: 25, isFreezing: true, isAllowed: true },
  { day: '2026-10-25', stocktakeDate: 25, isFreezing: true, isAllowed: false },
  { day: '2026-11-25', stocktakeDate: 25, isFreezing: false, isAllowed: true },
  { day: '2026-11-25', stocktakeDate: 20, isFreezing: true, isAllowed: true },
  { day: '2026-11-20', stocktakeDate: 20, isFreezing: true, isAllowed: false },
])('R4.4.1 $day with the $stocktakeDate., freezing $isFreezing: $isAllowed', ({ day, isAllowed, ...policy }) =>
  expect(mayDoExternalBusiness(day as Day, policy).allowed).toBe(isAllowed),
);

describe.each(engines)('the stocktake day on %s', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(engine);
    await addBins(world.api);
    await addPart(world.api, 'P-1', 'lot');
    await stockUp(world.api, { partCode: 'P-1', qty: 5 }, 'A-01');
  });
  afterEach(() => world.close());

  test('R4.4.1 a delivery is counted and not posted that day; engineers and counting go on; the next day it is posted', async () => {
    const { api } = world;
    world.setNow('2026-11-25T02:00:00Z');
    await world.renewSignIns();
    const { id } = await countedDelivery(api, [{ partCode: 'P-1', qty: 3 }]);
    const refused = await refusal(api.receiving.receive({ id, binCode: 'Q-01' }));
    expect(refused).toMatchObject({ code: 'STOCKTAKE_DAY', message: expect.stringContaining('R4.4.1 今天 25 日') });
    await api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const issue = await api.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: 'E1', purpose: 'stock', repairOrder: '', note: '' },
      lines: [{ partCode: 'P-1', qty: 1 }],
    });
    const { id: partId } = await api.catalog.parts.get({ code: 'P-1' });
    await api.issuing.pick({ id: issue.id, what: { partId, binCode: 'A-01', qty: 1 }, fifoReason: null });
    await api.issuing.post({ id: issue.id });
    expect((await api.issuing.get({ id: issue.id })).state).toBe('posted');
    expect((await api.stocktake.open({ zones: ['A'], note: '' })).state).toBe('counting');
    world.setNow('2026-11-26T02:00:00Z');
    await world.renewSignIns();
    expect((await api.receiving.receive({ id, binCode: 'Q-01' })).state).toBe('received');
  });

  test('R4.4.1 an administrator may switch the freeze off', async () => {
    const { api } = world;
    world.setNow('2026-11-25T02:00:00Z');
    await world.renewSignIns();
    await api.clocks.setPolicy({ ...(await api.clocks.policy()), isFreezing: false });
    const { id } = await countedDelivery(api, [{ partCode: 'P-1', qty: 3 }]);
    expect((await api.receiving.receive({ id, binCode: 'Q-01' })).state).toBe('received');
  });
});
