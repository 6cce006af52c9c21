import { describe, expect, test } from 'vitest';
import { standard } from '../../../electron/areas/receiving/samplingStandard.ts';
import {
  mayDraw,
  mayJudgeBeside,
  planFor,
  type SamplingEvent,
  sampleOutcome,
  stateAfter,
} from '../../../shared/areas/receiving/sampling.ts';
import { aqls, codeLetters, type Severity, severities } from '../../../shared/areas/receiving/words.ts';

describe('GB/T 2828.1 the plan of a lot', () => {
  test.each([
    // lot, level, AQL, severity → letter, sample, Ac
    [95, 'II', '1.0', 'normal', 'E', 13, 0],
    [150, 'II', '1.0', 'normal', 'E', 13, 0],
    [500, 'II', '1.0', 'normal', 'H', 50, 1],
    [501, 'II', '1.0', 'normal', 'J', 80, 2],
    [1200, 'II', '1.0', 'normal', 'J', 80, 2],
    [1201, 'II', '1.0', 'normal', 'K', 125, 3],
    [500, 'I', '1.0', 'normal', 'E', 13, 0],
    [500, 'III', '1.0', 'normal', 'J', 80, 2],
    [500, 'II', '0.65', 'normal', 'J', 80, 1],
    [500, 'II', '2.5', 'normal', 'H', 50, 3],
    [500, 'II', '4.0', 'normal', 'H', 50, 5],
    [500, 'II', '6.5', 'normal', 'H', 50, 7],
    [500, 'II', '10', 'normal', 'H', 50, 10],
    [500, 'II', '1.0', 'tightened', 'J', 80, 1],
    [1200, 'II', '2.5', 'tightened', 'J', 80, 3],
    [1200, 'II', '1.0', 'reduced', 'J', 32, 1],
    [3200, 'II', '1.0', 'reduced', 'K', 50, 2],
    [35_000, 'II', '2.5', 'reduced', 'M', 125, 8],
    [10_000, 'II', '2.5', 'reduced', 'L', 80, 6],
    [500, 'II', '1.0', 'reduced', 'J', 32, 1],
    [15, 'II', '10', 'tightened', 'D', 8, 1],
    [2, 'I', '10', 'tightened', 'A', 2, 0],
    [600_000, 'II', '0.65', 'normal', 'Q', 1250, 14],
    [600_000, 'III', '10', 'normal', 'K', 125, 21],
  ] as const)(
    '%i pieces, level %s, AQL %s, %s: letter %s, %i pieces, Ac %i',
    (lot, level, aql, severity, letter, size, ac) => {
      expect(planFor(standard, { lot, level, aql, severity })).toEqual({ letter, size, ac });
    },
  );

  test.each(severities)('no arrow of the table of %s inspection leads out of it', (severity) => {
    for (const { from, to } of standard.letters)
      for (const lot of [from, to ?? from * 10])
        for (const level of ['I', 'II', 'III'] as const)
          for (const aql of aqls) {
            const { letter, size, ac } = planFor(standard, { lot, level, aql, severity });
            expect(codeLetters).toContain(letter);
            expect(size).toBeGreaterThan(ac);
          }
  });

  test.each([
    ['accepts more', 'reduced', 'normal'],
    ['accepts more', 'normal', 'tightened'],
  ] as const)('a sample of the same pieces %s under %s than under %s inspection', (_, milder, harder) => {
    const at = (severity: Severity, letter: number, aql: (typeof aqls)[number]) =>
      standard.plans[severity].acceptance[aql][letter];
    for (const aql of aqls)
      for (const [letter] of codeLetters.entries()) {
        const [mild, hard] = [at(milder, letter, aql), at(harder, letter, aql)];
        // Reduced inspection takes a smaller sample of the same letter, so its number may be smaller too, but not per piece.
        if (typeof mild !== 'number' || typeof hard !== 'number') continue;
        const [mildSize, hardSize] = [standard.plans[milder].sizes[letter], standard.plans[harder].sizes[letter]];
        expect(
          ((mild + 1) / (mildSize ?? 1)) * (hardSize ?? 1),
          `${aql} ${codeLetters[letter]}`,
        ).toBeGreaterThanOrEqual(hard + 1 - 1e-9);
      }
  });
});

describe('GB/T 2828.1 what a sample says', () => {
  const good = { passed: 1, failed: 0 };
  const bad = { passed: 0, failed: 1 };
  test.each([
    ['nothing judged', 3, 0, [], { judged: 0, nonconforming: 0, verdict: 'open' }],
    ['all good but not all judged', 3, 0, [good, good], { judged: 2, nonconforming: 0, verdict: 'open' }],
    ['all good', 3, 0, [good, good, good], { judged: 3, nonconforming: 0, verdict: 'accepted' }],
    ['one bad, none allowed', 3, 0, [good, bad], { judged: 2, nonconforming: 1, verdict: 'notAccepted' }],
    ['one bad, one allowed', 3, 1, [good, bad, good], { judged: 3, nonconforming: 1, verdict: 'accepted' }],
    ['decided by the first one too many', 50, 1, [bad, bad], { judged: 2, nonconforming: 2, verdict: 'notAccepted' }],
    [
      'what comes later is not of the sample',
      2,
      0,
      [good, good, bad, bad],
      { judged: 2, nonconforming: 0, verdict: 'accepted' },
    ],
    [
      'several at a time',
      20,
      1,
      [
        { passed: 12, failed: 0 },
        { passed: 7, failed: 1 },
      ],
      { judged: 20, nonconforming: 1, verdict: 'accepted' },
    ],
    [
      'several bad at a time',
      20,
      1,
      [{ passed: 5, failed: 4 }],
      { judged: 9, nonconforming: 4, verdict: 'notAccepted' },
    ],
  ] as const)('%s', (_, size, ac, verdicts, outcome) =>
    expect(sampleOutcome({ size, ac }, verdicts)).toMatchObject(outcome),
  );
});

describe('ISO 2859-1 9.3 the switching rules', () => {
  type Told =
    | { readonly kind: 'resumed' }
    | (Omit<Extract<SamplingEvent, { kind: 'lot' }>, 'severity'> & { readonly severity?: Severity });
  /** Each lot drawn as severely as the rules wanted it then, unless told otherwise. */
  const events = (told: readonly Told[], of = standard): readonly SamplingEvent[] => {
    const before: SamplingEvent[] = [];
    for (const each of told)
      before.push(
        each.kind === 'resumed' ? each : { ...each, severity: each.severity ?? stateAfter(of, before).severity },
      );
    return before;
  };
  const lot = (isAccepted: boolean, ac = 0, nonconforming = isAccepted ? 0 : 1, severity?: Severity): Told => ({
    ...(severity ? { severity } : {}),
    kind: 'lot',
    ac,
    nonconforming,
    isAccepted,
  });
  const yes = lot(true);
  const no = lot(false);
  const times = (count: number, event: Told) => Array.from({ length: count }, () => event);
  const tightened = [no, no];
  const stopped = [...tightened, ...times(5, no)];
  const resumed: Told = { kind: 'resumed' };
  test.each([
    ['the first lot', [], 'normal', 'start', false],
    ['one lot not accepted', [no], 'normal', 'start', false],
    ['two of five', [no, yes, yes, yes, no], 'tightened', 'normalToTightened', false],
    ['two in a row', tightened, 'tightened', 'normalToTightened', false],
    ['two of six', [no, yes, yes, yes, yes, no], 'normal', 'start', false],
    ['four accepted under tightened', [...tightened, ...times(4, yes)], 'tightened', 'normalToTightened', false],
    ['five accepted under tightened', [...tightened, ...times(5, yes)], 'normal', 'tightenedToNormal', false],
    [
      'four, one not, four',
      [...tightened, ...times(4, yes), no, ...times(4, yes)],
      'tightened',
      'normalToTightened',
      false,
    ],
    [
      'back to normal, the old ones count no more',
      [...tightened, ...times(5, yes), no],
      'normal',
      'tightenedToNormal',
      false,
    ],
    ['four not accepted under tightened', [...tightened, ...times(4, no)], 'tightened', 'normalToTightened', false],
    ['five not accepted under tightened', stopped, 'tightened', 'tightenedToStop', true],
    [
      'five not accepted, with accepted ones between',
      [...tightened, no, yes, no, yes, no, yes, no, yes, no],
      'tightened',
      'tightenedToStop',
      true,
    ],
    ['stopped, whatever comes then', [...stopped, ...times(7, yes)], 'tightened', 'tightenedToStop', true],
    ['taken up again though nothing was stopped', [no, resumed], 'normal', 'start', false],
    [
      'lots drawn before the switch and decided after it',
      [...tightened, ...times(5, lot(true, 0, 0, 'normal'))],
      'tightened',
      'normalToTightened',
      false,
    ],
    ['taken up again', [...stopped, resumed], 'tightened', 'resumed', false],
    ['taken up again and five accepted', [...stopped, resumed, ...times(5, yes)], 'normal', 'tightenedToNormal', false],
    ['reduced inspection is not the sender’s right', times(40, yes), 'normal', 'start', false],
  ] as const)('%s', (_, told, severity, because, isStopped) =>
    expect(stateAfter(standard, events(told))).toEqual({ severity, because, isStopped }),
  );

  const generous = { ...standard, defaults: { ...standard.defaults, isReducedAllowed: true } };
  test.each([
    ['a score of 28', times(14, yes), 'normal'],
    ['a score of 30 by Ac 0', times(15, yes), 'reduced'],
    ['a score of 30 by Ac 1', times(15, lot(true, 1, 1)), 'reduced'],
    ['a score of 30 by Ac 2, none bad', times(10, lot(true, 2, 0)), 'reduced'],
    ['Ac 2 with one bad: the tighter plan accepts one as well', times(10, lot(true, 2, 1)), 'reduced'],
    ['Ac 2 with two bad: the tighter plan would not', times(40, lot(true, 2, 2)), 'normal'],
    ['Ac 5 with three bad', times(10, lot(true, 5, 3)), 'reduced'],
    ['Ac 5 with four bad', times(40, lot(true, 5, 4)), 'normal'],
    ['a lot not accepted begins the score anew', [...times(14, yes), no, ...times(14, yes)], 'normal'],
    ['reduced, and one not accepted', [...times(15, yes), no], 'normal'],
    ['reduced, and accepted ones', [...times(15, yes), yes, yes], 'reduced'],
  ] as const)('where reduced inspection is allowed: %s', (_, told, severity) =>
    expect(stateAfter(generous, events(told, generous)).severity).toBe(severity),
  );
});

describe('R4.6.1.2b the pre-screen', () => {
  const line = {
    partCode: 'P-1',
    sender: '供方',
    lot: 500,
    smallestLot: 91,
    size: 50,
    ac: 1,
    damaged: 0,
    isDrawn: false,
    isJudged: false,
    isStopped: false,
  };
  test.each([
    ['a large line', {}, null],
    ['just large enough', { lot: 91, size: 13 }, null],
    ['too small', { lot: 90 }, 'SAMPLE_LOT_SMALL'],
    ['drawn already', { isDrawn: true }, 'SAMPLE_DRAWN'],
    ['judged already', { isJudged: true }, 'SAMPLE_TOO_LATE'],
    ['as many damaged ones as are accepted', { damaged: 1 }, null],
    ['more damaged ones than are accepted', { damaged: 2 }, 'SAMPLE_DAMAGED'],
    ['stopped', { isStopped: true }, 'SAMPLING_STOPPED'],
    ['as many as there are', { lot: 100, size: 100 }, 'SAMPLE_WHOLE_LOT'],
    ['more than there are', { lot: 100, size: 125 }, 'SAMPLE_WHOLE_LOT'],
  ])('%s', (_, facts, code) => {
    const decision = mayDraw({ ...line, ...facts });
    expect(decision.allowed ? null : decision.code).toBe(code);
  });

  test.each([
    ['so many pieces of a lot as the sample has left', [], null, 30, true],
    ['more pieces than the sample has left', [], null, 31, false],
    ['a unit of the sample', ['U-1', 'U-2'], 'U-2', 1, true],
    ['a unit beside the sample', ['U-1', 'U-2'], 'U-3', 1, false],
  ] as const)('the sample comes first: %s', (_, units, barcode, pieces, isAllowed) =>
    expect(mayJudgeBeside({ partCode: 'P-1', left: 30, units }, { barcode, pieces }).allowed).toBe(isAllowed),
  );
});
