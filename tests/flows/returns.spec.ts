import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Bin } from '../../shared/areas/catalog/contract.ts';
import type { Loan, Obligation } from '../../shared/areas/loans/shapes.ts';
import type { Claim } from '../../shared/areas/returns/claims.ts';
import type { ReturnList } from '../../shared/areas/returns/lists.ts';
import type { Parcel } from '../../shared/areas/returns/parcels.ts';
import type { Question } from '../../shared/areas/returns/questions.ts';
import { codesOn } from '../support/codes.ts';
import { ask, expectAccessible, open, scan, test } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { picture } from '../support/picture.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { heldIn, LOT_PART, UNIT_PART } from './goods.ts';
import { type Lending, lend, onItsWay, submitted, use } from './returnable.ts';

test.describe.configure({ mode: 'serial' });

let host: TestHost;
let lending: Lending;
test.beforeAll(async ({ browser }) => {
  host = await startWarehouse();
  const buffer = Buffer.from(await picture('fault.png').arrayBuffer());
  photo = { name: 'fault.png', mimeType: 'image/png', buffer };
  lending = await lend(browser, host.url);
  await use(lending, lending.units[0] ?? '', 'OLD-0001', 'WX-1001');
});
test.afterAll(() => host.stop());

const listAt = (page: Page, id = new URL(page.url()).pathname.split('/')[2] ?? '') =>
  ask<ReturnList>(page, 'returns.get', { id });
let photo: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
const sentence = (page: Page) => page.getByTestId('sentence');

test('R4.3.1: a station scans its list together, and HQ’s word stands on what HQ has seen', async () => {
  const { station, keeper, units } = lending;
  await open(station, `${host.url}/returns`);
  await expect(station.getByText('还没有返件清单')).toBeVisible();
  await expectAccessible(station);
  await station.keyboard.press('n');
  await station.getByLabel('书面单号', { exact: true }).fill('ZD-7');
  await station.keyboard.press('F8');
  await expect(station.getByText('清单里还没有备件')).toBeVisible();

  await scan(station, 'OLD-0001');
  await expect(station.getByLabel('备件', { exact: true })).toHaveValue(UNIT_PART);
  await expect(station.getByLabel('维修单号')).toHaveValue('WX-1001');
  await station.getByLabel('故障现象').fill('不开机');
  await expectAccessible(station);
  await station.keyboard.press('F8');
  await expect(station.getByText('第 1 行', { exact: false }).last()).toBeVisible();

  await scan(station, units[1] ?? '');
  await expect(station.getByRole('radio', { name: '未用件' })).toBeChecked();
  await station.keyboard.press('F8');
  await expect.poll(async () => (await listAt(station)).lines.length).toBe(2);

  // R4.3.1.3: dead on arrival has a statement and a photo.
  await scan(station, units[2] ?? '');
  await expect(station.getByLabel('条码', { exact: true })).toHaveValue(units[2] ?? '');
  await station.getByRole('radio', { name: 'DOA' }).check();
  await station.getByLabel('故障现象').fill('通电无反应');
  await station.getByLabel('书面说明').fill('开箱装机无反应');
  await station.keyboard.press('F8');
  await expect(station.getByText('修改第 3 行')).toBeVisible();
  await station.keyboard.press('Escape');
  await station.keyboard.press('F8');
  await expect(station.getByText(/R4\.3\.1\.3/).last()).toBeVisible();
  expect((await listAt(station)).state).toBe('draft');
  await station.getByRole('row', { name: /通电无反应/ }).click();
  await station.locator('input[type=file]').setInputFiles(photo);
  await expect.poll(async () => (await listAt(station)).lines[2]?.photos.length).toBe(1);
  await expect(station.getByRole('img', { name: photo.name })).toBeVisible();
  await station.keyboard.press('Escape');
  await expect(station.getByText('修改第 3 行')).toBeHidden();
  await station.keyboard.press('F8');
  await expect.poll(async () => (await listAt(station)).state).toBe('submitted');

  // R4.3.1.4: what HQ confirms is what HQ has seen.
  const { id } = await listAt(station);
  await open(keeper, `${host.url}/returns/${id}/confirm`);
  await keeper.keyboard.press('Enter');
  await expect(keeper.getByTestId('word-1')).toContainText('同意返回');
  await expectAccessible(keeper);
  await ask(station, 'returns.withdraw', { id });
  const { version, lines } = await listAt(station, id);
  const line = lines[1];
  const written = { kind: 'unused', partCode: UNIT_PART, qty: 1, barcode: units[1], repairOrder: '', fault: '' };
  const blank = { machineSerial: '', engineer: '', statement: '', isBatch: true };
  await ask(station, 'returns.changeLine', { id, version, lineId: line?.id, ...written, ...blank });
  await ask(station, 'returns.submit', { id, version: version + 1 });
  await keeper.keyboard.press('Enter');
  await keeper.keyboard.press('Enter');
  await keeper.keyboard.press('F8');
  await expect(keeper.getByTestId('stop')).toContainText('R4.3.1.4');
  await expect(keeper.getByTestId('stop')).toContainText('批量');
  expect((await listAt(keeper, id)).state).toBe('submitted');
  await keeper.keyboard.press('F8');
  await expect(keeper.getByTestId('word-1')).toContainText('同意返回');
  await expect(keeper.getByTestId('word-2')).toHaveText('—');
  await keeper.keyboard.press('F4');
  await keeper.getByLabel('驳回原因').fill('暂留备用');
  await keeper.keyboard.press('Enter');
  await expect(keeper.getByTestId('word-2')).toContainText('暂留备用');
  await keeper.keyboard.press('F8');
  await expect.poll(async () => (await listAt(keeper, id)).state).toBe('confirmed');
  expect((await listAt(keeper, id)).lines.map((each) => each.decision)).toEqual(['confirmed', 'refused', 'confirmed']);
});

test('R4.3.1.1, R4.3.1.2: labels are printed, every line is checked, and what is not in order does not leave', async () => {
  const { station } = lending;
  const { rows } = await ask<{ rows: ReturnList[] }>(station, 'returns.list', { state: 'confirmed' });
  const id = rows[0]?.id ?? '';
  await open(station, `${host.url}/returns/${id}`);
  await station.context().addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await station.keyboard.press('l');
  await expect(station.getByRole('img', { name: '60x40 毫米标签' })).toBeVisible();
  await expectAccessible(station);
  for (const line of (await listAt(station, id)).lines.filter((each) => each.labelNumber)) {
    const [sheet] = await Promise.all([station.context().waitForEvent('page'), station.keyboard.press('F8')]);
    await expect(sheet.locator('html[data-printed]')).toBeAttached();
    await sheet.close();
    await expect
      .poll(async () => (await listAt(station, id)).lines.find((each) => each.id === line.id)?.labelCopies)
      .toBe(1);
  }
  await expect(station.getByText('都打过了', { exact: false })).toBeVisible();
  await station.keyboard.press('Escape');

  // R4.3.1.3: the statement goes with the dead part, with its photo and the number of its label.
  const dead = (await listAt(station, id)).lines.find((line) => line.kind === 'doa');
  await station.keyboard.press('p');
  await expect(station.locator('html[data-print-ready]')).toBeAttached();
  await expect(station.getByRole('heading', { name: '备件到货即坏（DOA）说明' })).toHaveCount(1);
  await expect(station.getByText('开箱装机无反应')).toBeVisible();
  await expect(station.getByRole('img', { name: photo.name })).toBeVisible();
  expect(await codesOn(station)).toEqual([dead?.labelNumber]);
  await expectAccessible(station);
  await open(station, `${host.url}/returns/${id}`);

  await station.keyboard.press('F7');
  await expect(sentence(station)).toContainText('扫描第 1 行');
  await scan(station, 'SOMETHING-ELSE');
  await expect(station.getByRole('status').filter({ hasText: 'SOMETHING-ELSE' })).toBeVisible();
  await scan(station, 'OLD-0001');
  await expect(sentence(station)).toContainText('原包装');
  await expectAccessible(station);
  await station.keyboard.press('1');
  await expect(station.getByTestId('big-word')).toHaveText('防静电袋');
  await station.keyboard.press('3');
  await station.getByLabel('不适用的原因').fill('带屏蔽盒');
  await station.keyboard.press('Enter');
  await expect(station.getByTestId('big-word')).toHaveText('四周填充物');
  await station.keyboard.press('2');
  await station.locator('input[type=file]').setInputFiles(photo);
  await expect(station.getByRole('button', { name: '照片好了' })).toBeEnabled();
  await station.keyboard.press('F8');
  await answer(station, REST);
  await expect(station.getByTestId('big-word')).toHaveText('不合格');
  await station.keyboard.press('F8');
  await expect(station.getByTestId('check-1')).toContainText('四周填充物');
  // What the station may not ship stays here (R4.3.1.1).
  await expect(ask(station, 'returns.ship', shipping(id))).rejects.toThrow('PACKING_NOT_OK');

  await scan(station, 'OLD-0001');
  await pass(station);
  await expect(station.getByTestId('check-1')).toHaveText(/合格$/);
  await scan(station, lending.units[2] ?? '');
  await pass(station);
  await expect(sentence(station)).toContainText('可以寄出');
  await station.keyboard.press('F8');

  await station.keyboard.press('F8');
  await station.getByLabel('货单号', { exact: true }).fill('SF-BACK-1');
  await station.getByLabel('承运人', { exact: true }).fill('顺丰');
  await station.getByLabel('运费（元）').fill('12.50');
  await expectAccessible(station);
  await station.keyboard.press('F8');
  await expect.poll(async () => (await listAt(station, id)).state).toBe('shipped');
  expect(await listAt(station, id)).toMatchObject({ waybill: 'SF-BACK-1', freightFen: 1_250 });
  // R4.3a: the dispatch with a waybill meets the deadline of the owed part.
  const owed = await ask<{ rows: Obligation[] }>(station, 'loans.owed', { isOpen: true });
  expect(owed.rows.flatMap((each) => each.clocks.map((clock) => clock.rule))).not.toContain('R4.3a');
});

test('R4.3.1.4, R4.3.2: HQ’s desk takes a parcel in: exception, count, claim, packing, bins', async () => {
  const { keeper, station, loans } = lending;
  const lot = { kind: 'unused', partCode: LOT_PART, qty: 3, barcode: '', repairOrder: '', fault: '' } as const;
  const list = await onItsWay(lending, [lot], 'SF-BACK-2');
  await open(keeper, `${host.url}/returns/parcels/new`);
  await arrive(keeper, 'SF-NOBODY', '2');
  await expect(keeper.getByTestId('stop')).toContainText('R4.3.1.4');
  await expectAccessible(keeper);

  await arrive(keeper, 'SF-BACK-1', '1');
  await expect(keeper.getByTestId('big-word')).toContainText('FJ');
  await keeper.keyboard.press('F8');
  await expect(sentence(keeper)).toContainText('逐件扫描');
  await scan(keeper, 'OLD-0001');
  await scan(keeper, 'OLD-0001');
  await scan(keeper, lending.units[2] ?? '');
  await expect(sentence(keeper)).toContainText('数量相符');
  const first = (await listAt(keeper)).lines.filter((line) => line.decision === 'confirmed');
  expect(first.map((line) => line.counted)).toEqual([1, 1]);
  await keeper.keyboard.press('F8');
  for (const barcode of ['OLD-0001', lending.units[2] ?? '']) {
    await scan(keeper, barcode);
    await pass(keeper);
  }
  await expect(sentence(keeper)).toContainText('定去向');
  await keeper.keyboard.press('F8');
  await expect(sentence(keeper)).toContainText('不良品');
  await expectAccessible(keeper);
  const bins = await ask<Bin[]>(keeper, 'stock.bins');
  const binFor = (use: string) => bins.find((bin) => bin.use === use)?.code ?? '';
  const before = await heldIn(keeper, UNIT_PART, binFor('defective'));
  await scan(keeper, binFor('good'));
  await expect(keeper.getByRole('status').filter({ hasText: '不放这里' })).toBeVisible();
  await scan(keeper, binFor('defective'));
  await scan(keeper, binFor('doa'));
  await expect(sentence(keeper)).toContainText('收货入库');
  await keeper.keyboard.press('F8');
  await expect(sentence(keeper)).toContainText('已收妥');
  expect(await heldIn(keeper, UNIT_PART, binFor('defective'))).toBe(before + 1);
  const owed = await ask<{ rows: Obligation[] }>(station, 'loans.owed', { isOpen: true });
  expect(owed.rows).toEqual([]);

  // R4.3.2.2: two of three are there, and the carrier signs for it.
  await open(keeper, `${host.url}/returns/parcels/new`);
  await arrive(keeper, 'SF-BACK-2', '2');
  await expect(keeper.getByTestId('big-word')).toContainText('FJ');
  await keeper.keyboard.press('F8');
  await expect(keeper.getByLabel('第 1 行实到数量')).toBeFocused();
  await keeper.getByLabel('第 1 行实到数量').fill('2');
  await keeper.keyboard.press('Enter');
  await expect(sentence(keeper)).toContainText('有短少');
  await keeper.keyboard.press('F4');
  await keeper.getByLabel('损失情况').fill('少 1 条');
  await keeper.locator('input[type=file]').setInputFiles(photo);
  await expect(keeper.getByText('还没有照片')).toHaveCount(0);
  await keeper.getByRole('radio', { name: '承运人签字' }).check();
  await keeper.getByLabel('承运人姓名').fill('李师傅');
  await keeper.getByLabel('双方情况说明').fill('外箱压损，实收 2 条');
  await expectAccessible(keeper);
  await keeper.keyboard.press('F8');
  await expect(keeper.getByRole('heading', { level: 1 })).toContainText('索赔单 SP');
  await open(keeper, `${host.url}/returns/${list.id}/receive`);
  await answer(keeper, [...PACKING, ...REST]);
  await expect(keeper.getByTestId('bearer')).toContainText('承运人');
  await keeper.keyboard.press('F8');
  await expect(sentence(keeper)).toContainText('定去向');
  await keeper.keyboard.press('F8');
  await expect(keeper.getByTestId('outcome-1')).toHaveText('回良品');
  await keeper.keyboard.press('F8');
  await expect(sentence(keeper)).toContainText('已收妥');
  const lent = loans.find((loan) => loan.partCode === LOT_PART);
  const held = await ask<{ rows: Loan[] }>(station, 'loans.list', { search: lent?.issueNumber, limit: 100 });
  expect(held.rows.find((loan) => loan.id === lent?.id)?.openQty).toBe((lent?.openQty ?? 0) - 2);

  await open(keeper, `${host.url}/returns/parcels`);
  await keeper.getByText('待处理', { exact: true }).first().click();
  await expect(keeper.getByRole('row')).toHaveCount(2);
  await keeper.getByRole('row', { name: /SF-NOBODY/ }).click();
  await expect(keeper.getByRole('heading', { level: 1 })).toContainText('返件包裹');
  await keeper.keyboard.press('F9');
  await keeper.getByRole('textbox', { name: '处理结果' }).fill('寄错，原件退回');
  await keeper.keyboard.press('F8');
  await expect(keeper.getByText('已另行处理')).toBeVisible();
  const exceptions = await ask<{ rows: Parcel[] }>(keeper, 'returns.parcels.list', { isException: true });
  expect(exceptions.rows).toEqual([]);
});

test('R4.3.2.2, R4.3.2.3b: a claim is called, stated and settled; a question is answered; a form shows its changes', async () => {
  const { keeper, manager, station } = lending;
  const { rows } = await ask<{ rows: Claim[] }>(keeper, 'returns.claims.list', { state: 'open' });
  const claim = () => ask<Claim>(keeper, 'returns.claims.get', { id: rows[0]?.id });
  await open(keeper, `${host.url}/returns/claims/${rows[0]?.id}`);
  await expect(keeper.getByText('R4.3.2.2a', { exact: false }).first()).toBeVisible();
  await expectAccessible(keeper);
  await keeper.getByLabel('通话人').fill('周站长');
  await keeper.keyboard.press('F8');
  await expect(keeper.getByText('情况说明（双方签字）已交给维修站。')).toBeVisible();
  await keeper.keyboard.press('F8');
  await expect.poll(async () => (await claim()).state).toBe('stated');
  expect((await claim()).clocks).toEqual([]);
  await open(manager, `${host.url}/returns/claims/${rows[0]?.id}`);
  await manager.getByRole('radio', { name: '承运人' }).check();
  await manager.getByLabel('金额（元）').fill('28.48');
  await manager.getByLabel('处理结果').fill('承运人赔付');
  await manager.keyboard.press('F8');
  await expect.poll(async () => (await claim()).state).toBe('settled');
  expect(await claim()).toMatchObject({ bearer: 'carrier', amountFen: 2_848 });

  await open(station, `${host.url}/returns/questions`);
  await station.keyboard.press('n');
  await station.getByLabel('关于', { exact: true }).fill('SF-BACK-2');
  await station.getByLabel('问题', { exact: true }).fill('少的一条怎么算？');
  await station.keyboard.press('F8');
  await expect(station.getByRole('row', { name: /少的一条/ })).toContainText('还有');
  await open(keeper, `${host.url}/returns/questions`);
  await keeper.getByRole('row', { name: /少的一条/ }).click();
  await keeper.getByLabel('答复', { exact: true }).fill('承运人已认赔');
  await expectAccessible(keeper);
  await keeper.keyboard.press('F8');
  await expect(keeper.getByText('没有查询')).toBeVisible();
  const answered = await ask<{ rows: Question[] }>(station, 'returns.questions.list');
  expect(answered.rows[0]).toMatchObject({ answer: '承运人已认赔', clocks: [] });

  const written = await submitted(lending, [
    { kind: 'unused', partCode: LOT_PART, qty: 1, barcode: '', repairOrder: '', fault: '' },
  ]);
  await ask(station, 'returns.withdraw', { id: written.id });
  await open(station, `${host.url}/returns/${written.id}`);
  const [form] = await Promise.all([station.waitForEvent('download'), station.keyboard.press('d')]);
  await station.keyboard.press('i');
  await expect(station.getByRole('heading', { level: 1 })).toHaveText('导入返件清单');
  await station
    .locator('input[type=file]')
    .setInputFiles({ name: form.suggestedFilename(), mimeType: XLSX, buffer: readFileSync(await form.path()) });
  await expect(station.getByTestId('form-summary')).toContainText(written.number);
  await expectAccessible(station);
});

test('R4.3.1: a receipt that was wrong is taken back with its reason, and the list is decided anew', async () => {
  const { keeper, station } = lending;
  const { rows } = await ask<{ rows: ReturnList[] }>(keeper, 'returns.list', { search: 'SF-BACK-1' });
  const id = rows[0]?.id ?? '';
  const owed = () => ask<{ rows: Obligation[] }>(station, 'loans.owed', { isOpen: true });
  const bins = await ask<Bin[]>(keeper, 'stock.bins');
  const defective = bins.find((bin) => bin.use === 'defective')?.code ?? '';
  const before = await heldIn(keeper, UNIT_PART, defective);
  await open(keeper, `${host.url}/returns/${id}`);
  await expectAccessible(keeper);
  await keeper.keyboard.press('F4');
  await expect(keeper.getByRole('dialog')).toContainText('欠件和借用恢复');
  await keeper.getByLabel('冲销原因').fill('扫错了件');
  await expectAccessible(keeper);
  await keeper.keyboard.press('F8');
  await expect(keeper.getByRole('dialog')).toBeHidden();
  await expect(keeper.getByText('包裹已到总部')).toBeVisible();
  expect(await heldIn(keeper, UNIT_PART, defective)).toBe(before - 1);
  expect((await owed()).rows).toMatchObject([{ oldBarcode: 'OLD-0001' }]);

  // What was counted and checked stays: only where everything goes is decided once more.
  await keeper.keyboard.press('F8');
  await expect(sentence(keeper)).toContainText('不良品');
  await scan(keeper, defective);
  await scan(keeper, bins.find((bin) => bin.use === 'doa')?.code ?? '');
  await expect(sentence(keeper)).toContainText('收货入库');
  await keeper.keyboard.press('F8');
  await expect(sentence(keeper)).toContainText('已收妥');
  expect(await heldIn(keeper, UNIT_PART, defective)).toBe(before);
  expect((await owed()).rows).toEqual([]);
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PACKING = ['总部原包装', '防静电袋', '四周填充物'] as const;
const REST = ['外观清洁', '零件齐全', '无断针', '无断角', '无裂纹', '无变形'] as const;

/** A parcel at HQ's door, its packaging graded by a key. */
async function arrive(page: Page, waybill: string, grade: string): Promise<void> {
  await scan(page, waybill);
  await expect(page.getByTestId('big-word')).toHaveText(waybill);
  await page.keyboard.press(grade);
}

/** A check in which everything is in order, saved. */
async function pass(page: Page): Promise<void> {
  await answer(page, [...PACKING, ...REST]);
  await expect(page.getByTestId('big-word')).toHaveText('合格');
  await page.keyboard.press('F8');
}

/** Judges the items in order, each only once its word stands there. */
async function answer(page: Page, items: readonly string[]): Promise<void> {
  for (const item of items) {
    await expect(page.getByTestId('big-word')).toHaveText(item);
    await page.keyboard.press('1');
  }
}

function shipping(id: string) {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return { id, carrier: '顺丰', waybill: 'SF-EARLY', packages: 1, freightFen: 0, shippedDay: day };
}
