import { describe, expect, test } from 'vitest';
import { readBins } from '../../../shared/areas/catalog/importing/bins.ts';
import { checkEngineers, readEngineers } from '../../../shared/areas/catalog/importing/engineers.ts';
import { checkParts, readParts } from '../../../shared/areas/catalog/importing/parts.ts';
import { importCodes, type Problem, withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import { likelyHeadings, recognise } from '../../../shared/areas/catalog/importing/recognise.ts';
import { readStations } from '../../../shared/areas/catalog/importing/stations.ts';
import { en, wordProblem, zh } from '../../../shared/areas/catalog/importTexts.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { brief, cellOf, tableOf, type Value } from '../../support/tables.ts';

const today = '2026-11-21' as Day;

const partHeadings = [
  '备件编码',
  '备件名称',
  '类别',
  '单位',
  '管理方式',
  '维修站购买价(元)',
  '公开销售价(元)',
  '可销售',
  '旧件须返还',
  '安全库存',
  '原厂条码',
];
const goodPart: readonly Value[] = [
  'HW.MB.0001-B1',
  '主板',
  '主板',
  '个',
  '单件',
  180.65,
  287.67,
  '是',
  '否',
  12,
  '6928110350294',
];

function partWith(changes: Readonly<Record<string, Value>>): Value[] {
  return goodPart.map((value, index) => changes[partHeadings[index] ?? ''] ?? value);
}

describe('finding the headings', () => {
  test('under a title, in any order, in other spellings, full width, among unknown columns', () => {
    const cells = [
      ['2026 年库位表'],
      [],
      ['备注', '容量(个)', '*库位号 ', '存放类型:'],
      ['靠门', 20, 'A-01', '良品'],
    ].map((row) => row.map(cellOf));
    const found = recognise([
      { name: '封面', rows: [[cellOf('说明')]] },
      { name: '数据', rows: cells },
    ]);
    expect(found).toMatchObject({ kind: 'bins', headingRow: 3, columns: { code: 2, use: 3, capacity: 1 } });
  });

  test('not in a sheet of another trade, whose headings can be shown', () => {
    const sheets = [{ name: '表', rows: [[cellOf('返厂申请表')], ['申请单号', '网点编码', '机型'].map(cellOf)] }];
    expect(recognise(sheets)).toBeUndefined();
    expect(likelyHeadings(sheets)).toBe('申请单号 · 网点编码 · 机型');
  });

  test('opening stock and a delivery note are told apart by what they hold', () => {
    const note = tableOf('到货单', ['备件编码', '数量', '单价']);
    const opening = tableOf('期初', ['备件编码', '数量', '单价', '库位', '入库日期', '状态']);
    expect([note.sheet && recognise([note.sheet])?.kind, recognise([opening.sheet])?.kind]).toEqual([
      'deliveryNote',
      'openingStock',
    ]);
  });

  test('a missing heading is named once, and no row is read', () => {
    const reading = readParts(tableOf('备件', partHeadings.slice(0, 9), goodPart.slice(0, 9)), today);
    expect(reading).toMatchObject({ rows: [], rowCount: 1, refusedRows: 1 });
    expect(reading.problems).toMatchObject([{ row: 3, code: 'HEADING_MISSING', facts: { wanted: '安全库存' } }]);
  });
});

describe('parts', () => {
  test.each([
    {
      name: 'DOMAIN 9: codes ignore case, blanks and full width',
      heading: '备件编码',
      value: ' hw．ｍｂ．0001-b1 ',
      code: 'HW.MB.0001-B1',
    },
    { name: 'a code that Excel holds as a number', heading: '备件编码', value: 10045, code: '10045' },
  ])('$name', ({ heading, value, code }) => {
    expect(readParts(tableOf('备件', partHeadings, partWith({ [heading]: value })), today).rows[0]?.value.code).toBe(
      code,
    );
  });

  test.each([
    { name: 'a price with two decimals is exact in fen', value: 180.65, fen: 18065 },
    { name: 'a whole price', value: 41, fen: 4100 },
    { name: 'a price typed as text with a thousands comma', value: '1,591.71', fen: 159171 },
    { name: 'a price typed with its unit', value: '8元', fen: 800 },
    { name: 'zero, said aloud, is zero', value: 0, fen: 0 },
  ])('$name', ({ value, fen }) => {
    const reading = readParts(tableOf('备件', partHeadings, partWith({ '维修站购买价(元)': value })), today);
    expect(reading.rows[0]?.value.stationPriceFen).toBe(fen);
  });

  test.each<{ name: string; changes: Readonly<Record<string, Value>>; problem: string }>([
    { name: 'a blank price is not zero', changes: { '维修站购买价(元)': '' }, problem: 'error F4 BLANK' },
    { name: 'a price in words', changes: { '维修站购买价(元)': '壹佰元' }, problem: 'error F4 NOT_MONEY' },
    { name: 'a negative price', changes: { '维修站购买价(元)': -12.5 }, problem: 'error F4 NOT_MONEY' },
    { name: 'a price finer than a fen', changes: { '维修站购买价(元)': 1.005 }, problem: 'error F4 FINER_THAN_FEN' },
    { name: 'a blank name', changes: { 备件名称: '' }, problem: 'error B4 BLANK' },
    { name: 'a blank safety stock is not zero', changes: { 安全库存: '' }, problem: 'error J4 BLANK' },
    { name: 'half a piece of safety stock', changes: { 安全库存: 1.5 }, problem: 'error J4 NOT_COUNT' },
    { name: 'a barcode in the quantity column', changes: { 安全库存: 6928110350294 }, problem: 'error J4 NOT_COUNT' },
    { name: 'an unknown way of tracking', changes: { 管理方式: '随便' }, problem: 'error E4 NOT_TRACKING' },
    { name: 'neither yes nor no', changes: { 可销售: '也许' }, problem: 'error H4 NOT_YES_NO' },
    { name: 'a name too long', changes: { 备件名称: '长'.repeat(81) }, problem: 'error B4 TOO_LONG' },
    {
      name: 'an error of Excel',
      changes: { 备件名称: { text: '#N/A', kind: 'error' } as const },
      problem: 'error B4 CELL_ERROR',
    },
    {
      name: 'a formula saved without its result',
      changes: { 安全库存: { text: '=A1', kind: 'formula' } as const },
      problem: 'error J4 FORMULA_WITHOUT_RESULT',
    },
    {
      name: 'DOMAIN 10: a barcode of more than 15 digits that Excel made a number',
      changes: { 原厂条码: { text: '2026091500074648', kind: 'number', isLossy: true } as const },
      problem: 'error K4 BARCODE_LOSSY',
    },
    {
      name: 'DOMAIN 10: a barcode that Excel saved with an exponent',
      changes: { 原厂条码: '6.90454E+12' },
      problem: 'error K4 BARCODE_LOSSY',
    },
    { name: 'a barcode with Chinese in it', changes: { 原厂条码: '条码不清' }, problem: 'error K4 BARCODE_INVALID' },
  ])('refused: $name', ({ changes, problem }) => {
    const reading = readParts(tableOf('备件', partHeadings, partWith(changes)), today);
    expect(reading).toMatchObject({ rows: [], refusedRows: 1 });
    expect(brief(reading.problems)).toEqual([problem]);
  });

  test.each([
    { name: '单件', says: 'unit' },
    { name: '序列号', says: 'unit' },
    { name: '批次', says: 'lot' },
  ])('tracking may be written $name', ({ name, says }) => {
    expect(readParts(tableOf('备件', partHeadings, partWith({ 管理方式: name })), today).rows[0]?.value.tracking).toBe(
      says,
    );
  });

  test.each(['是', 'Y', 'yes', '√', 1, true])('sellable may be written %s', (value) => {
    expect(readParts(tableOf('备件', partHeadings, partWith({ 可销售: value })), today).rows[0]?.value.isSellable).toBe(
      true,
    );
  });

  test('a 13-digit number in the barcode column is the barcode; a blank one is none; several stand on lines', () => {
    const rows = [6904543730292, '', 'AAA\nBBB、ccc'].map((value, index) =>
      partWith({ 备件编码: `P${index}`, 原厂条码: value }),
    );
    const reading = readParts(tableOf('备件', partHeadings, ...rows), today);
    expect(reading.rows.map(({ value }) => value.barcodes)).toEqual([['6904543730292'], [], ['AAA', 'BBB', 'CCC']]);
  });

  test('R4.2.3: a station price above the public one is a warning, and the row is taken', () => {
    const reading = readParts(tableOf('备件', partHeadings, partWith({ '维修站购买价(元)': 300 })), today);
    expect(brief(reading.problems)).toEqual(['warning F4 PRICE_ABOVE_PUBLIC']);
    expect(reading.rows[0]?.value).toMatchObject({ stationPriceFen: 30000, validFrom: today });
  });

  test('the same row twice is taken once; the same code with other content is an error on the later row', () => {
    const table = tableOf('备件', partHeadings, goodPart, goodPart, [], partWith({ 备件名称: '别的' }));
    const reading = readParts(table, today);
    expect(brief(reading.problems)).toEqual(['warning A5 SAME_ROW', 'error A7 CODE_REPEATED']);
    expect(reading).toMatchObject({ rowCount: 3, refusedRows: 1, rows: [{ row: 4 }] });
  });

  test("a maker's barcode belongs to one part, in the file and against the catalogue", () => {
    const table = tableOf(
      '备件',
      partHeadings,
      goodPart,
      partWith({ 备件编码: 'P2' }),
      partWith({ 备件编码: 'P3', 原厂条码: 'X99' }),
    );
    const reading = readParts(table, today);
    expect(brief(reading.problems)).toEqual(['error K5 BARCODE_OF_OTHER_PART']);
    const known = { part: () => undefined, barcodeOwner: (barcode: string) => (barcode === 'X99' ? 'P0' : undefined) };
    const checked = withProblems(reading, checkParts(table, reading.rows, known));
    expect(checked).toMatchObject({ rows: [{ row: 4 }], refusedRows: 2 });
    expect(brief(checked.problems)).toContain('error K6 BARCODE_TAKEN');
  });

  test('tracking of a part with stock is fixed', () => {
    const table = tableOf('备件', partHeadings, goodPart);
    const known = { part: () => ({ tracking: 'lot', isInUse: true }) as const, barcodeOwner: () => undefined };
    expect(brief(checkParts(table, readParts(table, today).rows, known))).toEqual(['error E4 TRACKING_IN_USE']);
  });

  test('all problems of a row are told at once', () => {
    const reading = readParts(
      tableOf('备件', partHeadings, partWith({ 备件名称: '', 可销售: '?', 安全库存: 'x' })),
      today,
    );
    expect(brief(reading.problems).sort()).toEqual(['error B4 BLANK', 'error H4 NOT_YES_NO', 'error J4 NOT_COUNT']);
    expect(reading.refusedRows).toBe(1);
  });
});

describe('bins, stations, engineers', () => {
  test('DOMAIN 9: zone before the first dash, good bins take one part, others mix, a blank capacity stays unknown', () => {
    const table = tableOf(
      '库位',
      ['库位编码', '用途', '容量'],
      ['a-01-1-01', '良品', 10],
      ['E-1', 'DOA', ''],
      ['W', '待修仓', 5],
    );
    expect(readBins(table).rows.map(({ value }) => value)).toEqual([
      { code: 'A-01-1-01', zone: 'A', use: 'good', capacity: 10, isMixing: false },
      { code: 'E-1', zone: 'E', use: 'doa', capacity: null, isMixing: true },
      { code: 'W', zone: '', use: 'repair', capacity: 5, isMixing: true },
    ]);
  });

  test.each([
    { phone: 15933626773, problems: [] },
    { phone: '0755-26718888', problems: [] },
    { phone: '133866663', problems: ['warning C4 PHONE_ODD'] },
  ])('telephone $phone', ({ phone, problems }) => {
    const reading = readStations(tableOf('网点', ['网点编码', '网点名称', '电话'], ['wx012', '郑州站', phone]));
    expect(brief(reading.problems)).toEqual(problems);
    expect(reading.rows[0]?.value).toMatchObject({ code: 'WX012', phone: String(phone) });
  });

  test("an engineer's station must be known; without one the engineer is of HQ", () => {
    const table = tableOf(
      '工程师',
      ['工号', '姓名', '所属网点'],
      ['E1', '王强', 'WX001'],
      ['E2', '李明', 'WX999'],
      ['E3', '赵刚', ''],
    );
    const reading = readEngineers(table);
    expect(reading.rows.map(({ value }) => value.stationCode)).toEqual(['WX001', 'WX999', null]);
    const problems = checkEngineers(table, reading.rows, { hasStation: (code) => code === 'WX001' });
    expect(brief(problems)).toEqual(['error C5 UNKNOWN_STATION']);
  });
});

describe('the sentences', () => {
  const problem: Problem = {
    row: 16,
    column: 'B',
    heading: '条码',
    value: '2026091500074648',
    severity: 'error',
    code: 'BARCODE_LOSSY',
    facts: {},
    rule: null,
  };

  test('DOMAIN 10: tell how to repair a barcode that Excel has eaten', () => {
    const worded = wordProblem(problem, 'zh-CN');
    expect(worded.reason).toContain('2026091500074648');
    expect(worded.remedy).toMatch(/文本.*重新扫/);
  });

  test('speak of uses and conditions in the words of the trade', () => {
    const wrongUse: Problem = {
      ...problem,
      code: 'BIN_WRONG_USE',
      facts: { bin: 'E-1', use: 'doa', condition: 'defective' },
    };
    expect(wordProblem(wrongUse, 'zh-CN').reason).toBe('库位 E-1 只放DOA，这一行是不良品');
    expect(wordProblem(wrongUse, 'en').reason).toBe('Bin E-1 is for DOA, this row is defective');
  });

  test.each(importCodes)('%s has the same facts in both languages, and a remedy', (code) => {
    const factsIn = (text: string) => new Set(text.match(/\{\{\w+\}\}/g));
    const [chinese, english] = [zh.problems[code], en.problems[code]];
    expect(factsIn(english.reason)).toEqual(factsIn(chinese.reason));
    expect([chinese.remedy, english.remedy]).not.toContain('');
  });
});
