import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Download, expect, type Page } from '@playwright/test';
import BetterSqlite from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import type { Job } from '../../shared/areas/clocks/contract.ts';
import { ask, expectAccessible, openDesk, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { LOT_PART, stage } from './goods.ts';

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
});
test.afterAll(() => host.stop());

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent('download');
  await act();
  return download;
}

async function titlesIn(download: Download): Promise<readonly (readonly [string, ExcelJS.CellValue])[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(await download.path())).buffer);
  return book.worksheets.map((sheet) => [sheet.name, sheet.getCell('A2').value]);
}

test('the workbooks of return machines come by a key each, two of them with two sheets', async ({ page }) => {
  await visit(page, host.url, '/ledgers');
  const inStore = await saved(page, () => page.keyboard.press('l'));
  expect(inStore.suggestedFilename()).toContain('返厂机台账-在库');
  await page.getByText('全部', { exact: true }).click();
  const all = await saved(page, () => page.keyboard.press('l'));
  expect(all.suggestedFilename()).toContain('返厂机台账-全部');
  expect((await titlesIn(all))[0]?.[1]).toMatch(/截至.*全部/);
  const moves = await saved(page, () => page.keyboard.press('m'));
  expect(moves.suggestedFilename()).toContain('返修机进出库登记');
  const ageing = await titlesIn(await saved(page, () => page.keyboard.press('n')));
  expect(ageing.map(([name]) => name)).toEqual(['返厂机库龄表', '返厂机处置汇总']);
  const rates = await titlesIn(await saved(page, () => page.keyboard.press('o')));
  expect(rates.map(([name]) => name)).toEqual(['修复检验合格率', '不合格项目排列表']);
});

test('S2-6 last week’s set is one workbook, and every movement is written in the background', async ({ page }) => {
  await visit(page, host.url, '/ledgers');
  await page.getByRole('button', { name: '上周' }).click();
  const weekly = await saved(page, () => page.keyboard.press('b'));
  expect((await titlesIn(weekly)).map(([name]) => name)).toEqual(['配件发放记录表', '检验报告', '配件库存量一览表']);
  await page.getByRole('button', { name: '本月' }).click();
  await page.keyboard.press('5');
  await expect.poll(async () => (await ask<readonly Job[]>(page, 'clocks.jobs'))[0]?.state).toBe('done');
  const fetch = page.getByRole('button', { name: /^下载 收发流水账/ }).first();
  const all = await saved(page, () => fetch.click());
  expect((await titlesIn(all)).map(([name]) => name)).toEqual(['收发流水账']);
});

test('the inspection reports are written in the background and wait for whoever asked for them', async ({ page }) => {
  await visit(page, host.url, '/ledgers');
  await page.getByRole('button', { name: '上月' }).click();
  await page.keyboard.press('p');
  const written = page.getByRole('list', { name: '生成的文件 生成修复检验报告汇总' });
  await expect(written.getByRole('listitem')).toHaveCount(1);
  await expect
    .poll(async () => (await ask<readonly Job[]>(page, 'clocks.jobs'))[0])
    .toMatchObject({ kind: 'writeInspections', state: 'done' });
  const [job] = await ask<readonly Job[]>(page, 'clocks.jobs');
  expect(job).toMatchObject({ kind: 'writeInspections', isOwn: true });
  // Another window, or the same one loaded anew, offers it as well.
  await page.reload();
  await expect(written).toContainText(job?.about ?? '');
  await expectAccessible(page);
  const name = `下载 ${job?.file?.name}`;
  const here = await saved(page, () => written.getByRole('button', { name }).click());
  expect(here.suggestedFilename()).toBe(job?.file?.name);
  const [from, to] = job?.about.split(' – ') ?? [];
  expect(await titlesIn(here)).toEqual([['修复检验报告汇总', `期间：${from} 至 ${to}`]]);

  await page.goto(new URL('/clocks/jobs', host.url).href);
  const row = page.getByRole('row').filter({ hasText: `生成修复检验报告汇总 ${job?.about}` });
  await expect(row).toContainText('已完成');
  await expectAccessible(page);
  const there = await saved(page, () => row.getByRole('button', { name }).click());
  expect(await titlesIn(there)).toEqual(await titlesIn(here));
});

test('receipts that are too many to wait for are written in the background by the same key', async ({ page }) => {
  await stage(await openDesk(host.url), [{ partCode: LOT_PART, qty: 1 }]);
  const db = new BetterSqlite(join(host.dataDir, DATABASE_FILE));
  const isReceipt = "document_id in (select id from document where kind = 'receipt')";
  const copied = db
    .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
    .all('movement')
    .map(({ name }) => (name === 'seq' ? '1000000 + n' : name));
  db.exec(
    `with recursive more(n) as (select 1 union all select n + 1 from more where n < 5001)
     insert into movement select ${copied.join(', ')} from more, (select * from movement where ${isReceipt} order by seq desc limit 1)`,
  );
  db.close();
  await visit(page, host.url, '/ledgers');
  await page.keyboard.press('2');
  await expect(page.getByText('已改在后台生成')).toBeVisible();
  const written = page.getByRole('list', { name: '生成的文件 生成备件入库登记' });
  const fetch = written.getByRole('button', { name: /^下载 备件入库登记/ });
  await expect(fetch).toBeVisible();
  await expectAccessible(page);
  const file = await saved(page, () => fetch.click());
  expect(file.suggestedFilename()).toContain('备件入库登记');
});
