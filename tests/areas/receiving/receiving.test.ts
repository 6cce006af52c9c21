import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { addBin, addBins, addPart, countedDelivery, inspectedDelivery, openNote } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('receiving on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'P-1', 'lot');
    await addPart(api, 'U-1', 'unit');
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.1.2 expected, counted, short, over and damaged stay five separate numbers a line', async () => {
    await addPart(api, 'P-2', 'lot');
    const { id, lines } = await openNote(api, [
      { partCode: 'P-1', expected: 10 },
      { partCode: 'P-2', expected: 5 },
    ]);
    expect(lines[0]).toMatchObject({ expected: 10, counted: null, short: 0, over: 0, damaged: 0 });
    await api.receiving.countLine({ lineId: lines[0]?.id ?? expect.unreachable(), counted: 8, damaged: 1 });
    await api.receiving.countLine({ lineId: lines[1]?.id ?? expect.unreachable(), counted: 7, damaged: 0 });
    const counted = await api.receiving.get({ id });
    expect(counted.lines[0]).toMatchObject({ expected: 10, counted: 8, short: 2, over: 0, damaged: 1 });
    expect(counted.lines[1]).toMatchObject({ expected: 5, counted: 7, short: 0, over: 2, damaged: 0 });
  });

  test('R4.6.1.2b what is received stands in quarantine and is not available; only what passes becomes good, the rest DOA with its reason', async () => {
    const counted = await countedDelivery(api, [{ partCode: 'U-1', serials: ['SN001', 'SN002'] }]);
    const delivery = await api.receiving.receive({ id: counted.id, binCode: 'Q-01' });
    expect(delivery).toMatchObject({ state: 'received', quarantineBinCode: 'Q-01' });
    expect((await api.stock.part({ code: 'U-1' })).overview).toMatchObject({ available: 0, quarantine: 2 });
    const half = await api.receiving.inspect({ id: delivery.id, verdicts: [{ barcode: 'SN001', verdict: 'pass' }] });
    expect(half.state).toBe('received');
    const whole = await api.receiving.inspect({
      id: delivery.id,
      verdicts: [{ barcode: 'SN002', verdict: 'fail', reason: 'notWorking' }],
    });
    expect(whole.state).toBe('inspected');
    expect(whole.lines[0]?.units).toMatchObject([
      { verdict: 'pass' },
      { verdict: 'fail', failureReason: 'notWorking' },
    ]);
    expect(await api.stock.unit({ barcode: 'SN001' })).toMatchObject({ condition: 'good', place: { kind: 'staging' } });
    expect(await api.stock.unit({ barcode: 'SN002' })).toMatchObject({ condition: 'doa', place: { kind: 'staging' } });
  });

  test('R4.6.1.2b nothing is judged twice, more than there is, or passed although it arrived damaged', async () => {
    const { id, lines } = await openNote(api, [
      { partCode: 'P-1', expected: 5 },
      { partCode: 'U-1', expected: 1 },
    ]);
    const [lot, unit] = lines;
    if (!lot || !unit) expect.unreachable();
    await api.receiving.grade({ id, packageGrade: 'intact', jointOpening: null });
    await api.receiving.countLine({ lineId: lot.id, counted: 5, damaged: 2 });
    await api.receiving.countUnit({ id, barcode: 'SN001', lineId: unit.id });
    await api.receiving.markDamaged({ id, barcode: 'SN001', isDamaged: true });
    await api.receiving.receive({ id, binCode: 'Q-01' });
    const inspect = (...verdicts: Parameters<Api['receiving']['inspect']>[0]['verdicts']) =>
      api.receiving.inspect({ id, verdicts });
    expect((await refusal(inspect({ lineId: lot.id, passed: 4, failed: 0, reason: null }))).code).toBe(
      'DAMAGED_CANNOT_PASS',
    );
    expect((await refusal(inspect({ barcode: 'SN001', verdict: 'pass' }))).code).toBe('DAMAGED_CANNOT_PASS');
    expect(await refusal(inspect({ lineId: lot.id, passed: 3, failed: 3, reason: 'other' }))).toMatchObject({
      code: 'INSPECTION_EXCEEDS',
      data: { awaiting: 5, judged: 6 },
    });
    await inspect({ lineId: lot.id, passed: 3, failed: 1, reason: 'physicalDamage' });
    expect((await refusal(inspect({ lineId: lot.id, passed: 1, failed: 0, reason: null }))).code).toBe(
      'DAMAGED_CANNOT_PASS',
    );
    await inspect(
      { lineId: lot.id, passed: 0, failed: 1, reason: 'physicalDamage' },
      { barcode: 'SN001', verdict: 'fail', reason: 'physicalDamage' },
    );
    expect((await refusal(inspect({ barcode: 'SN001', verdict: 'fail', reason: 'other' }))).code).toBe(
      'DELIVERY_STATE',
    );
    expect((await api.stock.part({ code: 'P-1' })).overview).toMatchObject({ staging: 5, quarantine: 0 });
  });

  test('R4.1.2a a line that nobody counted stops the receipt; a blank is not a zero, a counted zero is', async () => {
    const { id, lines } = await openNote(api, [
      { partCode: 'P-1', expected: 5 },
      { partCode: 'U-1', expected: 1 },
    ]);
    await api.receiving.grade({ id, packageGrade: 'intact', jointOpening: null });
    await api.receiving.countLine({ lineId: lines[0]?.id ?? expect.unreachable(), counted: 5, damaged: 0 });
    expect(await refusal(api.receiving.receive({ id, binCode: 'Q-01' }))).toMatchObject({
      code: 'COUNT_INCOMPLETE',
      data: { partCode: 'U-1' },
    });
    await api.receiving.countLine({ lineId: lines[1]?.id ?? expect.unreachable(), counted: 0, damaged: 0 });
    expect((await api.receiving.receive({ id, binCode: 'Q-01' })).lines[1]).toMatchObject({ counted: 0, short: 1 });
  });

  test('a unit is counted once, by one clerk or another, in this delivery or ever', async () => {
    const counted = await countedDelivery(api, [{ partCode: 'U-1', serials: ['SN001'] }]);
    const other = await world.as('keeper');
    expect((await refusal(other.receiving.countUnit({ id: counted.id, barcode: 'sn001', lineId: null }))).code).toBe(
      'UNIT_COUNTED_TWICE',
    );
    expect((await refusal(other.receiving.countUnit({ id: counted.id, barcode: 'SN777', lineId: null }))).code).toBe(
      'LINE_UNCLEAR',
    );
    await other.receiving.receive({ id: counted.id, binCode: 'Q-01' });
    const next = await openNote(api, [{ partCode: 'U-1', expected: 1 }]);
    expect(
      await refusal(api.receiving.countUnit({ id: next.id, barcode: 'SN001', lineId: next.lines[0]?.id ?? null })),
    ).toMatchObject({
      code: 'UNIT_EXISTS',
      data: { place: 'Q-01' },
    });
  });

  test("a part's article number is not counted as a unit", async () => {
    await addPart(api, 'U-2', 'unit', { barcodes: ['6928110350294'] });
    const { id, lines } = await openNote(api, [{ partCode: 'U-2', expected: 1 }]);
    expect(
      (await refusal(api.receiving.countUnit({ id, barcode: '6928110350294', lineId: lines[0]?.id ?? null }))).code,
    ).toBe('BARCODE_TAKEN');
  });

  test('a mistaken scan is taken back out of the count', async () => {
    const { id } = await countedDelivery(api, [{ partCode: 'U-1', serials: ['SN001', 'SN002'] }]);
    const after = await api.receiving.uncountUnit({ id, barcode: 'SN002' });
    expect(after.lines[0]).toMatchObject({ counted: 1, short: 1 });
    await api.receiving.uncountUnit({ id, barcode: 'SN001' });
    expect((await api.receiving.get({ id })).lines[0]?.counted).toBeNull();
  });

  test('a part that the note does not name comes in as a line of its own, all of it over', async () => {
    const { id } = await openNote(api, [{ partCode: 'P-1', expected: 1 }]);
    const { lines } = await api.receiving.addLine({ id, partCode: 'U-1' });
    await api.receiving.countUnit({ id, barcode: 'SN001', lineId: lines[1]?.id ?? null });
    expect((await api.receiving.get({ id })).lines[1]).toMatchObject({
      partCode: 'U-1',
      expected: 0,
      counted: 1,
      over: 1,
      priceFen: 10_000,
    });
  });

  test('a note is booked once', async () => {
    const first = await openNote(api, [{ partCode: 'P-1', expected: 1 }]);
    expect(await refusal(openNote(api, [{ partCode: 'P-1', expected: 1 }]))).toMatchObject({
      code: 'NOTE_TAKEN',
      data: { number: first.number },
    });
  });

  test('a receipt that is taken back opens the delivery again, and its units may come in a second time', async () => {
    const counted = await countedDelivery(api, [{ partCode: 'U-1', serials: ['SN001'] }]);
    const { receiptNumber } = await api.receiving.receive({ id: counted.id, binCode: 'Q-01' });
    await api.stock.reverse({ number: receiptNumber ?? '', reason: '收错' });
    expect(await api.receiving.get({ id: counted.id })).toMatchObject({ state: 'open', receiptNumber: null });
    const again = await api.receiving.receive({ id: counted.id, binCode: 'Q-01' });
    await api.receiving.inspect({ id: again.id, verdicts: [{ barcode: 'SN001', verdict: 'pass' }] });
    expect((await api.stock.unit({ barcode: 'SN001' })).timeline.map((step) => step.kind)).toEqual([
      'receipt',
      'reversal',
      'receipt',
      'inspection',
    ]);
  });

  test('goods that were moved on within quarantine are inspected where they stand', async () => {
    await addBin(api, 'Q-02', 'quarantine');
    const counted = await countedDelivery(api, [
      { partCode: 'P-1', qty: 5 },
      { partCode: 'U-1', serials: ['SN001'] },
    ]);
    const { id, lines } = await api.receiving.receive({ id: counted.id, binCode: 'Q-01' });
    const [lot] = lines;
    if (!lot) expect.unreachable();
    const move = { fromBinCode: 'Q-01', toBinCode: 'Q-02' };
    await api.stock.transfer({ lines: [{ partId: lot.partId, qty: 2 }, { unitBarcode: 'SN001' }], ...move });
    const verdicts = [
      { lineId: lot.id, passed: 4, failed: 1, reason: 'other' as const },
      { barcode: 'SN001', verdict: 'pass' as const },
    ];
    expect((await api.receiving.inspect({ id, verdicts })).state).toBe('inspected');
    expect((await api.stock.part({ code: 'P-1' })).overview).toMatchObject({ staging: 5, quarantine: 0 });
    expect(await api.stock.bin({ code: 'Q-02' })).toMatchObject({ held: 0 });
  });

  test('an inspection that is taken back is judged anew', async () => {
    const delivery = await inspectedDelivery(api, [{ partCode: 'P-1', qty: 4, failed: 1 }]);
    const [inspection] = (await api.stock.documents({ kind: 'inspection' })).rows;
    await api.stock.reverse({ number: inspection?.number ?? '', reason: '判错' });
    const after = await api.receiving.get({ id: delivery.id });
    expect(after).toMatchObject({ state: 'received', lines: [{ passed: 0, failed: 0 }] });
    await api.receiving.inspect({
      id: delivery.id,
      verdicts: [{ lineId: after.lines[0]?.id ?? expect.unreachable(), passed: 4, failed: 0, reason: null }],
    });
    expect((await api.stock.part({ code: 'P-1' })).overview.staging).toBe(4);
  });

  test.each([
    {
      name: 'a program that calls itself a picture',
      file: () =>
        new File([new TextEncoder().encode('MZ\x90\x00 this is no picture at all')], 'box.png', { type: 'image/png' }),
    },
    { name: 'an empty file', file: () => new File([], 'box.png', { type: 'image/png' }) },
    { name: 'a page', file: () => new File(['<svg onload="alert(1)"/>'], 'box.svg', { type: 'image/svg+xml' }) },
  ])('a photo is checked by its content: $name is refused', async ({ file }) => {
    const { id } = await openNote(api, [{ partCode: 'P-1', expected: 1 }]);
    expect((await refusal(api.receiving.addPhoto({ id, file: file() }))).code).toBe('FILE_REFUSED');
    expect((await api.receiving.get({ id })).photos).toEqual([]);
  });

  test('two clerks who receive one delivery at once: one receipt', async () => {
    const counted = await countedDelivery(api, [{ partCode: 'P-1', qty: 5 }]);
    const other = await world.as('keeper');
    const outcomes = await Promise.allSettled(
      [api, other].map((window) => window.receiving.receive({ id: counted.id, binCode: 'Q-01' })),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await api.stock.part({ code: 'P-1' })).overview.quarantine).toBe(5);
  });
});
