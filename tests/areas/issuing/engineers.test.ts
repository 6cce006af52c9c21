import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kernel/day.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

/** Drawn by E0001: two units and three pieces of a lot. */
async function draw(): Promise<void> {
  const issue = await api.issuing.create({
    ...{ recipientKind: 'engineer', recipientCode: 'E0001', purpose: 'internal', repairOrder: 'WO-7', note: '' },
    lines: [
      { partCode: 'U-1', qty: 2 },
      { partCode: 'P-1', qty: 3 },
    ],
  });
  for (const unitBarcode of ['SN01', 'SN02']) {
    await api.issuing.pick({ id: issue.id, what: { unitBarcode }, fifoReason: null });
  }
  const partId = issue.lines[1]?.partId ?? expect.unreachable();
  await api.issuing.pick({ id: issue.id, what: { partId, binCode: 'A-02', qty: 3 }, fifoReason: null });
  await api.issuing.post({ id: issue.id });
}

type Back = Parameters<Api['issuing']['takeBackParts']>[0];
const back = (line: Partial<Back['lines'][number]>, more: Partial<Back> = {}): Back => ({
  engineerCode: 'E0001',
  lines: [{ what: { unitBarcode: 'SN01' }, condition: 'good', repairOrder: '', fault: '', ...line }],
  binCode: null,
  isSigned: false,
  ...more,
});

describe.each(engines)("engineers' book and trips on %s", (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'U-1', 'unit');
    await addPart(api, 'P-1', 'lot');
    await api.catalog.engineers.create({ code: 'E0001', name: '郭平', stationCode: null });
    await api.catalog.engineers.create({ code: 'E0002', name: '何静', stationCode: null });
    await stockUp(api, { partCode: 'U-1', serials: ['SN01', 'SN02', 'SN03'] }, 'A-01');
    await stockUp(api, { partCode: 'P-1', qty: 5 }, 'A-02');
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.7b the book says what an engineer holds, since when, and what he drew and brought back', async () => {
    await draw();
    const book = await api.issuing.book({ engineerCode: 'E0001' });
    expect(book.holdings.map((held) => [held.partCode, held.unitBarcode, held.qty, held.drawnDay])).toEqual([
      ['P-1', null, 3, '2026-11-10'],
      ['U-1', 'SN01', 1, '2026-11-10'],
      ['U-1', 'SN02', 1, '2026-11-10'],
    ]);
    const after = await api.issuing.takeBackParts(back({}));
    expect(after.holdings.map((held) => held.unitBarcode)).toEqual([null, 'SN02']);
    expect(after.entries.filter((entry) => entry.kind === 'returned')).toMatchObject([
      { unitBarcode: 'SN01', condition: 'good', qty: 1 },
    ]);
    expect(await api.stock.unit({ barcode: 'SN01' })).toMatchObject({ place: { kind: 'staging' }, condition: 'good' });
    expect((await api.issuing.book({ engineerCode: 'E0002' })).holdings).toEqual([]);
  });

  test('R4.9 a failed part comes back with its repair order, signed for, into a bin for defective parts', async () => {
    await draw();
    const failed = { condition: 'defective' as const, repairOrder: 'WO-7', fault: '不开机' };
    expect(await refusal(api.issuing.takeBackParts(back({ ...failed, repairOrder: '' })))).toMatchObject({
      code: 'REPAIR_ORDER_REQUIRED',
    });
    expect(await refusal(api.issuing.takeBackParts(back(failed)))).toMatchObject({ code: 'SIGNATURE_REQUIRED' });
    const signed = { isSigned: true };
    expect(await refusal(api.issuing.takeBackParts(back(failed, signed)))).toMatchObject({ code: 'BIN_REQUIRED' });
    expect(await refusal(api.issuing.takeBackParts(back(failed, { ...signed, binCode: 'A-03' })))).toMatchObject({
      code: 'BIN_WRONG_USE',
    });
    expect((await api.issuing.book({ engineerCode: 'E0001' })).holdings).toHaveLength(3);
    await api.issuing.takeBackParts(back(failed, { ...signed, binCode: 'D-01' }));
    expect(await api.stock.unit({ barcode: 'SN01' })).toMatchObject({
      place: { code: 'D-01' },
      condition: 'defective',
    });
    expect((await api.labels.unlabelled()).map((each) => each.unitBarcode)).toEqual(['SN01']);
  });

  test('R4.9 a part that was built in leaves his hands, and the old one comes into the books where it is laid down', async () => {
    await draw();
    const used = { condition: 'used' as const, repairOrder: 'WO-7', isOldReturned: true };
    const into = { isSigned: true, binCode: 'D-01' };
    expect(await refusal(api.issuing.takeBackParts(back(used, into)))).toMatchObject({ code: 'OLD_BARCODE_REQUIRED' });
    expect(await refusal(api.issuing.takeBackParts(back({ ...used, oldBarcode: 'SN03' }, into)))).toMatchObject({
      code: 'UNIT_EXISTS',
    });
    await api.issuing.takeBackParts(back({ ...used, oldBarcode: 'OLD9' }, into));
    expect(await api.stock.unit({ barcode: 'SN01' })).toMatchObject({ place: { kind: 'field' } });
    expect(await api.stock.unit({ barcode: 'OLD9' })).toMatchObject({
      place: { code: 'D-01' },
      condition: 'defective',
    });
    await api.issuing.takeBackParts(
      back({ what: { partCode: 'P-1', qty: 2 }, condition: 'used', repairOrder: 'WO-8' }),
    );
    const { holdings } = await api.issuing.book({ engineerCode: 'E0001' });
    expect(holdings.find((held) => held.partCode === 'P-1')?.qty).toBe(1);
  });

  test.each([
    { why: 'a unit that he does not hold', line: { what: { unitBarcode: 'SN03' } }, code: 'UNIT_ELSEWHERE' },
    { why: 'an unknown barcode', line: { what: { unitBarcode: 'NEVER-SEEN' } }, code: 'UNKNOWN_BARCODE' },
    { why: 'more pieces than he holds', line: { what: { partCode: 'P-1', qty: 4 } }, code: 'NOT_ENOUGH_STOCK' },
    { why: 'units by number', line: { what: { partCode: 'U-1', qty: 1 } }, code: 'UNIT_NEEDS_SCAN' },
  ])('refused: $why', async ({ line, code }) => {
    await draw();
    expect(await refusal(api.issuing.takeBackParts(back(line)))).toMatchObject({ code });
    expect((await api.issuing.book({ engineerCode: 'E0001' })).holdings).toHaveLength(3);
  });

  test('a return that names one piece twice takes nothing', async () => {
    await draw();
    const line = back({}).lines[0] ?? expect.unreachable();
    expect(await refusal(api.issuing.takeBackParts({ ...back({}), lines: [line, line] }))).toMatchObject({
      code: expect.stringMatching(/UNIT_ELSEWHERE|NOT_ENOUGH_STOCK/),
    });
    expect((await api.issuing.book({ engineerCode: 'E0001' })).holdings).toHaveLength(3);
  });

  test('S2-7 tools go out for a trip in one engineer’s name and are watched until the last is back', async () => {
    for (const code of ['T-01', 'T-02']) await api.issuing.tools.save({ code, name: '示波器', isActive: true });
    const trip = {
      engineerCode: 'E0001',
      destination: '惠州',
      dueDay: '2026-11-12' as Day,
      toolCodes: ['T-01', 't-02'],
    };
    expect(await refusal(api.issuing.trips.checkOut({ ...trip, dueDay: '2026-11-09' as Day }))).toMatchObject({
      code: 'DAY_PAST',
    });
    const out = await api.issuing.trips.checkOut(trip);
    expect(out).toMatchObject({ isOut: true, tools: [{ code: 'T-01' }, { code: 'T-02' }] });
    expect(
      await refusal(api.issuing.trips.checkOut({ ...trip, engineerCode: 'E0002', toolCodes: ['T-01'] })),
    ).toMatchObject({ code: 'TOOL_OUT', data: { engineer: '郭平' } });
    expect(await refusal(api.issuing.tools.save({ code: 'T-01', name: '示波器', isActive: false }))).toMatchObject({
      code: 'TOOL_OUT',
    });
    expect((await api.clocks.agenda({ rule: 'S2-7' })).rows).toMatchObject([
      { dueDay: '2026-11-12', duty: 'engineer' },
    ]);
    await api.issuing.trips.takeBack({ id: out.id, toolCode: 'T-01', note: '' });
    expect(await refusal(api.issuing.trips.takeBack({ id: out.id, toolCode: 'T-01', note: '' }))).toMatchObject({
      code: 'TOOL_NOT_OUT',
    });
    expect((await api.clocks.agenda({ rule: 'S2-7' })).total).toBe(1);
    expect(await api.issuing.trips.takeBack({ id: out.id, toolCode: 'T-02', note: '探头坏' })).toMatchObject({
      isOut: false,
    });
    expect((await api.clocks.agenda({ rule: 'S2-7' })).total).toBe(0);
    expect((await api.issuing.trips.list({ isOut: true })).total).toBe(0);
  });
});
