import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../shared/kernel/roles.ts';
import { refusal } from '../support/refusal.ts';
import { type Api, openWorld, type World } from '../support/world.ts';
import { call, procedures } from './procedures.ts';

/*
 * Who may do what (DOMAIN section 1): every procedure of the contract against every role and against strangers. Nothing is sent that a
 * procedure could work on (null is no input of any of them), so whoever may call gets as far as INVALID_INPUT.
 */

/** Commands by who may give them; written down here once more, so that a change of the contract is a decision. */
const givenBy: readonly { readonly by: readonly Role[]; readonly commands: readonly string[] }[] = [
  {
    by: ['administrator'],
    commands: ['people.create', 'people.update', 'people.resetPassword', 'people.issueBadge', 'people.setLan'],
  },
  { by: ['administrator'], commands: ['stock.loadDemonstration'] },
  {
    // What the rules of section 9 leave open is decided in one place.
    by: ['administrator'],
    commands: [
      'desk.backUp',
      'clocks.setTerm',
      'clocks.setPolicy',
      'clocks.setDay',
      'clocks.clearDay',
      'clocks.calendarList.apply',
      'machines.setDepreciation',
      // R2.5: standards are data that an administrator copies, changes and publishes.
      'inspection.standards.copy',
      'inspection.standards.save',
      'inspection.standards.discard',
      'inspection.standards.publish',
      'inspection.standards.confirm',
      'inspection.standards.setDefault',
    ],
  },
  {
    by: ['keeper', 'administrator'],
    commands: [
      'catalog.parts.create',
      'catalog.parts.update',
      'catalog.parts.setPrice',
      'catalog.models.save',
      'catalog.bins.create',
      'catalog.bins.update',
      'catalog.stations.create',
      'catalog.stations.update',
      'catalog.engineers.create',
      'catalog.engineers.update',
      'catalog.carriers.save',
      'catalog.imports.apply',
      'stock.openingStock.apply',
      'issuing.tools.save',
    ],
  },
  {
    // R4.8.4: only a parts keeper takes parts out of the store, and no one else puts them in.
    by: ['keeper'],
    commands: [
      'stock.putAway',
      'stock.transfer',
      'issuing.create',
      'issuing.prepare',
      'issuing.pick',
      'issuing.unpick',
      'issuing.pack',
      'issuing.post',
      'issuing.cancel',
      'issuing.recall',
      'issuing.trips.checkOut',
      'issuing.trips.takeBack',
      'issuing.takeBackParts',
      'loans.writeOff',
      'returns.parcels.arrive',
      'returns.parcels.assign',
      'returns.parcels.refuse',
      'returns.receive',
      'returns.reverse',
      'returns.claims.open',
      'receiving.open',
      'receiving.notes.apply',
      'receiving.grade',
      'receiving.addPhoto',
      'receiving.refuse',
      'receiving.reportDifference',
      'receiving.addLine',
      'receiving.countUnit',
      'receiving.uncountUnit',
      'receiving.markDamaged',
      'receiving.countLine',
      'receiving.receive',
      'machines.rmas.book',
      'machines.rmas.arrive',
      'machines.store.usePart',
      'returns.customers.book',
      'disposal.open',
      'disposal.addUnit',
      'disposal.addLot',
      'disposal.removeLine',
      'disposal.submit',
      'disposal.handOver',
      'disposal.cancel',
      'stocktake.open',
      'stocktake.startBin',
      'stocktake.countUnit',
      'stocktake.countLot',
      'stocktake.uncount',
      'stocktake.finishBin',
      'stocktake.close',
      'stocktake.recount',
      'stocktake.setCause',
      'stocktake.submit',
      'stocktake.cancel',
    ],
  },
  { by: ['keeper', 'inspector', 'serviceManager', 'financeManager'], commands: ['stock.reverse'] },
  {
    by: ['keeper', 'inspector'],
    commands: [
      'stock.reclassify',
      'receiving.inspect',
      'receiving.sampling.draw',
      'labels.create',
      'labels.print',
      'labels.verify',
      'returns.parcels.addPhoto',
      'returns.countLine',
      'machines.store.place',
      'machines.store.correct',
      'machines.store.startRepair',
      'machines.store.finishRepair',
      'machines.store.skipRepair',
      'machines.boards.apply',
      'machines.boards.takeOut',
      'machines.boards.putBack',
    ],
  },
  {
    // R4.1: a station writes its own papers; HQ does it for one that only telephones.
    by: ['keeper', 'callCentre', 'station'],
    commands: [
      'requests.create',
      'requests.papers.apply',
      'loans.receive',
      'loans.count',
      'loans.use',
      'loans.sell',
      'returns.create',
      'returns.addLine',
      'returns.changeLine',
      'returns.removeLine',
      'returns.addPhoto',
      'returns.submit',
      'returns.withdraw',
      'returns.cancel',
      'returns.printLabel',
      'returns.ship',
      'returns.forms.apply',
      'returns.questions.ask',
      // R2.3.1, R2.4: a return is applied for, judged on the spot and sent by the station, or by HQ for it.
      'machines.rmas.create',
      'machines.rmas.addLine',
      'machines.rmas.changeLine',
      'machines.rmas.removeLine',
      'machines.rmas.assess',
      'machines.rmas.apply',
      'machines.rmas.ship',
      'machines.papers.apply',
    ],
  },
  { by: ['keeper', 'callCentre', 'afterSalesManager', 'station'], commands: ['requests.cancel'] },
  // R4.1.1a: the two who sign.
  { by: ['callCentre', 'afterSalesManager'], commands: ['requests.sign'] },
  // R4.3.1.1: at the station's bench and at HQ's desk.
  { by: ['keeper', 'inspector', 'station'], commands: ['returns.check', 'machines.cartons.check'] },
  { by: ['keeper', 'station'], commands: ['machines.rmas.pack'] },
  {
    by: ['keeper', 'callCentre', 'inspector', 'station'],
    commands: ['machines.sheets.save', 'machines.sheets.print'],
  },
  {
    by: ['keeper', 'callCentre', 'afterSalesManager', 'serviceManager', 'station'],
    commands: ['machines.rmas.reopen', 'machines.rmas.cancel', 'machines.rmas.track'],
  },
  {
    by: ['keeper', 'callCentre', 'inspector', 'afterSalesManager', 'serviceManager', 'leadership', 'station'],
    commands: ['machines.rmas.addEvidence'],
  },
  // R2.1.2, R2.3.2: exceptions are leadership's.
  {
    by: ['leadership'],
    commands: ['machines.rmas.approveException', 'machines.rmas.approveSwap', 'machines.boards.approve'],
  },
  { by: ['callCentre', 'afterSalesManager', 'serviceManager'], commands: ['machines.rmas.consent'] },
  { by: ['keeper', 'inspector', 'callCentre', 'afterSalesManager'], commands: ['machines.store.setSale'] },
  {
    // R2.5: the bench; a concession takes a second person.
    by: ['inspector', 'supervisor'],
    commands: [
      'inspection.start',
      'inspection.enter',
      'inspection.addPhoto',
      'inspection.takeOver',
      'inspection.conclude',
      'inspection.concedeHere',
      'inspection.amend',
      'inspection.discard',
    ],
  },
  { by: ['supervisor'], commands: ['inspection.concede', 'inspection.refuseConcession'] },
  { by: ['administrator', 'keeper', 'supervisor'], commands: ['inspection.models.save'] },
  { by: ['keeper', 'callCentre'], commands: ['requests.confirm', 'returns.claims.phone', 'returns.claims.state'] },
  {
    by: ['keeper', 'callCentre', 'afterSalesManager'],
    commands: ['loans.explain', 'returns.questions.answer'],
  },
  {
    by: ['keeper', 'afterSalesManager'],
    // R4.3.1.4: HQ confirms; the station never confirms its own list.
    commands: [
      'loans.settleDifference',
      'returns.confirm',
      'returns.parcels.settle',
      'machines.rmas.settleDifference',
      'machines.rmas.lose',
      'machines.store.sendBack',
    ],
  },
  {
    // R4.3c, R4.2.4: what costs a station money, or lets it off, is decided by a manager.
    by: ['afterSalesManager', 'serviceManager'],
    commands: [
      'loans.decide',
      'loans.cancelSale',
      'loans.waive',
      'returns.claims.settle',
      // R2.4.3, R2.4.5: HQ's judgement, its word, and how a machine ends.
      'machines.rmas.judge',
      'machines.rmas.authorise',
      'machines.rmas.refuse',
      'machines.store.dispose',
    ],
  },
  // R4.10: who signs what a count has found.
  { by: ['keeper', 'inspector', 'serviceManager'], commands: ['disposal.settle'] },
  { by: ['serviceManager'], commands: ['disposal.approve', 'disposal.reject', 'receiving.sampling.resume'] },
  { by: ['serviceManager', 'financeManager'], commands: ['stocktake.approve', 'stocktake.reject'] },
  // R4.2.1, R4.2.2: only finance says that money has come.
  { by: ['finance', 'financeManager'], commands: ['requests.notifyPayment', 'loans.notifyPayment'] },
];

/** What a person does to their own sign-in. */
const ownCommands = ['people.signOut', 'people.changePassword', 'people.setPin'];
/** What all staff may ask for: long work of their own, and its end. */
const byStaff = [
  'clocks.cancelJob',
  'ledgers.writeEntries',
  'ledgers.writeInspections',
  'ledgers.writeIssues',
  'ledgers.writeReceipts',
];
/** What must work before anybody has signed in. */
const open = ['people.status', 'people.setUp', 'people.signIn', 'people.signInByBadge', 'people.me'];

describe('who may do what', () => {
  let world: World;
  const windows = new Map<Role, Api>();

  beforeAll(async () => {
    world = await openWorld('sqlite');
    for (const role of roles) windows.set(role, await world.as(role));
  });
  afterAll(() => world.close());

  test('every command is given by somebody, and by nobody but those who are named here', () => {
    const written = givenBy.flatMap(({ by, commands }) => commands.map((name) => [name, [...by].sort()] as const));
    const inContract = procedures
      .filter(({ name, meta }) => meta.kind === 'command' && ![...ownCommands, ...byStaff, ...open].includes(name))
      .map(({ name, meta }) => [name, [...(meta.access as readonly Role[])].sort()] as const);
    expect(Object.fromEntries(inContract)).toEqual(Object.fromEntries(written));
    const staffCommands = procedures.filter(({ meta }) => meta.kind === 'command' && meta.access === 'signedIn');
    expect(staffCommands.map(({ name }) => name).sort()).toEqual(byStaff);
    const openInContract = procedures.filter(({ meta }) => meta.access === 'anyone').map(({ name }) => name);
    expect(openInContract.sort()).toEqual([...open].sort());
  });

  test.each(procedures)('a stranger asks for $name', async ({ name, path }) => {
    const { code, message } = await refusal(call(world.stranger(), path, null));
    expect(code).toBe(open.includes(name) ? 'INVALID_INPUT' : 'UNAUTHENTICATED');
    if (code === 'UNAUTHENTICATED') expect(message).toBe('请先登录。');
  });

  test.each(procedures)('$name is refused to every role that is not named for it', async ({ path, meta }) => {
    for (const role of roles) {
      // Staff may read what is open to all who have signed in; a station's own sign-in sees its station only.
      const isNamed = typeof meta.access === 'object' && meta.access.includes(role);
      const mayCall = meta.access === 'anyone' || isNamed || (meta.access === 'signedIn' && role !== 'station');
      const refused = await refusal(call(windows.get(role) ?? expect.unreachable(), path, null));
      expect(refused.code, role).toBe(mayCall ? 'INVALID_INPUT' : 'FORBIDDEN');
      if (mayCall) continue;
      // The sentence says whom to ask.
      expect(refused.message).toMatch(/需要的角色：[^。]+。/u);
      expect((refused.data as { needed: readonly Role[] }).needed).not.toContain(role);
    }
  });

  test('several roles together may do what each of them may, and losing one is felt at once', async () => {
    const both = await world.as('finance', 'keeper');
    expect(await refusal(call(both, ['stock', 'putAway'], null))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refusal(call(both, ['people', 'journal'], null))).toMatchObject({ code: 'INVALID_INPUT' });
    const { id, name } = (await both.people.me()) ?? expect.unreachable();
    await world.api.people.update({ id, name, roles: ['finance'], isActive: true });
    expect(await refusal(call(both, ['stock', 'putAway'], null))).toMatchObject({ code: 'FORBIDDEN' });
  });
});
