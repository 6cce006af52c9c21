import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '../../support/refusal.ts';
import { opened, workbookOf } from '../../support/repair.ts';
import { openTrade, type Trade } from '../../support/trade.ts';
import { engines } from '../../support/world.ts';

const headings = ['备件编码', '备件名称', '数量', '工单号'];

/** A 备件申请单 of WX001; a test says only what matters to it. */
function paper(head: Partial<Record<string, string>> = {}, ...rows: (string | number)[][]): Promise<File> {
  const said = { 网点编码: 'WX001', 申请单号: 'A-1', 用途: '保内维修', 紧急: '否', ...head };
  const over = Object.entries(said).map(([label, value]) => [label, value ?? '']);
  return workbookOf(
    '申请单',
    ['备件申请单'],
    ...over,
    headings,
    ...(rows.length > 0 ? rows : [['U-1', '', 1, 'WO-1']]),
  );
}

describe.each(engines)('part requests from a workbook on %s', (engine) => {
  let trade: Trade;

  beforeEach(async () => {
    trade = await openTrade(engine);
  });
  afterEach(() => trade.world.close());

  test('R4.1: is previewed with every problem, then entered with its good rows, as if it had been typed', async () => {
    const { keeper } = trade;
    const file = await paper(
      { 紧急: '是', 紧急原因: '用户催修', 批量处理: '是', 备注: '上午送' },
      [' ｕ-1 ', '', '２', 'WO-1'],
      ['X-1', '', 1, 'WO-2'],
      ['P-1', '', '很多', 'WO-3'],
      ['P-1', '', 4, 'WO-4'],
    );
    const preview = await keeper.requests.papers.preview({ file });
    expect(preview).toMatchObject({
      kind: 'partRequest',
      stationCode: 'WX001',
      paperNumber: 'A-1',
      rows: 4,
      toAdd: 2,
      refusedRows: 2,
    });
    expect(preview.problems.map(({ row, column }) => `${column}${row}`)).toEqual(['A11', 'C12']);
    expect((await keeper.requests.list({})).total).toBe(0);
    const request = await keeper.requests.papers.apply({ file, digest: preview.digest });
    expect(await keeper.requests.get({ id: request.id })).toMatchObject({
      stationCode: 'WX001',
      paperNumber: 'A-1',
      purpose: 'inWarrantyRepair',
      isUrgent: true,
      urgentReason: '用户催修',
      isBatch: true,
      note: '上午送',
      state: 'awaitingSignatures',
      lines: [
        { partCode: 'U-1', qty: 2, repairOrder: 'WO-1' },
        { partCode: 'P-1', qty: 4, repairOrder: 'WO-4' },
      ],
    });
  });

  test('R4.1: the same paper is not entered twice; it says as what it was', async () => {
    const { keeper, station } = trade;
    const file = await paper();
    const { digest } = await keeper.requests.papers.preview({ file });
    const { number } = await keeper.requests.papers.apply({ file, digest });
    expect(await refusal(keeper.requests.papers.apply({ file, digest }))).toMatchObject({ code: 'WORKBOOK_CHANGED' });
    const again = await station.requests.papers.preview({ file });
    expect(again).toMatchObject({ toAdd: 0, refusedRows: 1 });
    expect(again.problems.map(({ reason }) => reason)).toEqual([expect.stringContaining(number)]);
    expect(await refusal(keeper.requests.papers.apply({ file, digest: again.digest }))).toMatchObject({
      code: 'WORKBOOK_UNKNOWN',
    });
    expect((await keeper.requests.list({})).total).toBe(1);
  });

  test("R4.1: a station enters its own papers, also where they do not name it, and nobody else's", async () => {
    const { station, otherStation, finance } = trade;
    const nameless = await paper({ 网点编码: '' });
    const { stationCode, digest } = await otherStation.requests.papers.preview({ file: nameless });
    expect(stationCode).toBe('WX002');
    expect(await otherStation.requests.papers.apply({ file: nameless, digest })).toMatchObject({
      stationCode: 'WX002',
    });
    const foreign = await paper({ 网点编码: 'WX002', 申请单号: 'A-2' });
    const preview = await station.requests.papers.preview({ file: foreign });
    expect(preview).toMatchObject({ toAdd: 0, problems: [{ value: 'WX002', rule: 'R4.1' }] });
    await refusal(station.requests.papers.apply({ file: foreign, digest: preview.digest }));
    expect((await station.requests.list({})).total).toBe(0);
    expect(await refusal(finance.requests.papers.preview({ file: foreign }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each<{ name: string; head: Partial<Record<string, string>>; row: (string | number)[]; rule: string }>([
    { name: 'R4.1: a repair without its order', head: {}, row: ['U-1', '', 1, ''], rule: 'R4.1' },
    {
      name: 'R4.2.4: what is not for sale, bought',
      head: { 用途: '保外购买' },
      row: ['N-1', '', 1, ''],
      rule: 'R4.2.4',
    },
    { name: 'R4.1.1b: urgent without a reason', head: { 紧急: '是' }, row: ['U-1', '', 1, 'WO-1'], rule: 'R4.1.1b' },
  ])('$name is found before anything is entered', async ({ head, row, rule }) => {
    const preview = await trade.keeper.requests.papers.preview({ file: await paper(head, row) });
    expect(preview).toMatchObject({ toAdd: 0, problems: [{ severity: 'error', rule }] });
  });

  test('the marked copy points at the cell over the rows as well as at those in them', async () => {
    const file = await paper({ 用途: '急用' }, ['X-1', '', 1, 'WO-1']);
    const marked = await opened(await trade.keeper.requests.papers.marked({ file }));
    const [sheet] = marked.worksheets;
    expect(['B4', 'A7'].map((at) => sheet?.getCell(at).note !== undefined)).toEqual([true, true]);
  });

  test('a workbook of another kind is refused with the headings that were found', async () => {
    const file = await workbookOf('库位表', ['库位编码', '用途'], ['A-01', '良品']);
    expect(await refusal(trade.keeper.requests.papers.preview({ file }))).toMatchObject({
      code: 'WORKBOOK_UNKNOWN',
      data: { headings: '库位编码 · 用途' },
    });
  });
});
