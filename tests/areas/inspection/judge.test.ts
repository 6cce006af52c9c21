import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, judgePoint, sizeClassOf } from '../../../shared/areas/inspection/judge.ts';
import type { InspectionRecord } from '../../../shared/areas/inspection/record.ts';
import { type Side, sides } from '../../../shared/areas/inspection/words.ts';
import { allInOrder, dots, FULL_HD, standard } from '../../support/standards.ts';

const factory = standard('factory-1');
const literal = standard('factory-literal');

function judged(record: InspectionRecord, sizeTenthInch = 420, of = factory) {
  return judge(of, { sizeTenthInch, panel: FULL_HD, accessories: null }, record);
}

function withGap(side: Side, um: number, others = um > 700 ? um - 300 : 500): InspectionRecord {
  const record = allInOrder(factory);
  const gaps = Object.fromEntries(sides.map((each) => [each, each === side ? [um, um, um] : [others, others, others]]));
  return { ...record, gaps: gaps as InspectionRecord['gaps'] };
}

describe('R2.5.2.3 sizes', () => {
  test.each([
    [190, 'small'],
    [260, 'small'],
    [261, 'large'],
    [265, 'large'],
    [420, 'large'],
    [650, 'large'],
  ])('%i tenths of an inch are %s (exactly 26″ falls in the stricter class)', (size, found) =>
    expect(sizeClassOf(factory, size)).toBe(found),
  );
});

describe('R2.5.2.3 bezel gaps', () => {
  test.each([
    {
      name: 'large bottom at its limit',
      size: 420,
      side: 'bottom',
      um: 500,
      state: 'pass',
      tier: 'normal',
      clause: 'R2.5.2.3A',
      margin: 0,
    },
    {
      name: 'large bottom just over',
      size: 420,
      side: 'bottom',
      um: 510,
      state: 'pass',
      tier: 'relaxed',
      clause: 'R2.5.2.3B',
      margin: 290,
    },
    {
      name: 'large bottom at its relaxed limit',
      size: 420,
      side: 'bottom',
      um: 800,
      state: 'pass',
      tier: 'relaxed',
      clause: 'R2.5.2.3B',
      margin: 0,
    },
    {
      name: 'large bottom over all',
      size: 420,
      side: 'bottom',
      um: 810,
      state: 'fail',
      tier: null,
      clause: 'R2.5.2.3B',
      margin: -10,
    },
    {
      name: 'large left',
      size: 420,
      side: 'left',
      um: 800,
      state: 'pass',
      tier: 'normal',
      clause: 'R2.5.2.3A',
      margin: 0,
    },
    {
      name: 'large right, relaxed as decided',
      size: 420,
      side: 'right',
      um: 1_000,
      state: 'pass',
      tier: 'relaxed',
      clause: 'R2.5.2.3B',
      margin: 0,
    },
    {
      name: 'large right, over',
      size: 420,
      side: 'right',
      um: 1_010,
      state: 'fail',
      tier: null,
      clause: 'R2.5.2.3B',
      margin: -10,
    },
    {
      name: 'large top',
      size: 420,
      side: 'top',
      um: 1_000,
      state: 'pass',
      tier: 'normal',
      clause: 'R2.5.2.3A',
      margin: 0,
    },
    {
      name: 'large top, relaxed',
      size: 420,
      side: 'top',
      um: 1_200,
      state: 'pass',
      tier: 'relaxed',
      clause: 'R2.5.2.3B',
      margin: 0,
    },
    {
      name: 'large top, over',
      size: 420,
      side: 'top',
      um: 1_210,
      state: 'fail',
      tier: null,
      clause: 'R2.5.2.3B',
      margin: -10,
    },
    {
      name: 'small bottom',
      size: 260,
      side: 'bottom',
      um: 500,
      state: 'pass',
      tier: 'normal',
      clause: 'R2.5.2.3A',
      margin: 0,
    },
    {
      name: 'small left has no relaxed limit',
      size: 260,
      side: 'left',
      um: 510,
      state: 'fail',
      tier: null,
      clause: 'R2.5.2.3A',
      margin: -10,
    },
    {
      name: 'small top',
      size: 260,
      side: 'top',
      um: 800,
      state: 'pass',
      tier: 'normal',
      clause: 'R2.5.2.3A',
      margin: 0,
    },
    {
      name: 'small top, over',
      size: 260,
      side: 'top',
      um: 810,
      state: 'fail',
      tier: null,
      clause: 'R2.5.2.3A',
      margin: -10,
    },
    {
      name: 'nothing at all',
      size: 420,
      side: 'left',
      um: 0,
      state: 'pass',
      tier: 'normal',
      clause: 'R2.5.2.3A',
      margin: 800,
    },
  ] as const)('$name: $um µm', ({ size, side, um, state, tier, clause, margin }) =>
    expect(judgePoint(factory, size, side, um)).toMatchObject({ state, tier, clause, marginUm: margin }),
  );

  test.each([
    [700, 'pass', 'normal'],
    [800, 'pass', 'normal'],
    [810, 'fail', null],
    [1_000, 'fail', null],
  ] as const)('as printed, left 0.1 mm relaxes nothing: %i µm', (um, state, tier) =>
    expect(judgePoint(literal, 420, 'left', um)).toMatchObject({ state, tier }),
  );

  test('R2.5.2.3 the worst point of a side counts', () => {
    const record = allInOrder(factory);
    const gaps = { ...record.gaps, left: [400, 900, 500] };
    const line = judged({ ...record, gaps }).lines.find(({ itemId }) => itemId === 'R2.5.2.3-left');
    expect(line).toMatchObject({ measured: 900, state: 'pass', tier: 'relaxed', limit: 1_000, margin: 100 });
  });

  test.each([
    { name: 'all the same', points: [500, 500], spread: 0, state: 'pass' },
    { name: 'at the limit', points: [400, 900], spread: 500, state: 'pass' },
    { name: 'over it, though each side passes', points: [300, 810], spread: 510, state: 'fail' },
  ])('R2.5.2.3C evenness over all four sides: $name', ({ points, spread, state }) => {
    const [low = 0, high = 0] = points;
    const record = {
      ...allInOrder(factory),
      gaps: { bottom: [low, low, low], left: [low, low, low], right: [low, low, low], top: [high, high, high] },
    };
    const line = judged(record).lines.find(({ itemId }) => itemId === 'R2.5.2.3-even');
    expect(line).toMatchObject({ measured: spread, state, clause: 'R2.5.2.3C' });
  });
});

describe('R2.5 verdicts', () => {
  test.each([
    { name: 'everything in order passes', record: allInOrder(factory), verdict: 'pass' },
    { name: 'one side at its relaxed limit is a concession', record: withGap('right', 1_000), verdict: 'concession' },
    { name: 'one side over it fails', record: withGap('right', 1_010), verdict: 'fail' },
    {
      name: 'nothing seen is incomplete, never passed',
      record: { checks: {}, gaps: { bottom: [], left: [], right: [], top: [] }, dots: [], isPanelSeen: false },
      verdict: 'incomplete',
    },
    {
      name: 'a panel that nobody looked at is incomplete',
      record: { ...allInOrder(factory), isPanelSeen: false },
      verdict: 'incomplete',
    },
    {
      name: 'two points of a side where three are asked are incomplete',
      record: { ...allInOrder(factory), gaps: { ...allInOrder(factory).gaps, top: [500, 500] } },
      verdict: 'incomplete',
    },
    {
      name: 'a hole among the points is not measured',
      record: { ...allInOrder(factory), gaps: { ...allInOrder(factory).gaps, top: [500, null, 500] } },
      verdict: 'incomplete',
    },
  ] as const)('$name', ({ record, verdict }) => expect(judged(record as InspectionRecord).verdict).toBe(verdict));

  test('each line that nobody judged makes it incomplete', () => {
    const record = allInOrder(factory);
    for (const key of Object.keys(record.checks)) {
      const { [key]: _left, ...checks } = record.checks;
      expect(judged({ ...record, checks }).verdict, key).toBe('incomplete');
    }
  });

  test('a line applies unless the standard lets it be, and then with a reason', () => {
    const record = allInOrder(factory);
    const na = (key: string, reason: string) =>
      judged({ ...record, checks: { ...record.checks, [key]: { state: 'notApplicable', reason } } }).verdict;
    expect(na('R2.5.2.6', '无电源线机型')).toBe('pass');
    expect(na('R2.5.2.6', '')).toBe('incomplete');
    expect(na('R2.5.2.1', '没看')).toBe('incomplete');
  });

  test('small sets know no concession', () => {
    expect(judged(withGap('left', 600, 400), 260).verdict).toBe('fail');
    expect(judged(withGap('left', 600, 400), 420).verdict).toBe('pass');
  });

  test('R2.5.2.11 each accessory of the model is asked by itself', () => {
    const subject = { sizeTenthInch: 420, panel: FULL_HD, accessories: ['说明书', '遥控器'] };
    const { lines, verdict } = judge(factory, subject, allInOrder(factory));
    expect(
      lines.filter(({ itemId }) => itemId === 'R2.5.2.11').map(({ accessory, state }) => [accessory, state]),
    ).toEqual([
      ['说明书', 'pass'],
      ['遥控器', 'pass'],
    ]);
    expect(verdict).toBe('pass');
  });
});

describe('R2.5.2.9 pixels', () => {
  test.each([
    { bright: 3, dark: 2, verdict: 'pass' },
    { bright: 2, dark: 3, verdict: 'pass' },
    { bright: 3, dark: 3, verdict: 'fail' },
    { bright: 4, dark: 0, verdict: 'fail' },
    { bright: 0, dark: 4, verdict: 'fail' },
    { bright: 0, dark: 0, verdict: 'pass' },
  ])('$bright bright and $dark dark: $verdict', ({ bright, dark, verdict }) => {
    const record = { ...allInOrder(factory), dots: [...dots(bright, 'bright'), ...dots(dark, 'dark')] };
    expect(judged(record).verdict).toBe(verdict);
  });

  test('a lit subpixel counts as bright, a black one as dark', () => {
    const record = { ...allInOrder(factory), dots: [...dots(3, 'bright'), ...dots(1, 'subpixel', 'green')] };
    expect(judged(record).lines.find(({ itemId }) => itemId === 'R2.5.2.9-bright')).toMatchObject({
      measured: 4,
      state: 'fail',
    });
    const darks = { ...allInOrder(factory), dots: [...dots(3, 'dark'), ...dots(1, 'subpixel', 'black')] };
    expect(judged(darks).lines.find(({ itemId }) => itemId === 'R2.5.2.9-dark')).toMatchObject({
      measured: 4,
      state: 'fail',
    });
  });

  test('too many dots fail before the whole panel was looked at', () => {
    const record = { ...allInOrder(factory), isPanelSeen: false, dots: dots(6, 'bright') };
    expect(judged(record).lines.find(({ itemId }) => itemId === 'R2.5.2.9-bright')?.state).toBe('fail');
  });
});

test('a judgement never gets better by a wider gap or one more dot', () => {
  const rank = { pass: 0, concession: 1, fail: 2, incomplete: 3 };
  const um = fc.integer({ min: 0, max: 130 }).map((tens) => tens * 10);
  fc.assert(
    fc.property(fc.array(um, { minLength: 12, maxLength: 12 }), fc.nat(11), fc.nat(6), (points, at, count) => {
      const gaps = Object.fromEntries(sides.map((side, index) => [side, points.slice(index * 3, index * 3 + 3)]));
      const before = { ...allInOrder(factory), gaps: gaps as InspectionRecord['gaps'], dots: dots(count, 'bright') };
      const widest = Math.max(...points);
      const wider = points.map((each, index) => (index === at ? widest + 10 : each));
      const after = Object.fromEntries(sides.map((side, index) => [side, wider.slice(index * 3, index * 3 + 3)]));
      const worse = { ...before, gaps: after as InspectionRecord['gaps'] };
      expect(rank[judged(worse).verdict]).toBeGreaterThanOrEqual(rank[judged(before).verdict]);
      const spotted = { ...before, dots: dots(count + 1, 'bright') };
      expect(rank[judged(spotted).verdict]).toBeGreaterThanOrEqual(rank[judged(before).verdict]);
    }),
  );
});
