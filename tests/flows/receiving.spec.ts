import { expect } from '@playwright/test';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import { codesOn } from '../support/codes.ts';
import {
  type Asker,
  ask,
  demoWorkbook,
  expectAccessible,
  holdBack,
  openDesk,
  scan,
  test,
  visit,
} from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { picture } from '../support/picture.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { LOT_PART, openDelivery, QUARANTINE_BIN, receiveDelivery, stage, UNIT_PART } from './goods.ts';

let host: TestHost;
let desk: Asker;
test.beforeAll(async () => {
  host = await startWarehouse();
  desk = await openDesk(host.url);
});
test.afterAll(() => host.stop());

const delivery = (page: Parameters<typeof ask>[0], id: string) => ask<Delivery>(page, 'receiving.get', { id });
const photo = async () => {
  const file = picture('box.png');
  return { name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) };
};

test('an Excel note shows all its problems at once and opens a delivery from its good lines', async ({ page }) => {
  await visit(page, host.url, '/receiving');
  await expect(page.getByRole('heading', { name: '到货' })).toBeVisible();
  await page.keyboard.press('n');
  await page.locator('input[type=file]').setInputFiles(demoWorkbook('delivery-1'));
  await expect(page.getByTestId('note-summary')).toContainText('DN2026-1001');
  const problems = page.getByRole('region', { name: '发现的问题' });
  await expect(problems).toContainText('HW.PW.0015-A2');
  await expect(problems).toContainText('HW.PW.0027-C0');
  await expect(page.getByRole('button', { name: '去补备件' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('先看外包装');
  const id = page.url().split('/').at(-1) ?? '';
  expect(await delivery(page, id)).toMatchObject({ noteNumber: 'DN2026-1001', lineCount: 10, packageGrade: null });
});

test('a delivery note dropped among the workbooks opens where goods are received, already chosen', async ({ page }) => {
  const workbooks = page.getByLabel('选择 Excel 文件');
  await visit(page, host.url, '/import');
  await workbooks.setInputFiles(demoWorkbook('delivery-2'));
  await expect(page).toHaveURL(/\/receiving\/new$/);
  await expect(page.getByTestId('note-summary')).toContainText('DN2026-1002');

  // Beside another workbook it waits until that one is dealt with.
  await visit(page, host.url, '/import');
  await workbooks.setInputFiles([demoWorkbook('stations'), demoWorkbook('delivery-4')]);
  await page.getByRole('button', { name: /delivery-4/ }).click();
  await page.getByRole('button', { name: '去办理' }).click();
  await expect(page.getByTestId('note-summary')).toContainText('DN2026-1004');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('先看外包装');
  expect(await delivery(page, page.url().split('/').at(-1) ?? '')).toMatchObject({ noteNumber: 'DN2026-1004' });
});

test('R4.1.2a: counted by keyboard and scanner alone; short, over and damaged stay apart', async ({ page }) => {
  const { id } = await openDelivery(desk, [
    { partCode: LOT_PART, qty: 40 },
    { partCode: UNIT_PART, qty: 2 },
    { partCode: 'HW.CB.0209-A1', qty: 5 },
  ]);
  await visit(page, host.url, `/receiving/${id}`);
  await page.getByTestId('sentence').waitFor();
  await page.keyboard.press('1');
  await expect(page.getByTestId('sentence')).toContainText('扫描单件条码');
  await expectAccessible(page);

  await scan(page, LOT_PART);
  await page.getByLabel(`实到 ${LOT_PART}`).pressSequentially('38', { delay: 150 });
  await page.keyboard.press('Enter');
  await page.getByLabel(`损坏 ${LOT_PART}`).pressSequentially('1', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('counted-1')).toHaveText('38');

  await scan(page, UNIT_PART);
  for (const barcode of ['FLOW-TU-001', 'FLOW-TU-002', 'FLOW-TU-003', 'FLOW-TU-003']) await scan(page, barcode);
  await expect(page.getByRole('status').filter({ hasText: '没有重复计数' })).toBeVisible();
  await expect(page.getByTestId('counted-2')).toHaveText('3');
  await page.keyboard.press('F4');
  await expect(page.getByText('FLOW-TU-003 标为损坏')).toBeVisible();

  // Not everything is counted: receiving leads back to the line that is missing.
  await page.keyboard.press('F8');
  await scan(page, QUARANTINE_BIN);
  await expect(page.getByTestId('sentence')).toContainText('数一数');
  await page.keyboard.press('F6');
  await expect(page.getByTestId('counted-3')).toHaveText('0');

  expect(await delivery(page, id)).toMatchObject({
    state: 'open',
    lines: [
      { expected: 40, counted: 38, short: 2, over: 0, damaged: 1 },
      { expected: 2, counted: 3, short: 0, over: 1, damaged: 1 },
      { expected: 5, counted: 0, short: 5, over: 0, damaged: 0 },
    ],
  });

  await page.keyboard.press('F8');
  await expect(page.getByText('有 3 行不符')).toBeVisible();
  await expect(page.getByText('还没上报')).toBeVisible();
  await page.keyboard.press('F6');
  const note = page.getByLabel('报给谁、怎么报的');
  await expect(note).toBeFocused();
  await note.pressSequentially('电话告知李工', { delay: 60 });
  await page.keyboard.press('F8');
  await expect(page.getByText(/差异已当天上报.*电话告知李工/)).toBeVisible();
  await expectAccessible(page);
  await scan(page, 'A-01-1-01');
  await expect(page.getByRole('status').filter({ hasText: 'R4.6.1.2b' })).toBeVisible();
  await scan(page, QUARANTINE_BIN);
  await expect(page.getByTestId('sentence')).toContainText('合格按 P');
  expect(await delivery(page, id)).toMatchObject({ state: 'received', quarantineBinCode: QUARANTINE_BIN });
});

test('a barcode does not get into a quantity, and an absurd quantity is asked back', async ({ page }) => {
  const { id } = await openDelivery(desk, [{ partCode: LOT_PART, qty: 4 }]);
  await visit(page, host.url, `/receiving/${id}`);
  await page.getByTestId('sentence').waitFor();
  await page.keyboard.press('1');
  await expect(page.getByTestId('sentence')).toContainText('扫描单件条码');
  await scan(page, LOT_PART);
  const counted = page.getByLabel(`实到 ${LOT_PART}`);
  await counted.fill('6928171255392');
  await expect(counted).toHaveValue('');
  await expect(page.getByRole('alert')).toContainText('像是条码');
  await counted.fill('4000');
  await counted.press('Enter');
  await expect(page.getByRole('alert')).toContainText('4000');
  expect((await delivery(page, id)).lines[0]?.counted).toBeNull();
});

test('R4.6.1.2b: nothing passes unlooked at; verdicts by key, failures with their reason', async ({ page }) => {
  const { id } = await receiveDelivery(desk, [
    { partCode: LOT_PART, qty: 10 },
    { partCode: UNIT_PART, qty: 2, units: ['FLOW-IN-001', 'FLOW-IN-002'] },
  ]);
  await visit(page, host.url, `/receiving/${id}`);
  await expect(page.getByTestId('sentence')).toContainText('合格按 P');
  expect((await delivery(page, id)).lines.map(({ passed }) => passed)).toEqual([0, 0]);
  await expectAccessible(page);

  // What is read anew takes its time: the next key works on what the answer to the one before said.
  const release = await holdBack(page, 'receiving.get');
  await page.keyboard.press('f');
  await expect(page.getByTestId('sentence')).toContainText('为什么不合格');
  await page.keyboard.press('2');
  await page.getByLabel('不合格几个？').pressSequentially('3', { delay: 150 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('不合格 3 个：通电不良')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('余下 7 个全部合格')).toBeVisible();
  await release();

  await scan(page, 'FLOW-IN-002');
  await expect(page.getByTestId('big-word')).toHaveText('FLOW-IN-002');
  await page.keyboard.press('p');
  await expect(page.getByText('FLOW-IN-002 合格')).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByTestId('sentence')).toContainText('为什么不合格');
  await page.keyboard.press('1');
  await expect(page.getByTestId('sentence')).toContainText('合格 8 件，不合格 4 件');

  const after = await delivery(page, id);
  expect(after.state).toBe('inspected');
  expect(after.lines.map(({ passed, failed }) => [passed, failed])).toEqual([
    [7, 3],
    [1, 1],
  ]);
  expect(after.lines[1]?.units.find(({ barcode }) => barcode === 'FLOW-IN-001')).toMatchObject({
    verdict: 'fail',
    failureReason: 'physicalDamage',
  });
});

test('R4.6.1.2b: a large line is pre-screened by a sample of chance, drawn and judged by keys', async ({ page }) => {
  const { id } = await receiveDelivery(desk, [{ partCode: LOT_PART, qty: 500 }]);
  await visit(page, host.url, `/receiving/${id}`);
  await expect(page.getByTestId('sentence')).toContainText('合格按 P');
  await page.keyboard.press('s');
  const panel = page.getByRole('region', { name: '预抽检' });
  await expect(panel).toContainText('批量 500 → 字码 H → 抽 50 个，Ac 1 Re 2');
  await expect(panel).toContainText('正常检验');
  await page.keyboard.press('4');
  await expect(panel).toContainText('抽 50 个，Ac 3 Re 4');
  await page.keyboard.press('l');
  await expect(panel).toContainText('一般水平 III');
  await expect(panel).toContainText('字码 J → 抽 80 个，Ac 5 Re 6');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText('样本待判 · 判了 0 / 80')).toBeVisible();
  await expect(page.getByTestId('big-word')).toHaveText('80');
  await page.keyboard.press('a');
  await expect(page.getByText('抽样接收 · 判了 80 / 80')).toBeVisible();
  await expect(page.getByText(/抽样接收：不合格 0 个/)).toBeVisible();
  // Accepted by its sample, and still inspected piece by piece.
  await expect(page.getByTestId('big-word')).toHaveText('420');
  expect((await delivery(page, id)).lines[0]).toMatchObject({ passed: 80, sampling: { verdict: 'accepted' } });
});

test('R4.1.2b: slight damage takes the carrier, the outcome and a photo', async ({ page }) => {
  const { id } = await openDelivery(desk, [{ partCode: LOT_PART, qty: 3 }]);
  await visit(page, host.url, `/receiving/${id}`);
  await page.getByTestId('sentence').waitFor();
  await page.keyboard.press('2');
  await page.getByLabel('承运人姓名').fill('李师傅');
  await page.keyboard.press('F8');
  await expect(page.getByText('请选择开箱结果')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('与到货单相符，无损坏').check();
  await page.locator('input[type=file]').setInputFiles(await photo());
  await expect(page.getByRole('img', { name: 'box.png' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('扫描单件条码');
  expect(await delivery(page, id)).toMatchObject({
    packageGrade: 'slight',
    jointOpening: { carrierPerson: '李师傅', outcome: 'matches' },
    photos: [{ name: 'box.png' }],
  });
});

test('R4.6.1.2: a severely damaged package is refused with photo and reason; nothing enters stock', async ({
  page,
}) => {
  const { id } = await openDelivery(desk, [{ partCode: LOT_PART, qty: 3 }]);
  await visit(page, host.url, `/receiving/${id}`);
  await page.getByTestId('sentence').waitFor();
  await page.keyboard.press('3');
  await expect(page.getByTestId('sentence')).toContainText('拒收');
  const before = await ask(page, 'stock.bin', { code: QUARANTINE_BIN });
  await page.locator('input[type=file]').setInputFiles(await photo());
  await expect(page.getByRole('img', { name: 'box.png' })).toBeVisible();
  await page.getByLabel('拒收原因').fill('箱体破洞 20 cm');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('已拒收');
  expect(await delivery(page, id)).toMatchObject({ state: 'refused', refusalReason: '箱体破洞 20 cm' });
  expect(await ask(page, 'stock.bin', { code: QUARANTINE_BIN })).toEqual(before);
});

test('a delivery left half-counted goes on where it stands, at another window', async ({ page, context }) => {
  const { id } = await openDelivery(desk, [{ partCode: UNIT_PART, qty: 2 }]);
  await visit(page, host.url, `/receiving/${id}`);
  await page.getByTestId('sentence').waitFor();
  await page.keyboard.press('1');
  await expect(page.getByTestId('sentence')).toContainText('扫描单件条码');
  await scan(page, UNIT_PART);
  await scan(page, 'FLOW-HALF-1');
  await expect(page.getByTestId('counted-1')).toHaveText('1');
  const other = await context.newPage();
  await page.close();
  await visit(other, host.url, `/receiving/${id}`);
  await expect(other.getByTestId('counted-1')).toHaveText('1');
});

test('a note typed from paper opens a delivery', async ({ page }) => {
  await visit(page, host.url, '/receiving/new');
  await page.getByText('照纸单录入').click();
  await page.getByLabel('到货单号').fill('DN-TYPED-1');
  await page.getByLabel('货单号', { exact: true }).fill('SF-TYPED-1');
  await page.getByRole('combobox', { name: '添加备件' }).fill('bl.0078');
  await page.getByTitle(`${LOT_PART} HW-39F2 背光灯条`).click();
  await page.getByLabel(`通知 ${LOT_PART}`).fill('12');
  await page.getByLabel(`单价（元） ${LOT_PART}`).fill('28.48');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('先看外包装');
  const found = await delivery(page, page.url().split('/').at(-1) ?? '');
  expect(found).toMatchObject({
    noteNumber: 'DN-TYPED-1',
    lines: [{ partCode: LOT_PART, expected: 12, priceFen: 2848 }],
  });
});

test('R4.6.1.3: the receipt list of an inspected delivery is printed and exported by a key each', async ({ page }) => {
  await stage(desk, [{ partCode: UNIT_PART, qty: 2, units: ['FLOW-RL-001', 'FLOW-RL-002'], failed: 1 }]);
  const { rows } = await ask<{ rows: { id: string; number: string }[] }>(desk, 'receiving.list', { limit: 1 });
  const [{ id, number }] = rows as [{ id: string; number: string }];
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await visit(page, host.url, `/receiving/${id}`);
  await expect(page.getByRole('button', { name: /打印入库清单/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('e');
  expect((await download).suggestedFilename()).toBe(`备件入库清单-${number}.xlsx`);
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: '备件入库清单' })).toBeVisible();
  await expect(page.getByText('FLOW-RL-001 FLOW-RL-002')).toBeVisible();
  expect(await codesOn(page)).toEqual([number]);
});
