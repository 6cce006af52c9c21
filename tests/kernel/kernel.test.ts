import { describe, expect, test } from 'vitest';
import { looksLikeBarcode, scannedText } from '../../shared/kernel/barcode.ts';
import { addDays, chinaDay, type Day, dayOf, daysBetween, type Instant, isDay } from '../../shared/kernel/day.ts';
import { formatYuan, parseYuan } from '../../shared/kernel/money.ts';
import { parseQuantity } from '../../shared/kernel/quantity.ts';
import { codeOf, tidy } from '../../shared/kernel/text.ts';

describe('days are China days, whatever the zone of the machine', () => {
  test.each([
    { at: '2026-11-10T15:59:59.999Z', day: '2026-11-10' },
    { at: '2026-11-10T16:00:00.000Z', day: '2026-11-11' },
    { at: '2026-12-31T16:00:00.000Z', day: '2027-01-01' },
    { at: '2024-02-28T20:00:00.000Z', day: '2024-02-29' },
  ])('$at is $day', ({ at, day }) => expect(chinaDay(at as Instant)).toBe(day));

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-11-31', 'heute'])('%s is no day', (text) =>
    expect(isDay(text)).toBe(false),
  );

  test('days are counted over months and leap days', () => {
    expect(addDays('2024-02-28' as Day, 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01' as Day, -1)).toBe('2025-12-31');
    expect(daysBetween('2024-02-28' as Day, '2024-03-01' as Day)).toBe(2);
    expect(dayOf(2026, 9, 3)).toBe('2026-09-03');
    expect(dayOf(2026, 2, 30)).toBeUndefined();
  });
});

describe('money is read without a float', () => {
  test.each([
    ['180.65', 18_065],
    ['1,180.65', 118_065],
    ['¥8', 800],
    ['０.１', 10],
    ['0.29', 29],
    ['1.10', 110],
    ['1.1000', 110],
  ])('%s is %d fen', (text, fen) => expect(parseYuan(text)).toBe(fen));

  test.each(['', '-1', '1.005', '壹佰元', '1e3', '1,18.5', 'NaN', '99999999999'])('%s is no amount', (text) =>
    expect(parseYuan(text)).toBeUndefined(),
  );

  test.each([
    [18_065, '180.65'],
    [5, '0.05'],
    [-110, '-1.10'],
    [0, '0.00'],
  ])('%d fen reads %s', (fen, text) => expect(formatYuan(fen)).toBe(text));
});

describe('quantities are whole and plausible', () => {
  test.each([
    ['1', 1],
    ['０１２', 12],
    [' 99999 ', 99_999],
    ['0', 0],
  ])('%s is %d', (text, count) => expect(parseQuantity(text)).toBe(count));

  test.each(['', '1.5', '-1', '100000', '6928110350294', '1e2', '两个'])('%s is none', (text) =>
    expect(parseQuantity(text)).toBeUndefined(),
  );

  test.each([
    ['6928110350294', true],
    ['MB0001B1', true],
    ['123456', true],
    ['12345', false],
    ['12', false],
    ['1.5', false],
  ])('%s looks like a barcode in a quantity field: %s', (text, isBarcode) =>
    expect(looksLikeBarcode(text)).toBe(isBarcode),
  );
});

describe('codes ignore case, blanks and width (DOMAIN section 9)', () => {
  test.each([
    [' hw.mb.0004-a2  ', 'HW.MB.0004-A2'],
    ['ＨＷ．ＭＢ．００１０－Ｃ０', 'HW.MB.0010-C0'],
    ['wx012', 'WX012'],
  ])('%s', (text, code) => expect(codeOf(text)).toBe(code));

  test('a scan loses its suffix and control characters, nothing else', () => {
    expect(scannedText('\u0002MB0001B1\u001d24\r\n')).toBe('MB0001B124');
    expect(tidy('  主板   HW ')).toBe('主板 HW');
  });
});
