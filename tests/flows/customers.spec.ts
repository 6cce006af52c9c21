import { expect } from '@playwright/test';
import type { UnitView } from '../../shared/areas/stock/shapes.ts';
import { ask, expectAccessible, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { QUARANTINE_BIN, UNIT_PART } from './goods.ts';

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
});
test.afterAll(() => host.stop());

test('S2-4 what a customer brings back is booked by three scans, and lies in quarantine', async ({ page }) => {
  await visit(page, host.url, '/returns/customers');
  await expectAccessible(page);
  await page.keyboard.press('n');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('登记退件');
  for (const code of [UNIT_PART, 'FLOW-KT-001', QUARANTINE_BIN]) await scan(page, code);
  await expect(panel.getByLabel('单件条码')).toHaveValue('FLOW-KT-001');
  await expect(panel.getByLabel('放到库位')).toHaveValue(QUARANTINE_BIN);
  await panel.getByLabel('客户').fill('陈女士');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText(/KT\d+-0001 已入库/)).toBeVisible();
  await expect(page.getByRole('row', { name: /FLOW-KT-001/ })).toContainText('陈女士');
  expect(await ask<UnitView>(page, 'stock.unit', { barcode: 'FLOW-KT-001' })).toMatchObject({
    condition: 'quarantine',
    place: { kind: 'bin', code: QUARANTINE_BIN },
  });
});
