import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kernel/day.ts';
import { addBins, addPart, inspectedDelivery } from '../../support/goods.ts';
import { recalculated, recordsOf, sheetsIn } from '../../support/sheets.ts';
import { libreOffice, skipBecause } from '../../support/tools.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };

let world: World;
let api: Api;
const bytesOf = async (file: Promise<File>) => new Uint8Array(await (await file).arrayBuffer());
const rowsOf = async (file: Promise<File>) => {
  const [sheet] = await sheetsIn(await bytesOf(file));
  return sheet ? recordsOf(sheet) : expect.unreachable();
};

describe.each(engines)('registers of the store on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'L-1', 'lot');
    await addPart(api, 'U-1', 'unit');
    await inspectedDelivery(api, [
      { partCode: 'U-1', serials: ['SN-1', 'SN-2'], failed: ['SN-2'] },
      { partCode: 'L-1', qty: 10, failed: 3 },
    ]);
  });
  afterEach(() => world.close());

  test('R4.6.1.2b every verdict of incoming inspection stands in its report', async () => {
    const rows = await rowsOf(api.ledgers.incoming(november));
    expect(rows.map((row) => [row.备件编码, row.条码, row.合格, row.不合格, row.不合格原因]).sort()).toEqual([
      ['L-1', undefined, 7, 3, '通电不良'],
      ['U-1', 'SN-1', 1, 0, undefined],
      ['U-1', 'SN-2', 0, 1, '通电不良'],
    ]);
  });

  test('R4.6.1.3 the receipt list of a delivery has its pieces and no others', async () => {
    const { rows } = await api.receiving.list({});
    const first = rows[0] ?? expect.unreachable();
    await inspectedDelivery(api, [{ partCode: 'L-1', qty: 2 }]);
    const file = await api.ledgers.receiptList({ id: first.id });
    expect(file.name).toBe(`备件入库清单-${first.number}.xlsx`);
    const list = await rowsOf(Promise.resolve(file));
    expect(list.map((row) => [row.备件编码, row.条码, row.数量]).sort()).toEqual([
      ['L-1', undefined, 10],
      ['U-1', 'SN-1', 1],
      ['U-1', 'SN-2', 1],
    ]);
  });

  test('R4.1.2a what differs from its note is registered with its report', async () => {
    const { id, lines } = await api.receiving.open({
      ...{ noteNumber: 'DN-9', waybill: 'SF9', carrier: '顺丰', sender: '供方' },
      lines: [{ partCode: 'L-1', expected: 5, priceFen: 100, requestDay: null }],
    });
    await api.receiving.grade({ id, packageGrade: 'intact', jointOpening: null });
    await api.receiving.countLine({ lineId: lines[0]?.id ?? expect.unreachable(), counted: 4, damaged: 1 });
    await api.receiving.reportDifference({ id, note: '少 1 件' });
    expect(await rowsOf(api.ledgers.differences(november))).toMatchObject([
      { 备件编码: 'L-1', 应到: 5, 实到: 4, 少: 1, 多: 0, 破损: 1, 报告日期: '2026-11-10', 报告内容: '少 1 件' },
    ]);
  });

  test('S2-5 what was handed over to be scrapped is registered', async () => {
    await api.stock.putAway({ lines: [{ unitBarcode: 'SN-2' }], condition: 'doa', binCode: 'E-01' });
    const keeper = await world.as('keeper');
    const { id } = await keeper.disposal.open({ kind: 'scrap', note: '' });
    await keeper.disposal.addUnit({ id, barcode: 'SN-2' });
    await keeper.disposal.submit({ id });
    expect(await rowsOf(api.ledgers.disposals(november))).toEqual([{ 日期: '本期没有记录' }]);
    await (await world.as('serviceManager')).disposal.approve({ id });
    await keeper.disposal.handOver({ id, to: '回收公司' });
    expect(await rowsOf(api.ledgers.disposals(november))).toMatchObject([
      { 条码: 'SN-2', 类型: '报废', 数量: 1, 接收: '回收公司' },
    ]);
  });

  test('S2-6 the weekly set is one workbook of three sheets, and LibreOffice adds it up', async (context) => {
    const program = libreOffice() ?? skipBecause(context, 'LibreOffice is not installed');
    const books = await Promise.all([
      bytesOf(api.ledgers.weekly({ from: '2026-11-09' as Day, to: '2026-11-15' as Day })),
      bytesOf(api.ledgers.stockAgeing({})),
    ]);
    const [weekly, ageing] = recalculated(program, books);
    const sheets = await sheetsIn(weekly ?? expect.unreachable());
    expect(sheets.map(({ name }) => name)).toEqual(['配件发放记录表', '检验报告', '配件库存量一览表']);
    const report = sheets[1] ?? expect.unreachable();
    const total = report.getRow(report.getColumn(1).values.lastIndexOf('合计'));
    expect([7, 8, 9].map((column) => total.getCell(column).result)).toEqual([8, 4, 12]);
    expect((await sheetsIn(ageing ?? expect.unreachable())).map(({ name }) => name)).toEqual(['库龄表', '呆滞备件表']);
  });
});
