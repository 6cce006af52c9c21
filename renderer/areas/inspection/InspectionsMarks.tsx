import type { InspectionState, LineState, Verdict } from '../../../shared/areas/inspection/words.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';

/** 合格, 让步接收, 不合格: colour and shape, and a dash while the bench is still at it. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict | null }) {
  const t = useT();
  if (verdict === null) return <>—</>;
  return <StateMark mark={markOfVerdict[verdict]}>{t(`words.verdict.${verdict}`)}</StateMark>;
}

/** Where an inspection stands; what waits for its second person asks for one. */
export function InspectionStateMark({ state }: { readonly state: InspectionState }) {
  const t = useT();
  return (
    <StateMark mark={state === 'awaitingConcession' ? 'ask' : undefined}>
      {t(`words.inspectionState.${state}`)}
    </StateMark>
  );
}

/** How one line of a judgement stands. */
export function LineMark({ state }: { readonly state: LineState }) {
  const t = useT();
  return <StateMark mark={markOfLine[state]}>{t(`words.lineState.${state}`)}</StateMark>;
}

export const markOfVerdict = {
  pass: 'good',
  concession: 'ask',
  fail: 'bad',
  incomplete: undefined,
} as const satisfies Record<Verdict, Mark | undefined>;

const markOfLine = {
  pass: 'good',
  fail: 'bad',
  notApplicable: undefined,
  notMeasured: undefined,
} as const satisfies Record<LineState, Mark | undefined>;
