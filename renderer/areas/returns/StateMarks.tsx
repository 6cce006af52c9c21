import type { PackingCheck, ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { isPackedWell, packingFaults } from '../../../shared/areas/returns/packing.ts';
import type { CheckPlace, ClaimState, LineDecision, ReturnListState } from '../../../shared/areas/returns/words.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { newestCheck } from './lines.ts';

/** Where a return list stands. */
export function ListStateMark({ state }: { readonly state: ReturnListState }) {
  const t = useT();
  return <StateMark mark={LIST_MARKS[state]}>{t(`words.returnListState.${state}`)}</StateMark>;
}

export function ClaimStateMark({ state }: { readonly state: ClaimState }) {
  const t = useT();
  const mark = ({ open: 'bad', stated: 'ask', settled: 'good' } as const)[state];
  return <StateMark mark={mark}>{t(`words.claimState.${state}`)}</StateMark>;
}

/** HQ's word on a line (R4.3.1.4), with the reason of a refusal. */
export function DecisionMark({ line }: { readonly line: Pick<ReturnLine, 'decision' | 'decisionReason'> }) {
  const t = useT();
  if (!line.decision) return <>—</>;
  return (
    <>
      <StateMark mark={DECISION_MARKS[line.decision]}>{t(`words.lineDecision.${line.decision}`)}</StateMark>{' '}
      {line.decisionReason}
    </>
  );
}

/** The newest packing check of a line at a place: in order, not in order, or not made. */
export function CheckMark({ line, place }: { readonly line: ReturnLine; readonly place: CheckPlace }) {
  const check = newestCheck(line, place);
  return check ? <VerdictMark check={check} /> : <>—</>;
}

/** Whether a packing check found everything in order, and if not, what. */
export function VerdictMark({ check }: { readonly check: PackingCheck }) {
  const t = useT();
  const isOk = isPackedWell(check.items);
  const faults = packingFaults(check.items).map((item) => t(`words.checkItem.${item}`));
  return (
    <>
      <StateMark mark={isOk ? 'good' : 'bad'}>{t(`words.checkVerdict.${isOk ? 'ok' : 'notOk'}`)}</StateMark>
      {faults.length > 0 && ` ${t('returns.check.notInOrder', { items: faults.join('、') })}`}
    </>
  );
}

const LIST_MARKS = {
  draft: undefined,
  submitted: 'ask',
  confirmed: 'ask',
  shipped: 'ask',
  arrived: 'ask',
  received: 'good',
  refused: 'bad',
  cancelled: undefined,
} as const satisfies Record<ReturnListState, 'good' | 'ask' | 'bad' | undefined>;

const DECISION_MARKS = { confirmed: 'good', refused: 'bad' } as const satisfies Record<LineDecision, 'good' | 'bad'>;
