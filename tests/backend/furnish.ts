import { roles } from '../../shared/kernel/roles.ts';
import { addBins, addPart, countedDelivery, inspectedDelivery, stockUp } from '../support/goods.ts';
import { cartonOf, machineLine, sheetOf } from '../support/machines.ts';
import { PASSWORD } from '../support/persons.ts';
import { picture } from '../support/picture.ts';
import { checking, writing } from '../support/returning.ts';
import { asking } from '../support/trade.ts';
import type { Api, World } from '../support/world.ts';
import type { Known, Listed } from './procedures.ts';

const blank = { city: '', contact: '', phone: '', address: '', level: '' };

/**
 * A warehouse with one of everything, inside and outside, and what it is called under the keys of each room. The administrator holds
 * all roles of the staff, so that every procedure gets as far as its work.
 */
export async function furnish(world: World): Promise<(listed: Listed) => Known> {
  const { api } = world;
  const { id, name: ownName } = (await api.people.me()) ?? fail();
  const staff = roles.filter((role) => role !== 'station');
  await api.people.update({ id, name: ownName, roles: staff, stationCode: null, isActive: true });
  const inside = await furnishStore(api);
  const outside = await furnishTrade(world);
  const machines = await furnishMachines(world);
  const ids: Readonly<Record<string, string>> = { ...inside.ids, ...outside.ids, ...machines.ids };
  const shared = {
    ...inside.known,
    stationCode: 'ST-1',
    hash: 'a'.repeat(64),
    photoHash: null,
    // A sign-in as the administrator, tried with hostile passwords, would lock out the attacker of all the others.
    login: 'somebody',
  };
  return ({ name, path }) => ({
    ...shared,
    ...(path[0] === 'returns' || path[0] === 'loans' ? outside.known : {}),
    ...(path[0] === 'machines' || path[0] === 'inspection' ? machines.known : {}),
    ...(machines.lines[name] ? { lineId: machines.lines[name] } : {}),
    ...(name === 'stocktake.uncount' || name === 'disposal.removeLine' ? { lineId: inside.lines[name] } : {}),
    ...(ids[path.slice(0, -1).join('.')] ? { id: ids[path.slice(0, -1).join('.')] } : {}),
    ...(ids[name] ? { id: ids[name] } : {}),
    ...(/\.add(Photo|Evidence)$/.test(name) ? { file: picture('photo.png') } : {}),
  });
}

/** What lies in the house. */
async function furnishStore(api: Api) {
  await addBins(api);
  const lot = await addPart(api, 'LOT-1', 'lot');
  await addPart(api, 'UNI-1', 'unit');
  const station = await api.catalog.stations.create({ code: 'ST-1', name: '一号站', ...blank });
  const engineer = await api.catalog.engineers.create({ code: 'ENG-1', name: '李工', stationCode: 'ST-1' });
  const person = await api.people.create({
    login: 'victim',
    name: '某人',
    password: PASSWORD,
    roles: ['keeper'],
  });
  await stockUp(api, { partCode: 'LOT-1', qty: 500 }, 'A-01');
  await inspectedDelivery(api, [{ partCode: 'UNI-1', serials: ['SN-0001', 'SN-0002'], failed: ['SN-0002'] }]);
  await inspectedDelivery(api, [{ partCode: 'LOT-1', qty: 500 }]);
  const label = await api.labels.create({
    of: { unitBarcode: 'SN-0002' },
    fault: '不开机',
    repairOrder: '',
    machineSerial: '',
    engineer: '',
    isBatch: false,
  });
  const delivery = await countedDelivery(api, [{ partCode: 'LOT-1', qty: 3 }]);
  const issue = await api.issuing.create({
    recipientKind: 'engineer',
    recipientCode: 'ENG-1',
    purpose: 'internal',
    repairOrder: '',
    note: '',
    lines: [{ partCode: 'LOT-1', qty: 300 }],
  });
  const bin = await api.stock.bin({ code: 'A-04' });
  await api.issuing.tools.save({ code: 'TOOL-1', name: '万用表', isActive: true });
  const trip = await api.issuing.trips.checkOut({
    engineerCode: 'ENG-1',
    destination: '客户家',
    dueDay: '2026-11-12' as never,
    toolCodes: ['TOOL-1'],
  });
  const counting = await api.stocktake.open({ zones: ['A'], note: '' });
  await api.stocktake.startBin({ id: counting.id, binCode: 'A-01' });
  const { lines } = await api.stocktake.countLot({
    id: counting.id,
    binCode: 'A-01',
    partId: lot.id,
    counted: 3,
  });
  await api.stock.putAway({ lines: [{ unitBarcode: 'SN-0002' }], condition: 'doa', binCode: 'E-01' });
  const disposal = await api.disposal.open({ kind: 'scrap', note: '' });
  const listed = await api.disposal.addUnit({ id: disposal.id, barcode: 'SN-0002' });
  const submitted = await api.stocktake.open({ zones: ['E'], note: '' });
  await api.stocktake.startBin({ id: submitted.id, binCode: 'E-01' });
  await api.stocktake.countUnit({ id: submitted.id, binCode: 'E-01', barcode: 'SN-0002', partId: null });
  await api.stocktake.finishBin({ id: submitted.id, binCode: 'E-01' });
  await api.stocktake.close({ id: submitted.id });
  await api.stocktake.submit({ id: submitted.id });
  return {
    lines: { 'stocktake.uncount': lines[0]?.id ?? null, 'disposal.removeLine': listed.lineList[0]?.id ?? null },
    ids: {
      people: person.id,
      'catalog.parts': lot.id,
      'catalog.bins': bin.bin.id,
      'catalog.stations': station.id,
      'catalog.engineers': engineer.id,
      labels: label.id,
      receiving: delivery.id,
      issuing: issue.id,
      stocktake: counting.id,
      disposal: disposal.id,
      'stocktake.approve': submitted.id,
      'stocktake.reject': submitted.id,
      'ledgers.stocktake': counting.id,
      'ledgers.receiptList': delivery.id,
      'issuing.trips': trip.id,
    },
    known: {
      partId: lot.id,
      lineId: delivery.lines[0]?.id ?? null,
      binCode: 'A-01',
      fromBinCode: 'A-01',
      toBinCode: 'A-02',
      partCode: 'LOT-1',
      recipientKind: 'engineer',
      recipientCode: 'ENG-1',
      engineerCode: 'ENG-1',
      toolCode: 'TOOL-1',
      barcode: 'SN-0001',
      unitBarcode: 'SN-0001',
    },
  };
}

/** What is outside: requests, a shipment on loan, used and sold parts, a list being written and one whose parcel has come. */
async function furnishTrade(world: World) {
  const { api } = world;
  const [callCentre, manager] = [await world.as('callCentre'), await world.as('afterSalesManager')];
  const ask = async (qty: number) => {
    const fields = asking([{ partCode: 'LOT-1', qty }], { stationCode: 'ST-1' });
    const { id } = await api.requests.create(fields);
    for (const kind of ['email', 'phone'] as const) await api.requests.confirm({ id, kind, person: '周站长' });
    return id;
  };
  const waiting = await ask(5);
  const signedId = await ask(50);
  await callCentre.requests.sign({ id: signedId, role: 'callCentre' });
  await manager.requests.sign({ id: signedId, role: 'afterSalesManager' });
  let issue = await api.issuing.prepare({ requestId: signedId });
  const partId = issue.lines[0]?.partId ?? fail();
  issue = await api.issuing.pick({ id: issue.id, what: { partId, binCode: 'A-01', qty: 50 }, fifoReason: null });
  const parcel = { carrier: '顺丰', packages: 1, freightFen: 1_000 };
  await api.issuing.pack({ id: issue.id, waybill: 'SF-OUT', ...parcel });
  await api.issuing.post({ id: issue.id });
  const today = '2026-11-10' as never;
  await api.loans.receive({ issueId: issue.id, packageGrade: 'intact', receivedDay: today, note: '' });
  const count = { pickId: issue.picks[0]?.id ?? fail(), received: 49, damaged: 0, note: '' };
  const shipment = await api.loans.count({ issueId: issue.id, lines: [count] });
  const loanId = (await api.loans.list({})).rows[0]?.id ?? fail();
  const repair = { repairOrder: 'WO-1', machineSerial: 'TV-1', oldBarcode: '', repairedDay: today };
  await api.loans.use({ loanId, qty: 3, ...repair });
  const sale = await api.loans.sell({ loanId, qty: 1, soldDay: today, chargedFen: 100, permittedBy: '王经理' });
  const obligation = (await api.loans.owed({})).rows[0] ?? fail();

  const write = async (qty: number) => {
    const list = await callCentre.returns.create({ stationCode: 'ST-1', paperNumber: '', note: '' });
    const line = writing({ kind: 'unused', partCode: 'LOT-1', qty });
    return callCentre.returns.addLine({ id: list.id, version: list.version, ...line });
  };
  const draft = await write(2);
  let gone = await write(1);
  gone = await callCentre.returns.submit({ id: gone.id, version: gone.version });
  const lines = gone.lines.map((line) => ({ lineId: line.id, decision: 'confirmed' as const, reason: '' }));
  gone = await api.returns.confirm({ id: gone.id, version: gone.version, lines });
  for (const line of gone.lines) await api.returns.check(checking(line, 'station'));
  await api.returns.ship({ id: gone.id, waybill: 'SF-HOME', shippedDay: today, ...parcel });
  const arrived = await api.returns.parcels.arrive({
    waybill: 'SF-HOME',
    carrier: '',
    sender: '',
    packageGrade: 'slight',
    note: '',
  });
  await api.returns.parcels.addPhoto({ id: arrived.id, file: picture('parcel.png') });
  const claim = await api.returns.claims.open({
    parcelId: arrived.id,
    lineId: null,
    kind: 'damage',
    qty: 1,
    loss: '箱体压损',
    isCarrierSigning: true,
    carrierPerson: '小李',
    carrierStatement: '外箱压损',
  });
  const question = await callCentre.returns.questions.ask({ stationCode: 'ST-1', about: 'SF-HOME', text: '到了吗？' });
  await api.clocks.setDay({ day: '2026-11-14' as never, isWorking: true, name: '赶工' });
  const job = (await api.clocks.jobs())[0] ?? fail();
  return {
    ids: {
      requests: waiting,
      loans: sale.id,
      'loans.waive': obligation.id,
      returns: draft.id,
      'returns.receive': gone.id,
      'returns.parcels': arrived.id,
      'returns.claims': claim.id,
      'returns.questions': question.id,
      'returns.forms': draft.id,
      'clocks.cancelJob': job.id,
      'ledgers.shippingNote': issue.id,
      'issuing.shippingNote': issue.id,
    },
    known: {
      loanId,
      issueId: issue.id,
      pickId: count.pickId,
      differenceId: shipment.lines[0]?.differences[0]?.id ?? fail(),
      lineId: draft.lines[0]?.id ?? fail(),
      parcelId: arrived.id,
      listNumber: draft.number,
      version: draft.version,
      waybill: 'SF-HOME',
    },
  };
}

/** Return machines on every part of their way: an application being written, one handed in, one on its way, two in the store. */
async function furnishMachines(world: World) {
  const { api } = world;
  await api.catalog.models.save({ code: 'HW-42F2', sizeTenthInch: 420 });
  await api.catalog.bins.create({
    code: 'R-01',
    zone: 'R',
    use: 'returnMachine',
    capacity: null,
    isMixing: true,
  });
  const callCentre = await world.as('callCentre');
  const day = '2026-11-10' as never;
  const write = (serial: string) =>
    callCentre.machines.rmas.create({
      kind: 'network-panel',
      stationCode: 'ST-1',
      paperNumber: '',
      day,
      note: '',
      lines: [machineLine(serial)],
    });
  const hand = async (serial: string) => callCentre.machines.rmas.apply({ id: (await write(serial)).id, version: 0 });
  const authorise = async (serial: string) => api.machines.rmas.authorise({ id: (await hand(serial)).id, version: 0 });
  const send = async (serial: string) => {
    const rma = await authorise(serial);
    const line = rma.lines[0] ?? fail();
    await api.machines.sheets.save({ ...sheetOf(line), assessedDay: day });
    await api.machines.cartons.check(cartonOf(line, 'packing'));
    await api.machines.rmas.pack({ id: rma.id });
    const parcel = { carrier: '德邦', waybill: `WB-${serial}`, freightFen: 0, shippedDay: day };
    return api.machines.rmas.ship({ id: rma.id, ...parcel });
  };
  const bring = async (serial: string) => {
    const rma = await send(serial);
    const line = rma.lines[0] ?? fail();
    const scans = { machineScan: line.serial, cartonScan: line.cartonBarcode };
    await api.machines.rmas.book({ id: rma.id, ...scans, binCode: 'R-01', isSurplus: false });
    await api.machines.rmas.book({
      id: rma.id,
      machineScan: `${serial}-X`,
      cartonScan: `CT-${serial}-X`,
      binCode: null,
      isSurplus: true,
    });
    await api.machines.cartons.check(cartonOf(line, 'arrival'));
    const done = await api.machines.rmas.arrive({ id: rma.id });
    return { rma: done, machineId: (await api.machines.store.get({ serial })).id };
  };
  const draft = await write('TV-DRAFT');
  const line = draft.lines[0] ?? fail();
  const withPaper = await api.machines.rmas.addEvidence({
    lineId: line.id,
    kind: 'photo',
    idNumber: '',
    file: picture('machine.png'),
  });
  const waiting = await hand('TV-APPLIED');
  const approved = await authorise('TV-APPROVED');
  const gone = await send('TV-GONE');
  const { rma, machineId } = await bring('TV-HERE');
  await api.machines.store.startRepair({ machineId, engineer: '郭平', fault: '黑屏' });
  const board = await api.machines.boards.apply({ machineId, board: '主板', barcode: '', reason: '急修' });
  const inspect = async (serial: string) => {
    const { machineId } = await bring(serial);
    await api.machines.store.skipRepair({ machineId, reason: '完好' });
    return api.inspection.start({ serial, standard: null });
  };
  const inspection = await inspect('TV-BENCH');
  const spoilt = await inspect('TV-SPOILT');
  await api.inspection.standards.copy({ standardId: 'factory-1', version: 1, newId: 'draft-1' });
  return {
    ids: {
      'machines.rmas': draft.id,
      'machines.rmas.judge': waiting.id,
      'machines.rmas.authorise': waiting.id,
      'machines.rmas.refuse': waiting.id,
      'machines.rmas.pack': approved.id,
      'machines.rmas.track': gone.id,
      'machines.rmas.book': gone.id,
      'machines.rmas.arrive': gone.id,
      'machines.rmas.evidence': withPaper.lines[0]?.evidence[0]?.id ?? fail(),
      inspection: inspection.id,
      'inspection.discard': spoilt.id,
    },
    lines: {
      'machines.rmas.addEvidence': approved.lines[0]?.id ?? fail(),
      'machines.sheets.print': approved.lines[0]?.id ?? fail(),
      'machines.cartons.check': approved.lines[0]?.id ?? fail(),
    } as Readonly<Record<string, string>>,
    known: {
      lineId: line.id,
      version: draft.version,
      machineId,
      boardId: board.boards[0]?.id ?? fail(),
      differenceId: rma.differences[0]?.id ?? fail(),
      modelCode: 'HW-42F2',
      binCode: 'R-01',
      serial: 'TV-BENCH',
      machineScan: 'TV-GONE',
      cartonScan: 'CT-TV-GONE',
      standardId: 'draft-1',
      revision: 0,
    },
  };
}

/** Whatever was taken can be read again: all lists to their ends, and all workbooks. */
export async function expectReadable(api: Api): Promise<void> {
  const period = { from: '2026-01-01', to: '2026-12-31' } as never;
  const all = { limit: 500 };
  await Promise.all([
    api.people.list(),
    api.people.journal(all),
    api.catalog.parts.list(all),
    api.catalog.models.list(all),
    api.catalog.bins.list(all),
    api.catalog.stations.list(all),
    api.catalog.engineers.list(all),
    api.catalog.carriers.list(all),
    api.stock.overview(all),
    api.stock.bins(),
    api.stock.documents(all),
    api.labels.list(all),
    api.labels.unlabelled(),
    api.receiving.list(all),
    api.issuing.list(all),
    api.issuing.tools.list(),
    api.issuing.trips.list(all),
    api.issuing.book({ engineerCode: 'ENG-1' }),
    api.clocks.agenda(all),
    api.clocks.stations(),
    api.clocks.reminder({ stationCode: 'ST-1' }),
    api.clocks.terms(),
    api.clocks.policy(),
    api.clocks.jobs(),
    api.requests.list(all),
    api.loans.list(all),
    api.loans.balance({}),
    api.loans.shipments(all),
    api.loans.proposals(all),
    api.loans.sales(all),
    api.loans.owed(all),
    api.returns.list(all),
    api.returns.parcels.list(all),
    api.returns.claims.list(all),
    api.returns.questions.list(all),
    api.returns.forms.download({ stationCode: 'ST-1' }),
    api.machines.rmas.list(all),
    api.machines.store.list(all),
    api.machines.store.ageing(),
    api.inspection.list(all),
    api.inspection.models.list(all),
    api.inspection.figures(period),
    api.inspection.standards.list(),
    api.desk.today(),
    api.ledgers.stockOverview({}),
    api.ledgers.receipts(period),
    api.ledgers.issues(period),
    api.ledgers.movements({ ...(period as object), partCode: 'LOT-1' } as never),
    api.ledgers.requests(period),
    api.ledgers.shipments(period),
    api.ledgers.loans({}),
    api.ledgers.overdue({}),
    api.ledgers.reminder({ stationCode: 'ST-1' }),
    api.ledgers.owed({}),
    api.ledgers.returnLists(period),
    api.ledgers.claims(period),
    api.ledgers.sales(period),
  ]);
  const { rows } = await api.requests.list(all);
  for (const { id } of rows) await api.requests.get({ id });
  const rmas = await api.machines.rmas.list(all);
  for (const { id } of rmas.rows) await api.machines.rmas.get({ id });
  const machines = await api.machines.store.list(all);
  for (const { serial } of machines.rows) await api.inspection.bench({ serial });
  const lists = await api.returns.list(all);
  for (const { id } of lists.rows) await api.returns.get({ id });
}

function fail(): never {
  throw new Error('what was furnished is not there');
}
