import type { Issue } from '../../shared/areas/issuing/contract.ts';
import type { Loan } from '../../shared/areas/loans/shapes.ts';
import type { Request, RequestFields } from '../../shared/areas/requests/contract.ts';
import { addBins, addPart, stockUp } from './goods.ts';
import { type Api, type Beginning, openWorld, type World } from './world.ts';

/** A warehouse with two stations and everybody whom parts pass on their way out and home, each at a window of their own. */
export interface Trade {
  readonly world: World;
  /** The administrator, who keeps the store as well. */
  readonly keeper: Api;
  readonly callCentre: Api;
  readonly manager: Api;
  readonly serviceManager: Api;
  readonly finance: Api;
  /** The sign-in of WX001, and that of WX002. */
  readonly station: Api;
  readonly otherStation: Api;
  /** Moves the clock; everybody signs in again, as a sign-in lasts a shift. */
  at(instant: string): Promise<void>;
}

/**
 * Opens it at ten in the morning of Monday, 13 April 2026 in China, with U-1 (by unit), P-1 (by lot) and N-1 (by unit, not for sale),
 * and good stock of each.
 */
export async function openTrade(engine: World['engine']): Promise<Trade> {
  const world = await openWorld(engine, trading);
  return {
    world,
    keeper: world.api,
    callCentre: world.window('callcentre'),
    manager: world.window('manager'),
    serviceManager: world.window('service'),
    finance: world.window('finance'),
    station: world.window('wx001'),
    otherStation: world.window('wx002'),
    async at(instant) {
      world.setNow(instant);
      await world.renewSignIns();
    },
  };
}

const trading: Beginning = { name: 'trade', prepare: layOut };

async function layOut(world: World): Promise<void> {
  const { api } = world;
  const place = { city: '深圳', contact: '周站长', phone: '13800000000', address: '科技园 1 号', level: 'A' };
  await addBins(api);
  await addPart(api, 'U-1', 'unit', { isSellable: true });
  await addPart(api, 'P-1', 'lot');
  await addPart(api, 'N-1', 'unit', { isSellable: false });
  await api.catalog.stations.create({ code: 'WX001', name: '深圳维修站', ...place });
  await api.catalog.stations.create({ code: 'WX002', name: '广州维修站', ...place });
  await api.catalog.engineers.create({ code: 'E0001', name: '郭平', stationCode: null });
  await world.enter('callcentre', ['callCentre']);
  await world.enter('manager', ['afterSalesManager']);
  await world.enter('service', ['serviceManager']);
  await world.enter('finance', ['finance']);
  await world.enter('wx001', ['station'], 'WX001');
  await world.enter('wx002', ['station'], 'WX002');
  world.setNow('2026-04-13T02:00:00Z');
  await world.renewSignIns();
  await stockUp(api, { partCode: 'U-1', serials: ['UA01', 'UA02', 'UA03'] }, 'A-01');
  await stockUp(api, { partCode: 'P-1', qty: 10 }, 'A-02');
  await stockUp(api, { partCode: 'N-1', serials: ['NA01', 'NA02'] }, 'A-03');
}

/** What WX001 asks for; a test says only what matters to it. */
export function asking(
  lines: readonly { partCode: string; qty: number }[],
  more: Partial<RequestFields> = {},
): RequestFields {
  return {
    stationCode: 'WX001',
    paperNumber: '',
    purpose: 'inWarrantyRepair',
    isUrgent: false,
    urgentReason: '',
    isBatch: false,
    note: '',
    lines: lines.map((line) => ({ repairOrder: 'WO-1', ...line })),
    ...more,
  };
}

/** A station's request, confirmed by phone and signed by both. */
export async function signed(trade: Trade, fields: RequestFields): Promise<Request> {
  const own = fields.stationCode === 'WX001' ? trade.station : trade.otherStation;
  const { id } = await own.requests.create(fields);
  await trade.callCentre.requests.confirm({ id, kind: 'phone', person: '周站长' });
  await trade.callCentre.requests.sign({ id, role: 'callCentre' });
  return trade.manager.requests.sign({ id, role: 'afterSalesManager' });
}

let waybill = 0;

/** Picks what the list says, packs it and posts it. */
export async function shipped(trade: Trade, requestId: Request['id']): Promise<Issue> {
  const { keeper } = trade;
  const issue = await keeper.issuing.prepare({ requestId });
  for (const line of issue.lines) {
    for (const step of line.steps) {
      if (line.tracking === 'lot') {
        const what = { partId: line.partId, binCode: step.binCode, qty: step.qty };
        await keeper.issuing.pick({ id: issue.id, what, fifoReason: null });
      }
      for (const unitBarcode of step.unitBarcodes.slice(0, step.qty)) {
        await keeper.issuing.pick({ id: issue.id, what: { unitBarcode }, fifoReason: null });
      }
    }
  }
  waybill += 1;
  await keeper.issuing.pack({
    id: issue.id,
    carrier: '顺丰',
    waybill: `SF-${waybill}`,
    packages: 1,
    freightFen: 1_200,
  });
  await keeper.issuing.post({ id: issue.id });
  return keeper.issuing.get({ id: issue.id });
}

/** Parts on loan at a station that has confirmed their receipt today: one loan a unit, or a lot. */
export async function lent(
  trade: Trade,
  lines: readonly { partCode: string; qty: number }[],
  more: Partial<RequestFields> = {},
): Promise<Loan[]> {
  const request = await signed(trade, asking(lines, more));
  const issue = await shipped(trade, request.id);
  const own = request.stationCode === 'WX001' ? trade.station : trade.otherStation;
  const { shippedDay } = await own.loans.shipment({ issueId: issue.id });
  await own.loans.receive({ issueId: issue.id, packageGrade: 'intact', receivedDay: shippedDay, note: '' });
  const { rows } = await own.loans.list({ search: issue.number });
  return rows;
}
