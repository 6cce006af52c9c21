import { describe, expect, test } from 'vitest';
import { isApproved, mayAsk, maySign, requestState, type SigningFacts } from '../../../shared/areas/requests/rules.ts';
import { requestPurposes, type SignatureRole, signatureRoles } from '../../../shared/areas/requests/words.ts';
import type { Role } from '../../../shared/kernel/roles.ts';

const signed = (...by: (readonly [SignatureRole, string])[]) => by.map(([role, personId]) => ({ role, personId }));
const person = (id: string, ...roles: Role[]) => ({ id, roles });

describe('maySign', () => {
  const facts: SigningFacts = {
    number: 'SQ-1',
    state: 'awaitingSignatures',
    createdBy: 'keeper',
    isByStation: false,
    confirmations: ['email', 'phone'],
    signatures: [],
  };
  const callCentre = person('cc', 'callCentre');
  const manager = person('am', 'afterSalesManager');
  const both = person('both', 'callCentre', 'afterSalesManager');

  test.each<{
    name: string;
    facts?: Partial<SigningFacts>;
    role: SignatureRole;
    by: ReturnType<typeof person>;
    refused?: readonly [code: string, rule: string, facts: object];
  }>([
    { name: 'R4.1.1a the call centre signs first', role: 'callCentre', by: callCentre },
    { name: 'R4.1.1a the manager may as well sign first', role: 'afterSalesManager', by: manager },
    {
      name: 'R4.1.1a the second signature by another person',
      facts: { signatures: signed(['callCentre', 'cc']) },
      role: 'afterSalesManager',
      by: manager,
    },
    {
      name: 'R4.1.1a nobody signs in a role that is not theirs',
      role: 'afterSalesManager',
      by: callCentre,
      refused: ['FORBIDDEN', 'R4.1.1a', { needed: ['afterSalesManager'] }],
    },
    {
      name: 'R4.1.1a not even an administrator',
      role: 'callCentre',
      by: person('admin', 'administrator', 'keeper'),
      refused: ['FORBIDDEN', 'R4.1.1a', { needed: ['callCentre'] }],
    },
    {
      name: 'R4.1.1a one role signs once, whoever it is',
      facts: { signatures: signed(['callCentre', 'cc']) },
      role: 'callCentre',
      by: person('cc2', 'callCentre'),
      refused: ['ALREADY_SIGNED', 'R4.1.1a', { number: 'SQ-1', role: 'callCentre' }],
    },
    {
      name: 'R4.1.1a the same person again in the same role hears that it is signed',
      facts: { signatures: signed(['callCentre', 'cc']) },
      role: 'callCentre',
      by: callCentre,
      refused: ['ALREADY_SIGNED', 'R4.1.1a', { number: 'SQ-1', role: 'callCentre' }],
    },
    {
      name: 'R4.1.1a a person with both roles signs in one of them',
      facts: { signatures: signed(['callCentre', 'both']) },
      role: 'afterSalesManager',
      by: both,
      refused: ['SAME_SIGNER', 'R4.1.1a', { number: 'SQ-1' }],
    },
    {
      name: 'R4.1.1a a person with both roles may sign second after another',
      facts: { signatures: signed(['callCentre', 'cc']) },
      role: 'afterSalesManager',
      by: both,
    },
    {
      name: 'section 1: the one who entered a request does not sign it',
      facts: { createdBy: 'cc' },
      role: 'callCentre',
      by: callCentre,
      refused: ['OWN_APPLICATION', 'R4.1.1a', { number: 'SQ-1' }],
    },
    {
      name: 'R4.1.1a after cancellation nobody signs',
      facts: { state: 'cancelled' },
      role: 'callCentre',
      by: callCentre,
      refused: ['REQUEST_STATE', 'R4.1.1a', { number: 'SQ-1', state: 'cancelled' }],
    },
    {
      name: 'R4.1.1a after cancellation the second does not sign either',
      facts: { state: 'cancelled', signatures: signed(['callCentre', 'cc']) },
      role: 'afterSalesManager',
      by: manager,
      refused: ['REQUEST_STATE', 'R4.1.1a', { number: 'SQ-1', state: 'cancelled' }],
    },
    {
      name: 'R4.1 without e-mail and phone nobody signs: the e-mail is asked for first',
      facts: { confirmations: [] },
      role: 'callCentre',
      by: callCentre,
      refused: ['NOT_CONFIRMED', 'R4.1', { number: 'SQ-1', missing: 'email' }],
    },
    {
      name: 'R4.1 then the phone',
      facts: { confirmations: ['email'] },
      role: 'callCentre',
      by: callCentre,
      refused: ['NOT_CONFIRMED', 'R4.1', { number: 'SQ-1', missing: 'phone' }],
    },
    {
      name: 'R4.1 the phone alone is not enough',
      facts: { confirmations: ['phone'] },
      role: 'afterSalesManager',
      by: manager,
      refused: ['NOT_CONFIRMED', 'R4.1', { number: 'SQ-1', missing: 'email' }],
    },
    {
      name: 'R4.1 what a station enters itself needs no e-mail',
      facts: { isByStation: true, confirmations: ['phone'] },
      role: 'callCentre',
      by: callCentre,
    },
    {
      name: 'R4.1 but the phone call it needs',
      facts: { isByStation: true, confirmations: ['email'] },
      role: 'callCentre',
      by: callCentre,
      refused: ['NOT_CONFIRMED', 'R4.1', { number: 'SQ-1', missing: 'phone' }],
    },
  ])('$name', ({ facts: more, role, by, refused }) => {
    const decision = maySign({ ...facts, ...more }, role, by);
    if (!refused) expect(decision).toEqual({ allowed: true });
    else {
      const [code, rule, facts] = refused;
      expect(decision).toEqual({ allowed: false, code, rule, facts });
    }
  });

  test.each(['toShip', 'awaitingPayment', 'shipped'] as const)(
    'R4.1.1a a request that is %s takes no signature',
    (state) => {
      expect(maySign({ ...facts, state }, 'callCentre', callCentre)).toMatchObject({ code: 'REQUEST_STATE' });
    },
  );
});

describe('R4.1.1a isApproved', () => {
  test.each([
    { name: 'nobody', by: [], is: false },
    { name: 'the call centre alone', by: signed(['callCentre', 'a']), is: false },
    { name: 'the manager alone', by: signed(['afterSalesManager', 'a']), is: false },
    { name: 'one role twice', by: signed(['callCentre', 'a'], ['callCentre', 'b']), is: false },
    { name: 'both', by: signed(['callCentre', 'a'], ['afterSalesManager', 'b']), is: true },
    { name: 'both, the manager first', by: signed(['afterSalesManager', 'b'], ['callCentre', 'a']), is: true },
  ])('$name: $is', ({ by, is }) => expect(isApproved(by)).toBe(is));

  test('it takes two roles', () => expect(signatureRoles).toHaveLength(2));
});

describe('requestState', () => {
  const open = { isApproved: false, isPaid: false, isShipped: false, isCancelled: false };
  test.each([
    { name: 'R4.1.1a nothing signed', facts: {}, purpose: 'stock', state: 'awaitingSignatures' },
    { name: 'R4.1.1a signed twice', facts: { isApproved: true }, purpose: 'stock', state: 'toShip' },
    { name: 'R4.1.1a a repair', facts: { isApproved: true }, purpose: 'inWarrantyRepair', state: 'toShip' },
    { name: 'R4.2.1 a purchase', facts: { isApproved: true }, purpose: 'outOfWarranty', state: 'awaitingPayment' },
    {
      name: 'R4.2.1 a purchase that is paid',
      facts: { isApproved: true, isPaid: true },
      purpose: 'outOfWarranty',
      state: 'toShip',
    },
    {
      name: 'R4.1.1a a purchase paid before it is signed',
      facts: { isPaid: true },
      purpose: 'outOfWarranty',
      state: 'awaitingSignatures',
    },
    {
      name: 'all shipped',
      facts: { isApproved: true, isShipped: true },
      purpose: 'stock',
      state: 'shipped',
    },
    { name: 'cancelled before signing', facts: { isCancelled: true }, purpose: 'stock', state: 'cancelled' },
    {
      name: 'the rest cancelled after a part was shipped',
      facts: { isApproved: true, isShipped: true, isCancelled: true },
      purpose: 'stock',
      state: 'cancelled',
    },
  ] as const)('$name: $state', ({ facts, purpose, state }) => {
    expect(requestState({ ...open, ...facts, purpose })).toBe(state);
  });
});

describe('mayAsk', () => {
  const line = { partCode: 'P-1', repairOrder: 'WX-1', isSellable: true };
  const facts: Parameters<typeof mayAsk>[0] = {
    stationCode: 'WX001',
    purpose: 'inWarrantyRepair',
    isUrgent: false,
    urgentReason: '',
    lines: [line],
    overdue: 0,
    isOverdueBlocking: false,
  };
  const unordered = { ...line, partCode: 'P-2', repairOrder: '' };
  const unsellable = { ...line, partCode: 'P-3', isSellable: false };

  test.each<{
    name: string;
    facts: Partial<typeof facts>;
    refused?: readonly [code: string, rule: string, facts: object];
  }>([
    { name: 'R4.1 a repair with its order', facts: {} },
    {
      name: 'R4.1.1b urgent says why',
      facts: { isUrgent: true },
      refused: ['URGENT_REASON_REQUIRED', 'R4.1.1b', {}],
    },
    { name: 'R4.1.1b urgent with its reason', facts: { isUrgent: true, urgentReason: '客户催修' } },
    {
      name: 'R4.1 a repair needs the order of each line',
      facts: { lines: [line, unordered] },
      refused: ['REPAIR_ORDER_REQUIRED', 'R4.1', { partCode: 'P-2' }],
    },
    { name: 'R4.1 stock has no repair order', facts: { purpose: 'stock', lines: [unordered] } },
    { name: 'R4.5.1 nor needs a purchase one', facts: { purpose: 'outOfWarranty', lines: [unordered] } },
    {
      name: 'R4.2.4 what is not for sale is not bought',
      facts: { purpose: 'outOfWarranty', lines: [line, unsellable] },
      refused: ['NOT_FOR_SALE', 'R4.2.4', { partCode: 'P-3' }],
    },
    { name: 'R4.2.4 but it is lent for a repair in warranty', facts: { lines: [unsellable] } },
    { name: 'R4.2.4 and for stock', facts: { purpose: 'stock', lines: [unsellable] } },
    { name: 'R4.3 overdue stations are marked, not stopped', facts: { overdue: 3 } },
    {
      name: 'R4.3 unless the setting says so',
      facts: { overdue: 3, isOverdueBlocking: true },
      refused: ['STATION_OVERDUE', 'R4.3', { stationCode: 'WX001', overdue: 3 }],
    },
    { name: 'R4.3 the setting stops nobody who is in time', facts: { isOverdueBlocking: true } },
    {
      name: 'R4.3 an urgent one is stopped as well',
      facts: { isUrgent: true, urgentReason: '客户催修', overdue: 1, isOverdueBlocking: true },
      refused: ['STATION_OVERDUE', 'R4.3', { stationCode: 'WX001', overdue: 1 }],
    },
  ])('$name', ({ facts: more, refused }) => {
    const decision = mayAsk({ ...facts, ...more });
    if (!refused) expect(decision).toEqual({ allowed: true });
    else {
      const [code, rule, facts] = refused;
      expect(decision).toEqual({ allowed: false, code, rule, facts });
    }
  });

  test.each(requestPurposes)('R4.3 the setting holds for %s', (purpose) => {
    expect(mayAsk({ ...facts, purpose, overdue: 1, isOverdueBlocking: true })).toMatchObject({
      code: 'STATION_OVERDUE',
    });
  });
});
