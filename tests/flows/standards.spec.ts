import { expect, type Page, request } from '@playwright/test';
import type { Figures, Inspection, StandardHead, StandardView } from '../../shared/areas/inspection/inspections.ts';
import { sides } from '../../shared/areas/inspection/words.ts';
import { type Asker, ask, expectAccessible, openDesk, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { hire, MODELS, PASSWORD, ready } from './benchable.ts';

let host: TestHost;
test.beforeAll(async () => {
  host = await startWarehouse();
});
test.afterAll(() => host.stop());

const standard = (page: Page, standardId: string, version: number) =>
  ask<StandardView>(page, 'inspection.standards.get', { standardId, version });
const verdict = (page: Page) => page.getByTestId('try-out-verdict');
const line = (page: Page, text: string) => page.getByRole('button', { name: new RegExp(text) });
const limitOf = ({ document }: StandardView, id: string, sizeClass: string, tier: string) => {
  const item = document.items.find((each) => each.id === id);
  return item?.kind === 'length'
    ? item.limits.find((limit) => limit.sizeClass === sizeClass && limit.tier === tier)?.maxUm
    : undefined;
};

test('R2.5.2.3: the try-out says what a standard says, by the class of the size; nothing unmeasured passes', async ({
  page,
}) => {
  await visit(page, host.url, '/inspection/standards');
  await expect(page.getByRole('row').filter({ hasText: 'factory-1' })).toContainText('默认');
  await expect(page.getByRole('row').filter({ hasText: 'sj-t-11343-2006' })).toContainText('二手资料');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工厂标准 1');
  await expect(page.getByRole('row', { name: /^左边/ })).toContainText('≤ 1.00');
  await expectAccessible(page);

  for (const side of ['底边', '左边', '右边', '上边']) {
    for (const no of [1, 2, 3]) await page.getByLabel(`${side}第 ${no} 点`).fill('0.5');
  }
  await expect(verdict(page)).toContainText('未完成');
  await page.getByRole('button', { name: '其余各项按合格' }).click();
  await expect(verdict(page)).toContainText('未完成');
  await page.getByLabel('整块屏看过了').check();
  await expect(verdict(page)).toContainText('✓ 合格');
  await page.getByLabel('左边第 2 点').fill('0.9');
  await expect(verdict(page)).toContainText('让步接收');
  await page.getByLabel('尺寸', { exact: true }).fill('26');
  await expect(verdict(page)).toContainText('26 寸及以下');
  await expect(verdict(page)).toContainText('✕ 不合格');
  await page.getByLabel('左边第 2 点').fill('0.5');
  await expect(verdict(page)).toContainText('✓ 合格');
  const map = page.getByRole('group', { name: /^屏，/ });
  await map.focus();
  for (let dot = 0; dot < 4; dot += 1) await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('不合格 1 项');
  await page.keyboard.press('Backspace');
  await expect(verdict(page)).toContainText('不合格 0 项');
});

test('a new version is edited by the keyboard, says what contradicts itself, and is published only where that is meant', async ({
  page,
}) => {
  await visit(page, host.url, '/inspection/standards/factory-1/1');
  await page.keyboard.press('c');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('F8');
  await expect(page).toHaveURL(/factory-1\/2$/);
  await expect(page.getByText('? 草稿', { exact: true })).toBeVisible();

  await line(page, '前壳与屏间隙：左边').focus();
  await page.keyboard.press('Enter');
  const relaxed = page.getByLabel('26 寸以上 放宽 mm', { exact: true });
  await relaxed.fill('0.1');
  await expect(page.getByText('? 放宽限值不比正常限值宽（26 寸以上）')).toBeVisible();
  await expect
    .poll(async () => limitOf(await standard(page, 'factory-1', 2), 'R2.5.2.3-left', 'large', 'relaxed'))
    .toBe(100);
  await expectAccessible(page);

  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog')).toContainText('自相矛盾，共 1 处');
  await expect(page.getByRole('dialog').getByRole('button', { name: /发布/ })).toHaveCount(0);
  await page.keyboard.press('F8');
  expect((await standard(page, 'factory-1', 2)).state).toBe('draft');
  await page.keyboard.press('Escape');

  await relaxed.fill('0.９5');
  await expect(page.getByText('? 放宽限值')).toHaveCount(0);
  await page.getByLabel('左边第 1 点').fill('0.96');
  await expect(page.locator('[data-line="R2.5.2.3-left"]')).toHaveAttribute('data-state', 'fail');
  await page.keyboard.press('F9');
  await page.getByRole('dialog').getByRole('button', { name: /发布/ }).waitFor();
  await page.keyboard.press('F8');
  await expect(page.getByText('可选用', { exact: true })).toBeVisible();
  const published = await standard(page, 'factory-1', 2);
  expect(published).toMatchObject({ state: 'published', isSelectable: true, isDefault: false });
  expect(limitOf(published, 'R2.5.2.3-left', 'large', 'relaxed')).toBe(950);
  await expect(
    ask(page, 'inspection.standards.save', {
      document: published.document,
      digest: published.digest,
    }),
  ).rejects.toThrow('409');

  await page.keyboard.press('d');
  await expect(page.getByText('默认，检验台用这份')).toBeVisible();
  const heads = await ask<readonly StandardHead[]>(page, 'inspection.standards.list');
  expect(heads.filter(({ isDefault }) => isDefault)).toMatchObject([{ id: 'factory-1', version: 2 }]);
});

test('a blank never counts as 0: it is not saved, it is taken back, and a draft is discarded', async ({ page }) => {
  await visit(page, host.url, '/inspection/standards/sj-t-11343-2006/1');
  await page.keyboard.press('c');
  await page.getByLabel('另一份标准，另起编号').check();
  await page.getByLabel('编号', { exact: true }).fill('panel-own');
  await page.keyboard.press('F8');
  await expect(page).toHaveURL(/panel-own\/1$/);
  await line(page, '全屏亮点').click();
  await page.getByLabel('至多', { exact: true }).fill('');
  await expect(page.getByText('还有 1 处没填好，填好后自动保存')).toBeVisible();
  await page.keyboard.press('F8');
  const bright = async () => (await standard(page, 'panel-own', 1)).document.items.find(({ id }) => id === 'bright');
  expect(await bright()).toMatchObject({ max: 2 });
  await page.getByLabel('至多', { exact: true }).fill('5');
  await page.getByLabel('按什么计').click();
  await page.getByTitle('每百万像素').click();
  await expect.poll(bright).toMatchObject({ max: 5, per: 'million' });
  await page.getByLabel('至多', { exact: true }).fill('4');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/inspection\/standards$/);
  await expect.poll(bright).toMatchObject({ max: 4 });
  await page.goBack();
  await expect(line(page, '全屏亮点')).toContainText('≤ 4');

  await page.getByRole('button', { name: '＋ 逐项检查' }).click();
  await expect(page.getByText('✕ 还有 3 处没填好')).toBeVisible();
  await page.getByLabel('条款', { exact: true }).fill('本厂 1');
  await page.getByLabel('要求 · 中文').fill('屏上无贴纸');
  await page.getByLabel('要求 · 英文').fill('No sticker on the panel');
  const clauses = async () => (await standard(page, 'panel-own', 1)).document.items.map(({ clause }) => clause);
  await expect.poll(clauses).toContain('本厂 1');
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect.poll(clauses).not.toContain('本厂 1');
  await line(page, '全屏亮点').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(clauses).toContain('本厂 1');
  await line(page, '全屏亮点').focus();
  await page.keyboard.press('Shift+ArrowUp');
  const order = async () => (await standard(page, 'panel-own', 1)).document.items.map(({ id }) => id);
  await expect.poll(async () => (await order()).indexOf('bright')).toBe(1);

  await page.getByRole('button', { name: '删除草稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click();
  await expect(page).toHaveURL(/\/inspection\/standards$/);
  await expect(page.getByRole('row').filter({ hasText: 'panel-own' })).toHaveCount(0);
});

test('what is kept for the record is chosen only after an administrator has confirmed it', async ({ page }) => {
  await visit(page, host.url, '/inspection/standards/factory-literal/1');
  await expect(page.getByText('标准自相矛盾，共 2 处')).toBeVisible();
  expect((await standard(page, 'factory-literal', 1)).isSelectable).toBe(false);
  await page.keyboard.press('o');
  await page.getByRole('dialog').getByRole('button', { name: '确认可以选用' }).click();
  await expect(page.getByText('可选用', { exact: true })).toBeVisible();
  expect((await standard(page, 'factory-literal', 1)).isSelectable).toBe(true);
});

test('R2.5.2.11: a model gets its resolution and a list of accessories, added and moved by the keyboard', async ({
  page,
}) => {
  await visit(page, host.url, '/inspection/models');
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: '机型' })).toBeFocused();
  await page.keyboard.type(MODELS.small, { delay: 60 });
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('1366×768').check();
  await page.getByLabel('这个机型自己的清单').check();
  await page.getByLabel('第 6 件附件').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('壁挂支架');
  await page.keyboard.press('Shift+ArrowUp');
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(page.getByRole('row').filter({ hasText: MODELS.small })).toContainText('遥控器、壁挂支架、电源线');
  expect(await ask(page, 'inspection.models.get', { modelCode: MODELS.small })).toMatchObject({
    isOwnList: true,
    accessories: ['说明书', '合格证', '安全证', '保修卡', '遥控器', '壁挂支架', '电源线'],
    panel: { widthPx: 1366, heightPx: 768 },
  });
});

test('the list marks what waits for its concession, and the figures lead to the inspections of a model', async ({
  page,
}) => {
  await inspected();
  await visit(page, host.url, '/inspection');
  await expect(page).toHaveURL(/\/inspection\/list$/);
  await page.getByText('待让步确认 1').click();
  const waiting = page.getByRole('row').filter({ hasText: 'LIST-0002' });
  await expect(waiting).toContainText('让步接收');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
  await waiting.click();
  await expect(page).toHaveURL(/\/inspection\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expect(page.getByRole('row')).toHaveCount(2);

  await page.getByRole('link', { name: '合格率与故障' }).click();
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const figures = await ask<Figures>(page, 'inspection.figures', { from: day, to: day });
  expect(figures).toMatchObject({ inspections: 2, passed: 1, failed: 1 });
  await expect(page.getByText('共 2 次检查：合格 1（50.0 %），让步 0，不合格 1')).toBeVisible();
  await expect(page.getByRole('img', { name: /^故障排列图/ })).toHaveAccessibleName(/R2\.5\.2\.7/);
  await expect(page.getByRole('img', { name: '合格 1，让步 0，不合格 0' })).toBeVisible();
  await expect(page.getByLabel('故障排列图', { exact: true }).getByRole('row').nth(1)).toContainText('外壳');
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: MODELS.small }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'LIST-0003' })).toContainText('R2.5.2.7');
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('an inspector reads and tries out, and finds nothing to change', async ({ page }) => {
  const login = { login: 'reader', password: PASSWORD };
  await hire(await openDesk(host.url), login.login, '何读', ['inspector']);
  await page.request.post(new URL('/rpc/people/signIn', host.url).href, { data: { json: login } });
  await page.goto(new URL('/inspection/standards/factory-1/1', host.url).href);
  await page.getByLabel('左边第 1 点').fill('1.5');
  await expect(verdict(page)).toContainText('不合格 1 项');
  await expect(page.getByRole('button', { name: '复制成草稿' })).toHaveCount(0);
  await expect(
    ask(page, 'inspection.standards.copy', { standardId: 'factory-1', version: 1, newId: null }),
  ).rejects.toThrow('403');
});

/** Three machines inspected by the default standard: one passes, one waits for its concession, one of the small class fails. */
async function inspected(): Promise<void> {
  const keeper = await openDesk(host.url);
  await hire(keeper, 'bench.one', '孙检', ['inspector']);
  await hire(keeper, 'call.one', '李娜', ['callCentre']);
  await hire(keeper, 'manager.one', '赵磊', ['afterSalesManager']);
  const inspector = await deskOf('bench.one');
  await ready({ keeper, callCentre: await deskOf('call.one'), manager: await deskOf('manager.one') }, [
    ['LIST-0001', MODELS.large],
    ['LIST-0002', MODELS.large],
    ['LIST-0003', MODELS.small],
  ]);
  await inspect(inspector, 'LIST-0001', '0.5', []);
  await inspect(inspector, 'LIST-0002', '0.9', []);
  await inspect(inspector, 'LIST-0003', '0.5', ['R2.5.2.7']);
}

async function inspect(desk: Asker, serial: string, left: string, failing: readonly string[]): Promise<void> {
  let now = await ask<Inspection>(desk, 'inspection.start', { serial, standard: null });
  const enter = async (entry: object) => {
    now = await ask<Inspection>(desk, 'inspection.enter', { id: now.id, revision: now.revision, entry });
  };
  for (const { kind, key } of now.judgement.lines) {
    if (kind !== 'check') continue;
    await enter({ kind, key, state: failing.includes(key) ? 'fail' : 'pass', reason: '' });
  }
  for (const side of sides) {
    for (const point of [0, 1, 2]) {
      await enter({ kind: 'gap', side, point, mm: side === 'left' ? left : '0.5', isConfirmed: false });
    }
  }
  await enter({ kind: 'panelSeen', isSeen: true });
  await ask(desk, 'inspection.conclude', { id: now.id, revision: now.revision, isStoppingEarly: false });
}

async function deskOf(login: string): Promise<Asker> {
  const desk = { url: () => host.url, request: await request.newContext() };
  await ask(desk, 'people.signIn', { login, password: PASSWORD });
  return desk;
}
