import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { millimetres, readMillimetres } from '../../shared/kernel/length.ts';

describe('a gap as people and gauges type it', () => {
  test.each([
    ['0.8', 800],
    ['0.80', 800],
    ['0.800', 800],
    ['0.8000000', 800],
    ['.8', 800],
    ['1', 1_000],
    ['1.', 1_000],
    ['00.50', 500],
    ['+0.5', 500],
    ['0,8', 800],
    ['0，8', 800],
    ['０．８', 800],
    ['０。８', 800],
    [' 0.80 mm ', 800],
    ['0.8MM\r', 800],
    ['80', 80_000],
    ['0', 0],
  ])('%j is %i µm', (text, um) => expect(readMillimetres(text)).toEqual({ um }));

  test.each([
    ['', 'BLANK'],
    ['  ', 'BLANK'],
    ['mm', 'BLANK'],
    ['0.801', 'TOO_FINE'],
    ['0.8000001', 'TOO_FINE'],
    ['0.005', 'TOO_FINE'],
    ['-0.5', 'NEGATIVE'],
    ['−0.5', 'NEGATIVE'],
    ['0.5.1', 'NOT_LENGTH'],
    ['1e-3', 'NOT_LENGTH'],
    ['abc', 'NOT_LENGTH'],
    ['.', 'NOT_LENGTH'],
    ['0x8', 'NOT_LENGTH'],
    ['Infinity', 'NOT_LENGTH'],
    ['1,000.5', 'NOT_LENGTH'],
    ['6901234567892', 'NOT_LENGTH'],
    ['1001', 'TOO_LONG'],
  ] as const)('%j is refused as %s', (text, refused) => expect(readMillimetres(text)).toEqual({ refused }));

  test('a finer gauge reads what a coarse one refuses', () => {
    expect(readMillimetres('0.801', 1)).toEqual({ um: 801 });
    expect(readMillimetres('0.8001', 1)).toEqual({ refused: 'TOO_FINE' });
    expect(readMillimetres('0.85', 100)).toEqual({ refused: 'TOO_FINE' });
  });

  test('what is written is read again, to the micrometre', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (um) => {
        expect(readMillimetres(millimetres(um), 1)).toEqual({ um });
      }),
    );
  });

  test.each([
    [800, '0.80'],
    [805, '0.805'],
    [1_000, '1.00'],
    [0, '0.00'],
    [-300, '-0.30'],
  ])('%i µm reads %s', (um, text) => expect(millimetres(um)).toBe(text));
});
