import { type Browser, expect, type Page } from '@playwright/test';
import type { Rma } from '../../shared/areas/machines/rmas.ts';
import { chinaDay, instantOf } from '../../shared/kernel/day.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { codesOn } from '../support/codes.ts';
import { ask, demoWorkbook, expectAccessible, open, scan, test, visit } from '../support/flow.ts';
import type { TestHost } from '../support/host.ts';
import { picture } from '../support/picture.ts';
import { startWarehouse } from '../support/warehouse.ts';
import { checkCarton, machineNamed } from './machineReturns.ts';

test.describe.configure({ mode: 'serial' });

const PASSWORD = 'a good password';

let host: TestHost;
let keeper: Page;
let station: Page;
let manager: Page;
let leadership: Page;
let photo: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
test.beforeAll(async ({ browser }) => {
  host = await startWarehouse();
  photo = { name: 'paper.png', mimeType: 'image/png', buffer: Buffer.from(await picture('paper.png').arrayBuffer()) };
  keeper = await (await browser.newContext()).newPage();
  await visit(keeper, host.url);
  await ask(keeper, 'catalog.models.save', { code: 'HW-55U3', sizeTenthInch: 550 });
  const { rows } = await ask<{ rows: { code: string }[] }>(keeper, 'catalog.stations.list', { limit: 1 });
  station = await windowOf(browser, 'station.one', 'station', rows[0]?.code);
  manager = await windowOf(browser, 'sales.manager', 'afterSalesManager');
  leadership = await windowOf(browser, 'leader.one', 'leadership');
});
test.afterAll(() => host.stop());

const rmaAt = (page: Page, id = new URL(page.url()).pathname.split('/')[3] ?? '') =>
  ask<Rma>(page, 'machines.rmas.get', { id });
const panel = (page: Page) => page.getByRole('dialog');

test('R2.1, R2.3.5: an application by scanner and digits; the verdict stands beside it as it is typed', async () => {
  await open(station, `${host.url}/machines/rmas`);
  await expect(station.getByText('没有返厂申请')).toBeVisible();
  await expectAccessible(station);
  await station.keyboard.press('n');
  await expect(station.getByTestId('sentence')).toHaveText('先选返厂类型');
  await station.keyboard.press('1');
  await expect(station.getByTestId('sentence')).toContainText('整机条码');
  await scan(station, 'CT00000101');
  await expect(station.getByText(/CT00000101 是箱体条码/)).toBeVisible();
  await scan(station, 'HW55U300000101');
  await expect(station.getByTestId('sentence')).toContainText('包装箱');
  await scan(station, 'HW55U300000101');
  await expect(station.getByText(/又扫了一次整机条码/)).toBeVisible();
  await scan(station, 'CT00000101');
  await expect(station.getByLabel('机型')).toBeFocused();
  await station.keyboard.insertText('hw-55u3');
  await station.keyboard.press('Enter');
  await station.keyboard.press('Enter');
  await digit(station, '机器类别', '2');
  // R2.1.1: what is not the panel's performance is refused at once, with its clause.
  await digit(station, '故障类别', '5');
  await expect(station.getByTestId('verdict')).toContainText('不允许返厂');
  await expect(station.getByTestId('verdict')).toContainText('R2.1.1');
  await station.getByRole('radio', { name: '屏性能故障', exact: true }).check();
  await expect(station.getByTestId('verdict')).toContainText('还没填：板件拆出、售后换屏调用');
  await station.getByLabel('显性故障').fill('黑屏有声');
  for (let field = 0; field < 3; field += 1) await station.keyboard.press('Enter');
  await digit(station, '板件拆出', '1');
  await digit(station, '售后换屏调用', '1');
  await expect(station.getByTestId('verdict')).toContainText('可以返厂');
  await expectAccessible(station);
  await station.keyboard.press('F8');
  await expect(station.getByRole('heading', { name: '已加入 1 台' })).toBeVisible();

  // R2.1.2, R2.1.3a: a board that was taken out and a panel that served a customer need their papers.
  await scan(station, 'HW55U300000102');
  await scan(station, 'CT00000102');
  await expect(station.getByLabel('机型')).toBeFocused();
  await station.keyboard.insertText('hw-55u3');
  await station.keyboard.press('Enter');
  await station.keyboard.press('Enter');
  await digit(station, '机器类别', '4');
  await digit(station, '故障类别', '1');
  await station.keyboard.insertText('花屏');
  for (let field = 0; field < 3; field += 1) await station.keyboard.press('Enter');
  await digit(station, '板件拆出', '2');
  await expect(station.getByLabel('拆出的板件')).toBeFocused();
  await station.keyboard.insertText('主板');
  await station.keyboard.press('Enter');
  await digit(station, '售后换屏调用', '2');
  for (const paper of ['备件拆换申请表', '领导批准拆换', '批准报告', '身份证复印件', '发票复印件', '保修卡复印件']) {
    await expect(station.getByTestId('verdict')).toContainText(paper);
  }
  await station.keyboard.press('F8');
  await expect(station.getByRole('heading', { name: '已加入 2 台' })).toBeVisible();
  await station.keyboard.press('F9');
  await expect(station.getByRole('heading', { level: 1 })).toContainText('返厂申请 RM');
  await expectAccessible(station);
  const rma = await rmaAt(station);
  expect(rma.lines.map(({ serial, cartonBarcode, modelCode }) => [serial, cartonBarcode, modelCode])).toEqual([
    ['HW55U300000101', 'CT00000101', 'HW-55U3'],
    ['HW55U300000102', 'CT00000102', 'HW-55U3'],
  ]);
  expect(rma.lines[1]).toMatchObject({ boardOut: '主板', isBoardBack: true, panelUse: 'inWarranty' });

  await station.keyboard.press('F8');
  await expect(panel(station)).toContainText('提交前核对');
  await expectAccessible(station);
  await station.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(station)).state).toBe('applied');
});

test('R2.1.2, R2.1.3a, R2.3.1: HQ authorises once papers and leadership’s word are there; an ID number is kept masked', async () => {
  const { id } = await rmaAt(station);
  await open(manager, `${host.url}/machines/rmas/${id}`);
  await manager.keyboard.press('F8');
  await expect(panel(manager)).toContainText('备件拆换申请表、领导批准拆换');
  await manager.keyboard.press('F8');
  await expect(manager.getByRole('alert').filter({ hasText: 'HW55U300000102' })).toContainText('领导批准拆换');
  expect((await rmaAt(manager)).state).toBe('applied');
  await manager.keyboard.press('Escape');

  await scan(station, 'HW55U300000102');
  await station.keyboard.press('e');
  for (const paper of ['批准报告', '身份证复印件', '发票复印件', '保修卡复印件']) {
    await station.getByRole('radio', { name: new RegExp(`^${paper}`) }).check();
    if (paper === '身份证复印件') {
      await expect(station.getByText(/只保留前 3 位和后 4 位/)).toBeVisible();
      await expectAccessible(station);
      await station.getByLabel('身份证号').fill('420102199001011234');
    }
    await station.getByLabel('选择文件或拍照').last().setInputFiles(photo);
    await expect(
      panel(station).getByRole('listitem').filter({ hasText: paper }).filter({ hasText: '查看' }),
    ).toBeVisible();
  }
  const papers = (await rmaAt(station)).lines[1]?.evidence ?? [];
  expect(papers.find((each) => each.kind === 'idCard')?.number).toBe('420***********1234');
  await panel(station).getByRole('button', { name: '查看身份证复印件' }).click();
  await expect(panel(station).getByRole('img', { name: '身份证复印件' })).toBeVisible();
  await station.keyboard.press('Escape');
  // A customer's papers are for those who judge, and for who sent them.
  await open(keeper, `${host.url}/machines/rmas/${id}`);
  await scan(keeper, 'HW55U300000102');
  const isVisible = (await rmaAt(keeper)).lines[1]?.evidence.find((each) => each.kind === 'idCard')?.isVisible;
  await expect(panel(keeper).getByText('客户资料，您无权查看').first()).toBeVisible({ visible: !isVisible });
  await keeper.keyboard.press('Escape');

  await open(leadership, `${host.url}/machines/rmas/${id}`);
  await leadership.keyboard.press('w');
  await leadership.getByLabel('批准文号').fill('CH-2026-18');
  await leadership.keyboard.press('F8');
  await expect(leadership.getByRole('alert').filter({ hasText: '备件拆换申请表' })).toBeVisible();
  await leadership.getByLabel('选择文件或拍照').last().setInputFiles(photo);
  await expect(panel(leadership).getByText('拆换申请表已上传')).toBeVisible();
  await expectAccessible(leadership);
  await leadership.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(leadership)).lines[1]?.swapApproval?.number).toBe('CH-2026-18');

  await open(manager, `${host.url}/machines/rmas/${id}`);
  await manager.keyboard.press('F8');
  await expect(panel(manager).getByText('✓ 齐了')).toHaveCount(2);
  await manager.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(manager)).state).toBe('authorised');
});

test('R2.3.3, R2.3.5: a sheet that differs is shown side by side and not printed; the printed one reads as the machine', async () => {
  const { id } = await rmaAt(station);
  await open(station, `${host.url}/machines/rmas/${id}`);
  await station.keyboard.press('s');
  await expect(panel(station)).toContainText('还没有保存');
  await expect(panel(station).getByLabel('显性故障')).toHaveValue('黑屏有声');
  await scan(station, 'CT00000101');
  await expect(station.getByText(/CT00000101 是箱体条码，鉴定单/)).toBeVisible();
  await panel(station).getByLabel('显性故障').fill('背光不亮');
  await expect(panel(station).getByRole('row', { name: '显性故障 背光不亮 黑屏有声' })).toBeVisible();
  await station.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(station)).lines[0]?.sheet?.differences.length).toBe(1);
  await expect(panel(station).getByRole('button', { name: '打印' })).toBeDisabled();
  await expectAccessible(station);
  await panel(station).getByLabel('显性故障').fill('黑屏有声');
  await station.keyboard.press('F8');
  await expect(panel(station).getByRole('button', { name: '打印' })).toBeEnabled();

  await station.context().addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const [sheet] = await Promise.all([station.context().waitForEvent('page'), station.keyboard.press('F7')]);
  await expect(sheet.locator('html[data-printed]')).toBeAttached();
  await expect(sheet.getByText('☑ 售前机')).toBeVisible();
  expect(await codesOn(sheet)).toEqual(['HW55U300000101', 'HW55U300000101']);
  // A5 across, on one page.
  const pdf = (await sheet.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)])).toEqual([
    [expect.closeTo(595, 0), expect.closeTo(420, 0)],
  ]);
  await sheet.close();
  expect((await rmaAt(station)).lines[0]?.sheet).toMatchObject({ copies: 1, differences: [] });

  await station.getByRole('button', { name: /2\. HW55U300000102/ }).click();
  await station.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(station)).lines[1]?.sheet?.panelUse).toBe('inWarranty');
  await station.keyboard.press('Escape');

  // R2.2: what is not checked does not leave.
  await station.keyboard.press('F8');
  await expect(panel(station)).toContainText('缺：包装检查');
  await station.keyboard.press('F8');
  await expect(station.getByRole('alert').filter({ hasText: 'HW55U300000101' })).toBeVisible();
  for (const line of (await rmaAt(station)).lines) await checkCarton(station, line, 'packing');
  await station.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(station)).state).toBe('packed');
  await expect(panel(station)).toBeHidden();
  await station.keyboard.press('F8');
  await panel(station).getByLabel('货单号').fill('DB-RMA-1');
  await panel(station).getByLabel('承运人').fill('德邦');
  await panel(station).getByLabel('运费（元）').fill('128');
  await expectAccessible(station);
  await station.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(station)).state).toBe('shipped');
  await expect(panel(station)).toBeHidden();
  expect(await rmaAt(station)).toMatchObject({ waybill: 'DB-RMA-1', freightFen: 12_800 });
  await station.keyboard.press('e');
  await expect(panel(station).getByLabel('运费（元）')).toHaveValue('128.00');
  await panel(station).getByLabel('货单号').fill('DB-RMA-1A');
  await expectAccessible(station);
  await station.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(station)).waybill).toBe('DB-RMA-1A');
  await expect(panel(station)).toBeHidden();
  await station.keyboard.press('t');
  await panel(station).getByLabel('在途情况').fill('已到武汉中转');
  await station.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(station)).history[0]).toMatchObject({ action: 'track', rule: 'R2.4.4' });

  // The waybill opens it again from the list.
  await open(keeper, `${host.url}/machines/rmas`);
  await scan(keeper, 'DB-RMA-1A');
  await expect(keeper).toHaveURL(new RegExp(`/machines/rmas/${id}$`));

  // What never comes is missing, set by set.
  await expect(keeper.getByRole('button', { name: '确认未到' })).toBeVisible();
  await keeper.keyboard.press('F9');
  await panel(keeper).getByLabel('怎么确认的').fill('承运商确认丢失');
  await keeper.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(keeper)).openDifferences).toBe(2);
  await expectAccessible(keeper);
  // Should it come after all, a scan at the door finds where it was missed.
  await open(keeper, `${host.url}/machines/arrive`);
  await scan(keeper, 'HW55U300000101');
  await expect(keeper).toHaveURL(new RegExp(`/machines/arrive/${id}$`));
});

test('R2.4: field and HQ judge apart, their disagreement stays visible, and who is liable agrees to pay first', async () => {
  const { id } = await ask<Rma>(keeper, 'machines.rmas.create', {
    kind: 'acceptance-damage',
    stationCode: '',
    paperNumber: '',
    day: chinaDay(instantOf(new Date())),
    note: '',
    lines: [{ ...machineNamed('HW55U300000201'), faultKind: 'otherDamage' }],
  });
  await open(keeper, `${host.url}/machines/rmas/${id}`);
  await expect(keeper.getByText('公司人员')).toBeVisible();
  await keeper.keyboard.press('F8');
  await digit(keeper, '责任方 1', '2');
  await keeper.keyboard.insertText('残损待退');
  await keeper.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(keeper)).state).toBe('assessed');
  await keeper.getByRole('button', { name: '提交申请' }).click();
  await keeper.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(keeper)).state).toBe('applied');

  await open(manager, `${host.url}/machines/rmas/${id}`);
  await manager.keyboard.press('F8');
  await expect(panel(manager)).toContainText('现场：承运商');
  await digit(manager, '责任方 1', '3');
  await expect(panel(manager).getByText('与现场不同')).toBeVisible();
  await expectAccessible(manager);
  await manager.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(manager)).state).toBe('judged');
  expect((await rmaAt(manager)).lines[0]).toMatchObject({
    fieldJudgement: { party: 'carrier' },
    hqJudgement: { party: 'dealer' },
    isDisputed: true,
  });
  await expect(manager.getByText('意见不一')).toBeVisible();
  await manager.getByRole('button', { name: '批复同意' }).click();
  await expect(panel(manager)).toContainText('缺：经销商付费同意');
  await manager.keyboard.press('F8');
  await expect(manager.getByRole('alert').filter({ hasText: 'R2.4.3' })).toBeVisible();
  expect((await rmaAt(manager)).state).toBe('judged');
  await manager.keyboard.press('Escape');
  await manager.keyboard.press('c');
  await panel(manager).getByLabel('同意人').fill('何经理');
  await panel(manager).getByLabel('金额（元）').fill('300');
  await manager.keyboard.press('F8');
  await expect
    .poll(async () => (await rmaAt(manager)).lines[0]?.consent)
    .toMatchObject({ person: '何经理', amountFen: 30_000 });
  await expect(panel(manager)).toBeHidden();
  await manager.keyboard.press('F8');
  await expect(panel(manager).getByText('✓ 齐了')).toBeVisible();
  await manager.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(manager)).state).toBe('authorised');
  await expect(panel(manager)).toBeHidden();
  await manager.keyboard.press('F9');
  await panel(manager).getByLabel('取消原因').fill('客户改为留用');
  await manager.keyboard.press('F8');
  await expect.poll(async () => (await rmaAt(manager)).state).toBe('cancelled');
  await expectAccessible(manager);
});

test('R2.3.1: a month’s applications are judged row by row before they are taken in', async () => {
  const before = await ask<{ total: number }>(keeper, 'machines.rmas.list', { limit: 1 });
  await open(keeper, `${host.url}/machines/rmas`);
  await keeper.keyboard.press('i');
  await keeper.locator('input[type=file]').setInputFiles(demoWorkbook('return-applications'));
  await expect(keeper.getByTestId('papers-summary')).toContainText('新增 40');
  await expect(keeper.getByRole('row', { name: /FC20260006/ })).toContainText('不允许返厂');
  await expect(keeper.getByRole('row', { name: /FC20260003/ })).toContainText('总部领导特批');
  await expectAccessible(keeper);
  await keeper.keyboard.press('F8');
  await expect(keeper.getByRole('status').filter({ hasText: '新增' })).toContainText('40');
  const after = await ask<{ total: number }>(keeper, 'machines.rmas.list', { limit: 1 });
  expect(after.total).toBe(before.total + 40);
  await keeper.keyboard.press('F8');
  await expect(keeper.getByRole('heading', { level: 1 })).toHaveText('返厂申请');
  await scan(keeper, 'HW50U14662172682');
  await keeper.waitForURL(/\/machines\/rmas\/[^/]+$/);
  await expect(keeper.getByText('FC20260003').first()).toBeVisible();
  expect((await rmaAt(keeper)).eligibility).toBe('needsException');
});

/** Answers the closed question that has the focus by its digit. */
async function digit(page: Page, question: string, key: string) {
  const group = page.getByRole('radiogroup', { name: question, exact: true });
  await expect(group.locator('input:focus')).toHaveCount(1);
  await page.keyboard.press(key);
  await expect(group.getByRole('radio').nth(Number(key) - 1)).toBeChecked();
}

/** A window at which somebody of this role has signed in. */
async function windowOf(browser: Browser, login: string, role: Role, stationCode: string | null = null): Promise<Page> {
  await ask(keeper, 'people.create', { login, name: login, password: PASSWORD, roles: [role], stationCode });
  const page = await (await browser.newContext()).newPage();
  await page.goto(host.url);
  await ask(page, 'people.signIn', { login, password: PASSWORD });
  return page;
}
