import { expect, type Page, test } from '@playwright/test';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Holding } from '../../shared/areas/stock/contract.ts';
import { ask, enter, expectAccessible, fill, scan } from '../support/flow.ts';
import { startHost, type TestHost } from '../support/host.ts';
import { heldIn, holdingsOf, LOT_PART, openAs, stage, UNIT_PART } from './goods.ts';

/** Where the younger goods of these flows lie; the demonstration leaves these bins empty. */
const YOUNG_LOT_BIN = 'C-06-4-04';
const YOUNG_UNIT_BIN = 'C-06-4-05';

let host: TestHost;
test.beforeAll(async ({ browser }) => {
  host = await startHost();
  const page = await browser.newPage();
  await enter(page, host.url);
  await fill(page);
  await stage(page, [
    { partCode: LOT_PART, qty: 9 },
    { partCode: UNIT_PART, qty: 2, units: ['FLOW-YOUNG-1', 'FLOW-YOUNG-2'] },
  ]);
  const [lot] = await holdingsOf(page, LOT_PART);
  await ask(page, 'stock.putAway', {
    lines: [{ partId: lot?.partId, qty: 9 }],
    condition: 'good',
    binCode: YOUNG_LOT_BIN,
  });
  const units = [{ unitBarcode: 'FLOW-YOUNG-1' }, { unitBarcode: 'FLOW-YOUNG-2' }];
  await ask(page, 'stock.putAway', { lines: units, condition: 'good', binCode: YOUNG_UNIT_BIN });
  await page.close();
});
test.afterAll(() => host.stop());

const issue = (page: Page, id: string) => ask<Issue>(page, 'issuing.get', { id });
const create = (page: Page, lines: readonly { partCode: string; qty: number }[]) =>
  ask<Issue>(page, 'issuing.create', {
    recipientKind: 'engineer',
    recipientCode: 'E0001',
    purpose: 'inWarrantyRepair',
    repairOrder: 'WX-2026-1',
    note: '',
    lines,
  });
const oldestBin = async (page: Page, code: string) =>
  (await holdingsOf(page, code)).find(
    (holding: Holding) => holding.place.kind === 'bin' && holding.condition === 'good',
  );

test('an issue is made by scanning, picked oldest first bin by bin, and posted', async ({ page }) => {
  await openAs(page, host.url, '/issuing/new');
  await expect(page.getByRole('heading', { name: '新建发放单' })).toBeVisible();
  await expectAccessible(page);
  await scan(page, 'E0001');
  await expect(page.getByTitle(/^E0001/)).toBeVisible();
  await scan(page, LOT_PART);
  await page.getByLabel(`数量 ${LOT_PART}`).fill('3');
  await page.keyboard.press('Enter');
  await page.getByLabel('保内维修').check();
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('扫描库位条码');
  const oldest = await oldestBin(page, LOT_PART);
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
  await openAs(page, host.url, '/issuing');
  const { id } = await create(page, [{ partCode: UNIT_PART, qty: 1 }]);
  const oldest = await oldestBin(page, UNIT_PART);
  await page.goto(`${host.url}/issuing/${id}`);
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
  await page.goto(`${host.url}/issuing`);
  await expect(page.getByRole('region', { name: /先进先出符合率/ })).toContainText('客户指定此版本 1');
  await expectAccessible(page);
});

test('R4.8.1: a younger bin is stopped as well; the oldest bin takes the clerk back', async ({ page }) => {
  await openAs(page, host.url, '/issuing');
  const { id } = await create(page, [{ partCode: LOT_PART, qty: 2 }]);
  const bin = (await oldestBin(page, LOT_PART))?.place.code ?? '';
  await page.goto(`${host.url}/issuing/${id}`);
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
  await openAs(page, host.url, '/issuing');
  const { id } = await create(page, [{ partCode: LOT_PART, qty: 1 }]);
  await page.goto(`${host.url}/issuing/${id}`);
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
  await openAs(page, host.url, '/issuing');
  const [first, second] = [
    await create(page, [{ partCode: UNIT_PART, qty: 1 }]),
    await create(page, [{ partCode: UNIT_PART, qty: 1 }]),
  ];
  const barcode = (await oldestBin(page, UNIT_PART))?.unitBarcodes[0] ?? '';
  const other = await (await browser.newContext()).newPage();
  await openAs(other, host.url, `/issuing/${second.id}`);
  await page.goto(`${host.url}/issuing/${first.id}`);
  for (const each of [page, other]) await each.getByTestId('sentence').waitFor();
  await Promise.all([scan(page, barcode), scan(other, barcode)]);
  await expect.poll(async () => (await issue(page, first.id)).picked + (await issue(page, second.id)).picked).toBe(1);
  const loser = (await issue(page, first.id)).picked === 1 ? other : page;
  await expect(
    loser.getByRole('status').filter({ hasText: barcode }).or(loser.getByTestId('stop')).first(),
  ).toBeVisible();
  await other.close();
});
