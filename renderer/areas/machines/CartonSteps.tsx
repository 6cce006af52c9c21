import { type CartonItem, cartonItems } from '../../../shared/areas/machines/words.ts';
import type { CheckVerdict } from '../../../shared/areas/returns/words.ts';
import { useT } from '../../app/texts.ts';
import returns from '../returns/returns.module.css';
import type { CartonDraft } from './cartonDraft.ts';

export interface CartonStepsProps {
  readonly draft: CartonDraft;
  readonly item: CartonItem | undefined;
  readonly onGo: (item: CartonItem) => void;
}

/** The eight lines in a row: what is judged bears its sign, what is not stands empty. */
export function CartonSteps({ draft, item, onGo }: CartonStepsProps) {
  const t = useT();
  return (
    <ol className={returns.itemList} aria-label={t('machines.carton.items')}>
      {cartonItems.map((each) => {
        const verdict = draft.items.find((judged) => judged.item === each)?.verdict;
        const name = t(`machines.carton.item.${each}`);
        return (
          <li key={each}>
            <button
              type="button"
              aria-current={each === item ? 'step' : undefined}
              aria-label={verdict ? `${name} ${t(`words.checkVerdict.${verdict}`)}` : name}
              data-verdict={verdict}
              onClick={() => onGo(each)}
            >
              <span aria-hidden="true">{verdict ? SIGNS[verdict] : '○'} </span>
              {name}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

const SIGNS: Readonly<Record<CheckVerdict, string>> = { ok: '✓', notOk: '✕', notApplicable: '—' };
