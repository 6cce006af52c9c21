import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paretoOf } from '../../renderer/areas/inspection/paretoSteps.ts';
import {
  addClass,
  addItem,
  blanksOf,
  changeClass,
  changeItem,
  moveItem,
  removeClass,
  UNSET,
  withLimit,
} from '../../renderer/areas/inspection/standardDraft.ts';
import { readInches, readLimit, readWhole } from '../../renderer/areas/inspection/standardReadings.ts';
import { coloursOf, dotOf, freePlace } from '../../renderer/areas/inspection/tryOutPlaces.ts';
import { contradictions } from '../../shared/areas/inspection/contradictions.ts';
import { closePairs, clustersOf } from '../../shared/areas/inspection/dots.ts';
import { type Dot, dot, typeOfDot } from '../../shared/areas/inspection/record.ts';
import { standardDocument } from '../../shared/areas/inspection/standard.ts';
import { dotTypes } from '../../shared/areas/inspection/words.ts';

/*
 * What the editor makes of a standard, and what the try-out and the figures count.
 */

const factory = standardDocument.parse(
  JSON.parse(readFileSync(new URL('../../resources/standards/factory-1.json', import.meta.url), 'utf8')),
);
const at = (id: string) => factory.items.findIndex((item) => item.id === id);
const item = (id: string) => {
  const found = factory.items[at(id)];
  if (!found) throw new Error(id);
  return found;
};

test('a renamed side is followed by the rule that measures its evenness', () => {
  const left = item('R2.5.2.3-left');
  const renamed = changeItem(factory, at(left.id), { ...left, id: 'left' });
  const even = renamed.items[at('R2.5.2.3-even')];
  expect(even?.kind === 'group' && even.rule.name === 'spread' && even.rule.of).toContain('left');
  expect(contradictions(renamed)).toEqual([]);
});

test.each(['check', 'length', 'count', 'group'] as const)(
  'a new %s decides nothing: it cannot be saved before it is filled in',
  (kind) => {
    const [next, place] = addItem(factory, kind);
    expect(next.items).toHaveLength(factory.items.length + 1);
    expect(blanksOf(next).get(place)).toBeGreaterThan(0);
  },
);

test('an item moves within its chapter, past what stands between, and stays at its end', () => {
  const first = at('R2.5.2.3');
  const [moved, to] = moveItem(factory, first, 1);
  expect(moved.items[to]?.id).toBe('R2.5.2.3');
  expect(moved.items[first]?.id).toBe('R2.5.2.4');
  expect(moveItem(factory, 0, -1)).toEqual([factory, 0]);
});

test('a size class takes its limits along, by its new name and when it goes', () => {
  const [small] = factory.sizeClasses;
  if (!small) throw new Error('no class');
  const renamed = changeClass(factory, 0, { ...small, id: 'tiny' });
  expect(contradictions(renamed)).toEqual([]);
  const gone = removeClass(factory, 0);
  expect(contradictions(gone)).toEqual([]);
  const added = addClass(factory);
  expect(added.sizeClasses.map(({ id }) => id)).toEqual(['small', 'class-1', 'large']);
  expect(blanksOf(added).get('sizes')).toBe(3);
});

test('a limit that is emptied is taken away, one that cannot be read keeps the draft from being saved', () => {
  const left = item('R2.5.2.3-left');
  if (left.kind !== 'length') throw new Error('no length');
  expect(withLimit(left, 'large', 'relaxed', null).limits).toHaveLength(2);
  const wrong = withLimit(left, 'large', 'relaxed', { maxUm: UNSET, clause: 'R2.5.2.3B' });
  expect(blanksOf(changeItem(factory, at(left.id), wrong)).get(at(left.id))).toBe(1);
});

test.each([
  { typed: '0.8', read: { value: 800 } },
  { typed: '０，８５ mm', read: { value: 850 } },
  { typed: '0.0001', read: { wrongKey: 'inspection.standards.wrong.tooFine' } },
  { typed: '101', read: { wrongKey: 'inspection.standards.wrong.tooLong' } },
  { typed: 'x', read: { wrongKey: 'inspection.standards.wrong.length' } },
])('a limit typed as $typed', ({ typed, read }) => expect(readLimit(typed)).toEqual(read));

test.each([
  { typed: '26', read: { value: 260 } },
  { typed: '26.5″', read: { value: 265 } },
  { typed: '4', read: { wrongKey: 'inspection.standards.wrong.inches' } },
])('a size typed as $typed', ({ typed, read }) => expect(readInches(typed)).toEqual(read));

test('a whole number keeps to its range', () => {
  expect(readWhole(0, 9)('0')).toEqual({ value: 0 });
  expect(readWhole(1, 9)('0')).toEqual({ wrongKey: 'inspection.standards.wrong.whole' });
  expect(readWhole(1, 9)('1.5')).toEqual({ wrongKey: 'inspection.standards.wrong.whole' });
});

test.each(dotTypes)('a dot tried as %s is one', (type) => {
  for (const colour of [...coloursOf(type), 'black' as const]) {
    const tried = dotOf(type, colour, 1, 2);
    expect(dot.safeParse(tried).success).toBe(true);
    expect(typeOfDot(tried)).toBe(type);
  }
});

test('dots that are only counted neither cluster nor lie near each other', () => {
  const panel = { widthPx: 1920, heightPx: 1080 };
  const dots: Dot[] = [];
  for (let count = 0; count < 20; count += 1) {
    const { x, y } = freePlace(dots, panel);
    dots.push(dotOf('bright', 'white', x, y));
  }
  expect(clustersOf(dots, 5)).toEqual([]);
  expect(closePairs(dots, 9, panel)).toBe(0);
});

test('the vital few are those that together reach 80 %', () => {
  const fault = (clause: string, count: number) => ({ itemId: clause, clause, text: clause, count });
  const steps = paretoOf([fault('C', 1), fault('A', 5), fault('B', 3), fault('D', 1)]);
  expect(steps.map(({ clause, sumPermille, isVital }) => [clause, sumPermille, isVital])).toEqual([
    ['A', 500, true],
    ['B', 800, true],
    ['C', 900, false],
    ['D', 1000, false],
  ]);
});
