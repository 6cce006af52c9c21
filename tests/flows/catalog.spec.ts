import { expect } from '@playwright/test';
import { ask, expectAccessible, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';

interface Part {
  readonly code: string;
  readonly name: string;
  readonly barcodes: readonly string[];
  readonly stationPriceFen: number | null;
  readonly tracking: string;
}

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
});
test.afterAll(() => host.stop());

test('a part is made with the keyboard alone, its barcodes scanned into their field', async ({ page }) => {
  await visit(page, host.url, '/parts');
  await expect(page.getByRole('row').nth(20)).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByLabel('编码', { exact: true })).toBeFocused();
  await page.getByLabel('编码', { exact: true }).fill('hw.tc.9001－a1');
  await page.keyboard.press('Tab');
  await page.getByLabel('名称', { exact: true }).fill('逻辑板 9001');
  await page.getByRole('combobox', { name: '类别' }).last().fill('逻辑板');
  await page.getByLabel('原厂条码').focus();
  await scan(page, '6901234567892');
  await scan(page, '6901234567908');
  await page.getByLabel('网点价').fill('1180.65');
  await page.keyboard.press('F8');
  await expect(page.getByText('网点价和公开价要一起填')).toBeVisible();
  await page.getByLabel('公开价').fill('1,280');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText('HW.TC.9001-A1 已保存。')).toBeVisible();
  expect(await ask<Part>(page, 'catalog.parts.get', { code: 'HW.TC.9001-A1' })).toMatchObject({
    name: '逻辑板 9001',
    barcodes: ['6901234567892', '6901234567908'],
    stationPriceFen: 118_065,
    tracking: 'unit',
  });
});

test('a code that exists in another spelling is refused, and what was typed stays', async ({ page }) => {
  await visit(page, host.url, '/bins');
  await page.keyboard.press('n');
  await page.getByLabel('编码', { exact: true }).fill('ａ-01-1-01');
  await page.keyboard.press('F8');
  await expect(page.getByRole('alert')).toContainText('已存在');
  await expect(page.getByLabel('编码', { exact: true })).toHaveValue('ａ-01-1-01');
  expect(await ask(page, 'catalog.bins.list', { search: 'A-01-1-01' })).toMatchObject({ total: 1 });
});

test('a search word that is typed haltingly keeps every letter, also on a slow computer', async ({ page }) => {
  await visit(page, host.url, '/parts');
  await expect(page.getByRole('row').nth(20)).toBeVisible();
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.keyboard.press('/');
  const field = page.getByLabel('编码、名称、拼音首字母、条码');
  await expect(field).toBeFocused();
  // About as long a pause as ends a word: letters come while the list is drawn anew.
  await page.keyboard.type('hw.bl.0', { delay: 190 });
  await expect(field).toHaveValue('hw.bl.0');
  await device.detach();
  await expect(page.getByRole('row').filter({ hasText: 'HW.TC' })).toHaveCount(0);
});

test('parts are found by pinyin initials, opened by Enter, and get a new price', async ({ page }) => {
  await visit(page, host.url, '/parts');
  await page.keyboard.press('/');
  await page.getByLabel('编码、名称、拼音首字母、条码').fill('bgdt');
  await expect(page.getByRole('row', { name: /背光灯条/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /电源线/ })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('背光灯条');
  await expectAccessible(page);
  const code = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await page.keyboard.press('p');
  await page.getByLabel('网点价').fill('99.5');
  await page.getByLabel('公开价').fill('88');
  await expect(page.getByText('网点价高于公开价')).toBeVisible();
  await page.getByLabel('公开价').fill('188');
  await page.keyboard.press('F8');
  await expect(page.getByText(`${code} 已保存。`)).toBeVisible();
  expect(await ask<Part>(page, 'catalog.parts.get', { code })).toMatchObject({ stationPriceFen: 9950 });
});

test('every list of the catalogue opens, shows its rows, and shuts nobody out', async ({ page }) => {
  for (const [path, row] of [
    ['bins', /A-01-1-0/],
    ['stations', /./],
    ['engineers', /./],
  ] as const) {
    await visit(page, host.url, `/${path}`);
    await expect(page.getByRole('row', { name: row }).nth(1)).toBeVisible();
    await expectAccessible(page);
  }
  await visit(page, host.url, '/models');
  await page.keyboard.press('n');
  await page.getByLabel('编码', { exact: true }).fill('LED26K1');
  await page.getByLabel('尺寸（英寸）').fill('26.5');
  await page.keyboard.press('F8');
  await expect(page.getByRole('row', { name: /LED26K1/ })).toContainText('26.5');
  expect(await ask(page, 'catalog.models.list', { search: 'LED26K1' })).toMatchObject({
    rows: [{ code: 'LED26K1', sizeTenthInch: 265 }],
  });
});

test('ledgers download for the chosen period; the movements want their part first', async ({ page }) => {
  await visit(page, host.url, '/ledgers');
  await expectAccessible(page);
  for (const [key, name] of [
    ['1', '配件库存量一览表'],
    ['2', '备件入库登记'],
    ['3', '配件发放记录表'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.keyboard.press(key);
    expect((await download).suggestedFilename()).toContain(name);
  }
  await expect(page.getByRole('button', { name: /请先选一个备件/ })).toBeDisabled();
  await scan(page, 'HW.BL.0071-B1');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Excel 分类明细账' }).click();
  expect((await download).suggestedFilename()).toContain('分类明细账');
});
