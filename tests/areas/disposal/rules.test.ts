import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../shared/areas/catalog/words.ts';
import {
  disposalState,
  listedFrom,
  mayDecideDisposal,
  mayList,
  maySettle,
  maySubmitDisposal,
} from '../../../shared/areas/disposal/rules.ts';
import type { DisposalKind, QcOutcome } from '../../../shared/areas/disposal/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { Role } from '../../../shared/kernel/roles.ts';

describe('S2-5 lists of parts to scrap or to send to quality control', () => {
  test.each<[DisposalKind, Condition, boolean]>([
    ['scrap', 'defective', true],
    ['scrap', 'doa', true],
    ['scrap', 'quarantine', false],
    ['scrap', 'good', false],
    ['qc', 'quarantine', true],
    ['qc', 'defective', true],
    ['qc', 'doa', true],
    ['qc', 'good', false],
  ])('%s takes %s: %s', (kind, condition, isAllowed) => {
    const decision = mayList(kind, condition);
    expect(decision.allowed).toBe(isAllowed);
    if (!decision.allowed) expect(decision).toMatchObject({ code: 'DISPOSAL_NOT_SO', rule: 'S2-5' });
  });

  test.each([
    { row: [null, null, null], isPosted: false, state: 'open' },
    { row: [null, 's', null], isPosted: false, state: 'submitted' },
    { row: [null, 's', 'a'], isPosted: false, state: 'approved' },
    { row: [null, 's', 'a'], isPosted: true, state: 'posted' },
    { row: ['x', 's', null], isPosted: false, state: 'cancelled' },
  ])('$state', ({ row: [cancelledAt = null, submittedAt = null, approvedAt = null], isPosted, state }) =>
    expect(disposalState({ cancelledAt, submittedAt, approvedAt, isPosted })).toBe(state),
  );

  test('an empty list is not handed in, and nobody approves their own', () => {
    expect(maySubmitDisposal('QD', 0)).toMatchObject({ code: 'NOTHING_LISTED' });
    expect(maySubmitDisposal('QD', 1).allowed).toBe(true);
    expect(mayDecideDisposal('QD', 'a', ['a', 'b'])).toMatchObject({ code: 'SAME_SIGNER_DISPOSAL' });
    expect(mayDecideDisposal('QD', 'c', ['a', 'b']).allowed).toBe(true);
  });

  test.each<[QcOutcome, Role, string]>([
    ['passed', 'inspector', 'allowed'],
    ['passed', 'keeper', 'INSPECTOR_REQUIRED'],
    ['passed', 'serviceManager', 'INSPECTOR_REQUIRED'],
    ['failed', 'keeper', 'allowed'],
    ['kept', 'serviceManager', 'allowed'],
    ['kept', 'keeper', 'FORBIDDEN'],
    ['kept', 'inspector', 'FORBIDDEN'],
  ])('R4.6.1.2b, S2-5 %s entered by a %s: %s', (outcome, role, answer) => {
    const decision = maySettle(outcome, [role]);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(answer);
  });

  test.each([
    ['2026-11-01', '2026-11-24'],
    ['2026-12-31', '2026-12-25'],
    ['2027-02-20', '2027-02-22'],
  ])('in the month of %s the list is asked for from %s on', (today, from) =>
    expect(listedFrom(today as Day)).toBe(from),
  );
});
