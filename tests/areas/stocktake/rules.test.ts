import { describe, expect, test } from 'vitest';
import {
  type Counted,
  differencesOf,
  joins,
  type Layer,
  takenFrom,
} from '../../../shared/areas/stocktake/differences.ts';
import { halfMonthOf, mayClose, mayDecide, maySubmit, stocktakeState } from '../../../shared/areas/stocktake/rules.ts';
import { type UnitFacts, unitOutcome } from '../../../shared/areas/stocktake/settling.ts';
import type { Day } from '../../../shared/kernel/day.ts';

const lot = (id: string, counted: number, book: number): Counted => ({
  id,
  binId: 'A',
  partId: 'P',
  barcode: null,
  counted,
  book,
  isElsewhere: false,
});
const unit = (id: string, barcode: string, counted: 0 | 1, book: 0 | 1, isElsewhere = false): Counted => ({
  ...lot(id, counted, book),
  barcode,
  isElsewhere,
});

describe('R4.4.1 how shelf and books differ', () => {
  test.each<{ name: string; lines: Counted[]; differences: string[] }>([
    { name: 'nothing differs', lines: [lot('1', 5, 5), unit('2', 'X', 1, 1)], differences: [] },
    { name: 'fewer pieces', lines: [lot('1', 3, 5)], differences: ['1 missing 2'] },
    { name: 'more pieces', lines: [lot('1', 7, 5)], differences: ['1 surplus 2'] },
    { name: 'none of what the books have', lines: [lot('1', 0, 5)], differences: ['1 missing 5'] },
    { name: 'what the books never had', lines: [lot('1', 4, 0)], differences: ['1 surplus 4'] },
    { name: 'a unit that is not there', lines: [unit('1', 'X', 0, 1)], differences: ['1 missing 1'] },
    { name: 'a unit that nobody knows', lines: [unit('1', 'X', 1, 0)], differences: ['1 surplus 1'] },
    {
      name: 'a unit that stands elsewhere by the books',
      lines: [unit('1', 'X', 1, 0, true)],
      differences: ['1 misplaced 1'],
    },
    {
      name: 'missing here and found there is one difference',
      lines: [unit('1', 'X', 0, 1), unit('2', 'X', 1, 0, true)],
      differences: ['2 misplaced 1'],
    },
    {
      name: 'short in one line and over in another never cancel out',
      lines: [lot('1', 3, 5), lot('2', 7, 5)],
      differences: ['1 missing 2', '2 surplus 2'],
    },
  ])('$name', ({ lines, differences }) => {
    expect(differencesOf(lines).map(({ lineId, kind, qty }) => `${lineId} ${kind} ${qty}`)).toEqual(differences);
  });
});

describe('R4.8.1 which lots an adjustment meets', () => {
  const layers = [
    { lotId: 'young', receivedDay: '2026-10-01', qty: 4 },
    { lotId: 'old', receivedDay: '2026-04-11', qty: 3 },
  ] as unknown as readonly Layer[];
  test.each([
    { qty: 2, take: [{ lotId: 'old', qty: 2 }], short: 0 },
    {
      qty: 5,
      take: [
        { lotId: 'old', qty: 3 },
        { lotId: 'young', qty: 2 },
      ],
      short: 0,
    },
    {
      qty: 9,
      take: [
        { lotId: 'old', qty: 3 },
        { lotId: 'young', qty: 4 },
      ],
      short: 2,
    },
  ])('$qty missing', ({ qty, take, short }) => expect(takenFrom(layers, qty)).toMatchObject({ take, short }));
  test('surplus joins the oldest lot in the bin, and none where there is none', () => {
    expect(joins(layers)?.lotId).toBe('old');
    expect(joins([])).toBeUndefined();
  });
});

describe('R4.10 what becomes of a unit that differs', () => {
  const here: UnitFacts = {
    isFound: false,
    isKnown: true,
    isPicked: false,
    isUnmoved: true,
    isWhereItWas: true,
    isInHouse: true,
    isOfThisBin: true,
    isInDelivery: false,
  };
  test.each<{ name: string; unit: Partial<UnitFacts>; outcome: string }>([
    { name: 'missing, and nothing has moved since', unit: {}, outcome: 'adjusted' },
    { name: 'missing, and moved since', unit: { isUnmoved: false }, outcome: 'settled' },
    { name: 'missing, and picked since', unit: { isPicked: true }, outcome: 'settled' },
    { name: 'missing, and its delivery waits for a verdict', unit: { isInDelivery: true }, outcome: 'needsPaper' },
    { name: 'found where the books had it', unit: { isFound: true, isUnmoved: false }, outcome: 'adjusted' },
    { name: 'found, and moved since', unit: { isFound: true, isWhereItWas: false }, outcome: 'settled' },
    { name: 'found, and on loan by the books', unit: { isFound: true, isInHouse: false }, outcome: 'needsPaper' },
    { name: 'found, and of another condition', unit: { isFound: true, isOfThisBin: false }, outcome: 'needsPaper' },
    { name: 'found, and nobody knows it', unit: { isFound: true, isKnown: false }, outcome: 'adjusted' },
    {
      name: 'found, and a delivery will book it',
      unit: { isFound: true, isKnown: false, isInDelivery: true },
      outcome: 'needsPaper',
    },
  ])('$name: $outcome', ({ unit, outcome }) => expect(unitOutcome({ ...here, ...unit })).toBe(outcome));
});

describe('R4.10 who may do what when', () => {
  test.each([
    { row: [null, null, null, null], state: 'counting' },
    { row: [null, null, null, 'c'], state: 'reviewing' },
    { row: [null, null, 's', 'c'], state: 'submitted' },
    { row: [null, 'p', 's', 'c'], state: 'posted' },
    { row: ['x', null, null, 'c'], state: 'cancelled' },
  ])('$state', ({ row: [cancelledAt = null, postedAt = null, submittedAt = null, closedAt = null], state }) =>
    expect(stocktakeState({ cancelledAt, postedAt, submittedAt, closedAt })).toBe(state),
  );

  test('R4.4.1 no bin is left uncounted', () => {
    expect(mayClose('PD', [{ code: 'A', state: 'counted' }])).toEqual({ allowed: true });
    expect(
      mayClose('PD', [
        { code: 'A', state: 'counted' },
        { code: 'B', state: 'waiting' },
        { code: 'C', state: 'counting' },
      ]),
    ).toMatchObject({
      code: 'STOCKTAKE_UNCOUNTED',
      facts: { count: 2, items: ['B', 'C'] },
    });
  });
  test.each([
    { cause: 'lost' as const, note: '', isAllowed: true },
    { cause: 'other' as const, note: '说明', isAllowed: true },
    { cause: 'other' as const, note: '', isAllowed: false },
    { cause: null, note: '', isAllowed: false },
  ])('R4.10 a difference needs a cause: $cause "$note"', ({ cause, note, isAllowed }) =>
    expect(maySubmit('PD', [{ cause, note }]).allowed).toBe(isAllowed),
  );
  test('R4.10 nobody who took part signs', () => {
    expect(mayDecide('PD', 'a', ['b', 'c']).allowed).toBe(true);
    expect(mayDecide('PD', 'c', ['b', 'c'])).toMatchObject({ code: 'SAME_SIGNER_STOCKTAKE', rule: 'R4.10' });
  });
  test.each([
    ['2026-11-01', '2026-11-01', '2026-11-15'],
    ['2026-11-15', '2026-11-01', '2026-11-15'],
    ['2026-11-16', '2026-11-16', '2026-11-30'],
    ['2026-12-31', '2026-12-16', '2026-12-31'],
    ['2027-02-20', '2027-02-16', '2027-02-28'],
    ['2028-02-29', '2028-02-16', '2028-02-29'],
  ])('R4.10 the half month of %s is %s to %s', (day, from, to) =>
    expect(halfMonthOf(day as Day)).toEqual({ from, to }),
  );
});
