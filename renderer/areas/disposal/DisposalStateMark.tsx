import type { DisposalState } from '../../../shared/areas/disposal/words.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';

/** Where a list stands. */
export function DisposalStateMark({ state }: { readonly state: DisposalState }) {
  const t = useT();
  const mark = state === 'posted' ? 'good' : state === 'cancelled' ? undefined : 'ask';
  return <StateMark mark={mark}>{t(`words.disposalState.${state}`)}</StateMark>;
}
