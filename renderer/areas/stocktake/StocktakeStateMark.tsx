import type { StocktakeState } from '../../../shared/areas/stocktake/words.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';

/** Where a stocktake stands. */
export function StocktakeStateMark({ state }: { readonly state: StocktakeState }) {
  const t = useT();
  const mark = ({ counting: 'ask', reviewing: 'ask', submitted: 'ask', posted: 'good', cancelled: undefined } as const)[
    state
  ];
  return <StateMark mark={mark}>{t(`words.stocktakeState.${state}`)}</StateMark>;
}
