import type { Inspection } from '../../shared/areas/inspection/inspections.ts';
import { type Side, sides } from '../../shared/areas/inspection/words.ts';
import type { Rma, RmaLine, RmaLineFields } from '../../shared/areas/machines/rmas.ts';
import { type CartonItem, type CartonPlace, cartonItems, type RmaKind } from '../../shared/areas/machines/words.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { addBin, addBins, addPart } from './goods.ts';
import { picture } from './picture.ts';
import { type Api, type Beginning, openWorld, type World } from './world.ts';

/** A warehouse with two stations and everybody whom a return machine passes, each at a window of their own. */
export interface Returns {
  readonly world: World;
  /** The administrator, who keeps and inspects as well. */
  readonly keeper: Api;
  readonly station: Api;
  readonly otherStation: Api;
  readonly callCentre: Api;
  readonly manager: Api;
  readonly serviceManager: Api;
  readonly leader: Api;
  readonly inspector: Api;
  readonly supervisor: Api;
  at(instant: string): Promise<void>;
}

/** Opens it at ten in the morning of Monday, 13 April 2026 in China, with the models HW-42F2 (42″) and HW-26L5 (26″). */
export async function openReturns(engine: World['engine']): Promise<Returns> {
  const world = await openWorld(engine, returning);
  return {
    world,
    keeper: world.api,
    station: world.window('wx001'),
    otherStation: world.window('wx002'),
    callCentre: world.window('callcentre'),
    manager: world.window('manager'),
    serviceManager: world.window('service'),
    leader: world.window('leader'),
    inspector: world.window('inspector'),
    supervisor: world.window('supervisor'),
    async at(instant) {
      world.setNow(instant);
      await world.renewSignIns();
    },
  };
}

const returning: Beginning = { name: 'returns', prepare: layOut };

async function layOut(world: World): Promise<void> {
  const { api } = world;
  const blank = { city: '', contact: '', phone: '', address: '', level: '' };
  await api.catalog.stations.create({ code: 'WX001', name: '深圳维修站', ...blank });
  await api.catalog.stations.create({ code: 'WX002', name: '广州维修站', ...blank });
  await api.catalog.models.save({ code: 'HW-42F2', sizeTenthInch: 420 });
  await api.catalog.models.save({ code: 'HW-26L5', sizeTenthInch: 260 });
  await addBins(api);
  await addBin(api, 'R-01', 'returnMachine', { capacity: 2 });
  await addBin(api, 'R-02', 'repair');
  await addPart(api, 'U-1', 'unit');
  await addPart(api, 'P-1', 'lot');
  await world.enter('wx001', ['station'], 'WX001');
  await world.enter('wx002', ['station'], 'WX002');
  await world.enter('callcentre', ['callCentre']);
  await world.enter('manager', ['afterSalesManager']);
  await world.enter('service', ['serviceManager']);
  await world.enter('leader', ['leadership']);
  await world.enter('inspector', ['inspector']);
  await world.enter('supervisor', ['supervisor']);
  world.setNow('2026-04-13T02:00:00Z');
  await world.renewSignIns();
}

export const today = '2026-04-13' as Day;

/** A machine whose panel fails; a test says only what matters to it. */
export function machineLine(serial: string, more: Partial<RmaLineFields> = {}): RmaLineFields {
  return {
    serial,
    cartonBarcode: `CT-${serial}`,
    modelCode: 'HW-42F2',
    sizeTenthInch: null,
    machineKind: 'preSale',
    faultKind: 'panelPerformance',
    apparentFault: '黑屏有声',
    hiddenFault: '',
    badBoards: '',
    boardOut: '',
    isBoardBack: false,
    panelUse: 'none',
    ...more,
  };
}

export function application(kind: RmaKind, lines: readonly RmaLineFields[], paperNumber = '') {
  return { kind, stationCode: 'WX001', paperNumber, day: today, note: '', lines: [...lines] };
}

/** The one machine of a return. */
export function only(rma: Rma): RmaLine {
  const [line] = rma.lines;
  if (!line || rma.lines.length > 1) throw new Error('not one machine');
  return line;
}

/** A station's application, written and handed in. */
export async function applied(returns: Returns, lines: readonly RmaLineFields[]): Promise<Rma> {
  const { id, version } = await returns.station.machines.rmas.create(application('network-panel', lines));
  return returns.station.machines.rmas.apply({ id, version });
}

export async function authorised(returns: Returns, lines: readonly RmaLineFields[]): Promise<Rma> {
  const { id, version } = await applied(returns, lines);
  return returns.manager.machines.rmas.authorise({ id, version });
}

/** What the sheet says where it equals the application. */
export function sheetOf(line: RmaLine) {
  const { serial, machineKind, apparentFault, hiddenFault, badBoards, panelUse } = line;
  return {
    lineId: line.id,
    ...{ serial, machineKind, apparentFault, hiddenFault, badBoards, panelUse },
    assessedBy: '深圳维修站',
    assessedDay: today,
  };
}

/** A carton check of a line: all in order but what is named. */
export function cartonOf(
  line: RmaLine,
  place: CartonPlace,
  faults: Partial<Record<CartonItem, string>> = {},
): Parameters<Api['machines']['cartons']['check']>[0] {
  return {
    lineId: line.id,
    place,
    machineScan: line.serial,
    cartonScan: line.cartonBarcode,
    items: cartonItems.map((item) => {
      const photoHash = faults[item] ?? null;
      return { item, verdict: photoHash === null ? ('ok' as const) : ('notOk' as const), note: '', photoHash };
    }),
  };
}

/** A picture on file with a machine, by its hash. */
export async function pictured(api: Api, line: RmaLine): Promise<string> {
  const before = new Set(line.evidence.map(({ id }) => id));
  const rma = await api.machines.rmas.addEvidence({
    lineId: line.id,
    kind: 'photo',
    idNumber: '',
    file: picture('carton.png'),
  });
  const added = rma.lines.flatMap((each) => each.evidence).find(({ id }) => !before.has(id));
  return added?.hash ?? '';
}

/** Sheet, carton and waybill: on its way. */
export async function sent(returns: Returns, rma: Rma, waybill: string): Promise<Rma> {
  const { station } = returns;
  for (const line of rma.lines) {
    await station.machines.sheets.save(sheetOf(line));
    await station.machines.cartons.check(cartonOf(line, 'packing'));
  }
  await station.machines.rmas.pack({ id: rma.id });
  return station.machines.rmas.ship({
    id: rma.id,
    carrier: '德邦',
    waybill,
    freightFen: 12_000,
    shippedDay: today,
  });
}

/** Off the lorry and into the store, all of it. */
export async function arrived(returns: Returns, rma: Rma, binCode: string | null = null): Promise<Rma> {
  const { keeper } = returns;
  for (const line of rma.lines) {
    await keeper.machines.rmas.book({
      id: rma.id,
      machineScan: line.serial,
      cartonScan: line.cartonBarcode,
      binCode,
      isSurplus: false,
    });
    await keeper.machines.cartons.check(cartonOf(line, 'arrival'));
  }
  return keeper.machines.rmas.arrive({ id: rma.id });
}

/** Machines that stand in the store, from their application on. */
export async function stored(returns: Returns, lines: readonly RmaLineFields[]): Promise<Rma> {
  const [first] = lines;
  return arrived(returns, await sent(returns, await authorised(returns, lines), `WB-${first?.serial}`));
}

/** Ready for the bench. */
export async function readied(returns: Returns, serial: string, more: Partial<RmaLineFields> = {}): Promise<void> {
  await stored(returns, [machineLine(serial, more)]);
  const { id } = await returns.keeper.machines.store.get({ serial });
  await returns.keeper.machines.store.skipRepair({ machineId: id, reason: '外观完好' });
}

/** Everything in order: gaps of every side in millimetres, three points each, unless a test says otherwise. */
export async function measured(
  api: Api,
  inspection: Inspection,
  more: { readonly gaps?: Partial<Record<Side, readonly string[]>>; readonly failing?: readonly string[] } = {},
): Promise<Inspection> {
  let now = inspection;
  const enter = async (entry: Parameters<Api['inspection']['enter']>[0]['entry']) => {
    now = await api.inspection.enter({ id: now.id, revision: now.revision, entry });
  };
  for (const line of inspection.judgement.lines) {
    if (line.kind !== 'check') continue;
    const state = more.failing?.includes(line.key) ? ('fail' as const) : ('pass' as const);
    await enter({ kind: 'check', key: line.key, state, reason: '' });
  }
  for (const side of sides) {
    for (const [point, mm] of (more.gaps?.[side] ?? ['0.5', '0.45', '0.4']).entries()) {
      await enter({ kind: 'gap', side, point, mm, isConfirmed: false });
    }
  }
  await enter({ kind: 'panelSeen', isSeen: true });
  return now;
}
