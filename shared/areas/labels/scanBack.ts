import { scannedText } from '../../kernel/barcode.ts';
import { readLabelContent } from './content.ts';

/** Is what was scanned the label itself? Its Code 128 says the barcode; its QR code says label number and barcode. */
export function isScanOf(label: { readonly number: string; readonly barcode: string }, scanned: string): boolean {
  const content = readLabelContent(scanned);
  if (content) return content.number === label.number && content.barcode === label.barcode;
  return scannedText(scanned) === label.barcode;
}
