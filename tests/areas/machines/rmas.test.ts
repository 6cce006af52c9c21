import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  application,
  applied,
  arrived,
  authorised,
  cartonOf,
  machineLine,
  only,
  openReturns,
  pictured,
  type Returns,
  sent,
  sheetOf,
  today,
} from '../../support/machines.ts';
import { picture } from '../../support/picture.ts';
import { refusal } from '../../support/refusal.ts';
import { engines } from '../../support/world.ts';

const pdf = (name: string) =>
  new File([`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`], name);

describe.each(engines)('return authorisations on %s', (engine) => {
  let returns: Returns;

  beforeEach(async () => {
    returns = await openReturns(engine);
  });
  afterEach(() => returns.world.close());

  test('R2.1.1 what is no panel fault is refused when it is handed in, with its clause', async () => {
    const { station } = returns;
    const rma = await station.machines.rmas.create(
      application('network-panel', [machineLine('TV-1', { faultKind: 'panelScratch' })]),
    );
    expect(rma).toMatchObject({ state: 'draft', eligibility: 'refused', rule: 'R2.1.1' });
    expect(await refusal(station.machines.rmas.apply({ id: rma.id, version: 0 }))).toMatchObject({
      code: 'NOT_ELIGIBLE',
      data: { serial: 'TV-1', rule: 'R2.1.1' },
    });
    const { id: lineId } = only(rma);
    const changed = await station.machines.rmas.changeLine({ id: rma.id, version: 0, lineId, ...machineLine('TV-1') });
    expect(changed).toMatchObject({ version: 1, eligibility: 'allowed' });
    expect(await refusal(station.machines.rmas.apply({ id: rma.id, version: 0 }))).toMatchObject({
      code: 'RMA_CHANGED',
    });
    expect(await station.machines.rmas.apply({ id: rma.id, version: 1 })).toMatchObject({ state: 'applied' });
  });

  test('R2.3.5, R2.3.1 the machine’s own code, on one application at a time', async () => {
    const { station } = returns;
    const create = (lines: Parameters<typeof application>[1], paper = '') =>
      station.machines.rmas.create(application('network-panel', lines, paper));
    const same = machineLine('TV-1', { cartonBarcode: 'TV-1' });
    expect((await refusal(create([same]))).code).toBe('SERIAL_IS_CARTON');
    expect((await refusal(create([machineLine('TV-1'), machineLine('TV-2', { cartonBarcode: 'TV-1' })]))).code).toBe(
      'SERIAL_IS_CARTON',
    );
    const first = await create([machineLine('TV-1')], 'FC-1');
    expect(await refusal(create([machineLine('TV-1')]))).toMatchObject({
      code: 'SERIAL_ON_RMA',
      data: { number: first.number },
    });
    expect(await refusal(create([machineLine('TV-9')], 'FC-1'))).toMatchObject({ code: 'PAPER_TAKEN' });
    expect((await refusal(create([machineLine('TV-3'), machineLine('TV-3')]))).code).toBe('SERIAL_ON_RMA');
    expect((await station.machines.rmas.list({})).total).toBe(1);
    await station.machines.rmas.cancel({ id: first.id, reason: '不返了' });
    await create([machineLine('TV-1')]);
  });

  test('R2.3.1 HQ approves, never the applicant; and the version that it has seen', async () => {
    const { keeper, manager, station } = returns;
    const both = await returns.world.enter('both', ['callCentre', 'afterSalesManager']);
    const own = await both.machines.rmas.create(application('network-panel', [machineLine('TV-1')]));
    await both.machines.rmas.apply({ id: own.id, version: 0 });
    expect((await refusal(both.machines.rmas.authorise({ id: own.id, version: 0 }))).code).toBe('OWN_APPLICATION');
    expect((await refusal(station.machines.rmas.authorise({ id: own.id, version: 0 }))).code).toBe('FORBIDDEN');
    expect((await refusal(keeper.machines.rmas.authorise({ id: own.id, version: 0 }))).code).toBe('FORBIDDEN');
    const done = await manager.machines.rmas.authorise({ id: own.id, version: 0 });
    expect(done.state).toBe('authorised');
    expect(done.history.map(({ action, rule }) => `${action} ${rule}`)).toEqual([
      'authorise R2.3.1',
      'apply R2.3.1',
      'report R2.3.1',
    ]);
    expect((await refusal(manager.machines.rmas.authorise({ id: own.id, version: 0 }))).code).toBe('RMA_STATE');
  });

  test('two managers at once: one decides, the other is told', async () => {
    const rma = await applied(returns, [machineLine('TV-1')]);
    const other = await returns.world.enter('manager2', ['serviceManager']);
    const answers = await Promise.allSettled([
      returns.manager.machines.rmas.authorise({ id: rma.id, version: rma.version }),
      other.machines.rmas.refuse({ id: rma.id, version: rma.version, reason: '不同意' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const steps = (await returns.keeper.machines.rmas.get({ id: rma.id })).history;
    expect(steps.filter(({ action }) => action === 'authorise' || action === 'refuse')).toHaveLength(1);
  });

  test('R2.3.2 a cracked panel: number, uploaded approval, and an approver who is not the applicant', async () => {
    const { station, manager, leader } = returns;
    const rma = await applied(returns, [machineLine('TV-1', { faultKind: 'panelCrack', apparentFault: '右下角破裂' })]);
    const { id: lineId } = only(rma);
    const authorise = () => manager.machines.rmas.authorise({ id: rma.id, version: rma.version });
    expect(await refusal(authorise())).toMatchObject({
      code: 'EVIDENCE_MISSING',
      data: { missing: ['exception', 'exceptionApproval'] },
    });
    const approve = () => leader.machines.rmas.approveException({ lineId, number: 'TP-2026-7' });
    expect(await refusal(approve())).toMatchObject({
      code: 'EVIDENCE_REQUIRED',
      data: { evidence: 'exceptionApproval' },
    });
    await station.machines.rmas.addEvidence({ lineId, kind: 'exceptionApproval', idNumber: '', file: pdf('批示.pdf') });
    expect(only(await approve())).toMatchObject({
      exception: { number: 'TP-2026-7' },
      eligibility: { verdict: 'allowed' },
    });
    expect((await authorise()).state).toBe('authorised');

    const whole = await applied(returns, [machineLine('TV-2')]);
    expect(
      (await refusal(leader.machines.rmas.approveException({ lineId: only(whole).id, number: 'TP-1' }))).code,
    ).toBe('NO_EXCEPTION_NEEDED');
  });

  test('R2.1.2 a board that was taken out: application, leadership’s word, and the board put back', async () => {
    const { station, manager, leader } = returns;
    const line = machineLine('TV-1', { boardOut: '主板' });
    let rma = await station.machines.rmas.create(application('network-panel', [line]));
    const { id: lineId } = only(rma);
    await station.machines.rmas.addEvidence({
      lineId,
      kind: 'swapApplication',
      idNumber: 'CH-9',
      file: pdf('拆换.pdf'),
    });
    await leader.machines.rmas.approveSwap({ lineId, number: 'CH-9' });
    rma = await station.machines.rmas.apply({ id: rma.id, version: rma.version });
    expect(await refusal(manager.machines.rmas.authorise({ id: rma.id, version: rma.version }))).toMatchObject({
      data: { missing: ['boardBack'] },
    });
    rma = await manager.machines.rmas.reopen({ id: rma.id, reason: '先装回主板' });
    rma = await station.machines.rmas.changeLine({
      id: rma.id,
      version: rma.version,
      lineId,
      ...line,
      isBoardBack: true,
    });
    rma = await station.machines.rmas.apply({ id: rma.id, version: rma.version });
    expect((await manager.machines.rmas.authorise({ id: rma.id, version: rma.version })).state).toBe('authorised');
  });

  test('R2.1.3 a customer’s papers: masked, and only for those who need them', async () => {
    const { station, otherStation, manager, keeper, world } = returns;
    const rma = await station.machines.rmas.create(
      application('network-panel', [machineLine('TV-1', { panelUse: 'inWarranty' })]),
    );
    const { id: lineId } = only(rma);
    const idNumber = '110101199003071234';
    for (const kind of ['approvalReport', 'idCard', 'invoice', 'warrantyCard'] as const) {
      await station.machines.rmas.addEvidence({
        lineId,
        kind,
        idNumber: kind === 'idCard' ? idNumber : '',
        file: picture(`${kind}.png`),
      });
    }
    const line = only(await station.machines.rmas.get({ id: rma.id }));
    const card = line.evidence.find(({ kind }) => kind === 'idCard') ?? expect.unreachable();
    expect(card).toMatchObject({ number: '110***********1234', isVisible: true });
    expect(line.eligibility.verdict).toBe('allowed');
    expect((await manager.machines.rmas.evidence({ id: card.id })).type).toBe('image/png');
    expect((await station.machines.rmas.evidence({ id: card.id })).size).toBeGreaterThan(50);
    expect((await refusal(keeper.machines.rmas.evidence({ id: card.id }))).code).toBe('FORBIDDEN');
    for (const photo of [keeper.returns.photo, keeper.receiving.photo, keeper.inspection.photo]) {
      expect((await refusal(photo({ hash: card.hash }))).code).toBe('NOT_FOUND');
    }
    expect((await refusal(otherStation.machines.rmas.evidence({ id: card.id }))).code).toBe('NOT_FOUND');
    expect(
      only(await keeper.machines.rmas.get({ id: rma.id })).evidence.find(({ kind }) => kind === 'idCard'),
    ).toMatchObject({ isVisible: false, hash: '', name: '', number: '' });
    const report = line.evidence.find(({ kind }) => kind === 'approvalReport') ?? expect.unreachable();
    expect((await keeper.machines.rmas.evidence({ id: report.id })).type).toBe('image/png');
    const journal = await world.api.people.journal({ limit: 500 });
    expect(JSON.stringify(journal.rows)).not.toContain(idNumber);
  });

  test('evidence is judged by what it is: no program in a picture’s clothes, nothing too large', async () => {
    const { station } = returns;
    const rma = await station.machines.rmas.create(application('network-panel', [machineLine('TV-1')]));
    const { id: lineId } = only(rma);
    const add = (file: File) => station.machines.rmas.addEvidence({ lineId, kind: 'photo', idNumber: '', file });
    const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])], 'photo.png', { type: 'image/png' });
    expect((await refusal(add(program))).code).toBe('FILE_REFUSED');
    const huge = new File([new Uint8Array(16 * 1024 * 1024)], 'huge.png', { type: 'image/png' });
    expect((await refusal(add(huge))).code).toMatch(/INVALID_INPUT|TOO_LARGE/);
    expect(only(await station.machines.rmas.get({ id: rma.id })).evidence).toEqual([]);
  });

  test('R2.4.3 where another party is liable, it agrees to pay before the machine travels', async () => {
    const { callCentre, manager } = returns;
    let rma = await callCentre.machines.rmas.create({
      ...application('acceptance-damage', [machineLine('TV-1', { faultKind: 'otherDamage' }), machineLine('TV-2')]),
      stationCode: '',
    });
    const { id } = rma;
    const [one, two] = rma.lines.map((line) => line.id);
    if (!one || !two) return expect.unreachable();
    const said = (lineId: typeof one, party: 'company' | 'carrier') => ({ lineId, party, note: '', statusMark: 'A' });
    expect(await refusal(callCentre.machines.rmas.apply({ id, version: 0 }))).toMatchObject({ code: 'RMA_STATE' });
    expect(
      await refusal(callCentre.machines.rmas.assess({ id, version: 0, lines: [said(one, 'company')] })),
    ).toMatchObject({ code: 'NOT_ASSESSED', data: { serial: 'TV-2' } });
    const both = [said(one, 'company'), said(two, 'company')];
    await callCentre.machines.rmas.assess({ id, version: 0, lines: both });
    rma = await callCentre.machines.rmas.apply({ id, version: 0 });
    expect((await refusal(manager.machines.rmas.authorise({ id, version: 0 }))).code).toBe('RMA_STATE');
    const lines = [
      { lineId: one, party: 'carrier' as const, note: '运输' },
      { lineId: two, party: 'company' as const, note: '' },
    ];
    rma = await manager.machines.rmas.judge({ id, version: 0, lines });
    expect(rma.lines.map(({ isDisputed }) => isDisputed)).toEqual([true, false]);
    expect(await refusal(manager.machines.rmas.authorise({ id, version: 0 }))).toMatchObject({
      code: 'CONSENT_REQUIRED',
      data: { serial: 'TV-1', party: 'carrier' },
    });
    expect((await refusal(manager.machines.rmas.consent({ lineId: two, person: '甲', amountFen: 0 }))).code).toBe(
      'NO_CONSENT_NEEDED',
    );
    await callCentre.machines.rmas.consent({ lineId: one, person: '德邦 王经理', amountFen: 35_000 });
    rma = await manager.machines.rmas.authorise({ id, version: 0 });
    expect(rma.lines[0]?.consent).toMatchObject({ person: '德邦 王经理', amountFen: 35_000 });
  });

  test('R2.3.5 a sheet that differs is shown side by side, and blocks', async () => {
    const { station } = returns;
    const rma = await authorised(returns, [machineLine('TV-1', { hiddenFault: '内部主板不良' })]);
    const line = only(rma);
    const pack = () => station.machines.rmas.pack({ id: rma.id });
    expect((await refusal(pack())).code).toBe('SHEET_MISSING');
    expect((await refusal(station.machines.cartons.check(cartonOf(line, 'packing')))).code).toBe('SHEET_MISSING');
    const wrong = { ...sheetOf(line), hiddenFault: '无', machineKind: 'scrap' as const };
    const kept = await station.machines.sheets.save(wrong);
    expect(only(kept).sheet?.differences).toEqual([
      { field: 'machineKind', onSheet: 'scrap', onApplication: 'preSale' },
      { field: 'hiddenFault', onSheet: '无', onApplication: '内部主板不良' },
    ]);
    const refused = await refusal(station.machines.sheets.print({ lineId: line.id }));
    expect(refused.code).toBe('SHEET_DIFFERS');
    expect(refused.message).toContain('鉴定单写“报废机”，申请写“售前机”');
    expect((await refusal(station.machines.sheets.save({ ...sheetOf(line), serial: line.cartonBarcode }))).code).toBe(
      'SERIAL_IS_CARTON',
    );
    await station.machines.sheets.save(sheetOf(line));
    expect(only(await station.machines.sheets.print({ lineId: line.id })).sheet).toMatchObject({
      copies: 1,
      differences: [],
    });
    expect((await refusal(pack())).code).toBe('CARTON_NOT_CHECKED');
  });

  test('R2.2 the carton check: scans that are swapped are caught, faults need their photo and a new packing', async () => {
    const { station, keeper } = returns;
    const rma = await authorised(returns, [machineLine('TV-1')]);
    await station.machines.sheets.save(sheetOf(only(rma)));
    const line = only(await station.machines.rmas.get({ id: rma.id }));
    const check = (more: object) => station.machines.cartons.check({ ...cartonOf(line, 'packing'), ...more });
    const { serial, cartonBarcode } = line;
    expect((await refusal(check({ machineScan: cartonBarcode, cartonScan: serial }))).code).toBe('CODES_SWAPPED');
    expect((await refusal(check({ machineScan: 'TV-9' }))).code).toBe('MACHINE_UNKNOWN');
    expect((await refusal(check({ cartonScan: 'CT-9' }))).code).toBe('CARTON_UNKNOWN');
    expect((await refusal(check({ items: [] }))).code).toBe('CARTON_INCOMPLETE');
    const faulty = cartonOf(line, 'packing', { foam: 'f'.repeat(64) });
    expect((await refusal(station.machines.cartons.check(faulty))).code).toBe('CARTON_PHOTO_REQUIRED');
    const hash = await pictured(station, line);
    await station.machines.cartons.check(cartonOf(line, 'packing', { foam: hash }));
    expect(await refusal(station.machines.rmas.pack({ id: rma.id }))).toMatchObject({
      code: 'CARTON_NOT_OK',
      data: { cartonItem: 'foam' },
    });
    await station.machines.cartons.check(cartonOf(line, 'packing'));
    expect((await station.machines.rmas.pack({ id: rma.id })).state).toBe('packed');
    expect((await refusal(keeper.machines.cartons.check(cartonOf(line, 'arrival')))).code).toBe('RMA_STATE');
    expect((await refusal(station.machines.cartons.check(cartonOf(line, 'arrival')))).code).toBe('FORBIDDEN');
  });

  test('R2.3.1, R2.4.5 what came is not what was approved: each difference is a case', async () => {
    const { keeper, manager } = returns;
    const rma = await sent(returns, await authorised(returns, [machineLine('TV-1'), machineLine('TV-2')]), 'WB-1');
    const book = (machineScan: string, cartonScan: string, isSurplus = false) =>
      keeper.machines.rmas.book({ id: rma.id, machineScan, cartonScan, binCode: 'R-01', isSurplus });
    expect((await refusal(book('CT-TV-1', 'TV-1'))).code).toBe('CODES_SWAPPED');
    expect((await refusal(keeper.machines.rmas.arrive({ id: rma.id }))).code).toBe('NOTHING_BOOKED');
    await book('TV-1', 'CT-TV-1');
    expect((await refusal(book('TV-1', 'CT-TV-1'))).code).toBe('ALREADY_BOOKED');
    expect(await refusal(book('TV-7', 'CT-TV-7'))).toMatchObject({ code: 'NOT_ON_RMA', data: { number: rma.number } });
    await book('TV-7', 'CT-TV-7', true);
    expect(await keeper.machines.store.get({ serial: 'TV-7' })).toMatchObject({ modelCode: '', binCode: 'R-01' });
    expect(await refusal(keeper.machines.rmas.arrive({ id: rma.id }))).toMatchObject({ code: 'CARTON_NOT_CHECKED' });
    const [first] = rma.lines;
    if (!first) return expect.unreachable();
    await keeper.machines.cartons.check(cartonOf(first, 'arrival'));
    const done = await keeper.machines.rmas.arrive({ id: rma.id });
    expect(done.differences.map(({ kind, serial }) => `${kind} ${serial}`)).toEqual(['surplus TV-7', 'missing TV-2']);
    expect((await keeper.machines.rmas.list({ hasDifferences: true })).rows).toMatchObject([{ openDifferences: 2 }]);
    expect(await keeper.machines.store.get({ serial: 'TV-2' })).toMatchObject({ state: 'missing' });
    const [surplus, missing] = done.differences;
    if (!surplus || !missing) return expect.unreachable();
    await manager.machines.rmas.settleDifference({ differenceId: surplus.id, settlement: '补办申请' });
    expect(
      (await refusal(manager.machines.rmas.settleDifference({ differenceId: surplus.id, settlement: '再' }))).code,
    ).toBe('ALREADY_SETTLED');
    const later = await keeper.machines.rmas.book({
      id: rma.id,
      machineScan: 'TV-2',
      cartonScan: 'CT-OTHER',
      binCode: null,
      isSurplus: false,
    });
    expect(later.differences.map(({ kind, settledBy }) => [kind, settledBy !== null])).toEqual([
      ['surplus', true],
      ['missing', true],
      ['cartonSwapped', false],
    ]);
    expect(await keeper.machines.store.get({ serial: 'TV-2' })).toMatchObject({ state: 'awaitingRepair' });
  });

  test('a machine is judged where it stands: not before it came, and a shipped application is not edited', async () => {
    const { station, inspector, keeper } = returns;
    const rma = await sent(returns, await authorised(returns, [machineLine('TV-1')]), 'WB-1');
    expect(await refusal(inspector.inspection.start({ serial: 'TV-1', standard: null }))).toMatchObject({
      code: 'MACHINE_STATE',
      data: { state: 'inTransit' },
    });
    const { id: lineId } = only(rma);
    expect(
      (await refusal(station.machines.rmas.changeLine({ id: rma.id, version: 0, lineId, ...machineLine('TV-1') })))
        .code,
    ).toBe('RMA_STATE');
    expect((await refusal(station.machines.rmas.cancel({ id: rma.id, reason: '算了' }))).code).toBe('RMA_STATE');
    await arrived(returns, rma, 'R-01');
    expect(
      (await refusal(station.machines.rmas.create(application('network-panel', [machineLine('TV-1')])))).code,
    ).toBe('SERIAL_IN_STORE');
    expect((await keeper.machines.store.list({ isInStore: true })).total).toBe(1);
  });

  test('R2.3.2, R2.1.2 what was approved of one machine does not hold for another in its line', async () => {
    const { station, manager, leader } = returns;
    const cracked = machineLine('TV-1', { faultKind: 'panelCrack' });
    let rma = await applied(returns, [cracked]);
    const { id: lineId } = only(rma);
    await station.machines.rmas.addEvidence({ lineId, kind: 'exceptionApproval', idNumber: '', file: pdf('批示.pdf') });
    await leader.machines.rmas.approveException({ lineId, number: 'TP-1' });
    rma = await station.machines.rmas.reopen({ id: rma.id, reason: '换一台' });
    expect(only(rma).exception).toMatchObject({ number: 'TP-1' });
    const other = machineLine('TV-9', { faultKind: 'panelCrack' });
    rma = await station.machines.rmas.changeLine({ id: rma.id, version: rma.version, lineId, ...other });
    expect(only(rma)).toMatchObject({ exception: null, eligibility: { verdict: 'needsException' } });
    rma = await station.machines.rmas.apply({ id: rma.id, version: rma.version });
    const authorise = () => manager.machines.rmas.authorise({ id: rma.id, version: rma.version });
    expect(await refusal(authorise())).toMatchObject({ code: 'EVIDENCE_MISSING', data: { missing: ['exception'] } });
  });

  test('R2.2 sent back after it was packed: its carton is checked anew, and its paper is not used up by a cancelled one', async () => {
    const { station, manager, world } = returns;
    const lines = [machineLine('TV-1')];
    let rma = await station.machines.rmas.create(application('network-panel', lines, 'FC-1'));
    rma = await station.machines.rmas.apply({ id: rma.id, version: rma.version });
    rma = await manager.machines.rmas.authorise({ id: rma.id, version: rma.version });
    await station.machines.sheets.save(sheetOf(only(rma)));
    await station.machines.cartons.check(cartonOf(only(rma), 'packing'));
    await station.machines.rmas.pack({ id: rma.id });
    world.setNow('2026-04-13T03:00:00Z');
    rma = await manager.machines.rmas.reopen({ id: rma.id, reason: '机型写错' });
    rma = await station.machines.rmas.apply({ id: rma.id, version: rma.version });
    rma = await manager.machines.rmas.authorise({ id: rma.id, version: rma.version });
    expect((await refusal(station.machines.rmas.pack({ id: rma.id }))).code).toBe('CARTON_NOT_CHECKED');
    await station.machines.rmas.cancel({ id: rma.id, reason: '不返了' });
    expect(await station.machines.rmas.create(application('network-panel', lines, 'FC-1'))).toMatchObject({
      state: 'draft',
    });
  });

  test('R2.4.4 a shipment that is lost ends, and what was said of it can be put right', async () => {
    const { station, manager, keeper } = returns;
    let rma = await sent(returns, await authorised(returns, [machineLine('TV-1')]), 'WB-1');
    const corrected = { carrier: '顺丰', waybill: 'SF-1', freightFen: 9_900, shippedDay: today };
    rma = await station.machines.rmas.ship({ id: rma.id, ...corrected });
    expect(rma).toMatchObject({ state: 'shipped', waybill: 'SF-1', carrier: '顺丰' });
    rma = await manager.machines.rmas.lose({ id: rma.id, reason: '承运商丢失' });
    expect(rma).toMatchObject({ state: 'arrived', differences: [{ kind: 'missing', serial: 'TV-1' }] });
    expect(await keeper.machines.store.get({ serial: 'TV-1' })).toMatchObject({ state: 'missing' });
    await station.machines.rmas.create(application('network-panel', [machineLine('TV-1')]));
  });

  test('R2.3.1 a machine that nobody applied for is corrected, or sent back', async () => {
    const { keeper } = returns;
    const rma = await sent(returns, await authorised(returns, [machineLine('TV-1')]), 'WB-1');
    const scans = { machineScan: 'TV-7', cartonScan: 'CT-TV-7' };
    await keeper.machines.rmas.book({ id: rma.id, ...scans, binCode: null, isSurplus: true });
    const { id: machineId } = await keeper.machines.store.get({ serial: 'TV-7' });
    const right = {
      modelCode: 'HW-26L5',
      sizeTenthInch: null,
      machineKind: 'preSale',
      cartonBarcode: 'CT-TV-7',
    } as const;
    expect(await keeper.machines.store.correct({ machineId, ...right })).toMatchObject({ modelCode: 'HW-26L5' });
    expect((await refusal(keeper.machines.store.correct({ machineId, ...right, cartonBarcode: 'TV-7' }))).code).toBe(
      'SERIAL_IS_CARTON',
    );
    expect(await keeper.machines.store.sendBack({ machineId, reason: '退回网点' })).toMatchObject({
      state: 'sentBack',
    });
  });

  test('R2.3.5 on arrival the sheet is HQ’s to write', async () => {
    const { station, keeper } = returns;
    const rma = await arrived(returns, await sent(returns, await authorised(returns, [machineLine('TV-1')]), 'WB-1'));
    const sheet = { ...sheetOf(only(rma)), apparentFault: '花屏' };
    expect((await refusal(station.machines.sheets.save(sheet))).code).toBe('FORBIDDEN');
    expect(only(await keeper.machines.sheets.save(sheet)).sheet?.differences).toHaveLength(1);
  });

  test('R2.4.4 a waybill carries one return, on a day that has come', async () => {
    const { station } = returns;
    await sent(returns, await authorised(returns, [machineLine('TV-1')]), 'WB-1');
    const rma = await authorised(returns, [machineLine('TV-2')]);
    await station.machines.sheets.save(sheetOf(only(rma)));
    await station.machines.cartons.check(cartonOf(only(rma), 'packing'));
    await station.machines.rmas.pack({ id: rma.id });
    const ship = (waybill: string, shippedDay: string) =>
      station.machines.rmas.ship({
        id: rma.id,
        carrier: '德邦',
        waybill,
        freightFen: 0,
        shippedDay: shippedDay as never,
      });
    expect((await refusal(ship('wb-1', today))).code).toBe('WAYBILL_TAKEN');
    expect((await refusal(ship('WB-2', '2026-04-14'))).code).toBe('DAY_AHEAD');
    expect((await refusal(ship('WB-2', '2026-04-12'))).code).toBe('SHIPPED_BEFORE_LIST');
  });

  test('R4.1 a station sees and touches its own returns only', async () => {
    const { otherStation, station } = returns;
    const rma = await applied(returns, [machineLine('TV-1')]);
    expect((await otherStation.machines.rmas.list({})).total).toBe(0);
    expect((await refusal(otherStation.machines.rmas.get({ id: rma.id }))).code).toBe('NOT_FOUND');
    expect((await refusal(otherStation.machines.rmas.cancel({ id: rma.id, reason: '乱来' }))).code).toBe('NOT_FOUND');
    expect(
      (await refusal(otherStation.machines.rmas.create(application('network-panel', [machineLine('TV-2')])))).code,
    ).toBe('NOT_FOUND');
    expect((await station.machines.rmas.list({ state: 'applied', kind: 'network-panel' })).rows).toMatchObject([
      { serials: ['TV-1'], stationCode: 'WX001' },
    ]);
  });
});
