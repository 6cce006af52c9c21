import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kernel/day.ts';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { recalculated, recordsOf, sheetIn } from '../../support/sheets.ts';
import { libreOffice, skipBecause } from '../../support/tools.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

const at = async (instant: string) => {
  world.setNow(instant);
  await world.renewSignIns();
};
const book = async (from: string, to: string) =>
  new Uint8Array(await (await api.ledgers.categories({ from: from as Day, to: to as Day })).arrayBuffer());
const accounts = async (from: string, to: string) =>
  recordsOf(await sheetIn(await book(from, to))).map((row) =>
    [row.类别, row.期初, row.入, row.出, row.期末, row['期末金额(元)']].join(' '),
  );

describe.each(engines)('accounts by category on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await at('2026-09-10T02:00:00Z');
    await addBins(api);
    const { id: partId } = await addPart(api, 'L-1', 'lot', { category: '主板' });
    await addPart(api, 'U-1', 'unit', { category: '屏' });
    await stockUp(api, { partCode: 'L-1', qty: 10 }, 'A-01');
    await at('2026-10-12T02:00:00Z');
    await stockUp(api, { partCode: 'U-1', serials: ['SN-1', 'SN-2'] }, 'A-02');
    const engineer = await api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const issue = await api.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: engineer.code, purpose: 'stock', repairOrder: '', note: '' },
      lines: [{ partCode: 'L-1', qty: 4 }],
    });
    await api.issuing.pick({ id: issue.id, what: { partId, binCode: 'A-01', qty: 4 }, fifoReason: null });
    await api.issuing.post({ id: issue.id });
    await at('2026-11-10T02:00:00Z');
    await api.stock.transfer({ lines: [{ partId, qty: 1 }], fromBinCode: 'A-01', toBinCode: 'A-03' });
  });
  afterEach(() => world.close());

  test('R4.8.5 opening, in and out add up to closing, and one month’s closing is the next one’s opening', async () => {
    expect(await accounts('2026-09-01', '2026-09-30')).toEqual(['主板 0 10 0 10 800', '屏 0 0 0 0 0']);
    expect(await accounts('2026-10-01', '2026-10-31')).toEqual(['主板 10 0 4 6 480', '屏 0 2 0 2 160']);
    expect(await accounts('2026-11-01', '2026-11-30')).toEqual(['主板 6 0 0 6 480', '屏 2 0 0 2 160']);
  });

  test('LibreOffice adds the accounts up', async (context) => {
    const program = libreOffice() ?? skipBecause(context, 'LibreOffice is not installed');
    const bytes = await book('2026-10-01', '2026-10-31');
    const [read] = recalculated(program, [bytes]);
    const sheet = await sheetIn(read ?? bytes);
    const total = sheet.getRow(sheet.getColumn(1).values.lastIndexOf('合计')).values as { result?: number }[];
    expect(total.flatMap((value) => value?.result ?? [])).toEqual([10, 2, 4, 8, 800, 160, 320, 640]);
  });
});
