import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { type IssueRow, issuesSheet } from '../../../electron/areas/ledgers/sheets/issues.ts';
import { type MovementRow, movementsSheet } from '../../../electron/areas/ledgers/sheets/movements.ts';
import { type ReceiptRow, receiptsSheet } from '../../../electron/areas/ledgers/sheets/receipts.ts';
import { stockOverviewLedger } from '../../../electron/areas/ledgers/sheets/stockOverview.ts';
import type { Printing } from '../../../electron/areas/ledgers/workbook/ledger.ts';
import { writeLedger } from '../../../electron/areas/ledgers/workbook/write.ts';
import type { OverviewRow } from '../../../shared/areas/stock/shapes.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import { recalculated, rowOf, sheetIn } from '../../support/sheets.ts';
import { libreOffice, skipBecause } from '../../support/tools.ts';

const day = (text: string) => text as Day;
const printing: Printing = { printedBy: '王敏', printedAt: '2026-11-21T16:30:00.000Z' as Instant, language: 'zh-CN' };
const november = { from: day('2026-11-01'), to: day('2026-11-30') };

const overviewRow: OverviewRow = {
  partId: '01900000-0000-7000-8000-000000000001' as PartId,
  partCode: 'HW.MB.0001-B1',
  partName: '主板',
  unitName: '个',
  tracking: 'unit',
  category: '主板',
  available: 5,
  reserved: 0,
  staging: 1,
  quarantine: 2,
  defective: 3,
  doa: 4,
  safetyStock: 12,
  isBelowSafety: true,
  oldestDay: day('2026-03-01'),
  valueFen: 90325,
};
const receipt: ReceiptRow = {
  requestDay: day('2026-10-03'),
  requestedPartCode: 'HW.PW.0015-A2',
  waybill: '860627671470123456',
  arrivalDay: day('2026-11-02'),
  partCode: 'HW.PW.0015-A2',
  partName: '电源板',
  barcode: '20260915000746481234',
  qty: 3,
  priceFen: 110,
  noteNumber: 'DN2026-1001',
  receivedBy: '王敏',
};
const issue: IssueRow = {
  day: day('2026-11-03'),
  issueNumber: 'FF20261103-0001',
  recipient: '郭平超',
  purpose: 'inWarrantyRepair',
  repairOrder: 'WX001',
  partCode: 'HW.MB.0001-B1',
  partName: '主板',
  barcode: '0012345678901234567',
  qty: 1,
  priceFen: 18065,
  fifoReason: null,
  issuedBy: '王敏',
};
const bin = (code: string) => ({ kind: 'bin', code, name: code }) as const;
const movement: MovementRow = {
  day: day('2026-11-04'),
  documentNumber: 'SH1',
  kind: 'receipt',
  unitBarcode: null,
  from: { kind: 'supplier', code: '', name: '' },
  fromCondition: 'quarantine',
  to: bin('Q-01'),
  toCondition: 'quarantine',
  inQty: 5,
  outQty: 0,
  balance: 15,
};
const movements: MovementRow[] = [
  movement,
  {
    ...movement,
    kind: 'inspection',
    from: bin('Q-01'),
    to: { kind: 'staging', code: '', name: '' },
    toCondition: 'good',
    inQty: 0,
  },
  {
    ...movement,
    kind: 'issue',
    from: bin('A-01'),
    to: { kind: 'engineer', code: 'E0001', name: '王强' },
    inQty: 0,
    outQty: 2,
    balance: 13,
  },
];
const account = { partCode: 'HW.MB.0001-B1', partName: '主板', unitName: '个', ...november, opening: 10 };

const receipts = (rows: readonly ReceiptRow[]) => writeLedger({ ...receiptsSheet(november, printing), rows });
const issues = (rows: readonly IssueRow[]) => writeLedger({ ...issuesSheet(november, printing), rows });

const ledgers = [
  {
    name: '配件库存量一览表',
    bytes: () =>
      writeLedger(stockOverviewLedger([overviewRow, { ...overviewRow, isBelowSafety: false, valueFen: 10 }], printing)),
    totals: { F7: 10, G7: 2, H7: 4, I7: 6, J7: 8, K7: 30, O7: 903.35 },
  },
  {
    // 0.1 + 0.2 and its like: the sum of yuan must be the sum of fen.
    name: '备件入库登记',
    bytes: () => receipts([receipt, { ...receipt, qty: 1, priceFen: 220 }, { ...receipt, qty: 7, priceFen: 10 }]),
    totals: { H8: 11, J8: 6.2 },
  },
  {
    name: '配件发放记录表',
    bytes: () => issues([issue, { ...issue, fifoReason: 'olderDamaged', qty: 3 }]),
    totals: { I7: 4, K7: 722.6 },
  },
  { name: '分类明细账', bytes: () => movementsSheet(movements, account, printing), totals: { F9: 5, G9: 2, H9: 13 } },
  { name: '备件入库登记', bytes: () => receipts([]), totals: { H6: 0, J6: 0 } },
];

describe.each(ledgers)('$name', ({ name, bytes, totals }) => {
  test('says what it is, of when, and who printed it, in the hours of China', async () => {
    const sheet = await sheetIn(await bytes());
    expect(sheet.name).toBe(name);
    expect(sheet.getCell('A1').value).toBe(name);
    expect(sheet.getCell('A2').value).toMatch(/期间：2026-11-01 至 2026-11-30|截至：2026-11-22/);
    expect(sheet.getCell('A3').value).toBe('制表人：王敏  制表时间：2026-11-22 00:30');
  });

  test('is set up for reading and for A4: frozen headings, filters, one page wide, headings on every page', async () => {
    const sheet = await sheetIn(await bytes());
    const lastRow = sheet.getColumn(1).values.lastIndexOf('合计') - 1;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.autoFilter).toBe(`A4:${sheet.getColumn(sheet.columnCount).letter}${lastRow}`);
    const page = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
    expect(sheet.pageSetup).toMatchObject({ ...page, printTitlesRow: '1:4' });
    expect(sheet.headerFooter.oddFooter).toContain('&P');
    expect(sheet.columns.every((column) => (column.width ?? 0) >= 6)).toBe(true);
  });

  test('totals are formulas with their values', async () => {
    const sheet = await sheetIn(await bytes());
    for (const [address, value] of Object.entries(totals)) {
      expect(sheet.getCell(address)).toMatchObject({ type: ExcelJS.ValueType.Formula, result: value });
    }
  });

  test('LibreOffice opens it and computes the same totals', async (context) => {
    const program = libreOffice();
    if (!program) skipBecause(context, 'LibreOffice is not installed');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await bytes()).buffer);
    const sheet = workbook.worksheets[0];
    // Without the values that were written with them, the formulas must be computed anew.
    for (const address of Object.keys(totals)) {
      const cell = sheet?.getCell(address);
      if (cell) cell.value = { formula: cell.formula, date1904: false };
    }
    const [computed] = recalculated(program, [new Uint8Array(await workbook.xlsx.writeBuffer())]);
    const read = await sheetIn(computed ?? expect.unreachable());
    for (const [address, value] of Object.entries(totals))
      expect([address, read.getCell(address).result]).toEqual([address, value]);
  }, 120_000);
});

describe('rows', () => {
  test('R4.6.1.3: a receipt has all its fields', async () => {
    const sheet = await sheetIn(await receipts([receipt]));
    expect(rowOf(sheet, 4)).toEqual([
      '申请日期',
      '申请备件编码',
      '货单号',
      '到货日期',
      '备件编码',
      '名称',
      '条码',
      '数量',
      '单价(元)',
      '金额(元)',
      '到货单号',
      '经手人',
    ]);
    expect(rowOf(sheet, 5)).toEqual([
      new Date('2026-10-03T00:00:00Z'),
      'HW.PW.0015-A2',
      '860627671470123456',
      new Date('2026-11-02T00:00:00Z'),
      'HW.PW.0015-A2',
      '电源板',
      '20260915000746481234',
      3,
      1.1,
      3.3,
      'DN2026-1001',
      '王敏',
    ]);
    expect(sheet.getCell('D5').numFmt).toBe('yyyy"年"m"月"d"日"');
  });

  test('S2-6: an issue says whether it was the oldest, and if not, why', async () => {
    const sheet = await sheetIn(await issues([issue, { ...issue, fifoReason: 'olderDamaged' }]));
    expect([sheet.getCell('L5').value, sheet.getCell('L6').value]).toEqual(['是', '旧批有损坏']);
    expect(sheet.getCell('D5').value).toBe('保内维修');
  });

  test('R4.8.5: the account runs from what was there before to what is there after', async () => {
    const sheet = await sheetIn(await movementsSheet(movements, account, printing));
    expect(sheet.getCell('A2').value).toContain('HW.MB.0001-B1 主板（单位：个）');
    expect(['H5', 'H6', 'H7', 'H8'].map((address) => sheet.getCell(address).value)).toEqual([10, 15, 15, 13]);
    expect(['D6', 'D7', 'D8'].map((address) => sheet.getCell(address).value)).toEqual([
      '供方 → 库位 Q-01',
      '库位 Q-01 → 待上架 (待检→良品)',
      '库位 A-01 → 工程师 王强',
    ]);
    expect(sheet.getCell('H9').formula).toBe('H5+F9-G9');
  });

  test('a barcode is a text cell with all its digits', async () => {
    const cell = (await sheetIn(await receipts([receipt]))).getCell('G5');
    expect(cell).toMatchObject({ type: ExcelJS.ValueType.String, value: '20260915000746481234', numFmt: '@' });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://a.b","x")'])(
    'what a user typed stays text: %s',
    async (text) => {
      const sheet = await sheetIn(await issues([{ ...issue, recipient: text, repairOrder: text, partName: text }]));
      for (const address of ['C5', 'E5', 'G5']) {
        expect(sheet.getCell(address)).toMatchObject({ type: ExcelJS.ValueType.String, value: text, numFmt: '@' });
      }
    },
  );

  test('speaks English where that is asked for', async () => {
    const sheet = await sheetIn(await writeLedger(stockOverviewLedger([overviewRow], { ...printing, language: 'en' })));
    expect([sheet.name, sheet.getCell('A4').value, sheet.getCell('N5').numFmt]).toEqual([
      'Stock overview',
      'Part code',
      'yyyy-mm-dd',
    ]);
  });
});
