import { z } from 'zod';

/** More pieces of one part than any bin, truck or year of this trade holds; a larger figure is a barcode in the wrong field. */
export const MAX_QUANTITY = 99_999;

export const quantitySchema = z.int().min(1).max(MAX_QUANTITY);
export const countSchema = z.int().min(0).max(MAX_QUANTITY);

/** Reads a whole number of pieces; undefined for fractions, signs, exponents and anything over {@link MAX_QUANTITY}. */
export function parseQuantity(value: string): number | undefined {
  const text = value.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const count = Number(text);
  return count <= MAX_QUANTITY ? count : undefined;
}
