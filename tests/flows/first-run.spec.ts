import { expect } from '@playwright/test';
import { ADMINISTRATOR, ask, demoWorkbook, expectAccessible, open, test } from '../support/flow.ts';
import { startHost, type TestHost } from '../support/host.ts';

interface Total {
  readonly total: number;
}

let host: TestHost;
test.beforeEach(async ({ page }) => {
  host = await startHost();
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: '第一次使用：设管理员' })).toBeVisible();
});
test.afterEach(() => host.stop());

test('first run with the keyboard alone: administrator, demonstration warehouse, today', async ({ page }) => {
  await expectAccessible(page);
  await page.keyboard.type(ADMINISTRATOR.name);
  for (const text of [ADMINISTRATOR.login, ADMINISTRATOR.password]) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('something else');
  await page.keyboard.press('Enter');
  await expect(page.getByText('两次输入不一样')).toBeVisible();
  await page.getByLabel('再输一次密码').fill(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: '仓库从什么开始？' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('3');
  await expect(page.getByRole('heading', { name: '今天' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('种备件低于安全库存')).toBeVisible();
  expect(await ask<Total>(page, 'catalog.parts.list')).toMatchObject({ total: 248 });
  expect(await ask<Total>(page, 'stock.documents')).toMatchObject({ total: 1 });
  await expectAccessible(page);

  // The first thing that waits has the focus: Enter opens it.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stock$/);
});

test('first run with my own workbooks, dropped in any order, taken in the right one', async ({ page }) => {
  await ask(page, 'people.setUp', ADMINISTRATOR);
  await open(page, `${host.url}/import`);
  const names = ['opening-stock', 'engineers', 'parts', 'stations', 'bins', 'delivery-1', 'return-applications'];
  const strange = { name: 'letter.xlsx', mimeType: 'text/plain', buffer: Buffer.from('尊敬的客户') };
  await page.getByLabel('选择 Excel 文件').setInputFiles(names.map(demoWorkbook));
  await page.getByLabel('选择 Excel 文件').setInputFiles(strange);

  const files = page.getByRole('list', { name: '文件' }).getByRole('button');
  await expect(files).toHaveText([
    /bins/,
    /parts/,
    /stations/,
    /engineers/,
    /opening-stock/,
    /delivery-1.*另行办理/,
    /return-applications.*另行办理/,
    /letter.*读不了/,
  ]);
  for (const [name, good] of [
    ['bins', 480],
    ['parts', 248],
    ['stations', 36],
    ['engineers', 60],
    ['opening-stock', 558],
  ] as const) {
    await expect(page.getByRole('heading', { name: `${name}.xlsx` })).toBeVisible();
    await expect(page.getByRole('button', { name: new RegExp(`导入.*${good} 行`) })).toBeEnabled();
    if (name === 'parts') {
      await expect(page.getByRole('table')).toContainText('壹佰元');
      await expectAccessible(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载标出问题的工作簿' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
      expect(await ask<Total>(page, 'catalog.parts.list')).toMatchObject({ total: 0 });
    }
    // A key that is still down from the workbook before does not take this one in unseen.
    await page.waitForTimeout(800);
    await page.keyboard.press('F8');
  }
  await expect(page.getByRole('heading', { name: '文件都处理完了。' })).toBeVisible();
  expect(await ask<Total>(page, 'catalog.parts.list')).toMatchObject({ total: 248 });
  expect(await ask<Total>(page, 'catalog.bins.list')).toMatchObject({ total: 480 });
  await expectAccessible(page);

  // The same workbook again changes nothing and says so.
  await page.getByLabel('选择 Excel 文件').setInputFiles(demoWorkbook('stations'));
  await expect(page.getByText('没有要写入的行')).toBeVisible();
  await page.waitForTimeout(800);
  await page.keyboard.press('F8');
  await expect(page.getByRole('row', { name: /stations.*36/ }).last()).toBeVisible();
  expect(await ask<Total>(page, 'catalog.stations.list')).toMatchObject({ total: 36 });
});
