import { expect } from '@playwright/test';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { EngineersBook, Tool } from '../../shared/areas/issuing/engineers.ts';
import type { Holding } from '../../shared/areas/stock/shapes.ts';
import { type Asker, ask, expectAccessible, openDesk, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { heldIn, holdingsOf, LOT_PART, stage, UNIT_PART } from './goods.ts';

/** Where the younger goods of these flows lie; the demonstration leaves these bins empty. */
const YOUNG_LOT_BIN = 'C-06-4-04';
const YOUNG_UNIT_BIN = 'C-06-4-05';
const DEFECTIVE_BIN = 'D-01-1-01';

let host: TestHost;
let desk: Asker;
test.beforeAll(async () => {
  host = await startWarehouse();
  desk = await openDesk(host.url);
  await stage(desk, [
    { partCode: LOT_PART, qty: 9 },
    { partCode: UNIT_PART, qty: 2, units: ['FLOW-YOUNG-1', 'FLOW-YOUNG-2'] },
  ]);
  const [lot] = await holdingsOf(desk, LOT_PART);
  await ask(desk, 'stock.putAway', {
    lines: [{ partId: lot?.partId, qty: 9 }],
    condition: 'good',
    binCode: YOUNG_LOT_BIN,
  });
  const units = [{ unitBarcode: 'FLOW-YOUNG-1' }, { unitBarcode: 'FLOW-YOUNG-2' }];
  await ask(desk, 'stock.putAway', { lines: units, condition: 'good', binCode: YOUNG_UNIT_BIN });
});
test.afterAll(() => host.stop());

const issue = (asker: Asker, id: string) => ask<Issue>(asker, 'issuing.get', { id });
const create = (lines: readonly { partCode: string; qty: number }[]) =>
  ask<Issue>(desk, 'issuing.create', {
    recipientKind: 'engineer',
    recipientCode: 'E0001',
    purpose: 'inWarrantyRepair',
    repairOrder: 'WX-2026-1',
    note: '',
    lines,
  });
const oldestBin = async (code: string) =>
  (await holdingsOf(desk, code)).find(
    (holding: Holding) => holding.place.kind === 'bin' && holding.condition === 'good',
  );

test('an issue is made by scanning, picked oldest first bin by bin, and posted', async ({ page }) => {
  await visit(page, host.url, '/issuing/new');
  await expect(page.getByRole('heading', { name: '发给工程师' })).toBeVisible();
  await expectAccessible(page);
  await scan(page, 'E0001');
  await expect(page.getByTitle(/^E0001/)).toBeVisible();
  await scan(page, LOT_PART);
  await page.getByLabel(`数量 ${LOT_PART}`).fill('3');
  await page.keyboard.press('Enter');
  await page.getByLabel('保内维修').check();
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('扫描库位条码');
  const oldest = await oldestBin(LOT_PART);
  const bin = oldest?.place.code ?? '';
  await expect(page.getByTestId('big-word')).toHaveText(bin);
  await expectAccessible(page);
  const before = await heldIn(page, LOT_PART, bin);

  await scan(page, 'A-01-1-01');
  await expect(page.getByRole('status').filter({ hasText: '没有这张单要的货' })).toContainText(bin);
  await scan(page, bin);
  await expect(page.getByTestId('big-word')).toHaveText('3');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('拣齐了');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('已发放 3 件');

  const posted = await issue(page, page.url().split('/').at(-1) ?? '');
  expect(posted).toMatchObject({
    state: 'posted',
    recipientCode: 'E0001',
    picks: [{ binCode: bin, qty: 3, fifoReason: null }],
  });
  expect(await heldIn(page, LOT_PART, bin)).toBe(before - 3);
});

test('R4.8.1: a younger unit is stopped with the older bin in large type; a reason goes on and is counted', async ({
  page,
}) => {
  const { id } = await create([{ partCode: UNIT_PART, qty: 1 }]);
  const oldest = await oldestBin(UNIT_PART);
  await visit(page, host.url, `/issuing/${id}`);
  await expect(page.getByTestId('sentence')).toContainText('扫描单件条码');
  await scan(page, 'FLOW-YOUNG-1');
  const stop = page.getByTestId('stop');
  await expect(stop).toContainText('R4.8.1');
  const big = stop.getByTestId('big-word');
  await expect(big).toHaveText(oldest?.place.code ?? '');
  expect(await big.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(
    64,
  );
  await expectAccessible(page);
  expect((await issue(page, id)).picked).toBe(0);

  await page.keyboard.press('4');
  await expect(page.getByTestId('sentence')).toContainText('拣齐了');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('已发放');
  expect((await issue(page, id)).picks).toMatchObject([
    { unitBarcode: 'FLOW-YOUNG-1', fifoReason: 'customerNeedsThis' },
  ]);
  await visit(page, host.url, '/issuing');
  await expect(page.getByRole('region', { name: /先进先出符合率/ })).toContainText('客户指定此版本 1');
  await expectAccessible(page);
});

test('R4.8.1: a younger bin is stopped as well; the oldest bin takes the clerk back', async ({ page }) => {
  const { id } = await create([{ partCode: LOT_PART, qty: 2 }]);
  const bin = (await oldestBin(LOT_PART))?.place.code ?? '';
  await visit(page, host.url, `/issuing/${id}`);
  await page.getByTestId('sentence').waitFor();
  await scan(page, YOUNG_LOT_BIN);
  await expect(page.getByTestId('stop').getByTestId('big-word')).toHaveText(bin);
  await page.keyboard.press('1');
  await expect(page.getByTestId('stop')).toHaveCount(0);
  await scan(page, bin);
  await expect(page.getByTestId('big-word')).toHaveText('2');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('拣齐了');
  expect((await issue(page, id)).picks).toMatchObject([{ binCode: bin, qty: 2, fifoReason: null }]);
});

test('F4: what cannot be taken is passed by for a reason, and the next younger bin is shown', async ({ page }) => {
  const { id } = await create([{ partCode: LOT_PART, qty: 1 }]);
  await visit(page, host.url, `/issuing/${id}`);
  await page.getByTestId('sentence').waitFor();
  await page.keyboard.press('F4');
  await page.keyboard.press('3');
  await expect(page.getByTestId('big-word')).toHaveText(YOUNG_LOT_BIN);
  await scan(page, YOUNG_LOT_BIN);
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('拣齐了');
  expect((await issue(page, id)).picks).toMatchObject([{ binCode: YOUNG_LOT_BIN, fifoReason: 'olderUnreachable' }]);
  await page.getByRole('button', { name: /^撤回/ }).click();
  await expect(page.getByTestId('progress')).toHaveText('0 / 1');
  expect((await issue(page, id)).picks).toEqual([]);
});

test('two workstations after one unit: one has it, the other is told so', async ({ page, browser }) => {
  const [first, second] = [
    await create([{ partCode: UNIT_PART, qty: 1 }]),
    await create([{ partCode: UNIT_PART, qty: 1 }]),
  ];
  const barcode = (await oldestBin(UNIT_PART))?.unitBarcodes[0] ?? '';
  const other = await (await browser.newContext()).newPage();
  await visit(other, host.url, `/issuing/${second.id}`);
  await visit(page, host.url, `/issuing/${first.id}`);
  for (const each of [page, other]) await each.getByTestId('sentence').waitFor();
  await Promise.all([scan(page, barcode), scan(other, barcode)]);
  await expect.poll(async () => (await issue(page, first.id)).picked + (await issue(page, second.id)).picked).toBe(1);
  const loser = (await issue(page, first.id)).picked === 1 ? other : page;
  await expect(
    loser.getByRole('status').filter({ hasText: barcode }).or(loser.getByTestId('stop')).first(),
  ).toBeVisible();
  await other.close();
});

test('R4.7b, R4.9: an engineer brings parts back: one failed with its story, one built in; his book says so', async ({
  page,
}) => {
  const { id } = await create([{ partCode: UNIT_PART, qty: 2 }]);
  for (;;) {
    const [line] = (await issue(desk, id)).lines;
    const unitBarcode = line?.steps[0]?.unitBarcodes[0];
    if (!line || line.picked === line.qty || !unitBarcode) break;
    await ask(desk, 'issuing.pick', { id, what: { unitBarcode }, fifoReason: null });
  }
  await ask(desk, 'issuing.post', { id });
  const [failed = '', used = ''] = (await issue(desk, id)).picks.map((pick) => pick.unitBarcode ?? '');

  await visit(page, host.url, '/books');
  await expect(page.getByText('先选一位工程师').first()).toBeVisible();
  await scan(page, 'E0001');
  await expect(page.getByRole('region', { name: '手上的备件', exact: true }).first()).toContainText(failed);
  await expectAccessible(page);
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: /退料与报用/ })).toBeVisible();
  await scan(page, failed);
  await expect(page.getByRole('radiogroup', { name: `${failed} 的去向` })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: /故障件$/ }).first()).toBeChecked();
  await scan(page, used);
  await expect(page.getByRole('radiogroup', { name: `${used} 的去向` })).toBeVisible();
  await page.keyboard.press('3');
  await page.getByLabel(`维修单号 ${failed}`).fill('WX-2026-1');
  await page.getByLabel(`故障 ${failed}`).fill('无图像');
  await page.getByLabel(`维修单号 ${used}`).fill('WX-2026-2');
  await page.getByLabel('坏件放到库位').fill(DEFECTIVE_BIN);
  await expect(page.getByText('还缺：工程师签字')).toBeVisible();
  await page.getByLabel(/工程师已在退料单上签字/).check();
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByRole('region', { name: '领用与退回', exact: true }).first()).toContainText('无图像');
  const book = await ask<EngineersBook>(page, 'issuing.book', { engineerCode: 'E0001' });
  expect(book.holdings.map((held) => held.unitBarcode)).not.toContain(failed);
  expect(book.entries.filter((entry) => entry.kind === 'returned')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ unitBarcode: failed, condition: 'defective', fault: '无图像' }),
      expect.objectContaining({ unitBarcode: used, condition: 'used', repairOrder: 'WX-2026-2' }),
    ]),
  );
  expect(await heldIn(page, UNIT_PART, DEFECTIVE_BIN)).toBe(1);
});

test('S2-7: tools go on a trip by scanning, and come back by scanning', async ({ page }) => {
  await visit(page, host.url, '/tools');
  await page.getByRole('heading', { name: '工具' }).waitFor();
  await page.keyboard.press('n');
  const panel = page.getByRole('dialog', { name: '添加工具' });
  await panel.getByLabel('编码').fill('gj-001');
  await panel.getByLabel('名称').fill('万用表');
  await page.keyboard.press('F8');
  await expect(page.getByRole('row', { name: /GJ-001/ })).toContainText('在库');
  await ask(page, 'issuing.tools.save', { code: 'GJ-002', name: '热风枪', isActive: true });

  await visit(page, host.url, '/trips/new');
  await page.getByRole('heading', { name: '领出工具' }).waitFor();
  for (const code of ['E0001', 'GJ-001', 'GJ-002', 'GJ-001']) await scan(page, code);
  await expect(page.getByRole('list', { name: '工具' }).getByRole('listitem')).toHaveCount(2);
  await page.getByLabel('去哪里').fill('龙岗网点巡检');
  await page.getByLabel('应还日').fill('2099-12-31');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByRole('row', { name: /龙岗网点巡检/ })).toContainText('已还 0 / 2');

  await scan(page, 'GJ-002');
  await expect(page.getByRole('row', { name: /龙岗网点巡检/ })).toContainText('已还 1 / 2');
  await scan(page, 'GJ-002');
  expect(await ask<Tool[]>(page, 'issuing.tools.list')).toMatchObject([
    { code: 'GJ-001', engineerName: expect.any(String), dueDay: '2099-12-31' },
    { code: 'GJ-002', engineerName: null },
  ]);
});
