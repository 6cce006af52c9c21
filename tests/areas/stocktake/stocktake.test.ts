import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StocktakeView } from '../../../shared/areas/stocktake/contract.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { addBin, addBins, addPart, countedDelivery, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
/** Counts. */
let api: Api;
/** Signs. */
let manager: Api;
let lotId: Awaited<ReturnType<typeof addPart>>['id'];
let unitId: typeof lotId;

const held = async (code: string) => (await api.stock.bin({ code })).held;
const placeOf = async (barcode: string) => (await api.stock.unit({ barcode })).place.code;

/** Counts every bin of zone A as the scans say; what is not said is not there. */
async function count(
  said: Readonly<Record<string, { readonly units?: readonly string[]; readonly lot?: number }>>,
): Promise<StocktakeView> {
  const { id, binList } = await api.stocktake.open({ zones: ['A'], note: '' });
  for (const { code: binCode } of binList) {
    await api.stocktake.startBin({ id, binCode });
    const { units = [], lot } = said[binCode] ?? {};
    for (const barcode of units) await api.stocktake.countUnit({ id, binCode, barcode, partId: unitId });
    if (lot !== undefined) await api.stocktake.countLot({ id, binCode, partId: lotId, counted: lot });
    await api.stocktake.finishBin({ id, binCode });
  }
  return api.stocktake.close({ id });
}

async function signed({ id, differenceList }: StocktakeView): Promise<StocktakeView> {
  if (differenceList.length > 0) {
    await api.stocktake.setCause({ id, lineIds: differenceList.map((each) => each.id), cause: 'lost', note: '' });
  }
  await api.stocktake.submit({ id });
  return manager.stocktake.approve({ id });
}

const said = ({ differenceList }: StocktakeView) =>
  differenceList.map((each) => `${each.binCode} ${each.barcode ?? each.partCode} ${each.kind} ${each.qty}`);

describe.each(engines)('stocktake on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = await world.as('keeper');
    manager = await world.as('serviceManager');
    await addBins(world.api);
    lotId = (await addPart(world.api, 'L-1', 'lot')).id;
    unitId = (await addPart(world.api, 'U-1', 'unit')).id;
    await stockUp(world.api, { partCode: 'L-1', qty: 10 }, 'A-01');
    await stockUp(world.api, { partCode: 'U-1', serials: ['SN-S1', 'SN-S2', 'SN-S3'] }, 'A-02');
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.4.1 a count that finds what the books have ends without a document', async () => {
    const counted = await count({ 'A-01': { lot: 10 }, 'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] } });
    expect(counted).toMatchObject({ state: 'reviewing', differenceList: [] });
    expect(await signed(counted)).toMatchObject({ state: 'posted', documentNumber: null });
  });

  test('R4.10 what is missing leaves the books, and what was found comes in, by one document of a second person', async () => {
    const counted = await count({
      'A-01': { lot: 8 },
      'A-02': { units: ['SN-S1', 'SN-S3', 'NEW'] },
      'A-03': { lot: 1 },
    });
    expect(said(counted)).toEqual([
      'A-01 L-1 missing 2',
      'A-02 NEW surplus 1',
      'A-02 SN-S2 missing 1',
      'A-03 L-1 surplus 1',
    ]);
    expect(await held('A-01')).toBe(10);
    const posted = await signed(counted);
    expect(posted.differenceList.map((each) => each.outcome)).toEqual(Array(4).fill('adjusted'));
    expect(posted.decidedBy).not.toBe(posted.submittedBy);
    expect(await Promise.all(['A-01', 'A-02', 'A-03'].map(held))).toEqual([8, 3, 1]);
    expect(await placeOf('SN-S2')).toBe('stocktake');
    expect(await placeOf('NEW')).toBe('A-02');
    const document = await api.stock.document({ number: posted.documentNumber ?? '' });
    expect(document.kind).toBe('stocktake');
    expect(document.movements).toHaveLength(4);
  });

  test('R4.10 each half month asks for its count once, but not the one the warehouse opened in', async () => {
    const due = async () => (await api.desk.today()).stocktakeDue;
    const at = async (instant: string) => {
      world.setNow(instant);
      await world.renewSignIns();
      return due();
    };
    expect(await due()).toBe(0);
    expect(await at('2026-11-15T15:59:00Z')).toBe(0);
    expect(await at('2026-11-15T16:01:00Z')).toBe(1);
    const counted = await count({ 'A-01': { lot: 10 }, 'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] } });
    expect(await due()).toBe(0);
    await signed(counted);
    expect(await due()).toBe(0);
    expect(await at('2026-12-01T02:00:00Z')).toBe(1);
  });

  test('R4.10 a taken back adjustment brings the books back', async () => {
    const { documentNumber } = await signed(await count({ 'A-01': { lot: 8 }, 'A-02': { units: ['SN-S1', 'SN-S2'] } }));
    const undo = { number: documentNumber ?? '', reason: '找到了' };
    expect((await refusal(api.stock.reverse(undo))).code).toBe('SAME_SIGNER_REVERSAL');
    expect(await held('A-01')).toBe(8);
    await manager.stock.reverse(undo);
    expect(await held('A-01')).toBe(10);
    expect(await placeOf('SN-S3')).toBe('A-02');
  });

  test('R4.4.1 a unit found in another bin is moved there, and is not missing besides', async () => {
    const counted = await count({
      'A-01': { lot: 10 },
      'A-02': { units: ['SN-S1', 'SN-S2'] },
      'A-03': { units: ['SN-S3'] },
    });
    expect(said(counted)).toEqual(['A-03 SN-S3 misplaced 1']);
    expect(counted.differenceList[0]).toMatchObject({ place: { kind: 'bin', code: 'A-02' }, valueFen: 0 });
    await signed(counted);
    expect(await placeOf('SN-S3')).toBe('A-03');
  });

  test('R4.4.1 counting is blind: nothing tells what the books have before it has ended', async () => {
    const { id } = await api.stocktake.open({ zones: ['A'], note: '' });
    await api.stocktake.startBin({ id, binCode: 'A-01' });
    const counting = await api.stocktake.countLot({ id, binCode: 'A-01', partId: lotId, counted: 3 });
    expect(JSON.stringify(counting)).not.toMatch(/book|"10"|:10[,}]/);
    const finished = await api.stocktake.finishBin({ id, binCode: 'A-01' });
    expect(finished.bin).toMatchObject({ state: 'counted', pieces: 3 });
    expect(await api.stocktake.get({ id })).toMatchObject({ differences: null, differenceList: [] });
    await api.stocktake.startBin({ id, binCode: 'A-02' });
    const missed = await api.stocktake.finishBin({ id, binCode: 'A-02' });
    expect(missed.lines).toEqual([]);
  });

  test('R4.4.1 movements during the count corrupt nothing: each line knows what the books had at its moment', async () => {
    const { id, binList } = await api.stocktake.open({ zones: ['A'], note: '' });
    await api.stocktake.startBin({ id, binCode: 'A-01' });
    await api.stocktake.countLot({ id, binCode: 'A-01', partId: lotId, counted: 9 });
    // While A-01 is still open, three pieces leave it, and a unit moves from the uncounted A-02 into the open A-01's neighbour.
    await api.stock.transfer({ lines: [{ partId: lotId, qty: 3 }], fromBinCode: 'A-01', toBinCode: 'A-04' });
    await api.stocktake.finishBin({ id, binCode: 'A-01' });
    await api.stocktake.startBin({ id, binCode: 'A-02' });
    for (const barcode of ['SN-S1', 'SN-S2'])
      await api.stocktake.countUnit({ id, binCode: 'A-02', barcode, partId: null });
    await api.stock.transfer({
      lines: [{ unitBarcode: 'SN-S3' }, { unitBarcode: 'SN-S1' }],
      fromBinCode: 'A-02',
      toBinCode: 'A-03',
    });
    await api.stocktake.finishBin({ id, binCode: 'A-02' });
    await api.stocktake.startBin({ id, binCode: 'A-03' });
    await api.stocktake.countUnit({ id, binCode: 'A-03', barcode: 'SN-S3', partId: null });
    await api.stocktake.finishBin({ id, binCode: 'A-03' });
    await api.stocktake.startBin({ id, binCode: 'A-04' });
    await api.stocktake.countLot({ id, binCode: 'A-04', partId: lotId, counted: 3 });
    // Comes in behind the counter's back: nobody has missed it.
    await api.stock
      .transfer({
        lines: [{ unitBarcode: 'SN-S2' }],
        fromBinCode: 'A-02',
        toBinCode: 'A-04',
        isOverCapacityAccepted: true,
      })
      .catch(() => {});
    await api.stocktake.finishBin({ id, binCode: 'A-04' });
    expect(binList).toHaveLength(4);
    const counted = await api.stocktake.close({ id });
    // S1 moved after it was counted in A-02; in A-03 it had arrived before that bin was begun and nobody scanned it again.
    expect(said(counted)).toEqual(['A-01 L-1 missing 1']);
    expect(counted.differenceList[0]).toMatchObject({ counted: 9, book: 10 });
    await signed(counted);
    expect(await Promise.all(['A-01', 'A-04'].map(held))).toEqual([6, 3]);
  });

  test('R4.4.1 what lies picked is in a clerk’s hands and not missing on the shelf', async () => {
    const engineer = await world.api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const { id } = await api.issuing.create({
      recipientKind: 'engineer',
      recipientCode: engineer.code,
      purpose: 'stock',
      repairOrder: '',
      note: '',
      lines: [{ partCode: 'L-1', qty: 4 }],
    });
    await api.issuing.pick({ id, what: { partId: lotId, binCode: 'A-01', qty: 4 }, fifoReason: null });
    const counted = await count({ 'A-01': { lot: 6 }, 'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] } });
    expect(said(counted)).toEqual([]);
  });

  test('R4.8.1 pieces that lay in the wrong bin keep their age', async () => {
    world.setNow('2026-12-11T02:00:00Z');
    await world.renewSignIns();
    const counted = await count({
      'A-01': { lot: 6 },
      'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] },
      'A-03': { lot: 5 },
    });
    expect(said(counted)).toEqual(['A-01 L-1 missing 4', 'A-03 L-1 surplus 5']);
    await signed(counted);
    const { holdings } = await api.stock.part({ code: 'L-1' });
    const layers = holdings.filter(({ place }) => place.kind === 'bin');
    expect(layers.map(({ place, receivedDay, qty }) => `${place.code} ${receivedDay} ${qty}`).sort()).toEqual([
      'A-01 2026-11-10 6',
      'A-03 2026-11-10 4',
      'A-03 2026-12-11 1',
    ]);
  });

  test('R4.4.1 of a lot that was missed in two conditions, each comes back as it was counted', async () => {
    const found = async (said: Readonly<Record<string, number>>) => {
      const { id, binList } = await api.stocktake.open({ zones: ['A', 'D'], note: '' });
      for (const { code: binCode } of binList) {
        await api.stocktake.startBin({ id, binCode });
        const units = binCode === 'A-02' ? ['SN-S1', 'SN-S2', 'SN-S3'] : [];
        for (const barcode of units) await api.stocktake.countUnit({ id, binCode, barcode, partId: null });
        const counted = said[binCode];
        if (counted !== undefined) await api.stocktake.countLot({ id, binCode, partId: lotId, counted });
        await api.stocktake.finishBin({ id, binCode });
      }
      return signed(await api.stocktake.close({ id }));
    };
    await world.api.stock.reclassify({
      ...{
        lines: [{ partId: lotId, qty: 2 }],
        fromBinCode: 'A-01',
        to: 'defective',
        why: 'failed',
        reason: '外壳开裂',
      },
    });
    await api.stock.putAway({ lines: [{ partId: lotId, qty: 2 }], condition: 'defective', binCode: 'D-01' });
    await found({});
    expect(await Promise.all(['A-01', 'D-01'].map(held))).toEqual([0, 0]);
    await found({ 'A-03': 5, 'D-01': 1 });
    expect(await Promise.all(['A-03', 'D-01'].map(held))).toEqual([5, 1]);
  });

  test('R4.6.1.2b what a delivery will book, or still waits for verdicts on, is left to that delivery', async () => {
    const waiting = await countedDelivery(world.api, [{ partCode: 'U-1', serials: ['SN-W1'] }]);
    const { id } = await api.stocktake.open({ zones: ['A', 'Q'], note: '' });
    const received = await countedDelivery(world.api, [
      { partCode: 'U-1', serials: ['SN-Q1'] },
      { partCode: 'L-1', qty: 4 },
    ]);
    await world.api.receiving.receive({ id: received.id, binCode: 'Q-01' });
    for (const binCode of ['A-01', 'A-02', 'A-03', 'A-04', 'Q-01']) {
      await api.stocktake.startBin({ id, binCode });
      if (binCode === 'A-01') await api.stocktake.countLot({ id, binCode, partId: lotId, counted: 10 });
      const units = { 'A-02': ['SN-S1', 'SN-S2', 'SN-S3'], 'A-03': ['SN-W1'] }[binCode] ?? [];
      for (const barcode of units) await api.stocktake.countUnit({ id, binCode, barcode, partId: unitId });
      await api.stocktake.finishBin({ id, binCode });
    }
    const posted = await signed(await api.stocktake.close({ id }));
    expect(posted.differenceList.map((each) => `${each.barcode ?? each.partCode} ${each.outcome}`).sort()).toEqual([
      'L-1 needsPaper',
      'SN-Q1 needsPaper',
      'SN-W1 needsPaper',
    ]);
    expect((await world.api.receiving.receive({ id: waiting.id, binCode: 'Q-01' })).state).toBe('received');
  });

  test('R4.4.1 what was seen after the count is not written off: moved away and back, or picked', async () => {
    const engineer = await world.api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const counted = await count({ 'A-01': { lot: 10 }, 'A-02': {} });
    expect(said(counted)).toHaveLength(3);
    const move = (from: string, to: string) =>
      api.stock.transfer({ lines: [{ unitBarcode: 'SN-S1' }], fromBinCode: from, toBinCode: to });
    await move('A-02', 'A-03');
    await move('A-03', 'A-02');
    const { id } = await api.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: engineer.code, purpose: 'stock', repairOrder: '', note: '' },
      lines: [{ partCode: 'U-1', qty: 1 }],
    });
    await api.issuing.pick({ id, what: { unitBarcode: 'SN-S2' }, fifoReason: null });
    const posted = await signed(counted);
    expect(posted.differenceList.map((each) => `${each.barcode} ${each.outcome}`)).toEqual([
      'SN-S1 settled',
      'SN-S2 settled',
      'SN-S3 adjusted',
    ]);
    expect(await Promise.all(['SN-S1', 'SN-S2', 'SN-S3'].map(placeOf))).toEqual(['A-02', 'A-02', 'stocktake']);
    await api.issuing.post({ id });
  });

  test('R4.4.1 missing pieces are taken from what stands on the shelf, not from what lies picked', async () => {
    world.setNow('2026-11-11T02:00:00Z');
    await world.renewSignIns();
    await stockUp(world.api, { partCode: 'L-1', qty: 6 }, 'A-03');
    await api.stock.transfer({ lines: [{ partId: lotId, qty: 6 }], fromBinCode: 'A-03', toBinCode: 'A-01' });
    const engineer = await world.api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const { id } = await api.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: engineer.code, purpose: 'stock', repairOrder: '', note: '' },
      lines: [{ partCode: 'L-1', qty: 8 }],
    });
    await api.issuing.pick({ id, what: { partId: lotId, binCode: 'A-01', qty: 8 }, fifoReason: null });
    await signed(await count({ 'A-01': { lot: 0 }, 'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] } }));
    expect(await held('A-01')).toBe(8);
    await api.issuing.post({ id });
    expect(await held('A-01')).toBe(0);
  });

  test('R4.4.1 of two counts, the one that saw a unit is believed', async () => {
    await addBin(world.api, 'B-01', 'good');
    const first = await count({ 'A-01': { lot: 10 }, 'A-02': { units: ['SN-S1', 'SN-S2'] } });
    const { id } = await api.stocktake.open({ zones: ['B'], note: '' });
    await api.stocktake.startBin({ id, binCode: 'B-01' });
    await api.stocktake.countUnit({ id, binCode: 'B-01', barcode: 'SN-S3', partId: null });
    await api.stocktake.finishBin({ id, binCode: 'B-01' });
    const second = await api.stocktake.close({ id });
    await signed(first);
    expect(await placeOf('SN-S3')).toBe('stocktake');
    await signed(second);
    expect(await placeOf('SN-S3')).toBe('B-01');
  });

  test('R4.6.1.2b what stands in a bin and by the books is built into a set needs its own paper', async () => {
    const engineer = await world.api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const { id } = await api.issuing.create({
      ...{
        recipientKind: 'engineer',
        recipientCode: engineer.code,
        purpose: 'inWarrantyRepair',
        repairOrder: 'WX-1',
        note: '',
      },
      lines: [{ partCode: 'U-1', qty: 1 }],
    });
    await api.issuing.pick({ id, what: { unitBarcode: 'SN-S1' }, fifoReason: null });
    await api.issuing.post({ id });
    await world.api.issuing.takeBackParts({
      ...{ engineerCode: engineer.code, binCode: null, isSigned: false },
      lines: [{ what: { unitBarcode: 'SN-S1' }, condition: 'used', repairOrder: 'WX-1', fault: '' }],
    });
    expect((await api.stock.unit({ barcode: 'SN-S1' })).place.kind).toBe('field');
    const posted = await signed(await count({ 'A-01': { lot: 10 }, 'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] } }));
    expect(posted.differenceList.map((each) => each.outcome)).toEqual(['needsPaper']);
    expect((await api.stock.unit({ barcode: 'SN-S1' })).place.kind).toBe('field');
  });

  test('R4.4.1 a maker’s article number is no serial', async () => {
    const part = await addPart(world.api, 'U-2', 'unit', { barcodes: ['6928110350294'] });
    const { id } = await api.stocktake.open({ zones: ['A'], note: '' });
    await api.stocktake.startBin({ id, binCode: 'A-03' });
    const scan = { id, binCode: 'A-03', barcode: '6928110350294', partId: part.id };
    expect((await refusal(api.stocktake.countUnit(scan))).code).toBe('BARCODE_TAKEN');
  });

  test('R4.4.1 a unit is counted once, wherever it is scanned; a slip is taken back', async () => {
    const { id } = await api.stocktake.open({ zones: ['A'], note: '' });
    for (const binCode of ['A-02', 'A-03']) await api.stocktake.startBin({ id, binCode });
    const { lines } = await api.stocktake.countUnit({ id, binCode: 'A-03', barcode: 'SN-S1', partId: null });
    for (const binCode of ['A-02', 'A-03']) {
      const refused = await refusal(api.stocktake.countUnit({ id, binCode, barcode: 'SN-S1', partId: null }));
      expect(refused).toMatchObject({ code: 'COUNTED_ALREADY', data: { barcode: 'SN-S1', binCode: 'A-03' } });
    }
    await api.stocktake.uncount({ id, binCode: 'A-03', lineId: lines[0]?.id ?? expect.unreachable() });
    expect((await api.stocktake.countUnit({ id, binCode: 'A-02', barcode: 'SN-S1', partId: null })).bin.pieces).toBe(1);
  });

  test('two clerks who scan one unit at once in two bins: one of them is refused', async () => {
    const other = await world.as('keeper');
    const { id } = await api.stocktake.open({ zones: ['A'], note: '' });
    for (const binCode of ['A-02', 'A-03']) await api.stocktake.startBin({ id, binCode });
    const scans = await Promise.allSettled([
      api.stocktake.countUnit({ id, binCode: 'A-02', barcode: 'SN-S1', partId: null }),
      other.stocktake.countUnit({ id, binCode: 'A-03', barcode: 'SN-S1', partId: null }),
    ]);
    expect(scans.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each([
    {
      name: 'an unknown barcode without its part',
      code: 'UNKNOWN_BARCODE',
      input: { barcode: 'NOBODY', partId: null },
    },
  ])('$name is refused', async ({ code, input }) => {
    const { id } = await api.stocktake.open({ zones: ['A'], note: '' });
    await api.stocktake.startBin({ id, binCode: 'A-02' });
    expect((await refusal(api.stocktake.countUnit({ id, binCode: 'A-02', ...input }))).code).toBe(code);
  });

  test('lots are typed and units are scanned', async () => {
    const { id } = await api.stocktake.open({ zones: ['A'], note: '' });
    await api.stocktake.startBin({ id, binCode: 'A-01' });
    expect((await refusal(api.stocktake.countLot({ id, binCode: 'A-01', partId: unitId, counted: 1 }))).code).toBe(
      'UNIT_NEEDS_SCAN',
    );
    expect(
      (await refusal(api.stocktake.countUnit({ id, binCode: 'A-01', barcode: 'SN-X9', partId: lotId }))).code,
    ).toBe('LOT_NEEDS_QUANTITY');
    expect(
      (await refusal(api.stocktake.countLot({ id, binCode: 'A-01', partId: lotId, counted: 6901234567890 }))).code,
    ).toBe('INVALID_INPUT');
  });

  test('R4.4.1 a bin outside the count, one not begun and one that is done are refused', async () => {
    const { id } = await api.stocktake.open({ zones: ['A'], note: '' });
    const scan = (binCode: string) => refusal(api.stocktake.countUnit({ id, binCode, barcode: 'SN-S1', partId: null }));
    expect((await scan('D-01')).code).toBe('BIN_NOT_IN_STOCKTAKE');
    expect((await scan('A-01')).code).toBe('BIN_NOT_COUNTING');
    await api.stocktake.startBin({ id, binCode: 'A-01' });
    await api.stocktake.finishBin({ id, binCode: 'A-01' });
    expect((await scan('A-01')).code).toBe('BIN_NOT_COUNTING');
    expect((await refusal(api.stocktake.open({ zones: ['A'], note: '' }))).code).toBe('BIN_IN_STOCKTAKE');
    expect((await refusal(api.stocktake.open({ zones: ['X'], note: '' }))).code).toBe('NOT_FOUND');
    expect((await refusal(api.stocktake.close({ id }))).data).toMatchObject({ count: 3 });
    await api.stocktake.cancel({ id, reason: '改期' });
    await api.stocktake.open({ zones: ['A'], note: '' });
  });

  test('R4.10 a recount begins from nothing, and the first count stays on record', async () => {
    const counted = await count({ 'A-01': { lot: 8 }, 'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] } });
    const { id } = counted;
    const again = await api.stocktake.recount({ id, binCode: 'A-01' });
    expect(again).toMatchObject({ bin: { round: 2, state: 'counting', pieces: 0 }, lines: [] });
    expect(await api.stocktake.get({ id })).toMatchObject({ state: 'counting', differences: null });
    await api.stocktake.countLot({ id, binCode: 'A-01', partId: lotId, counted: 10 });
    await api.stocktake.finishBin({ id, binCode: 'A-01' });
    expect((await api.stocktake.close({ id })).differenceList).toEqual([]);
  });

  test('R4.10 without causes nothing is handed in; whoever counted or handed in does not sign; a rejected one comes back', async () => {
    const { id, differenceList } = await count({ 'A-01': { lot: 8 }, 'A-02': { units: ['SN-S1', 'SN-S2', 'SN-S3'] } });
    expect((await refusal(api.stocktake.submit({ id }))).code).toBe('CAUSE_REQUIRED');
    const lineIds = differenceList.map((each) => each.id);
    await api.stocktake.setCause({ id, lineIds, cause: 'other', note: '' });
    expect((await refusal(api.stocktake.submit({ id }))).code).toBe('CAUSE_REQUIRED');
    await api.stocktake.setCause({ id, lineIds, cause: 'other', note: '清洁时移走' });
    await api.stocktake.submit({ id });
    expect((await refusal(api.stocktake.approve({ id }))).code).toBe('FORBIDDEN');
    expect((await refusal(api.stocktake.recount({ id, binCode: 'A-01' }))).code).toBe('STOCKTAKE_STATE');
    expect(await manager.stocktake.reject({ id, reason: '再找一找' })).toMatchObject({
      state: 'reviewing',
      rejectReason: '再找一找',
    });
    await api.stocktake.submit({ id });
    expect(await manager.stocktake.approve({ id })).toMatchObject({ state: 'posted' });
    expect((await refusal(manager.stocktake.approve({ id }))).code).toBe('STOCKTAKE_STATE');
    expect(await held('A-01')).toBe(8);
  });

  test('R4.10 a manager who counts does not sign', async () => {
    const both = await world.as('keeper', 'serviceManager');
    const { id } = await both.stocktake.open({ zones: ['E'], note: '' });
    await both.stocktake.startBin({ id, binCode: 'E-01' });
    await both.stocktake.finishBin({ id, binCode: 'E-01' });
    await api.stocktake.close({ id });
    await api.stocktake.submit({ id });
    expect((await refusal(both.stocktake.approve({ id }))).code).toBe('SAME_SIGNER_STOCKTAKE');
    expect((await manager.stocktake.approve({ id })).state).toBe('posted');
  });

  test('R4.10 what a later paper has settled is left alone; what has left beyond the count must be counted again', async () => {
    const counted = await count({ 'A-01': { lot: 8 }, 'A-02': { units: ['SN-S1', 'SN-S2'] } });
    const { id } = counted;
    await api.stock.transfer({ lines: [{ unitBarcode: 'SN-S3' }], fromBinCode: 'A-02', toBinCode: 'A-03' });
    await api.stock.transfer({ lines: [{ partId: lotId, qty: 9 }], fromBinCode: 'A-01', toBinCode: 'A-04' });
    await api.stocktake.setCause({
      id,
      lineIds: counted.differenceList.map((each) => each.id),
      cause: 'lost',
      note: '',
    });
    await api.stocktake.submit({ id });
    expect((await refusal(manager.stocktake.approve({ id }))).code).toBe('STOCKTAKE_OVERTAKEN');
    await api.stock.transfer({ lines: [{ partId: lotId, qty: 4 }], fromBinCode: 'A-04', toBinCode: 'A-01' });
    const posted = await manager.stocktake.approve({ id });
    expect(posted.differenceList.map(({ barcode, outcome }) => [barcode, outcome])).toEqual([
      [null, 'adjusted'],
      ['SN-S3', 'settled'],
    ]);
    expect(await Promise.all(['A-01', 'A-03', 'A-04'].map(held))).toEqual([3, 1, 5]);
  });
});
