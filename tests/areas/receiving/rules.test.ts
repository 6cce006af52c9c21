import { describe, expect, test } from 'vitest';
import {
  deliveryState,
  difference,
  isReportLate,
  mayJudge,
  mayRefuse,
  mayReport,
  maySign,
} from '../../../shared/areas/receiving/rules.ts';
import type { Day } from '../../../shared/kernel/day.ts';

const code = (decision: { allowed: boolean; code?: string }) => (decision.allowed ? 'allowed' : decision.code);

describe('R4.1.2a difference', () => {
  test.each([
    { expected: 10, counted: 10, short: 0, over: 0 },
    { expected: 10, counted: 8, short: 2, over: 0 },
    { expected: 10, counted: 13, short: 0, over: 3 },
    { expected: 10, counted: 0, short: 10, over: 0 },
    { expected: 0, counted: 1, short: 0, over: 1 },
    { expected: 10, counted: null, short: 0, over: 0 },
  ])('expected $expected, counted $counted: short $short, over $over', ({ expected, counted, short, over }) => {
    expect(difference(expected, counted)).toEqual({ short, over });
  });
});

describe('R4.1.2b, R4.6.1.2 signing for a package', () => {
  const opening = { outcome: 'matches' as const, senderDecision: '' };
  test.each([
    {
      name: 'not graded',
      grade: null,
      hasPhoto: false,
      jointOpening: null,
      isDifferent: false,
      outcome: 'PACKAGE_NOT_GRADED',
    },
    {
      name: 'intact',
      grade: 'intact' as const,
      hasPhoto: false,
      jointOpening: null,
      isDifferent: false,
      outcome: 'allowed',
    },
    {
      name: 'intact with a difference',
      grade: 'intact' as const,
      hasPhoto: false,
      jointOpening: null,
      isDifferent: true,
      outcome: 'allowed',
    },
    {
      name: 'severe, whatever else',
      grade: 'severe' as const,
      hasPhoto: true,
      jointOpening: opening,
      isDifferent: false,
      outcome: 'PACKAGE_SEVERE',
    },
    {
      name: 'slight without joint opening',
      grade: 'slight' as const,
      hasPhoto: true,
      jointOpening: null,
      isDifferent: false,
      outcome: 'JOINT_OPENING_REQUIRED',
    },
    {
      name: 'slight without photo',
      grade: 'slight' as const,
      hasPhoto: false,
      jointOpening: opening,
      isDifferent: false,
      outcome: 'PHOTO_REQUIRED',
    },
    {
      name: 'slight and all as on the note',
      grade: 'slight' as const,
      hasPhoto: true,
      jointOpening: opening,
      isDifferent: false,
      outcome: 'allowed',
    },
    {
      name: 'slight with a difference, sender not asked',
      grade: 'slight' as const,
      hasPhoto: true,
      jointOpening: opening,
      isDifferent: true,
      outcome: 'SENDER_DECISION_REQUIRED',
    },
    {
      name: 'slight, carrier says it differs, sender not asked',
      grade: 'slight' as const,
      hasPhoto: true,
      jointOpening: { ...opening, outcome: 'differs' as const },
      isDifferent: false,
      outcome: 'SENDER_DECISION_REQUIRED',
    },
    {
      name: 'slight with a difference and the sender asked',
      grade: 'slight' as const,
      hasPhoto: true,
      jointOpening: { outcome: 'differs' as const, senderDecision: '照收' },
      isDifferent: true,
      outcome: 'allowed',
    },
  ])('$name: $outcome', ({ outcome, name: _name, ...facts }) => {
    expect(code(maySign({ number: 'DH-1', ...facts }))).toBe(outcome);
  });

  test.each([
    { grade: null, hasPhoto: true, outcome: 'PACKAGE_NOT_GRADED' },
    { grade: 'intact' as const, hasPhoto: true, outcome: 'PACKAGE_NOT_SEVERE' },
    { grade: 'slight' as const, hasPhoto: true, outcome: 'PACKAGE_NOT_SEVERE' },
    { grade: 'severe' as const, hasPhoto: false, outcome: 'PHOTO_REQUIRED' },
    { grade: 'severe' as const, hasPhoto: true, outcome: 'allowed' },
    { grade: 'severe' as const, hasPhoto: true, carrier: '', outcome: 'CARRIER_REQUIRED' },
  ])('R4.6.1.2 refusing whole: $grade, photo $hasPhoto: $outcome', ({ outcome, ...facts }) => {
    expect(code(mayRefuse({ number: 'DH-1', carrier: '顺丰', ...facts }))).toBe(outcome);
  });
});

describe('R4.6.1.2b judging a lot', () => {
  test.each([
    { line: [10, 0, 0, 0], verdict: [10, 0], outcome: 'allowed' },
    { line: [10, 0, 4, 3], verdict: [3, 0], outcome: 'allowed' },
    { line: [10, 0, 4, 3], verdict: [3, 1], outcome: 'INSPECTION_EXCEEDS' },
    { line: [10, 2, 0, 0], verdict: [9, 1], outcome: 'DAMAGED_CANNOT_PASS' },
    { line: [10, 2, 8, 0], verdict: [1, 0], outcome: 'DAMAGED_CANNOT_PASS' },
    { line: [10, 2, 8, 0], verdict: [0, 2], outcome: 'allowed' },
  ])('counted, damaged, passed, failed $line; verdict $verdict: $outcome', ({ line, verdict, outcome }) => {
    const [counted = 0, damaged = 0, passed = 0, failed = 0] = line;
    const decision = mayJudge(
      { partCode: 'P-1', counted, damaged, passed, failed },
      { passed: verdict[0] ?? 0, failed: verdict[1] ?? 0 },
    );
    expect(code(decision)).toBe(outcome);
  });
});

describe('where a delivery stands', () => {
  test.each([
    { isRefused: true, isReceived: false, counted: 5, judged: 0, state: 'refused' },
    { isRefused: false, isReceived: false, counted: 5, judged: 0, state: 'open' },
    { isRefused: false, isReceived: true, counted: 5, judged: 4, state: 'received' },
    { isRefused: false, isReceived: true, counted: 5, judged: 5, state: 'inspected' },
  ])('$state', ({ state, ...facts }) => {
    expect(deliveryState(facts)).toBe(state);
  });
});

describe('R4.1.2a a difference is reported the same day', () => {
  test.each([
    { arrival: '2026-11-10', reported: '2026-11-10', isLate: false },
    { arrival: '2026-11-10', reported: '2026-11-11', isLate: true },
    { arrival: '2026-11-30', reported: '2026-12-01', isLate: true },
    // Found on the stocktake day, it is valid that day.
    { arrival: '2026-11-25', reported: '2026-11-25', isLate: false },
  ])('arrived $arrival, reported $reported: late $isLate', ({ arrival, reported, isLate }) =>
    expect(isReportLate(arrival as Day, reported as Day)).toBe(isLate),
  );
  test.each([
    { isDifferent: true, isReported: false, uncountedLine: null, answer: 'allowed' },
    { isDifferent: false, isReported: false, uncountedLine: null, answer: 'NOTHING_DIFFERS' },
    { isDifferent: true, isReported: true, uncountedLine: null, answer: 'DIFFERENCE_REPORTED' },
    { isDifferent: true, isReported: false, uncountedLine: 3, answer: 'LINE_NOT_COUNTED' },
  ])('different $isDifferent, reported $isReported, uncounted $uncountedLine: $answer', ({ answer, ...facts }) =>
    expect(code(mayReport({ number: 'DH', ...facts }))).toBe(answer),
  );
});
