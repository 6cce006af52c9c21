import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { recalculated, recordsOf, sheetIn } from '../../support/sheets.ts';
import { libreOffice, skipBecause } from '../../support/tools.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('the workbook of a stocktake on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
  });
  afterEach(() => world.close());

  test('R4.4.1, R4.10 blind while it is counted; then every line with books, difference, cause and totals', async (context) => {
    const { id: partId } = await addPart(api, 'L-1', 'lot');
    const { id: unitPart } = await addPart(api, 'U-1', 'unit');
    await stockUp(api, { partCode: 'L-1', qty: 10 }, 'A-01');
    await stockUp(api, { partCode: 'U-1', serials: ['0012345678901234567', 'SN-2'] }, 'A-02');
    const { id, binList } = await api.stocktake.open({ zones: ['A'], note: '' });
    for (const { code: binCode } of binList) await api.stocktake.startBin({ id, binCode });
    await api.stocktake.countLot({ id, binCode: 'A-01', partId, counted: 8 });
    const barcode = '0012345678901234567';
    await api.stocktake.countUnit({ id, binCode: 'A-02', barcode, partId: null });
    await api.stocktake.countUnit({ id, binCode: 'A-03', barcode: 'SN-NEW', partId: unitPart });
    const blind = recordsOf(await sheetIn(new Uint8Array(await (await api.ledgers.stocktake({ id })).arrayBuffer())));
    expect(blind.map((row) => [row.库位, row.实盘, row.账面, row.差数])).toEqual([
      ['A-01', 8, undefined, undefined],
      ['A-02', 1, undefined, undefined],
      ['A-03', 1, undefined, undefined],
    ]);
    for (const { code: binCode } of binList) await api.stocktake.finishBin({ id, binCode });
    const { differenceList } = await api.stocktake.close({ id });
    const lineIds = differenceList.map((each) => each.id);
    await api.stocktake.setCause({ id, lineIds, cause: 'other', note: '=HYPERLINK("http://x")' });
    const file = await api.ledgers.stocktake({ id });
    expect(file.name).toMatch(/^盘点表-PD20261110-0001\.xlsx$/);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const rows = recordsOf(await sheetIn(bytes));
    expect(rows.map((row) => [row.库位, row.条码, row.账面, row.实盘, row.差数, row['差异金额(元)']])).toEqual([
      ['A-01', undefined, 10, 8, -2, -160],
      ['A-02', barcode, 1, 1, 0, undefined],
      ['A-02', 'SN-2', 1, 0, -1, -80],
      ['A-03', 'SN-NEW', 0, 1, 1, 80],
    ]);
    expect(rows[0]?.原因).toBe('其他：=HYPERLINK("http://x")');
    const program = libreOffice() ?? skipBecause(context, 'LibreOffice is not installed');
    const [read] = recalculated(program, [bytes]);
    const sheet = await sheetIn(read ?? bytes);
    const total = sheet.getColumn(1).values.lastIndexOf('合计');
    const values = sheet.getRow(total).values as { result?: number }[];
    expect(values.flatMap((value) => value?.result ?? [])).toEqual([12, 10, -2, -160]);
  });
});
