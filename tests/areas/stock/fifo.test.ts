import { describe, expect, test } from 'vitest';
import { allocate, olderThan } from '../../../shared/areas/stock/fifo.ts';
import type { Day } from '../../../shared/kernel/day.ts';

const layer = (day: string, place: string, qty: number) => ({
  lotId: `${day}-${place}`,
  receivedDay: `2026-09-${day}` as Day,
  place,
  qty,
});
const taken = ({ take }: ReturnType<typeof allocate>) =>
  take.map(({ layer: { receivedDay, place }, qty }) => [receivedDay.slice(-2), place, qty]);

describe('R4.8.1 oldest first', () => {
  test.each([
    {
      name: 'takes the oldest lot first',
      layers: [layer('02', 'A', 5), layer('01', 'B', 5)],
      want: 6,
      takes: [
        ['01', 'B', 5],
        ['02', 'A', 1],
      ],
      short: 0,
    },
    {
      name: 'takes lots of one day in the order of bins',
      layers: [layer('01', 'C', 1), layer('01', 'A', 1), layer('01', 'B', 1)],
      want: 2,
      takes: [
        ['01', 'A', 1],
        ['01', 'B', 1],
      ],
      short: 0,
    },
    { name: 'says what is missing', layers: [layer('01', 'A', 2)], want: 5, takes: [['01', 'A', 2]], short: 3 },
    {
      name: 'passes over what is empty',
      layers: [layer('01', 'A', 0), layer('02', 'B', 1)],
      want: 1,
      takes: [['02', 'B', 1]],
      short: 0,
    },
    { name: 'takes nothing where nothing is wanted', layers: [layer('01', 'A', 2)], want: 0, takes: [], short: 0 },
    { name: 'has nothing where there is nothing', layers: [], want: 1, takes: [], short: 1 },
  ])('$name', ({ layers, want, takes, short }) => {
    const allocation = allocate(layers, want);
    expect(taken(allocation)).toEqual(takes);
    expect(allocation.short).toBe(short);
  });

  test.each([
    { name: 'an older day elsewhere is older', layers: [layer('01', 'A', 1)], day: '02', older: 'A' },
    { name: 'the same day is not', layers: [layer('02', 'A', 1)], day: '02', older: undefined },
    { name: 'an empty layer does not count', layers: [layer('01', 'A', 0)], day: '02', older: undefined },
    {
      name: 'of several the oldest is named',
      layers: [layer('03', 'A', 1), layer('01', 'C', 1), layer('02', 'B', 1)],
      day: '04',
      older: 'C',
    },
  ])('$name', ({ layers, day, older }) => {
    expect(olderThan(layers, `2026-09-${day}` as Day)?.place).toBe(older);
  });
});
