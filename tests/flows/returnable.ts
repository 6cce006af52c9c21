import type { Browser, Page } from '@playwright/test';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Loan } from '../../shared/areas/loans/shapes.ts';
import type { Request } from '../../shared/areas/requests/contract.ts';
import type { ReturnLine, ReturnList } from '../../shared/areas/returns/lists.ts';
import { itemsFor } from '../../shared/areas/returns/packing.ts';
import type { CheckPlace } from '../../shared/areas/returns/words.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { ask, visit } from '../support/flow.ts';
import { LOT_PART, UNIT_PART } from './goods.ts';

/** Windows of the people whom a part meets on its way to a station and home again. */
export interface Lending {
  /** The administrator, who keeps the store as well. */
  readonly keeper: Page;
  readonly station: Page;
  readonly manager: Page;
  readonly stationCode: string;
  /** What the station holds: three units and a lot of four. */
  readonly loans: readonly Loan[];
  /** The serials of the units on loan, oldest first. */
  readonly units: readonly string[];
}

const PASSWORD = 'a good password';

/** On a prepared warehouse: a station to which three units and four pieces of a lot were lent today. */
export async function lend(browser: Browser, url: string): Promise<Lending> {
  const keeper = await (await browser.newContext()).newPage();
  await visit(keeper, url);
  const { rows } = await ask<{ rows: { code: string }[] }>(keeper, 'catalog.stations.list', { limit: 1 });
  const stationCode = rows[0]?.code ?? '';
  const station = await windowOf(browser, keeper, 'station.one', ['station'], stationCode);
  const callCentre = await windowOf(browser, keeper, 'call.centre', ['callCentre']);
  const manager = await windowOf(browser, keeper, 'sales.manager', ['afterSalesManager']);

  const { id: requestId } = await ask<Request>(station, 'requests.create', {
    stationCode,
    paperNumber: '',
    purpose: 'inWarrantyRepair',
    isUrgent: true,
    urgentReason: '客户催修',
    isBatch: false,
    note: '',
    lines: [
      { partCode: UNIT_PART, qty: 3, repairOrder: 'WX-1001' },
      { partCode: LOT_PART, qty: 4, repairOrder: 'WX-1001' },
    ],
  });
  await ask(callCentre, 'requests.confirm', { id: requestId, kind: 'phone', person: '周站长' });
  await ask(callCentre, 'requests.sign', { id: requestId, role: 'callCentre' });
  await ask(manager, 'requests.sign', { id: requestId, role: 'afterSalesManager' });
  const issue = await ask<Issue>(keeper, 'issuing.prepare', { requestId });
  for (const line of issue.lines) {
    for (const step of line.steps) {
      const whats =
        line.tracking === 'lot'
          ? [{ partId: line.partId, binCode: step.binCode, qty: step.qty }]
          : step.unitBarcodes.slice(0, step.qty).map((unitBarcode) => ({ unitBarcode }));
      for (const what of whats) await ask(keeper, 'issuing.pick', { id: issue.id, what, fifoReason: null });
    }
  }
  const parcel = { carrier: '顺丰', waybill: 'SF-OUT-1', packages: 1, freightFen: 1_800 };
  await ask(keeper, 'issuing.pack', { id: issue.id, ...parcel });
  await ask(keeper, 'issuing.post', { id: issue.id });
  const { shippedDay } = await ask<{ shippedDay: string }>(station, 'loans.shipment', { issueId: issue.id });
  await ask(station, 'loans.receive', {
    issueId: issue.id,
    packageGrade: 'intact',
    receivedDay: shippedDay,
    note: '',
  });
  const loans = await ask<{ rows: Loan[] }>(station, 'loans.list', { limit: 100 });
  const units = loans.rows.flatMap((loan) => loan.unitBarcode ?? []).sort((a, b) => a.localeCompare(b));
  await callCentre.close();
  return { keeper, station, manager, stationCode, loans: loans.rows, units };
}

/** The station built a unit on loan into a customer's set today, and owes the part that it took out. */
export async function use({ station, loans }: Lending, unit: string, oldBarcode: string, repairOrder: string) {
  const loan = loans.find((each) => each.unitBarcode === unit);
  await ask(station, 'loans.use', {
    loanId: loan?.id,
    qty: 1,
    repairOrder,
    machineSerial: 'TV-0001',
    oldBarcode,
    repairedDay: loan?.receivedDay,
  });
}

/** A line as a station writes it past the screens. */
export type WrittenLine = Pick<ReturnLine, 'kind' | 'partCode' | 'qty' | 'barcode' | 'repairOrder' | 'fault'>;

/** A list that the station has handed in. */
export async function submitted({ station, stationCode }: Lending, lines: readonly WrittenLine[]): Promise<ReturnList> {
  let list = await ask<ReturnList>(station, 'returns.create', { stationCode, paperNumber: '', note: '' });
  for (const line of lines) {
    list = await ask<ReturnList>(station, 'returns.addLine', {
      id: list.id,
      version: list.version,
      machineSerial: '',
      engineer: '',
      statement: '',
      isBatch: false,
      ...line,
    });
  }
  return ask<ReturnList>(station, 'returns.submit', { id: list.id, version: list.version });
}

/** The same, confirmed by HQ, labelled, checked at the station and on its way. */
export async function onItsWay(lending: Lending, lines: readonly WrittenLine[], waybill: string): Promise<ReturnList> {
  const { keeper, station } = lending;
  const list = await submitted(lending, lines);
  const confirmed = await ask<ReturnList>(keeper, 'returns.confirm', {
    id: list.id,
    version: list.version,
    lines: list.lines.map((line) => ({ lineId: line.id, decision: 'confirmed', reason: '' })),
  });
  for (const line of confirmed.lines) {
    if (line.labelNumber) await ask(station, 'returns.printLabel', { lineId: line.id, size: '60x40' });
    await check(station, line, 'station');
  }
  return ask<ReturnList>(station, 'returns.ship', {
    id: list.id,
    carrier: '顺丰',
    waybill,
    packages: 1,
    freightFen: 1_500,
    shippedDay: list.day,
  });
}

/** A packing check in which everything is in order. */
export async function check(page: Page, line: ReturnLine, place: CheckPlace): Promise<void> {
  await ask(page, 'returns.check', {
    lineId: line.id,
    place,
    scanned: line.kind === 'unused' ? '' : line.barcode || (line.labelNumber ?? ''),
    items: itemsFor(line.kind).map((item) => ({ item, verdict: 'ok', note: '', photoHash: null })),
  });
}

/** A window at which somebody of these roles has signed in. */
async function windowOf(
  browser: Browser,
  administrator: Page,
  login: string,
  roles: readonly Role[],
  stationCode: string | null = null,
): Promise<Page> {
  await ask(administrator, 'people.create', { login, name: login, password: PASSWORD, roles, stationCode });
  const page = await (await browser.newContext()).newPage();
  await page.goto(administrator.url());
  await ask(page, 'people.signIn', { login, password: PASSWORD });
  return page;
}
