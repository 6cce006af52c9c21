import { describe, expect, test } from 'vitest';
import { contradictions } from '../../../shared/areas/inspection/contradictions.ts';
import { clustersOf, limitFor } from '../../../shared/areas/inspection/dots.ts';
import { judge } from '../../../shared/areas/inspection/judge.ts';
import type { Dot, PanelSize } from '../../../shared/areas/inspection/record.ts';
import { allInOrder, dots, FULL_HD, standard, standardIds } from '../../support/standards.ts';

/** 1.31 million pixels. */
const SXGA = { widthPx: 1280, heightPx: 1024 };

function verdict(id: string, found: readonly Dot[], panel: PanelSize = FULL_HD) {
  const of = standard(id);
  return judge(of, { sizeTenthInch: 420, panel, accessories: null }, { ...allInOrder(of), dots: [...found] });
}

function failing(id: string, found: readonly Dot[], panel: PanelSize = FULL_HD): readonly string[] {
  return verdict(id, found, panel)
    .lines.filter(({ state }) => state === 'fail')
    .map(({ itemId }) => itemId);
}

const at = (x: number, y: number, kind: Dot['kind'] = 'bright', colour: Dot['colour'] = 'red'): Dot => ({
  x,
  y,
  kind,
  colour,
});

describe('standards as data', () => {
  test.each(standardIds)('%s is a document that is sound', (id) => {
    const { id: own, version } = standard(id);
    expect({ own, version }).toEqual({ own: id, version: 1 });
    const found = contradictions(standard(id)).map(({ code, itemId }) => `${code} ${itemId}`);
    // The misprint of R2.5.2.3B is kept for the record, and nobody misses it.
    expect(found).toEqual(
      id === 'factory-literal' ? ['RELAXED_TIGHTER R2.5.2.3-left', 'RELAXED_TIGHTER R2.5.2.3-right'] : [],
    );
  });

  test('only what comes from elsewhere is marked as secondary, only the misprint waits for a word', () => {
    const all = standardIds.map(standard);
    expect(all.filter((each) => each.isSecondarySource).map(({ id }) => id)).toEqual(['sj-t-11343-2006']);
    expect(all.filter((each) => each.needsConfirmation).map(({ id }) => id)).toEqual(['factory-literal']);
  });
});

describe('limits per million pixels round half up', () => {
  test.each([
    [2, SXGA, 3],
    [5, SXGA, 7],
    [2, FULL_HD, 4],
    [5, FULL_HD, 10],
    [5, { widthPx: 3840, heightPx: 2160 }, 41],
    [0, SXGA, 0],
    [1, { widthPx: 1000, heightPx: 500 }, 1],
    [1, { widthPx: 1000, heightPx: 499 }, 0],
    [1000, FULL_HD, 2074],
  ])('%i on %o are %i', (max, panel, limit) => expect(limitFor({ max, per: 'million' }, panel)).toBe(limit));
});

describe('ISO 9241-307', () => {
  test.each([
    ['0', [], 'pass'],
    ['0', dots(1, 'subpixel'), 'fail'],
    ['I', dots(2, 'bright'), 'pass'],
    ['I', dots(3, 'bright'), 'fail'],
    ['I', dots(5, 'subpixel'), 'pass'],
    ['I', dots(6, 'subpixel'), 'fail'],
    ['I', [...dots(4, 'subpixel'), ...dots(2, 'subpixel', 'black')], 'pass'],
    ['I', [...dots(4, 'subpixel'), ...dots(3, 'subpixel', 'black')], 'fail'],
    ['II', dots(4, 'dark'), 'pass'],
    ['II', dots(5, 'dark'), 'fail'],
    ['III', [...dots(10, 'bright'), ...dots(31, 'dark')], 'pass'],
    ['III', dots(11, 'bright'), 'fail'],
    ['IV', [...dots(104, 'bright'), ...dots(311, 'dark')], 'pass'],
    ['IV', dots(105, 'bright'), 'fail'],
  ])('class %s on full HD (2.07 million)', (cls, found, expected) =>
    expect(verdict(`iso-9241-307-${cls}`, found).verdict).toBe(expected),
  );
});

describe('ISO 13406-2', () => {
  test.each([
    ['II', [...dots(3, 'bright'), ...dots(3, 'dark'), ...dots(7, 'subpixel')], []],
    ['II', dots(4, 'bright'), ['type-1']],
    ['II', dots(4, 'dark'), ['type-2']],
    ['II', dots(8, 'subpixel'), ['type-3']],
    ['I', dots(1, 'subpixel'), ['type-3']],
  ] as const)('class %s on 1.31 million pixels', (cls, found, expected) =>
    expect(failing(`iso-13406-2-${cls}`, found, SXGA)).toEqual(expected),
  );

  test('two within 5×5 pixels are a cluster, four apart are none', () => {
    expect(clustersOf([at(10, 10), at(14, 14)], 5)).toHaveLength(1);
    expect(clustersOf([at(10, 10), at(15, 10)], 5)).toHaveLength(0);
    expect(clustersOf([at(10, 10), at(14, 10), at(18, 10)], 5)).toHaveLength(1);
    expect(failing('iso-13406-2-II', [at(10, 10), at(12, 12)], SXGA)).toEqual(['cluster-12']);
    expect(failing('iso-13406-2-III', [at(10, 10, 'subpixel', 'green'), at(12, 12, 'subpixel', 'red')], SXGA)).toEqual(
      [],
    );
  });
});

describe('SJ/T 11343-2006', () => {
  const middle = (dx: number, dy: number, colour: Dot['colour'], kind: Dot['kind'] = 'bright') =>
    at(960 + dx, 540 + dy, kind, colour);

  test.each([
    { name: 'one red dot in the middle', found: [middle(0, 0, 'red')], failing: [] },
    { name: 'one white dot in the middle', found: [middle(0, 0, 'white')], failing: ['A-white-green'] },
    { name: 'one green dot in the middle', found: [middle(0, 0, 'green')], failing: ['A-white-green'] },
    {
      name: 'a green subpixel counts by its colour',
      found: [middle(0, 0, 'green', 'subpixel')],
      failing: ['A-white-green'],
    },
    {
      name: 'two blue dots in the middle',
      found: [middle(0, 0, 'blue'), middle(400, 0, 'blue')],
      failing: ['A-other'],
    },
    { name: 'white at the edge', found: [at(5, 5, 'bright', 'white')], failing: [] },
    { name: 'three bright dots at the edge', found: dots(3, 'bright', 'red'), failing: ['bright'] },
    {
      name: 'three dark dots in the middle',
      found: [0, 300, -300].map((dx) => middle(dx, 0, 'black', 'dark')),
      failing: ['A-dark'],
    },
    { name: 'eight dark dots at the edge', found: dots(8, 'dark'), failing: [] },
    { name: 'nine dark dots at the edge', found: dots(9, 'dark'), failing: ['dark'] },
    {
      name: 'two white dots within one ninth by one ninth',
      found: [at(5, 5, 'bright', 'white'), at(5 + 212, 5 + 119, 'bright', 'white')],
      failing: ['apart'],
    },
    {
      name: 'two white dots further apart than a ninth of the height',
      found: [at(5, 5, 'bright', 'white'), at(5 + 212, 5 + 120, 'bright', 'white')],
      failing: [],
    },
    {
      name: 'a white and a red one close together',
      found: [at(5, 5, 'bright', 'white'), at(6, 6, 'bright', 'red')],
      failing: [],
    },
  ])('$name', ({ found, failing: expected }) => expect(failing('sj-t-11343-2006', found)).toEqual(expected));

  test('zone A is the middle half of height and width', () => {
    expect(failing('sj-t-11343-2006', [at(480, 270, 'bright', 'white')])).toEqual(['A-white-green']);
    expect(failing('sj-t-11343-2006', [at(479, 270, 'bright', 'white')])).toEqual([]);
    expect(failing('sj-t-11343-2006', [at(1439, 809, 'bright', 'white')])).toEqual(['A-white-green']);
    expect(failing('sj-t-11343-2006', [at(1440, 809, 'bright', 'white')])).toEqual([]);
  });
});
