import { expect } from '@playwright/test';
import type { Document, UnitView } from '../../shared/areas/stock/shapes.ts';
import { type Asker, ask, expectAccessible, openDesk, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { heldIn, holdingsOf, LOT_PART, stage, UNIT_PART } from './goods.ts';

let host: TestHost;
let desk: Asker;
test.beforeAll(async () => {
  host = await startWarehouse();
  desk = await openDesk(host.url);
});
test.afterAll(() => host.stop());

const word = '[data-testid=big-word]';

test('put-away: a unit into the suggested bin, confirmed by its scan; wrong bins are explained', async ({ page }) => {
  await stage(desk, [{ partCode: UNIT_PART, qty: 1, units: ['FLOW-PUT-001'] }]);
  await visit(page, host.url, '/put-away');
  await expect(page.getByTestId('sentence')).toContainText('扫描要上架');
  await expectAccessible(page);
  await scan(page, 'A-01-1-01');
  await expect(page.getByRole('status').filter({ hasText: '请先扫要上架的单件' })).toBeVisible();
  await scan(page, 'FLOW-PUT-001');
  await expect(page.locator(word)).toHaveText(/^[A-C]-\d\d-\d-\d\d$/);
  const suggested = await page.locator(word).innerText();
  await scan(page, 'D-01-1-01');
  await expect(page.getByRole('status').filter({ hasText: 'R4.7' })).toBeVisible();
  const [elsewhere] = (await holdingsOf(page, LOT_PART)).filter(({ place }) => place.kind === 'bin');
  await scan(page, elsewhere?.place.code ?? '');
  await expect(page.getByRole('status').filter({ hasText: '不混放' })).toContainText(LOT_PART);
  await scan(page, suggested);
  await expect(page.getByRole('button', { name: /^撤回/ })).toBeVisible();
  expect(await ask<UnitView>(page, 'stock.unit', { barcode: 'FLOW-PUT-001' })).toMatchObject({
    place: { code: suggested },
    condition: 'good',
  });
});

test('put-away: a lot in two parts by keyboard; good and DOA of one part are never mixed up', async ({ page }) => {
  await stage(desk, [{ partCode: LOT_PART, qty: 6, failed: 1 }]);
  await visit(page, host.url, '/put-away');
  await page.getByTestId('sentence').waitFor();
  await scan(page, LOT_PART);
  await expect(page.getByRole('status').filter({ hasText: '有良品也有 DOA' })).toBeVisible();
  const row = page.locator('tr[aria-current=true]');
  for (let tries = 0; tries < 10 && !/良品/.test(await row.innerText()); tries += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F7');
  await expect(page.getByTestId('sentence')).toContainText('放到这个库位');
  await page.keyboard.press('q');
  await page.getByLabel('几个？').pressSequentially('2', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(page.getByText(`手里：${LOT_PART}`)).toContainText('× 2');
  await expect(page.locator(word)).toHaveText(/^[A-C]-\d\d-\d-\d\d$/);
  const bin = await page.locator(word).innerText();
  const before = await heldIn(page, LOT_PART, bin);
  await scan(page, bin);
  await expect(page.getByRole('button', { name: /^撤回/ })).toBeVisible();
  expect(await heldIn(page, LOT_PART, bin)).toBe(before + 2);
  const staged = (await holdingsOf(page, LOT_PART)).filter(({ place }) => place.kind === 'staging');
  expect(staged.map(({ condition, qty }) => [condition, qty]).toSorted()).toEqual([
    ['doa', 1],
    ['good', 3],
  ]);
});

test('transfer moves a unit and its age, and a reversal with a reason takes it back', async ({ page }) => {
  await visit(page, host.url, '/transfer');
  const [holding] = (await holdingsOf(page, UNIT_PART)).filter(({ place }) => place.code === 'B-02-1-05');
  const barcode = holding?.unitBarcodes[0] ?? '';
  await page.getByTestId('sentence').waitFor();
  await scan(page, barcode);
  await expect(page.getByRole('status').filter({ hasText: '请先扫移出的库位' })).toBeVisible();
  await scan(page, 'B-02-1-05');
  await expect(page.getByTestId('sentence')).toContainText('扫描要移的');
  await scan(page, barcode);
  await expectAccessible(page);
  await scan(page, 'C-06-4-05');
  await expect(page.getByText(/B-02-1-05 → C-06-4-05/).first()).toBeVisible();
  expect(await ask<UnitView>(page, 'stock.unit', { barcode })).toMatchObject({
    place: { code: 'C-06-4-05' },
    receivedDay: holding?.receivedDay,
  });
  await page.getByRole('button', { name: /^撤回/ }).click();
  await page.getByLabel('冲销原因').fill('扫错库位');
  await page.keyboard.press('F8');
  await expect(page.getByText(/已由 CX.* 冲销/).first()).toBeVisible();
  expect(await ask<UnitView>(page, 'stock.unit', { barcode })).toMatchObject({ place: { code: 'B-02-1-05' } });
  const { rows } = await ask<{ rows: readonly Document[] }>(page, 'stock.documents', {});
  expect(rows[0]).toMatchObject({ kind: 'reversal', note: '扫错库位' });
});

test('the bin map walks by arrow keys and opens with Enter', async ({ page }) => {
  await visit(page, host.url, '/stock/map');
  const first = page.locator('[data-bin="A-01-4-01"]');
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-bin="A-01-3-02"]')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stock\/bins\/A-01-3-02$/);
  await expect(page.getByRole('heading', { name: 'A-01-3-02' })).toBeVisible();
});

test('overview, part, bin, unit and documents are readable to all', async ({ page }) => {
  await visit(page, host.url, '/stock');
  await page.getByLabel('编码、名称、拼音首字母、条码').fill('TU.0145');
  await expect(page.locator('tr[data-row]')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByLabel('编码、名称、拼音首字母、条码').press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /现有批次/ }).first()).toContainText('B-02-1-05');
  await expectAccessible(page);
  const [unit] = (await holdingsOf(page, UNIT_PART)).flatMap(({ unitBarcodes }) => unitBarcodes);
  await visit(page, host.url, `/units/${unit}`);
  await expect(page.getByRole('list', { name: '经过' })).toContainText('期初入账');
  await expectAccessible(page);
  await visit(page, host.url, '/documents');
  await page.getByRole('region', { name: '单据' }).waitFor();
  await expectAccessible(page);
});

test('R4.10 the store in figures: pictures with words, and the part that hardly moves opens with Enter', async ({
  page,
}) => {
  await visit(page, host.url, '/stock');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('库存分析');
  await expect(page.getByRole('img', { name: /十二周共收货 \d+ 件，发放 \d+ 件/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /现存：/ })).toBeVisible();
  await expect(page.getByRole('table', { name: '良品库龄' }).getByRole('row')).toHaveCount(6);
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: '没发放过' }).first().press('Enter');
  await expect(page).toHaveURL(/\/stock\/parts\//);
});
