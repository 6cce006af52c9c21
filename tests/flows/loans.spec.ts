import { rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Loan, Obligation, Sale, Shipment } from '../../shared/areas/loans/shapes.ts';
import { ADMINISTRATOR, ask, expectAccessible, scan, test } from '../support/flow.ts';
import { startHost, type TestHost } from '../support/host.ts';
import { LOT_PART } from './goods.ts';
import { NEW_WAYBILL, openBy, type Past, PEOPLE, playPast, STATION } from './past.ts';

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

const shipment = (page: Page) => ask<Shipment>(page, 'loans.shipment', { issueId: past.newIssueId });
const loansOf = async (page: Page, search: string) =>
  (await ask<{ rows: readonly Loan[] }>(page, 'loans.list', { search })).rows;
const sales = async (page: Page) => (await ask<{ rows: readonly Sale[] }>(page, 'loans.sales')).rows;

// One story: each step needs what the one before has done.
test.describe.configure({ mode: 'serial' });

test('R4.1.2a a station receives by scanning the waybill, counts, and reports a shortage the same day', async ({
  page,
}) => {
  await openBy(page, host.url, STATION.login, '/shipments');
  const rail = page.getByRole('navigation', { name: '房间' });
  await expect(rail.getByRole('link', { name: '库存' })).toHaveCount(0);
  await expect(page.getByRole('row', { name: new RegExp(NEW_WAYBILL) })).toContainText('在途');
  await expectAccessible(page);

  await scan(page, 'SF-NOWHERE');
  await expect(page.getByText('没有运单或发货单 SF-NOWHERE')).toBeVisible();
  await scan(page, NEW_WAYBILL);
  await expect(page.getByTestId('sentence')).toContainText('看外包装');
  await page.keyboard.press('1');
  await expect(page.getByTestId('big-word')).toHaveText('完好');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('扫单件条码');
  expect(await shipment(page)).toMatchObject({ receivedDay: past.today, packageGrade: 'intact', countedAt: null });

  await scan(page, past.newUnit);
  await expect(page.getByTestId('big-word')).toHaveText('1/1');
  await scan(page, 'STRANGER-1');
  await expect(page.getByRole('status').filter({ hasText: '不在这张发货单上' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByText('还有 1 行没点').first()).toBeVisible();
  await scan(page, LOT_PART);
  await page.getByLabel(`点到 ${LOT_PART}`).fill('2');
  await page.keyboard.press('Enter');
  await page.getByLabel(`${LOT_PART} 的备注`).fill('箱里只有两条');
  // Leaving half-way keeps the count.
  await page.reload();
  await expect(page.getByTestId('progress')).toHaveText('2 / 2');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText('1 行有差异，报给总部？').last()).toBeVisible();
  await page.getByRole('button', { name: '报点数结果' }).last().click();
  await expect(page.getByText('1 行有差异，当天报的，等总部处理。')).toBeVisible();
  const counted = await shipment(page);
  expect(counted.lines.flatMap((line) => line.differences)).toMatchObject([
    { short: 1, damaged: 0, note: '箱里只有两条', isLate: false, settlement: null },
  ]);
});

test('R4.3a a use is entered by scanning new part, old part and machine; the old part is owed', async ({ page }) => {
  await openBy(page, host.url, STATION.login, '/loans/use');
  await expect(page.getByTestId('sentence')).toContainText('扫装上的新件');
  await scan(page, past.newUnit);
  await expect(page.getByTestId('big-word')).toHaveText(past.newUnit);
  await scan(page, past.newUnit);
  await expect(page.getByRole('status').filter({ hasText: '是同一个条码' })).toBeVisible();
  await scan(page, 'OLD-NEW-1');
  await expect(page.getByTestId('sentence')).toContainText('扫机器序列号');
  await scan(page, 'TV-FLOW-9');
  await expect(page.getByTestId('sentence')).toContainText('齐了');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText('已登记').first()).toBeVisible();
  const { rows: owed } = await ask<{ rows: readonly Obligation[] }>(page, 'loans.owed', { search: 'OLD-NEW-1' });
  expect(owed).toMatchObject([
    { newBarcode: past.newUnit, oldBarcode: 'OLD-NEW-1', repairOrder: 'WX-2026-7', machineSerial: 'TV-FLOW-9' },
  ]);
});

test('R4.1.2a HQ settles the difference; R4.3c an explanation pauses a loan', async ({ page }) => {
  await openBy(page, host.url, ADMINISTRATOR.login, `/shipments/${past.newIssueId}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: '运输丢损' }).click();
  await page.getByRole('button', { name: '处理差异' }).click();
  await expect(page.getByText('差异都已处理。')).toBeVisible();
  const settled = await shipment(page);
  expect(settled.lines.flatMap((line) => line.differences)).toMatchObject([{ settlement: 'lostByCarrier' }]);

  await page.goto(new URL('/loans', host.url).href);
  await expect(page.getByRole('row').filter({ hasText: past.heldUnit })).toContainText('逾期');
  await expectAccessible(page);
  await scan(page, past.heldUnit);
  await page.getByRole('button', { name: '书面说明' }).click();
  await page.getByLabel('说明内容').fill('用户出国下月回来修');
  await page.keyboard.press('F8');
  await expect(page.getByText('说明已在案')).toBeVisible();
  const [explained] = await loansOf(page, past.heldUnit);
  expect(explained?.explanation).toBe('用户出国下月回来修');

  await page.goto(new URL('/loans/balance', host.url).href);
  await expect(page.getByRole('row').filter({ hasText: LOT_PART })).toContainText(past.stationName);
  await expectAccessible(page);
});

test('R4.2.4 day 20: a manager fines, finance notifies, the keeper writes off; an owed part is waived', async ({
  page,
}) => {
  await openBy(page, host.url, PEOPLE.manager.login, '/loans/proposals');
  await expect(page.getByRole('row').filter({ hasText: past.unsellableUnit })).toContainText('人工决定');
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: past.unsellableUnit }).click();
  await expect(page.getByLabel('转销售：站价')).toBeDisabled();
  await page.getByLabel('罚款：站价').check();
  await page.keyboard.press('F8');
  await expect(page.getByText('已决定：')).toBeVisible();
  const [fine] = await sales(page);
  expect(fine).toMatchObject({ kind: 'fine', factor: 3, state: 'awaitingPayment', unitBarcode: past.unsellableUnit });
  expect(fine?.amountFen).toBe((fine?.unitPriceFen ?? 0) * 3);

  await page.goto(new URL('/loans/owed', host.url).href);
  await page.getByRole('row').filter({ hasText: 'OLD-PAST-1' }).click();
  await page.getByLabel('免返原因').fill('旧件烧毁已拍照');
  await page.getByRole('button', { name: '免返并签字' }).click();
  await expect(page.getByText('已免返。')).toBeVisible();
  const { rows: waived } = await ask<{ rows: readonly Obligation[] }>(page, 'loans.owed', { search: 'OLD-PAST-1' });
  expect(waived).toMatchObject([{ closing: 'waived', waiverReason: '旧件烧毁已拍照' }]);

  await openBy(page, host.url, PEOPLE.finance.login, '/loans/sales');
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: past.unsellableUnit }).click();
  await page.getByRole('button', { name: '通知到款' }).click();
  await expect(page.getByText('已通知到款')).toBeVisible();

  await openBy(page, host.url, ADMINISTRATOR.login, '/loans/sales');
  await page.getByRole('row').filter({ hasText: past.unsellableUnit }).click();
  await page.getByRole('button', { name: '核销出账' }).click();
  await page.getByRole('button', { name: '核销出账' }).last().click();
  await expect(page.getByText('已核销。')).toBeVisible();
  expect(await sales(page)).toMatchObject([{ state: 'writtenOff', paidDay: past.today }]);
  expect(await ask(page, 'stock.unit', { barcode: past.unsellableUnit })).toMatchObject({ place: { kind: 'sold' } });
});
