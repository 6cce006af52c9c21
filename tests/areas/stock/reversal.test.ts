import { expect, test } from 'vitest';
import { mayReverse, type Reversing } from '../../../shared/areas/stock/reversal.ts';

const plain: Reversing = {
  number: 'YK',
  kind: 'transfer',
  changes: [{ from: 'good', to: 'good' }],
  roles: ['keeper'],
  isSubmitter: false,
};
const bad = [{ from: 'defective', to: 'good' }] as const;

test.each<{ name: string; asked: Partial<Reversing>; answer: string }>([
  { name: 'a keeper takes a transfer back', asked: {}, answer: 'allowed' },
  { name: 'an inspector does not', asked: { roles: ['inspector'] }, answer: 'FORBIDDEN' },
  { name: 'a keeper alone does not undo a stocktake', asked: { kind: 'stocktake' }, answer: 'FORBIDDEN' },
  { name: 'a manager does', asked: { kind: 'stocktake', roles: ['financeManager'] }, answer: 'allowed' },
  {
    name: 'not who handed it in',
    asked: { kind: 'stocktake', roles: ['keeper', 'serviceManager'], isSubmitter: true },
    answer: 'SAME_SIGNER_REVERSAL',
  },
  {
    name: 'what failed does not get good by a keeper',
    asked: { kind: 'reclassify', changes: bad },
    answer: 'INSPECTOR_REQUIRED',
  },
  {
    name: 'an inspector says so',
    asked: { kind: 'reclassify', changes: bad, roles: ['inspector'] },
    answer: 'allowed',
  },
  {
    name: 'what came back from quality control was said by one person, whoever handed the list in',
    asked: { kind: 'qcReturn', isSubmitter: true },
    answer: 'allowed',
  },
  {
    name: 'what was made good becomes bad again by a keeper',
    asked: { kind: 'reclassify', changes: [{ from: 'good', to: 'defective' }] },
    answer: 'allowed',
  },
])('R4.10, R4.6.1.2b $name: $answer', ({ asked, answer }) => {
  const decision = mayReverse({ ...plain, ...asked });
  expect(decision.allowed ? 'allowed' : decision.code).toBe(answer);
});
