import type { Rma } from '../../shared/areas/machines/rmas.ts';
import { cartonItems } from '../../shared/areas/machines/words.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { type Asker, ask } from '../support/flow.ts';

/** The models that the bench sees: one of 42″ with its own panel, one of exactly 26″, which is the stricter class. */
export const MODELS = { large: 'HW-42F2', small: 'HW-26L5' } as const;
export const PASSWORD = 'a good password';

/** A person with a sign-in of their own. */
export async function hire(desk: Asker, login: string, name: string, roles: readonly Role[]): Promise<void> {
  await ask(desk, 'people.create', { login, name, password: PASSWORD, roles, stationCode: null });
}

/**
 * Machines that stand in the store and are ready for the bench: applied for by the call centre, approved by the manager, packed, shipped,
 * booked in, and without a repair to make. `desks` are the windows of those three.
 */
export async function ready(
  desks: { readonly keeper: Asker; readonly callCentre: Asker; readonly manager: Asker },
  machines: readonly (readonly [serial: string, modelCode: string])[],
): Promise<void> {
  const { keeper, callCentre, manager } = desks;
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const fault = { faultKind: 'otherDamage', apparentFault: '客户拒收，外箱压损', hiddenFault: '' } as const;
  const set = { sizeTenthInch: null, machineKind: 'preSale', badBoards: '', boardOut: '', isBoardBack: false };
  let rma = await ask<Rma>(callCentre, 'machines.rmas.create', {
    kind: 'acceptance-damage',
    stationCode: '',
    paperNumber: '',
    day,
    note: '',
    lines: machines.map(([serial, modelCode]) => ({
      serial,
      cartonBarcode: `CT-${serial}`,
      modelCode,
      panelUse: 'none',
      ...set,
      ...fault,
    })),
  });
  const { id } = rma;
  const lines = rma.lines.map((line) => ({ lineId: line.id, party: 'company', note: '' }));
  const marked = lines.map((line) => ({ ...line, statusMark: '残损' }));
  rma = await ask(callCentre, 'machines.rmas.assess', { id, version: rma.version, lines: marked });
  rma = await ask(callCentre, 'machines.rmas.apply', { id, version: rma.version });
  rma = await ask(manager, 'machines.rmas.judge', { id, version: rma.version, lines });
  rma = await ask(manager, 'machines.rmas.authorise', { id, version: rma.version });
  for (const line of rma.lines) {
    const { serial, machineKind, apparentFault, hiddenFault, badBoards, panelUse } = line;
    await ask(keeper, 'machines.sheets.save', {
      lineId: line.id,
      ...{ serial, machineKind, apparentFault, hiddenFault, badBoards, panelUse },
      assessedBy: '总部',
      assessedDay: day,
    });
    await checkCarton(keeper, line, 'packing');
  }
  await ask(keeper, 'machines.rmas.pack', { id });
  const parcel = { carrier: '德邦', waybill: `WB-${machines[0]?.[0]}`, freightFen: 12_000, shippedDay: day };
  await ask(keeper, 'machines.rmas.ship', { id, ...parcel });
  for (const line of rma.lines) {
    const { serial, cartonBarcode } = line;
    const scans = { machineScan: serial, cartonScan: cartonBarcode, binCode: null, isSurplus: false };
    await ask(keeper, 'machines.rmas.book', { id, ...scans });
    await checkCarton(keeper, line, 'arrival');
  }
  await ask(keeper, 'machines.rmas.arrive', { id });
  for (const { serial } of rma.lines) {
    const { id: machineId } = await ask<{ id: string }>(keeper, 'machines.store.get', { serial });
    await ask(keeper, 'machines.store.skipRepair', { machineId, reason: '外观完好，直接送检' });
  }
}

async function checkCarton(desk: Asker, line: Rma['lines'][number], place: 'packing' | 'arrival'): Promise<void> {
  await ask(desk, 'machines.cartons.check', {
    lineId: line.id,
    place,
    machineScan: line.serial,
    cartonScan: line.cartonBarcode,
    items: cartonItems.map((item) => ({ item, verdict: 'ok', note: '', photoHash: null })),
  });
}
