import type { Rma, RmaLine } from '../../shared/areas/machines/rmas.ts';
import { type CartonPlace, cartonItems } from '../../shared/areas/machines/words.ts';
import { chinaDay, instantOf } from '../../shared/kernel/day.ts';
import { type Asker, ask } from '../support/flow.ts';

/** Who a return machine passes on its way: a keeper, and the manager who authorises what the keeper applies for. */
export interface Desks {
  readonly keeper: Asker;
  readonly manager: Asker;
}

export const MODEL = 'HW-55U3';

/** A set whose panel fails; its carton is numbered beside it. */
export function machineNamed(serial: string, modelCode = MODEL) {
  return {
    serial,
    cartonBarcode: cartonOf(serial),
    modelCode,
    sizeTenthInch: null,
    machineKind: 'preSale',
    faultKind: 'panelPerformance',
    apparentFault: '黑屏有声',
    hiddenFault: '背光闪烁',
    badBoards: '',
    boardOut: '',
    isBoardBack: false,
    panelUse: 'none',
  } as const;
}

export function cartonOf(serial: string): string {
  return `CT${serial.slice(-6)}`;
}

/** A station's application for these machines that HQ has agreed to; nothing is packed yet. */
export async function authorised({ keeper, manager }: Desks, serials: readonly string[], model = MODEL): Promise<Rma> {
  const { rows } = await ask<{ rows: { code: string }[] }>(keeper, 'catalog.stations.list', { limit: 1 });
  await ask(keeper, 'catalog.models.save', { code: model, sizeTenthInch: 550 });
  const { id, version } = await ask<Rma>(keeper, 'machines.rmas.create', {
    kind: 'network-panel',
    stationCode: rows[0]?.code,
    paperNumber: '',
    day: today(),
    note: '',
    lines: serials.map((serial) => machineNamed(serial, model)),
  });
  const applied = await ask<Rma>(keeper, 'machines.rmas.apply', { id, version });
  return ask<Rma>(manager, 'machines.rmas.authorise', { id, version: applied.version });
}

/** The state sheet as the application says it (R2.3.5). */
export async function sheet(keeper: Asker, line: RmaLine): Promise<void> {
  const { serial, machineKind, apparentFault, hiddenFault, badBoards, panelUse } = line;
  await ask(keeper, 'machines.sheets.save', {
    lineId: line.id,
    ...{ serial, machineKind, apparentFault, hiddenFault, badBoards, panelUse },
    assessedBy: '深圳维修站',
    assessedDay: today(),
  });
}

/** A carton check in which everything is in order. */
export async function checkCarton(keeper: Asker, line: RmaLine, place: CartonPlace): Promise<void> {
  await ask(keeper, 'machines.cartons.check', {
    lineId: line.id,
    place,
    machineScan: line.serial,
    cartonScan: line.cartonBarcode,
    items: cartonItems.map((item) => ({ item, verdict: 'ok', note: '', photoHash: null })),
  });
}

/** Sheets, cartons and waybill: on its way. */
export async function shipped(desks: Desks, serials: readonly string[], waybill: string, model = MODEL): Promise<Rma> {
  const rma = await authorised(desks, serials, model);
  for (const line of rma.lines) {
    await sheet(desks.keeper, line);
    await checkCarton(desks.keeper, line, 'packing');
  }
  return sentOff(desks, rma, waybill);
}

/** What is packed leaves. */
export async function sentOff({ keeper }: Desks, { id }: Rma, waybill: string): Promise<Rma> {
  await ask(keeper, 'machines.rmas.pack', { id });
  const parcel = { carrier: '德邦', waybill, freightFen: 12_000, shippedDay: today() };
  return ask<Rma>(keeper, 'machines.rmas.ship', { id, ...parcel });
}

/** Off the lorry and into the store, all of it. */
export async function stored(desks: Desks, serials: readonly string[], waybill: string, model = MODEL): Promise<Rma> {
  const rma = await shipped(desks, serials, waybill, model);
  for (const line of rma.lines) {
    const { serial, cartonBarcode } = line;
    const scans = { machineScan: serial, cartonScan: cartonBarcode, binCode: null, isSurplus: false };
    await ask(desks.keeper, 'machines.rmas.book', { id: rma.id, ...scans });
    await checkCarton(desks.keeper, line, 'arrival');
  }
  return ask<Rma>(desks.keeper, 'machines.rmas.arrive', { id: rma.id });
}

function today() {
  return chinaDay(instantOf(new Date()));
}
