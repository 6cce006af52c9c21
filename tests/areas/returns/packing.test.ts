import { describe, expect, test } from 'vitest';
import {
  isPackedWell,
  itemsFor,
  type JudgedItem,
  lossBearer,
  mayKeepCheck,
  packingFaults,
} from '../../../shared/areas/returns/packing.ts';
import { type CheckItem, type CheckVerdict, checkItems } from '../../../shared/areas/returns/words.ts';

const PHOTO = 'a'.repeat(64);

/** A check in which everything is in order but what is named. */
function judged(but: Partial<Record<CheckItem, CheckVerdict>> = {}): JudgedItem[] {
  return checkItems.map((item) => ({
    item,
    verdict: but[item] ?? 'ok',
    note: but[item] === 'notApplicable' ? '遥控器没有' : '',
    photoHash: but[item] === 'notOk' ? PHOTO : null,
  }));
}

describe('what a check asks for', () => {
  test('R4.6.2.1 a good part has no label, so nobody is asked for one', () => {
    expect(itemsFor('unused')).not.toContain('label');
    expect(itemsFor('defective')).toEqual(checkItems);
    expect(itemsFor('doa')).toEqual(checkItems);
  });

  test.each([
    { name: 'R4.3.1.1 all in order', items: judged(), code: null },
    { name: 'R4.3.1.1 nothing judged is nothing checked', items: [], code: 'CHECK_INCOMPLETE' },
    {
      name: 'R4.3.1.1 one item that nobody looked at',
      items: judged().filter(({ item }) => item !== 'cracks'),
      code: 'CHECK_INCOMPLETE',
      fact: 'cracks',
    },
    {
      name: 'R4.3.1.1 one item judged twice',
      items: [...judged(), ...judged().slice(0, 1)],
      code: 'CHECK_INCOMPLETE',
      fact: 'originalPacking',
    },
    {
      name: 'R4.3.1.1 not in order, without a photo',
      items: judged({ pins: 'notOk' }).map((each) => ({ ...each, photoHash: null })),
      code: 'CHECK_PHOTO_REQUIRED',
      fact: 'pins',
    },
    { name: 'R4.3.1.1 not in order, with its photo', items: judged({ pins: 'notOk' }), code: null },
    { name: 'R4.3.1.1 no pins on this part, with a reason', items: judged({ pins: 'notApplicable' }), code: null },
    {
      name: 'R4.3.1.1 not applicable needs its reason',
      items: judged({ filler: 'notApplicable' }).map((each) => ({ ...each, note: '' })),
      code: 'NOT_APPLICABLE_NEEDS_REASON',
      fact: 'filler',
    },
    ...(['originalPacking', 'label', 'clean', 'complete', 'cracks', 'deformation'] as const).map((item) => ({
      name: `R4.3.1.1 every part has to be judged for ${item}`,
      items: judged({ [item]: 'notApplicable' }),
      code: 'CHECK_INCOMPLETE',
      fact: item,
    })),
  ])('$name', ({ items, code, fact }: { items: JudgedItem[]; code: string | null; fact?: string }) => {
    const decision = mayKeepCheck('defective', items);
    expect(decision.allowed ? null : decision.code).toBe(code);
    if (fact && !decision.allowed) expect(decision.facts).toEqual({ item: fact });
  });
});

describe('the verdict', () => {
  test('names what is not in order, in the order of the hand', () => {
    expect(packingFaults(judged({ deformation: 'notOk', filler: 'notOk' }))).toEqual(['filler', 'deformation']);
    expect(isPackedWell(judged({ pins: 'notApplicable' }))).toBe(true);
    expect(isPackedWell(judged({ pins: 'notOk' }))).toBe(false);
    expect(isPackedWell([])).toBe(false);
  });

  test.each([
    { name: 'nothing lost, nobody pays', hq: judged(), bearer: null },
    { name: 'not looked at yet', hq: null, bearer: null },
    {
      name: 'R4.3.2.1 no filler: the station, though the package is crushed',
      hq: judged({ filler: 'notOk' }),
      grade: 'severe',
      bearer: 'station',
    },
    { name: 'R4.3.2.1 no anti-static bag', hq: judged({ antiStaticBag: 'notOk' }), bearer: 'station' },
    {
      name: 'R4.3.2.1 damage and poor packing together',
      hq: judged({ cracks: 'notOk', originalPacking: 'notOk' }),
      grade: 'slight',
      bearer: 'station',
    },
    {
      name: 'R4.3.2.1 the station had seen the fault itself',
      station: judged({ corners: 'notOk' }),
      hq: judged({ corners: 'notOk' }),
      grade: 'slight',
      bearer: 'station',
    },
    {
      name: 'R4.3.2.2 broken pins in a crushed package that left in order',
      hq: judged({ pins: 'notOk' }),
      grade: 'slight',
      bearer: 'carrier',
    },
    { name: 'R4.3.2.2 a crack in a torn package', hq: judged({ cracks: 'notOk' }), grade: 'severe', bearer: 'carrier' },
    { name: 'R4.3.2.2 a crack in an intact package', hq: judged({ cracks: 'notOk' }), grade: 'intact', bearer: 'open' },
    {
      name: 'R4.3.2.2 damage, and nobody checked at the station',
      station: null,
      hq: judged({ cracks: 'notOk' }),
      grade: 'slight',
      bearer: 'open',
    },
    { name: 'R4.3.2.2 too few in an intact package', hq: judged(), isShort: true, grade: 'intact', bearer: 'station' },
    { name: 'R4.3.2.2 too few in a torn package', hq: judged(), isShort: true, grade: 'severe', bearer: 'carrier' },
    {
      name: 'R4.3.2.2 none arrived, so there was nothing to look at',
      hq: null,
      isShort: true,
      grade: 'slight',
      bearer: 'carrier',
    },
    { name: 'a missing label is no loss', hq: judged({ label: 'notOk' }), bearer: null },
  ] as const)('$name', (given) => {
    const facts = { station: judged(), isShort: false, grade: 'intact' as const, ...given };
    expect(
      lossBearer({ station: facts.station, hq: facts.hq, isShort: facts.isShort, packageGrade: facts.grade }),
    ).toBe(given.bearer);
  });
});
