import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { markWorkbook } from '../../../electron/areas/catalog/workbook/mark.ts';
import { readWorkbook } from '../../../electron/areas/catalog/workbook/read.ts';
import type { ImportProblem } from '../../../shared/areas/catalog/contract.ts';
import { readParts } from '../../../shared/areas/catalog/importing/parts.ts';
import { type Recognised, recognise } from '../../../shared/areas/catalog/importing/recognise.ts';
import { wordProblem } from '../../../shared/areas/catalog/importTexts.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { demo } from '../../support/demo.ts';

const today = '2026-11-21' as Day;

async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function tableIn(bytes: Uint8Array): Promise<Recognised> {
  const table = recognise(await readWorkbook(bytes));
  if (!table) throw new Error('not recognised');
  return table;
}

describe('the marked copy', () => {
  const problem = (changes: Partial<ImportProblem>): ImportProblem => ({
    row: 4,
    column: 'B',
    heading: '用途',
    value: '=HYPERLINK("http://a.b")',
    severity: 'error',
    reason: '不是库位用途',
    remedy: '填良品',
    rule: 'R4.7',
    ...changes,
  });
  const fillOf = (cell: ExcelJS.Cell | undefined) =>
    cell?.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
  const noteOf = (cell: ExcelJS.Cell | undefined) => {
    const note = cell?.note;
    return typeof note === 'string' ? note : (note?.texts ?? []).map((run) => run.text).join('');
  };

  test('colours the bad cells and no other, and says why in a note', async () => {
    const problems = [
      problem({}),
      problem({ row: 5, column: 'C', severity: 'warning', rule: null }),
      problem({ row: 6, column: null }),
    ];
    const sheet = (await loaded(await markWorkbook(demo('bins'), '库位表', problems))).getWorksheet('库位表');
    expect(fillOf(sheet?.getCell('B4'))).toBe('FFFFC7CE');
    expect(noteOf(sheet?.getCell('B4'))).toBe('[错误] R4.7 不是库位用途\n→ 填良品');
    expect(fillOf(sheet?.getCell('C5'))).toBe('FFFFEB9C');
    expect(noteOf(sheet?.getCell('C5'))).toContain('[提醒] 不是库位用途');
    expect(fillOf(sheet?.getCell('A6'))).toBe('FFFFC7CE');
    const coloured: string[] = [];
    sheet?.eachRow((row) => row.eachCell((cell) => fillOf(cell) && coloured.push(cell.address)));
    expect(coloured.sort()).toEqual(['A6', 'B4', 'C5']);
  });

  test('lists every problem on a sheet of its own, as text that is never a formula', async () => {
    const marked = await loaded(
      await markWorkbook(demo('bins'), '库位表', [problem({}), problem({ row: 9, value: '+1' })]),
    );
    const list = marked.getWorksheet('问题清单');
    expect(list?.getRow(3).values).toEqual([
      undefined,
      4,
      'B',
      '用途',
      '=HYPERLINK("http://a.b")',
      '错误',
      'R4.7',
      '不是库位用途',
      '填良品',
    ]);
    const types = new Set<ExcelJS.ValueType>();
    list?.eachRow((row) => row.eachCell((cell) => types.add(cell.type)));
    expect(types).not.toContain(ExcelJS.ValueType.Formula);
  });

  test('reads as the workbook it was, and marked again after a repair it shows only what is left', async () => {
    const table = await tableIn(demo('parts'));
    const before = readParts(table, today);
    const words = before.problems.map((each) => wordProblem(each, 'zh-CN'));
    const marked = await markWorkbook(demo('parts'), '备件资料表', words);
    const again = await tableIn(marked);
    expect(again.kind).toBe('parts');
    expect(readParts(again, today)).toEqual(before);
    const repaired = await loaded(
      await markWorkbook(
        marked,
        '备件资料表',
        words.filter(({ row }) => row !== 30),
      ),
    );
    const sheet = repaired.getWorksheet('备件资料表');
    expect([fillOf(sheet?.getCell('G30')), noteOf(sheet?.getCell('G30'))]).toEqual([undefined, '✓']);
    expect(fillOf(sheet?.getCell('B45'))).toBe('FFFFC7CE');
    expect(repaired.worksheets.map(({ name }) => name)).toEqual(['备件资料表', '问题清单']);
  });
});
