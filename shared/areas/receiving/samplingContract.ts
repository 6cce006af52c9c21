import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { command, query } from '../../kernel/procedure.ts';
import { declare } from '../errors.ts';
import { aqls, codeLetters, inspectionLevels, sampleVerdicts, severities, severityReasons } from './words.ts';

const lineId = idSchema<'DeliveryLineId'>();

/** How a lot would be sampled, or was. */
const planned = z.object({
  lot: z.int(),
  level: z.enum(inspectionLevels),
  /** Percent nonconforming. */
  aql: z.enum(aqls),
  severity: z.enum(severities),
  letter: z.enum(codeLetters),
  size: z.int(),
  /** Nonconforming pieces that are still accepted; one more, and the lot is not. */
  ac: z.int(),
});

/** A drawn sample and what it says so far. */
export const sampling = planned.extend({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  /** The units that chance has chosen; empty for a lot, of which any so many pieces are taken. */
  units: z.array(z.string()),
  judged: z.int(),
  nonconforming: z.int(),
  verdict: z.enum(sampleVerdicts),
});
export type Sampling = z.output<typeof sampling>;

const choice = z.object({ lineId, level: z.enum(inspectionLevels), aql: z.enum(aqls) });

/** The optional pre-screen of a large delivery line (GB/T 2828.1); all its pieces are inspected in any case (R4.6.1.2b). */
export const samplingContract = {
  /** What the standard says about a line, before anything is drawn. Without a choice, the house's own. */
  plan: query({
    access: ['inspector', 'keeper', 'serviceManager'],
    input: choice.partial({ level: true, aql: true }),
    output: planned.extend({
      because: z.enum(severityReasons),
      isStopped: z.boolean(),
      smallestLot: z.int(),
      source: z.string(),
    }),
    errors: declare('NOT_FOUND'),
  }),
  /** Draws the sample: of units, chance chooses which. */
  draw: command({
    access: ['inspector', 'keeper'],
    input: choice,
    output: sampling,
    errors: declare(
      'NOT_FOUND',
      'DELIVERY_STATE',
      'SAMPLE_DRAWN',
      'SAMPLE_TOO_LATE',
      'SAMPLE_LOT_SMALL',
      'SAMPLE_DAMAGED',
      'SAMPLE_WHOLE_LOT',
      'SAMPLING_STOPPED',
    ),
  }),
  /** Takes sampling up again for a part and its sender, tightened, where too many lots had not been accepted. */
  resume: command({
    access: ['serviceManager'],
    input: z.object({ lineId, reason: z.string().trim().min(2).max(200) }),
    output: z.object({ severity: z.enum(severities) }),
    errors: declare('NOT_FOUND', 'SAMPLING_NOT_STOPPED'),
  }),
};
