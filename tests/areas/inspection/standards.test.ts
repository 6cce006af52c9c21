import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTHING_SEEN } from '../../../shared/areas/inspection/record.ts';
import { openReturns, type Returns, readied } from '../../support/machines.ts';
import { refusal } from '../../support/refusal.ts';
import { engines } from '../../support/world.ts';

const factory = { standardId: 'factory-1', version: 1 };

describe.each(engines)('standards on %s', (engine) => {
  let returns: Returns;

  beforeEach(async () => {
    returns = await openReturns(engine);
  });
  afterEach(() => returns.world.close());

  test('the house’s standards are there, each once, whatever is opened again', async () => {
    const { keeper, world } = returns;
    const before = await keeper.inspection.standards.list();
    expect(before).toHaveLength(12);
    expect(before.filter(({ isDefault }) => isDefault)).toMatchObject([{ id: 'factory-1', version: 1 }]);
    expect(before.find(({ id }) => id === 'factory-literal')).toMatchObject({ isSelectable: false });
    await world.restart();
    expect(await keeper.inspection.standards.list()).toEqual(before);
  });

  test('copied, edited, tried out, published; a published version never changes', async () => {
    const { keeper } = returns;
    const draft = await keeper.inspection.standards.copy({ ...factory, newId: null });
    expect(draft).toMatchObject({ id: 'factory-1', version: 2, state: 'draft', hash: null });
    expect((await refusal(keeper.inspection.standards.copy({ ...factory, newId: null }))).code).toBe(
      'STANDARD_DRAFT_EXISTS',
    );
    expect((await refusal(keeper.inspection.standards.copy({ ...factory, newId: 'factory-1' }))).code).toBe(
      'CODE_TAKEN',
    );
    const items = draft.document.items.map((item) =>
      item.kind === 'length' && item.side === 'bottom'
        ? { ...item, limits: item.limits.map((limit) => ({ ...limit, maxUm: 300 })) }
        : item,
    );
    const document = { ...draft.document, items };
    const saved = await keeper.inspection.standards.save({ document, digest: draft.digest });
    expect((await refusal(keeper.inspection.standards.save({ document, digest: draft.digest }))).code).toBe(
      'STANDARD_CHANGED',
    );
    expect(saved.contradictions).toEqual([{ code: 'RELAXED_TIGHTER', itemId: 'R2.5.2.3-bottom', about: 'large' }]);
    const record = { ...NOTHING_SEEN, gaps: { ...NOTHING_SEEN.gaps, bottom: [400, 400, 400] } };
    const tried = await keeper.inspection.standards.tryOut({
      document,
      sizeTenthInch: 420,
      panel: { widthPx: 1920, heightPx: 1080 },
      record,
    });
    expect(tried.judgement.lines.find(({ itemId }) => itemId === 'R2.5.2.3-bottom')).toMatchObject({ state: 'fail' });
    const key = { standardId: 'factory-1', version: 2 };
    const warned = await refusal(keeper.inspection.standards.publish({ ...key, isContradictionMeant: false }));
    expect(warned.code).toBe('STANDARD_CONTRADICTS');
    expect(warned.message).toContain('R2.5.2.3-bottom');
    const done = await keeper.inspection.standards.publish({ ...key, isContradictionMeant: true });
    expect(done).toMatchObject({ state: 'published', isSelectable: true });
    expect(done.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await refusal(keeper.inspection.standards.save({ document, digest: done.digest }))).code).toBe(
      'STANDARD_PUBLISHED',
    );
    expect((await refusal(keeper.inspection.standards.discard(key))).code).toBe('STANDARD_PUBLISHED');
    expect((await refusal(keeper.inspection.standards.publish({ ...key, isContradictionMeant: true }))).code).toBe(
      'STANDARD_PUBLISHED',
    );
  });

  test('an inspection keeps the version and hash that it was judged by', async () => {
    const { keeper, inspector } = returns;
    await readied(returns, 'TV-1');
    const first = await inspector.inspection.start({ serial: 'TV-1', standard: null });
    await keeper.inspection.standards.copy({ ...factory, newId: null });
    await keeper.inspection.standards.publish({ standardId: 'factory-1', version: 2, isContradictionMeant: false });
    await keeper.inspection.standards.setDefault({ standardId: 'factory-1', version: 2 });
    expect(await inspector.inspection.get({ id: first.id })).toEqual(first);
    await readied(returns, 'TV-2');
    const second = await inspector.inspection.start({ serial: 'TV-2', standard: null });
    expect(second.standardVersion).toBe(2);
    expect(second.standardHash).not.toBe(first.standardHash);
  });

  test('what cannot judge a set is not chosen: drafts, what is kept for the record, panels', async () => {
    const { keeper, inspector } = returns;
    await readied(returns, 'TV-1');
    const literal = { standardId: 'factory-literal', version: 1 };
    const start = (standard: typeof factory) => inspector.inspection.start({ serial: 'TV-1', standard });
    expect((await refusal(start(literal))).code).toBe('STANDARD_NOT_SELECTABLE');
    expect((await refusal(start({ standardId: 'iso-9241-307-II', version: 1 }))).code).toBe('STANDARD_OF_PANEL');
    expect((await refusal(start({ standardId: 'none', version: 1 }))).code).toBe('NOT_FOUND');
    expect((await refusal(keeper.inspection.standards.copy({ ...factory, newId: '内部 标准' }))).code).toBe(
      'INVALID_INPUT',
    );
    await keeper.inspection.standards.copy({ ...factory, newId: 'mine' });
    const mine = { standardId: 'mine', version: 1 };
    expect((await refusal(start(mine))).code).toBe('STANDARD_DRAFT');
    expect((await refusal(keeper.inspection.standards.confirm(mine))).code).toBe('STANDARD_DRAFT');
    expect(await keeper.inspection.standards.discard(mine)).toHaveLength(12);
    expect((await refusal(keeper.inspection.standards.setDefault(literal))).code).toBe('STANDARD_NOT_SELECTABLE');
    expect(await keeper.inspection.standards.confirm(literal)).toMatchObject({ isSelectable: true });
    expect((await start(literal)).standardId).toBe('factory-literal');
  });

  test('only an administrator writes standards', async () => {
    const { inspector } = returns;
    expect((await refusal(inspector.inspection.standards.copy({ ...factory, newId: null }))).code).toBe('FORBIDDEN');
    expect((await refusal(inspector.inspection.standards.setDefault(factory))).code).toBe('FORBIDDEN');
    expect((await inspector.inspection.standards.get(factory)).document.items.length).toBe(27);
  });
});
