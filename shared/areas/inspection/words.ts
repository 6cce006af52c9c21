/** The four sides of a set's bezel, in the order in which the gauge walks them (R2.5.2.3). */
export const sides = ['bottom', 'left', 'right', 'top'] as const;
export type Side = (typeof sides)[number];

/** R2.5.2.3A and B: the normal limits, and the relaxed ones where the normal cannot be met. */
export const tiers = ['normal', 'relaxed'] as const;
export type Tier = (typeof tiers)[number];

/** Where a line of an inspection stands. Nothing starts as passed: what nobody judged is `notMeasured`. */
export const lineStates = ['pass', 'fail', 'notApplicable', 'notMeasured'] as const;
export type LineState = (typeof lineStates)[number];

/** What an inspector says of a check. */
export const checkStates = ['pass', 'fail', 'notApplicable'] as const;
export type CheckState = (typeof checkStates)[number];

/** 合格, 让步接收, 不合格, and not finished. */
export const verdicts = ['pass', 'concession', 'fail', 'incomplete'] as const;
export type Verdict = (typeof verdicts)[number];

/** Where an inspection stands. A concession waits for its second person. */
export const inspectionStates = ['open', 'awaitingConcession', 'concluded', 'amended', 'discarded'] as const;
export type InspectionState = (typeof inspectionStates)[number];

/** What an inspector sees as one mark (DOMAIN section 9): a whole pixel lit or dark, or one of its three parts. */
export const dotKinds = ['bright', 'dark', 'subpixel'] as const;
export type DotKind = (typeof dotKinds)[number];

export const dotColours = ['white', 'red', 'green', 'blue', 'yellow', 'cyan', 'magenta', 'black'] as const;
export type DotColour = (typeof dotColours)[number];

/** What a dot is to a standard: ISO type 1, type 2, and the two ways of type 3. A black subpixel is one that stays dark. */
export const dotTypes = ['bright', 'dark', 'litSubpixel', 'darkSubpixel'] as const;
export type DotType = (typeof dotTypes)[number];

/** The chapters of a standard, in the order of the bench. */
export const sections = [
  'appearance',
  'gaps',
  'pixels',
  'electrical',
  'performance',
  'accessories',
  'packing',
] as const;
export type Section = (typeof sections)[number];

/** Whether a standard judges the whole set or the panel alone. */
export const scopes = ['set', 'panel'] as const;
export type Scope = (typeof scopes)[number];

/** Where a version of a standard stands. A published one never changes. */
export const standardStates = ['draft', 'published'] as const;
export type StandardState = (typeof standardStates)[number];
