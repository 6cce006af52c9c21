import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { type ClaimRow, claimsSheet } from '../../../electron/areas/ledgers/sheets/claims.ts';
import { overdueSheet, reminderSheet } from '../../../electron/areas/ledgers/sheets/deadlines.ts';
import { type LoanRow, loansSheet } from '../../../electron/areas/ledgers/sheets/loans.ts';
import { type OwedRow, owedSheet } from '../../../electron/areas/ledgers/sheets/owed.ts';
import { type RequestRow, requestsSheet } from '../../../electron/areas/ledgers/sheets/requests.ts';
import { type ReturnRow, returnListsSheet } from '../../../electron/areas/ledgers/sheets/returnLists.ts';
import { type SaleRow, salesSheet } from '../../../electron/areas/ledgers/sheets/sales.ts';
import { type ShipmentRow, shipmentsSheet } from '../../../electron/areas/ledgers/sheets/shipments.ts';
import { shippingNoteSheet } from '../../../electron/areas/ledgers/sheets/shippingNote.ts';
import type { Printing } from '../../../electron/areas/ledgers/workbook/ledger.ts';
import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import type { ShippingNote } from '../../../shared/areas/issuing/shippingNote.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type { ClockId, PartId } from '../../../shared/kernel/ids.ts';
import { recalculated, recordsOf, sheetIn } from '../../support/sheets.ts';
import { libreOffice, skipBecause } from '../../support/tools.ts';

const day = (text: string) => text as Day;
const printing: Printing = { printedBy: '王敏', printedAt: '2026-11-21T16:30:00.000Z' as Instant, language: 'zh-CN' };
const november = { from: day('2026-11-01'), to: day('2026-11-30') };
const station = { stationCode: 'WX001', stationName: '深圳维修站' };
const serial = '0012345678901234567';
const part = { partCode: 'HW.MB.0001-B1', partName: '主板', barcode: serial };

const request: RequestRow = {
  ...{ day: day('2026-11-03'), number: 'SQ20261103-0001', ...station, paperNumber: 'SZ-07', purpose: 'stock' },
  ...{ isUrgent: true, urgentReason: '客户等候', isBatch: true, partCode: part.partCode, partName: part.partName },
  ...{ repairOrder: 'WX-1', qty: 5, shipped: 2, email: '周站长 2026-11-03', phone: null, callCentre: null },
  ...{ afterSalesManager: null, shipBy: day('2026-11-04'), state: 'toShip' },
};
const shipment: ShipmentRow = {
  ...{ day: day('2026-11-04'), number: 'FF20261104-0001', requestNumber: request.number, ...station },
  ...{ purpose: 'stock', carrier: '顺丰', waybill: 'SF0860627671470', packages: 2, freightFen: 1_230, qty: 7 },
  ...{ receivedDay: null, packageGrade: 'slight', short: 1, damaged: 0, differenceNote: '少一块' },
  ...{ isReportedLate: true, person: '王敏' },
};
const note: ShippingNote = {
  ...{ number: 'FF20261104-0001', requestNumber: request.number, paperNumber: '', purpose: 'stock' },
  day: day('2026-11-04'),
  station: { code: 'WX001', name: '深圳维修站', contact: '周站长', phone: '13800000000', address: '深圳 科技园 1 号' },
  parcel: { carrier: '顺丰', waybill: 'SF0860627671470', packages: 2, freightFen: 1_230 },
  lines: [
    {
      ...{ partId: 'p1' as PartId, partCode: 'HW.MB.0001-B1', partName: '主板', unitName: '个', tracking: 'unit' },
      ...{ originalPacking: '防静电袋', qty: 2, repairOrder: 'WX-1', unitBarcodes: [serial, '0012345678901234568'] },
    },
    {
      ...{ partId: 'p2' as PartId, partCode: 'HW.PW.0015-A2', partName: '电源板', unitName: '个', tracking: 'lot' },
      ...{ originalPacking: '纸盒', qty: 4, repairOrder: '', unitBarcodes: [] },
    },
  ],
  packedBy: '王敏',
};
const loan: LoanRow = {
  ...{ ...station, ...part, issueNumber: note.number, requestNumber: request.number, repairOrder: 'WX-1' },
  ...{ isBatch: false, shippedDay: day('2026-11-04'), receivedDay: day('2026-11-05'), state: 'held' },
  ...{ qty: 3, openQty: 2, owedQty: 1, unused: { dueDay: day('2026-11-19'), daysLeft: -3 } },
  ...{ conversion: { dueDay: day('2026-12-03'), daysLeft: 11 }, explanation: '' },
};
const explanation = '2026 年 11 月 5 日签收；第 1 个工作日为 11 月 6 日；11 月 19 日 24:00 到期（R4.3b）。';
const clock: Clock = {
  ...{ id: 'c1' as ClockId, rule: 'R4.3b', duty: 'station', subject: 'loan', subjectId: 'l1' },
  ...{ subjectNumber: note.number, ...station, partCode: part.partCode, partName: part.partName, unitBarcode: serial },
  ...{ qty: 2, startDay: day('2026-11-05'), dueDay: day('2026-11-19'), state: 'overdue', daysLeft: -3 },
  ...{ isProvisional: false, explanation },
};
const owed: OwedRow = {
  ...{ ...station, number: 'QJ20261110-0001', repairedDay: day('2026-11-10'), repairOrder: 'WX-1' },
  ...{ machineSerial: 'TV-1', partCode: part.partCode, partName: part.partName, newBarcode: serial },
  ...{ oldBarcode: '0009', isBatch: true, qty: 2, openQty: 1 },
  due: { rule: 'R4.5.2.3', dueDay: day('2026-11-20'), daysLeft: -2 },
};
const returned: ReturnRow = {
  ...{ day: day('2026-11-12'), number: 'FJ20261112-0001', ...station, paperNumber: '', state: 'received', ...part },
  ...{ kind: 'defective', isBatch: true, qty: 2, repairOrder: 'WX-1', fault: '不开机', paysNumber: owed.number },
  ...{ decision: 'confirmed', decisionReason: '', labelNumber: 'BQ1', waybill: 'SF1', shippedDay: day('2026-11-13') },
  ...{ freightFen: 1_510, parcelNumber: 'BG1', arrivedDay: day('2026-11-15'), counted: 1, outcome: 'toDefective' },
  outcomeReason: '',
};
const claim: ClaimRow = {
  ...{ day: day('2026-11-15'), number: 'SP20261115-0001', ...station, ...part, listNumber: returned.number },
  ...{ parcelNumber: 'BG1', kind: 'damage', qty: 1, loss: '外箱压穿', carrierPerson: '', isCarrierSigning: false },
  ...{ carrierStatement: '', phoned: '周站长 2026-11-15', statedDay: null, bearer: 'carrier', amountFen: 8_810 },
  ...{ settlement: '承运人赔付', state: 'settled' },
};
const sale: SaleRow = {
  ...{ day: day('2026-11-16'), number: 'XS20261116-0001', kind: 'fine', ...station, ...part, issueNumber: note.number },
  ...{ qty: 2, unitPriceFen: 10_010, factor: 3, publicPriceFen: 15_000, chargedFen: null, soldDay: day('2026-11-16') },
  ...{ paidDay: null, documentNumber: null, writtenOffDay: null, state: 'awaitingPayment', note: '', person: '李雷' },
};

const books = [
  {
    name: '备件申请登记',
    bytes: () => requestsSheet([request, { ...request, state: 'cancelled', shipped: 0 }], november, printing),
    totals: { J7: 10, K7: 2, L7: 3 },
  },
  {
    name: '发货登记',
    bytes: () => shipmentsSheet([shipment, { ...shipment, freightFen: 20, short: 0 }], november, printing),
    totals: { H7: 4, I7: 12.5, J7: 14, M7: 1, N7: 0 },
  },
  { name: '备件发货单', bytes: () => shippingNoteSheet(note, printing), totals: { E14: 6 } },
  {
    name: '借用未还表',
    bytes: () => loansSheet([loan, { ...loan, qty: 1, openQty: 0 }], station, printing),
    totals: { L7: 4, M7: 2, N7: 2 },
  },
  { name: '逾期表', bytes: () => overdueSheet([clock, { ...clock, qty: 1 }], null, printing), totals: { I7: 3 } },
  {
    name: '催办表',
    bytes: () => reminderSheet([clock], { ...station, contact: '周站长', phone: '' }, printing),
    totals: { H8: 2 },
  },
  { name: '欠返故障件表', bytes: () => owedSheet([owed, owed], null, printing), totals: { K7: 4, L7: 2 } },
  {
    name: '返件登记',
    bytes: () => returnListsSheet([returned, { ...returned, freightFen: null }], november, printing),
    totals: { I7: 4, Q7: 15.1, T7: 2 },
  },
  { name: '运输索赔登记', bytes: () => claimsSheet([claim, claim], november, printing), totals: { J7: 2, Q7: 176.2 } },
  {
    // What was cancelled stands in the register without an amount.
    name: '销售与罚款登记',
    bytes: () => salesSheet([sale, { ...sale, state: 'cancelled' }], november, printing),
    totals: { J7: 4, M7: 600.6 },
  },
  { name: '借用未还表', bytes: () => loansSheet([], null, printing), totals: { L6: 0 } },
];

describe.each(books)('$name', ({ name, bytes, totals }) => {
  test('says what it is, of when, and who printed it; stands on A4 with frozen headings and filters', async () => {
    const sheet = await sheetIn(await bytes());
    const headingRow = sheet.views[0]?.state === 'frozen' ? (sheet.views[0].ySplit ?? 0) : 0;
    expect([sheet.name, sheet.getCell('A1').value]).toEqual([name, name]);
    expect(sheet.getCell('A2').value).toMatch(/期间：2026-11-01 至 2026-11-30|截至：2026-11-22|发货日期：2026-11-04/);
    expect(sheet.getCell(`A${headingRow - 1}`).value).toBe('制表人：王敏  制表时间：2026-11-22 00:30');
    const page = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
    expect(sheet.pageSetup).toMatchObject({ ...page, printTitlesRow: `1:${headingRow}` });
    const last = sheet.getColumn(1).values.lastIndexOf('合计') - 1;
    expect(sheet.autoFilter).toBe(`A${headingRow}:${sheet.getColumn(sheet.columnCount).letter}${last}`);
    expect(sheet.columns.every((column) => (column.width ?? 0) >= 6)).toBe(true);
  });

  test('totals are formulas with their values', async () => {
    const sheet = await sheetIn(await bytes());
    for (const [address, value] of Object.entries(totals)) {
      const { type, result } = sheet.getCell(address);
      expect([address, type, result]).toEqual([address, ExcelJS.ValueType.Formula, value]);
    }
  });
});

test('LibreOffice opens them all and computes the same totals', async (context) => {
  const program = libreOffice();
  if (!program) skipBecause(context, 'LibreOffice is not installed');
  const bare = await Promise.all(
    books.map(async ({ bytes, totals }) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(await bytes()).buffer);
      // Without the values that were written with them, the formulas must be computed anew.
      for (const address of Object.keys(totals)) {
        const cell = workbook.worksheets[0]?.getCell(address);
        if (cell) cell.value = { formula: cell.formula, date1904: false };
      }
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    }),
  );
  const computed = recalculated(program, bare);
  for (const [at, { name, totals }] of books.entries()) {
    const sheet = await sheetIn(computed[at] ?? expect.unreachable());
    for (const [address, value] of Object.entries(totals))
      expect([name, address, sheet.getCell(address).result]).toEqual([name, address, value]);
  }
}, 120_000);

describe('rows', () => {
  test('R4.1: a request shows what is outstanding, and nothing of one that was given up', async () => {
    const sheet = await sheetIn(
      await requestsSheet([request, { ...request, state: 'cancelled', shipped: 0 }], november, printing),
    );
    expect(recordsOf(sheet)).toMatchObject([
      { '紧急/批量': '紧急 客户等候 / 批量', 数量: 5, 已发: 2, 未发: 3, 应发日期: '2026-11-04', 状态: '待发货' },
      { 未发: 0, 状态: '已取消' },
    ]);
  });

  test('the shipping note is complete for the carrier and the station, one row a serial', async () => {
    const sheet = await sheetIn(await shippingNoteSheet(note, printing));
    const above = Array.from({ length: 8 }, (_, at) => String(sheet.getCell(`A${at + 1}`).value)).join('\n');
    for (const text of [
      note.number,
      '周站长',
      '13800000000',
      '深圳 科技园 1 号',
      'SF0860627671470',
      '件数：2',
      '12.30 元',
    ])
      expect(above).toContain(text);
    expect(above).toContain('R4.1.2a');
    expect(above).toContain('R4.3c');
    expect(recordsOf(sheet).map((row) => [row.条码 ?? null, row.数量, row.原包装])).toEqual([
      [serial, 1, '防静电袋'],
      ['0012345678901234568', 1, '防静电袋'],
      [null, 4, '纸盒'],
    ]);
    expect(sheet.getCell('A16').value).toMatch(/^装箱：王敏.*收货人（签字盖章）/);
    const bought = await sheetIn(await shippingNoteSheet({ ...note, purpose: 'outOfWarranty' }, printing));
    expect(bought.views[0]).toMatchObject({ ySplit: 9 });
  });

  test('R4.3b, R4.3c: days left are negative when over; a paused sale has none and says why', async () => {
    const paused = { ...loan, conversion: { dueDay: null, daysLeft: null }, explanation: '客户出国' };
    const rows = recordsOf(await sheetIn(await loansSheet([loan, paused], null, printing)));
    expect(rows).toMatchObject([
      { '退回期限 R4.3b': '2026-11-19', 退回剩余天数: -3, '转销售期限 R4.3c': '2026-12-03', 转销售剩余天数: 11 },
      { 书面说明: '客户出国（暂停计时）' },
    ]);
    expect(rows[1]).not.toHaveProperty('转销售剩余天数');
  });

  test('a deadline stands with its rule and the whole count, on as many lines as it needs', async () => {
    const sheet = await sheetIn(await overdueSheet([clock], null, printing));
    expect(recordsOf(sheet)).toMatchObject([{ 条款: 'R4.3b', 事项: '退未用件', 逾期天数: 3, 计算说明: explanation }]);
    expect(sheet.getCell('M5').alignment).toMatchObject({ wrapText: true });
    expect(sheet.getRow(5).height).toBe(36);
    expect(sheet.getCell('A2').value).toContain('全部维修站');
    const soon = { ...clock, state: 'coming' as const, daysLeft: 4 };
    const reminder = await sheetIn(
      await reminderSheet([clock, soon], { ...station, contact: '周站长', phone: '138' }, printing),
    );
    expect(recordsOf(reminder).map((row) => [row.状态, row.剩余天数])).toEqual([
      ['逾期', -3],
      ['未到期', 4],
    ]);
    expect(reminder.getCell('A3').value).toBe('致：深圳维修站    联系人：周站长    电话：138');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)'])('what a user typed stays text: %s', async (text) => {
    const sheet = await sheetIn(await claimsSheet([{ ...claim, loss: text, settlement: text }], november, printing));
    for (const address of ['K5', 'R5']) {
      const { type, value, numFmt } = sheet.getCell(address);
      expect([address, type, value, numFmt]).toEqual([address, ExcelJS.ValueType.String, text, '@']);
    }
  });

  test('a barcode is a text cell with all its digits', async () => {
    const cell = (await sheetIn(await salesSheet([sale], november, printing))).getCell('H5');
    expect(cell).toMatchObject({ type: ExcelJS.ValueType.String, value: serial, numFmt: '@' });
  });

  test('speaks English where that is asked for', async () => {
    const sheet = await sheetIn(await loansSheet([loan], null, { ...printing, language: 'en' }));
    expect([sheet.name, sheet.getCell('A2').value, sheet.getCell('P4').value]).toEqual([
      'Parts on loan',
      'As of: 2026-11-22    All stations',
      'Days left to return',
    ]);
  });
});
