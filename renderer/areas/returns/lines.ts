import { isScanOf } from '../../../shared/areas/labels/scanBack.ts';
import type { PackingCheck, ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import { isPackedWell } from '../../../shared/areas/returns/packing.ts';
import type { CheckPlace } from '../../../shared/areas/returns/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';

/** The newest packing check of a line at a place; checks are never overwritten. */
export function newestCheck(line: Pick<ReturnLine, 'checks'>, place: CheckPlace): PackingCheck | undefined {
  return line.checks
    .filter((check) => check.place === place)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
}

/** The lines that HQ has agreed to: only these are packed, shipped and received (R4.3.1.4). */
export function confirmedLines(list: Pick<ReturnList, 'lines'>): readonly ReturnLine[] {
  return list.lines.filter((line) => line.decision === 'confirmed');
}

/** The lines of parts that were dead on arrival: each has its statement and photos (R4.3.1.3); one that HQ has turned down goes nowhere. */
export function deadLines(list: Pick<ReturnList, 'lines'>): readonly ReturnLine[] {
  return list.lines.filter((line) => line.kind === 'doa' && line.decision !== 'refused');
}

/** Whether the packing check of a line at a place is made and all in order. */
export function isCheckedOk(line: Pick<ReturnLine, 'checks'>, place: CheckPlace): boolean {
  const check = newestCheck(line, place);
  return check !== undefined && isPackedWell(check.items);
}

/** What the Code 128 of a line's label says: the unit's barcode, or the label's own number for lot-tracked parts. */
export function labelBarcode(line: Pick<ReturnLine, 'barcode' | 'labelNumber'>): string {
  return line.barcode || (line.labelNumber ?? '');
}

/** Whether a scan is the label of this line, or the barcode of its unit (R4.3.1.2). */
export function isScanOfLine(line: ReturnLine, scanned: string): boolean {
  const code = scannedText(scanned);
  if (code !== '' && (code === line.barcode || code === line.labelNumber)) return true;
  return line.labelNumber !== null && isScanOf({ number: line.labelNumber, barcode: labelBarcode(line) }, scanned);
}

/** The lines that a scan means: by label, unit, or part code. */
export function linesScanned(lines: readonly ReturnLine[], scanned: string): readonly ReturnLine[] {
  const exact = lines.filter((line) => isScanOfLine(line, scanned));
  if (exact.length > 0) return exact;
  const code = scannedText(scanned);
  return lines.filter((line) => line.partCode === code);
}

/** The next line after `from` that `isLeft` still holds for, going round. */
export function nextLeft(
  lines: readonly ReturnLine[],
  from: string | undefined,
  isLeft: (line: ReturnLine) => boolean,
): ReturnLine | undefined {
  const after = lines.findIndex((line) => line.id === from) + 1;
  return [...lines.slice(after), ...lines.slice(0, after)].find(isLeft);
}
