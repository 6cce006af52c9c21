import type { z } from 'zod';
import type { warrantyAnswer } from '../../../shared/areas/machines/machines.ts';
import { useT } from '../../app/texts.ts';
import { DayText } from '../../ui/DayText.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './warranty.module.css';
import type { WarrantyInput } from './warrantyDraft.ts';

export interface WarrantyAnswerProps {
  readonly answer: z.output<typeof warrantyAnswer>;
  readonly question: WarrantyInput;
}

/** What the customer may ask for, each with its clause and reason; the term; and the sum, where money is paid back. */
export function WarrantyAnswer({ answer, question }: WarrantyAnswerProps) {
  const t = useT();
  const isRefunded = answer.remedies.some(({ remedy }) => remedy === 'refund' || remedy === 'refundLessDepreciation');
  return (
    <>
      <div className={styles.verdict}>
        {answer.termEnd === null ? (
          <StateMark mark="ask">{t('machines.warranty.termUnknown')}</StateMark>
        ) : (
          <StateMark mark={answer.isInWarranty ? 'good' : 'bad'}>
            {t(answer.isInWarranty ? 'machines.store.inWarranty' : 'machines.store.outOfWarranty')}
          </StateMark>
        )}
        {answer.days !== null && <span>{t('machines.warranty.dayOfSale', { count: answer.days })}</span>}
      </div>
      <ul className={styles.remedies} aria-label={t('machines.warranty.remedies')}>
        {answer.remedies.map(({ remedy, rule, reason }) => (
          <li key={remedy}>
            <strong className={styles.remedy}>{t(`words.remedy.${remedy}`)}</strong>
            <div>
              {rule} · {reasonOf(reason, t)}
            </div>
          </li>
        ))}
      </ul>
      <dl className={styles.facts}>
        <dt>{t('machines.warranty.term')}</dt>
        <dd>
          <DayText day={answer.termStart} />
          {answer.termEnd !== null && (
            <>
              {' – '}
              <DayText day={answer.termEnd} />
            </>
          )}{' '}
          · {answer.termRule}
        </dd>
        {isRefunded && (
          <>
            <dt>{t('machines.warranty.invoicePrice')}</dt>
            <dd>
              <MoneyText fen={question.invoiceFen} />
            </dd>
            <dt>{t('machines.warranty.depreciation')}</dt>
            <dd>
              <MoneyText fen={answer.depreciationFen} />
            </dd>
            <dt>{t('machines.warranty.refund')}</dt>
            <dd className={styles.sum}>
              <MoneyText fen={answer.refundFen} />
            </dd>
          </>
        )}
      </dl>
      <p className={styles.explanation} data-testid="explanation">
        {answer.explanation}
      </p>
    </>
  );
}

/** The rule gives a code of its closed list; a sentence that it has made itself is shown as it is. */
function reasonOf(reason: string, t: (key: string) => string): string {
  const key = `words.warrantyReason.${reason}`;
  const word = t(key);
  return word === key ? reason : word;
}
