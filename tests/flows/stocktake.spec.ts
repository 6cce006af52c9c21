import { expect, type Page } from '@playwright/test';
import type { StocktakeView } from '../../shared/areas/stocktake/contract.ts';
import { type Asker, ask, expectAccessible, openDesk, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { heldIn, LOT_PART, stage, UNIT_PART } from './goods.ts';

/*
 * R4.4.1, R4.10: bins are counted blind by scanning, differences get their cause, a second person signs.
 */

const UNITS = ['FLOW-CNT-001', 'FLOW-CNT-002', 'FLOW-CNT-003'] as const;
const [FULL, EMPTY] = ['Z-01-1-01', 'Z-01-1-02'] as const;
const LOTS = 'Z-01-1-03';
const MANAGER = { login: 'manager', name: '周经理', password: 'secret-456' } as const;

let host: TestHost;
let desk: Asker;
test.beforeAll(async () => {
  host = await startWarehouse();
  desk = await openDesk(host.url);
  for (const code of [FULL, EMPTY, LOTS]) {
    await ask(desk, 'catalog.bins.create', { code, zone: 'Z', use: 'good', capacity: 50, isMixing: false });
  }
  await stage(desk, [{ partCode: UNIT_PART, qty: 3, units: [...UNITS] }]);
  await ask(desk, 'stock.putAway', {
    lines: UNITS.map((unitBarcode) => ({ unitBarcode })),
    condition: 'good',
    binCode: FULL,
  });
  const { id } = await ask<{ id: string }>(desk, 'catalog.parts.get', { code: LOT_PART });
  await stage(desk, [{ partCode: LOT_PART, qty: 6 }]);
  await ask(desk, 'stock.putAway', { lines: [{ partId: id, qty: 6 }], condition: 'good', binCode: LOTS });
  await ask(desk, 'people.create', { ...MANAGER, roles: ['serviceManager'], stationCode: null });
});
test.afterAll(() => host.stop());

const word = '[data-testid=big-word]';
const sentence = (page: Page) => page.getByTestId('sentence');

test('R4.10 a zone is counted by scanner and keys alone; what differs is signed by a second person', async ({
  page,
}) => {
  await visit(page, host.url, '/stocktakes');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: '新开盘点' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^Z 区/ }).press('Space');
  await expect(page.getByRole('status').filter({ hasText: '3 个库位' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText('盲盘')).toBeVisible();
  await page.keyboard.press('F7');
  await expect(sentence(page)).toHaveText('扫一个库位');
  await expect(page.locator(word)).toHaveText(FULL);

  await scan(page, UNITS[0]);
  await expect(page.getByRole('status').filter({ hasText: '请先扫库位' })).toBeVisible();
  await scan(page, FULL);
  await expect(sentence(page)).toContainText('逐个扫单件');
  await scan(page, UNITS[0]);
  await scan(page, UNITS[0]);
  await expect(page.getByRole('status').filter({ hasText: '不能盘两次' })).toBeVisible();
  await scan(page, UNITS[1]);
  await expect(page.getByRole('row', { name: new RegExp(UNITS[1]) })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.locator(word)).toHaveText(EMPTY);

  await scan(page, EMPTY);
  await expect(sentence(page)).toContainText('逐个扫单件');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog')).toContainText(`${EMPTY} 是空的？`);
  // Enter answers what is seen, also in the moment before the dialogue has taken the focus.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Enter');
  await expect(page.locator(word)).toHaveText(LOTS);

  await scan(page, LOTS);
  await scan(page, LOT_PART);
  await expect(sentence(page)).toContainText(`输入 ${LOT_PART} 的总数`);
  const quantity = page.getByLabel(`${LOT_PART} 的总数`);
  await expect(quantity).toBeFocused();
  await quantity.pressSequentially('7', { delay: 80 });
  await quantity.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(LOT_PART) })).toContainText('7');
  await page.keyboard.press('F8');
  await expect(sentence(page)).toContainText('全部库位已盘完');
  await page.keyboard.press('F8');

  const table = page.getByRole('region', { name: '差异' }).first();
  await expect(table.getByRole('row', { name: new RegExp(UNITS[2]) })).toContainText('盘亏');
  await expect(table.getByRole('row', { name: new RegExp(LOT_PART) })).toContainText('盘盈');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('为什么账实不符');
  await expectAccessible(page);
  await page.keyboard.press('7');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(table.getByText('丢失')).toBeVisible();
  await table.getByRole('row', { name: new RegExp(LOT_PART) }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('F8');
  await expect(page.getByText('待审批').first()).toBeVisible();
  // Nobody signs what he has counted: the key is not even there.
  await expect(page.getByRole('button', { name: /批准并调账/ })).toBeHidden();
  expect(await heldIn(desk, UNIT_PART, FULL)).toBe(3);
  const { rows } = await ask<{ rows: readonly StocktakeView[] }>(desk, 'stocktake.list', {});
  const id = rows[0]?.id ?? '';

  const signing = await page.context().browser()?.newContext({ locale: 'zh-CN' });
  const other = (await signing?.newPage()) ?? page;
  await ask(other === page ? page : { url: () => host.url, request: other.request }, 'people.signIn', MANAGER);
  await other.goto(`${host.url}/stocktakes/${id}`);
  await expect(other.getByRole('button', { name: /批准并调账/ })).toBeVisible();
  await other.keyboard.press('F8');
  await expect(other.getByRole('dialog')).toContainText('2 条差异按实盘数调整账面');
  // Nor does it matter that the dialogue holds the focus itself, as after a click beside its buttons.
  await other.getByRole('dialog').focus();
  await other.keyboard.press('Enter');
  await expect(other.getByText('已调账').first()).toBeVisible();
  await signing?.close();
  expect(await heldIn(desk, UNIT_PART, FULL)).toBe(2);
  expect(await heldIn(desk, LOT_PART, LOTS)).toBe(7);
});

test('a piece that the books have never seen gets its part and counts as surplus; a recount begins anew', async ({
  page,
}) => {
  const { id } = await ask<StocktakeView>(desk, 'stocktake.open', { zones: ['Z'], note: '' });
  await visit(page, host.url, `/stocktakes/${id}/count`);
  await expect(page.locator(word)).toHaveText(FULL);
  await scan(page, FULL);
  await expect(sentence(page)).toContainText('逐个扫单件');
  await scan(page, 'FLOW-NEVER-SEEN');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('FLOW-NEVER-SEEN 是什么备件');
  await expectAccessible(page);
  const select = dialog.getByRole('combobox', { name: '备件' });
  await expect(select).toBeFocused();
  await select.pressSequentially(UNIT_PART, { delay: 60 });
  await expect(page.getByRole('option', { name: new RegExp(UNIT_PART) }).first()).toBeAttached();
  await select.press('Enter');
  await page.keyboard.press('F8');
  await expect(page.getByRole('row', { name: /FLOW-NEVER-SEEN/ })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByText('还没有扫到东西')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('盲盘')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByLabel('原因')).toBeFocused();
  await page.getByLabel('原因').pressSequentially('改期', { delay: 60 });
  await page.keyboard.press('F8');
  await expect(page.getByText('已取消：改期')).toBeVisible();
  expect(await ask<StocktakeView>(desk, 'stocktake.get', { id })).toMatchObject({ state: 'cancelled' });
});
