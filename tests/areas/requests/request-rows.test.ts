import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/areas/catalog/workbook/read.ts';
import { recognise } from '../../../shared/areas/catalog/importing/recognise.ts';
import {
  checkPaperHead,
  checkRequest,
  readPaperHead,
  readRequest,
} from '../../../shared/areas/requests/requestRows.ts';
import type { RequestPurpose } from '../../../shared/areas/requests/words.ts';
import { demo } from '../../support/demo.ts';
import { brief, paperOf, type Value } from '../../support/tables.ts';

const headings = ['备件编码', '备件名称', '数量', '工单号'];
const line: Value[] = ['U-1', '主板', 2, 'WO-1'];
const title = ['备件申请单'];

/** A paper with these cells over its rows. */
const paper = (head: readonly (readonly Value[])[], ...rows: Value[][]) =>
  paperOf(title, ...head, headings, ...(rows.length > 0 ? rows : [line]));
const whole: Value[][] = [
  ['网点编码', 'WX001', '申请单号', 'A-1'],
  ['用途', '保内维修', '紧急', '是'],
  ['紧急原因', '用户催修', '批量处理', '否'],
  ['备注', '上午送'],
];

describe('what stands over the rows of a part request', () => {
  test('R4.1: reads each value beside its label', () => {
    expect(readPaperHead(paper(whole))).toMatchObject({
      station: 'WX001',
      paperNumber: 'A-1',
      purpose: 'inWarrantyRepair',
      isUrgent: true,
      urgentReason: '用户催修',
      isBatch: false,
      note: '上午送',
    });
  });

  test.each<{ name: string; head: Value[][]; said: object }>([
    {
      name: 'label and value in one cell, parted by a colon of either width',
      head: [['网点编码：ｗｘ００１', '', '申请单号: A-1'], ['用途：备货']],
      said: { station: 'WX001', paperNumber: 'A-1', purpose: 'stock', isUrgent: false, isBatch: false },
    },
    {
      name: 'the station by its name only',
      head: [
        ['维修站', '深圳维修站'],
        ['用途*', '', '', '保外购买'],
      ],
      said: { station: '深圳维修站', purpose: 'outOfWarranty' },
    },
    {
      name: 'a blank value does not swallow the label after it, whether the paper needs that one or not',
      head: [
        ['网点编码', 'WX001', '申请单号', '', '申请日期', '2026-04-13'],
        ['紧急原因', '', '批量', '是'],
        ['用途', '保内'],
      ],
      said: { paperNumber: '', urgentReason: '', isBatch: true },
    },
    {
      name: 'the station’s address block is no list of stations',
      head: [
        ['网点编码', '维修站', '联系人', '电话', '地址'],
        ['WX001', '深圳维修站', '陈平', '13800000000', '科技园 1 号'],
        ['网点编码', 'WX001', '用途', '备货'],
      ],
      said: { station: 'WX001', purpose: 'stock' },
    },
  ])('$name', ({ head, said }) => {
    const table = paper(head);
    expect(table.kind).toBe('partRequest');
    expect(readPaperHead(table)).toMatchObject(said);
    expect(readRequest(table).rows).toHaveLength(1);
  });

  const known = { stationCode: 'WX001', ownStation: null, takenAs: undefined };
  test.each<{
    name: string;
    head: Value[][];
    known?: Partial<Parameters<typeof checkPaperHead>[1]>;
    problems: string[];
  }>([
    { name: 'all is there', head: whole, problems: [] },
    {
      name: 'R4.1: no purpose',
      head: [['网点编码', 'WX001', '用途', '']],
      problems: ['error D2 HEAD_MISSING'],
    },
    {
      name: 'R4.1: a purpose that is none',
      head: [['网点编码', 'WX001', '用途', '急用']],
      problems: ['error D2 NOT_PURPOSE'],
    },
    {
      name: 'no station at all',
      head: [['用途', '备货']],
      known: { stationCode: undefined },
      problems: ['error 3 HEAD_MISSING'],
    },
    {
      name: 'a station that there is not',
      head: [['网点编码', 'WX999', '用途', '备货']],
      known: { stationCode: undefined },
      problems: ['error B2 UNKNOWN_STATION'],
    },
    {
      name: "R4.1: a station brings its own papers, and not another's",
      head: [['维修站', '广州维修站', '用途', '备货']],
      known: { stationCode: 'WX002', ownStation: 'WX001' },
      problems: ['error B2 FOREIGN_STATION'],
    },
    {
      name: "a station's paper that names none is its own",
      head: [['用途', '备货']],
      known: { stationCode: 'WX001', ownStation: 'WX001' },
      problems: [],
    },
    {
      name: 'R4.1.1b: urgent without a reason',
      head: [
        ['网点编码', 'WX001', '用途', '备货'],
        ['紧急', '是'],
      ],
      problems: ['error 4 URGENT_REASON_REQUIRED'],
    },
    {
      name: 'urgent, or not',
      head: [
        ['网点编码', 'WX001', '用途', '备货'],
        ['紧急', '也许', '批量', '是'],
      ],
      problems: ['error B3 NOT_YES_NO'],
    },
    {
      name: 'R4.1: a paper that was entered already',
      head: whole,
      known: { takenAs: 'SQ20260413-001' },
      problems: ['error D2 PAPER_TAKEN'],
    },
  ])('$name', ({ head, known: facts, problems }) => {
    expect(brief(checkPaperHead(readPaperHead(paper(head)), { ...known, ...facts }))).toEqual(problems);
  });
});

describe('the rows of a part request', () => {
  const parts = {
    part: (code: string) =>
      code === 'U-1'
        ? { name: '主板', isSellable: true }
        : code === 'N-1'
          ? { name: '软件狗', isSellable: false }
          : undefined,
  };
  const problemsOf = (purpose: RequestPurpose, ...rows: Value[][]) => {
    const table = paper(whole, ...rows);
    const reading = readRequest(table);
    return brief([...reading.problems, ...checkRequest(table, reading.rows, purpose, parts)]);
  };

  test.each<{ name: string; row: Value[]; purpose?: RequestPurpose; problems: string[] }>([
    { name: 'a good row', row: line, problems: [] },
    { name: 'full width, blanks and lower case', row: ['　ｕ－１ ', '主板', '２', ' WO-1 '], problems: [] },
    { name: 'an unknown part', row: ['X-1', '', 1, 'WO-1'], problems: ['error A7 UNKNOWN_PART'] },
    { name: 'another name is a warning', row: ['U-1', '电源板', 1, 'WO-1'], problems: ['warning B7 NAME_DIFFERS'] },
    { name: 'no quantity is not none', row: ['U-1', '', '', 'WO-1'], problems: ['error C7 BLANK'] },
    { name: 'words for a quantity', row: ['U-1', '', '两个', 'WO-1'], problems: ['error C7 NOT_QUANTITY'] },
    { name: 'none at all', row: ['U-1', '', 0, 'WO-1'], problems: ['error C7 NOT_QUANTITY'] },
    { name: 'R4.1: a repair without its order', row: ['U-1', '', 1, ''], problems: ['error D7 REPAIR_ORDER_REQUIRED'] },
    { name: 'stock needs no order', row: ['U-1', '', 1, ''], purpose: 'stock', problems: [] },
    {
      name: 'R4.2.4: what is not for sale is not bought',
      row: ['N-1', '', 1, ''],
      purpose: 'outOfWarranty',
      problems: ['error A7 NOT_FOR_SALE'],
    },
    { name: 'R4.2.4: but lent', row: ['N-1', '', 1, 'WO-1'], problems: [] },
  ])('$name', ({ row, purpose = 'inWarrantyRepair', problems }) => {
    expect(problemsOf(purpose, row)).toEqual(problems);
  });

  test('the same row twice may be two repairs: both count, and the clerk is told', () =>
    expect(problemsOf('inWarrantyRepair', line, line)).toEqual(['warning A8 SAME_ROW_BOTH_TAKEN']));

  test('totals and signatures beneath the rows are no rows', () => {
    const table = paper(whole, line, ['合计', '', 2, ''], ['网点盖章：', '', '', '经办人签字：']);
    expect(readRequest(table)).toMatchObject({ rowCount: 1, refusedRows: 0, problems: [] });
  });

  test('the example is read: five good rows and a wrong one, under a head with all it needs', async () => {
    const table = recognise(await readWorkbook(demo('part-request')));
    if (table?.kind !== 'partRequest') throw new Error('not recognised');
    const reading = readRequest(table);
    expect(reading.rows.map(({ value }) => [value.partCode, value.qty])).toEqual([
      ['HW.MB.0001-B1', 1],
      ['HW.MB.0002-A2', 1],
      ['HW.PW.0019-A1', 2],
      ['HW.BL.0078-A1', 4],
      ['HW.CB.0209-A1', 3],
    ]);
    expect(brief(reading.problems)).toEqual(['error C16 NOT_QUANTITY']);
    expect(readPaperHead(table)).toMatchObject({
      station: 'WX001',
      paperNumber: 'SZ-2026-1118',
      purpose: 'inWarrantyRepair',
      isUrgent: true,
      isBatch: false,
    });
  });
});
