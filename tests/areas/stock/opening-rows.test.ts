import { describe, expect, test } from 'vitest';
import { withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import {
  checkOpening,
  type KnownStock,
  openingIdentities,
  readOpening,
} from '../../../shared/areas/stock/openingStockRows.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { brief, tableOf, type Value } from '../../support/tables.ts';

const today = '2026-11-21' as Day;

describe('opening stock', () => {
  const headings = ['备件编码', '条码', '数量', '库位', '入库日期', '单价(元)', '状态'];
  const unit = (
    barcode: Value,
    changes: { day?: Value; bin?: string; qty?: Value; condition?: string } = {},
  ): Value[] => [
    'UNIT',
    barcode,
    changes.qty ?? 1,
    changes.bin ?? 'A-1',
    changes.day ?? '2026-09-03',
    352.98,
    changes.condition ?? '良品',
  ];
  const lot = (qty: Value, bin = 'A-2', part = 'LOT'): Value[] => [part, '', qty, bin, '2026-09-03', 8, '良品'];
  const bins: Readonly<Record<string, ReturnType<KnownStock['bin']>>> = {
    'A-1': { use: 'good', capacity: 10, isMixing: false, holdsPartCode: null, held: 0 },
    'A-2': { use: 'good', capacity: 10, isMixing: false, holdsPartCode: null, held: 4 },
    'A-3': { use: 'good', capacity: null, isMixing: false, holdsPartCode: 'OTHER', held: 1 },
    'E-1': { use: 'doa', capacity: null, isMixing: true, holdsPartCode: 'OTHER', held: 1 },
  };
  const known: KnownStock = {
    part: (code) => (code === 'UNIT' ? { tracking: 'unit' } : code.startsWith('LOT') ? { tracking: 'lot' } : undefined),
    bin: (code) => bins[code],
    unitPlace: (barcode) => (barcode === 'BOOKED' ? 'A-1' : undefined),
    barcodeOwner: (barcode) => (barcode === '6928110350294' ? 'UNIT' : undefined),
  };
  const problemsOf = (...rows: Value[][]) => {
    const table = tableOf('期初库存', headings, ...rows);
    const reading = readOpening(table, today);
    return brief(withProblems(reading, checkOpening(table, reading.rows, known)).problems);
  };

  test.each([
    { text: '2026-09-03', day: '2026-09-03' },
    { text: '2026/9/3', day: '2026-09-03' },
    { text: '2026.9.3', day: '2026-09-03' },
    { text: '20260903', day: '2026-09-03' },
    { text: '2026年8月15日', day: '2026-08-15' },
    { text: '2026 年 8 月 15 日 14:30', day: '2026-08-15' },
    { text: '２０２６－０９－０３', day: '2026-09-03' },
  ])('reads the day $text', ({ text, day }) => {
    expect(readOpening(tableOf('期初', headings, unit('B01', { day: text })), today).rows[0]?.value.receivedDay).toBe(
      day,
    );
  });

  test.each([
    { name: 'an impossible day', row: unit('B01', { day: '2026-02-30' }), problem: 'error E4 NOT_DAY' },
    {
      name: 'R4.8.1: a day after today would spoil first in, first out',
      row: unit('B01', { day: '2026-11-22' }),
      problem: 'error E4 DAY_AHEAD',
    },
    { name: 'a blank day', row: unit('B01', { day: '' }), problem: 'error E4 BLANK' },
    { name: 'quantity zero', row: lot(0), problem: 'error C4 NOT_QUANTITY' },
    { name: 'one and a half', row: lot(1.5), problem: 'error C4 NOT_QUANTITY' },
    { name: 'a blank quantity', row: lot(''), problem: 'error C4 BLANK' },
    { name: 'an unknown part', row: lot(1, 'A-2', 'NONE'), problem: 'error A4 UNKNOWN_PART' },
    { name: 'an unknown bin', row: lot(1, 'A-99'), problem: 'error D4 UNKNOWN_BIN' },
    { name: 'R4.7: a good part in a DOA bin', row: lot(1, 'E-1'), problem: 'error D4 BIN_WRONG_USE' },
    {
      name: 'R4.8.1: another part in a bin that does not mix',
      row: lot(1, 'A-3'),
      problem: 'error D4 BIN_HOLDS_OTHER_PART',
    },
    { name: 'a unit without a barcode', row: unit(''), problem: 'error B4 UNIT_NEEDS_BARCODE' },
    { name: 'two of one unit', row: unit('B01', { qty: 2 }), problem: 'error C4 UNIT_QUANTITY' },
    {
      name: 'a lot with a barcode',
      row: ['LOT', 'B01', 1, 'A-2', '2026-09-03', 8, '良品'],
      problem: 'error B4 LOT_HAS_BARCODE',
    },
    { name: 'a unit that is in the books', row: unit('BOOKED'), problem: 'error B4 UNIT_EXISTS' },
    {
      name: "a unit scanned by the maker's article number",
      row: unit('6928110350294'),
      problem: 'error B4 BARCODE_TAKEN',
    },
    { name: 'more than the bin holds is a warning', row: lot(7), problem: 'warning C4 BIN_OVER_CAPACITY' },
  ])('$name', ({ row, problem }) => {
    expect(problemsOf(row)).toEqual([problem]);
  });

  test('a unit twice: alike is taken once, otherwise an error on the later row', () => {
    expect(problemsOf(unit('B01'), unit('B01'), unit('B01', { day: '2026-04-21' }))).toEqual([
      'warning B5 SAME_ROW',
      'error B6 BARCODE_REPEATED',
    ]);
  });

  test('R4.8.1: two parts of the same file in one bin that does not mix', () => {
    expect(problemsOf(lot(1), lot(1, 'A-2', 'LOT2'))).toEqual(['error D5 BIN_HOLDS_OTHER_PART']);
  });

  test('a bin that runs over in the course of the file is told once, with what it would hold', () => {
    const table = tableOf('期初', headings, lot(6), lot(1), lot(2));
    const problems = checkOpening(table, readOpening(table, today).rows, known);
    expect(problems).toMatchObject([
      { row: 5, code: 'BIN_OVER_CAPACITY', facts: { bin: 'A-2', capacity: 10, total: 13 } },
    ]);
  });

  test('DOMAIN 9: a lot row is itself by bin, day, price, quantity and its occurrence, a unit by its barcode', () => {
    const reading = readOpening(tableOf('期初', headings, lot(5), lot(5), unit('B01')), today);
    expect(brief(reading.problems)).toEqual(['warning A5 SAME_ROW_BOTH_TAKEN']);
    const identities = openingIdentities(reading.rows);
    expect(new Set(identities).size).toBe(3);
    expect(openingIdentities(reading.rows)).toEqual(identities);
  });
});
