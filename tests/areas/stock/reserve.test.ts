import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Demand, reserve, without } from '../../../shared/areas/stock/reserve.ts';
import type { Day } from '../../../shared/kernel/day.ts';

const layer = (day: string, place: string, qty: number) => ({
  lotId: `${day}-${place}`,
  receivedDay: `2026-09-${day}` as Day,
  place,
  qty,
});
type Layer = ReturnType<typeof layer>;

/** What each demand holds, as `02A×3`, and what it lacks. */
const told = ({ held }: ReturnType<typeof reserve<Layer>>) =>
  Object.fromEntries(
    [...held].map(([id, { take, short }]) => [
      id,
      [...take.map(({ layer: { receivedDay, place }, qty }) => `${receivedDay.slice(8)}${place}×${qty}`), short].join(
        ' ',
      ),
    ]),
  );
const free = ({ left }: { readonly left: readonly Layer[] }) => left.reduce((sum, { qty }) => sum + qty, 0);

describe('R4.8.1 what is held for whom', () => {
  test.each<{ name: string; layers: Layer[]; demands: Demand[]; held: Record<string, string>; free: number }>([
    {
      name: 'the first promised holds the oldest',
      layers: [layer('02', 'A', 5), layer('01', 'B', 5)],
      demands: [
        { id: 'first', qty: 3 },
        { id: 'second', qty: 4 },
      ],
      held: { first: '01B×3 0', second: '01B×2 02A×2 0' },
      free: 3,
    },
    {
      name: 'who comes later goes short, not who came first',
      layers: [layer('01', 'A', 5)],
      demands: [
        { id: 'first', qty: 4 },
        { id: 'second', qty: 4 },
        { id: 'third', qty: 1 },
      ],
      held: { first: '01A×4 0', second: '01A×1 3', third: '1' },
      free: 0,
    },
    {
      name: 'a small one behind a large one does not overtake it',
      layers: [layer('01', 'A', 2)],
      demands: [
        { id: 'large', qty: 100 },
        { id: 'small', qty: 1 },
      ],
      held: { large: '01A×2 98', small: '1' },
      free: 0,
    },
    {
      name: 'lots of one day in the order of bins',
      layers: [layer('01', 'B', 1), layer('01', 'A', 1)],
      demands: [
        { id: 'first', qty: 1 },
        { id: 'second', qty: 1 },
      ],
      held: { first: '01A×1 0', second: '01B×1 0' },
      free: 0,
    },
    { name: 'nothing promised, all free', layers: [layer('01', 'A', 5)], demands: [], held: {}, free: 5 },
    { name: 'nothing there', layers: [], demands: [{ id: 'first', qty: 2 }], held: { first: '2' }, free: 0 },
    {
      name: 'nothing wanted any more, nothing held',
      layers: [layer('01', 'A', 5)],
      demands: [{ id: 'first', qty: 0 }],
      held: { first: '0' },
      free: 5,
    },
    {
      name: 'one lot in two bins is two layers',
      layers: [
        { ...layer('01', 'A', 2), lotId: 'L' },
        { ...layer('01', 'B', 2), lotId: 'L' },
      ],
      demands: [
        { id: 'first', qty: 1 },
        { id: 'second', qty: 2 },
      ],
      held: { first: '01A×1 0', second: '01A×1 01B×1 0' },
      free: 1,
    },
  ])('$name', ({ layers, demands, ...wanted }) => {
    const result = reserve(layers, demands);
    expect(told(result)).toEqual(wanted.held);
    expect(free(result)).toBe(wanted.free);
  });

  test('what comes in later fills the first promise that is short', () => {
    const demands = [
      { id: 'first', qty: 4 },
      { id: 'second', qty: 4 },
    ];
    expect(told(reserve([layer('01', 'A', 5)], demands))).toEqual({ first: '01A×4 0', second: '01A×1 3' });
    const more = [layer('01', 'A', 5), layer('09', 'C', 2)];
    expect(told(reserve(more, demands))).toEqual({ first: '01A×4 0', second: '01A×1 09C×2 1' });
  });

  test('a promise that is given up frees its pieces for the next, oldest first', () => {
    const layers = [layer('01', 'A', 3), layer('02', 'B', 3)];
    expect(told(reserve(layers, [{ id: 'second', qty: 4 }]))).toEqual({ second: '01A×3 02B×1 0' });
  });

  test('without takes from the layer that was taken from, and leaves the others', () => {
    const [a, b] = [layer('01', 'A', 3), layer('02', 'B', 3)];
    const left = without([a, b], { take: [{ layer: a, qty: 2 }] });
    expect(left.map(({ place, qty }) => [place, qty])).toEqual([
      ['A', 1],
      ['B', 3],
    ]);
    expect(a.qty).toBe(3);
  });
});

describe('whatever is promised', () => {
  const layers = fc.uniqueArray(
    fc.record({ date: fc.integer({ min: 1, max: 28 }), place: fc.constantFrom('A', 'B', 'C'), qty: fc.nat(9) }),
    { selector: ({ date, place }) => `${date}${place}`, maxLength: 10 },
  );
  const some = layers.map((each) =>
    each.map(({ date, place, qty }) => layer(String(date).padStart(2, '0'), place, qty)),
  );
  const wanted = fc.array(fc.nat(12), { maxLength: 8 }).map((each) => each.map((qty, at) => ({ id: `d${at}`, qty })));

  test('nothing is held twice and nothing is lost', () => {
    fc.assert(
      fc.property(some, wanted, (stock, demands) => {
        const { held, left } = reserve(stock, demands);
        for (const each of stock) {
          const taken = [...held.values()]
            .flatMap(({ take }) => take)
            .filter(({ layer: { lotId } }) => lotId === each.lotId);
          const sum = taken.reduce((total, { qty }) => total + qty, 0);
          const remains = left.find(({ lotId }) => lotId === each.lotId)?.qty ?? 0;
          expect(remains).toBeGreaterThanOrEqual(0);
          expect(sum + remains).toBe(each.qty);
        }
        for (const { id, qty } of demands) {
          const { take, short } = held.get(id) ?? expect.unreachable();
          expect(take.reduce((sum, each) => sum + each.qty, 0) + short).toBe(qty);
        }
      }),
    );
  });

  test('nobody holds anything younger than what a later one holds, and nobody is short while a later one is not empty', () => {
    fc.assert(
      fc.property(some, wanted, (stock, demands) => {
        const { held, left } = reserve(stock, demands);
        const all = [...held.values()];
        const days = (take: (typeof all)[number]['take']) => take.map(({ layer: { receivedDay } }) => receivedDay);
        for (const [at, earlier] of all.entries()) {
          const later = all.slice(at + 1).flatMap(({ take }) => take);
          for (const mine of days(earlier.take)) for (const theirs of days(later)) expect(mine <= theirs).toBe(true);
          if (earlier.short > 0) expect(later).toEqual([]);
          if (earlier.short > 0) expect(free({ left })).toBe(0);
        }
      }),
    );
  });

  test('more stock never takes anything from anybody', () => {
    fc.assert(
      fc.property(some, wanted, fc.integer({ min: 1, max: 9 }), (stock, demands, qty) => {
        const before = reserve(stock, demands).held;
        const after = reserve([...stock, { ...layer('30', 'Z', qty), lotId: 'new' }], demands).held;
        const gains = demands.map(({ id }) => (before.get(id)?.short ?? 0) - (after.get(id)?.short ?? 0));
        const shorts = demands.map(({ id }) => before.get(id)?.short ?? 0);
        // In the order of the promises: as much as the first lacks, then the next.
        let rest = qty;
        expect(gains).toEqual(
          shorts.map((short) => {
            const gets = Math.min(short, rest);
            rest -= gets;
            return gets;
          }),
        );
      }),
    );
  });
});
