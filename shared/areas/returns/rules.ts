import { allowed, refused } from '../../kernel/decision.ts';
import type { Tracking } from '../catalog/words.ts';
import type { LineDecision, LineOutcome, ReturnKind, ReturnListState } from './words.ts';

/** Where a return list stands, from its papers. */
export function returnListState(facts: {
  readonly isSubmitted: boolean;
  readonly isConfirmed: boolean;
  readonly isShipped: boolean;
  readonly hasArrived: boolean;
  /** HQ would not take its parcel (R4.3.2.2). */
  readonly isParcelRefused: boolean;
  readonly isReceived: boolean;
  readonly isCancelled: boolean;
}): ReturnListState {
  if (facts.isCancelled) return 'cancelled';
  if (facts.isReceived) return 'received';
  if (facts.isParcelRefused) return 'refused';
  if (facts.hasArrived) return 'arrived';
  if (facts.isShipped) return 'shipped';
  if (facts.isConfirmed) return 'confirmed';
  return facts.isSubmitted ? 'submitted' : 'draft';
}

/** What a line says of its part, before anybody has asked whether the station owes or holds it. */
export interface WrittenLine {
  readonly kind: ReturnKind;
  readonly partCode: string;
  readonly tracking: Tracking;
  readonly qty: number;
  readonly barcode: string;
  readonly fault: string;
  readonly statement: string;
}

/** R4.3.1.2, R4.3.1.3: what a line has to say by itself. */
export function mayWriteLine({ kind, partCode, tracking, qty, barcode, fault, statement }: WrittenLine) {
  if (tracking === 'unit' && barcode === '' && kind === 'defective') {
    return refused('OLD_BARCODE_REQUIRED', 'R4.3a', { partCode });
  }
  if (tracking === 'unit' && (barcode === '' || qty !== 1)) return refused('UNIT_QUANTITY', 'R4.3.1', { partCode });
  if (kind !== 'unused' && fault === '') return refused('FAULT_REQUIRED', 'R4.3.1.2', { partCode });
  if (kind === 'doa' && statement === '') return refused('STATEMENT_REQUIRED', 'R4.3.1.3', { partCode });
  return allowed;
}

/** R4.3.1.4: HQ's word on every line, a refusal with its reason, by somebody who did not hand the list in. */
export function mayConfirm(
  list: {
    readonly number: string;
    /** Who entered the list and who handed it in. */
    readonly applicants: readonly string[];
    readonly lines: readonly { readonly id: string; readonly lineNo: number }[];
  },
  personId: string,
  words: readonly { readonly lineId: string; readonly decision: LineDecision; readonly reason: string }[],
) {
  const { number } = list;
  if (list.applicants.includes(personId)) return refused('OWN_APPLICATION', 'R4.3.1.4', { number });
  for (const { id, lineNo } of list.lines) {
    const own = words.filter((word) => word.lineId === id);
    const [word] = own;
    if (!word || own.length > 1) return refused('LINE_UNDECIDED', 'R4.3.1.4', { number });
    if (word.decision === 'refused' && word.reason === '') {
      return refused('REASON_REQUIRED', 'R4.3.1.4', { lineNo });
    }
  }
  return allowed;
}

/** R4.3.1.4, R4.3.1.1: may the parcel leave? Only confirmed lines travel, and each of them was packed well at the station. */
export function mayShip(list: {
  readonly number: string;
  readonly lines: readonly {
    readonly lineNo: number;
    readonly partCode: string;
    readonly decision: LineDecision | null;
    /** The newest check at the station; null where nobody looked. */
    readonly isPackedWell: boolean | null;
  }[];
}) {
  const travelling = list.lines.filter((line) => line.decision === 'confirmed');
  if (travelling.length === 0) return refused('NOTHING_CONFIRMED', 'R4.3.1.4', { number: list.number });
  for (const { lineNo, partCode, isPackedWell } of travelling) {
    if (isPackedWell === null) return refused('PACKING_NOT_CHECKED', 'R4.3.1.1', { lineNo, partCode });
    if (!isPackedWell) return refused('PACKING_NOT_OK', 'R4.3.1.1', { lineNo, partCode });
  }
  return allowed;
}

/**
 * What HQ may do with a line, the proposal first. Defective and DOA parts go to their own zones, an unused one is good stock again only if
 * it passed (R4.7, R4.6.1.2b); what is poorly packed may be refused (R4.3.1.1), and what did not arrive can only be (R4.3.2.2).
 */
export function outcomesFor(line: {
  readonly kind: ReturnKind;
  readonly counted: number;
  readonly isPackedWell: boolean;
}): readonly LineOutcome[] {
  if (line.counted === 0) return ['refused'];
  switch (line.kind) {
    case 'defective':
      return line.isPackedWell ? ['toDefective'] : ['toDefective', 'refused'];
    case 'doa':
      return line.isPackedWell ? ['toDoa'] : ['toDoa', 'refused'];
    default:
      return line.isPackedWell ? ['toGood', 'toQuarantine'] : ['toQuarantine', 'refused'];
  }
}

/** May a line end so? Every confirmed line is counted, what lay in the parcel was looked at, and a refusal has its reason. */
export function mayEnd(
  line: {
    readonly lineNo: number;
    readonly partCode: string;
    readonly kind: ReturnKind;
    readonly counted: number | null;
    /** The newest check at HQ; null where nobody looked. */
    readonly isPackedWell: boolean | null;
  },
  outcome: LineOutcome,
  reason: string,
) {
  const { lineNo, partCode, kind, counted, isPackedWell } = line;
  if (counted === null) return refused('LINE_NOT_COUNTED', 'R4.3.2.2', { lineNo });
  if (counted > 0 && isPackedWell === null) return refused('PACKING_NOT_CHECKED', 'R4.3.1.1', { lineNo, partCode });
  const [proposed, ...others] = outcomesFor({ kind, counted, isPackedWell: isPackedWell ?? false });
  if (outcome !== proposed && !others.includes(outcome)) {
    return refused('OUTCOME_NOT_ALLOWED', 'R4.7', { lineNo, outcome });
  }
  if (outcome === 'refused' && reason === '') return refused('REASON_REQUIRED', 'R4.3.1.1', { lineNo });
  return allowed;
}
