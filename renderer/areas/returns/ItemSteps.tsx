import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import type { CheckItem, CheckVerdict } from '../../../shared/areas/returns/words.ts';
import { useT } from '../../app/texts.ts';
import { type CheckDraft, stepsFor } from './checking.ts';
import styles from './returns.module.css';

export interface ItemStepsProps {
  readonly line: ReturnLine;
  readonly draft: CheckDraft;
  readonly item: CheckItem | undefined;
  readonly onGo: (item: CheckItem) => void;
}

/** The items of a check in a row: what is judged bears its sign, what is not stands empty. */
export function ItemSteps({ line, draft, item, onGo }: ItemStepsProps) {
  const t = useT();
  return (
    <ol className={styles.itemList} aria-label={t('returns.check.items')}>
      {stepsFor(line.kind).map((each) => {
        const verdict = draft.items.find((judged) => judged.item === each)?.verdict;
        const name = t(`words.checkItem.${each}`);
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
