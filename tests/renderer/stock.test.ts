import { describe, expect, test } from 'vitest';
import {
  type Batch,
  groupsOf,
  linesOf,
  type StagingGroup,
  wholeOf,
  withUnit,
} from '../../renderer/areas/stock/batches.ts';
import { movedLines, movedPieces, withMoved } from '../../renderer/areas/stock/moved.ts';
import { ageShade, fillShade } from '../../renderer/areas/stock/shades.ts';
import { type Arrow, neighbour, placeOfBin, zonesOf } from '../../renderer/ui/binPlaces.ts';
import { arrowTo } from '../../renderer/ui/useArrows.ts';
import { held, id } from './goods.ts';

const units = held({ tracking: 'unit', partId: id(2), partCode: 'P-2', qty: 2, unitBarcodes: ['U-1', 'U-2'] });

describe('what waits on the trolley', () => {
  test('lots of one part in one condition are one group; good and DOA are two', () => {
    const staging = [held({ qty: 3 }), held({ condition: 'doa' }), held({ qty: 4 }), units];
    expect(groupsOf(staging)).toMatchObject([
      { holding: { partCode: 'P-1', condition: 'good' }, qty: 7 },
      { holding: { partCode: 'P-1', condition: 'doa' }, qty: 1 },
      { holding: { partCode: 'P-2' }, qty: 2, unitBarcodes: ['U-1', 'U-2'] },
    ]);
  });

  test('the whole of a lot goes by quantity, the whole of a unit part by its barcodes', () => {
    const [lot, unit] = groupsOf([held({ qty: 3 }), units]).map((group) => linesOf(wholeOf(group)));
    expect(lot).toEqual([{ partId: id(1), qty: 3 }]);
    expect(unit).toEqual([{ unitBarcode: 'U-1' }, { unitBarcode: 'U-2' }]);
  });

  test('a scanned unit joins its own kind once, and another kind begins anew', () => {
    const [ofUnits, doa] = groupsOf([
      units,
      held({ ...units, bin: 'staging', condition: 'doa', unitBarcodes: ['U-9'] }),
    ]);
    const inHand: Batch[] = [];
    const scan = (group: StagingGroup | undefined, barcode: string) =>
      group && inHand.push(withUnit(inHand.at(-1), group, barcode));
    scan(ofUnits, 'U-1');
    scan(ofUnits, 'U-2');
    scan(ofUnits, 'U-2');
    scan(doa, 'U-9');
    expect(inHand.map((batch) => batch.units)).toEqual([['U-1'], ['U-1', 'U-2'], ['U-1', 'U-2'], ['U-9']]);
    expect(inHand.map((batch) => batch.qty)).toEqual([1, 2, 2, 1]);
  });
});

describe('what is taken up for a transfer', () => {
  const lot = { holding: held(), unitBarcode: null, qty: 3 };
  const unit = { holding: units, unitBarcode: 'U-1', qty: 1 };
  test.each([
    { name: 'a unit is there once', taken: [unit, unit], pieces: 1, lines: [{ unitBarcode: 'U-1' }] },
    {
      name: 'a new quantity takes the place of the one before',
      taken: [lot, { ...lot, qty: 5 }],
      pieces: 5,
      lines: [{ partId: id(1), qty: 5 }],
    },
    {
      name: 'units and lots travel together',
      taken: [lot, unit],
      pieces: 4,
      lines: [{ partId: id(1), qty: 3 }, { unitBarcode: 'U-1' }],
    },
    { name: 'nothing', taken: [], pieces: 0, lines: [] },
  ])('$name', ({ taken, pieces, lines }) => {
    const moved = taken.reduce(withMoved, []);
    expect(movedPieces(moved)).toBe(pieces);
    expect(movedLines(moved)).toEqual(lines);
  });
});

describe('R4.10 shades of the bin map', () => {
  test.each([
    { held: 0, capacity: 10, shade: 0 },
    { held: 0, capacity: null, shade: 0 },
    { held: 5, capacity: null, shade: null },
    { held: 5, capacity: 0, shade: null },
    { held: 3, capacity: 10, shade: 1 },
    { held: 1, capacity: 3, shade: 2 },
    { held: 2, capacity: 3, shade: 3 },
    { held: 9, capacity: 10, shade: 4 },
    { held: 12, capacity: 10, shade: 4 },
  ])('$held of $capacity: $shade', ({ held: pieces, capacity, shade }) => {
    expect(fillShade(pieces, capacity)).toBe(shade);
  });
  test.each([
    { days: null, shade: 0 },
    { days: 0, shade: 1 },
    { days: 89, shade: 1 },
    { days: 90, shade: 2 },
    { days: 180, shade: 3 },
    { days: 365, shade: 4 },
  ])('$days days old: $shade', ({ days, shade }) => expect(ageShade(days)).toBe(shade));
});

describe('a bin code tells the place', () => {
  test.each([
    { code: 'A-03-2-04', place: { zone: 'A', cabinet: 'A-03', shelf: '2', position: '04' } },
    { code: 'A-2-04', place: { zone: 'A', cabinet: 'A', shelf: '2', position: '04' } },
    { code: 'Q-01', place: { zone: 'Q', cabinet: 'Q', shelf: '', position: '01' } },
    { code: 'SCRAP', place: { zone: 'SCRAP', cabinet: 'SCRAP', shelf: '', position: 'SCRAP' } },
    { code: 'A-1-2-3-4', place: { zone: 'A', cabinet: 'A-1-2', shelf: '3', position: '4' } },
  ])('$code', ({ code, place }) => expect(placeOfBin(code)).toEqual(place));

  const cells = ['A-02-1-01', 'A-01-1-02', 'A-01-2-01', 'A-01-1-01', 'B-01-1-01', 'A-01-1-10', 'A-01-1-9'];
  const zones = zonesOf(cells.map((code) => ({ code })));

  test('zones and cabinets in order, the top shelf first, positions counted as numbers', () => {
    expect(
      zones.map((zone) => zone.cabinets.map((cabinet) => cabinet.shelves.map((shelf) => shelf.cells.map(codeOf)))),
    ).toEqual([
      [[['A-01-2-01'], ['A-01-1-01', 'A-01-1-02', 'A-01-1-9', 'A-01-1-10']], [['A-02-1-01']]],
      [[['B-01-1-01']]],
    ]);
  });

  test.each<{ from: string; arrow: Arrow; to: string | undefined }>([
    { from: 'A-01-1-01', arrow: 'ArrowRight', to: 'A-01-1-02' },
    { from: 'A-01-1-02', arrow: 'ArrowLeft', to: 'A-01-1-01' },
    { from: 'A-01-1-10', arrow: 'ArrowRight', to: 'B-01-1-01' },
    { from: 'A-01-1-01', arrow: 'ArrowUp', to: 'A-01-2-01' },
    { from: 'A-02-1-01', arrow: 'ArrowDown', to: 'A-01-1-02' },
    { from: 'B-01-1-01', arrow: 'ArrowDown', to: undefined },
    { from: 'Z-9', arrow: 'ArrowLeft', to: undefined },
  ])('from $from by $arrow to $to', ({ from, arrow, to }) => expect(neighbour(zones, from, arrow)).toBe(to));
});

test.each([
  { at: 0, by: 1, to: 'b' },
  { at: 0, by: -1, to: 'a' },
  { at: 2, by: 1, to: 'c' },
  { at: -1, by: 1, to: 'a' },
] as const)('an arrow from line $at by $by leads to $to', ({ at, by, to }) => {
  expect(arrowTo(['a', 'b', 'c'], at, by)).toBe(to);
});

function codeOf({ code }: { readonly code: string }) {
  return code;
}
