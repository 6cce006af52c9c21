import type { Part } from '../../shared/areas/catalog/contract.ts';
import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Holding } from '../../shared/areas/stock/shapes.ts';
import { startHost, type TestHost } from '../support/host.ts';
import { startPostgres } from '../support/postgres.ts';
import { type Asker, askerOf, askHost } from './asking.ts';
import type { Figure } from './figures.ts';

const HOSTS = 8;
/** Pieces on the shelf, and how many are wanted: a fifth more than there are. */
const PIECES = 400;
const WANTED = 480;
const MOST = 3;
const BINS = ['A-01', 'A-02', 'A-03', 'A-04'] as const;
const PART = 'P-1';
export const ADMINISTRATOR = { login: 'admin', name: '管理员', password: 'a good password' };

interface Desk {
  readonly asker: Asker;
  readonly cookie: string;
}

/**
 * Eight hosts on one PostgreSQL database issue from the same four bins at once, more than there is: what went out and what is left are all
 * there was, no shelf is below zero, and what could not be had was refused. Beside it the rate of one host alone.
 */
export async function benchHosts(): Promise<readonly Figure[]> {
  const alone = await issueAll(1);
  const together = await issueAll(HOSTS);
  const isExact = [alone, together].every(({ out, left }) => out + left === PIECES && left >= 0);
  const said = ({ out, left, refused }: Issued) => `${out} out, ${left} left, ${refused} refused`;
  return [
    {
      name: `${HOSTS} hosts on one PostgreSQL issue ${WANTED} of ${PIECES} pieces from the same bins`,
      ours: `${together.rate.toFixed(0)}/s: ${said(together)}`,
      floor: `${alone.rate.toFixed(0)}/s by one host: ${said(alone)}`,
      ratio: `${(together.rate / alone.rate).toFixed(2)}×`,
      limit: 'nothing oversold',
      isKept: isExact,
    },
  ];
}

interface Issued {
  readonly out: number;
  readonly left: number;
  readonly refused: number;
  /** Issues posted a second. */
  readonly rate: number;
}

async function issueAll(count: number): Promise<Issued> {
  const server = await startPostgres({ isDurable: true });
  const hosts: TestHost[] = [];
  try {
    // One after the other: the first makes the tables.
    for (let at = 0; at < count; at += 1) hosts.push(await startHost({ env: { PARTSDEPOT_DATABASE: server.url } }));
    const desks = await openDesks(hosts);
    const [desk] = desks;
    if (!desk) throw new Error('no host');
    await furnish(desk);
    const { id: partId } = await askHost<Part>(desk.asker, 'catalog.parts.get', { code: PART }, desk.cookie);
    const orders = ordersOf();
    let [out, refused, posted] = [0, 0, 0];
    const startedAt = performance.now();
    await Promise.all(
      desks.map(async (each) => {
        for (let order = orders.pop(); order; order = orders.pop()) {
          const isOut = await issue(each, partId, order);
          out += isOut ? order.qty : 0;
          posted += isOut ? 1 : 0;
          refused += isOut ? 0 : 1;
        }
      }),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const left = await onShelves(desk);
    for (const { asker } of desks) asker.close();
    return { out, left, refused, rate: posted / seconds };
  } finally {
    for (const host of hosts) await host.stop();
    server.stop();
  }
}

interface Order {
  readonly qty: number;
  readonly binCode: string;
}

/** Orders of one to three pieces from the bins in turn, {@link WANTED} pieces in all. */
function ordersOf(): Order[] {
  const orders: Order[] = [];
  for (let wanted = WANTED; wanted > 0; wanted -= orders.at(-1)?.qty ?? 0) {
    const at = orders.length;
    orders.push({ qty: Math.min(wanted, (at % MOST) + 1), binCode: BINS[at % BINS.length] ?? BINS[0] });
  }
  return orders;
}

/** True where the pieces went out; false where the warehouse refused to take what is not there. */
async function issue({ asker, cookie }: Desk, partId: string, { qty, binCode }: Order): Promise<boolean> {
  const heads = { recipientKind: 'engineer', recipientCode: 'E0001', purpose: 'stock', repairOrder: '', note: '' };
  const { id } = await askHost<Issue>(asker, 'issuing.create', { ...heads, lines: [{ partCode: PART, qty }] }, cookie);
  const pick = { id, what: { partId, binCode, qty }, fifoReason: 'other' };
  const picked = await asker.ask('/rpc/issuing/pick', { json: pick }, cookie);
  if (picked.status !== 200) {
    if (!/NOT_ENOUGH_STOCK|STOCK_RESERVED|NOTHING_TO_PICK/.test(picked.body)) throw new Error(picked.body);
    return false;
  }
  await askHost(asker, 'issuing.post', { id }, cookie);
  return true;
}

async function openDesks(hosts: readonly TestHost[]): Promise<readonly Desk[]> {
  const desks: Desk[] = [];
  for (const [at, { url }] of hosts.entries()) {
    const asker = askerOf(url);
    if (at === 0) await asker.ask('/rpc/people/setUp', { json: ADMINISTRATOR });
    const { login, password } = ADMINISTRATOR;
    const { status, cookie } = await asker.ask('/rpc/people/signIn', { json: { login, password } });
    if (status !== 200 || !cookie) throw new Error(`nobody is signed in: ${status}`);
    desks.push({ asker, cookie });
  }
  return desks;
}

/** A part, an engineer and four bins with the same number of pieces each. */
export async function furnish({ asker, cookie }: Desk): Promise<void> {
  const ask = <T>(path: string, input: unknown) => askHost<T>(asker, path, input, cookie);
  await ask('catalog.parts.create', {
    ...{ code: PART, name: '主板', category: '主板', modelCodes: ['HW-42F2'], unitName: '个', tracking: 'lot' },
    ...{ isSellable: true, isDefectiveReturned: true, originalPacking: '防静电袋', safetyStock: 0, barcodes: [] },
    price: { stationPriceFen: 10_000, publicPriceFen: 15_000, validFrom: '2026-01-01' },
  });
  for (const code of BINS)
    await ask('catalog.bins.create', { code, zone: 'A', use: 'good', capacity: null, isMixing: true });
  await ask('catalog.bins.create', { code: 'Q-01', zone: 'Q', use: 'quarantine', capacity: null, isMixing: true });
  await ask('catalog.engineers.create', { code: 'E0001', name: '郭平', stationCode: null });
  const line = { partCode: PART, expected: PIECES, priceFen: 8_000, requestDay: null };
  const heads = { noteNumber: 'DN-1', waybill: 'SF-1', carrier: '', sender: '供方' };
  const { id, lines } = await ask<Delivery>('receiving.open', { ...heads, lines: [line] });
  const [{ id: lineId, partId } = { id: '', partId: '' }] = lines;
  await ask('receiving.grade', { id, packageGrade: 'intact', jointOpening: null });
  await ask('receiving.countLine', { lineId, counted: PIECES, damaged: 0 });
  await ask('receiving.receive', { id, binCode: 'Q-01' });
  await ask('receiving.inspect', { id, verdicts: [{ lineId, passed: PIECES, failed: 0, reason: null }] });
  for (const binCode of BINS)
    await ask('stock.putAway', { lines: [{ partId, qty: PIECES / BINS.length }], condition: 'good', binCode });
}

/** Pieces left in the bins; throws where one holds less than nothing. */
async function onShelves({ asker, cookie }: Desk): Promise<number> {
  const { holdings } = await askHost<{ holdings: readonly Holding[] }>(asker, 'stock.part', { code: PART }, cookie);
  if (holdings.some(({ qty }) => qty < 0)) throw new Error('a shelf holds less than nothing');
  return holdings.filter(({ place }) => place.kind === 'bin').reduce((sum, { qty }) => sum + qty, 0);
}
