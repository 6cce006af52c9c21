import { expect, type Page } from '@playwright/test';
import { ask, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
});
test.afterAll(() => host.stop());

const openToday = async (page: Page) => {
  await visit(page, host.url);
  await expect(page.getByRole('heading', { name: '今天' })).toBeVisible();
};
const chips = (page: Page) => page.getByRole('list', { name: '最近扫描' }).getByRole('button');

test('whatever is scanned opens on its screen', async ({ page }) => {
  await openToday(page);
  await scan(page, 'HW.BL.0071-B1');
  await expect(page).toHaveURL(/\/stock\/parts\/HW\.BL\.0071-B1$/);
  await scan(page, 'a-01-1-01', 'Tab');
  await expect(page).toHaveURL(/\/stock\/bins\/A-01-1-01$/);
  await scan(page, 'NOBODY-KNOWS-1');
  await expect(chips(page).last()).toHaveAccessibleName(/没有找到.*被拒/);
  await expect(page).toHaveURL(/A-01-1-01$/);
});

test('20 scans back to back: none lost, in order, each with its chip', async ({ page }) => {
  await openToday(page);
  const found: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/rpc/desk/find')) return;
    found.push((request.postDataJSON() as { json: { text: string } }).json.text);
  });
  const texts = Array.from({ length: 20 }, (_, index) => `NOTHING-${String(index).padStart(2, '0')}`);
  for (const text of texts) await scan(page, text);
  await expect.poll(() => found.length).toBe(20);
  expect(found).toEqual(texts);
  await expect(chips(page)).toHaveText(texts.slice(-5).map((text) => new RegExp(text)));
});

test('the same barcode twice is heard twice', async ({ page }) => {
  await openToday(page);
  await scan(page, 'TWICE-0001');
  await scan(page, 'TWICE-0001');
  await expect(chips(page)).toHaveCount(2);
});

test('a scan that falls into a search field is looked up and taken back out of the field', async ({ page }) => {
  await visit(page, host.url, '/parts');
  const search = page.getByLabel('编码、名称、拼音首字母、条码');
  await search.fill('背光');
  await search.press('End');
  await scan(page, 'NOBODY-KNOWS-2');
  await expect(chips(page).last()).toHaveAccessibleName(/没有找到.*被拒/);
  await expect(search).toHaveValue('背光');
  await expect(search).toBeFocused();
  await scan(page, 'A-01-1-01', 'none');
  await expect(page).toHaveURL(/\/stock\/bins\/A-01-1-01$/);
});

test('a field that wants a barcode keeps it, and the suffix does not send the form', async ({ page }) => {
  await visit(page, host.url, '/bins');
  await page.keyboard.press('n');
  const code = page.getByLabel('编码', { exact: true });
  await expect(code).toBeFocused();
  await scan(page, 'Z-09-9-09');
  await expect(code).toHaveValue('Z-09-9-09');
  await expect(chips(page)).toHaveCount(0);
  expect(await ask(page, 'catalog.bins.list', { search: 'Z-09-9-09' })).toMatchObject({ total: 0 });
});

test('a Chinese input method that has taken the keys garbles neither barcode nor field', async ({ page }) => {
  await visit(page, host.url, '/parts');
  const search = page.getByLabel('编码、名称、拼音首字母、条码');
  await search.fill('灯');
  await search.focus();
  // What the browser delivers while an input method composes: key code 229, key "Process", the physical key alone.
  await search.evaluate((field, barcode) => {
    const codeOf = (char: string) => (/\d/.test(char) ? `Digit${char}` : char === '-' ? 'Minus' : `Key${char}`);
    const send = (code: string) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', {
          code,
          key: 'Process',
          keyCode: 229,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      );
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const char of barcode) send(codeOf(char));
    send('Enter');
  }, 'A-01-1-02');
  await expect(page).toHaveURL(/\/stock\/bins\/A-01-1-02$/);
});

test('typed words go the same way: F2, a word, Enter, and the choice of what it may mean', async ({ page }) => {
  await openToday(page);
  await page.keyboard.press('F2');
  await page.keyboard.type('bgdt', { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/find\?text=bgdt/);
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.locator('body').press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stock\/parts\//);
});

test('the palette reaches every room, and ? shows the keys', async ({ page }) => {
  await openToday(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('台账', { delay: 120 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '台账' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '按键' })).toContainText('查找与跳转');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a double press of save posts once', async ({ page }) => {
  await visit(page, host.url, '/carriers');
  await page.keyboard.press('n');
  await page.getByLabel('编码', { exact: true }).fill('SF-TEST');
  await page.getByLabel('名称', { exact: true }).fill('顺丰');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(page.getByText('SF-TEST 已保存。')).toBeVisible();
  const journal = await ask<{ rows: readonly { action: string }[] }>(page, 'people.journal', {
    search: 'catalog.carriers.save',
  });
  expect(journal.rows.filter((row) => row.action === 'catalog.carriers.save')).toHaveLength(1);
});

test('a lost connection is shown, and what was meant meanwhile is posted once when it is back', async ({ page }) => {
  await visit(page, host.url, '/carriers');
  await page.keyboard.press('n');
  await page.getByLabel('编码', { exact: true }).fill('JD-TEST');
  await page.getByLabel('名称', { exact: true }).fill('京东');
  await page.context().setOffline(true);
  await page.keyboard.press('F8');
  await expect(page.getByText('连接中断，正在重连')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('JD-TEST 已保存。')).toBeVisible();
  await expect(page.getByText('已连接')).toBeVisible();
  const journal = await ask<{ rows: readonly { detail: string }[] }>(page, 'people.journal', { search: 'carriers' });
  expect(journal.rows.filter((row) => row.detail.includes('JD-TEST'))).toHaveLength(1);
});
