import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance, openBeside } from '../../support/books.ts';
import { addBin, addBins, addPart, inspectedDelivery, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('stock on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.6.1.2b what passed waits on the trolley, counts as staging, and is available only once it is in a bin', async () => {
    const part = await addPart(api, 'P-1', 'lot');
    await inspectedDelivery(api, [{ partCode: 'P-1', qty: 10, failed: 2 }]);
    expect((await api.stock.part({ code: 'P-1' })).overview).toMatchObject({
      available: 0,
      staging: 10,
      quarantine: 0,
    });
    await api.stock.putAway({ lines: [{ partId: part.id, qty: 8 }], condition: 'good', binCode: 'A-01' });
    await api.stock.putAway({ lines: [{ partId: part.id, qty: 2 }], condition: 'doa', binCode: 'E-01' });
    const { overview } = await api.stock.part({ code: 'P-1' });
    expect(overview).toMatchObject({ available: 8, staging: 0, doa: 2, valueFen: 8 * 8_000 });
    expect(await api.stock.staging()).toEqual([]);
  });

  test.each([
    {
      rule: 'R4.7',
      name: 'good pieces do not go into a DOA bin',
      condition: 'good' as const,
      binCode: 'E-01',
      code: 'BIN_WRONG_USE',
    },
    {
      rule: 'R4.7',
      name: 'DOA pieces do not go into a good bin',
      condition: 'doa' as const,
      binCode: 'A-01',
      code: 'BIN_WRONG_USE',
    },
    {
      rule: 'R4.8.1',
      name: 'a second part does not go into a bin that takes one',
      condition: 'good' as const,
      binCode: 'A-02',
      code: 'BIN_HOLDS_OTHER_PART',
    },
    {
      rule: 'R4.7',
      name: 'more than the capacity is asked back',
      condition: 'good' as const,
      binCode: 'S-01',
      code: 'BIN_FULL',
    },
  ])('$rule $name', async ({ condition, binCode, code, rule }) => {
    const part = await addPart(api, 'P-1', 'lot');
    await addPart(api, 'P-2', 'lot');
    await addBin(api, 'S-01', 'good', { capacity: 3 });
    await stockUp(api, { partCode: 'P-2', qty: 1 }, 'A-02');
    await inspectedDelivery(api, [{ partCode: 'P-1', qty: 8, failed: 4 }]);
    const refused = await refusal(api.stock.putAway({ lines: [{ partId: part.id, qty: 4 }], condition, binCode }));
    expect(refused.code).toBe(code);
    if (code !== 'BIN_FULL') expect(refused.message).toContain(rule);
    expect((await api.stock.part({ code: 'P-1' })).overview).toMatchObject({ staging: 8, available: 0 });
  });

  test('a full bin takes more once the clerk has accepted it', async () => {
    const part = await addPart(api, 'P-1', 'lot');
    await addBin(api, 'S-01', 'good', { capacity: 3 });
    await inspectedDelivery(api, [{ partCode: 'P-1', qty: 5 }]);
    await api.stock.putAway({
      lines: [{ partId: part.id, qty: 5 }],
      condition: 'good',
      binCode: 'S-01',
      isOverCapacityAccepted: true,
    });
    expect(await api.stock.bin({ code: 'S-01' })).toMatchObject({ held: 5 });
  });

  test('the suggestion is the bin that has the part, then one near its category, then an empty one', async () => {
    const part = await addPart(api, 'P-1', 'lot');
    const ask = async (qty: number) =>
      (await api.stock.suggestBins({ partId: part.id, condition: 'good', qty })).map(({ bin, why }) => [bin.code, why]);
    expect((await ask(1))[0]).toEqual(['A-01', 'empty']);
    await stockUp(api, { partCode: 'P-1', qty: 2 }, 'A-03');
    expect((await ask(1))[0]).toEqual(['A-03', 'samePart']);
    const doa = await api.stock.suggestBins({ partId: part.id, condition: 'doa', qty: 1 });
    expect(doa.map(({ bin }) => bin.code)).toEqual(['E-01']);
  });

  test('R4.8.1 the age travels with a lot through a move, and the oldest lot of a bin moves first', async () => {
    const part = await addPart(api, 'P-1', 'lot');
    world.setNow('2026-10-01T02:00:00Z');
    await world.renewSignIns();
    await stockUp(api, { partCode: 'P-1', qty: 3 }, 'A-01');
    world.setNow('2026-11-10T02:00:00Z');
    await world.renewSignIns();
    await stockUp(api, { partCode: 'P-1', qty: 3 }, 'A-01');
    await api.stock.transfer({ lines: [{ partId: part.id, qty: 4 }], fromBinCode: 'A-01', toBinCode: 'A-02' });
    const { holdings } = await api.stock.bin({ code: 'A-02' });
    expect(holdings.map((holding) => [holding.receivedDay, holding.qty])).toEqual([
      ['2026-10-01', 3],
      ['2026-11-10', 1],
    ]);
    expect((await api.stock.part({ code: 'P-1' })).overview.oldestDay).toBe('2026-10-01');
  });

  test('a transfer takes no more than is there, keeps conditions apart, and needs two bins', async () => {
    const part = await addPart(api, 'P-1', 'lot');
    await stockUp(api, { partCode: 'P-1', qty: 3 }, 'A-01');
    const lines = [{ partId: part.id, qty: 4 }];
    expect(await refusal(api.stock.transfer({ lines, fromBinCode: 'A-01', toBinCode: 'A-02' }))).toMatchObject({
      code: 'NOT_ENOUGH_STOCK',
      data: { wanted: 4, available: 3, place: 'A-01' },
    });
    const one = [{ partId: part.id, qty: 1 }];
    expect((await refusal(api.stock.transfer({ lines: one, fromBinCode: 'A-01', toBinCode: 'D-01' }))).code).toBe(
      'BIN_WRONG_USE',
    );
    expect((await refusal(api.stock.transfer({ lines: one, fromBinCode: 'A-01', toBinCode: 'A-01' }))).code).toBe(
      'SAME_BIN',
    );
    expect(await api.stock.bin({ code: 'A-01' })).toMatchObject({ held: 3 });
  });

  test('a unit is moved by its serial; one that is elsewhere, unknown or named twice is refused, and a lot needs a quantity', async () => {
    const part = await addPart(api, 'U-1', 'unit');
    await addPart(api, 'P-1', 'lot');
    await stockUp(api, { partCode: 'U-1', serials: ['SN001', 'SN002', 'SN003'] }, 'A-01');
    const move = (...serials: string[]) =>
      api.stock.transfer({
        lines: serials.map((unitBarcode) => ({ unitBarcode })),
        fromBinCode: 'A-01',
        toBinCode: 'A-02',
      });
    await move('SN001');
    expect(await api.stock.unit({ barcode: 'sn001' })).toMatchObject({
      place: { kind: 'bin', code: 'A-02' },
      condition: 'good',
    });
    expect(await refusal(move('SN001'))).toMatchObject({ code: 'UNIT_ELSEWHERE', data: { place: 'A-02' } });
    expect((await refusal(move('SN999'))).code).toBe('UNKNOWN_BARCODE');
    // Another one of its lot lies there, so that the quantity would be enough.
    expect(await refusal(move('SN002', 'SN002'))).toMatchObject({ code: 'UNIT_ELSEWHERE', data: { barcode: 'SN002' } });
    expect(
      (
        await refusal(
          api.stock.transfer({ lines: [{ partId: part.id, qty: 1 }], fromBinCode: 'A-01', toBinCode: 'A-02' }),
        )
      ).code,
    ).toBe('UNIT_NEEDS_SCAN');
    expect((await api.stock.unit({ barcode: 'SN002' })).place.code).toBe('A-01');
  });

  test("a unit's timeline tells its whole way, oldest first, with documents and persons", async () => {
    await addPart(api, 'U-1', 'unit');
    await stockUp(api, { partCode: 'U-1', serials: ['SN001'] }, 'A-01');
    const { timeline } = await api.stock.unit({ barcode: 'SN001' });
    expect(timeline.map((step) => [step.kind, step.from.kind, step.to.kind, step.toCondition])).toEqual([
      ['receipt', 'supplier', 'bin', 'quarantine'],
      ['inspection', 'bin', 'staging', 'good'],
      ['putAway', 'staging', 'bin', 'good'],
    ]);
    expect(timeline.map((step) => step.userName)).toEqual(['管理员', '管理员', '管理员']);
  });

  test('a document is taken back by a counter-document, once, and only while the goods are still where it had put them', async () => {
    const part = await addPart(api, 'P-1', 'lot');
    await stockUp(api, { partCode: 'P-1', qty: 3 }, 'A-01');
    const [putAway] = (await api.stock.documents({ kind: 'putAway' })).rows;
    const number = putAway?.number ?? '';
    const { number: moved } = await api.stock.transfer({
      lines: [{ partId: part.id, qty: 2 }],
      fromBinCode: 'A-01',
      toBinCode: 'A-02',
    });
    expect(await refusal(api.stock.reverse({ number, reason: '放错' }))).toMatchObject({
      code: 'REVERSAL_BLOCKED',
      data: { partCode: 'P-1', place: 'A-01' },
    });
    const reversal = await api.stock.reverse({ number: moved, reason: '放错库位' });
    expect(reversal).toMatchObject({ kind: 'reversal', reverses: moved, note: '放错库位', pieces: 2 });
    expect((await refusal(api.stock.reverse({ number: moved, reason: '再冲' }))).code).toBe('ALREADY_REVERSED');
    expect((await refusal(api.stock.reverse({ number: reversal.number, reason: '再冲' }))).code).toBe('NOT_REVERSIBLE');
    await api.stock.reverse({ number, reason: '放错' });
    expect((await api.stock.part({ code: 'P-1' })).overview).toMatchObject({ available: 0, staging: 3 });
  });

  test('a document that cannot be taken back names the goods that are gone, not those that are there', async () => {
    const parts = [await addPart(api, 'P-1', 'lot'), await addPart(api, 'P-2', 'lot')];
    await addBin(api, 'M-01', 'good', { isMixing: true });
    await inspectedDelivery(api, [
      { partCode: 'P-1', qty: 3 },
      { partCode: 'P-2', qty: 3 },
    ]);
    const lines = parts.map(({ id }) => ({ partId: id, qty: 3 }));
    await api.stock.putAway({ lines, condition: 'good', binCode: 'M-01' });
    const number = (await api.stock.documents({ kind: 'putAway' })).rows[0]?.number ?? '';
    for (const line of lines) {
      const { number: moved } = await api.stock.transfer({ lines: [line], fromBinCode: 'M-01', toBinCode: 'A-02' });
      const partCode = line === lines[0] ? 'P-1' : 'P-2';
      const refused = await refusal(api.stock.reverse({ number, reason: '放错' }));
      expect(refused).toMatchObject({ code: 'REVERSAL_BLOCKED', data: { partCode, place: 'M-01' } });
      await api.stock.reverse({ number: moved, reason: '放错库位' });
    }
  });

  test('what is posted cannot be changed or deleted, not even with the database open', async () => {
    await addPart(api, 'P-1', 'lot');
    await stockUp(api, { partCode: 'P-1', qty: 3 }, 'A-01');
    const beside = openBeside(world);
    try {
      await expect(beside.write.updateTable('movement').set({ qty: 99 }).execute()).rejects.toThrow('append-only');
      await expect(beside.write.deleteFrom('document').execute()).rejects.toThrow('append-only');
      await expect(beside.write.updateTable('journal').set({ user_name: 'x' }).execute()).rejects.toThrow(
        'append-only',
      );
      await expect(
        beside.write
          .updateTable('balance')
          .set({ qty: -1 })
          .where('place_id', 'like' as never, 'bin:%' as never)
          .execute(),
      ).rejects.toThrow();
    } finally {
      await beside.close();
    }
  });
});
