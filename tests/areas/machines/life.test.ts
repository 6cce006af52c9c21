import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { stockUp } from '../../support/goods.ts';
import {
  application,
  arrived,
  cartonOf,
  machineLine,
  measured,
  only,
  openReturns,
  pictured,
  type Returns,
  sent,
  sheetOf,
} from '../../support/machines.ts';
import { engines } from '../../support/world.ts';

describe.each(engines)('the life of a machine on %s', (engine) => {
  let returns: Returns;

  beforeEach(async () => {
    returns = await openReturns(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(returns.world);
    await returns.world.close();
  });

  test('R2.4 from the refusal at the customer’s door to clearance', async () => {
    const { callCentre, manager, keeper, inspector, serviceManager, station } = returns;
    await stockUp(keeper, { partCode: 'U-1', serials: ['UA01'] }, 'A-01');
    const line = machineLine('TV-0001', {
      faultKind: 'otherDamage',
      apparentFault: '外壳破损',
      machineKind: 'customer',
    });
    let rma = await callCentre.machines.rmas.create(application('acceptance-damage', [line]));
    expect(rma).toMatchObject({ state: 'reported', eligibility: 'allowed', rule: 'R2.4' });
    const one = () => only(rma);
    const { id } = rma;
    rma = await station.machines.rmas.assess({
      id,
      version: rma.version,
      lines: [{ lineId: one().id, party: 'carrier', note: '外箱压损', statusMark: '残损-01' }],
    });
    rma = await station.machines.rmas.apply({ id, version: rma.version });
    rma = await manager.machines.rmas.judge({
      id,
      version: rma.version,
      lines: [{ lineId: one().id, party: 'company', note: '包装不足' }],
    });
    expect(one()).toMatchObject({
      isDisputed: true,
      fieldJudgement: { party: 'carrier' },
      hqJudgement: { party: 'company' },
    });
    rma = await manager.machines.rmas.authorise({ id, version: rma.version });
    rma = await sent(returns, rma, 'WB-1');
    expect(one().machineState).toBe('inTransit');
    rma = await manager.machines.rmas.track({ id, note: '武汉中转' });
    rma = await arrived(returns, rma, 'R-01');
    expect(rma).toMatchObject({ state: 'arrived', differences: [] });

    let machine = await keeper.machines.store.get({ serial: 'TV-0001' });
    expect(machine).toMatchObject({ state: 'awaitingRepair', binCode: 'R-01' });
    const machineId = machine.id;
    machine = await keeper.machines.store.startRepair({ machineId, engineer: '郭平', fault: '后壳裂' });
    machine = await keeper.machines.store.usePart({ machineId, what: { unitBarcode: 'UA01' }, fifoReason: null });
    expect(machine.repairs[0]?.parts).toMatchObject([{ partCode: 'U-1', unitBarcode: 'UA01', qty: 1 }]);
    machine = await keeper.machines.store.finishRepair({ machineId, work: '换后壳' });
    const started = await inspector.inspection.start({ serial: 'TV-0001', standard: null });
    const seen = await measured(inspector, started, { failing: ['R2.5.2.7'] });
    const done = await inspector.inspection.conclude({ id: seen.id, revision: seen.revision, isStoppingEarly: false });
    expect(done).toMatchObject({ state: 'concluded', verdict: 'fail', failedClauses: ['R2.5.2.7'] });
    machine = await keeper.machines.store.get({ serial: 'TV-0001' });
    expect(machine.state).toBe('failed');
    machine = await serviceManager.machines.store.dispose({
      machineId,
      disposition: 'clearance',
      reason: '无修复价值',
      consent: '',
      amountFen: 20_000,
    });
    expect(machine).toMatchObject({ state: 'cleared', binCode: null });
    expect(machine.events.map(({ action }) => action).reverse()).toEqual([
      'ship',
      'bookIn',
      'startRepair',
      'useParts',
      'finishRepair',
      'startInspection',
      'failInspection',
      'dispose',
    ]);
    expect(await keeper.stock.unit({ barcode: 'UA01' })).toMatchObject({ place: { kind: 'field' } });
  });

  test('R2.2 what was in order at packing and is not on arrival is the carrier’s', async () => {
    const { keeper, station } = returns;
    const { id } = await station.machines.rmas.create(application('network-panel', [machineLine('TV-1')]));
    const applied = await station.machines.rmas.apply({ id, version: 0 });
    const rma = await returns.manager.machines.rmas.authorise({ id, version: applied.version });
    await sent(returns, rma, 'WB-2');
    const line = only(await keeper.machines.rmas.get({ id }));
    const hash = await pictured(keeper, line);
    const checked = await keeper.machines.cartons.check(cartonOf(line, 'arrival', { intact: hash }));
    expect(only(checked).damaged).toEqual(['intact']);
    expect(sheetOf(line).serial).toBe('TV-1');
  });
});
