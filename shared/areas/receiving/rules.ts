import type { Day } from '../../kernel/day.ts';
import { allowed, refused } from '../../kernel/decision.ts';
import type { DeliveryState, PackageGrade } from './words.ts';

/** R4.1.2a: what was counted against what the note says; short and over stand apart and never cancel out between lines. */
export function difference(
  expected: number,
  counted: number | null,
): { readonly short: number; readonly over: number } {
  if (counted === null) return { short: 0, over: 0 };
  return { short: Math.max(0, expected - counted), over: Math.max(0, counted - expected) };
}

/** R4.1.2a: may a difference be reported? Where there is one, once, and only when all lines are counted: the report is about the whole note. */
export function mayReport(facts: {
  readonly number: string;
  readonly isDifferent: boolean;
  readonly isReported: boolean;
  /** The first line that nobody has counted yet; null where all are. */
  readonly uncountedLine: number | null;
}) {
  const { number } = facts;
  if (facts.isReported) return refused('DIFFERENCE_REPORTED', 'R4.1.2a', { number });
  if (facts.uncountedLine !== null) return refused('LINE_NOT_COUNTED', 'R4.1.2a', { lineNo: facts.uncountedLine });
  return facts.isDifferent ? allowed : refused('NOTHING_DIFFERS', 'R4.1.2a', { number });
}

/** R4.1.2a: a difference is reported the day the goods arrive, until 24:00; reported later, the delivery counts as correct. */
export function isReportLate(arrivalDay: Day, reportedDay: Day): boolean {
  return reportedDay > arrivalDay;
}

export interface PackageFacts {
  readonly number: string;
  readonly grade: PackageGrade | null;
  readonly hasPhoto: boolean;
  readonly jointOpening: { readonly outcome: 'matches' | 'differs'; readonly senderDecision: string } | null;
  /** Any line is short, over or has damaged pieces. */
  readonly isDifferent: boolean;
}

/**
 * May the counted goods be signed for? R4.1.2a intact: yes. R4.1.2b slight: after the joint opening, with a photo, and where goods differ or
 * are damaged with the sender's decision on record. R4.6.1.2 severe: never.
 */
export function maySign(facts: PackageFacts) {
  const { number } = facts;
  if (facts.grade === null) return refused('PACKAGE_NOT_GRADED', 'R4.1.2', { number });
  if (facts.grade === 'severe') return refused('PACKAGE_SEVERE', 'R4.6.1.2', { number });
  if (facts.grade === 'intact') return allowed;
  if (!facts.jointOpening) return refused('JOINT_OPENING_REQUIRED', 'R4.1.2b', { number });
  if (!facts.hasPhoto) return refused('PHOTO_REQUIRED', 'R4.1.2b', { number });
  const isMismatch = facts.isDifferent || facts.jointOpening.outcome === 'differs';
  if (isMismatch && facts.jointOpening.senderDecision === '')
    return refused('SENDER_DECISION_REQUIRED', 'R4.1.2b', { number });
  return allowed;
}

/** R4.6.1.2: may the parcel be refused whole? Only a severely damaged one, with its carrier and a photo on file. */
export function mayRefuse(facts: Pick<PackageFacts, 'number' | 'grade' | 'hasPhoto'> & { readonly carrier: string }) {
  const { number } = facts;
  if (facts.grade === null) return refused('PACKAGE_NOT_GRADED', 'R4.1.2', { number });
  if (facts.grade !== 'severe') return refused('PACKAGE_NOT_SEVERE', 'R4.6.1.2', { number });
  if (facts.carrier === '') return refused('CARRIER_REQUIRED', 'R4.6.1.2', { number });
  if (!facts.hasPhoto) return refused('PHOTO_REQUIRED', 'R4.6.1.2', { number });
  return allowed;
}

/**
 * R4.6.1.2b: may so many of a lot-tracked line pass and fail? Nothing is judged twice, and pieces that arrived damaged cannot pass,
 * now or in what is left for later.
 */
export function mayJudge(
  line: {
    readonly partCode: string;
    readonly counted: number;
    readonly damaged: number;
    readonly passed: number;
    readonly failed: number;
  },
  verdict: { readonly passed: number; readonly failed: number },
) {
  const awaiting = line.counted - line.passed - line.failed;
  const judged = verdict.passed + verdict.failed;
  if (judged > awaiting)
    return refused('INSPECTION_EXCEEDS', 'R4.6.1.2b', { partCode: line.partCode, awaiting, judged });
  if (line.passed + verdict.passed > line.counted - line.damaged) {
    return refused('DAMAGED_CANNOT_PASS', 'R4.6.1.2b', { partCode: line.partCode, damaged: line.damaged });
  }
  return allowed;
}

/** Where a delivery stands, from what happened to it. A receipt that was taken back counts as not made. */
export function deliveryState(facts: {
  readonly isRefused: boolean;
  readonly isReceived: boolean;
  readonly counted: number;
  readonly judged: number;
}): DeliveryState {
  if (facts.isRefused) return 'refused';
  if (!facts.isReceived) return 'open';
  return facts.judged >= facts.counted ? 'inspected' : 'received';
}
