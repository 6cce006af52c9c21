import { readMillimetres } from '../../../shared/kernel/length.ts';
import { parseQuantity } from '../../../shared/kernel/quantity.ts';

/** What a field made of typed text: a value of the standard, or the key of the sentence that says why not. */
export type Reading<Value> = { readonly value: Value } | { readonly wrongKey: string };

/** The number of an item, class or zone: Latin letters, digits, dots and dashes. */
export function isKey(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/.test(text.trim());
}

export function readKey(text: string): Reading<string> {
  return isKey(text) ? { value: text.trim() } : { wrongKey: 'inspection.standards.wrong.key' };
}

/** Millimetres as typed, kept as whole micrometres; never more than a standard holds. */
export function readLimit(text: string): Reading<number> {
  const read = readMillimetres(text, 1);
  if ('um' in read) {
    return read.um <= MAX_UM ? { value: read.um } : { wrongKey: 'inspection.standards.wrong.tooLong' };
  }
  return { wrongKey: WRONG_LENGTH[read.refused] };
}

/** A whole number between two ends. */
export function readWhole(min: number, max: number): (text: string) => Reading<number> {
  return (text) => {
    const value = parseQuantity(text);
    return value !== undefined && value >= min && value <= max
      ? { value }
      : { wrongKey: 'inspection.standards.wrong.whole' };
  };
}

/** Inches as typed (`26.5`), kept as tenths. */
export function readInches(text: string): Reading<number> {
  // The normal form takes the inch sign apart.
  const match = /^(\d{1,3})(?:\.(\d))?(?:"|′′|寸)?$/.exec(text.normalize('NFKC').trim());
  const value = match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : 0;
  return value >= 50 && value <= 2_000 ? { value } : { wrongKey: 'inspection.standards.wrong.inches' };
}

/** 100 mm: no bezel has more, and the schema takes no more. */
const MAX_UM = 100_000;

const WRONG_LENGTH = {
  BLANK: 'inspection.standards.wrong.blank',
  NOT_LENGTH: 'inspection.standards.wrong.length',
  NEGATIVE: 'inspection.standards.wrong.length',
  TOO_FINE: 'inspection.standards.wrong.tooFine',
  TOO_LONG: 'inspection.standards.wrong.tooLong',
} as const;
