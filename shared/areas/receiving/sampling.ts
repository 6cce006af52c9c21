import { z } from 'zod';
import { allowed, refused } from '../../kernel/decision.ts';
import {
  type Aql,
  aqls,
  codeLetters,
  type InspectionLevel,
  inspectionLevels,
  type SampleVerdict,
  type Severity,
  type SeverityReason,
  severities,
} from './words.ts';

/*
 * The pre-screen of a large delivery line by single sampling (ISO 2859-1, GB/T 2828.1): whether a lot is worth the work of looking at
 * every piece. It never takes the place of that: R4.6.1.2b wants all pieces inspected before any becomes good stock.
 */

/** A value for each code letter, in their order. */
const perLetter = <T extends z.ZodType>(value: T) => z.array(value).length(codeLetters.length);
/** How many nonconforming pieces are accepted, or where the table sends its reader: to the next plan above or below. */
const cell = z.union([z.int().min(0), z.literal(['up', 'down'])]);
const planTable = z.object({ sizes: perLetter(z.int().min(1)), acceptance: z.record(z.enum(aqls), perLetter(cell)) });

/** A sampling standard as a document: its tables, its switching rules and where they come from. */
export const samplingStandard = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  note: z.string(),
  defaults: z.object({
    level: z.enum(inspectionLevels),
    aql: z.enum(aqls),
    /** Pieces of a delivery line from which it may be pre-screened. */
    smallestLot: z.int().min(2),
    /** Reduced inspection is a favour of the house, not a right of the sender. */
    isReducedAllowed: z.boolean(),
  }),
  /** By the size of the lot, `to` null for "and over". */
  letters: z.array(
    z.object({
      from: z.int(),
      to: z.int().nullable(),
      I: z.enum(codeLetters),
      II: z.enum(codeLetters),
      III: z.enum(codeLetters),
    }),
  ),
  plans: z.record(z.enum(severities), planTable),
  switching: z.object({
    normalToTightened: z.object({ notAccepted: z.int(), within: z.int() }),
    tightenedToNormal: z.object({ accepted: z.int() }),
    tightenedToStop: z.object({ notAccepted: z.int() }),
    normalToReduced: z.object({
      score: z.int(),
      /** Points of a lot accepted by a plan that accepts one nonconforming piece at most. */
      upToOne: z.int(),
      /** Points of a lot that the plan of the next smaller AQL would have accepted as well; where it would not, the score starts anew. */
      fromTwo: z.int(),
    }),
    /** The acceptance numbers of normal inspection in their order: one to the left is that of the next smaller AQL. */
    acceptanceSteps: z.array(z.int()),
  }),
});
export type SamplingStandard = z.output<typeof samplingStandard>;

/** How a lot is sampled: so many pieces, accepted with at most `ac` nonconforming ones. */
export interface SamplingPlan {
  readonly letter: (typeof codeLetters)[number];
  readonly size: number;
  readonly ac: number;
}

/**
 * The single sampling plan of a lot of `lot` pieces. Where the table shows an arrow, the next plan in its direction counts, with that
 * plan's sample size. A sample that is not smaller than its lot means to look at all of it.
 */
export function planFor(
  standard: SamplingStandard,
  {
    lot,
    level,
    aql,
    severity,
  }: { readonly lot: number; readonly level: InspectionLevel; readonly aql: Aql; readonly severity: Severity },
): SamplingPlan {
  const row = standard.letters.find(({ from, to }) => lot >= from && (to === null || lot <= to)) ?? standard.letters[0];
  if (!row) throw new Error(`${standard.id} has no code letters`);
  const table = standard.plans[severity];
  let at = codeLetters.indexOf(row[level]);
  for (;;) {
    const letter = codeLetters[at];
    const size = table.sizes[at];
    const found = table.acceptance[aql][at];
    if (letter === undefined || size === undefined || found === undefined)
      throw new Error(`${standard.id} has no plan for ${lot} at ${aql}`);
    if (typeof found === 'number') return { letter, size, ac: found };
    at += found === 'up' ? -1 : 1;
  }
}

/**
 * What a sample says, from the verdicts on its pieces in their order. It is decided by the first nonconforming piece too many, else when
 * all of it was looked at; what is judged later is not the sample's any more.
 */
export function sampleOutcome(
  { size, ac }: Pick<SamplingPlan, 'size' | 'ac'>,
  verdicts: readonly { readonly passed: number; readonly failed: number }[],
): {
  readonly judged: number;
  readonly nonconforming: number;
  readonly verdict: SampleVerdict;
  /** The position of the verdict that decided it, -1 while it is open. */
  readonly decidedAt: number;
} {
  let judged = 0;
  let nonconforming = 0;
  for (const [at, { passed, failed }] of verdicts.entries()) {
    judged += passed + failed;
    nonconforming += failed;
    if (nonconforming > ac) return { judged, nonconforming, verdict: 'notAccepted', decidedAt: at };
    if (judged >= size) return { judged, nonconforming, verdict: 'accepted', decidedAt: at };
  }
  return { judged, nonconforming, verdict: 'open', decidedAt: -1 };
}

/** What happened to the lots of one part from one sender, in its order. */
export type SamplingEvent =
  | {
      readonly kind: 'lot';
      /** How severely it was inspected: a lot drawn under another severity than the present one says nothing about it. */
      readonly severity: Severity;
      readonly ac: number;
      readonly nonconforming: number;
      readonly isAccepted: boolean;
    }
  /** Sampling had been stopped; somebody answers for going on. */
  | { readonly kind: 'resumed' };

export interface SamplingState {
  readonly severity: Severity;
  /** Sampling is stopped: every piece is looked at, without a pre-screen, until somebody answers for going on. */
  readonly isStopped: boolean;
  /** Which rule led here. */
  readonly because: SeverityReason;
}

/** How severely the next lot is inspected (ISO 2859-1:1999, 9.3): the switching rules, walked through from the first lot on. */
export function stateAfter({ switching, defaults }: SamplingStandard, events: readonly SamplingEvent[]): SamplingState {
  let state: SamplingState = { severity: 'normal', isStopped: false, because: 'start' };
  let recent: boolean[] = [];
  let score = 0;
  let accepted = 0;
  let notAccepted = 0;
  const become = (next: SamplingState) => {
    state = next;
    recent = [];
    score = 0;
    accepted = 0;
    notAccepted = 0;
  };
  for (const event of events) {
    if (event.kind === 'resumed') {
      if (state.isStopped) become({ severity: 'tightened', isStopped: false, because: 'resumed' });
      continue;
    }
    if (state.isStopped || event.severity !== state.severity) continue;
    if (state.severity === 'reduced') {
      if (!event.isAccepted) become({ severity: 'normal', isStopped: false, because: 'reducedToNormal' });
      continue;
    }
    if (state.severity === 'tightened') {
      accepted = event.isAccepted ? accepted + 1 : 0;
      notAccepted += event.isAccepted ? 0 : 1;
      if (notAccepted >= switching.tightenedToStop.notAccepted)
        become({ severity: 'tightened', isStopped: true, because: 'tightenedToStop' });
      else if (accepted >= switching.tightenedToNormal.accepted)
        become({ severity: 'normal', isStopped: false, because: 'tightenedToNormal' });
      continue;
    }
    recent = [...recent, event.isAccepted].slice(-switching.normalToTightened.within);
    score = scoreAfter(switching, score, event);
    if (recent.filter((isAccepted) => !isAccepted).length >= switching.normalToTightened.notAccepted)
      become({ severity: 'tightened', isStopped: false, because: 'normalToTightened' });
    else if (defaults.isReducedAllowed && score >= switching.normalToReduced.score)
      become({ severity: 'reduced', isStopped: false, because: 'normalToReduced' });
  }
  return state;
}

/** The switching score after one lot more under normal inspection. */
function scoreAfter(
  { normalToReduced, acceptanceSteps }: SamplingStandard['switching'],
  score: number,
  lot: { readonly ac: number; readonly nonconforming: number; readonly isAccepted: boolean },
): number {
  if (!lot.isAccepted) return 0;
  if (lot.ac <= 1) return score + normalToReduced.upToOne;
  const tighter = acceptanceSteps[acceptanceSteps.indexOf(lot.ac) - 1] ?? 0;
  return lot.nonconforming <= tighter ? score + normalToReduced.fromTwo : 0;
}

/** May a sample of this line be drawn? A large one that nobody has judged yet, once, and smaller than its lot. */
export function mayDraw(facts: {
  readonly partCode: string;
  readonly sender: string;
  readonly lot: number;
  readonly smallestLot: number;
  readonly size: number;
  readonly ac: number;
  /** Pieces of a lot that were counted as damaged: the sample would not find them, and they are bad already. 0 for units, which chance chooses. */
  readonly damaged: number;
  readonly isDrawn: boolean;
  readonly isJudged: boolean;
  readonly isStopped: boolean;
}) {
  const { partCode, sender, lot, smallestLot, size, damaged, ac } = facts;
  if (facts.isDrawn) return refused('SAMPLE_DRAWN', 'R4.6.1.2b', { partCode });
  if (facts.isJudged) return refused('SAMPLE_TOO_LATE', 'R4.6.1.2b', { partCode });
  if (lot < smallestLot) return refused('SAMPLE_LOT_SMALL', 'R4.6.1.2b', { partCode, lot, smallestLot });
  if (facts.isStopped) return refused('SAMPLING_STOPPED', 'R4.6.1.2b', { partCode, sender });
  if (damaged > ac) return refused('SAMPLE_DAMAGED', 'R4.6.1.2b', { partCode, damaged, ac });
  if (size >= lot) return refused('SAMPLE_WHOLE_LOT', 'R4.6.1.2b', { partCode, lot, size });
  return allowed;
}

/**
 * May these pieces be judged while a sample of their line is open? The sample comes first: its verdicts say something about the lot only
 * where nothing was chosen.
 */
export function mayJudgeBeside(
  sample: {
    readonly partCode: string;
    /** Pieces of the sample without a verdict. A verdict taken back may leave an open sample without any: then nothing waits for it. */
    readonly left: number;
    /** Which these are, where they carry serials. */
    readonly units: readonly string[];
  },
  judged: { readonly barcode: string | null; readonly pieces: number },
) {
  const { partCode, left } = sample;
  const isOfSample = judged.barcode === null ? judged.pieces <= left : sample.units.includes(judged.barcode);
  return left === 0 || isOfSample ? allowed : refused('SAMPLE_FIRST', 'R4.6.1.2b', { partCode, left });
}

/** What an open sample of a line still waits for: pieces of a lot, or the units of it without a verdict. */
export function leftOfSample(
  sampling: { readonly size: number; readonly judged: number; readonly units: readonly string[] },
  units: readonly { readonly barcode: string; readonly verdict: 'pass' | 'fail' | null }[],
): { readonly left: number; readonly units: readonly string[] } {
  if (sampling.units.length === 0) return { left: sampling.size - sampling.judged, units: [] };
  const waiting = units.filter(({ barcode, verdict }) => verdict === null && sampling.units.includes(barcode));
  return { left: waiting.length, units: waiting.map(({ barcode }) => barcode) };
}
