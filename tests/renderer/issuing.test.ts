import { describe, expect, test } from 'vitest';
import { olderOf } from '../../renderer/areas/issuing/older.ts';
import { type Detour, heldFor, nextStop, nextYounger, type Stop, stopsOf } from '../../renderer/areas/issuing/stops.ts';
import { held, id, issue, step, wanted } from './goods.ts';

const detour: Detour = {
  lineId: 'line-1',
  binCode: 'C-01',
  receivedDay: '2026-10-01',
  qty: 3,
  unitBarcodes: [],
  reason: 'olderUnreachable',
  passedBy: ['A-01'],
};

describe('R4.8.1 the next stop of a line', () => {
  test.each([
    {
      name: 'its oldest bin, as many as lie there',
      line: { qty: 9, steps: [step('A-01', { qty: 4 }), step('B-01')] },
      stops: [{ binCode: 'A-01', qty: 4, fifoReason: null }],
    },
    {
      name: 'no more than is still wanted',
      line: { qty: 5, picked: 3, steps: [step('A-01')] },
      stops: [{ binCode: 'A-01', qty: 2 }],
    },
    { name: 'none once it is complete', line: { qty: 5, picked: 5, steps: [step('A-01')] }, stops: [] },
    { name: 'none where there is no good stock', line: { qty: 5, missing: 5 }, stops: [] },
    {
      name: 'its detour, with the reason',
      line: { qty: 5, steps: [step('A-01')] },
      detours: [detour],
      stops: [{ binCode: 'C-01', qty: 3, fifoReason: 'olderUnreachable' }],
    },
    {
      name: "not another line's detour",
      line: { qty: 5, steps: [step('A-01')] },
      detours: [{ ...detour, lineId: 'line-2' }],
      stops: [{ binCode: 'A-01', qty: 5 }],
    },
  ])('$name', ({ line, detours, stops }) => {
    const found = stopsOf(issue([wanted(line)]), detours ?? []);
    expect(found).toMatchObject(stops);
    expect(found).toHaveLength(stops.length);
  });
});

describe('where to go now', () => {
  const stops = ['B-10', 'A-02', 'B-9'].map((bin) => stop(bin));
  test.each([
    { name: 'the first bin along the shelves', atBin: undefined, next: 'A-02' },
    { name: 'stay where one stands', atBin: 'B-10', next: 'B-10' },
    { name: 'on, when nothing is wanted here', atBin: 'Z-01', next: 'A-02' },
  ])('$name', ({ atBin, next }) => expect(nextStop(stops, atBin)?.binCode).toBe(next));

  test('shelf 9 comes before shelf 10', () => {
    expect(nextStop([stop('B-10'), stop('B-9')], undefined)?.binCode).toBe('B-9');
  });
  test('nowhere when all is picked', () => expect(nextStop([], 'A-01')).toBeUndefined());
});

describe('what a bin holds of the parts still wanted', () => {
  const other = { partId: id(2), partCode: 'P-2' };
  test.each([
    { name: 'nothing that is wanted', holdings: [held(other)], day: undefined },
    { name: 'only what may not be issued', holdings: [held({ condition: 'doa' }), held({ qty: 0 })], day: undefined },
    {
      name: 'the oldest of it',
      holdings: [held({ receivedDay: '2026-10-02' }), held({ receivedDay: '2026-10-01' })],
      day: '2026-10-01',
    },
    { name: 'the wanted one among others', holdings: [held(other), held()], day: '2026-09-01' },
  ])('$name', ({ holdings, day }) => {
    expect(heldFor([stop('A-01')], holdings)?.holding.receivedDay).toBe(day);
  });
});

describe('F4: the next younger bin', () => {
  const holdings = [
    held({ bin: 'C-01', receivedDay: '2026-10-03' }),
    held({ bin: 'A-01', receivedDay: '2026-10-01' }),
    held({ bin: 'B-01', receivedDay: '2026-10-02' }),
    held({ bin: 'D-01', receivedDay: '2026-09-01', condition: 'quarantine' }),
    held({ place: { kind: 'staging', code: 'staging', name: '' }, receivedDay: '2026-09-01' }),
  ];
  test.each([
    { passedBy: [], next: 'A-01' },
    { passedBy: ['A-01'], next: 'B-01' },
    { passedBy: ['A-01', 'B-01'], next: 'C-01' },
    { passedBy: ['A-01', 'B-01', 'C-01'], next: undefined },
  ])('past $passedBy: $next', ({ passedBy, next }) => {
    expect(nextYounger(holdings, passedBy)?.place.code).toBe(next);
  });
});

describe('R4.8.1 a refusal because of age', () => {
  const data = {
    partCode: 'P-1',
    binCode: 'A-01',
    receivedDay: '2026-09-01',
    qty: 2,
    unitBarcode: null,
    scannedDay: '2026-10-01',
  };
  const what = { unitBarcode: 'U-1' };
  test.each([
    { name: 'names the older bin', code: 'NOT_OLDEST', data, binCode: 'A-01' },
    { name: 'is not made of another refusal', code: 'OVER_PICK', data, binCode: undefined },
    { name: 'is not made of half its facts', code: 'NOT_OLDEST', data: { binCode: 'A-01' }, binCode: undefined },
  ] as const)('$name', ({ code, data: facts, binCode }) => {
    const older = olderOf({ code, data: facts, sentence: '' }, what);
    expect(older?.binCode).toBe(binCode);
    if (older) expect(older.scanned).toEqual({ kind: 'piece', what });
  });
});

function stop(binCode: string): Stop {
  return { line: wanted(), binCode, receivedDay: '2026-09-01', qty: 1, unitBarcodes: [], fifoReason: null };
}
