import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { type InspectionReportRow, inspectionsSheet } from '../../../electron/areas/ledgers/sheets/inspections.ts';
import { machineAgeingBook } from '../../../electron/areas/ledgers/sheets/machineAgeing.ts';
import { type MachineMoveRow, machineMovesSheet } from '../../../electron/areas/ledgers/sheets/machineMoves.ts';
import { type MachineRow, machinesSheet } from '../../../electron/areas/ledgers/sheets/machines.ts';
import { passRateBook } from '../../../electron/areas/ledgers/sheets/passRate.ts';
import type { Printing } from '../../../electron/areas/ledgers/workbook/ledger.ts';
import { writeLedger } from '../../../electron/areas/ledgers/workbook/write.ts';
import type { Ageing } from '../../../shared/areas/machines/machines.ts';
import { ageFroms } from '../../../shared/areas/machines/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import { recalculated, recordsOf, sheetsIn } from '../../support/sheets.ts';
import { libreOffice, skipBecause } from '../../support/tools.ts';

const day = (text: string) => text as Day;
const printing: Printing = { printedBy: '王敏', printedAt: '2026-11-21T16:30:00.000Z' as Instant, language: 'zh-CN' };
const november = { from: day('2026-11-01'), to: day('2026-11-30') };

const machine: MachineRow = {
  ...{ serial: '0012345678901234567', modelCode: 'HW-42F2', sizeTenthInch: 420, machineKind: 'preSale' },
  ...{ rmaNumber: 'FC20261103-0001', stationCode: 'WX001', stationName: '深圳维修站', apparentFault: '黑屏有声' },
  ...{ state: 'failed', since: day('2026-11-10'), days: 12, binCode: 'R-01', repairs: 2, verdict: 'fail' },
  ...{ isConceded: false, dispositions: ['refund'], amountFen: 118_065 },
};
const cleared: MachineRow = {
  ...machine,
  ...{ serial: 'TV-2', sizeTenthInch: 265, state: 'cleared', binCode: null, repairs: 1, isConceded: true },
  ...{ dispositions: ['refund', 'clearance'], amountFen: 30 },
};
const move: MachineMoveRow = {
  ...{ day: day('2026-11-03'), isIn: true, serial: machine.serial, modelCode: 'HW-42F2', machineKind: 'preSale' },
  ...{ rmaNumber: 'FC20261103-0001', rmaKind: 'network-panel', isSurplus: false, stationCode: 'WX001' },
  ...{ stationName: '深圳维修站', waybill: 'DB-1', carrier: '德邦', dispositionNumber: null, disposition: null },
  ...{ note: '黑屏有声', person: '王敏' },
};
const surplus: MachineMoveRow = { ...move, serial: 'TV-9', modelCode: '', isSurplus: true, note: '' };
const gone: MachineMoveRow = {
  ...move,
  ...{ isIn: false, waybill: null, carrier: null, dispositionNumber: 'CZ20261110-0001', disposition: 'exchange' },
  note: '客户要求',
};
const standing = (state: Ageing[number]['state'], ...machines: readonly number[]): Ageing[number] => ({
  state,
  ages: ageFroms.map((from, at) => ({ from, machines: machines[at] ?? 0 })),
  machines: machines.reduce((sum, each) => sum + each, 0),
  oldestDays: 40,
});
const ageing = [standing('awaitingRepair', 3, 1, 0, 2, 1), standing('repairing', 0, 0, 0, 0, 0), standing('passed', 1)];
const dispositions = [
  { disposition: 'quickRepair', machines: 3, amountFen: 10 },
  { disposition: 'refund', machines: 1, amountFen: 20 },
  { disposition: 'clearance', machines: 0, amountFen: 0 },
] as const;
const model = (modelCode: string, passed: number, conceded: number, failed: number) => ({
  ...{ modelCode, passed, conceded, failed },
  inspections: passed + conceded + failed,
});
const fault = (clause: string, count: number) => ({ itemId: clause, clause, text: `${clause} 的要求`, count });
const figures = {
  ...model('', 0, 0, 0),
  models: [model('HW-42F2', 1_999, 0, 1), model('HW-26L5', 1, 1, 1)],
  faults: [fault('R2.5.2.7', 4), fault('R2.5.2.9', 2), fault('R2.5.2.6', 1)],
};
const report: InspectionReportRow = {
  ...{ number: 'JC20261112-0001', version: 2, day: day('2026-11-12'), serial: machine.serial, modelCode: 'HW-42F2' },
  ...{ sizeTenthInch: 420, standard: 'factory-1 v1', standardHash: '0a1b2c3d4e5f', verdict: 'concession' },
  ...{ failedClauses: ['R2.5.2.7', 'R2.5.2.9'], gaps: { bottom: 700, left: 800, right: 450, top: 1_000 } },
  ...{ spread: 550, dots: { bright: 1, dark: 0, subpixel: 12 }, inspector: '李检', supervisor: '赵主管' },
  concessionReason: '客户急用',
};
const unseen: InspectionReportRow = {
  ...report,
  ...{ gaps: { bottom: null, left: null, right: null, top: null }, spread: null },
  dots: { bright: null, dark: null, subpixel: null },
};

/** Each sheet of each workbook, with what stands in its line of totals. */
const sheets = [
  {
    ...{ name: '返厂机台账', at: 0 },
    bytes: () => machinesSheet([machine, cleared], true, printing),
    totals: { B7: 2, L7: 3, P7: 1_180.95 },
  },
  {
    ...{ name: '返修机进出库登记', at: 0 },
    bytes: () => machineMovesSheet([move, surplus, gone], november, printing),
    totals: { C8: 3, M8: 2, N8: 1 },
  },
  {
    ...{ name: '返厂机库龄表', at: 0 },
    bytes: () => machineAgeingBook(ageing, dispositions, november, printing),
    totals: { B8: 4, C8: 1, D8: 0, E8: 2, F8: 1, G8: 8 },
  },
  {
    ...{ name: '返厂机处置汇总', at: 1 },
    bytes: () => machineAgeingBook(ageing, dispositions, november, printing),
    // 0.1 + 0.2: the sum of yuan must be the sum of fen.
    totals: { B8: 4, C8: 0.3 },
  },
  {
    // 2,000 of 2,003 are 99.85 %, cut to 99.8 %.
    ...{ name: '修复检验合格率', at: 0 },
    bytes: () => passRateBook(figures, november, printing),
    totals: { B7: 2_003, C7: 2_000, D7: 1, E7: 2, F7: 0.998 },
  },
  {
    ...{ name: '不合格项目排列表', at: 1 },
    bytes: () => passRateBook(figures, november, printing),
    totals: { C8: 7, D8: 1 },
  },
  {
    ...{ name: '修复检验合格率', at: 0 },
    bytes: () => passRateBook({ ...figures, models: [], faults: [] }, november, printing),
    totals: { B6: 0, F6: 0 },
  },
  {
    ...{ name: '修复检验报告汇总', at: 0 },
    bytes: () => writeLedger({ ...inspectionsSheet(november, printing), rows: [report, unseen] }),
    totals: { D7: 2 },
  },
];
const sheetOf = async ({ bytes, at }: (typeof sheets)[number]) =>
  (await sheetsIn(await bytes()))[at] ?? expect.unreachable();

describe.each(sheets)('$name', (each) => {
  test('says what it is, of when, and who printed it; stands on A4 with frozen headings and filters', async () => {
    const sheet = await sheetOf(each);
    expect([sheet.name, sheet.getCell('A1').value]).toEqual([each.name, each.name]);
    expect(sheet.getCell('A2').value).toMatch(/期间：2026-11-01 至 2026-11-30|截至：2026-11-22/);
    expect(sheet.getCell('A3').value).toBe('制表人：王敏  制表时间：2026-11-22 00:30');
    const page = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
    expect(sheet.pageSetup).toMatchObject({ ...page, printTitlesRow: '1:4' });
    const last = sheet.getColumn(1).values.lastIndexOf('合计') - 1;
    expect(sheet.autoFilter).toBe(`A4:${sheet.getColumn(sheet.columnCount).letter}${last}`);
    expect(sheet.columns.every((column) => (column.width ?? 0) >= 6)).toBe(true);
  });

  test('totals are formulas with their values', async () => {
    const sheet = await sheetOf(each);
    for (const [address, value] of Object.entries(each.totals)) {
      const { type, result } = sheet.getCell(address);
      expect([address, type, result]).toEqual([address, ExcelJS.ValueType.Formula, value]);
    }
  });
});

test('LibreOffice opens them all and computes the same totals', async (context) => {
  const program = libreOffice();
  if (!program) skipBecause(context, 'LibreOffice is not installed');
  const bare = await Promise.all(
    sheets.map(async ({ bytes, at, totals }) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(await bytes()).buffer);
      // Without the values that were written with them, the formulas must be computed anew.
      for (const address of Object.keys(totals)) {
        const cell = workbook.worksheets[at]?.getCell(address);
        if (cell) cell.value = { formula: cell.formula, date1904: false };
      }
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    }),
  );
  const computed = recalculated(program, bare);
  for (const [index, { name, at, totals }] of sheets.entries()) {
    const sheet = (await sheetsIn(computed[index] ?? expect.unreachable()))[at];
    for (const [address, value] of Object.entries(totals))
      expect([name, address, sheet?.getCell(address).result]).toEqual([name, address, value]);
  }
}, 120_000);

describe('rows', () => {
  const rowsOf = async (name: string) =>
    recordsOf(await sheetOf(sheets.find((each) => each.name === name) ?? expect.unreachable()));

  test('R2.4: a machine stands with its days, its verdict and all that its stay has come to', async () => {
    const [first, second] = await rowsOf('返厂机台账');
    expect(first).toEqual({
      ...{ 整机条码: '0012345678901234567', 型号: 'HW-42F2', 尺寸: '42″', 机器类别: '售前机' },
      ...{ 返厂申请单号: 'FC20261103-0001', 维修站: 'WX001 深圳维修站', 显性故障: '黑屏有声', 状态: '检查不合格' },
      ...{ 状态起始日: '2026-11-10', 已停留天数: 12, 库位: 'R-01', 修理次数: 2, 最近检验结论: '不合格' },
      ...{ 处置方式: '快退', '处置金额(元)': 1_180.65 },
    });
    expect(second).toMatchObject({ 尺寸: '26.5″', 让步接收: '是', 处置方式: '快退 · 快清理', '处置金额(元)': 0.3 });
  });

  test('R7: what came has its return and waybill, what went its disposition', async () => {
    const [came, more, went] = await rowsOf('返修机进出库登记');
    expect(came).toMatchObject({ '进/出': '进库', 运单号: 'DB-1', 承运人: '德邦', 事由: '网点返厂', 进库台数: 1 });
    expect(came).not.toHaveProperty('出库台数');
    expect(more).toMatchObject({ 整机条码: 'TV-9', 事由: '多出', 进库台数: 1 });
    expect(more).not.toHaveProperty('型号');
    expect(went).toMatchObject({ '进/出': '出库', 处置单号: 'CZ20261110-0001', 事由: '快换', 说明: '客户要求' });
    expect(went).not.toHaveProperty('运单号');
  });

  test('the age classes are those of the store; where nothing stands nothing is old', async () => {
    const [waiting, repairing] = await rowsOf('返厂机库龄表');
    expect(waiting).toEqual({
      ...{ 状态: '待修', '0–3 天': 3, '4–7 天': 1, '8–15 天': 0, '16–30 天': 2, '31 天以上': 1 },
      ...{ 合计台数: 7, 最长天数: 40 },
    });
    expect(repairing).not.toHaveProperty('最长天数');
  });

  test('R2.5: a rate is cut, never rounded up to all; shares of the faults add up to all of them', async () => {
    expect((await rowsOf('修复检验合格率')).map((row) => [row.型号, row.合格率])).toEqual([
      ['HW-42F2', 0.999],
      ['HW-26L5', 0.333],
    ]);
    const faults = await rowsOf('不合格项目排列表');
    expect(faults.map((row) => [row.条款, row.次数])).toEqual([
      ['R2.5.2.7', 4],
      ['R2.5.2.9', 2],
      ['R2.5.2.6', 1],
    ]);
    expect(faults.map((row) => Math.round(Number(row.累计占比) * 1_000))).toEqual([571, 857, 1_000]);
  });

  test('R2.5.2.3: gaps are millimetres with two places; what nobody measured is blank, not nought', async () => {
    const sheet = await sheetOf(sheets.at(-1) ?? expect.unreachable());
    const [seen, blank] = recordsOf(sheet);
    expect(seen).toMatchObject({
      ...{ 检验单号: 'JC20261112-0001', 版次: 2, 检验日期: '2026-11-12', 尺寸: '42″', 检验标准: 'factory-1 v1' },
      ...{ 标准校验码: '0a1b2c3d', 检验结论: '让步接收', 不合格条款: 'R2.5.2.7 R2.5.2.9' },
      ...{ '底边最大间隙(mm)': 0.7, '右边最大间隙(mm)': 0.45, '上边最大间隙(mm)': 1, '间隙差(mm)': 0.55 },
      ...{ 亮点: 1, 暗点: 0, 子像素: 12, 检验员: '李检', 检验主管: '赵主管', 让步意见: '客户急用' },
    });
    expect(sheet.getCell('K5').numFmt).toBe('0.00');
    for (const heading of ['底边最大间隙(mm)', '间隙差(mm)', '亮点']) expect(blank).not.toHaveProperty([heading]);
  });

  test('a serial is a text cell with all its digits, and what a user typed stays text', async () => {
    const rows = [{ ...machine, apparentFault: '=1+1' }];
    const [sheet] = await sheetsIn(await machinesSheet(rows, true, printing));
    for (const [address, text] of [
      ['B5', machine.serial],
      ['G5', '=1+1'],
    ] as const)
      expect(sheet?.getCell(address)).toMatchObject({ type: ExcelJS.ValueType.String, value: text, numFmt: '@' });
  });

  test('speaks English where that is asked for', async () => {
    const [first, second] = await sheetsIn(
      await machineAgeingBook(ageing, dispositions, november, { ...printing, language: 'en' }),
    );
    expect([first?.name, first?.getCell('F4').value, second?.name, second?.getCell('A5').value]).toEqual([
      ...['Ageing of return machines', '31 days and more', 'Dispositions', 'Quick repair'],
    ]);
  });
});
