import { describe, expect, test } from 'vitest';
import {
  differs,
  itemsToInspect,
  lineOfUnit,
  linesNamed,
  nextNamed,
  nextUncounted,
  plausibleCount,
} from '../../renderer/areas/receiving/lines.ts';
import { mayStand, type Step, stepOf } from '../../renderer/areas/receiving/steps.ts';
import { delivery, id, line, unit } from './goods.ts';

describe('which line a scan means', () => {
  const lines = [
    line({ id: id(1), partCode: 'P-1', partBarcodes: ['690001'] }),
    line({ id: id(2), partCode: 'P-2' }),
    line({ id: id(3), partCode: 'P-1', partBarcodes: ['690001'] }),
  ];
  test.each([
    { name: 'a part code', code: 'P-2', found: [2] },
    { name: "a maker's article number, on every line of the part", code: '690001', found: [1, 3] },
    { name: 'something else', code: 'P-9', found: [] },
  ])('$name', ({ code, found }) => {
    expect(linesNamed(lines, code).map((each) => each.id)).toEqual(found.map(id));
  });

  test.each([
    { name: 'the first that nobody has counted', counted: [null, null], standing: undefined, next: 1 },
    { name: 'past the counted one', counted: [4, null], standing: undefined, next: 3 },
    { name: 'the other one when scanned again', counted: [null, null], standing: 1, next: 3 },
    { name: 'round again, when all are counted', counted: [4, 4], standing: 3, next: 1 },
    { name: 'the other counted one', counted: [4, 4], standing: 1, next: 3 },
  ])('of two lines of one part: $name', ({ counted, standing, next }) => {
    const named = [line({ id: id(1), counted: counted[0] }), line({ id: id(3), counted: counted[1] })];
    expect(nextNamed(named, standing === undefined ? undefined : id(standing))?.id).toBe(id(next));
  });

  test('no line is meant where none is named', () => expect(nextNamed([], undefined)).toBeUndefined());

  test.each([
    { name: 'the next below', counted: [1, null, null], from: 1, next: 2 },
    { name: 'round to the top', counted: [null, 1, 1], from: 2, next: 1 },
    { name: 'not the line that is left, unless it is the last', counted: [1, null, 1], from: 2, next: 2 },
    { name: 'none', counted: [1, 0, 1], from: 1, next: undefined },
  ])('after a count: $name', ({ counted, from, next }) => {
    const all = counted.map((each, index) => line({ id: id(index + 1), counted: each }));
    expect(nextUncounted(all, id(from))?.id).toBe(next && id(next));
  });

  test('a unit is on the line where it was counted, not where it was only expected', () => {
    const found = delivery([
      line({ id: id(1), tracking: 'unit', units: [unit('U-1', { isCounted: false })] }),
      line({ id: id(2), tracking: 'unit', units: [unit('U-1')] }),
    ]);
    expect(lineOfUnit(found, 'U-1')?.id).toBe(id(2));
    expect(lineOfUnit(found, 'U-2')).toBeUndefined();
  });
});

describe('R4.1.2a what differs', () => {
  test.each([
    { short: 0, over: 0, damaged: 0, result: false },
    { short: 1, over: 0, damaged: 0, result: true },
    { short: 0, over: 1, damaged: 0, result: true },
    { short: 0, over: 0, damaged: 1, result: true },
  ])('short $short, over $over, damaged $damaged: $result', ({ result, ...figures }) => {
    expect(differs(figures)).toBe(result);
  });
  test.each([
    { expected: 0, plausible: 50 },
    { expected: 25, plausible: 50 },
    { expected: 26, plausible: 52 },
  ])('$expected expected: over $plausible is asked back', ({ expected, plausible }) => {
    expect(plausibleCount({ expected })).toBe(plausible);
  });
});

describe('R4.6.1.2b what still waits for a verdict', () => {
  test.each([
    { name: 'nothing was counted', line: { counted: null }, items: [] },
    { name: 'none arrived', line: { counted: 0 }, items: [] },
    { name: 'all of a lot', line: { counted: 10 }, items: [{ remaining: 10, passable: 10, isDamaged: false }] },
    {
      name: 'damaged pieces wait, but cannot pass',
      line: { counted: 10, damaged: 3 },
      items: [{ remaining: 10, passable: 7, isDamaged: false }],
    },
    {
      name: 'only the damaged ones are left',
      line: { counted: 10, damaged: 3, passed: 7 },
      items: [{ remaining: 3, passable: 0, isDamaged: true }],
    },
    {
      name: 'a failed one need not have been a damaged one',
      line: { counted: 10, damaged: 3, passed: 4, failed: 5 },
      items: [{ remaining: 1, passable: 1, isDamaged: false }],
    },
    { name: 'all are judged', line: { counted: 10, passed: 8, failed: 2 }, items: [] },
    {
      name: 'units one by one, without those that are judged or were never counted',
      line: {
        tracking: 'unit',
        counted: 3,
        units: [
          unit('U-1'),
          unit('U-2', { isDamaged: true }),
          unit('U-3', { verdict: 'pass' }),
          unit('U-4', { isCounted: false }),
        ],
      },
      items: [
        { barcode: 'U-1', remaining: 1, passable: 1, isDamaged: false },
        { barcode: 'U-2', remaining: 1, passable: 0, isDamaged: true },
      ],
    },
  ])('$name', ({ line: words, items }) => {
    expect(itemsToInspect(delivery([line(words)]))).toMatchObject(items);
    expect(itemsToInspect(delivery([line(words)]))).toHaveLength(items.length);
  });
});

describe('R4.1.2, R4.6.1 where a half-done delivery goes on', () => {
  const steps: readonly Step[] = ['grade', 'refuse', 'count', 'receive', 'inspect', 'next', 'refused'];
  test.each([
    { state: 'open', packageGrade: null, step: 'grade', others: [] },
    { state: 'open', packageGrade: 'intact', step: 'count', others: ['grade', 'receive'] },
    { state: 'open', packageGrade: 'slight', step: 'count', others: ['grade', 'receive'] },
    { state: 'open', packageGrade: 'severe', step: 'refuse', others: ['grade'] },
    { state: 'received', packageGrade: 'intact', step: 'inspect', others: ['next'] },
    { state: 'inspected', packageGrade: 'intact', step: 'next', others: [] },
    { state: 'refused', packageGrade: 'severe', step: 'refused', others: [] },
  ] as const)('$state, package $packageGrade: $step', ({ step, others, ...found }) => {
    expect(stepOf(found)).toBe(step);
    const may: readonly Step[] = [step, ...others];
    expect(steps.filter((each) => mayStand(found, each)).toSorted()).toEqual(may.toSorted());
  });
});
