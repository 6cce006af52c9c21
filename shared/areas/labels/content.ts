import type { LabelFields } from './layout.ts';

const FORMAT = 'LABEL1';
/** A semicolon within a value: it parts the values otherwise. */
const SEMICOLON = '%3B';

/**
 * The whole label in one line of text, for its QR code: `LABEL1;label=…;barcode=…;…`. One line, because a keyboard
 * scanner types a line break as Enter and would cut the code into many scans; label and barcode first and in ASCII,
 * because it may garble the Chinese behind them.
 */
export function labelContent(label: LabelFields): string {
  const fields = {
    label: label.number,
    barcode: label.barcode,
    copy: String(label.copy),
    part: label.partCode,
    day: label.day,
    batch: label.isBatch ? '1' : '0',
    doa: label.isDoa ? '1' : '0',
    order: label.repairOrder,
    machine: label.machineSerial,
    name: label.partName,
    fault: label.fault,
    engineer: label.engineer,
  };
  const pairs = Object.entries(fields).filter(([, value]) => value !== '');
  return [FORMAT, ...pairs.map(([key, value]) => `${key}=${value.replaceAll(';', SEMICOLON)}`)].join(';');
}

/** Label number and barcode of a scanned label QR, however the scanner treated case and blanks; undefined for other codes. */
export function readLabelContent(scanned: string): { readonly number: string; readonly barcode: string } | undefined {
  const [format, ...pairs] = scanned.trim().split(';');
  if (format?.toUpperCase() !== FORMAT) return undefined;
  const value = (key: string) => {
    const pair = pairs.find((each) => each.toLowerCase().startsWith(`${key}=`));
    return pair
      ?.slice(key.length + 1)
      .toUpperCase()
      .replaceAll(SEMICOLON, ';');
  };
  const number = value('label');
  const barcode = value('barcode');
  return number && barcode ? { number, barcode } : undefined;
}
