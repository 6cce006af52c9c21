import type { EvidenceKind } from './words.ts';

/** Papers that name a customer: only who judges an application, and who handed it in, may look at them. */
export const PERSONAL: readonly EvidenceKind[] = ['idCard', 'invoice', 'warrantyCard', 'receipt'];

/** A number as it may be kept and shown: an ID card's with its first three and last four characters, others whole. */
export function maskedNumber(kind: EvidenceKind, number: string): string {
  const plain = number.normalize('NFKC').replace(/\s/g, '').slice(0, 60);
  if (kind !== 'idCard') return plain;
  if (plain.length < 8) return '*'.repeat(plain.length);
  return `${plain.slice(0, 3)}${'*'.repeat(plain.length - 7)}${plain.slice(-4)}`;
}
