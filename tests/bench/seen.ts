import type { Dot, InspectionRecord, JudgedCheck } from '../../shared/areas/inspection/record.ts';
import { type Draw, drawing } from '../support/draw.ts';

/** What an inspector found: all in order, in order at relaxed limits only, a fault, a fault at once, or not at the end yet. */
export type Found = 'pass' | 'concession' | 'fail' | 'stopped' | 'open';

/** So many lines are judged before somebody stops at a fault. */
const STOPPED_AFTER = 4;
/** The line that a set without a cord does not have. */
const CORD = 'R2.5.2.6';

/**
 * A record as the bench writes it: every check, three points a side, few dots. Gaps are in micrometres and lie on the gauge's steps of
 * ten. The same seed sees the same.
 */
export function seenOf(checks: readonly string[], found: Found, seed: number): InspectionRecord {
  const draw = drawing(seed);
  if (found === 'stopped') {
    const bad = new Set([STOPPED_AFTER - 1]);
    return { checks: judged(checks.slice(0, STOPPED_AFTER), draw, bad), gaps: NO_GAPS, dots: [], isPanelSeen: false };
  }
  const gap = (from: number) => Array.from({ length: 3 }, () => from + 10 * draw(20));
  if (found === 'open') {
    const half = judged(checks.slice(0, checks.length / 2), draw, NONE);
    return { checks: half, gaps: { ...NO_GAPS, bottom: gap(300), left: gap(300) }, dots: [], isPanelSeen: false };
  }
  const way = found === 'fail' ? draw(4) : undefined;
  const bad = new Set(Array.from({ length: way === 0 ? 1 : way === 1 ? 2 : 0 }, () => draw(checks.length)));
  const bottom = found === 'concession' ? gap(550) : gap(300);
  const top = way === 2 ? [1_300, 1_280, 1_250] : gap(300);
  return {
    checks: judged(checks, draw, bad),
    gaps: { bottom, left: gap(300), right: gap(300), top },
    dots: way === 3 ? dots(4, 'bright', draw) : dots(draw(3), 'dark', draw),
    isPanelSeen: true,
  };
}

const NO_GAPS: InspectionRecord['gaps'] = { bottom: [], left: [], right: [], top: [] };

const NONE: ReadonlySet<number> = new Set();

function judged(checks: readonly string[], draw: Draw, bad: ReadonlySet<number>): Record<string, JudgedCheck> {
  const hasNoCord = draw(7) === 0;
  return Object.fromEntries(
    checks.map((key, index) => {
      if (bad.has(index)) return [key, { state: 'fail', reason: '实测不符，见照片' }];
      if (key === CORD && hasNoCord) return [key, { state: 'notApplicable', reason: '随机无电源线' }];
      return [key, { state: 'pass', reason: '' }];
    }),
  );
}

function dots(count: number, kind: 'bright' | 'dark', draw: Draw): Dot[] {
  const colour = kind === 'dark' ? 'black' : 'white';
  return Array.from({ length: count }, () => ({ x: draw(1_366), y: draw(768), kind, colour }));
}
