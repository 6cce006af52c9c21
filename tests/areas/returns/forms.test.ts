import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { refusal } from '../../support/refusal.ts';
import { opened, repaired, rowsOf, workbookOf } from '../../support/repair.ts';
import { drafted, using, writing } from '../../support/returning.ts';
import { lent, openTrade, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

const HEADING_ROW = 4;

describe.each(engines)('return lists as forms on %s', (engine) => {
  let trade: Trade;

  beforeEach(async () => {
    trade = await openTrade(engine);
    const loans = await lent(trade, [
      { partCode: 'U-1', qty: 2 },
      { partCode: 'P-1', qty: 5 },
    ]);
    const used = loans.find((loan) => loan.unitBarcode === 'UA01') ?? expect.unreachable();
    await trade.station.loans.use(using(used, 'OLD1', '2026-04-13'));
  });
  afterEach(async () => {
    await expectBooksBalance(trade.world);
    await trade.world.close();
  });

  /** Rows of the form that say anything, with the cells that matter here. */
  async function shown(file: File) {
    const rows = await rowsOf(file, HEADING_ROW);
    return rows
      .filter((row) => row.备件编码)
      .map((row) =>
        [row.行号 ?? '', row.是否返回 ?? '', row.返件类别, row.备件编码, row.数量, row.条码 ?? ''].join(' '),
      );
  }

  /** A draft of the debt and two of the lot, made of the empty form. */
  async function firstList() {
    const { station } = trade;
    const empty = await station.returns.forms.download({ stationCode: 'WX001' });
    const file = await repaired(empty, { B5: '是', K5: '不开机', J5: '郭平', B7: '是', F7: 2 });
    const { digest } = await station.returns.forms.preview({ file });
    return station.returns.forms.apply({ file, digest });
  }

  test('R4.3a, R4.3b: an empty form proposes what the station owes and holds, and leaves the choice to it', async () => {
    const { station, otherStation } = trade;
    const file = await station.returns.forms.download({ stationCode: 'WX001' });
    expect(file.name).toBe('返件申请清单-WX001-2026-04-13.xlsx');
    expect(await shown(file)).toEqual(['  故障件 U-1 1 OLD1', '  未用件 U-1 1 UA02', '  未用件 P-1 5 ']);
    const [sheet] = (await opened(file)).worksheets;
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: HEADING_ROW });
    expect([sheet?.getCell('D3').value, sheet?.getCell('F3').value]).toEqual(['WX001', '深圳维修站']);
    expect([sheet?.getCell('G5').numFmt, sheet?.getCell('G5').value]).toEqual(['@', 'OLD1']);
    expect(['B5', 'C5', 'M5', 'C20'].map((at) => sheet?.getCell(at).dataValidation?.formulae?.[0])).toEqual([
      '"是,否"',
      '"故障件,DOA,未用件"',
      '"是,否"',
      '"故障件,DOA,未用件"',
    ]);
    expect(await shown(await otherStation.returns.forms.download({ stationCode: 'WX002' }))).toEqual([]);
    expect(await refusal(otherStation.returns.forms.download({ stationCode: 'WX001' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('untouched, it brings nothing', async () => {
    const file = await trade.station.returns.forms.download({ stationCode: 'WX001' });
    const preview = await trade.station.returns.forms.preview({ file });
    expect(preview).toMatchObject({ stationCode: 'WX001', listNumber: null, toAdd: 0, problems: [], changes: [] });
    expect(await refusal(trade.station.returns.forms.apply({ file, digest: preview.digest }))).toMatchObject({
      code: 'WORKBOOK_UNKNOWN',
    });
    expect((await trade.station.returns.list({})).total).toBe(0);
  });

  test('filled in, it makes a new draft whose lines answer their debt and their loan', async () => {
    const list = await firstList();
    expect(await trade.station.returns.get({ id: list.id })).toMatchObject({
      state: 'draft',
      stationCode: 'WX001',
      lines: [
        { lineNo: 1, kind: 'defective', partCode: 'U-1', barcode: 'OLD1', newBarcode: 'UA01', engineer: '郭平' },
        { lineNo: 2, kind: 'unused', partCode: 'P-1', qty: 2 },
      ],
    });
    expect(list.lines.map(({ obligationId, loanId }) => [obligationId !== null, loanId !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(await shown(await trade.station.returns.forms.download({ stationCode: 'WX001' }))).toEqual([
      '  未用件 U-1 1 UA02',
      '  未用件 P-1 3 ',
    ]);
  });

  test('a list sent out and back shows each change before it is made: a cell, a new row, a row that is gone', async () => {
    const { station, keeper } = trade;
    const { id, number } = await firstList();
    const file = await keeper.returns.forms.download({ id });
    expect(await shown(file)).toEqual(['1 是 故障件 U-1 1 OLD1', '2 是 未用件 P-1 2 ']);
    const back = await repaired(file, {
      ...{ K5: '花屏', M5: '是', B6: '否' },
      ...{ C7: '未用件', D7: 'u-1', F7: '1', G7: 'ua02' },
    });
    const preview = await station.returns.forms.preview({ file: back });
    expect(preview).toMatchObject({ listNumber: number, toAdd: 1, toChange: 1, unchanged: 0, problems: [] });
    expect(preview.changes).toMatchObject([
      {
        effect: 'change',
        row: 5,
        details: [
          { heading: '故障现象', before: '不开机', after: '花屏' },
          { heading: '批量', before: '否', after: '是' },
        ],
      },
      { effect: 'remove', row: 6, partCode: 'P-1' },
      { effect: 'add', row: 7, partCode: 'U-1', barcode: 'UA02' },
    ]);
    const list = await station.returns.forms.apply({ file: back, digest: preview.digest });
    expect(list.number).toBe(number);
    expect(list.lines).toMatchObject([
      { kind: 'defective', fault: '花屏', isBatch: true },
      { kind: 'unused', barcode: 'UA02' },
    ]);
    expect(list.version).toBeGreaterThan(3);
    // Sent in once more: the number of the line that was taken off belongs to the new one now, and nothing happens to it.
    const again = await station.returns.forms.preview({ file: back });
    expect(again.changes.map(({ effect, row }) => [effect, row])).toEqual([
      ['same', 5],
      ['same', 7],
    ]);
    expect(again.problems.map(({ severity, row }) => [severity, row])).toEqual([['warning', HEADING_ROW]]);
  });

  test('a row deleted from the sheet takes its line off, and the preview warns of it', async () => {
    const { id } = await firstList();
    const blank = Object.fromEntries([...'ABCDEFGHIJKLMN'].map((column) => [`${column}6`, '']));
    const file = await repaired(await trade.station.returns.forms.download({ id }), blank);
    const preview = await trade.station.returns.forms.preview({ file });
    expect(preview.changes.map(({ effect, row }) => [effect, row])).toEqual([
      ['same', 5],
      ['remove', null],
    ]);
    expect(preview.problems).toMatchObject([{ severity: 'warning', row: HEADING_ROW }]);
    const list = await trade.station.returns.forms.apply({ file, digest: preview.digest });
    expect(list.lines.map(({ partCode }) => partCode)).toEqual(['U-1']);
  });

  test('an English form is read like a Chinese one', async () => {
    const english = { context: { language: 'en' } };
    const { id } = await firstList();
    const file = await trade.station.returns.forms.download({ id }, english);
    const preview = await trade.station.returns.forms.preview({ file }, english);
    expect(preview).toMatchObject({ unchanged: 2, toAdd: 0, toChange: 0, problems: [] });
  });

  test('R4.3.1.4: a list that was handed in takes no form', async () => {
    const { station } = trade;
    const { id, version, number } = await firstList();
    const file = await station.returns.forms.download({ id });
    await station.returns.submit({ id, version });
    const preview = await station.returns.forms.preview({ file });
    expect(preview).toMatchObject({ changes: [], problems: [{ value: number, rule: 'R4.3.1.4' }] });
    expect(await refusal(station.returns.forms.apply({ file, digest: preview.digest }))).toMatchObject({
      code: 'RETURN_LIST_STATE',
      data: { number, state: 'submitted' },
    });
  });

  test('a list that changed after the preview is not overwritten', async () => {
    const { station } = trade;
    const list = await firstList();
    const file = await repaired(await station.returns.forms.download({ id: list.id }), { K5: '花屏' });
    const { digest } = await station.returns.forms.preview({ file });
    const [line] = list.lines;
    if (!line) expect.unreachable();
    const words = writing({ kind: 'defective', partCode: 'U-1', barcode: 'OLD1', fault: '异响' });
    await station.returns.changeLine({ id: list.id, version: list.version, lineId: line.id, ...words });
    expect(await refusal(station.returns.forms.apply({ file, digest }))).toMatchObject({ code: 'WORKBOOK_CHANGED' });
    expect((await station.returns.get({ id: list.id })).lines[0]).toMatchObject({ fault: '异响' });
  });

  test("another station's list and papers do not exist for a station", async () => {
    const { station, otherStation } = trade;
    const { id } = await firstList();
    const file = await station.returns.forms.download({ id });
    const preview = await otherStation.returns.forms.preview({ file });
    expect(preview).toMatchObject({ listNumber: null, toAdd: 0, changes: [] });
    expect(preview.problems.map(({ severity }) => severity)).toContain('error');
    await refusal(otherStation.returns.forms.apply({ file, digest: preview.digest }));
    expect((await station.returns.get({ id })).lines).toHaveLength(2);
  });

  const headings = ['返件类别', '备件编码', '数量', '条码', '工单号', '故障现象', '书面说明'];
  const own = (...rows: (string | number)[][]) =>
    workbookOf('返件', ['返件申请清单'], ['网点编码', 'WX001', '单号', 'R-7'], headings, ...rows);

  test.each<{ name: string; rows: (string | number)[][]; problems: string[]; good: number }>([
    {
      name: 'R4.3b: two rows together cannot bring more than there is',
      rows: [
        ['未用件', 'P-1', 4, '', '', '', ''],
        ['未用件', 'P-1', 2, '', '', '', ''],
      ],
      problems: ['C5 R4.3b'],
      good: 1,
    },
    {
      name: 'R4.3b: a unit that is not on loan to the station',
      rows: [['未用件', 'U-1', 1, 'UA03', '', '', '']],
      problems: ['D4 R4.3b'],
      good: 0,
    },
    {
      name: 'R4.3a: a defective part that nobody owes',
      rows: [['故障件', 'U-1', 1, 'OLD9', '', '不开机', '']],
      problems: ['E4 R4.3a'],
      good: 0,
    },
  ])('$name', async ({ rows, problems, good }) => {
    const preview = await trade.keeper.returns.forms.preview({ file: await own(...rows) });
    expect(preview.problems.map(({ column, row, rule }) => `${column}${row} ${rule}`)).toEqual(problems);
    expect(preview).toMatchObject({ toAdd: good, refusedRows: rows.length - good });
  });

  test("a station's own paper, in its own order of columns, is taken once", async () => {
    const { keeper } = trade;
    const file = await own(['故障件', 'U-1', 1, 'OLD1', '', '不开机', ''], ['未用件', 'U-1', 1, 'UA02', '', '', '']);
    const { digest } = await keeper.returns.forms.preview({ file });
    const list = await keeper.returns.forms.apply({ file, digest });
    expect(list).toMatchObject({ paperNumber: 'R-7', state: 'draft' });
    expect(list.lines).toHaveLength(2);
    const again = await keeper.returns.forms.preview({ file });
    expect(again.problems.map(({ reason }) => reason)).toEqual([expect.stringContaining(list.number)]);
    expect(again.toAdd).toBe(0);
  });

  test('a unit that stands on another list is refused with the name of that list', async () => {
    const { number } = await drafted(trade.station, [writing({ kind: 'unused', partCode: 'U-1', barcode: 'UA02' })]);
    const file = await own(['未用件', 'U-1', 1, 'UA02', '', '', '']);
    const { problems } = await trade.keeper.returns.forms.preview({ file });
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringContaining(number)]);
  });
});
