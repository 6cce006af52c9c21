import { expect } from '@playwright/test';
import type { Request } from '../../shared/areas/requests/contract.ts';
import { ask, demoWorkbook, expectAccessible, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
});
test.afterAll(() => host.stop());
test.beforeEach(({ page }) => visit(page, host.url, '/import'));

test('R4.1: a part request dropped among the workbooks opens where requests are entered, with its one bad row', async ({
  page,
}) => {
  await page.getByLabel('选择 Excel 文件').setInputFiles(demoWorkbook('part-request'));
  await expect(page).toHaveURL(/\/requests\/new\?way=excel$/);
  await expect(page.getByTestId('paper-summary')).toContainText('SZ-2026-1118');
  await expect(page.getByText('“一个”不是数量')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
  const request = await ask<Request>(page, 'requests.get', { id: page.url().split('/').at(-1) });
  expect(request).toMatchObject({ stationCode: 'WX001', paperNumber: 'SZ-2026-1118', isUrgent: true });
  expect(request.lines).toHaveLength(5);
});

test('a list of holidays is taken in like the other workbooks, and its year is known from then on', async ({
  page,
}) => {
  await page.getByLabel('选择 Excel 文件').setInputFiles(demoWorkbook('work-calendar-2027'));
  await expect(page.getByRole('heading', { name: 'work-calendar-2027.xlsx' })).toBeVisible();
  await expect(page.getByText('2028-01-01 不是 2027 年的')).toBeVisible();
  await expectAccessible(page);
  const take = page.getByRole('button', { name: /导入好的 34 行/ });
  await expect(take).toBeEnabled();
  await take.click();
  await expect(page.getByText('文件都处理完了')).toBeVisible();
  const calendar = await ask<{ isKnown: boolean; days: unknown[] }>(page, 'clocks.calendar', { year: 2027 });
  expect([calendar.isKnown, calendar.days.length]).toEqual([true, 34]);
});

test('a return form that came back opens where lists are kept, with what it changes', async ({ page }) => {
  await page.goto(`${host.url}/returns/form`);
  await page.getByRole('combobox', { name: '维修站' }).fill('WX001');
  await page.getByText(/^WX001 /).click();
  const [form] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载清单 Excel' }).click(),
  ]);
  await page.goto(`${host.url}/import`);
  await page.getByLabel('选择 Excel 文件').setInputFiles(await form.path());
  await expect(page).toHaveURL(/\/returns\/form$/);
  await expect(page.getByTestId('form-summary')).toContainText('WX001');
});
