import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeOf } from '../../shared/areas/inspection/judge.ts';
import { type Dot, type InspectionRecord, NOTHING_SEEN } from '../../shared/areas/inspection/record.ts';
import { type StandardDocument, standardDocument } from '../../shared/areas/inspection/standard.ts';
import { root } from './world.ts';

const dir = join(root, 'resources/standards');

export const standardIds = readdirSync(dir).map((name) => name.replace(/\.json$/, ''));

/** A standard as it comes with the program. */
export function standard(id: string): StandardDocument {
  return standardDocument.parse(JSON.parse(readFileSync(join(dir, `${id}.json`), 'utf8')));
}

export const FULL_HD = { widthPx: 1920, heightPx: 1080 };

/** Everything in order: every check passes, every gap is 0.5 mm, the panel is without a dot. */
export function allInOrder(of: StandardDocument, sizeTenthInch = 420): InspectionRecord {
  const { lines } = judgeOf(of, { sizeTenthInch, panel: FULL_HD, accessories: null })(NOTHING_SEEN);
  return {
    checks: Object.fromEntries(
      lines.filter(({ kind }) => kind === 'check').map(({ key }) => [key, { state: 'pass' as const, reason: '' }]),
    ),
    gaps: { bottom: [500, 500, 500], left: [500, 500, 500], right: [500, 500, 500], top: [500, 500, 500] },
    dots: [],
    isPanelSeen: true,
  };
}

/** Each kind in a band of its own, so that dots of two kinds never lie close together. */
const BANDS = { bright: 0, dark: 130, subpixel: 850 } as const;

/** So many dots of a kind, far from each other and from the middle. */
export function dots(
  count: number,
  kind: Dot['kind'],
  colour: Dot['colour'] = kind === 'dark' ? 'black' : 'red',
): Dot[] {
  return Array.from({ length: count }, (_, at) => ({
    x: (at * 37) % 1900,
    y: BANDS[kind] + (at % 40) * 3,
    kind,
    colour,
  }));
}
