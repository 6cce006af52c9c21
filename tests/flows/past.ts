import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Page } from '@playwright/test';
import { openBackend } from '../../electron/backend/open.ts';
import type { Contract } from '../../shared/areas/contract.ts';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import { addDays, chinaDay, type Day, instantOf } from '../../shared/kernel/day.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { ADMINISTRATOR, ask, demoWorkbook, open } from '../support/flow.ts';
import { LOT_PART, UNIT_PART } from './goods.ts';

type Api = ContractRouterClient<Contract, object>;

/** Everybody's; the flows sign in as whom they need. */
export const PEOPLE = {
  callCentre: { login: 'li.na', name: '李娜', roles: ['callCentre'] },
  manager: { login: 'zhao.lei', name: '赵磊', roles: ['afterSalesManager'] },
  finance: { login: 'qian.fang', name: '钱芳', roles: ['finance'] },
} as const satisfies Record<string, { login: string; name: string; roles: Role[] }>;
const PASSWORD = 'secret-123';
/** A station of the demonstration, with a sign-in of its own. */
export const STATION = { login: 'zhandian', name: '周站长' } as const;
export const PAST_WAYBILL = 'SF-PAST-1';
export const NEW_WAYBILL = 'SF-NEW-2';

export interface Past {
  readonly dataDir: string;
  readonly stationCode: string;
  readonly stationName: string;
  /** The unit that went into a repair; its old one is owed and overdue. */
  readonly usedUnit: string;
  /** Units still held, past their twentieth working day: one for sale, one not. */
  readonly heldUnit: string;
  readonly unsellableUnit: string;
  /** A parcel that arrives today: a unit and three pieces of a lot. */
  readonly newUnit: string;
  readonly newIssueId: string;
  readonly today: Day;
}

/**
 * Plays two months through the program itself with a clock that is moved: what left two months ago is overdue now, what leaves today is
 * on its way. Returns the data folder for a host of the present to open.
 */
export async function playPast(): Promise<Past> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-past-'));
  const today = chinaDay(instantOf(new Date()));
  let now = morning(addDays(today, -60));
  const backend = await openBackend({
    dataDir,
    rendererDir: dataDir,
    resourcesDir: join(demoWorkbook('parts'), '../..'),
    version: 'test',
    isDemo: false,
    allowedHosts: () => [HOST],
    clock: () => now,
  });
  const signIns = new Map<string, Promise<Api>>();
  const as = (login: string, password: string = PASSWORD) => {
    const key = `${login} ${now.toISOString()}`;
    const known =
      signIns.get(key) ??
      signedIn(
        clientOf((request) => backend.handle(request)),
        login,
        password,
      );
    signIns.set(key, known);
    return known;
  };
  const keeper = () => as(ADMINISTRATOR.login, ADMINISTRATOR.password);
  try {
    await clientOf((request) => backend.handle(request)).people.setUp(ADMINISTRATOR);
    const admin = await keeper();
    await admin.stock.loadDemonstration();
    for (const person of Object.values(PEOPLE)) {
      await admin.people.create({ ...person, roles: [...person.roles], password: PASSWORD, stationCode: null });
    }
    const [station] = (await admin.catalog.stations.list({ limit: 1 })).rows;
    if (!station) throw new Error('the demonstration has no station');
    await admin.people.create({ ...STATION, password: PASSWORD, roles: ['station'], stationCode: station.code });
    const unsellable = await unsellablePart(admin);

    async function ship(lines: readonly { partCode: string; qty: number }[], waybill: string): Promise<Issue> {
      const own = await as(STATION.login);
      const request = await own.requests.create({
        stationCode: station?.code ?? '',
        paperNumber: '',
        purpose: 'inWarrantyRepair',
        isUrgent: false,
        urgentReason: '',
        isBatch: false,
        note: '',
        lines: lines.map((line) => ({ ...line, repairOrder: 'WX-2026-7' })),
      });
      const { id } = request;
      const callCentre = await as(PEOPLE.callCentre.login);
      await callCentre.requests.confirm({ id, kind: 'phone', person: STATION.name });
      await callCentre.requests.sign({ id, role: 'callCentre' });
      await (await as(PEOPLE.manager.login)).requests.sign({ id, role: 'afterSalesManager' });
      return sent(await keeper(), id, waybill);
    }

    const old = await ship(
      [{ partCode: UNIT_PART, qty: 2 }, ...(unsellable ? [{ partCode: unsellable, qty: 1 }] : [])],
      PAST_WAYBILL,
    );
    const own = await as(STATION.login);
    const receivedDay = chinaDay(instantOf(now));
    await own.loans.receive({ issueId: old.id, packageGrade: 'intact', receivedDay, note: '' });
    const { rows } = await own.loans.list({ search: old.number });
    const [used, held] = rows.filter((row) => row.partCode === UNIT_PART);
    const stuck = rows.find((row) => row.partCode === unsellable);
    if (!used || !held) throw new Error('nothing was lent');
    await own.loans.use({
      loanId: used.id,
      qty: 1,
      repairOrder: 'WX-2026-7',
      machineSerial: 'TV-PAST-1',
      oldBarcode: 'OLD-PAST-1',
      repairedDay: receivedDay,
    });
    now = morning(today);
    const fresh = await ship(
      [
        { partCode: UNIT_PART, qty: 1 },
        { partCode: LOT_PART, qty: 3 },
      ],
      NEW_WAYBILL,
    );
    return {
      dataDir,
      stationCode: station.code,
      stationName: station.name,
      usedUnit: used.unitBarcode ?? '',
      heldUnit: held.unitBarcode ?? '',
      unsellableUnit: stuck?.unitBarcode ?? '',
      newUnit: fresh.picks.find((pick) => pick.unitBarcode)?.unitBarcode ?? '',
      newIssueId: fresh.id,
      today,
    };
  } finally {
    await backend.close();
  }
}

/** Signs somebody of this past in at this window and opens a screen. */
export async function openBy(page: Page, url: string, login: string, path: string): Promise<void> {
  const password = login === ADMINISTRATOR.login ? ADMINISTRATOR.password : PASSWORD;
  await ask({ url: () => url, request: page.request }, 'people.signIn', { login, password });
  await open(page, new URL(path, url).href);
}

const HOST = '127.0.0.1:4710';

/** A moment after midnight in China, so that it is past on whatever hour of the day the flows run; never on the stocktake day. */
function morning(day: Day): Date {
  const at = day.endsWith('-25') ? addDays(day, -1) : day;
  return new Date(`${at}T00:00:01+08:00`);
}

/** Picks what is held for a request oldest first, packs it and sends it off. */
async function sent(keeper: Api, requestId: Issue['requestId'] & string, waybill: string): Promise<Issue> {
  const issue = await keeper.issuing.prepare({ requestId });
  for (const line of issue.lines) {
    for (const step of line.steps) {
      const units = step.unitBarcodes.slice(0, step.qty).map((unitBarcode) => ({ unitBarcode }));
      const lot = { partId: line.partId, binCode: step.binCode, qty: step.qty };
      for (const what of line.tracking === 'unit' ? units : [lot]) {
        await keeper.issuing.pick({ id: issue.id, what, fifoReason: null });
      }
    }
  }
  await keeper.issuing.pack({ id: issue.id, carrier: '顺丰', waybill, packages: 1, freightFen: 1_800 });
  await keeper.issuing.post({ id: issue.id });
  return keeper.issuing.get({ id: issue.id });
}

/** A unit-tracked part in good stock that is not for sale (R4.2.4); undefined where the demonstration has none. */
async function unsellablePart(api: Api): Promise<string | undefined> {
  const { rows } = await api.stock.overview({ onlyHeld: true, limit: 500 });
  const available = new Set(
    rows.filter((row) => row.available > 0 && row.tracking === 'unit').map((row) => row.partCode),
  );
  const parts = await api.catalog.parts.list({ limit: 500 });
  return parts.rows.find((part) => !part.isSellable && available.has(part.code))?.code;
}

async function signedIn(api: Api, login: string, password: string): Promise<Api> {
  await api.people.signIn({ login, password });
  return api;
}

/** A typed client with a cookie of its own, straight into the handler. */
function clientOf(handle: (request: Request) => Promise<Response>): Api {
  let cookie = '';
  return createORPCClient(
    new RPCLink({
      url: `http://${HOST}/rpc`,
      headers: () => (cookie ? { cookie } : {}),
      fetch: async (request, init) => {
        const response = await handle(new Request(request, init));
        cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
        return response;
      },
    }),
  );
}
