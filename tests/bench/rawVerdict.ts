import type { InspectionRecord } from '../../shared/areas/inspection/record.ts';

/** The largest gaps of the factory's standard, in micrometres: bottom, left, right, top. */
export interface RawLimits {
  readonly normal: readonly [number, number, number, number];
  readonly relaxed: readonly [number, number, number, number];
}

export const SMALL: RawLimits = { normal: [500, 500, 500, 800], relaxed: [500, 500, 500, 800] };
export const LARGE: RawLimits = { normal: [500, 800, 800, 1_000], relaxed: [800, 1_000, 1_000, 1_200] };
const SPREAD = 500;
const POINTS = 3;
const DOTS = { bright: 3, dark: 3, all: 5 } as const;

/**
 * The floor of judging: the numbers of one record compared with the numbers of one standard that is written into the code. It says the
 * verdict alone: no line, no clause, no margin.
 */
export function rawVerdict(
  { checks, gaps, dots, isPanelSeen }: InspectionRecord,
  keys: readonly string[],
  of: RawLimits,
) {
  let failed = 0;
  let open = 0;
  let isRelaxed = false;
  for (const key of keys) {
    const check = checks[key];
    if (check === undefined) open += 1;
    else if (check.state === 'fail') failed += 1;
  }
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  let isAllMeasured = true;
  const points = [gaps.bottom, gaps.left, gaps.right, gaps.top];
  for (let side = 0; side < 4; side++) {
    let measured = 0;
    let worst = -1;
    for (const um of points[side] ?? []) {
      if (um === null) continue;
      measured += 1;
      if (um > worst) worst = um;
      if (um < smallest) smallest = um;
      if (um > largest) largest = um;
    }
    if (measured < POINTS) isAllMeasured = false;
    if (worst > (of.relaxed[side] ?? 0)) failed += 1;
    else if (measured < POINTS) open += 1;
    else if (worst > (of.normal[side] ?? 0)) isRelaxed = true;
  }
  if (largest - smallest > SPREAD) failed += 1;
  else if (!isAllMeasured) open += 1;
  let bright = 0;
  for (const dot of dots) if (dot.kind === 'bright' || (dot.kind === 'subpixel' && dot.colour !== 'black')) bright += 1;
  const dark = dots.length - bright;
  for (const isOver of [bright > DOTS.bright, dark > DOTS.dark, dots.length > DOTS.all]) {
    if (isOver) failed += 1;
    else if (!isPanelSeen) open += 1;
  }
  return open > 0 ? 'incomplete' : failed > 0 ? 'fail' : isRelaxed ? 'concession' : 'pass';
}
