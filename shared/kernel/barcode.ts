import { z } from 'zod';
import { codeOf } from './text.ts';

/** The longest code that any of our scanners and labels carries, in characters. */
export const MAX_BARCODE_LENGTH = 64;

/** A maker's serial or article number: half width, upper case, printable ASCII without blanks. */
export const barcodeSchema = z
  .string()
  .max(400)
  .transform(codeOf)
  .pipe(
    z
      .string()
      .min(3)
      .max(MAX_BARCODE_LENGTH)
      .regex(/^[\x21-\x7e]+$/),
  );

/** The same, or blank where a part carries none. */
export const optionalBarcodeSchema = z.union([
  z
    .string()
    .max(400)
    .regex(/^\s*$/)
    .transform(() => ''),
  barcodeSchema,
]);

/** What a scanner sent, made comparable: control characters (GS, CR, LF, Tab) and blanks dropped, half width, upper case. */
export function scannedText(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: scanners send control characters, and those are what is removed
  return codeOf(raw.replace(/[\u0000-\u001f\u007f]/g, ''));
}

/** R4.1.2a: a scan that lands in a quantity field. No count of pieces has more than five digits, and none has letters. */
export function looksLikeBarcode(value: string): boolean {
  const text = codeOf(value);
  return text.length > 5 || (text.length >= 3 && /[^0-9.,+-]/.test(text));
}
