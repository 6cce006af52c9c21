import { expect, test } from 'vitest';
import { drawing } from '../support/draw.ts';
import { Disk, type Doing } from './disk.ts';

const write = (text: string, offset = 0): Doing => ({ kind: 'write', name: 'f', offset, bytes: Buffer.from(text) });
const sync = (name: string, began: number): Doing => ({ kind: 'sync', name, began });
const create: Doing = { kind: 'create', name: 'f' };
const truncate = (length: number): Doing => ({ kind: 'truncate', name: 'f', length });
const made: readonly Doing[] = [create, sync('', 1)];

/** All that power cuts leave of a file by many chances, each once and in order; undefined where it is not there. */
function leftBy(doings: readonly Doing[], underWay?: Doing): (string | undefined)[] {
  const disk = new Disk();
  for (const doing of doings) disk.take(doing);
  const images = Array.from({ length: 500 }, (_, seed) => disk.image(drawing(seed), underWay).get('f')?.toString());
  return [...new Set(images)].sort();
}

test.each([
  { name: 'what was synced is there', doings: [...made, write('a'), sync('f', 3)], left: ['a'] },
  { name: 'what was not synced is there or not', doings: [...made, write('a')], left: ['', 'a'] },
  {
    name: 'what was not synced is there in any order',
    doings: [...made, write('ab'), sync('f', 3), write('A'), write('B', 1)],
    left: ['AB', 'Ab', 'aB', 'ab'],
  },
  {
    name: 'a sync covers what was done before it began',
    doings: [...made, write('ab'), write('B', 1), sync('f', 3)],
    left: ['aB', 'ab'],
  },
  {
    name: 'a file is cut, or not yet; what it grows over again is zeros',
    doings: [...made, write('abc'), truncate(1), write('d', 2), sync('f', 5)],
    left: ['a\0d'],
  },
])('$name', ({ doings, left }) => expect(leftBy(doings)).toEqual(left));

test('a new file may be gone until its folder is synced, a removed one may come back', () => {
  expect(leftBy([create, write('a'), sync('f', 2)])).toEqual(['a', undefined]);
  const removed: Doing = { kind: 'remove', name: 'f' };
  expect(leftBy([...made, write('a'), sync('f', 3), removed])).toEqual(['a', undefined]);
  expect(leftBy([...made, write('a'), sync('f', 3), removed, sync('', 5)])).toEqual([undefined]);
});

test('a write that was under way is there in whole sectors', () => {
  const old = 'abc'.replace(/./g, (letter) => letter.repeat(512));
  const left = leftBy([...made, write(old), sync('f', 3)], write(old.slice(1, -1).toUpperCase(), 1));
  const sectors = left.map((text) => text?.replace(/(.)\1{509,}/g, '$1'));
  expect(new Set(sectors)).toEqual(new Set(['abc', 'aAbc', 'aBc', 'abCc', 'aABc', 'aAbCc', 'aBCc', 'aABCc']));
});
