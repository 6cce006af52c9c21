import { expect } from '@playwright/test';
import type { FailureLabel } from '../../shared/areas/labels/contract.ts';
import { ask, expectAccessible, openDesk, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { LOT_PART, stage, UNIT_PART } from './goods.ts';

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
  const desk = await openDesk(host.url);
  await stage(desk, [
    { partCode: UNIT_PART, qty: 2, units: ['FLOW-DOA-001', 'FLOW-GOOD-01'], failed: 1 },
    { partCode: LOT_PART, qty: 4, failed: 2 },
  ]);
});
test.afterAll(() => host.stop());

const label = (page: Parameters<typeof ask>[0]) =>
  ask<FailureLabel>(page, 'labels.get', { id: page.url().split('/').at(-1) ?? '' });

test('R4.6.2.1: a DOA unit is labelled, printed, and closed only by scanning the right label back', async ({
  page,
  context,
}) => {
  await visit(page, host.url, '/labels');
  await expect(page.getByRole('region', { name: '待贴标签', exact: true })).toContainText('FLOW-DOA-001');
  await expectAccessible(page);
  await scan(page, 'FLOW-DOA-001');
  await expect(page.getByLabel('故障描述')).toHaveValue('通电不良');
  await page.getByLabel('故障描述').fill('不开机');
  await page.getByLabel('维修单号').fill('WX-77');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('按 F8 打印');
  await expect(page.getByRole('img', { name: '60x40 毫米标签' })).toBeVisible();
  await expectAccessible(page);

  await scan(page, 'FLOW-DOA-001');
  await expect(page.getByRole('status').filter({ hasText: '请先按 F8 打印' })).toBeVisible();

  await context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const [sheet] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('F8')]);
  await expect(sheet.locator('html[data-printed]')).toBeAttached();
  expect(
    await sheet.evaluate(() => document.querySelector('style:last-of-type') && document.documentElement.innerHTML),
  ).toContain('size: 60mm 40mm; margin: 0');
  const box = await sheet.getByRole('img').boundingBox();
  // CSS millimetres: 96 px an inch.
  expect([Math.round(((box?.width ?? 0) * 25.4) / 96), Math.round(((box?.height ?? 0) * 25.4) / 96)]).toEqual([60, 40]);
  await sheet.close();

  await expect(page.getByTestId('sentence')).toContainText('扫描标签上的条码');
  await scan(page, 'FLOW-GOOD-01');
  await expect(page.getByRole('status').filter({ hasText: '贴错了' })).toContainText('FLOW-DOA-001');
  expect(await label(page)).toMatchObject({
    state: 'printed',
    copies: 1,
    fault: '不开机',
    repairOrder: 'WX-77',
    isDoa: true,
  });
  await scan(page, 'FLOW-DOA-001');
  await expect(page.getByTestId('sentence')).toContainText('已贴妥');
  expect(await label(page)).toMatchObject({ state: 'closed' });

  const [again] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('F9')]);
  await expect(again.locator('html[data-printed]')).toBeAttached();
  expect(new URL(again.url()).searchParams.get('copy')).toBe('2');
  expect(await label(page)).toMatchObject({ copies: 2 });
});

test('R4.6.2.1: a good part is refused a label wherever it is scanned', async ({ page }) => {
  await visit(page, host.url, '/labels');
  await page.getByRole('region', { name: '待贴标签', exact: true }).waitFor();
  await scan(page, 'FLOW-GOOD-01');
  await expect(page.getByRole('list', { name: '最近扫描' }).getByRole('button').last()).toHaveAccessibleName(
    /R4\.6\.2\.1/,
  );
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a lot piece gets the program’s own number; the label stock is remembered at this workstation', async ({
  page,
}) => {
  await visit(page, host.url, '/labels');
  await page.getByRole('region', { name: '待贴标签', exact: true }).waitFor();
  await scan(page, LOT_PART);
  await expect(page.getByLabel('故障描述')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByTestId('big-word')).toHaveText(/^BQ/);
  await page.keyboard.press('2');
  await expect(page.getByRole('img', { name: '100x70 毫米标签' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('img', { name: '100x70 毫米标签' })).toBeVisible();
  expect(await label(page)).toMatchObject({ partCode: LOT_PART, state: 'drafted' });
});
