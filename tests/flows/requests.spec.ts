import { type Browser, expect, type Page } from '@playwright/test';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Request } from '../../shared/areas/requests/contract.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { ask, expectAccessible, openDesk, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { LOT_PART, UNIT_PART } from './goods.ts';

const STATION = 'WX001';
const OTHER_STATION = 'WX002';
const PASSWORD = 'secret-123';

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
  const desk = await openDesk(host.url);
  const add = (login: string, name: string, roles: readonly Role[], stationCode: string | null = null) =>
    ask(desk, 'people.create', { login, name, password: PASSWORD, roles, stationCode });
  await add('chen.hui', '陈慧', ['callCentre']);
  await add('zhao.lei', '赵磊', ['afterSalesManager']);
  await add('sun.li', '孙丽', ['finance']);
  await add('wx001', '刘站长', ['station'], STATION);
});
test.afterAll(() => host.stop());

/** A window of its own, signed in as this person; at a screen where a path is given. */
async function openFor(browser: Browser, login: string, path?: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL('/icon.svg', host.url).href);
  await ask(page, 'people.signIn', { login, password: PASSWORD });
  if (path === undefined) return page;
  await page.goto(new URL(path, host.url).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

/** Types a code into a field that searches, and takes with Enter what it offers. */
async function choose(page: Page, name: string | RegExp, code: string): Promise<void> {
  await page.getByRole('combobox', { name }).fill(code);
  await expect(page.locator('.ant-select-item-option-active', { hasText: code })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-item-option-active')).toHaveCount(0);
}

const request = (page: Page, id: string) => ask<Request>(page, 'requests.get', { id });
const idOf = (page: Page) => page.url().split('/').at(-1) ?? '';
const write = (page: Page, fields: Partial<Record<keyof Request, unknown>>) =>
  ask<Request>(page, 'requests.create', {
    stationCode: OTHER_STATION,
    paperNumber: '',
    purpose: 'stock',
    isUrgent: false,
    urgentReason: '',
    isBatch: false,
    note: '',
    lines: [{ partCode: LOT_PART, qty: 1, repairOrder: '' }],
    ...fields,
  });
async function confirm(page: Page, id: string): Promise<void> {
  for (const kind of ['email', 'phone']) await ask(page, 'requests.confirm', { id, kind, person: '刘站长' });
}

test('a request is typed by keyboard and scanner, confirmed, signed by two persons, picked, packed and sent', async ({
  page,
  browser,
}) => {
  await visit(page, host.url, '/requests/new');
  const station = page.getByRole('combobox', { name: '维修站' });
  await expect(station).toBeFocused();
  await choose(page, '维修站', STATION);
  await page.getByLabel('站方单号').fill('ZD-1001');
  await page.getByLabel('保内维修').check();
  await page.getByLabel('保内维修').blur();
  await scan(page, LOT_PART);
  await expect(page.getByLabel(`数量 1 ${LOT_PART}`)).toBeFocused();
  await page.getByLabel(`数量 1 ${LOT_PART}`).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(`维修单号 1 ${LOT_PART}`)).toBeFocused();
  await page.getByLabel(`维修单号 1 ${LOT_PART}`).fill('WX-1');
  await page.keyboard.press('Enter');
  const part = page.getByRole('combobox', { name: /添加备件/ });
  await expect(part).toBeFocused();
  await choose(page, /添加备件/, UNIT_PART);
  await page.getByLabel(`数量 2 ${UNIT_PART}`).fill('1');
  await expect(page.getByLabel(`维修单号 2 ${UNIT_PART}`)).toHaveValue('WX-1');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: /备件申请单 SQ/ })).toBeVisible();
  const id = idOf(page);
  expect(await request(page, id)).toMatchObject({
    stationCode: STATION,
    paperNumber: 'ZD-1001',
    state: 'awaitingSignatures',
    lines: [
      { partCode: LOT_PART, qty: 2, repairOrder: 'WX-1' },
      { partCode: UNIT_PART, qty: 1, repairOrder: 'WX-1' },
    ],
  });

  for (const [key, kind] of [
    ['e', '邮件'],
    ['p', '电话'],
  ] as const) {
    await page.keyboard.press(key);
    const panel = page.getByRole('dialog', { name: `登记${kind}确认` });
    await panel.getByLabel('和谁确认的').fill('刘站长');
    await page.keyboard.press('F8');
    await expect(panel).toHaveCount(0);
  }
  expect((await request(page, id)).confirmations.map(({ kind, person }) => [kind, person])).toEqual([
    ['email', '刘站长'],
    ['phone', '刘站长'],
  ]);
  // The keeper may not sign, and before two signatures nothing can be picked (R4.1.1a).
  await expect(page.getByRole('button', { name: /签字/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /开始拣货/ })).toHaveCount(0);

  for (const [login, role, name] of [
    ['chen.hui', '呼叫中心', '陈慧'],
    ['zhao.lei', '售后经理', '赵磊'],
  ] as const) {
    const window = await openFor(browser, login, `/requests/${id}`);
    await window.getByRole('button', { name: `以${role}签字` }).waitFor();
    await window.keyboard.press('F8');
    await window
      .getByRole('dialog')
      .getByRole('button', { name: `以${role}签字` })
      .click();
    await expect(window.getByRole('region', { name: /两人签字/ })).toContainText(name);
    await expectAccessible(window);
    await window.context().close();
  }
  const signed = await request(page, id);
  expect(signed).toMatchObject({ state: 'toShip', signatures: [{ name: '陈慧' }, { name: '赵磊' }] });
  expect(signed.lines.map((line) => line.reserved)).toEqual([2, 1]);
  expect(signed.shipBy).not.toBeNull();

  await page.reload();
  await expect(page.getByRole('region', { name: '发货' })).toContainText(`最迟 ${signed.shipBy} 24:00 前发出`);
  await expect(page.getByRole('region', { name: '时限' })).toContainText('R4.1.1b');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('去这个库位');
  await pickAll(page);
  await expect(page.getByTestId('sentence')).toContainText('按 F8 去装箱');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('扫描货单号');
  await scan(page, 'SF-9001');
  await expect(page.getByTestId('big-word')).toHaveText('SF-9001');
  await expect(page.getByRole('combobox', { name: /承运人/ })).toBeFocused();
  await page.getByRole('combobox', { name: /承运人/ }).fill('顺丰速运');
  await page.getByLabel('运费（元）').fill('18.5');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('按 F8 过账发出');
  await page.waitForTimeout(600);
  await page.keyboard.press('F8');
  await expect(page.getByTestId('sentence')).toContainText('已发给');
  const issue = await ask<Issue>(page, 'issuing.get', { id: idOf(page) });
  expect(issue).toMatchObject({
    state: 'posted',
    requestId: id,
    picked: 3,
    parcel: { carrier: '顺丰速运', waybill: 'SF-9001', packages: 1, freightFen: 1850 },
  });
  expect(await request(page, id)).toMatchObject({ state: 'shipped', shipped: 3 });

  const [note] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('p')]);
  await expect(note.getByRole('heading', { name: '备件发货单' })).toBeVisible();
  await expect(note.getByRole('main')).toContainText('SF-9001');
  await expect(note.getByRole('table')).toContainText(issue.picks.find((pick) => pick.unitBarcode)?.unitBarcode ?? '?');
  await note.close();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('x')]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
});

/** Goes where the screen says and takes what it says, until all is picked. */
async function pickAll(page: Page): Promise<void> {
  const id = idOf(page);
  for (;;) {
    const { lines } = await ask<Issue>(page, 'issuing.get', { id });
    const open = lines.filter((line) => line.picked < line.qty);
    if (open.length === 0) return;
    const bin = await page.getByTestId('big-word').innerText();
    const line = open.find(({ steps }) => steps[0]?.binCode === bin);
    const [step] = line?.steps ?? [];
    if (!line || !step) throw new Error(`no line leads to ${bin}`);
    if (line.tracking === 'unit') await scan(page, step.unitBarcodes[0] ?? '');
    else {
      await scan(page, bin);
      await expect(page.getByTestId('big-word')).not.toHaveText(bin);
      await page.keyboard.press('F8');
    }
    await expect
      .poll(async () => (await ask<Issue>(page, 'issuing.get', { id })).picked)
      .toBeGreaterThan(lines.reduce((sum, each) => sum + each.picked, 0));
    await page.waitForTimeout(300);
  }
}

test('R4.1: a station signs in to its own rooms, asks for parts, and sees no other station', async ({
  page,
  browser,
}) => {
  await visit(page, host.url, '/requests');
  const foreign = await write(page, {});
  const own = await openFor(browser, 'wx001', '/');
  await expect(own.getByRole('heading', { name: '时限', level: 1 })).toBeVisible();
  const rooms = own.getByRole('navigation', { name: '房间' }).getByRole('listitem');
  await expect(rooms).toHaveText(['我的申请', '到货签收', '借用与使用', '时限', '返件', '返厂机']);
  await own.goto(`${host.url}/issuing`);
  await expect(own.getByRole('heading', { name: '您的角色不能进入这里' })).toBeVisible();
  await own.goto(`${host.url}/requests/${foreign.id}`);
  await expect(own.getByText(/^找不到申请单/)).toBeVisible();

  await own.goto(`${host.url}/requests/new`);
  await expect(own.getByLabel('维修站')).toHaveValue(STATION);
  await own.getByLabel('网点备货').check();
  await choose(own, /添加备件/, LOT_PART);
  await own.getByLabel(`数量 1 ${LOT_PART}`).fill('4');
  await expectAccessible(own);
  await own.keyboard.press('F8');
  await expect(own.getByRole('heading', { name: /备件申请单 SQ/ })).toBeVisible();
  expect(await request(page, idOf(own))).toMatchObject({ stationCode: STATION, createdBy: '刘站长', wanted: 4 });
  await own.goto(`${host.url}/requests`);
  await expect(own.getByRole('row', { name: /SQ/ }).first()).toBeVisible();
  await expect(own.getByRole('row', { name: new RegExp(foreign.number) })).toHaveCount(0);
  await own.context().close();
});

test('rows are pasted from a sheet; a purchase waits for its payment, and a cancelled request frees its stock', async ({
  page,
  browser,
}) => {
  await visit(page, host.url, '/requests/new');
  await page.getByLabel('保外购买').check();
  await expect(page.getByText('到款后才发货')).toBeVisible();
  await page.getByLabel('保外购买').blur();
  await page.keyboard.press('v');
  const panel = page.getByRole('dialog', { name: '从表格粘贴' });
  await panel.getByLabel('粘贴在这里').fill(`备件编码\t数量\n${LOT_PART}\t3\nNO-SUCH\t1\n${UNIT_PART}\tmany`);
  await expect(panel.getByRole('alert')).toContainText('第 4 行');
  await page.keyboard.press('F8');
  await expect(page.getByRole('alert').filter({ hasText: '资料库里没有这个编码' })).toHaveCount(1);
  await page.getByRole('button', { name: '删除 2 NO-SUCH' }).click();
  await choose(page, '维修站', OTHER_STATION);
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: /备件申请单 SQ/ })).toBeVisible();
  const id = idOf(page);
  await confirm(page, id);
  for (const [login, role] of [
    ['chen.hui', 'callCentre'],
    ['zhao.lei', 'afterSalesManager'],
  ] as const) {
    // Past the screens: nothing but the address is needed.
    const window = await openFor(browser, login);
    await ask(window, 'requests.sign', { id, role });
    await window.context().close();
  }
  await page.reload();
  await expect(page.getByRole('region', { name: '发货' })).toContainText('等财务的到款通知');
  await expect(page.getByRole('button', { name: /开始拣货/ })).toHaveCount(0);

  const finance = await openFor(browser, 'sun.li', `/requests/${id}`);
  await finance.getByRole('button', { name: '登记到款' }).waitFor();
  await finance.keyboard.press('F8');
  await expect(finance.getByRole('dialog', { name: /的到款/ })).toBeVisible();
  await finance.keyboard.press('F8');
  await expect(finance.getByRole('region', { name: '到款（R4.2.1）' })).toContainText(/\d 到款/);
  await finance.context().close();
  expect(await request(page, id)).toMatchObject({ state: 'toShip', lines: [{ qty: 3, reserved: 3 }] });

  await page.reload();
  await page.getByRole('button', { name: /开始拣货/ }).waitFor();
  await page.keyboard.press('F9');
  await page.getByLabel('取消原因').fill('站上不要了');
  await page.keyboard.press('F8');
  await expect(page.getByRole('region', { name: '发货' })).toContainText('已取消');
  expect(await request(page, id)).toMatchObject({
    state: 'cancelled',
    cancelReason: '站上不要了',
    lines: [{ reserved: 0 }],
  });
});
