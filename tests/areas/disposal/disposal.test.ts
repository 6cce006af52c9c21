import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kernel/day.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { addBin, addBins, addPart, countedDelivery, inspectedDelivery, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { recordsOf, sheetIn } from '../../support/sheets.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let keeper: Api;
let manager: Api;
let lotId: Awaited<ReturnType<typeof addPart>>['id'];

const held = async (code: string) => (await keeper.stock.bin({ code })).held;
const placeOf = async (barcode: string) => (await keeper.stock.unit({ barcode })).place.kind;

describe.each(engines)('disposal on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    keeper = await world.as('keeper');
    manager = await world.as('serviceManager');
    await addBins(world.api);
    lotId = (await addPart(world.api, 'L-1', 'lot')).id;
    await addPart(world.api, 'U-1', 'unit');
    const bad = ['SN-1', 'SN-2'];
    await inspectedDelivery(world.api, [
      { partCode: 'U-1', serials: bad, failed: bad },
      { partCode: 'L-1', qty: 9, failed: 9 },
    ]);
    await world.api.stock.putAway({
      lines: [...bad.map((unitBarcode) => ({ unitBarcode })), { partId: lotId, qty: 9 }],
      condition: 'doa',
      binCode: 'E-01',
    });
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  const listed = async (kind: 'scrap' | 'qc') => {
    const { id } = await keeper.disposal.open({ kind, note: '11 月' });
    await keeper.disposal.addUnit({ id, barcode: 'SN-1' });
    return keeper.disposal.addLot({ id, partId: lotId, binCode: 'E-01', qty: 4 });
  };
  const approved = async (kind: 'scrap' | 'qc') => {
    const { id } = await listed(kind);
    await keeper.disposal.submit({ id });
    return manager.disposal.approve({ id });
  };

  test('S2-5 scrap is listed, approved by the service manager and handed over; the goods are gone', async () => {
    const list = await listed('scrap');
    expect(list).toMatchObject({ state: 'open', lines: 2, pieces: 5, valueFen: 40_000 });
    await keeper.disposal.submit({ id: list.id });
    expect((await manager.desk.today()).disposalsToDecide).toBe(1);
    expect((await refusal(keeper.disposal.handOver({ id: list.id, to: '回收公司' }))).code).toBe('DISPOSAL_STATE');
    await manager.disposal.approve({ id: list.id });
    expect((await keeper.desk.today()).disposalsToHandOver).toBe(1);
    const done = await keeper.disposal.handOver({ id: list.id, to: '回收公司' });
    expect(done).toMatchObject({ state: 'posted', handedTo: '回收公司', documentNumber: expect.stringMatching(/^BF/) });
    expect(await held('E-01')).toBe(6);
    expect(await placeOf('SN-1')).toBe('scrapped');
    expect(await refusal(keeper.stock.reverse({ number: done.documentNumber ?? '', reason: '交错了' }))).toMatchObject({
      code: 'SAME_SIGNER_REVERSAL',
    });
    await manager.stock.reverse({ number: done.documentNumber ?? '', reason: '交错了' });
    expect(await held('E-01')).toBe(11);
    expect(await keeper.disposal.get({ id: list.id })).toMatchObject({ state: 'approved', documentNumber: null });
    expect((await keeper.desk.find({ text: list.number })).findings[0]).toMatchObject({
      kind: 'disposal',
      key: list.id,
    });
  });

  test('S2-5 what comes back from quality control is good, bad, or stays there', async () => {
    const { id } = await approved('qc');
    const { lineList } = await keeper.disposal.handOver({ id, to: '质检部' });
    const [unit, lot] = lineList.map((line) => line.id);
    if (!unit || !lot) throw new Error('no lines');
    expect(await placeOf('SN-1')).toBe('qc');
    const passed = { id, lineId: unit, outcome: 'passed' } as const;
    expect((await refusal(keeper.disposal.settle(passed))).code).toBe('INSPECTOR_REQUIRED');
    const inspector = await world.as('inspector');
    expect((await inspector.disposal.settle(passed)).outstanding).toBe(4);
    expect(await keeper.stock.unit({ barcode: 'SN-1' })).toMatchObject({
      condition: 'good',
      place: { kind: 'staging' },
    });
    expect((await refusal(inspector.disposal.settle(passed))).code).toBe('ALREADY_SETTLED');
    const kept = { id, lineId: lot, outcome: 'kept' } as const;
    expect((await refusal(keeper.disposal.settle(kept))).code).toBe('FORBIDDEN');
    await manager.disposal.settle(kept);
    expect((await keeper.disposal.get({ id })).outstanding).toBe(0);
    // A slip is taken back by its document, and the line is said once more.
    const { rows } = await keeper.stock.documents({ kind: 'qcReturn' });
    await keeper.stock.reverse({ number: rows[0]?.number ?? '', reason: '登错了' });
    expect(await keeper.disposal.get({ id })).toMatchObject({ outstanding: 4 });
    expect((await keeper.disposal.settle({ id, lineId: lot, outcome: 'failed' })).outstanding).toBe(0);
  });

  test('S2-5 one lot in two bins leaves with one list, and its value is what it had cost', async () => {
    await addBin(world.api, 'E-02', 'doa');
    await keeper.stock.transfer({ lines: [{ partId: lotId, qty: 4 }], fromBinCode: 'E-01', toBinCode: 'E-02' });
    const { id } = await keeper.disposal.open({ kind: 'scrap', note: '' });
    await keeper.disposal.addLot({ id, partId: lotId, binCode: 'E-01', qty: 5 });
    await keeper.disposal.addLot({ id, partId: lotId, binCode: 'E-02', qty: 4 });
    await keeper.disposal.submit({ id });
    await manager.disposal.approve({ id });
    world.setNow('2026-12-02T02:00:00Z');
    await world.renewSignIns();
    const done = await keeper.disposal.handOver({ id, to: '回收公司' });
    expect(await Promise.all(['E-01', 'E-02'].map(held))).toEqual([2, 0]);
    expect(done).toMatchObject({ valueFen: 72_000, postedDay: '2026-12-02' });
    const month = async (from: string, to: string) =>
      (await world.api.ledgers.disposals({ from: from as Day, to: to as Day })).arrayBuffer();
    const rows = async (from: string, to: string) =>
      recordsOf(await sheetIn(new Uint8Array(await month(from, to)))).filter((row) => row.数量 !== undefined);
    expect(await rows('2026-11-01', '2026-11-30')).toEqual([]);
    expect((await rows('2026-12-01', '2026-12-31')).map((row) => row['金额(元)'] ?? row.金额)).toEqual([400, 320]);
  });

  test('S2-5 what quality control has judged is not handed back in another list’s pieces', async () => {
    const [first, second] = [
      await keeper.disposal.open({ kind: 'qc', note: '' }),
      await keeper.disposal.open({ kind: 'qc', note: '' }),
    ];
    for (const { id } of [first, second]) {
      await keeper.disposal.addLot({ id, partId: lotId, binCode: 'E-01', qty: 4 });
      await keeper.disposal.submit({ id });
      await manager.disposal.approve({ id });
      await keeper.disposal.handOver({ id, to: '质检部' });
    }
    const { lineList, documentNumber } = await keeper.disposal.get({ id: first.id });
    const lineId = lineList[0]?.id ?? expect.unreachable();
    await keeper.disposal.settle({ id: first.id, lineId, outcome: 'failed' });
    const undo = { number: documentNumber ?? '', reason: '送错了' };
    expect((await refusal(manager.stock.reverse(undo))).code).toBe('REVERSAL_BLOCKED');
    const { rows } = await keeper.stock.documents({ kind: 'qcReturn' });
    await keeper.stock.reverse({ number: rows[0]?.number ?? '', reason: '登错了' });
    await manager.stock.reverse(undo);
    expect(await held('E-01')).toBe(7);
    const again = await keeper.disposal.handOver({ id: first.id, to: '质检部' });
    expect(again.outstanding).toBe(4);
    const other = (await keeper.disposal.get({ id: second.id })).lineList[0]?.id ?? expect.unreachable();
    await keeper.disposal.settle({ id: second.id, lineId: other, outcome: 'failed' });
  });

  test('S2-5 what does not belong on a list is refused, and nothing stands on two', async () => {
    await stockUp(world.api, { partCode: 'U-1', serials: ['SN-G'] }, 'A-01');
    const counted = await countedDelivery(world.api, [{ partCode: 'U-1', serials: ['SN-Q'] }]);
    await world.api.receiving.receive({ id: counted.id, binCode: 'Q-01' });
    const { id } = await listed('qc');
    const other = await keeper.disposal.open({ kind: 'scrap', note: '' });
    const add = (barcode: string, to = id) => refusal(keeper.disposal.addUnit({ id: to, barcode }));
    expect(await add('SN-G')).toMatchObject({ code: 'DISPOSAL_NOT_SO', message: expect.stringContaining('良品') });
    expect((await add('SN-Q')).code).toBe('UNDER_INSPECTION');
    expect((await add('SN-1', other.id)).code).toBe('ALREADY_LISTED');
    expect((await add('NOPE')).code).toBe('UNKNOWN_BARCODE');
    const lot = (qty: number, to: typeof id) => keeper.disposal.addLot({ id: to, partId: lotId, binCode: 'E-01', qty });
    expect(await refusal(lot(6, other.id))).toMatchObject({ code: 'NOT_ENOUGH_STOCK', data: { available: 5 } });
    expect((await lot(9, id)).pieces).toBe(10);
  });

  test('S2-5 nobody approves their own list; a rejected one is corrected; one that was overtaken posts nothing', async () => {
    const both = await world.as('keeper', 'serviceManager');
    const own = await both.disposal.open({ kind: 'scrap', note: '' });
    expect((await refusal(both.disposal.submit({ id: own.id }))).code).toBe('NOTHING_LISTED');
    await both.disposal.addUnit({ id: own.id, barcode: 'SN-2' });
    await both.disposal.submit({ id: own.id });
    expect((await refusal(both.disposal.approve({ id: own.id }))).code).toBe('SAME_SIGNER_DISPOSAL');
    expect(await manager.disposal.reject({ id: own.id, reason: '可以修' })).toMatchObject({
      state: 'open',
      rejectReason: '可以修',
    });
    await both.disposal.cancel({ id: own.id, reason: '不报废了' });
    const { id } = await approved('scrap');
    await world.api.stock.reclassify({
      ...{ lines: [{ unitBarcode: 'SN-1' }], fromBinCode: 'E-01', to: 'good', why: 'repaired', reason: '修好了' },
    });
    expect((await refusal(keeper.disposal.handOver({ id, to: '回收公司' }))).code).toBe('UNIT_ELSEWHERE');
    expect(await held('E-01')).toBe(10);
  });

  test('two clerks hand over one list at once: one of them is refused', async () => {
    const { id } = await approved('scrap');
    const answers = await Promise.allSettled([
      keeper.disposal.handOver({ id, to: '甲' }),
      world.api.disposal.handOver({ id, to: '乙' }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await held('E-01')).toBe(6);
  });

  test('S2-5 in the last week of a month without a list it is asked for', async () => {
    expect((await keeper.desk.today()).disposalDue).toBe(0);
    world.setNow('2026-11-25T02:00:00Z');
    await world.renewSignIns();
    expect((await keeper.desk.today()).disposalDue).toBe(1);
    await keeper.disposal.open({ kind: 'scrap', note: '' });
    expect((await keeper.desk.today()).disposalDue).toBe(0);
  });
});
