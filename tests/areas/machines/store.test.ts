import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { stockUp } from '../../support/goods.ts';
import {
  arrived,
  authorised,
  machineLine,
  measured,
  openReturns,
  type Returns,
  readied,
  sent,
  stored,
} from '../../support/machines.ts';
import { refusal } from '../../support/refusal.ts';
import { engines } from '../../support/world.ts';

describe.each(engines)('the machine store on %s', (engine) => {
  let returns: Returns;

  beforeEach(async () => {
    returns = await openReturns(engine);
  });
  afterEach(async () => {
    await expectBooksBalance(returns.world);
    await returns.world.close();
  });

  const idOf = async (serial: string) => (await returns.keeper.machines.store.get({ serial })).id;

  test('a bin for machines holds as many as fit, and nothing else', async () => {
    const { keeper } = returns;
    await stored(returns, [machineLine('TV-1'), machineLine('TV-2'), machineLine('TV-3')]);
    const place = async (serial: string, binCode: string) =>
      keeper.machines.store.place({ machineId: await idOf(serial), binCode });
    await place('TV-1', 'R-01');
    expect((await refusal(place('TV-1', 'R-01'))).code).toBe('SAME_BIN');
    await place('TV-2', 'R-01');
    expect(await refusal(place('TV-3', 'R-01'))).toMatchObject({ code: 'BIN_FULL', data: { capacity: 2, free: 0 } });
    expect((await refusal(place('TV-3', 'A-01'))).code).toBe('BIN_WRONG_USE');
    expect((await refusal(place('TV-3', 'R-99'))).code).toBe('NOT_FOUND');
    const { rows } = await keeper.catalog.bins.list({ search: 'R-01' });
    const bin = rows[0] ?? expect.unreachable();
    expect((await refusal(keeper.catalog.bins.update({ ...bin, use: 'good' }))).code).toBe('BIN_IN_USE');
    expect(await place('TV-3', 'R-02')).toMatchObject({ binCode: 'R-02', state: 'awaitingRepair' });
  });

  test('R4.8.1 parts for a machine come from stock, oldest first', async () => {
    const { keeper } = returns;
    await stockUp(keeper, { partCode: 'P-1', qty: 5 }, 'A-01');
    await returns.at('2026-04-14T02:00:00Z');
    await stockUp(keeper, { partCode: 'P-1', qty: 5 }, 'A-02');
    await stored(returns, [machineLine('TV-1')]);
    const machineId = await idOf('TV-1');
    const use = (binCode: string, qty: number, fifoReason: 'olderNotFound' | null = null) =>
      keeper.machines.store.usePart({ machineId, what: { partCode: 'P-1', binCode, qty }, fifoReason });
    expect((await refusal(use('A-01', 1))).code).toBe('MACHINE_STATE');
    await keeper.machines.store.startRepair({ machineId, engineer: '郭平', fault: '不开机' });
    expect(await refusal(use('A-02', 1))).toMatchObject({ code: 'NOT_OLDEST', data: { binCode: 'A-01', qty: 5 } });
    expect((await refusal(use('A-01', 6))).code).toBe('NOT_ENOUGH_STOCK');
    await use('A-01', 2);
    const machine = await use('A-02', 1, 'olderNotFound');
    expect(machine.repairs[0]?.parts.map(({ qty }) => qty)).toEqual([2, 1]);
    const { rows } = await keeper.stock.overview({ search: 'P-1' });
    expect(rows[0]).toMatchObject({ available: 7 });
    const [first] = machine.repairs[0]?.parts ?? [];
    await keeper.stock.reverse({ number: first?.documentNumber ?? '', reason: '用错' });
    expect((await keeper.machines.store.get({ serial: 'TV-1' })).repairs[0]?.parts.map(({ qty }) => qty)).toEqual([1]);
    expect((await keeper.stock.overview({ search: 'P-1' })).rows[0]).toMatchObject({ available: 9 });
  });

  test('R4.7 a part that came out of a set is defective, and goes into none', async () => {
    const { keeper } = returns;
    await stockUp(keeper, { partCode: 'U-1', serials: ['NEW1'] }, 'A-01');
    await keeper.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const issue = await keeper.issuing.create({
      recipientKind: 'engineer',
      recipientCode: 'E1',
      purpose: 'inWarrantyRepair',
      repairOrder: 'WO-1',
      note: '',
      lines: [{ partCode: 'U-1', qty: 1 }],
    });
    await keeper.issuing.pick({ id: issue.id, what: { unitBarcode: 'NEW1' }, fifoReason: null });
    await keeper.issuing.post({ id: issue.id });
    await keeper.issuing.takeBackParts({
      engineerCode: 'E1',
      binCode: 'D-01',
      isSigned: true,
      lines: [
        {
          what: { unitBarcode: 'NEW1' },
          condition: 'used',
          repairOrder: 'WO-1',
          fault: '不开机',
          isOldReturned: true,
          oldBarcode: 'OLD1',
        },
      ],
    });
    await stored(returns, [machineLine('TV-1', { machineKind: 'customer' })]);
    const machineId = await idOf('TV-1');
    await keeper.machines.store.startRepair({ machineId, engineer: '郭平', fault: '不开机' });
    const use = () => keeper.machines.store.usePart({ machineId, what: { unitBarcode: 'OLD1' }, fifoReason: null });
    expect((await refusal(use())).code).toBe('NOT_ISSUABLE');
    // Repaired in the house it is good stock (S2-8), and still second-hand.
    const lines = [{ unitBarcode: 'OLD1' }];
    await returns.world.api.stock.reclassify({
      ...{ lines, fromBinCode: 'D-01', to: 'good', why: 'repaired', reason: '更换电容' },
    });
    await keeper.stock.putAway({ lines, condition: 'good', binCode: 'A-02' });
    expect((await refusal(use())).code).toBe('SECOND_HAND_PART');
    // What a customer brings back was in a set, however well it looks.
    const back = { customer: '', repairOrder: '', partCode: 'U-1', barcode: 'NEW1', qty: 1, note: '' } as const;
    const put = { condition: 'quarantine', binCode: 'Q-01' } as const;
    const slip = await keeper.returns.customers.book({ ...back, ...put });
    await keeper.stock.reverse({ number: slip.documentNumber, reason: '扫错了' });
    await keeper.returns.customers.book({ ...back, ...put });
    const own = [{ unitBarcode: 'NEW1' }];
    await returns.world.api.stock.reclassify({
      ...{ lines: own, fromBinCode: 'Q-01', to: 'good', why: 'passed', reason: '通电正常' },
    });
    await keeper.stock.putAway({ lines: own, condition: 'good', binCode: 'A-01' });
    const useIt = keeper.machines.store.usePart({ machineId, what: { unitBarcode: 'NEW1' }, fifoReason: null });
    expect((await refusal(useIt)).code).toBe('SECOND_HAND_PART');
  });

  test('R2.1.2 a board leaves a machine with leadership’s word only, and is back before the machine goes on', async () => {
    const { keeper, leader } = returns;
    await stored(returns, [machineLine('TV-1')]);
    const machineId = await idOf('TV-1');
    const applied = await keeper.machines.boards.apply({ machineId, board: '主板', barcode: 'B-1', reason: '急修' });
    const boardId = applied.boards[0]?.id ?? expect.unreachable();
    expect((await refusal(keeper.machines.boards.takeOut({ boardId }))).code).toBe('BOARD_STATE');
    const own = await returns.world.enter('chief', ['keeper', 'leadership']);
    const second = await own.machines.boards.apply({ machineId, board: '电源板', barcode: '', reason: '急修' });
    const ownId = second.boards[1]?.id ?? expect.unreachable();
    expect((await refusal(own.machines.boards.approve({ boardId: ownId, number: 'X' }))).code).toBe('OWN_APPLICATION');
    await leader.machines.boards.approve({ boardId, number: 'CH-1' });
    expect((await refusal(leader.machines.boards.approve({ boardId, number: 'CH-2' }))).code).toBe('BOARD_STATE');
    await keeper.machines.boards.takeOut({ boardId });
    const blocked = keeper.machines.store.skipRepair({ machineId, reason: '好的' });
    expect((await refusal(blocked)).code).toBe('BOARD_STILL_OUT');
    const back = await keeper.machines.boards.putBack({ boardId, barcode: 'B-1' });
    expect(back.boards[0]).toMatchObject({ approvalNumber: 'CH-1', backBarcode: 'B-1' });
    expect((await keeper.machines.store.skipRepair({ machineId, reason: '好的' })).state).toBe('awaitingInspection');
  });

  test('S4-4.2(6) what was repaired is handed out as an exchange only with the customer’s consent', async () => {
    const { keeper, inspector, serviceManager } = returns;
    await stored(returns, [machineLine('TV-1')]);
    const machineId = await idOf('TV-1');
    const dispose = (more: object) =>
      serviceManager.machines.store.dispose({
        machineId,
        disposition: 'exchange',
        reason: '换给客户',
        consent: '',
        amountFen: 0,
        ...more,
      });
    expect((await refusal(dispose({}))).code).toBe('NOT_INSPECTED');
    expect((await refusal(dispose({ disposition: 'refund' }))).code).toBe('AMOUNT_REQUIRED');
    await dispose({ disposition: 'refund', amountFen: 299_900 });
    expect((await refusal(dispose({ disposition: 'refund', amountFen: 1 }))).code).toBe('ALREADY_REFUNDED');
    await keeper.machines.store.startRepair({ machineId, engineer: '郭平', fault: '黑屏' });
    await keeper.machines.store.finishRepair({ machineId, work: '换屏' });
    const started = await inspector.inspection.start({ serial: 'TV-1', standard: null });
    const seen = await measured(inspector, started);
    await inspector.inspection.conclude({ id: seen.id, revision: seen.revision, isStoppingEarly: false });
    expect((await refusal(dispose({}))).code).toBe('EXCHANGE_NEEDS_CONSENT');
    const done = await dispose({ consent: '客户签字同意修复机' });
    expect(done).toMatchObject({ state: 'exchanged', binCode: null });
    expect(done.dispositions.map(({ disposition, rule }) => `${disposition} ${rule}`)).toEqual([
      'refund S4-4.2',
      'exchange S4-4.2(6)',
    ]);
    expect((await refusal(dispose({ disposition: 'clearance' }))).code).toBe('MACHINE_STATE');
  });

  test('R2.4 ageing counts the days in each state, in China’s days', async () => {
    const { keeper } = returns;
    await stored(returns, [machineLine('TV-1'), machineLine('TV-2')]);
    await returns.at('2026-04-20T15:59:00Z');
    await keeper.machines.store.skipRepair({ machineId: await idOf('TV-2'), reason: '完好' });
    await returns.at('2026-04-20T16:01:00Z');
    const ageing = await keeper.machines.store.ageing();
    expect(ageing.find(({ state }) => state === 'awaitingRepair')).toMatchObject({
      machines: 1,
      oldestDays: 8,
      ages: [
        { from: 0, machines: 0 },
        { from: 4, machines: 0 },
        { from: 8, machines: 1 },
        { from: 16, machines: 0 },
        { from: 31, machines: 0 },
      ],
    });
    expect(ageing.find(({ state }) => state === 'awaitingInspection')).toMatchObject({ machines: 1, oldestDays: 1 });
    const list = async (more: object) =>
      (await keeper.machines.store.list({ isInStore: true, ...more })).rows.map(({ serial }) => serial);
    expect(await list({ minDays: 8 })).toEqual(['TV-1']);
    expect(await list({ minDays: 9 })).toEqual([]);
    expect(await list({ minDays: 0, maxDays: 3 })).toEqual(['TV-2']);
    expect(await list({ limit: 1 })).toEqual(['TV-1']);
  });

  test('a machine may come again: its stay begins anew, its history stays', async () => {
    const { keeper, serviceManager } = returns;
    await readied(returns, 'TV-1');
    const machineId = await idOf('TV-1');
    const clear = { disposition: 'clearance' as const, reason: '清理', consent: '', amountFen: 0 };
    await serviceManager.machines.store.dispose({ machineId, ...clear });
    const { rows } = await keeper.machines.store.list({ isInStore: false });
    expect(rows.map(({ serial, state }) => `${serial} ${state}`)).toEqual(['TV-1 cleared']);
    await returns.at('2026-04-13T09:00:00Z');
    await arrived(returns, await sent(returns, await authorised(returns, [machineLine('TV-1')]), 'WB-AGAIN'));
    const again = await keeper.machines.store.get({ serial: 'TV-1' });
    expect(again).toMatchObject({ id: machineId, state: 'awaitingRepair', isConceded: false });
    expect(again.events.filter(({ action }) => action === 'bookIn')).toHaveLength(2);
  });

  test('two clerks at one machine: one step, the other is told', async () => {
    const { keeper } = returns;
    await stored(returns, [machineLine('TV-1')]);
    const machineId = await idOf('TV-1');
    const start = (engineer: string) => keeper.machines.store.startRepair({ machineId, engineer, fault: '黑屏' });
    const answers = await Promise.allSettled([start('甲'), start('乙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await keeper.machines.store.get({ serial: 'TV-1' })).repairs).toHaveLength(1);
  });
});
