import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import { useT } from '../../app/texts.ts';
import { DayText } from '../../ui/DayText.tsx';
import styles from './clocks.module.css';
import { DueText } from './DueText.tsx';

/** The running deadlines of one paper, each with the whole count in a sentence. */
export function ClockLines({ clocks }: { readonly clocks: readonly Clock[] }) {
  const t = useT();
  if (clocks.length === 0) return <p className={styles.quiet}>{t('clocks.none')}</p>;
  return (
    <ul className={styles.lines} aria-label={t('clocks.running')}>
      {clocks.map((clock) => (
        <li key={clock.id}>
          <DueText clock={clock} />{' '}
          <strong>
            {clock.rule} {t(`words.clockRule.${clock.rule}`)}
          </strong>{' '}
          <DayText day={clock.dueDay} />
          <div className={styles.explanation}>{clock.explanation}</div>
        </li>
      ))}
    </ul>
  );
}
