import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { expectBooksBalance } from '../../support/books.ts';
import { addBin, addBins, addPart, inspectedDelivery, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

/** Goods that were received on an earlier day; the clock comes back to the tenth of November. */
async function stockUpOn(
  day: string,
  partCode: string,
  goods: { qty?: number; serials?: string[] },
  binCode: string,
): Promise<void> {
  world.setNow(`${day}T02:00:00Z`);
  await world.renewSignIns();
  await stockUp(api, { partCode, ...goods }, binCode);
  world.setNow('2026-11-10T02:00:00Z');
  await world.renewSignIns();
}

function openIssue(...lines: { partCode: string; qty: number }[]): Promise<Issue> {
  return api.issuing.create({
    recipientKind: 'engineer',
    recipientCode: 'E0001',
    purpose: 'inWarrantyRepair',
    repairOrder: 'WO-1',
    note: '',
    lines,
  });
}

const pickUnit = (window: Api, issue: Issue, unitBarcode: string, fifoReason: 'olderNotFound' | null = null) =>
  window.issuing.pick({ id: issue.id, what: { unitBarcode }, fifoReason });
const pickPieces = (issue: Issue, binCode: string, qty: number, fifoReason: 'olderDamaged' | null = null) =>
  api.issuing.pick({
    id: issue.id,
    what: { partId: issue.lines[0]?.partId ?? expect.unreachable(), binCode, qty },
    fifoReason,
  });

describe.each(engines)('issuing on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'P-1', 'lot');
    await addPart(api, 'U-1', 'unit');
    const place = { city: '深圳', contact: '', phone: '', address: '', level: '' };
    await api.catalog.stations.create({ code: 'WX001', name: '深圳维修站', ...place });
    await api.catalog.engineers.create({ code: 'E0001', name: '郭平', stationCode: null });
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  test('R4.8.1 the pick list leads to the oldest first, bin by bin, and says what is missing', async () => {
    await stockUpOn('2026-09-02', 'P-1', { qty: 4 }, 'A-02');
    await stockUpOn('2026-09-01', 'P-1', { qty: 3 }, 'A-03');
    await stockUpOn('2026-09-03', 'P-1', { qty: 2 }, 'A-01');
    const { lines } = await openIssue({ partCode: 'P-1', qty: 12 });
    expect(lines[0]?.steps.map((step) => [step.binCode, step.receivedDay, step.qty])).toEqual([
      ['A-03', '2026-09-01', 3],
      ['A-02', '2026-09-02', 4],
      ['A-01', '2026-09-03', 2],
    ]);
    expect(lines[0]?.missing).toBe(3);
  });

  test('R4.8.1 a younger unit is stopped with the older one and its bin; a reason lets it pass and counts in the compliance figure', async () => {
    await stockUpOn('2026-09-01', 'U-1', { serials: ['OLD01'] }, 'A-01');
    await stockUpOn('2026-10-01', 'U-1', { serials: ['NEW01', 'NEW02'] }, 'A-02');
    const issue = await openIssue({ partCode: 'U-1', qty: 2 });
    const stopped = await refusal(pickUnit(api, issue, 'NEW01'));
    expect(stopped).toMatchObject({
      code: 'NOT_OLDEST',
      data: { binCode: 'A-01', receivedDay: '2026-09-01', qty: 1, unitBarcode: 'OLD01', scannedDay: '2026-10-01' },
    });
    expect(stopped.message).toBe('R4.8.1 这不是最早的一批：A-01 还有 2026-09-01 入库的 1 个，请先取那里的。');
    await pickUnit(api, issue, 'NEW01', 'olderNotFound');
    await pickUnit(api, issue, 'OLD01');
    await api.issuing.post({ id: issue.id });
    expect(await api.issuing.compliance({ from: '2026-11-10' as Day, to: '2026-11-10' as Day })).toEqual({
      pieces: 2,
      inOrder: 1,
      byReason: [{ reason: 'olderNotFound', pieces: 1 }],
    });
  });

  test('R4.8.1 the bin scan decides the bin, the books take its oldest lot, and a younger lot under it is guarded too', async () => {
    await stockUpOn('2026-09-01', 'P-1', { qty: 3 }, 'A-01');
    await stockUpOn('2026-09-03', 'P-1', { qty: 5 }, 'A-01');
    await stockUpOn('2026-09-02', 'P-1', { qty: 4 }, 'A-02');
    const issue = await openIssue({ partCode: 'P-1', qty: 9 });
    expect(await refusal(pickPieces(issue, 'A-01', 5))).toMatchObject({
      code: 'NOT_OLDEST',
      data: { binCode: 'A-02', receivedDay: '2026-09-02', qty: 4 },
    });
    await pickPieces(issue, 'A-01', 3);
    await pickPieces(issue, 'A-02', 4);
    const after = await pickPieces(issue, 'A-01', 2);
    expect(after.picks.map((pick) => [pick.binCode, pick.receivedDay, pick.qty, pick.fifoReason])).toEqual([
      ['A-01', '2026-09-01', 3, null],
      ['A-02', '2026-09-02', 4, null],
      ['A-01', '2026-09-03', 2, null],
    ]);
  });

  test('R4.8.1 lots received on one day are equal', async () => {
    await stockUpOn('2026-09-01', 'U-1', { serials: ['AA01'] }, 'A-01');
    await stockUpOn('2026-09-01', 'U-1', { serials: ['BB01'] }, 'A-02');
    const issue = await openIssue({ partCode: 'U-1', qty: 1 });
    expect((await pickUnit(api, issue, 'BB01')).picks[0]).toMatchObject({ unitBarcode: 'BB01', fifoReason: null });
  });

  test('R4.8.1 what lies picked on another issue neither counts as available nor blocks', async () => {
    await stockUpOn('2026-09-01', 'U-1', { serials: ['OLD01'] }, 'A-01');
    await stockUpOn('2026-10-01', 'U-1', { serials: ['NEW01'] }, 'A-02');
    const first = await openIssue({ partCode: 'U-1', qty: 1 });
    await pickUnit(api, first, 'OLD01');
    const second = await openIssue({ partCode: 'U-1', qty: 2 });
    expect(second.lines[0]).toMatchObject({ missing: 1, steps: [{ binCode: 'A-02', qty: 1 }] });
    expect((await pickUnit(api, second, 'NEW01')).picks).toHaveLength(1);
    expect(await refusal(pickUnit(api, second, 'OLD01'))).toMatchObject({
      code: 'UNIT_ELSEWHERE',
      data: { place: first.number },
    });
  });

  test('posting takes the goods out of the bins and to the recipient, who is on the unit from then on', async () => {
    await stockUpOn('2026-09-01', 'U-1', { serials: ['OLD01'] }, 'A-01');
    const issue = await openIssue({ partCode: 'U-1', qty: 1 });
    await pickUnit(api, issue, 'OLD01');
    expect((await api.stock.part({ code: 'U-1' })).overview).toMatchObject({ available: 0, reserved: 1 });
    const { documentNumber } = await api.issuing.post({ id: issue.id });
    expect(await api.issuing.get({ id: issue.id })).toMatchObject({ state: 'posted', picked: 1, documentNumber });
    expect((await api.stock.part({ code: 'U-1' })).overview.available).toBe(0);
    expect(await api.stock.unit({ barcode: 'OLD01' })).toMatchObject({
      place: { kind: 'engineer', code: 'E0001', name: '郭平' },
    });
    expect((await refusal(api.issuing.post({ id: issue.id }))).code).toBe('ISSUE_STATE');
  });

  test('an engineer receives like a station', async () => {
    await stockUpOn('2026-09-01', 'P-1', { qty: 3 }, 'A-01');
    const issue = await api.issuing.create({
      recipientKind: 'engineer',
      recipientCode: 'e0001',
      purpose: 'internal',
      repairOrder: '',
      note: '试机',
      lines: [{ partCode: 'P-1', qty: 2 }],
    });
    await pickPieces(issue, 'A-01', 2);
    await api.issuing.post({ id: issue.id });
    const { holdings } = await api.stock.part({ code: 'P-1' });
    expect(holdings.map((holding) => [holding.place.kind, holding.place.code, holding.qty])).toEqual(
      expect.arrayContaining([
        ['bin', 'A-01', 1],
        ['engineer', 'E0001', 2],
      ]),
    );
  });

  test('an issue that is taken back puts the goods back where they were, with their age', async () => {
    await stockUpOn('2026-09-01', 'U-1', { serials: ['OLD01'] }, 'A-01');
    const issue = await openIssue({ partCode: 'U-1', qty: 1 });
    await pickUnit(api, issue, 'OLD01');
    const { documentNumber } = await api.issuing.post({ id: issue.id });
    await api.stock.reverse({ number: documentNumber, reason: '发错' });
    expect(await api.issuing.get({ id: issue.id })).toMatchObject({ state: 'reversed' });
    expect(await api.stock.unit({ barcode: 'OLD01' })).toMatchObject({
      place: { code: 'A-01' },
      receivedDay: '2026-09-01',
    });
    const again = await openIssue({ partCode: 'U-1', qty: 1 });
    await pickUnit(api, again, 'OLD01');
    await api.issuing.post({ id: again.id });
    expect((await api.stock.unit({ barcode: 'OLD01' })).place.kind).toBe('engineer');
  });

  test('R4.7 what is not good, not in a bin, not on the list or too many is refused', async () => {
    await addPart(api, 'X-1', 'unit');
    await addBin(api, 'A-09', 'good');
    await stockUpOn('2026-09-01', 'X-1', { serials: ['XX01'] }, 'A-09');
    await inspectedDelivery(api, [{ partCode: 'U-1', serials: ['BAD01', 'STAGED01'], failed: ['BAD01'] }]);
    await stockUpOn('2026-09-01', 'U-1', { serials: ['SN001', 'SN002'] }, 'A-01');
    const issue = await openIssue({ partCode: 'U-1', qty: 1 });
    expect(await refusal(pickUnit(api, issue, 'BAD01'))).toMatchObject({
      code: 'NOT_ISSUABLE',
      data: { condition: 'doa' },
    });
    expect(await refusal(pickUnit(api, issue, 'STAGED01'))).toMatchObject({
      code: 'UNIT_ELSEWHERE',
      message: expect.stringContaining('待上架'),
    });
    expect((await refusal(pickUnit(api, issue, 'XX01'))).code).toBe('PART_NOT_ON_LIST');
    expect((await refusal(pickUnit(api, issue, 'NEVER'))).code).toBe('UNKNOWN_BARCODE');
    await pickUnit(api, issue, 'SN001');
    expect((await refusal(pickUnit(api, issue, 'SN001'))).code).toBe('ALREADY_PICKED');
    expect((await refusal(pickUnit(api, issue, 'SN002'))).code).toBe('OVER_PICK');
  });

  test('a piece put back is on the list again, and a cancelled issue frees what it had picked', async () => {
    await stockUpOn('2026-09-01', 'U-1', { serials: ['SN001'] }, 'A-01');
    const issue = await openIssue({ partCode: 'U-1', qty: 1 });
    const picked = await pickUnit(api, issue, 'SN001');
    expect(picked.lines[0]?.steps).toEqual([]);
    const back = await api.issuing.unpick({ id: issue.id, pickId: picked.picks[0]?.id ?? '' });
    expect(back.lines[0]?.steps).toMatchObject([{ binCode: 'A-01', unitBarcodes: ['SN001'] }]);
    await pickUnit(api, issue, 'SN001');
    await api.issuing.cancel({ id: issue.id });
    const next = await openIssue({ partCode: 'U-1', qty: 1 });
    expect((await pickUnit(api, next, 'SN001')).picked).toBe(1);
    expect((await refusal(api.issuing.post({ id: issue.id }))).code).toBe('ISSUE_STATE');
  });

  test('two workstations want the last unit at once: one gets it, the other a clear answer', async () => {
    await stockUpOn('2026-09-01', 'U-1', { serials: ['LAST01'] }, 'A-01');
    const other = await world.as('keeper');
    const issues = [await openIssue({ partCode: 'U-1', qty: 1 }), await openIssue({ partCode: 'U-1', qty: 1 })];
    const outcomes = await Promise.allSettled(
      [api, other].map(async (window, at) => {
        const issue = issues[at] ?? expect.unreachable();
        await pickUnit(window, issue, 'LAST01');
        return window.issuing.post({ id: issue.id });
      }),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'UNIT_ELSEWHERE', message: expect.stringContaining('LAST01') });
    expect((await api.stock.part({ code: 'U-1' })).overview.available).toBe(0);
  });

  test('an issue is not posted empty, and not twice by a request that comes twice', async () => {
    await stockUpOn('2026-09-01', 'P-1', { qty: 3 }, 'A-01');
    const issue = await openIssue({ partCode: 'P-1', qty: 2 });
    expect((await refusal(api.issuing.post({ id: issue.id }))).code).toBe('NOTHING_PICKED');
    await pickPieces(issue, 'A-01', 2);
    const context = { context: { requestId: 'post-0123456789abcd' } };
    const [first, second] = await Promise.all([
      api.issuing.post({ id: issue.id }, context),
      api.issuing.post({ id: issue.id }, context),
    ]);
    expect(second).toEqual(first);
    expect((await api.stock.part({ code: 'P-1' })).overview.available).toBe(1);
    expect((await api.stock.documents({ kind: 'issue' })).total).toBe(1);
  });
});
