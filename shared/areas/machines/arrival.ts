import type { RmaDifferenceKind } from './words.ts';

/** R2.3.1: the set of serials that came must equal the set that was approved; each difference is a case to settle. */
export function arrivalDifferences(
  approved: readonly string[],
  arrived: readonly string[],
): readonly { readonly kind: Extract<RmaDifferenceKind, 'missing' | 'surplus'>; readonly serial: string }[] {
  return [
    ...approved.filter((serial) => !arrived.includes(serial)).map((serial) => ({ kind: 'missing' as const, serial })),
    ...arrived.filter((serial) => !approved.includes(serial)).map((serial) => ({ kind: 'surplus' as const, serial })),
  ];
}
