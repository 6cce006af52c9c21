import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance } from '../../support/books.ts';
import { addBins, addPart, countedDelivery } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('the pre-screen by sampling on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'P-1', 'lot');
    await addPart(api, 'U-1', 'unit');
  });
  afterEach(async () => {
    await expectBooksBalance(world);
    await world.close();
  });

  const choice = { level: 'II', aql: '1.0' } as const;
  const serials = Array.from({ length: 100 }, (_, at) => `SN-${String(at).padStart(3, '0')}`);

  async function received(arrival: {
    readonly partCode: string;
    readonly qty?: number;
    readonly serials?: readonly string[];
  }) {
    const { id } = await countedDelivery(api, [arrival]);
    const delivery = await api.receiving.receive({ id, binCode: 'Q-01' });
    const [line] = delivery.lines;
    if (!line) expect.unreachable();
    return { id, lineId: line.id };
  }
  const judgeLot = (id: string, lineId: string, passed: number, failed = 0) =>
    api.receiving.inspect({
      id: id as never,
      verdicts: [{ lineId: lineId as never, passed, failed, reason: failed > 0 ? 'notWorking' : null }],
    });
  const lineOf = async (id: string) => (await api.receiving.get({ id: id as never })).lines[0];

  /** A lot of a hundred, sampled; with one bad piece it is not accepted. */
  async function lotSampled(isAccepted: boolean) {
    const { id, lineId } = await received({ partCode: 'P-1', qty: 100 });
    const { size } = await api.receiving.sampling.draw({ lineId, ...choice });
    if (isAccepted) await judgeLot(id, lineId, size);
    else await judgeLot(id, lineId, 0, 1);
    return { id, lineId };
  }

  test('R4.6.1.2b the plan is told first; a sample of a lot says whether it is accepted, and all the rest is inspected all the same', async () => {
    const { id, lineId } = await received({ partCode: 'P-1', qty: 500 });
    expect(await api.receiving.sampling.plan({ lineId })).toMatchObject({
      ...{ lot: 500, level: 'II', aql: '1.0', severity: 'normal', letter: 'H', size: 50, ac: 1 },
      because: 'start',
      isStopped: false,
    });
    expect(await api.receiving.sampling.plan({ lineId, level: 'III', aql: '0.65' })).toMatchObject({
      letter: 'J',
      size: 80,
      ac: 1,
    });
    await api.receiving.sampling.draw({ lineId, ...choice });
    expect(await refusal(judgeLot(id, lineId, 51))).toMatchObject({ code: 'SAMPLE_FIRST', data: { left: 50 } });
    await judgeLot(id, lineId, 29, 1);
    expect((await lineOf(id))?.sampling).toMatchObject({ judged: 30, nonconforming: 1, verdict: 'open', units: [] });
    expect(await refusal(judgeLot(id, lineId, 21))).toMatchObject({ code: 'SAMPLE_FIRST', data: { left: 20 } });
    const sampled = await judgeLot(id, lineId, 20);
    expect(sampled.lines[0]?.sampling).toMatchObject({ judged: 50, nonconforming: 1, verdict: 'accepted' });
    // Accepted by its sample, but nothing that was not looked at is good.
    expect(sampled.state).toBe('received');
    expect((await api.stock.part({ code: 'P-1' })).overview).toMatchObject({ quarantine: 450 });
    const whole = await judgeLot(id, lineId, 440, 10);
    expect(whole.state).toBe('inspected');
    expect(whole.lines[0]?.sampling).toMatchObject({ judged: 50, nonconforming: 1, verdict: 'accepted' });
  });

  test('R4.6.1.2b of units chance chooses which, and only these are judged until the sample is decided', async () => {
    const { id, lineId } = await received({ partCode: 'U-1', serials });
    const drawn = await api.receiving.sampling.draw({ lineId, ...choice });
    expect(drawn.units).toHaveLength(13);
    expect(new Set(drawn.units).size).toBe(13);
    expect(serials).toEqual(expect.arrayContaining(drawn.units));
    const beside = serials.find((barcode) => !drawn.units.includes(barcode)) ?? expect.unreachable();
    expect(
      await refusal(api.receiving.inspect({ id, verdicts: [{ barcode: beside, verdict: 'pass' }] })),
    ).toMatchObject({
      code: 'SAMPLE_FIRST',
      data: { partCode: 'U-1', left: 13 },
    });
    const [first = '', second = '', ...others] = drawn.units;
    await api.receiving.inspect({ id, verdicts: [{ barcode: first, verdict: 'pass' }] });
    const decided = await api.receiving.inspect({
      id,
      verdicts: [{ barcode: second, verdict: 'fail', reason: 'appearance' }],
    });
    expect(decided.lines[0]?.sampling).toMatchObject({ judged: 2, nonconforming: 1, verdict: 'notAccepted' });
    // Decided: the others may be judged in any order, and change the sample no more.
    const rest = [beside, ...others].map((barcode) => ({ barcode, verdict: 'pass' as const }));
    const later = await api.receiving.inspect({ id, verdicts: rest });
    expect(later.lines[0]?.sampling).toMatchObject({ judged: 2, nonconforming: 1, verdict: 'notAccepted' });
  });

  test('a verdict that is taken back is out of the sample, and with the receipt the sample itself', async () => {
    const { id, lineId } = await lotSampled(false);
    expect((await lineOf(id))?.sampling).toMatchObject({ verdict: 'notAccepted' });
    const newest = async (kind: 'inspection' | 'receipt') =>
      (await api.stock.documents({ kind })).rows[0]?.number ?? expect.unreachable();
    await api.stock.reverse({ number: await newest('inspection'), reason: '判错了' });
    expect((await lineOf(id))?.sampling).toMatchObject({ verdict: 'open', judged: 0 });
    await api.stock.reverse({ number: await newest('receipt'), reason: '收错了' });
    expect((await lineOf(id))?.sampling).toBeNull();
    await api.receiving.receive({ id, binCode: 'Q-01' });
    await api.receiving.sampling.draw({ lineId, ...choice });
  });

  test('a verdict that is taken back brings no piece into the sample that was not of it', async () => {
    const { id, lineId } = await received({ partCode: 'P-1', qty: 500 });
    await api.receiving.sampling.draw({ lineId, ...choice });
    await judgeLot(id, lineId, 30);
    const [first] = (await api.stock.documents({ kind: 'inspection' })).rows;
    await judgeLot(id, lineId, 20);
    await judgeLot(id, lineId, 430, 20);
    await api.stock.reverse({ number: first?.number ?? '', reason: '判错了' });
    expect((await lineOf(id))?.sampling).toMatchObject({ judged: 20, nonconforming: 0, verdict: 'open' });
    const whole = await judgeLot(id, lineId, 30);
    expect(whole.state).toBe('inspected');
    expect(whole.lines[0]?.sampling).toMatchObject({ judged: 50, nonconforming: 0, verdict: 'accepted' });
  });

  test('an open sample that waits for nothing any more holds up nobody', async () => {
    const { id, lineId } = await received({ partCode: 'U-1', serials });
    const { units } = await api.receiving.sampling.draw({ lineId, ...choice });
    const [bad = '', ...others] = units;
    await api.receiving.inspect({ id, verdicts: [{ barcode: bad, verdict: 'fail', reason: 'other' }] });
    const [failing] = (await api.stock.documents({ kind: 'inspection' })).rows;
    await api.receiving.inspect({ id, verdicts: others.map((barcode) => ({ barcode, verdict: 'pass' as const })) });
    await api.stock.reverse({ number: failing?.number ?? '', reason: '判错了' });
    const beside = serials.filter((barcode) => !units.includes(barcode));
    expect(
      (await refusal(api.receiving.inspect({ id, verdicts: [{ barcode: beside[0] ?? '', verdict: 'pass' }] }))).code,
    ).toBe('SAMPLE_FIRST');
    await api.receiving.inspect({ id, verdicts: [{ barcode: bad, verdict: 'pass' }] });
    const rest = beside.map((barcode) => ({ barcode, verdict: 'pass' as const }));
    expect((await api.receiving.inspect({ id, verdicts: rest })).state).toBe('inspected');
  });

  test('a sample is drawn once, of large lines nobody has judged, and by two at once only once', async () => {
    const small = await received({ partCode: 'P-1', qty: 90 });
    expect((await refusal(api.receiving.sampling.draw({ lineId: small.lineId, ...choice }))).code).toBe(
      'SAMPLE_LOT_SMALL',
    );
    const begun = await received({ partCode: 'P-1', qty: 100 });
    await judgeLot(begun.id, begun.lineId, 1);
    expect((await refusal(api.receiving.sampling.draw({ lineId: begun.lineId, ...choice }))).code).toBe(
      'SAMPLE_TOO_LATE',
    );
    const { lineId } = await received({ partCode: 'P-1', qty: 100 });
    const drawn = await Promise.allSettled([1, 2, 3].map(() => api.receiving.sampling.draw({ lineId, ...choice })));
    expect(drawn.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of drawn) if (each.status === 'rejected') expect(each.reason.code).toBe('SAMPLE_DRAWN');
    expect((await refusal(api.receiving.sampling.draw({ lineId, ...choice }))).code).toBe('SAMPLE_DRAWN');
  });

  test('ISO 2859-1 9.3 lots of one part from one sender: two of five not accepted are tightened, five more stop it, and the service manager answers for going on', async () => {
    await lotSampled(false);
    await lotSampled(false);
    const { lineId } = await received({ partCode: 'P-1', qty: 100 });
    expect(await api.receiving.sampling.plan({ lineId })).toMatchObject({
      ...{ severity: 'tightened', because: 'normalToTightened', letter: 'F', size: 20, ac: 0 },
    });
    for (let lot = 0; lot < 5; lot += 1) await lotSampled(false);
    expect(await api.receiving.sampling.plan({ lineId })).toMatchObject({
      isStopped: true,
      because: 'tightenedToStop',
    });
    expect(await refusal(api.receiving.sampling.draw({ lineId, ...choice }))).toMatchObject({
      code: 'SAMPLING_STOPPED',
      data: { partCode: 'P-1', sender: '供方' },
    });
    const manager = await world.as('serviceManager');
    await manager.receiving.sampling.resume({ lineId, reason: '供方已更换焊接工艺' });
    expect((await refusal(manager.receiving.sampling.resume({ lineId, reason: '再来一次' }))).code).toBe(
      'SAMPLING_NOT_STOPPED',
    );
    expect(await api.receiving.sampling.plan({ lineId })).toMatchObject({
      severity: 'tightened',
      because: 'resumed',
      isStopped: false,
    });
    await api.receiving.sampling.draw({ lineId, ...choice });
    // Another part of the same sender has a history of its own.
    const other = await received({ partCode: 'U-1', serials });
    expect(await api.receiving.sampling.plan({ lineId: other.lineId })).toMatchObject({
      severity: 'normal',
      because: 'start',
    });
  });
});
