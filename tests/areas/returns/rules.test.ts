import { describe, expect, test } from 'vitest';
import { type MatchFacts, mayReturn } from '../../../shared/areas/returns/matching.ts';
import {
  mayConfirm,
  mayEnd,
  mayShip,
  mayWriteLine,
  outcomesFor,
  returnListState,
} from '../../../shared/areas/returns/rules.ts';
import type { LoanId, ObligationId } from '../../../shared/kernel/ids.ts';

/** What a decision says: its code, or that it passes. */
function codeOf(decision: { readonly allowed: boolean; readonly code?: string }): string {
  return decision.allowed ? 'allowed' : (decision.code ?? '');
}

describe('where a list stands', () => {
  const none = {
    isSubmitted: false,
    isConfirmed: false,
    isShipped: false,
    hasArrived: false,
    isParcelRefused: false,
    isReceived: false,
    isCancelled: false,
  };
  const way = ['isSubmitted', 'isConfirmed', 'isShipped', 'hasArrived', 'isReceived'] as const;

  test('step by step on its way', () => {
    const states = way.map((_, at) =>
      returnListState({ ...none, ...Object.fromEntries(way.slice(0, at).map((key) => [key, true])) }),
    );
    expect(states).toEqual(['draft', 'submitted', 'confirmed', 'shipped', 'arrived']);
    expect(returnListState({ ...none, ...Object.fromEntries(way.map((key) => [key, true])) })).toBe('received');
  });

  test('a refused parcel and a cancelled list end it', () => {
    expect(returnListState({ ...none, isShipped: true, hasArrived: true, isParcelRefused: true })).toBe('refused');
    expect(returnListState({ ...none, isConfirmed: true, isCancelled: true })).toBe('cancelled');
  });
});

describe('what a line has to say by itself', () => {
  const line = {
    kind: 'defective',
    partCode: 'P-1',
    tracking: 'unit',
    qty: 1,
    barcode: 'OLD1',
    fault: '不开机',
    statement: '',
  } as const;

  test.each([
    { name: 'a defective unit with its serial and fault', change: {}, code: 'allowed' },
    { name: 'R4.3a a defective unit without the old serial', change: { barcode: '' }, code: 'OLD_BARCODE_REQUIRED' },
    { name: 'R4.3.1 two units in one line', change: { qty: 2 }, code: 'UNIT_QUANTITY' },
    {
      name: 'R4.3.1 an unused unit without its serial',
      change: { kind: 'unused', barcode: '' },
      code: 'UNIT_QUANTITY',
    },
    { name: 'R4.3.1.2 a label needs the fault', change: { fault: '' }, code: 'FAULT_REQUIRED' },
    { name: 'an unused part has no fault', change: { kind: 'unused', fault: '' }, code: 'allowed' },
    { name: 'R4.3.1.3 dead on arrival without a statement', change: { kind: 'doa' }, code: 'STATEMENT_REQUIRED' },
    { name: 'R4.3.1.3 dead on arrival with one', change: { kind: 'doa', statement: '上电无反应' }, code: 'allowed' },
    { name: 'pieces of a lot need no serial', change: { tracking: 'lot', barcode: '', qty: 3 }, code: 'allowed' },
  ] as const)('$name', ({ change, code }) => {
    expect(codeOf(mayWriteLine({ ...line, ...change }))).toBe(code);
  });
});

describe('what a station may return', () => {
  const loan = (id: string, room: number, unitBarcode: string | null = null) => ({
    loanId: id as LoanId,
    room,
    unitBarcode,
  });
  const debt = (id: string, room: number, oldBarcode = '', repairOrder = 'WX-1') => ({
    obligationId: id as ObligationId,
    room,
    oldBarcode,
    repairOrder,
  });
  const unit = {
    kind: 'unused',
    partCode: 'P-1',
    tracking: 'unit',
    qty: 1,
    barcode: 'SN1',
    repairOrder: '',
    fault: '',
    statement: '',
  } as const;
  const pieces = { ...unit, tracking: 'lot', barcode: '' } as const;
  const none = { stationCode: 'WX001', liveList: null, formerList: null, loans: [], debts: [] };

  interface Case {
    readonly name: string;
    readonly facts: Partial<MatchFacts> & Pick<MatchFacts, 'line'>;
    /** What is settled, `id×pieces`, or the refusal. */
    readonly want: readonly string[] | string;
  }
  test.each<Case>([
    { name: 'R4.3b a unit that is on loan', facts: { line: unit, loans: [loan('L1', 1, 'SN1')] }, want: ['L1×1'] },
    { name: 'R4.3b a unit that is not', facts: { line: unit, loans: [loan('L1', 1, 'SN2')] }, want: 'NOT_ON_LOAN' },
    {
      name: 'R4.3b a dead unit comes home from its loan',
      facts: { line: { ...unit, kind: 'doa' }, loans: [loan('L1', 1, 'SN1')] },
      want: ['L1×1'],
    },
    {
      name: 'a unit on another list',
      facts: { line: unit, liveList: 'FJ1', loans: [loan('L1', 0, 'SN1')] },
      want: 'UNIT_ON_LIST',
    },
    {
      name: 'a unit that came home before and is not lent again',
      facts: { line: unit, formerList: 'FJ1' },
      want: 'UNIT_ON_LIST',
    },
    {
      name: 'a unit that came home before and was lent again',
      facts: { line: unit, formerList: 'FJ1', loans: [loan('L2', 1, 'SN1')] },
      want: ['L2×1'],
    },
    {
      name: 'R4.3b pieces come home from the oldest loan first',
      facts: { line: { ...pieces, qty: 4 }, loans: [loan('L1', 3), loan('L2', 3)] },
      want: ['L1×3', 'L2×1'],
    },
    {
      name: 'R4.3b a loan that other lists empty already',
      facts: { line: { ...pieces, qty: 2 }, loans: [loan('L1', 0), loan('L2', 3)] },
      want: ['L2×2'],
    },
    {
      name: 'R4.3b more than the station holds',
      facts: { line: { ...pieces, qty: 7 }, loans: [loan('L1', 3), loan('L2', 3)] },
      want: 'OVER_LOAN',
    },
    { name: 'R4.3b nothing on loan at all', facts: { line: pieces }, want: 'OVER_LOAN' },
    {
      name: 'R4.3a the old serial finds its debt',
      facts: {
        line: { ...unit, kind: 'defective', barcode: 'OLD2' },
        debts: [debt('Q1', 1, 'OLD1'), debt('Q2', 1, 'OLD2')],
      },
      want: ['Q2×1'],
    },
    {
      name: 'R4.3a a serial that nobody owes',
      facts: { line: { ...unit, kind: 'defective', barcode: 'OLD3' }, debts: [debt('Q1', 1, 'OLD1')] },
      want: 'NOTHING_OWED',
    },
    {
      name: 'R4.3a the right serial under another repair order',
      facts: {
        line: { ...unit, kind: 'defective', barcode: 'OLD1', repairOrder: 'WX-9' },
        debts: [debt('Q1', 1, 'OLD1')],
      },
      want: 'NOTHING_OWED',
    },
    {
      name: 'R4.3a pieces find their debt by the repair order',
      facts: {
        line: { ...pieces, kind: 'defective', repairOrder: 'WX-2' },
        debts: [debt('Q1', 1), debt('Q2', 1, '', 'WX-2')],
      },
      want: ['Q2×1'],
    },
    {
      name: 'R4.3a pieces pay the oldest debt first',
      facts: { line: { ...pieces, kind: 'defective', qty: 3 }, debts: [debt('Q1', 2), debt('Q2', 2, '', 'WX-2')] },
      want: ['Q1×2', 'Q2×1'],
    },
    {
      name: 'R4.3a more than is owed',
      facts: { line: { ...pieces, kind: 'defective', qty: 3 }, debts: [debt('Q1', 2)] },
      want: 'OVER_LOAN',
    },
    {
      name: 'a debt that names the serial before one that names none',
      facts: { line: { ...unit, kind: 'defective', barcode: 'OLD1' }, debts: [debt('Q1', 1), debt('Q2', 1, 'OLD1')] },
      want: ['Q2×1'],
    },
    {
      name: 'an old part on another list, though another debt has room',
      facts: { line: { ...unit, kind: 'defective', barcode: 'OLD1' }, liveList: 'FJ1', debts: [debt('Q1', 1)] },
      want: 'UNIT_ON_LIST',
    },
  ])('$name', ({ facts, want }) => {
    const decision = mayReturn({ ...none, ...facts });
    const got = decision.allowed
      ? decision.matches.map((match) => `${match.loanId ?? match.obligationId}×${match.qty}`)
      : decision.code;
    expect(got).toEqual(want);
  });
});

describe("HQ's word", () => {
  const list = {
    number: 'FJ1',
    applicants: ['ann'],
    lines: [
      { id: 'a', lineNo: 1 },
      { id: 'b', lineNo: 2 },
    ],
  };
  const yes = (lineId: string) => ({ lineId, decision: 'confirmed' as const, reason: '' });
  const no = (lineId: string, reason: string) => ({ lineId, decision: 'refused' as const, reason });

  test.each([
    { name: 'R4.3.1.4 every line decided', by: 'bob', words: [yes('a'), no('b', '无此欠件')], code: 'allowed' },
    { name: 'R4.3.1.4 a line left out', by: 'bob', words: [yes('a')], code: 'LINE_UNDECIDED' },
    {
      name: 'R4.3.1.4 a line decided both ways',
      by: 'bob',
      words: [yes('a'), yes('b'), no('b', 'x')],
      code: 'LINE_UNDECIDED',
    },
    { name: 'R4.3.1.4 a refusal without a reason', by: 'bob', words: [yes('a'), no('b', '')], code: 'REASON_REQUIRED' },
    {
      name: 'an application and its approval are two persons',
      by: 'ann',
      words: [yes('a'), yes('b')],
      code: 'OWN_APPLICATION',
    },
  ])('$name', ({ by, words, code }) => expect(codeOf(mayConfirm(list, by, words))).toBe(code));
});

describe('before the parcel leaves', () => {
  const line = { lineNo: 1, partCode: 'P-1', decision: 'confirmed', isPackedWell: true } as const;

  test.each([
    { name: 'R4.3.1.1 confirmed and packed well', lines: [line], code: 'allowed' },
    {
      name: 'R4.3.1.4 nothing confirmed',
      lines: [{ ...line, decision: 'refused' as const }],
      code: 'NOTHING_CONFIRMED',
    },
    {
      name: 'R4.3.1.4 a refused line needs no check',
      lines: [line, { ...line, decision: 'refused' as const, isPackedWell: null }],
      code: 'allowed',
    },
    { name: 'R4.3.1.1 not looked at', lines: [line, { ...line, isPackedWell: null }], code: 'PACKING_NOT_CHECKED' },
    { name: 'R4.3.1.1 not packed well', lines: [{ ...line, isPackedWell: false }], code: 'PACKING_NOT_OK' },
  ])('$name', ({ lines, code }) => expect(codeOf(mayShip({ number: 'FJ1', lines }))).toBe(code));
});

describe('what HQ does with a line', () => {
  test.each([
    { name: 'R4.7 a defective part', kind: 'defective', counted: 1, isPackedWell: true, want: ['toDefective'] },
    {
      name: 'R4.3.1.1 a defective part badly packed may be refused',
      kind: 'defective',
      counted: 1,
      isPackedWell: false,
      want: ['toDefective', 'refused'],
    },
    { name: 'R4.7 a dead one', kind: 'doa', counted: 1, isPackedWell: true, want: ['toDoa'] },
    {
      name: 'R4.6.1.2b an unused one that passed',
      kind: 'unused',
      counted: 1,
      isPackedWell: true,
      want: ['toGood', 'toQuarantine'],
    },
    {
      name: 'R4.6.1.2b an unused one that did not',
      kind: 'unused',
      counted: 1,
      isPackedWell: false,
      want: ['toQuarantine', 'refused'],
    },
    { name: 'R4.3.2.2 what did not arrive', kind: 'unused', counted: 0, isPackedWell: true, want: ['refused'] },
  ] as const)('$name', ({ want, ...line }) => expect(outcomesFor(line)).toEqual(want));

  const line = { lineNo: 1, partCode: 'P-1', kind: 'unused', counted: 1, isPackedWell: true } as const;
  test.each([
    { name: 'R4.6.1.2b good stock again', change: {}, outcome: 'toGood', reason: '', code: 'allowed' },
    {
      name: 'R4.3.2.2 nobody counted',
      change: { counted: null },
      outcome: 'toGood',
      reason: '',
      code: 'LINE_NOT_COUNTED',
    },
    {
      name: 'R4.3.1.1 nobody looked',
      change: { isPackedWell: null },
      outcome: 'toGood',
      reason: '',
      code: 'PACKING_NOT_CHECKED',
    },
    {
      name: 'R4.7 a good part does not go among the defective',
      change: {},
      outcome: 'toDefective',
      reason: '',
      code: 'OUTCOME_NOT_ALLOWED',
    },
    {
      name: 'R4.7 a defective part never becomes good',
      change: { kind: 'defective' },
      outcome: 'toGood',
      reason: '',
      code: 'OUTCOME_NOT_ALLOWED',
    },
    {
      name: 'R4.3.1.1 what is in order is not refused',
      change: {},
      outcome: 'refused',
      reason: '不想要',
      code: 'OUTCOME_NOT_ALLOWED',
    },
    {
      name: 'R4.3.1.1 a refusal has its reason',
      change: { isPackedWell: false },
      outcome: 'refused',
      reason: '',
      code: 'REASON_REQUIRED',
    },
    {
      name: 'R4.3.2.2 nothing arrived: no check, but a reason',
      change: { counted: 0, isPackedWell: null },
      outcome: 'refused',
      reason: '未到',
      code: 'allowed',
    },
  ] as const)('$name', ({ change, outcome, reason, code }) => {
    expect(codeOf(mayEnd({ ...line, ...change }, outcome, reason))).toBe(code);
  });
});
