import { describe, expect, test } from 'vitest';
import { explainWarranty } from '../../../shared/areas/machines/explain.ts';
import { addMonths, type WarrantyFacts, warranty } from '../../../shared/areas/machines/warranty.ts';
import type { Day } from '../../../shared/kernel/day.ts';

const day = (text: string) => text as Day;
const facts = (more: Partial<WarrantyFacts> = {}): WarrantyFacts => ({
  soldDay: day('2026-01-01'),
  madeDay: null,
  exchangedDay: null,
  warrantyMonths: 12,
  claimDay: day('2026-04-01'),
  isPerformanceFault: true,
  repairs: 0,
  isStillFaulty: false,
  daysWithoutParts: 0,
  daysByRepairer: 0,
  daysInRepair: 0,
  isSameModelThere: true,
  takesOtherModel: false,
  refusesSameModel: false,
  invoiceFen: 300_000,
  depreciationBp: 10,
  ...more,
});
const remedies = (more: Partial<WarrantyFacts>) =>
  warranty(facts(more)).remedies.map(({ remedy, rule }) => `${remedy} ${rule}`);

describe('S4-4.2 what the customer may ask for', () => {
  test.each([
    {
      name: 'day 7: the customer chooses',
      more: { claimDay: day('2026-01-08') },
      found: ['refund S4-4.2(2)', 'exchange S4-4.2(2)', 'repair S4-4.2(2)'],
    },
    {
      name: 'day 8: exchange or repair',
      more: { claimDay: day('2026-01-09') },
      found: ['exchange S4-4.2(3)', 'repair S4-4.2(3)'],
    },
    { name: 'day 15', more: { claimDay: day('2026-01-16') }, found: ['exchange S4-4.2(3)', 'repair S4-4.2(3)'] },
    { name: 'day 16: repair', more: { claimDay: day('2026-01-17') }, found: ['repair S4-4.2'] },
    {
      name: 'day 3, but no performance fault',
      more: { claimDay: day('2026-01-04'), isPerformanceFault: false },
      found: ['repair S4-4.2'],
    },
    {
      name: 'repaired twice and still faulty',
      more: { repairs: 2, isStillFaulty: true },
      found: ['exchange S4-4.2(4)'],
    },
    { name: 'repaired twice and whole', more: { repairs: 2 }, found: ['repair S4-4.2'] },
    { name: 'no parts for 90 days', more: { daysWithoutParts: 90 }, found: ['repair S4-4.2'] },
    { name: 'no parts for over 90 days', more: { daysWithoutParts: 91 }, found: ['exchange S4-4.2(7)'] },
    { name: 'the repairer’s own fault, over 30 days', more: { daysByRepairer: 31 }, found: ['exchange S4-4.2(7)'] },
    {
      name: 'no same model, none other wanted',
      more: { repairs: 2, isStillFaulty: true, isSameModelThere: false },
      found: ['exchange S4-4.2(4)', 'refund S4-4.2(5)'],
    },
    {
      name: 'no same model, another will do',
      more: { repairs: 2, isStillFaulty: true, isSameModelThere: false, takesOtherModel: true },
      found: ['exchange S4-4.2(4)'],
    },
    {
      name: 'the same model is there and refused',
      more: { repairs: 2, isStillFaulty: true, refusesSameModel: true },
      found: ['exchange S4-4.2(4)', 'refundLessDepreciation S4-4.2(5)'],
    },
    { name: 'the last day of the year', more: { claimDay: day('2027-01-01') }, found: ['repair S4-4.2'] },
    {
      name: 'past it',
      more: { claimDay: day('2027-01-02'), repairs: 2, isStillFaulty: true },
      found: ['repair S4-4.2'],
    },
  ])('$name', ({ more, found }) => expect(remedies(more)).toEqual(found));

  test('R3.2.2 a term that only production started has no first days, and does not begin before itself', () => {
    const unsold = { soldDay: null, madeDay: day('2026-04-01') };
    expect(remedies({ ...unsold, claimDay: day('2026-04-13') })).toEqual(['repair S4-4.2']);
    expect(remedies({ ...unsold, claimDay: day('2026-07-03') })).toEqual(['repair S4-4.2']);
    const early = facts({ claimDay: day('2025-12-31') });
    expect(warranty(early).remedies).toMatchObject([{ remedy: 'repair' }]);
    expect(explainWarranty(early, warranty(early), 'zh-CN')).toContain('尚未起算');
  });

  test('S4-4.2(5) depreciation: days in repair left out, half up to the fen, never more than was paid', () => {
    const refused = { repairs: 2, isStillFaulty: true, refusesSameModel: true };
    expect(warranty(facts(refused))).toMatchObject({ depreciationFen: 27_000, refundFen: 273_000 });
    expect(warranty(facts({ ...refused, daysInRepair: 20 }))).toMatchObject({
      depreciationFen: 21_000,
      refundFen: 279_000,
    });
    expect(warranty(facts({ ...refused, invoiceFen: 99_995, claimDay: day('2026-03-20') }))).toMatchObject({
      depreciationFen: 7_800,
    });
    expect(warranty(facts({ ...refused, depreciationBp: 10_000 }))).toMatchObject({
      depreciationFen: 300_000,
      refundFen: 0,
    });
    expect(warranty(facts({ claimDay: day('2026-01-05') }))).toMatchObject({ depreciationFen: 0, refundFen: 300_000 });
  });

  test.each([
    { name: 'from the sale', more: {}, start: '2026-01-01', end: '2027-01-01', rule: 'S4-4.2' },
    {
      name: 'R3.2.2 three months after production',
      more: { soldDay: null, madeDay: day('2025-11-30') },
      start: '2026-02-28',
      end: '2027-02-28',
      rule: 'R3.2.2',
    },
    {
      name: 'S4-4.2(8) anew after an exchange',
      more: { exchangedDay: day('2026-03-15') },
      start: '2026-03-15',
      end: '2027-03-15',
      rule: 'S4-4.2(8)',
    },
    { name: 'nothing is known', more: { soldDay: null }, start: null, end: null, rule: 'R3.2.2' },
  ])('the term: $name', ({ more, start, end, rule }) =>
    expect(warranty(facts(more))).toMatchObject({ termStart: start, termEnd: end, termRule: rule }),
  );

  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 12, '2027-12-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  test('it explains itself in both languages', () => {
    const asked = facts({ repairs: 2, isStillFaulty: true, refusesSameModel: true });
    const answer = warranty(asked);
    expect(explainWarranty(asked, answer, 'zh-CN')).toBe(
      '保修期自售出日 2026-01-01 起 12 个月，至 2027-01-01 止（S4-4.2）；2026-04-01 为第 90 天，在保修期内；三包期内修理两次仍不能正常使用：可换货（S4-4.2(4)）；有同型号，客户不愿调换：可退货（扣折旧）（S4-4.2(5)）；折旧按每天万分之 10、扣除修理占用和待修 0 天，计 270.00 元，应退 2730.00 元。',
    );
    expect(explainWarranty(asked, answer, 'en')).toContain('is day 90, in warranty');
  });
});
