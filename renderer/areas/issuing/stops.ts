import type { Issue, IssueLine, PickStep } from '../../../shared/areas/issuing/contract.ts';
import type { FifoReason } from '../../../shared/areas/issuing/words.ts';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';

/** One stop of the way through the store: this bin, for this line. */
export interface Stop {
  readonly line: IssueLine;
  readonly binCode: string;
  readonly receivedDay: string;
  readonly qty: number;
  readonly unitBarcodes: readonly string[];
  /** Why an older one is passed by; null where this is the oldest. */
  readonly fifoReason: FifoReason | null;
}

/** Another bin that the clerk goes to: as old as the first, or younger for a reason (R4.8.1); and the bins passed by. */
export interface Detour {
  readonly lineId: string;
  readonly binCode: string;
  readonly receivedDay: string;
  readonly qty: number;
  readonly unitBarcodes: readonly string[];
  readonly reason: FifoReason | null;
  readonly passedBy: readonly string[];
}

/** The next stop of every line that is not complete: its detour where there is one, else its oldest. */
export function stopsOf(issue: Issue, detours: readonly Detour[]): readonly Stop[] {
  return issue.lines.flatMap((line) => {
    const open = line.qty - line.picked;
    if (open <= 0) return [];
    const detour = detours.find((each) => each.lineId === line.id);
    if (detour) return [{ ...detour, line, qty: Math.min(open, detour.qty), fifoReason: detour.reason }];
    const [step] = line.steps;
    return step ? [stopAt(line, step, open)] : [];
  });
}

/** Where to go now: stay at the bin where one stands, else the first bin along the shelves. */
export function nextStop(stops: readonly Stop[], atBin: string | undefined): Stop | undefined {
  const here = stops.find((stop) => stop.binCode === atBin);
  return here ?? stops.toSorted((a, b) => a.binCode.localeCompare(b.binCode, 'en', { numeric: true }))[0];
}

/** What a bin holds of the parts still wanted: the oldest good lot, and the stop that it stands in for. */
export function heldFor(
  stops: readonly Stop[],
  holdings: readonly Holding[],
): { readonly each: Stop; readonly holding: Holding } | undefined {
  for (const each of stops) {
    const [holding] = nextOf(holdings.filter((held) => held.partId === each.line.partId));
    if (holding) return { each, holding };
  }
  return undefined;
}

/** The next younger good stock of a part in a bin that was not passed by. */
export function nextYounger(holdings: readonly Holding[], passedBy: readonly string[]): Holding | undefined {
  return nextOf(holdings.filter((holding) => !passedBy.includes(holding.place.code)))[0];
}

/** Good pieces in bins, oldest first. */
function nextOf(holdings: readonly Holding[]): readonly Holding[] {
  return holdings
    .filter((holding) => holding.condition === 'good' && holding.place.kind === 'bin' && holding.qty > 0)
    .toSorted((a, b) => a.receivedDay.localeCompare(b.receivedDay));
}

function stopAt(line: IssueLine, step: PickStep, open: number): Stop {
  return {
    line,
    binCode: step.binCode,
    receivedDay: step.receivedDay,
    qty: Math.min(open, step.qty),
    unitBarcodes: step.unitBarcodes,
    fifoReason: null,
  };
}
