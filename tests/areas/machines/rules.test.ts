import { describe, expect, test } from 'vitest';
import {
  cartonFaults,
  damagedOnTheWay,
  type JudgedCartonItem,
  mayKeepCartonCheck,
} from '../../../shared/areas/machines/carton.ts';
import { maskedNumber } from '../../../shared/areas/machines/masking.ts';
import { readScans, type SheetFacts, sheetDifferences } from '../../../shared/areas/machines/sheet.ts';
import { type DispositionFacts, machineSteps, mayDispose, mayUsePart } from '../../../shared/areas/machines/store.ts';
import {
  type CartonItem,
  cartonItems,
  machineStates,
  rmaActions,
  rmaStates,
} from '../../../shared/areas/machines/words.ts';
import { isLegal, legalSteps, steps } from '../../../shared/areas/machines/workflow.ts';
import { roles } from '../../../shared/kernel/roles.ts';

describe('R2.3.5 the state sheet equals the application', () => {
  const sheet: SheetFacts = {
    serial: 'TV1',
    machineKind: 'preSale',
    apparentFault: '黑屏，有声',
    hiddenFault: '',
    badBoards: '主板',
    panelUse: 'none',
  };
  test.each([
    { name: 'the same', on: {}, fields: [] },
    { name: 'stops, blanks and width do not differ', on: { apparentFault: '黑屏, 有声。' }, fields: [] },
    { name: 'another fault', on: { apparentFault: '花屏' }, fields: ['apparentFault'] },
    { name: 'the carton’s serial', on: { serial: 'CT1' }, fields: ['serial'] },
    { name: 'another kind', on: { machineKind: 'scrap' }, fields: ['machineKind'] },
    { name: 'R2.3.4 a bad board that is not named', on: { badBoards: '' }, fields: ['badBoards'] },
    { name: 'R2.1.3 the note on the panel is missing', on: { panelUse: 'inWarranty' }, fields: ['panelUse'] },
  ] as const)('$name', ({ on, fields }) => {
    const found = sheetDifferences({ ...sheet, ...on }, sheet);
    expect(found.map(({ field }) => field)).toEqual(fields);
    for (const { field, onSheet, onApplication } of found) {
      expect([onSheet, onApplication]).toEqual([{ ...sheet, ...on }[field], sheet[field]]);
    }
  });

  test.each([
    ['TV1', 'CT1', 'right'],
    ['CT1', 'TV1', 'swapped'],
    ['CT1', 'CT1', 'swapped'],
    ['TV2', 'CT1', 'wrongMachine'],
    ['TV1', 'CT2', 'wrongCarton'],
    ['TV1', 'TV1', 'wrongCarton'],
  ])('scanned %s, then %s: %s', (machine, carton, found) =>
    expect(readScans({ serial: 'TV1', cartonBarcode: 'CT1' }, machine, carton)).toBe(found),
  );
});

describe('R2.2 the carton check', () => {
  const all = (faults: readonly CartonItem[] = []): JudgedCartonItem[] =>
    cartonItems.map((item) => ({
      item,
      verdict: faults.includes(item) ? 'notOk' : 'ok',
      note: '',
      photoHash: faults.includes(item) ? 'a'.repeat(64) : null,
    }));
  const replaced = (item: CartonItem, more: Partial<JudgedCartonItem>) =>
    all().map((each) => (each.item === item ? { ...each, ...more } : each));

  test.each([
    { name: 'all eight in order', items: all(), code: undefined },
    { name: 'one is missing', items: all().slice(1), code: 'CARTON_INCOMPLETE' },
    { name: 'one is there twice', items: [...all(), ...all().slice(0, 1)], code: 'CARTON_INCOMPLETE' },
    {
      name: 'not in order without a photo',
      items: replaced('foam', { verdict: 'notOk' }),
      code: 'CARTON_PHOTO_REQUIRED',
    },
    {
      name: 'foam always applies',
      items: replaced('foam', { verdict: 'notApplicable', note: '无' }),
      code: 'CARTON_INCOMPLETE',
    },
    {
      name: 'accessories may not apply, with a reason',
      items: replaced('accessories', { verdict: 'notApplicable', note: '样机无附件' }),
      code: undefined,
    },
    {
      name: 'and not without',
      items: replaced('accessories', { verdict: 'notApplicable' }),
      code: 'CARTON_REASON_REQUIRED',
    },
  ])('$name', ({ items, code }) => {
    const decision = mayKeepCartonCheck(items);
    expect(decision.allowed ? undefined : decision.code).toBe(code);
  });

  test.each([
    { packing: [], arrival: ['intact'], damaged: ['intact'] },
    { packing: ['foam'], arrival: ['foam', 'intact'], damaged: ['intact'] },
    { packing: ['foam'], arrival: [], damaged: [] },
  ] as const)(
    'packed with $packing, arrived with $arrival: the carrier’s are $damaged',
    ({ packing, arrival, damaged }) => {
      expect(damagedOnTheWay(all(packing), all(arrival))).toEqual(damaged);
      expect(cartonFaults(all(arrival))).toEqual(
        cartonItems.filter((item) => (arrival as readonly string[]).includes(item)),
      );
    },
  );
  test('nobody knows of the way who did not look before', () =>
    expect(damagedOnTheWay(null, all(['intact']))).toEqual([]));
});

describe('the numbers of papers', () => {
  test.each([
    ['idCard', '110101199003071234', '110***********1234'],
    ['idCard', '１１０１０１１９９００３０７１２３４', '110***********1234'],
    ['idCard', '1234', '****'],
    ['invoice', ' 044031900111 ', '044031900111'],
  ] as const)('%s %s is kept as %s', (kind, number, kept) => expect(maskedNumber(kind, number)).toBe(kept));
});

describe('R2.3, R2.4 the way of a return', () => {
  test('every step but the first begins somewhere, and names its clause', () => {
    for (const action of rmaActions) {
      expect(steps[action].rule).toMatch(/^R2\.\d/);
      expect(steps[action].roles.length).toBeGreaterThan(0);
      if (action !== 'report') expect(steps[action].from.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['network-panel', 'draft', ['apply', 'approveSwap', 'cancel']],
    ['network-panel', 'applied', ['approveException', 'approveSwap', 'authorise', 'refuse', 'reopen', 'cancel']],
    ['acceptance-damage', 'reported', ['assess', 'approveSwap', 'cancel']],
    ['acceptance-damage', 'assessed', ['assess', 'apply', 'approveSwap', 'cancel']],
    ['acceptance-damage', 'applied', ['judge', 'approveException', 'approveSwap', 'refuse', 'reopen', 'cancel']],
    [
      'acceptance-damage',
      'judged',
      ['judge', 'consent', 'approveException', 'approveSwap', 'authorise', 'refuse', 'reopen', 'cancel'],
    ],
    ['network-panel', 'authorised', ['reopen', 'cancel', 'pack']],
    ['network-panel', 'packed', ['reopen', 'cancel', 'ship']],
    ['network-panel', 'shipped', ['ship', 'track', 'arrive', 'lose']],
    ['network-panel', 'arrived', []],
    ['network-panel', 'refused', ['reopen']],
    ['network-panel', 'cancelled', []],
  ] as const)('%s %s: %j', (kind, state, legal) => expect(legalSteps({ kind, state }, roles)).toEqual(legal));

  test('a station neither judges nor authorises', () => {
    for (const state of rmaStates) {
      const own = legalSteps({ kind: 'network-panel', state }, ['station']);
      expect(own).not.toContain('authorise');
      expect(own).not.toContain('approveException');
    }
    expect(isLegal('authorise', { kind: 'acceptance-damage', state: 'applied' })).toBe(false);
  });
});

describe('R2.4.5, S4-4.2(6) how a machine may end', () => {
  const facts = (more: Partial<DispositionFacts>): DispositionFacts => ({
    serial: 'TV1',
    disposition: 'quickRepair',
    state: 'passed',
    isBoardOut: false,
    isRepaired: false,
    isConceded: false,
    isRefunded: false,
    consent: '',
    ...more,
  });
  test.each([
    [{}, undefined],
    [{ state: 'awaitingInspection' }, 'NOT_INSPECTED'],
    [{ state: 'failed' }, 'NOT_INSPECTED'],
    [{ state: 'inTransit' }, 'MACHINE_STATE'],
    [{ state: 'inspecting' }, 'MACHINE_STATE'],
    [{ state: 'inspecting', disposition: 'clearance' }, 'MACHINE_STATE'],
    [{ state: 'cleared' }, 'MACHINE_STATE'],
    [{ isBoardOut: true }, 'BOARD_STILL_OUT'],
    [{ disposition: 'exchange' }, undefined],
    [{ disposition: 'exchange', isRepaired: true }, 'EXCHANGE_NEEDS_CONSENT'],
    [{ disposition: 'exchange', isConceded: true }, 'EXCHANGE_NEEDS_CONSENT'],
    [{ disposition: 'exchange', isRepaired: true, consent: '客户书面同意' }, undefined],
    [{ disposition: 'exchange', state: 'failed', consent: '同意' }, 'NOT_INSPECTED'],
    [{ disposition: 'refund', state: 'awaitingRepair' }, undefined],
    [{ disposition: 'refund', isRefunded: true }, 'ALREADY_REFUNDED'],
    [{ disposition: 'clearance', state: 'failed' }, undefined],
    [{ disposition: 'clearance', isBoardOut: true }, undefined],
    [{ disposition: 'clearance', state: 'missing' }, 'MACHINE_STATE'],
  ] as const)('%o: %s', (more, code) => {
    const decision = mayDispose(facts(more));
    expect(decision.allowed ? undefined : decision.code).toBe(code);
  });

  test.each([
    [true, 'preSale', null, false],
    [true, 'display', null, false],
    [true, 'scrap', null, true],
    [true, 'customer', null, false],
    [true, 'customer', '2026-04-13', false],
    [true, 'customer', '2026-04-12', true],
    [false, 'customer', '2027-01-01', true],
  ] as const)(
    'a part that served before (%s) into a %s set, warranty to %s: %s',
    (isSecondHand, machineKind, warrantyEnd, may) =>
      expect(
        mayUsePart({ partCode: 'U-1', isSecondHand }, { serial: 'TV1', machineKind, warrantyEnd, today: '2026-04-13' })
          .allowed,
      ).toBe(may),
  );

  test('no state offers a step that its machine cannot take', () => {
    for (const state of machineStates) {
      const offered = machineSteps(state, { isBoardOut: true });
      expect(offered).not.toContain('finishRepair');
      expect(offered).not.toContain('skipRepair');
    }
    expect(machineSteps('cleared', { isBoardOut: false })).toEqual(['saleFacts']);
  });
});
