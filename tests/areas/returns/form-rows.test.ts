import { describe, expect, test } from 'vitest';
import { changedCells, formChanges } from '../../../shared/areas/returns/formChanges.ts';
import { checkForm, type LineRef, readForm, readFormHead } from '../../../shared/areas/returns/formRows.ts';
import { formColumns, formTexts } from '../../../shared/areas/returns/formTexts.ts';
import type { ReturnLine, ReturnLineFields } from '../../../shared/areas/returns/lists.ts';
import { brief, paperOf, type Value } from '../../support/tables.ts';

const zh = formTexts['zh-CN'].headings;
const headings = formColumns.map((column) => zh[column]);
const head = ['网点编码', 'WX001', '维修站', '深圳维修站', '清单号', 'FJ20260413-001'];

/** A row of the form with only what matters; the rest is a whole defective part. */
function rowOf(cells: Partial<Record<(typeof formColumns)[number], Value>> = {}): Value[] {
  const whole = { kind: '故障件', partCode: 'U-1', qty: 1, barcode: 'OLD1', repairOrder: 'WO-1', fault: '不开机' };
  return formColumns.map((column) => ({ ...whole, ...cells })[column as 'kind'] ?? '');
}
const form = (...rows: Value[][]) => paperOf(['返件申请清单'], head, headings, ...rows);
const fields: ReturnLineFields = {
  kind: 'defective',
  partCode: 'U-1',
  qty: 1,
  barcode: 'OLD1',
  repairOrder: 'WO-1',
  machineSerial: '',
  engineer: '',
  fault: '不开机',
  statement: '',
  isBatch: false,
};
const known = {
  part: (code: string) =>
    ({ 'U-1': { name: '主板', tracking: 'unit' }, 'P-1': { name: '遥控器', tracking: 'lot' } })[code] as never,
  hasLine: ({ no }: LineRef) => no <= 3,
};

describe('a return form that comes back', () => {
  test.each(['zh-CN', 'en'] as const)('in %s is recognised by the headings that it was written with', (language) => {
    const own = formColumns.map((column) => formTexts[language].headings[column]);
    const table = paperOf([formTexts[language].title], [formTexts[language].howTo], own, rowOf());
    expect(table.kind).toBe('returnList');
    expect(Object.keys(table.columns).sort()).toEqual([...formColumns].sort());
  });

  test.each(['zh-CN', 'en'] as const)('in %s says over its rows whose it is and which list it changes', (language) => {
    const { stationCode, stationName, listNumber, day } = formTexts[language];
    const over = [stationCode, 'WX001', stationName, '深圳维修站', listNumber, '', day, '2026-04-13'];
    expect(readFormHead(paperOf(['返件'], over, headings, rowOf()))).toMatchObject({
      station: 'WX001',
      listNumber: '',
    });
    expect(readFormHead(form(rowOf()))).toMatchObject({ station: 'WX001', listNumber: 'FJ20260413-001' });
  });

  test('R4.3.1: reads a row', () => {
    const row = rowOf({
      lineNo: 2,
      lineKey: 'a1',
      barcode: ' ｏｌｄ1',
      machineSerial: 'tv 1',
      isBatch: '批量',
      engineer: '郭 平',
    });
    expect(readForm(form(row)).rows).toEqual([
      {
        row: 4,
        value: {
          line: { no: 2, key: 'A1' },
          partName: '',
          fields: { ...fields, machineSerial: 'TV1', isBatch: true, engineer: '郭 平' },
        },
      },
    ]);
  });

  test.each<{ name: string; cells: Parameters<typeof rowOf>[0]; comes: boolean }>([
    {
      name: 'a proposed row (debt, loan) comes where it says so',
      cells: { basis: '欠件 QJ1', isReturned: '是' },
      comes: true,
    },
    { name: 'a proposed row that says nothing stays', cells: { basis: '欠件 QJ1' }, comes: false },
    { name: 'a proposed row that says no stays', cells: { basis: '欠件 QJ1', isReturned: '否' }, comes: false },
    { name: 'a line of the list comes unless it says no', cells: { lineNo: 1, basis: '欠件 QJ1' }, comes: true },
    { name: 'a line of the list that says no is taken off', cells: { lineNo: 1, isReturned: '否' }, comes: false },
    { name: 'a row that the station wrote itself comes', cells: {}, comes: true },
  ])('$name', ({ cells, comes }) => {
    const reading = readForm(form(rowOf(cells)));
    expect(reading.rows.map(({ value }) => value.fields !== null)).toEqual([comes]);
    expect(reading.problems).toEqual([]);
  });

  test('a row that was cleared, but for its hidden key, is no row', () => {
    const cleared = rowOf({
      ...{ kind: '', partCode: '', qty: '', barcode: '', repairOrder: '', fault: '' },
      lineKey: 'A1',
    });
    const reading = readForm(form(rowOf(), cleared));
    expect(reading).toMatchObject({ problems: [], named: [] });
    expect(reading.rows[1]?.value.fields).toBeNull();
  });

  test('a row that does not come is not asked for what it lacks', () => {
    const blank = { kind: '', qty: '', barcode: '', fault: '' };
    expect(readForm(form(rowOf({ ...blank, basis: '借用 FF1' }))).problems).toEqual([]);
    expect(brief(readForm(form(rowOf({ kind: '', qty: '' }))).problems)).toEqual(['error C4 BLANK', 'error F4 BLANK']);
  });

  test.each<{ name: string; rows: Value[][]; problems: string[] }>([
    { name: 'a good row', rows: [rowOf()], problems: [] },
    { name: 'no kind of return', rows: [rowOf({ kind: '坏了' })], problems: ['error C4 NOT_RETURN_KIND'] },
    {
      name: 'a serial that Excel has eaten',
      rows: [rowOf({ barcode: { text: '6904540000000000', kind: 'number', number: 6.90454e15, isLossy: true } })],
      problems: ['error G4 BARCODE_LOSSY'],
    },
    { name: 'two serials in a row', rows: [rowOf({ barcode: 'OLD1\nOLD2' })], problems: ['error G4 BARCODE_INVALID'] },
    { name: 'an unknown part', rows: [rowOf({ partCode: 'X-1' })], problems: ['error D4 UNKNOWN_PART'] },
    { name: 'a line that the list has not', rows: [rowOf({ lineNo: 9 })], problems: ['error A4 UNKNOWN_LINE'] },
    {
      name: 'R4.3a: a unit without the serial that was taken out',
      rows: [rowOf({ barcode: '' })],
      problems: ['error G4 OLD_BARCODE_REQUIRED'],
    },
    {
      name: 'R4.3.1: an unused unit without its serial',
      rows: [rowOf({ kind: '未用件', barcode: '' })],
      problems: ['error G4 UNIT_NEEDS_BARCODE'],
    },
    { name: 'R4.3.1: two of a unit', rows: [rowOf({ qty: 2 })], problems: ['error F4 UNIT_QUANTITY'] },
    { name: 'R4.3.1.2: no fault', rows: [rowOf({ fault: '' })], problems: ['error K4 FAULT_REQUIRED'] },
    {
      name: 'R4.3.1.3: DOA without its statement',
      rows: [rowOf({ kind: 'DOA' })],
      problems: ['error L4 STATEMENT_REQUIRED'],
    },
    {
      name: 'R4.3.1: one serial twice',
      rows: [rowOf(), rowOf({ repairOrder: 'WO-2' })],
      problems: ['error G5 BARCODE_REPEATED'],
    },
    {
      name: 'one line of the list twice',
      rows: [rowOf({ lineNo: 1 }), rowOf({ lineNo: 1, barcode: 'OLD2' })],
      problems: ['error A5 LINE_REPEATED'],
    },
  ])('$name', ({ rows, problems }) => {
    const table = form(...rows);
    const reading = readForm(table);
    expect(brief([...reading.problems, ...checkForm(table, reading.rows, known)])).toEqual(problems);
  });

  test('a refused row still speaks of its line, so that the line is not taken off', () => {
    const reading = readForm(form(rowOf({ lineNo: 2, qty: '很多' })));
    expect([reading.rows, reading.named]).toEqual([[], [{ no: 2, key: '' }]]);
  });
});

describe('what a form changes', () => {
  // A change looks at nothing of a line but these fields, its number and its id.
  const line = (lineNo: number, more: Partial<ReturnLineFields> = {}) =>
    ({ id: `0000-00000000000${lineNo}`, lineNo, ...fields, barcode: `OLD${lineNo}`, ...more }) as ReturnLine;
  const row = (no: number | null, more: Partial<ReturnLineFields> | null = {}, key = '') => ({
    row: 4,
    value: {
      line: no === null ? null : { no, key },
      partName: '',
      fields: more && { ...fields, barcode: `OLD${no ?? ''}`, ...more },
    },
  });
  const changesOf = (rows: ReturnType<typeof row>[], lines: ReturnLine[]) => {
    const named = rows.flatMap(({ value }) => value.line ?? []);
    return formChanges(rows, lines, { named, isCurrent: true });
  };
  const inWords = (rows: ReturnType<typeof row>[], lines: ReturnLine[]) =>
    changesOf(rows, lines).map(({ effect, line: found }) => `${effect} ${found?.lineNo ?? 'new'}`);

  test.each<{ name: string; rows: ReturnType<typeof row>[]; lines: ReturnLine[]; changes: string[] }>([
    { name: 'nothing', rows: [row(1)], lines: [line(1)], changes: ['same 1'] },
    { name: 'a cell', rows: [row(1, { fault: '花屏' })], lines: [line(1)], changes: ['change 1'] },
    { name: 'a new row', rows: [row(1), row(null)], lines: [line(1)], changes: ['same 1', 'add new'] },
    { name: 'a row that says no', rows: [row(1, null)], lines: [line(1)], changes: ['remove 1'] },
    { name: 'a row that is gone', rows: [row(2)], lines: [line(1), line(2)], changes: ['same 2', 'remove 1'] },
    {
      name: 'a row whose line was taken off meanwhile; its number went to another',
      rows: [row(1, null, '000000000009')],
      lines: [line(1)],
      changes: ['remove 1'],
    },
    { name: 'a proposal left', rows: [row(null, null)], lines: [], changes: [] },
    {
      name: 'a row without its number that says the same as a line',
      rows: [row(null, { barcode: 'OLD2' })],
      lines: [line(1), line(2)],
      changes: ['same 2', 'remove 1'],
    },
  ])('$name', ({ rows, lines, changes }) => expect(inWords(rows, lines)).toEqual(changes));

  test('a form that is out of date takes off only what it says no to', () => {
    const rows = [row(1, null)];
    const found = formChanges(rows, [line(1), line(2)], { named: [{ no: 1, key: '' }], isCurrent: false });
    expect(found.map(({ effect, line: at }) => [effect, at?.lineNo])).toEqual([['remove', 1]]);
  });

  test('each changed cell is told before and after, in words', () => {
    const [change] = changesOf([row(1, { kind: 'doa', isBatch: true, statement: '开箱即坏' })], [line(1)]);
    expect(change && changedCells(change, 'zh-CN')).toEqual([
      { heading: '返件类别', before: '故障件', after: 'DOA' },
      { heading: '书面说明', before: '', after: '开箱即坏' },
      { heading: '批量', before: '否', after: '是' },
    ]);
    expect(change && changedCells(change, 'en').map(({ heading }) => heading)).toEqual([
      'Return kind',
      'Statement',
      'Batch',
    ]);
  });
});
