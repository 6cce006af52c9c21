import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

let world: World;
let api: Api;

describe.each(engines)('stack card on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    const { id: partId } = await addPart(api, 'L-1', 'lot');
    await addPart(api, 'L-2', 'lot');
    await stockUp(api, { partCode: 'L-1', qty: 10 }, 'A-01');
    await stockUp(api, { partCode: 'L-2', qty: 3 }, 'A-03');
    await api.stock.transfer({ lines: [{ partId, qty: 4 }], fromBinCode: 'A-01', toBinCode: 'A-02' });
    const engineer = await api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    const issue = await api.issuing.create({
      recipientKind: 'engineer',
      recipientCode: engineer.code,
      purpose: 'stock',
      repairOrder: '',
      note: '',
      lines: [{ partCode: 'L-1', qty: 6 }],
    });
    await api.issuing.pick({ id: issue.id, what: { partId, binCode: 'A-01', qty: 6 }, fifoReason: null });
    await api.issuing.post({ id: issue.id });
  });
  afterEach(() => world.close());

  const lines = (rows: Awaited<ReturnType<Api['stock']['card']>>['rows']) =>
    rows.map((row) => `${row.kind} +${row.inQty} -${row.outQty} =${row.balance}`);

  test('R4.8.6 the card of a part counts the balance of the store back from what is there', async () => {
    const card = await api.stock.card({ code: 'L-1' });
    expect(card).toMatchObject({ partCode: 'L-1', binCode: null, onHand: 4, next: null });
    expect(lines(card.rows)).toEqual([
      'issue +0 -6 =4',
      'transfer +0 -0 =10',
      'putAway +0 -0 =10',
      'inspection +0 -0 =10',
      'receipt +10 -0 =10',
    ]);
  });

  test('R4.8.6 the card at a bin counts what came into it and what left it', async () => {
    expect(lines((await api.stock.card({ code: 'L-1', binCode: 'A-01' })).rows)).toEqual([
      'issue +0 -6 =0',
      'transfer +0 -4 =6',
      'putAway +10 -0 =10',
    ]);
    expect(lines((await api.stock.card({ code: 'L-1', binCode: 'A-02' })).rows)).toEqual(['transfer +4 -0 =4']);
  });

  test('R4.8.6 page by page the balance goes on where it was', async () => {
    const whole = lines((await api.stock.card({ code: 'L-1' })).rows);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Api['stock']['card']>> = await api.stock.card({
        code: 'L-1',
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      paged.push(...lines(page.rows));
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(whole);
  });

  test('an unknown part, an unknown bin and a made-up cursor are refused', async () => {
    expect((await refusal(api.stock.card({ code: 'NONE' }))).code).toBe('NOT_FOUND');
    expect((await refusal(api.stock.card({ code: 'L-1', binCode: 'NONE' }))).code).toBe('NOT_FOUND');
    expect((await refusal(api.stock.card({ code: 'L-1', cursor: '1; drop' }))).code).toBe('INVALID_INPUT');
  });
});
