import { describe, expect, test } from 'vitest';
import { type EligibilityFacts, eligibility } from '../../../shared/areas/machines/eligibility.ts';
import { type FaultKind, faultKinds, rmaKinds } from '../../../shared/areas/machines/words.ts';

const facts = (more: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  kind: 'network-panel',
  faultKind: 'panelPerformance',
  isBoardOut: false,
  isBoardBack: false,
  panelUse: 'none',
  evidence: [],
  isSwapApproved: false,
  isExceptionApproved: false,
  ...more,
});
const short = (more: Partial<EligibilityFacts>) => {
  const { verdict, rule, missing } = eligibility(facts(more));
  return [verdict, rule, ...missing.map(({ what }) => what)].join(' ');
};

describe('R2.1, R2.3.2, R2.4 before evidence (DOMAIN section 4)', () => {
  const table: Readonly<Record<FaultKind, readonly [network: string, acceptance: string]>> = {
    panelPerformance: ['allowed R2.1.1', 'allowed R2.4'],
    panelScratch: ['refused R2.1.1', 'allowed R2.4'],
    brightDot: ['refused R2.1.1', 'allowed R2.4'],
    otherElectrical: ['refused R2.1.1', 'allowed R2.4'],
    otherDamage: ['refused R2.1.1', 'allowed R2.4'],
    panelCrack: [
      'needsException R2.3.2 exception exceptionApproval',
      'needsException R2.3.2 exception exceptionApproval',
    ],
  };
  test.each(
    faultKinds.flatMap((faultKind) => rmaKinds.map((kind, at) => ({ faultKind, kind, answer: table[faultKind][at] }))),
  )('$kind, $faultKind: $answer', ({ faultKind, kind, answer }) => expect(short({ faultKind, kind })).toBe(answer));
});

describe('R2.1.2 a board was taken out', () => {
  test.each([
    [{ isBoardOut: true }, 'needsEvidence R2.1.2 swapApplication swapApproval boardBack'],
    [{ isBoardOut: true, isBoardBack: true }, 'needsEvidence R2.1.2 swapApplication swapApproval'],
    [{ isBoardOut: true, isBoardBack: true, isSwapApproved: true }, 'needsEvidence R2.1.2 swapApplication'],
    [{ isBoardOut: true, isSwapApproved: true, evidence: ['swapApplication'] }, 'needsEvidence R2.1.2 boardBack'],
    [{ isBoardOut: true, isBoardBack: true, isSwapApproved: true, evidence: ['swapApplication'] }, 'allowed R2.1.1'],
    [{ isBoardOut: true, faultKind: 'otherElectrical' }, 'refused R2.1.1'],
    [
      { isBoardOut: true, kind: 'acceptance-damage', faultKind: 'brightDot' },
      'needsEvidence R2.1.2 swapApplication swapApproval boardBack',
    ],
  ] as const)('%o', (more, answer) => expect(short(more)).toBe(answer));
});

describe('R2.1.3 its panel served a customer', () => {
  test.each([
    [{ panelUse: 'inWarranty' }, 'needsEvidence R2.1.3a approvalReport idCard invoice warrantyCard'],
    [{ panelUse: 'inWarranty', evidence: ['approvalReport', 'invoice'] }, 'needsEvidence R2.1.3a idCard warrantyCard'],
    [{ panelUse: 'inWarranty', evidence: ['approvalReport', 'idCard', 'invoice', 'warrantyCard'] }, 'allowed R2.1.1'],
    [{ panelUse: 'outOfWarranty' }, 'needsEvidence R2.1.3b approvalReport receipt'],
    [{ panelUse: 'outOfWarranty', evidence: ['approvalReport', 'receipt'] }, 'allowed R2.1.1'],
    [{ panelUse: 'outOfWarranty', evidence: ['approvalReport', 'invoice'] }, 'allowed R2.1.1'],
    [{ panelUse: 'outOfWarranty', evidence: ['receipt'] }, 'needsEvidence R2.1.3b approvalReport'],
  ] as const)('%o', (more, answer) => expect(short(more)).toBe(answer));
});

test('R2.3.2 an exception opens the way, and the rest is still asked for', () => {
  const cracked = { faultKind: 'panelCrack', isExceptionApproved: true, evidence: ['exceptionApproval'] } as const;
  expect(short(cracked)).toBe('allowed R2.3.2');
  expect(short({ ...cracked, panelUse: 'outOfWarranty' })).toBe('needsEvidence R2.1.3b approvalReport receipt');
  expect(short({ faultKind: 'panelCrack', isBoardOut: true })).toBe(
    'needsException R2.3.2 exception exceptionApproval swapApplication swapApproval boardBack',
  );
});
