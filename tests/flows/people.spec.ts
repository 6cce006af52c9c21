import { expect } from '@playwright/test';
import { codesOn } from '../support/codes.ts';
import { ADMINISTRATOR, ask, expectAccessible, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';

interface Person {
  readonly login: string;
  readonly roles: readonly string[];
  readonly stationCode: string | null;
  readonly isActive: boolean;
}

let host: TestHost;
test.beforeEach(async () => {
  host = await startWarehouse();
});
test.afterEach(() => host.stop());

test('a keeper is added, signs in, sees her rooms only, and is stopped', async ({ page }) => {
  await visit(page, host.url, '/people');
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.getByLabel('姓名').fill('李娜');
  await page.getByLabel('账号').fill('li.na');
  await page.getByLabel('初始密码').fill('first-secret');
  await page.keyboard.press('F8');
  await expect(page.getByText('至少选一个角色')).toBeVisible();
  await page.getByLabel('备件管理员').focus();
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText('李娜 已保存。')).toBeVisible();
  const added = await ask<Person[]>(page, 'people.list');
  expect(added).toContainEqual(expect.objectContaining({ login: 'li.na', roles: ['keeper'], isActive: true }));

  const herPage = await page.context().browser()?.newPage();
  if (!herPage) throw new Error('no browser');
  await herPage.goto(host.url);
  await herPage.getByLabel('账号').fill('LI.NA');
  await herPage.getByLabel('密码').fill('wrong-secret');
  await herPage.keyboard.press('Enter');
  await expect(herPage.getByText('账号或密码不对')).toBeVisible();
  await expect(herPage.getByLabel('密码')).toBeFocused();
  await herPage.keyboard.type('first-secret');
  await herPage.keyboard.press('Enter');
  await expect(herPage.getByRole('heading', { name: '今天' })).toBeVisible();
  const rooms = herPage.getByRole('navigation', { name: '房间' });
  await expect(rooms.getByRole('link', { name: '到货' })).toBeVisible();
  await expect(rooms.getByRole('link', { name: '人员' })).toHaveCount(0);
  await herPage.goto(`${host.url}/people`);
  await expect(herPage.getByRole('heading', { name: '您的角色不能进入这里' })).toBeVisible();

  await page.getByRole('row', { name: /li\.na/ }).click();
  await page.getByLabel('可以登录').click();
  await page.keyboard.press('F8');
  await expect(page.getByRole('row', { name: /li\.na/ })).toContainText('已停用');
  await herPage.reload();
  await expect(herPage.getByRole('heading', { name: '登录' })).toBeVisible();
  await herPage.close();
});

test('R4.1: a station sign-in is made with its station, and has no other role', async ({ page }) => {
  await visit(page, host.url, '/people');
  await page.keyboard.press('n');
  await page.getByLabel('姓名').fill('刘站长');
  await page.getByLabel('账号').fill('wx001');
  await page.getByLabel('初始密码').fill('first-secret');
  await page.getByRole('checkbox', { name: '维修站' }).check();
  // The form asks for the station a moment after it knows that one is needed; no hand is quicker.
  await expect(page.getByRole('combobox', { name: '所属维修站' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByText('维修站账号要选一个站')).toBeVisible();
  await page.getByRole('combobox', { name: '所属维修站' }).fill('WX001');
  await expect(page.getByTitle(/^WX001 /).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByText('刘站长 已保存。')).toBeVisible();
  await expect(page.getByRole('row', { name: /wx001/ })).toContainText('WX001');
  const added = await ask<Person[]>(page, 'people.list');
  expect(added).toContainEqual(
    expect.objectContaining({ login: 'wx001', roles: ['station'], stationCode: 'WX001', isActive: true }),
  );
});

test('the last administrator cannot stop himself: the refusal names the way on', async ({ page }) => {
  await visit(page, host.url, '/people');
  await page.getByRole('row', { name: /wang\.min/ }).click();
  await page.getByLabel('可以登录').click();
  await page.keyboard.press('F8');
  await expect(page.getByRole('alert')).toContainText('请先指定另一位管理员');
  const [administrator] = await ask<Person[]>(page, 'people.list');
  expect(administrator).toMatchObject({ login: ADMINISTRATOR.login, isActive: true });
});

test('the journal lists what was done and its chain is verified', async ({ page }) => {
  await visit(page, host.url, '/journal');
  await expect(page.getByRole('row', { name: /建立仓库/ })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText(/完好：\d+ 行/)).toBeVisible();
  await expectAccessible(page);
});

test('language and appearance are switched and kept', async ({ page }) => {
  await visit(page, host.url);
  await page.getByRole('button', { name: ADMINISTRATOR.name }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.getByRole('button', { name: ADMINISTRATOR.name }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
});

test('a badge is issued and printed, and a shared bench changes hands by a scan and a PIN', async ({
  page,
  browser,
}) => {
  await visit(page, host.url, '/people');
  await ask(page, 'people.create', {
    login: 'li.na',
    name: '李娜',
    password: 'first-secret',
    roles: ['keeper'],
    stationCode: null,
  });
  await page.reload();
  await page.getByRole('row').filter({ hasText: '李娜' }).press('Enter');
  await page.getByRole('button', { name: '签发胸卡' }).press('Enter');
  await expect(page.getByRole('button', { name: '打印胸卡' })).toBeVisible();
  await expectAccessible(page);
  const people = await ask<(Person & { id: string; badge: string | null })[]>(page, 'people.list');
  const { id, badge } = people.find(({ login }) => login === 'li.na') ?? { id: '', badge: '' };
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(`${host.url}/print/badge/${id}`);
  await expect(page.getByRole('img', { name: 'Code 128 li.na' })).toBeVisible();
  expect(new Set(await codesOn(page))).toEqual(new Set([badge]));

  const hers = await (await browser.newContext()).newPage();
  await hers.goto(host.url);
  await ask(hers, 'people.signIn', { login: 'li.na', password: 'first-secret' });
  await ask(hers, 'people.setPin', { current: 'first-secret', pin: '258025' });
  await ask(hers, 'people.signOut');
  await hers.reload();
  await expect(hers.getByLabel('账号')).toBeFocused();
  await scan(hers, badge ?? '');
  const pin = hers.getByLabel('PIN（6 到 8 位数字）');
  await expect(pin).toBeFocused();
  await expectAccessible(hers);
  await pin.pressSequentially('000000', { delay: 60 });
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('alert')).toContainText('账号或密码');
  await pin.pressSequentially('258025', { delay: 60 });
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('button', { name: '李娜' })).toBeVisible();

  // The administrator's window: her badge takes it over, and the screen stays.
  await visit(page, host.url, '/stocktakes');
  await page.getByPlaceholder('盘点单号、备注').fill('半月');
  await scan(page, badge ?? '');
  await expect(page.getByRole('dialog')).toContainText('画面保留');
  await scan(page, 'A-01-1-01');
  await expect(page.getByRole('list', { name: '最近扫描' }).getByRole('button').last()).toHaveAccessibleName(
    /胸卡登录/,
  );
  await expectAccessible(page);
  await page.getByLabel('PIN（6 到 8 位数字）').pressSequentially('258025', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '李娜' })).toBeVisible();
  await expect(page).toHaveURL(/\/stocktakes$/);
  await expect(page.getByPlaceholder('盘点单号、备注')).toHaveValue('半月');
  await expect(page.getByRole('dialog')).toBeHidden();
});
