import { rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Clock } from '../../shared/areas/clocks/contract.ts';
import { ADMINISTRATOR, ask, expectAccessible, test } from '../support/flow.ts';
import { startHost, type TestHost } from '../support/host.ts';
import { openBy, type Past, playPast, STATION } from './past.ts';

let past: Past;
let host: TestHost;
test.beforeAll(async () => {
  past = await playPast();
  host = await startHost({ dataDir: past.dataDir });
});
test.afterAll(async () => {
  await host.stop();
  rmSync(past.dataDir, { recursive: true, force: true });
});

const agenda = async (page: Page, input: object = {}) =>
  (await ask<{ rows: readonly Clock[] }>(page, 'clocks.agenda', input)).rows;

test('the agenda says what is overdue and why, and opens the paper; a station is reminded in one click', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBy(page, host.url, ADMINISTRATOR.login, '/clocks');
  const overdue = await agenda(page, { state: 'overdue' });
  await page.getByText(`逾期 ${overdue.length}`, { exact: true }).click();
  const first = page.getByRole('row').filter({ hasText: 'R4.3a' });
  await expect(first).toContainText('修复完成');
  await expect(first).toContainText('24:00 到期（R4.3a）');
  await expectAccessible(page);
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('借用与使用');
  await expect(page.getByRole('row').filter({ hasText: 'OLD-PAST-1' })).toBeVisible();

  await page.goto(new URL('/clocks/stations', host.url).href);
  await expect(page.getByRole('img', { name: new RegExp(`逾期 ${overdue.length}`) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: past.stationName }).click();
  await expect(page.getByLabel('催办函全文')).toHaveValue(new RegExp(past.stationName));
  await page.keyboard.press('F8');
  await expect(page.getByText('已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`贵站有 ${overdue.length} 项已逾期`);
});

test('a day made a holiday moves the deadlines behind it by a job', async ({ page }) => {
  await openBy(page, host.url, ADMINISTRATOR.login, '/clocks/calendar');
  const coming = (await agenda(page, { rule: 'R4.3b', state: 'coming' }))[0];
  const due = coming?.dueDay ?? '';
  await expect(page.getByRole('group', { name: `${past.today.slice(0, 4)} 年` })).toBeVisible();
  await expectAccessible(page);
  for (let year = Number(past.today.slice(0, 4)); year < Number(due.slice(0, 4)); year += 1) {
    await page.keyboard.press('PageDown');
  }
  await page.getByRole('button', { name: new RegExp(`^${due}`) }).click();
  await page.getByLabel('名称').fill('厂休');
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: new RegExp(`^${due}.*放假 厂休 · 管理员设定`) })).toBeVisible();
  await expect.poll(async () => (await agenda(page, { rule: 'R4.3b', state: 'coming' }))[0]?.dueDay).not.toBe(due);
  expect((await agenda(page, { rule: 'R4.3b', state: 'coming' }))[0]?.explanation).toContain('厂休不计');

  await page.goto(new URL('/clocks/jobs', host.url).href);
  await expect(page.getByRole('row').filter({ hasText: '重算期限' })).toContainText('已完成');
  await expectAccessible(page);
});

test('an administrator changes a term; it is marked as changed', async ({ page }) => {
  await openBy(page, host.url, ADMINISTRATOR.login, '/clocks/settings');
  await page.getByLabel('R4.3a 的天数').fill('7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('R4.3a 已改为 7个工作日。')).toBeVisible();
  await expectAccessible(page);
  const terms = await ask<readonly object[]>(page, 'clocks.terms');
  expect(terms).toContainEqual({ rule: 'R4.3a', days: 7, unit: 'working', isDefault: false });
});

test('a station sees its own deadlines and calendar, and nothing to change', async ({ page }) => {
  await openBy(page, host.url, STATION.login, '/clocks');
  await expect(page.getByRole('row').filter({ hasText: 'R4.3c' }).first()).toBeVisible();
  await expect(page.getByLabel('责任方')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: '工作日历' }).click();
  await expect(page.getByRole('button', { name: '导入放假安排' })).toHaveCount(0);
  await page.getByRole('button', { name: new RegExp(`^${past.today}`) }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
