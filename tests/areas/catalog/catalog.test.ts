import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kernel/day.ts';
import { addBin, addBins, addPart, stockUp, workbook } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { opened, repaired } from '../../support/repair.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('catalog on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
  });
  afterEach(() => world.close());

  test('a part is found by code, name, pinyin initials, model and barcode, whatever the case and width', async () => {
    await addPart(api, 'hw.mb.0001－b1', 'unit', { name: 'HW-42F2 主板', barcodes: ['6928110350294'] });
    await addPart(api, 'HW.YK.0002', 'lot', { name: '遥控器', category: '遥控器', modelCodes: ['HW-55U3'] });
    const found = async (search: string) => (await api.catalog.parts.list({ search })).rows.map((part) => part.code);
    for (const search of ['hw.mb.0001-b1', '0001', '主板', 'zb', '42f2 主', '69281103', 'HW.MB.0001－B1']) {
      expect(await found(search), search).toEqual(['HW.MB.0001-B1']);
    }
    expect(await found('ykq')).toEqual(['HW.YK.0002']);
    expect(await found('55u3')).toEqual(['HW.YK.0002']);
    expect(await found('%')).toEqual([]);
    expect(await found('没有')).toEqual([]);
  });

  test('a code or a barcode belongs to one part only', async () => {
    const part = await addPart(api, 'P-1', 'lot', { barcodes: ['6928110350294'] });
    expect((await refusal(addPart(api, ' p-1 ', 'lot'))).code).toBe('CODE_TAKEN');
    expect(await refusal(addPart(api, 'P-2', 'lot', { barcodes: ['6928110350294'] }))).toMatchObject({
      code: 'BARCODE_TAKEN',
      data: { owner: 'P-1' },
    });
    expect((await refusal(api.catalog.parts.get({ code: 'P-2' }))).code).toBe('NOT_FOUND');
    await api.catalog.parts.update({ ...part, name: '改名', isActive: true });
    expect(await api.catalog.parts.get({ code: 'P-1' })).toMatchObject({ name: '改名', barcodes: ['6928110350294'] });
  });

  test('R4.2.1b prices have validity: a new one ends the old on the day before, and none begins before the present one', async () => {
    const part = await addPart(api, 'P-1', 'lot');
    const price = (validFrom: string, stationPriceFen: number) =>
      api.catalog.parts.setPrice({
        partId: part.id,
        stationPriceFen,
        publicPriceFen: 20_000,
        validFrom: validFrom as Day,
      });
    await price('2026-12-01', 12_000);
    const { prices, stationPriceFen } = await api.catalog.parts.get({ code: 'P-1' });
    expect(stationPriceFen).toBe(10_000);
    expect(prices.map(({ validFrom, validTo, stationPriceFen: fen }) => [validFrom, validTo, fen])).toEqual([
      ['2026-12-01', null, 12_000],
      ['2026-01-01', '2026-11-30', 10_000],
    ]);
    expect(await refusal(price('2026-11-01', 11_000))).toMatchObject({
      code: 'PRICE_IN_PAST',
      data: { from: '2026-12-01' },
    });
    world.setNow('2026-11-30T16:00:00Z');
    await world.renewSignIns();
    expect((await api.catalog.parts.get({ code: 'P-1' })).stationPriceFen).toBe(12_000);
  });

  test('tracking is fixed once the part has moved, the use of a bin while it holds something', async () => {
    await addBins(api);
    const part = await addPart(api, 'P-1', 'lot');
    await api.catalog.parts.update({ ...part, tracking: 'unit', isActive: true });
    await api.catalog.parts.update({ ...part, tracking: 'lot', isActive: true });
    await stockUp(api, { partCode: 'P-1', qty: 2 }, 'A-01');
    expect((await refusal(api.catalog.parts.update({ ...part, tracking: 'unit', isActive: true }))).code).toBe(
      'TRACKING_IN_USE',
    );
    const [bin] = (await api.catalog.bins.list({ search: 'a-01' })).rows;
    if (!bin) expect.unreachable();
    expect((await refusal(api.catalog.bins.update({ ...bin, use: 'doa' }))).code).toBe('BIN_IN_USE');
    await api.catalog.bins.update({ ...bin, capacity: 7 });
    expect((await api.catalog.bins.list({ search: 'A-01' })).rows[0]).toMatchObject({ capacity: 7, use: 'good' });
  });

  test('a list of many pages neither drops nor repeats a row', async () => {
    for (let n = 0; n < 25; n += 1) await addBin(api, `A-${String(n).padStart(3, '0')}`, 'good');
    const codes: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await api.catalog.bins.list({ limit: 10, ...(cursor ? { cursor } : {}) });
      codes.push(...page.rows.map((bin) => bin.code));
      expect(page.total).toBe(25);
      if (!page.next) break;
      cursor = page.next;
    }
    expect(codes).toHaveLength(25);
    expect(new Set(codes).size).toBe(25);
  });

  test('an engineer belongs to a station that exists; carriers and models are saved by their code', async () => {
    expect((await refusal(api.catalog.engineers.create({ code: 'E1', name: '郭', stationCode: 'WX001' }))).code).toBe(
      'NOT_FOUND',
    );
    await api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    expect((await api.catalog.engineers.list({ search: 'gp' })).rows).toMatchObject([
      { code: 'E1', stationName: null },
    ]);
    await api.catalog.carriers.save({ code: 'SF', name: '顺丰' });
    await api.catalog.carriers.save({ code: 'sf', name: '顺丰速运' });
    expect((await api.catalog.carriers.list({})).rows).toEqual([{ code: 'SF', name: '顺丰速运' }]);
    await api.catalog.models.save({ code: 'HW-26L5', sizeTenthInch: 260 });
    expect((await api.catalog.models.list({})).rows).toEqual([{ code: 'HW-26L5', sizeTenthInch: 260 }]);
  });

  test('importing what changed says so and changes just that', async () => {
    const take = async (file: File) =>
      api.catalog.imports.apply({ file, digest: (await api.catalog.imports.preview({ file })).digest });
    await take(workbook('parts.xlsx'));
    world.setNow('2026-11-11T02:00:00Z');
    await world.renewSignIns();
    const dearer = await repaired(workbook('parts.xlsx'), { G4: 200, B5: 'HW-42F2 主板 新版' });
    expect(await take(dearer)).toMatchObject({ added: 0, changed: 2, unchanged: 246, refusedRows: 3 });
    const { prices, stationPriceFen } = await api.catalog.parts.get({ code: 'HW.MB.0001-B1' });
    expect(stationPriceFen).toBe(20_000);
    expect(prices.map((price) => price.validFrom)).toEqual(['2026-11-11', '2026-11-10']);
  });

  test('what was previewed is what is taken: with another file or a changed catalogue the import is refused', async () => {
    const file = workbook('parts.xlsx');
    const { digest } = await api.catalog.imports.preview({ file });
    const other = await repaired(file, { G4: 1 });
    expect((await refusal(api.catalog.imports.apply({ file: other, digest }))).code).toBe('WORKBOOK_CHANGED');
    await addPart(api, 'HW.MB.0001-B1', 'unit');
    expect((await refusal(api.catalog.imports.apply({ file, digest }))).code).toBe('WORKBOOK_CHANGED');
    expect((await api.catalog.parts.list({})).total).toBe(1);
  });

  test('the workbook comes back with its bad cells marked', async () => {
    const marked = await api.catalog.imports.marked({ file: workbook('parts.xlsx') });
    expect(marked.name).toBe('parts-问题.xlsx');
    const book = await opened(marked);
    expect(JSON.stringify(book.worksheets[0]?.getCell('G30').note)).toContain('不是金额');
    expect(book.worksheets[0]?.getCell('G30').value).toBe('壹佰元');
    expect(book.getWorksheet('问题清单')?.rowCount).toBeGreaterThan(5);
  });

  test('a workbook of another kind, or none at all, is refused with what was found in it', async () => {
    expect(await refusal(api.catalog.imports.preview({ file: workbook('return-applications.xlsx') }))).toMatchObject({
      code: 'WORKBOOK_UNKNOWN',
      data: { headings: expect.stringContaining('申请单号') },
    });
    const page = new File(['<html></html>'], 'parts.xlsx', { type: 'text/html' });
    expect((await refusal(api.catalog.imports.preview({ file: page }))).code).toBe('WORKBOOK_UNREADABLE');
    expect((await refusal(api.stock.openingStock.preview({ file: workbook('parts.xlsx') }))).code).toBe(
      'WORKBOOK_UNKNOWN',
    );
    expect(await api.catalog.imports.recognise({ file: workbook('opening-stock.xlsx') })).toMatchObject({
      kind: 'openingStock',
      headingRow: 3,
    });
  });

  test('the demonstration fills an empty warehouse once', async () => {
    expect(await api.people.status()).toMatchObject({ isEmpty: true });
    await api.stock.loadDemonstration({});
    expect(await api.people.status()).toMatchObject({ isEmpty: false });
    expect((await api.stock.overview({ onlyHeld: true })).total).toBeGreaterThan(200);
    expect((await refusal(api.stock.loadDemonstration({}))).code).toBe('WAREHOUSE_NOT_EMPTY');
  });
});
