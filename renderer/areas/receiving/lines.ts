import type { Delivery, DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { leftOfSample } from '../../../shared/areas/receiving/sampling.ts';

/** The lines that a scanned part code or article number means. */
export function linesNamed(lines: readonly DeliveryLine[], code: string): readonly DeliveryLine[] {
  return lines.filter((line) => line.partCode === code || line.partBarcodes.includes(code));
}

/** Of several lines of one part: the next that nobody has counted, else the one after `standing`. */
export function nextNamed(named: readonly DeliveryLine[], standing: string | undefined): DeliveryLine | undefined {
  const after = named.findIndex((line) => line.id === standing) + 1;
  const rotated = [...named.slice(after), ...named.slice(0, after)];
  return rotated.find((line) => line.counted === null) ?? rotated[0];
}

/** The line on which a unit was counted. */
export function lineOfUnit(delivery: Delivery, barcode: string): DeliveryLine | undefined {
  return delivery.lines.find((line) => line.units.some((unit) => unit.barcode === barcode && unit.isCounted));
}

/** The next line after `from` that nobody has counted, going round. */
export function nextUncounted(lines: readonly DeliveryLine[], from: string | undefined): DeliveryLine | undefined {
  const after = lines.findIndex((line) => line.id === from) + 1;
  return [...lines.slice(after), ...lines.slice(0, after)].find((line) => line.counted === null);
}

/** R4.1.2a: whether goods and note disagree, or something is damaged. */
export function differs(line: Pick<DeliveryLine, 'short' | 'over' | 'damaged'>): boolean {
  return line.short > 0 || line.over > 0 || line.damaged > 0;
}

/** Twice the note, and at least fifty: a larger count is asked back. */
export function plausibleCount(line: Pick<DeliveryLine, 'expected'>): number {
  return Math.max(50, line.expected * 2);
}

/** One thing to judge at inspection: a unit, or what is left of a lot line. */
export interface InspectItem {
  readonly key: string;
  readonly line: DeliveryLine;
  readonly barcode: string | null;
  readonly isDamaged: boolean;
  /** Pieces without a verdict. */
  readonly remaining: number;
  /** Of these, how many are not damaged and may pass (R4.6.1.2b). */
  readonly passable: number;
}

/** What still waits for a verdict, line by line and unit by unit; of a line with an open sample the sample alone. */
export function itemsToInspect(delivery: Delivery): readonly InspectItem[] {
  return delivery.lines.flatMap((line) => (line.tracking === 'unit' ? unitItems(line) : lotItems(line)));
}

function unitItems(line: DeliveryLine): InspectItem[] {
  const ofSample = openSample(line);
  return line.units
    .filter((unit) => unit.isCounted && unit.verdict === null)
    .filter((unit) => ofSample.left === 0 || ofSample.units.includes(unit.barcode))
    .map((unit) => ({
      key: unit.barcode,
      line,
      barcode: unit.barcode,
      isDamaged: unit.isDamaged,
      remaining: 1,
      passable: unit.isDamaged ? 0 : 1,
    }));
}

/** What the sample of a line still waits for; nothing where there is none, or where it is decided. */
function openSample(line: DeliveryLine): ReturnType<typeof leftOfSample> {
  return line.sampling?.verdict === 'open' ? leftOfSample(line.sampling, line.units) : { left: 0, units: [] };
}

function lotItems(line: DeliveryLine): InspectItem[] {
  const counted = line.counted ?? 0;
  const waiting = counted - line.passed - line.failed;
  const { left } = openSample(line);
  const remaining = left > 0 ? Math.min(left, waiting) : waiting;
  if (remaining <= 0) return [];
  const passable = Math.max(0, Math.min(remaining, counted - line.damaged - line.passed));
  return [{ key: line.id, line, barcode: null, isDamaged: passable === 0, remaining, passable }];
}
