import type { Eligibility, EvidenceKind, FaultKind, Lack, PanelUse, RmaKind } from './words.ts';

/** What the right to return a set depends on. */
export interface EligibilityFacts {
  readonly kind: RmaKind;
  readonly faultKind: FaultKind;
  /** A board was taken out of the set (R2.1.2), and whether it is back in its place. */
  readonly isBoardOut: boolean;
  readonly isBoardBack: boolean;
  readonly panelUse: PanelUse;
  /** The papers that lie with the application. */
  readonly evidence: readonly EvidenceKind[];
  /** Leadership agreed to the board being taken out. */
  readonly isSwapApproved: boolean;
  /** Leadership agreed to a cracked panel: approval number, uploaded approval, an approver who is not the applicant. */
  readonly isExceptionApproved: boolean;
}

export interface EligibilityReason {
  readonly rule: string;
  /** Names the sentence of the reason. */
  readonly code:
    | 'PANEL_FAULT'
    | 'REFUSED_AT_DELIVERY'
    | 'NOT_A_PANEL_FAULT'
    | 'PANEL_CRACKED'
    | 'EXCEPTION_APPROVED'
    | 'BOARD_OUT'
    | 'PANEL_SERVED_IN_WARRANTY'
    | 'PANEL_SERVED_OUT_OF_WARRANTY';
}

export interface EligibilityVerdict {
  readonly verdict: Eligibility;
  /** The clause that decides. */
  readonly rule: string;
  readonly reasons: readonly EligibilityReason[];
  readonly missing: readonly { readonly rule: string; readonly what: Lack }[];
}

/**
 * R2.1, R2.3.2, R2.4: may this set travel back? Answers at once: allowed, refused, an exception that only leadership grants, or allowed
 * once the papers that are named lie with the application.
 */
export function eligibility(facts: EligibilityFacts): EligibilityVerdict {
  const fault = faultVerdict(facts);
  if (fault.verdict === 'refused') return { ...fault, reasons: [fault.reason], missing: [] };
  const reasons: EligibilityReason[] = [fault.reason];
  const missing: { rule: string; what: Lack }[] = [];
  if (fault.verdict === 'needsException') {
    missing.push({ rule: 'R2.3.2', what: 'exception' });
    if (!facts.evidence.includes('exceptionApproval')) missing.push({ rule: 'R2.3.2', what: 'exceptionApproval' });
  }
  if (facts.isBoardOut) {
    reasons.push({ rule: 'R2.1.2', code: 'BOARD_OUT' });
    if (!facts.evidence.includes('swapApplication')) missing.push({ rule: 'R2.1.2', what: 'swapApplication' });
    if (!facts.isSwapApproved) missing.push({ rule: 'R2.1.2', what: 'swapApproval' });
    if (!facts.isBoardBack) missing.push({ rule: 'R2.1.2', what: 'boardBack' });
  }
  if (facts.panelUse === 'inWarranty') {
    reasons.push({ rule: 'R2.1.3a', code: 'PANEL_SERVED_IN_WARRANTY' });
    for (const what of ['approvalReport', 'idCard', 'invoice', 'warrantyCard'] as const) {
      if (!facts.evidence.includes(what)) missing.push({ rule: 'R2.1.3a', what });
    }
  }
  if (facts.panelUse === 'outOfWarranty') {
    reasons.push({ rule: 'R2.1.3b', code: 'PANEL_SERVED_OUT_OF_WARRANTY' });
    if (!facts.evidence.includes('approvalReport')) missing.push({ rule: 'R2.1.3b', what: 'approvalReport' });
    // R2.1.3b: "the receipt or invoice" of the fee: either of them will do.
    if (!facts.evidence.includes('receipt') && !facts.evidence.includes('invoice')) {
      missing.push({ rule: 'R2.1.3b', what: 'receipt' });
    }
  }
  if (fault.verdict === 'needsException') return { ...fault, reasons, missing };
  const [first] = missing;
  if (first) return { verdict: 'needsEvidence', rule: first.rule, reasons, missing };
  return { verdict: 'allowed', rule: fault.rule, reasons, missing };
}

interface FaultVerdict {
  readonly verdict: 'allowed' | 'needsException' | 'refused';
  readonly rule: string;
  readonly reason: EligibilityReason;
}

/** The table of DOMAIN section 4, before evidence. */
function faultVerdict({ kind, faultKind, isExceptionApproved }: EligibilityFacts): FaultVerdict {
  switch (faultKind) {
    case 'panelPerformance':
      return kind === 'network-panel'
        ? said('allowed', 'R2.1.1', 'PANEL_FAULT')
        : said('allowed', 'R2.4', 'REFUSED_AT_DELIVERY');
    case 'panelCrack':
      return isExceptionApproved
        ? said('allowed', 'R2.3.2', 'EXCEPTION_APPROVED')
        : said('needsException', 'R2.3.2', 'PANEL_CRACKED');
    default:
      return kind === 'network-panel'
        ? said('refused', 'R2.1.1', 'NOT_A_PANEL_FAULT')
        : said('allowed', 'R2.4', 'REFUSED_AT_DELIVERY');
  }
}

function said(verdict: FaultVerdict['verdict'], rule: string, code: EligibilityReason['code']): FaultVerdict {
  return { verdict, rule, reason: { rule, code } };
}
