import { expect } from '@playwright/test';
import type { UnitView } from '../../shared/areas/stock/shapes.ts';
import { codesOn } from '../support/codes.ts';
import { type Asker, ask, expectAccessible, openDesk, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { stage, UNIT_PART } from './goods.ts';

let host: TestHost;
let desk: Asker;
test.beforeAll(async () => {
  host = await startWarehouse();
  desk = await openDesk(host.url);
});
test.afterAll(() => host.stop());

test('S2-8 a repaired board becomes good by scanner, digit and reason, and waits to be put away', async ({ page }) => {
  await stage(desk, [{ partCode: UNIT_PART, qty: 1, units: ['FLOW-FIX-001'], failed: 1 }]);
  await ask(desk, 'stock.putAway', {
    lines: [{ unitBarcode: 'FLOW-FIX-001' }],
    condition: 'doa',
    binCode: 'E-01-1-01',
  });
  await visit(page, host.url, '/reclassify');
  await expect(page.getByTestId('sentence')).toContainText('扫描货所在的库位');
  await scan(page, 'FLOW-FIX-001');
  await expect(page.getByRole('status').filter({ hasText: '请先扫货所在的库位' })).toBeVisible();
  await scan(page, 'E-01-1-01');
  await expect(page.getByRole('button', { name: 'FLOW-FIX-001', exact: true })).toBeVisible();
  await scan(page, 'FLOW-FIX-001');
  await expect(page.getByRole('button', { name: /修好，转良品/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(page.getByLabel('原因')).toBeFocused();
  await page.getByLabel('原因').pressSequentially('更换电容', { delay: 60 });
  await page.keyboard.press('F8');
  await expect(page.getByText(/1 件转良品，在待上架/).first()).toBeVisible();
  expect(await ask<UnitView>(page, 'stock.unit', { barcode: 'FLOW-FIX-001' })).toMatchObject({
    condition: 'good',
    place: { kind: 'staging' },
  });
});

test('R4.8.6 the stack card is opened from the part, and its print decodes as the part', async ({ page }) => {
  await visit(page, host.url, `/stock/parts/${UNIT_PART}`);
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: '物料垛卡' })).toBeVisible();
  await expect(page.getByText('R4.8.6 现存')).toBeVisible();
  await expectAccessible(page);
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(`${host.url}/print/stack-card/${UNIT_PART}`);
  await expect(page.getByRole('img', { name: `QR ${UNIT_PART}` })).toBeVisible();
  await expect(page.getByText('承前结存')).toBeVisible();
  expect(await codesOn(page)).toEqual([UNIT_PART]);
});
