import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { outcomesFor } from '../../../shared/areas/returns/rules.ts';
import type { LineOutcome } from '../../../shared/areas/returns/words.ts';
import { isCheckedOk } from './lines.ts';

/** What becomes of a line; a refusal has its reason. */
export interface Ending {
  readonly outcome: LineOutcome;
  readonly reason: string;
}

/** The bins that were scanned, by what they are for. Good pieces wait on the trolley and need none. */
export interface Bins {
  readonly defective?: string;
  readonly doa?: string;
  readonly quarantine?: string;
}

export type BinKind = keyof Bins;

/** What may become of a line, the proposal first. */
export function choicesOf(line: ReturnLine): readonly LineOutcome[] {
  return outcomesFor({ kind: line.kind, counted: line.counted ?? 0, isPackedWell: isCheckedOk(line, 'hq') });
}

/** What stands there to be looked at: what was received, or the proposal. */
export function endingOf(line: ReturnLine): Ending {
  return { outcome: line.outcome ?? choicesOf(line)[0] ?? 'refused', reason: line.outcomeReason };
}

/** The kind of bin that an outcome needs. */
export function binOf(outcome: LineOutcome | undefined): BinKind | undefined {
  switch (outcome) {
    case 'toDefective':
      return 'defective';
    case 'toDoa':
      return 'doa';
    case 'toQuarantine':
      return 'quarantine';
    default:
      return undefined;
  }
}

export function isBinKind(use: string): use is BinKind {
  return use === 'defective' || use === 'doa' || use === 'quarantine';
}

export function needsReason(ending: Ending | undefined): boolean {
  return ending?.outcome === 'refused' && ending.reason.trim() === '';
}
