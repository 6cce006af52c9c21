import { describe, expect, test } from 'vitest';
import { withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import { checkNote, readNote } from '../../../shared/areas/receiving/noteRows.ts';
import { brief, tableOf, type Value } from '../../support/tables.ts';

describe('delivery notes', () => {
  const headings = [
    '备件编码',
    '备件名称',
    '通知数量',
    '实到数量',
    '检验不合格',
    '条码(每行一个)',
    '单价(元)',
    '申请日期',
  ];
  const line = (changes: Readonly<Record<number, Value>> = {}): Value[] =>
    ['UNIT', '主板', 2, 2, 0, 'AAA1\nAAA2', 136.89, '2026-10-03'].map((value, index) => changes[index] ?? value);
  const known = {
    part: (code: string) =>
      code === 'UNIT'
        ? ({ name: '主板', tracking: 'unit' } as const)
        : code === 'LOT'
          ? ({ name: '遥控器', tracking: 'lot' } as const)
          : undefined,
    unitPlace: (barcode: string) => (barcode === 'BOOKED' ? 'A-1' : undefined),
    barcodeOwner: () => undefined,
  };

  test.each([
    {
      title: '到货单 DN2026-1001 货单号 SF860627671470 外包装:完好',
      head: ['DN2026-1001', 'SF860627671470', 'intact'],
    },
    {
      title: '到货单 DN2026-1002 货单号 SF357588678831 外包装:轻微压损',
      head: ['DN2026-1002', 'SF357588678831', 'slight'],
    },
    { title: '送货单号：dn-7　运单号：sf1 包装状况：严重破损', head: ['DN-7', 'SF1', 'severe'] },
    { title: '到货单', head: ['', '', null] },
  ])('reads the title $title', ({ title, head }) => {
    const { noteNumber, waybill, packageGrade } = readNote(tableOf(title, headings, line()));
    expect([noteNumber, waybill, packageGrade]).toEqual(head);
  });

  test('R4.6.1.3: reads a line with its barcodes; what the note leaves open stays open', () => {
    const reading = readNote(tableOf('到货单', headings, line(), line({ 3: '', 4: '', 5: '', 7: '' })));
    expect(reading.rows[0]?.value).toEqual({
      partCode: 'UNIT',
      partName: '主板',
      expected: 2,
      counted: 2,
      failed: 0,
      barcodes: ['AAA1', 'AAA2'],
      priceFen: 13689,
      requestDay: '2026-10-03',
    });
    expect(reading.rows[1]?.value).toMatchObject({ counted: null, failed: null, barcodes: [], requestDay: null });
  });

  test.each([
    {
      name: 'R4.1.2a: fewer barcodes than pieces is a warning',
      line: line({ 2: 3 }),
      problem: 'warning F4 BARCODES_DIFFER_FROM_QUANTITY',
    },
    { name: 'R4.1.2a: more failed than counted', line: line({ 4: 3 }), problem: 'error E4 MORE_FAILED_THAN_COUNTED' },
    { name: 'an unknown part', line: line({ 0: 'NONE' }), problem: 'error A4 UNKNOWN_PART' },
    {
      name: 'a name that differs from the catalogue is a warning',
      line: line({ 1: '电源板' }),
      problem: 'warning B4 NAME_DIFFERS',
    },
    {
      name: 'serial barcodes on a lot-tracked part',
      line: line({ 0: 'LOT', 1: '遥控器' }),
      problem: 'error F4 LOT_HAS_BARCODE',
    },
    { name: 'a unit that is in the books', line: line({ 5: 'AAA1\nBOOKED' }), problem: 'error F4 UNIT_EXISTS' },
    { name: 'a serial twice in one line', line: line({ 5: 'AAA1\nAAA1' }), problem: 'error F4 BARCODE_REPEATED' },
  ])('$name', ({ line: row, problem }) => {
    const table = tableOf('到货单', headings, row);
    const reading = readNote(table);
    expect(brief(withProblems(reading, checkNote(table, reading.rows, known)).problems)).toEqual([problem]);
  });

  test('the same lot line twice may be two cartons: both count, and the clerk is told', () => {
    const carton = line({ 0: 'LOT', 1: '遥控器', 5: '' });
    const reading = readNote(tableOf('到货单', headings, carton, carton));
    expect(reading.rows).toHaveLength(2);
    expect(brief(reading.problems)).toEqual(['warning A5 SAME_ROW_BOTH_TAKEN']);
  });
});
