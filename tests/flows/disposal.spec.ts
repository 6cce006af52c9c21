import { expect } from '@playwright/test';
import type { DisposalView } from '../../shared/areas/disposal/contract.ts';
import type { UnitView } from '../../shared/areas/stock/shapes.ts';
import { codesOn } from '../support/codes.ts';
import { type Asker, ask, expectAccessible, openDesk, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { LOT_PART, stage, UNIT_PART } from './goods.ts';

const MANAGER = { login: 'manager', name: '周经理', password: 'secret-456' } as const;
const UNITS = ['FLOW-BF-001', 'FLOW-BF-002'] as const;
const BIN = 'E-01-1-01';

let host: TestHost;
let desk: Asker;
test.beforeAll(async () => {
  host = await startWarehouse();
  desk = await openDesk(host.url);
  await stage(desk, [
    { partCode: UNIT_PART, qty: 2, units: [...UNITS], failed: 2 },
    { partCode: LOT_PART, qty: 6, failed: 6 },
  ]);
  const { id } = await ask<{ id: string }>(desk, 'catalog.parts.get', { code: LOT_PART });
  await ask(desk, 'stock.putAway', {
    lines: [...UNITS.map((unitBarcode) => ({ unitBarcode })), { partId: id, qty: 6 }],
    condition: 'doa',
    binCode: BIN,
    isOverCapacityAccepted: true,
  });
  await ask(desk, 'people.create', { ...MANAGER, roles: ['serviceManager'], stationCode: null });
});
test.afterAll(() => host.stop());

test('S2-5 a scrap list is scanned together, approved by the service manager, printed and handed over', async ({
  page,
  browser,
}) => {
  await visit(page, host.url, '/disposals');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: '新建清单' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(page.getByText('扫单件条码列入')).toBeVisible();
  const id = page.url().split('/').at(-1) ?? '';
  const list = () => ask<DisposalView>(page, 'disposal.get', { id });
  for (const barcode of UNITS) await scan(page, barcode);
  await expect(page.getByRole('row', { name: new RegExp(UNITS[1]) })).toBeVisible();
  await scan(page, UNITS[0]);
  await expect(page.getByRole('list', { name: '最近扫描' }).getByRole('button').last()).toHaveAccessibleName(
    /已在清单/,
  );
  await scan(page, BIN);
  await expect(page.getByText(`${BIN}：扫单件条码`)).toBeVisible();
  await scan(page, LOT_PART);
  const quantity = page.getByRole('textbox', { name: `${LOT_PART} 要列入几个？` });
  await expect(quantity).toBeFocused();
  await quantity.pressSequentially('4', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByText(/3 行，6 件/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect.poll(async () => (await list()).state).toBe('submitted');

  const manager = await (await browser.newContext()).newPage();
  await manager.goto(host.url);
  await ask(manager, 'people.signIn', { login: MANAGER.login, password: MANAGER.password });
  await manager.goto(`${host.url}/disposals/${id}`);
  await expect(manager.getByRole('button', { name: /批准/ })).toBeVisible();
  await manager.keyboard.press('F8');
  await expect(manager.getByRole('dialog')).toContainText('共 6 件');
  await manager.keyboard.press('Enter');
  await expect.poll(async () => (await list()).state).toBe('approved');

  await page.reload();
  await expect(page.getByText('待移交')).toBeVisible();
  await page.keyboard.press('F8');
  const receiver = page.getByLabel('接收单位或接收人');
  await expect(receiver).toBeFocused();
  await receiver.pressSequentially('城北回收站', { delay: 60 });
  await page.keyboard.press('F8');
  await expect(page.getByText('接收：城北回收站')).toBeVisible();
  const { documentNumber, number } = await list();
  expect(documentNumber).toMatch(/^BF/);
  expect((await ask<UnitView>(page, 'stock.unit', { barcode: UNITS[0] })).place.kind).toBe('scrapped');
  await expectAccessible(page);

  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(`${host.url}/print/disposal/${id}`);
  await expect(page.getByRole('heading', { name: '备件报废清单' })).toBeVisible();
  expect(await codesOn(page)).toEqual([number]);
});
