import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entry, Inspection } from '../../../shared/areas/inspection/inspections.ts';
import { measured, openReturns, type Returns, readied } from '../../support/machines.ts';
import { PASSWORD } from '../../support/persons.ts';
import { picture } from '../../support/picture.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines } from '../../support/world.ts';

describe.each(engines)('the bench on %s', (engine) => {
  let returns: Returns;

  beforeEach(async () => {
    returns = await openReturns(engine);
    await readied(returns, 'TV-1');
  });
  afterEach(() => returns.world.close());

  const start = (api: Api = returns.inspector) => api.inspection.start({ serial: 'TV-1', standard: null });
  const enter = (now: Inspection, entry: Entry, api: Api = returns.inspector) =>
    api.inspection.enter({ id: now.id, revision: now.revision, entry });
  const gap = (mm: string, isConfirmed = false): Entry => ({ kind: 'gap', side: 'left', point: 0, mm, isConfirmed });
  const conclude = (now: Inspection, isStoppingEarly = false) =>
    returns.inspector.inspection.conclude({ id: now.id, revision: now.revision, isStoppingEarly });
  const stateOf = async () => (await returns.keeper.machines.store.get({ serial: 'TV-1' })).state;

  test('R2.5 nothing starts as passed, and what is said is kept at once', async () => {
    let now = await start();
    expect(now).toMatchObject({ state: 'open', verdict: null, standardId: 'factory-1', isPanelAssumed: true });
    expect(now.judgement.lines.every(({ state }) => state === 'notMeasured')).toBe(true);
    now = await enter(now, gap('0.85'));
    expect(now.judgement.lines.find(({ key }) => key === 'R2.5.2.3-left')).toMatchObject({
      state: 'notMeasured',
      measured: 850,
      limit: 1_000,
      margin: 150,
    });
    const later = await returns.inspector.inspection.bench({ serial: 'TV-1' });
    expect(later.inspection).toMatchObject({ id: now.id, revision: 1, record: { gaps: { left: [850] } } });
    expect(later).toMatchObject({ machine: { state: 'inspecting', sizeTenthInch: 420 }, earlier: [] });
  });

  test('R2.5.2.3 gaps as they are typed: each refused in words, and nothing of it kept', async () => {
    let now = await start();
    for (const [mm, code] of [
      ['0.801', 'GAP_TOO_FINE'],
      ['0.8000001', 'GAP_TOO_FINE'],
      ['-0.5', 'GAP_NEGATIVE'],
      ['80', 'GAP_IMPLAUSIBLE'],
      ['abc', 'GAP_NOT_LENGTH'],
      ['6901234567892', 'GAP_NOT_LENGTH'],
    ] as const) {
      expect([mm, (await refusal(enter(now, gap(mm)))).code]).toEqual([mm, code]);
    }
    expect((await returns.inspector.inspection.get({ id: now.id })).revision).toBe(0);
    for (const mm of ['0.80', '0,8', '０．８']) {
      now = await enter(now, gap(mm));
      expect(now.record.gaps.left).toEqual([800]);
    }
    expect((await enter(now, gap(''))).record.gaps.left).toEqual([]);
  });

  test('80 is asked back, and taken where it is meant', async () => {
    const now = await start();
    expect((await refusal(enter(now, gap('5.01')))).message).toContain('5.01 mm');
    expect((await enter(now, gap('5.00'))).record.gaps.left).toEqual([5_000]);
    const kept = await returns.inspector.inspection.get({ id: now.id });
    expect((await enter(kept, gap('80', true))).record.gaps.left).toEqual([80_000]);
  });

  test('lines apply unless the standard lets them be, dots lie on the panel', async () => {
    const now = await start();
    const check = (key: string, state: 'notApplicable' | 'pass', reason = ''): Entry => ({
      kind: 'check',
      key,
      state,
      reason,
    });
    expect((await refusal(enter(now, check('R2.5.2.1', 'notApplicable', '无')))).code).toBe('LINE_MUST_APPLY');
    expect((await refusal(enter(now, check('R2.5.2.6', 'notApplicable')))).code).toBe('ITEM_REASON_REQUIRED');
    expect((await refusal(enter(now, check('R9', 'pass')))).code).toBe('ITEM_UNKNOWN');
    expect((await refusal(enter(now, check('R2.5.2.3-left', 'pass')))).code).toBe('ITEM_UNKNOWN');
    expect((await refusal(enter(now, { kind: 'removeDot', at: 0 }))).code).toBe('ITEM_UNKNOWN');
    const dot = { x: 1920, y: 0, kind: 'bright', colour: 'red' } as const;
    expect(await refusal(enter(now, { kind: 'dot', dot }))).toMatchObject({
      code: 'DOT_OUTSIDE',
      data: { width: 1920, height: 1080 },
    });
    const marked = await enter(now, { kind: 'dot', dot: { ...dot, x: 1919 } });
    expect(marked.judgement.lines.find(({ key }) => key === 'R2.5.2.9-bright')).toMatchObject({ measured: 1 });
    expect((await enter(marked, { kind: 'removeDot', at: 0 })).record.dots).toEqual([]);
  });

  test('two inspectors on one machine: the second is told who is at it, and may take over', async () => {
    const now = await start();
    const { supervisor } = returns;
    expect(await refusal(start(supervisor))).toMatchObject({
      code: 'INSPECTION_OPEN',
      data: { number: now.number },
    });
    expect((await refusal(enter(now, gap('0.5'), supervisor))).code).toBe('INSPECTION_HELD');
    const taken = await supervisor.inspection.takeOver({ id: now.id });
    expect((await refusal(enter(now, gap('0.5')))).code).toBe('INSPECTION_HELD');
    expect((await enter(taken, gap('0.5'), supervisor)).record.gaps.left).toEqual([500]);
    expect((await refusal(enter(taken, gap('0.6'), supervisor))).code).toBe('INSPECTION_CHANGED');
  });

  test('R2.5 pass at normal limits', async () => {
    const now = await start();
    expect(await refusal(conclude(now))).toMatchObject({ code: 'INSPECTION_INCOMPLETE' });
    const done = await conclude(await measured(returns.inspector, now));
    expect(done).toMatchObject({ state: 'concluded', verdict: 'pass', failedClauses: [] });
    expect(await stateOf()).toBe('passed');
    expect((await refusal(enter(done, gap('0.9')))).code).toBe('INSPECTION_STATE');
  });

  test('a failure may be concluded before everything is measured, where that is said', async () => {
    const now = await enter(await start(), { kind: 'check', key: 'R2.5.2.4', state: 'fail', reason: '划痕 3cm' });
    expect((await refusal(conclude(now))).code).toBe('INSPECTION_INCOMPLETE');
    expect(await conclude(now, true)).toMatchObject({
      verdict: 'fail',
      isStoppedEarly: true,
      failedClauses: ['R2.5.2.4'],
    });
    expect(await stateOf()).toBe('failed');
  });

  const relaxed = { gaps: { right: ['0.9', '0.85', '0.9'] } };

  test('R2.5.2.3B a concession waits for a second person, a supervisor', async () => {
    const now = await conclude(await measured(returns.inspector, await start(), relaxed));
    expect(now).toMatchObject({ state: 'awaitingConcession', verdict: 'concession', concludedAt: null });
    expect(await stateOf()).toBe('inspecting');
    const here = (login: string, password = PASSWORD) =>
      returns.inspector.inspection.concedeHere({ id: now.id, reason: '客户急用', login, password });
    expect((await refusal(returns.inspector.inspection.concede({ id: now.id, reason: '好' }))).code).toBe('FORBIDDEN');
    expect((await refusal(here('supervisor', 'wrong-password'))).code).toBe('WRONG_SIGN_IN');
    expect((await refusal(here('nobody'))).code).toBe('WRONG_SIGN_IN');
    expect((await refusal(here('inspector'))).code).toBe('NOT_SUPERVISOR');
    const done = await here('Supervisor');
    expect(done).toMatchObject({ state: 'concluded', verdict: 'concession', concessionReason: '客户急用' });
    expect(done.concededBy).not.toBeNull();
    expect(await returns.keeper.machines.store.get({ serial: 'TV-1' })).toMatchObject({
      state: 'passed',
      isConceded: true,
    });
    expect((await refusal(here('supervisor'))).code).toBe('INSPECTION_STATE');
    const people = await returns.world.api.people.journal({ limit: 500 });
    expect(JSON.stringify(people.rows)).not.toContain(PASSWORD);
  });

  test('an inspector who is a supervisor does not confirm their own', async () => {
    const both = await returns.world.enter('both', ['inspector', 'supervisor']);
    const seen = await measured(both, await start(both), relaxed);
    await both.inspection.conclude({ id: seen.id, revision: seen.revision, isStoppingEarly: false });
    const reason = '自己批';
    expect((await refusal(both.inspection.concede({ id: seen.id, reason }))).code).toBe('SAME_SIGNER_INSPECTION');
    const here = both.inspection.concedeHere({ id: seen.id, reason, login: 'both', password: PASSWORD });
    expect((await refusal(here)).code).toBe('SAME_SIGNER_INSPECTION');
    const done = await returns.supervisor.inspection.refuseConcession({ id: seen.id, reason: '间隙太大' });
    expect(done).toMatchObject({ verdict: 'fail', failedClauses: ['R2.5.2.3A'], concessionReason: '间隙太大' });
    expect(await stateOf()).toBe('failed');
  });

  test('amended only by a new version with a reason', async () => {
    const first = await conclude(await measured(returns.inspector, await start()));
    let second = await returns.inspector.inspection.amend({ id: first.id, reason: '右边漏测一点' });
    expect(second).toMatchObject({ number: first.number, version: 2, state: 'open', amendReason: '右边漏测一点' });
    expect(second.record).toEqual(first.record);
    expect(await returns.inspector.inspection.get({ id: first.id })).toMatchObject({
      state: 'amended',
      verdict: 'pass',
    });
    expect(await stateOf()).toBe('inspecting');
    expect((await refusal(returns.inspector.inspection.amend({ id: first.id, reason: '再来' }))).code).toBe(
      'INSPECTION_STATE',
    );
    second = await enter(second, { kind: 'gap', side: 'right', point: 3, mm: '1.01', isConfirmed: false });
    expect(await conclude(second)).toMatchObject({ verdict: 'fail' });
    const { earlier } = await returns.inspector.inspection.bench({ serial: 'TV-1' });
    expect(earlier.map(({ version, verdict }) => [version, verdict])).toEqual([
      [2, 'fail'],
      [1, 'pass'],
    ]);
  });

  test('nobody who has held it confirms it: not by taking over, not in another version', async () => {
    const both = await returns.world.enter('both', ['inspector', 'supervisor']);
    const seen = await measured(both, await start(both), relaxed);
    const taken = await returns.inspector.inspection.takeOver({ id: seen.id });
    const now = await conclude(taken);
    expect(now.state).toBe('awaitingConcession');
    const concede = both.inspection.concede({ id: now.id, reason: '好' });
    expect((await refusal(concede)).code).toBe('SAME_SIGNER_INSPECTION');
    expect(await returns.supervisor.inspection.concede({ id: now.id, reason: '好' })).toMatchObject({
      state: 'concluded',
    });
  });

  test('begun on wrong grounds it is discarded, and the machine inspected anew', async () => {
    const now = await enter(await start(), gap('0.5'));
    const { keeper, inspector, serviceManager } = returns;
    const { id: machineId } = await keeper.machines.store.get({ serial: 'TV-1' });
    const clear = { machineId, disposition: 'clearance' as const, reason: '清理', consent: '', amountFen: 0 };
    expect((await refusal(serviceManager.machines.store.dispose(clear))).code).toBe('MACHINE_STATE');
    const other = await returns.world.enter('other', ['inspector']);
    const discard = (api: Api) => api.inspection.discard({ id: now.id, reason: '屏分辨率未登记' });
    expect((await refusal(discard(other))).code).toBe('INSPECTION_HELD');
    expect(await discard(inspector)).toMatchObject({
      state: 'discarded',
      discardReason: '屏分辨率未登记',
      verdict: null,
    });
    expect(await stateOf()).toBe('awaitingInspection');
    expect((await refusal(discard(inspector))).code).toBe('INSPECTION_STATE');
    await keeper.inspection.models.save({
      modelCode: 'HW-42F2',
      accessories: [],
      panel: { widthPx: 3840, heightPx: 2160 },
    });
    expect(await start()).toMatchObject({
      panel: { widthPx: 3840 },
      isPanelAssumed: false,
      record: { gaps: { left: [] } },
    });
  });

  test('only the latest word on a machine is amended', async () => {
    const first = await conclude(await measured(returns.inspector, await start()));
    const { keeper, leader, inspector } = returns;
    const { id: machineId } = await keeper.machines.store.get({ serial: 'TV-1' });
    const board = await keeper.machines.boards.apply({ machineId, board: '主板', barcode: 'B-1', reason: '借用' });
    const boardId = board.boards[0]?.id ?? expect.unreachable();
    await leader.machines.boards.approve({ boardId, number: 'CH-1' });
    await keeper.machines.boards.takeOut({ boardId });
    expect(await stateOf()).toBe('awaitingRepair');
    const wrong = keeper.machines.boards.putBack({ boardId, barcode: 'B-2' });
    expect((await refusal(wrong)).code).toBe('BOARD_MISMATCH');
    await keeper.machines.boards.putBack({ boardId, barcode: 'b-1' });
    await keeper.machines.store.skipRepair({ machineId, reason: '板已装回' });
    const second = await enter(await start(), { kind: 'check', key: 'R2.5.2.4', state: 'fail', reason: '划痕' });
    const failed = await conclude(second, true);
    expect(await refusal(inspector.inspection.amend({ id: first.id, reason: '其实合格' }))).toMatchObject({
      code: 'INSPECTION_NOT_LATEST',
      data: { latest: failed.number },
    });
  });

  test('what another standard would say changes nothing', async () => {
    let now = await measured(returns.inspector, await start());
    now = await enter(now, { kind: 'dot', dot: { x: 960, y: 540, kind: 'bright', colour: 'white' } });
    const done = await conclude(now);
    expect(done.verdict).toBe('pass');
    const other = await returns.inspector.inspection.rejudge({
      id: done.id,
      standardId: 'sj-t-11343-2006',
      version: 1,
    });
    expect(other.standard).toMatchObject({ isSecondarySource: true, scope: 'panel' });
    expect(other.judgement.verdict).toBe('fail');
    expect(await returns.inspector.inspection.get({ id: done.id })).toEqual(done);
  });

  test('pictures for the record, by their content', async () => {
    const now = await start();
    const add = (file: File) => returns.inspector.inspection.addPhoto({ id: now.id, key: 'R2.5.2.4', file });
    const kept = await add(picture('scratch.png'));
    expect(kept.photos).toMatchObject([{ key: 'R2.5.2.4', name: 'scratch.png' }]);
    expect((await returns.keeper.inspection.photo({ hash: kept.photos[0]?.hash ?? '' })).type).toBe('image/png');
    expect((await refusal(add(new File(['MZ'], 'x.png')))).code).toBe('FILE_REFUSED');
  });

  test('R2.5.2.3 a model without a size has no limits', async () => {
    await returns.keeper.catalog.models.save({ code: 'HW-X', sizeTenthInch: null });
    await readied(returns, 'TV-X', { modelCode: 'HW-X' });
    const begin = () => returns.inspector.inspection.start({ serial: 'TV-X', standard: null });
    expect(await refusal(begin())).toMatchObject({ code: 'MODEL_SIZE_UNKNOWN', data: { modelCode: 'HW-X' } });
    await returns.keeper.catalog.models.save({ code: 'HW-X', sizeTenthInch: 550 });
    expect((await begin()).sizeTenthInch).toBe(550);
  });

  test('R2.5.2.11 the model’s own accessories and panel', async () => {
    const { keeper, inspector } = returns;
    const panel = { widthPx: 1366, heightPx: 768 };
    await keeper.inspection.models.save({ modelCode: 'HW-42F2', accessories: ['说明书', '底座'], panel });
    expect(await keeper.inspection.models.get({ modelCode: 'HW-42F2' })).toMatchObject({ isOwnList: true, panel });
    const now = await start(inspector);
    expect(now).toMatchObject({ accessories: ['说明书', '底座'], panel, isPanelAssumed: false });
    expect(
      (await keeper.inspection.models.list({})).rows.map(({ modelCode, isOwnList }) => [modelCode, isOwnList]),
    ).toEqual([
      ['HW-26L5', false],
      ['HW-42F2', true],
    ]);
    expect((await refusal(keeper.inspection.models.get({ modelCode: 'HW-NONE' }))).code).toBe('NOT_FOUND');
  });

  test('figures: pass rate by model and the faults that come most', async () => {
    await readied(returns, 'TV-2', { modelCode: 'HW-26L5' });
    await conclude(await measured(returns.inspector, await start()));
    const other = await returns.inspector.inspection.start({ serial: 'TV-2', standard: null });
    await conclude(await measured(returns.inspector, other, { failing: ['R2.5.2.4', 'R2.5.2.7'] }));
    const day = '2026-04-13' as never;
    expect(await returns.keeper.inspection.figures({ from: day, to: day })).toEqual({
      inspections: 2,
      passed: 1,
      conceded: 0,
      failed: 1,
      models: [
        { modelCode: 'HW-26L5', inspections: 1, passed: 0, conceded: 0, failed: 1 },
        { modelCode: 'HW-42F2', inspections: 1, passed: 1, conceded: 0, failed: 0 },
      ],
      faults: [
        { itemId: 'R2.5.2.4', clause: 'R2.5.2.4', text: '屏幕无划痕、污垢，不松动', count: 1 },
        {
          itemId: 'R2.5.2.7',
          clause: 'R2.5.2.7',
          text: '外壳无尖锐、划伤、开裂、变形、掉漆、毛刺、色差、脏污',
          count: 1,
        },
      ],
    });
    const before = '2026-04-12' as never;
    expect((await returns.keeper.inspection.figures({ from: before, to: before })).inspections).toBe(0);
    const list = async (more: object) => (await returns.keeper.inspection.list(more)).rows.map(({ serial }) => serial);
    expect(await list({ verdict: 'fail' })).toEqual(['TV-2']);
    expect(await list({ search: 'tv-1' })).toEqual(['TV-1']);
    expect(await list({ state: 'open' })).toEqual([]);
  });
});
