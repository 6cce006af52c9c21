import { useMemo, useState } from 'react';
import { judgeOf } from '../../../shared/areas/inspection/judge.ts';
import type { Dot, InspectionRecord, JudgedCheck, PanelSize } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import type { Side } from '../../../shared/areas/inspection/words.ts';
import { readMillimetres } from '../../../shared/kernel/length.ts';
import { readInches } from './standardReadings.ts';

/** Gaps as they are typed; what a standard makes of them changes with the standard. */
export type TypedGaps = Readonly<Record<Side, readonly string[]>>;

const NO_GAPS: TypedGaps = { bottom: [], left: [], right: [], top: [] };
const FULL_HD: PanelSize = { widthPx: 1920, heightPx: 1080 };

/** A set that nobody has: typed in to see what a standard says of it. It stays while the standard is changed, and is kept nowhere. */
export function useTryOut(standard: StandardDocument) {
  const [inches, setInches] = useState('32');
  const [panel, setPanel] = useState(FULL_HD);
  const [gaps, setGaps] = useState(NO_GAPS);
  const [checks, setChecks] = useState<InspectionRecord['checks']>({});
  const [dots, setDots] = useState<readonly Dot[]>([]);
  const [isPanelSeen, setIsPanelSeen] = useState(false);

  const size = readInches(inches);
  const sizeTenthInch = 'value' in size ? size.value : undefined;
  const record = useMemo<InspectionRecord>(
    () => ({
      checks,
      gaps: {
        bottom: gaps.bottom.map(umOf),
        left: gaps.left.map(umOf),
        right: gaps.right.map(umOf),
        top: gaps.top.map(umOf),
      },
      dots: [...dots],
      isPanelSeen,
    }),
    [checks, gaps, dots, isPanelSeen],
  );
  const judgement = useMemo(
    () =>
      sizeTenthInch === undefined ? undefined : judgeOf(standard, { sizeTenthInch, panel, accessories: null })(record),
    [standard, sizeTenthInch, panel, record],
  );

  return {
    inches,
    setInches,
    sizeTenthInch,
    panel,
    setPanel,
    gaps,
    record,
    judgement,
    typeGap: (side: Side, point: number, text: string) =>
      setGaps((before) => ({
        ...before,
        [side]: Array.from({ length: Math.max(before[side].length, point + 1) }, (_, at) =>
          at === point ? text : (before[side][at] ?? ''),
        ),
      })),
    say: (key: string, said: JudgedCheck | undefined) =>
      setChecks(({ [key]: _, ...others }) => (said ? { ...others, [key]: said } : others)),
    /** All checks that nobody has judged yet are taken as passed: so that the measured part is what decides. */
    passRest: () => {
      const open = judgement?.lines.filter(({ kind, state }) => kind === 'check' && state === 'notMeasured') ?? [];
      setChecks((before) => ({
        ...before,
        ...Object.fromEntries(open.map(({ key }) => [key, { state: 'pass' as const, reason: '' }])),
      }));
    },
    setDots,
    setIsPanelSeen,
    clear: () => {
      setGaps(NO_GAPS);
      setChecks({});
      setDots([]);
      setIsPanelSeen(false);
    },
  };
}

export type TryOutState = ReturnType<typeof useTryOut>;

/** What a typed gap is to the judge: nothing where it is no length. The gauge's own step is said beside the field, not judged here. */
function umOf(text: string): number | null {
  const read = readMillimetres(text, 1);
  return 'um' in read ? read.um : null;
}
