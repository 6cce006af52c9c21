import { describe, expect, test } from 'vitest';
import { mayTakeBack } from '../../../shared/areas/issuing/rules.ts';
import {
  isLateReport,
  loanState,
  mayCount,
  mayDecide,
  maySell,
  mayUse,
  proposedDecision,
  saleState,
} from '../../../shared/areas/loans/rules.ts';
import type { Day } from '../../../shared/kernel/day.ts';

const today = '2026-05-14' as Day;
const held = { issueNumber: 'FF1', partCode: 'U-1', openQty: 2, receivedDay: '2026-05-10' as Day };
const codeOf = (decision: { readonly allowed: boolean } & object) => ('code' in decision ? decision.code : 'allowed');

describe('R4.3a, R4.5.2.3 a part may be reported as used', () => {
  const part = { ...held, isUnit: true, unitBarcode: 'NEW1', isDefectiveReturned: true };
  const use = { qty: 1, repairedDay: today, oldBarcode: 'OLD1' };
  test.each([
    { why: 'as it should be', part, use, code: 'allowed' },
    { why: 'on the day of its receipt', part, use: { ...use, repairedDay: held.receivedDay }, code: 'allowed' },
    { why: 'a day earlier', part, use: { ...use, repairedDay: '2026-05-09' as Day }, code: 'REPAIRED_BEFORE_RECEIPT' },
    { why: 'tomorrow', part, use: { ...use, repairedDay: '2026-05-15' as Day }, code: 'DAY_AHEAD' },
    { why: 'before it was received', part: { ...part, receivedDay: null }, use, code: 'LOAN_NOT_RECEIVED' },
    { why: 'all that is left', part, use: { ...use, qty: 2 }, code: 'allowed' },
    { why: 'one more', part, use: { ...use, qty: 3 }, code: 'LOAN_NOT_OPEN' },
    { why: 'a unit without its old one', part, use: { ...use, oldBarcode: '' }, code: 'OLD_BARCODE_REQUIRED' },
    { why: 'the old one is the new one', part, use: { ...use, oldBarcode: 'NEW1' }, code: 'SAME_UNIT' },
    {
      why: 'a unit whose old one need not come back',
      part: { ...part, isDefectiveReturned: false },
      use: { ...use, oldBarcode: '' },
      code: 'allowed',
    },
    {
      why: 'pieces of a lot, which carry no serials',
      part: { ...part, isUnit: false, unitBarcode: null },
      use: { ...use, oldBarcode: '' },
      code: 'allowed',
    },
  ])('$why: $code', ({ part: loan, use: report, code }) => expect(codeOf(mayUse(loan, report, today))).toBe(code));
});

describe('R4.2.2, R4.2.3, R4.2.4 a part may be sold out of a loan', () => {
  const part = { ...held, isSellable: true };
  const sale = { qty: 1, soldDay: today, chargedFen: 15_000, publicPriceFen: 15_000 };
  test.each([
    { why: 'at the published price', part, sale, code: 'allowed' },
    { why: 'below it', part, sale: { ...sale, chargedFen: 0 }, code: 'allowed' },
    { why: 'one fen above it', part, sale: { ...sale, chargedFen: 15_001 }, code: 'CHARGED_OVER_PUBLISHED' },
    { why: 'without a price on that day', part, sale: { ...sale, publicPriceFen: null }, code: 'PRICE_MISSING' },
    { why: 'a part that is not for sale', part: { ...part, isSellable: false }, sale, code: 'NOT_FOR_SALE' },
    { why: 'tomorrow', part, sale: { ...sale, soldDay: '2026-05-15' as Day }, code: 'DAY_AHEAD' },
    { why: 'more than is left', part, sale: { ...sale, qty: 3 }, code: 'LOAN_NOT_OPEN' },
    { why: 'before its receipt', part: { ...part, receivedDay: null }, sale, code: 'LOAN_NOT_RECEIVED' },
  ])('$why: $code', ({ part: loan, sale: report, code }) => expect(codeOf(maySell(loan, report, today))).toBe(code));
});

describe('R4.3c, R4.2.4 day 20', () => {
  const facts = { issueNumber: 'FF1', partCode: 'U-1', isSellable: true, dueDay: '2026-05-13' as Day };
  test.each([
    { why: 'the day after the last', facts, decision: 'convert' as const, code: 'allowed' },
    { why: 'on the last day', facts: { ...facts, dueDay: today }, decision: 'convert' as const, code: 'NOT_OVERDUE' },
    {
      why: 'under an explanation',
      facts: { ...facts, dueDay: null },
      decision: 'convert' as const,
      code: 'NOT_OVERDUE',
    },
    { why: 'a fine for a part that is for sale', facts, decision: 'fine' as const, code: 'FOR_SALE' },
    {
      why: 'a conversion of a part that is not',
      facts: { ...facts, isSellable: false },
      decision: 'convert' as const,
      code: 'NOT_FOR_SALE',
    },
    { why: 'its fine', facts: { ...facts, isSellable: false }, decision: 'fine' as const, code: 'allowed' },
  ])('$why: $code', ({ facts: each, decision, code }) => expect(codeOf(mayDecide(each, decision, today))).toBe(code));

  test('what is for sale is converted, what is not is fined', () => {
    expect([proposedDecision(true), proposedDecision(false)]).toEqual(['convert', 'fine']);
  });
});

describe('R4.1.2a what a station counts', () => {
  const line = { partCode: 'P-1', shipped: 5 };
  test.each([
    { count: { received: 5, damaged: 0 }, code: 'allowed' },
    { count: { received: 0, damaged: 0 }, code: 'allowed' },
    { count: { received: 4, damaged: 4 }, code: 'allowed' },
    { count: { received: 6, damaged: 0 }, code: 'COUNT_OVER_SHIPPED' },
    { count: { received: 2, damaged: 3 }, code: 'DAMAGED_OVER_COUNTED' },
  ])('$count.received received, $count.damaged damaged of 5: $code', ({ count, code }) =>
    expect(codeOf(mayCount(line, count))).toBe(code),
  );

  test.each([
    { today: '2026-05-14' as Day, isLate: false },
    { today: '2026-05-15' as Day, isLate: true },
  ])('reported on $today', ({ today: day, isLate }) => expect(isLateReport('2026-05-14' as Day, day)).toBe(isLate));
});

describe('states', () => {
  test.each([
    { facts: { receivedDay: null, openQty: 1, owedQty: 0 }, state: 'inTransit' },
    { facts: { receivedDay: today, openQty: 1, owedQty: 0 }, state: 'held' },
    { facts: { receivedDay: today, openQty: 0, owedQty: 1 }, state: 'held' },
    { facts: { receivedDay: today, openQty: 0, owedQty: 0 }, state: 'settled' },
    { facts: { receivedDay: null, openQty: 0, owedQty: 0 }, state: 'settled' },
  ])('a loan is $state', ({ facts, state }) => expect(loanState(facts)).toBe(state));

  test.each([
    { facts: { isCancelled: false, isPaid: false, isWrittenOff: false }, state: 'awaitingPayment' },
    { facts: { isCancelled: false, isPaid: true, isWrittenOff: false }, state: 'awaitingWriteOff' },
    { facts: { isCancelled: false, isPaid: true, isWrittenOff: true }, state: 'writtenOff' },
    { facts: { isCancelled: true, isPaid: false, isWrittenOff: false }, state: 'cancelled' },
  ])('a sale is $state', ({ facts, state }) => expect(saleState(facts)).toBe(state));
});

describe('R4.9 what an engineer brings back', () => {
  const line = { code: 'U-1', condition: 'defective' as const, repairOrder: 'WO-1', isOldReturned: false };
  const facts = { isSigned: true, hasBin: true };
  test.each([
    { why: 'a failed part', lines: [line], facts, code: 'allowed' },
    { why: 'without its repair order', lines: [{ ...line, repairOrder: '' }], facts, code: 'REPAIR_ORDER_REQUIRED' },
    { why: 'unsigned', lines: [line], facts: { ...facts, isSigned: false }, code: 'SIGNATURE_REQUIRED' },
    { why: 'with no bin for it', lines: [line], facts: { ...facts, hasBin: false }, code: 'BIN_REQUIRED' },
    {
      why: 'an unused part, unsigned and without order',
      lines: [{ ...line, condition: 'good' as const, repairOrder: '' }],
      facts: { isSigned: false, hasBin: false },
      code: 'allowed',
    },
    {
      why: 'a part that was built in, its old one along',
      lines: [{ ...line, condition: 'used' as const, isOldReturned: true }],
      facts: { ...facts, hasBin: false },
      code: 'BIN_REQUIRED',
    },
  ])('$why: $code', ({ lines, facts: each, code }) => expect(codeOf(mayTakeBack(lines, each))).toBe(code));
});
