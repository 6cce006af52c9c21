import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import { useT } from '../../app/texts.ts';
import { Section } from '../../ui/Section.tsx';
import { DueText } from '../clocks/DueText.tsx';
import styles from './returns.module.css';

/** The deadlines of a paper: how many days are left, and the whole count in a sentence. */
export function Deadlines({ clocks }: { readonly clocks: readonly Clock[] }) {
  const t = useT();
  if (clocks.length === 0) return null;
  return (
    <Section title={t('returns.deadlines')}>
      <ul className={styles.deadlines}>
        {clocks.map((clock) => (
          <li key={clock.id}>
            <DueText clock={clock} /> {clock.rule} {t(`words.clockRule.${clock.rule}`)}
            {clock.unitBarcode ? ` · ${clock.unitBarcode}` : clock.partCode ? ` · ${clock.partCode}` : ''} ·{' '}
            <span className={styles.quiet}>{clock.explanation}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
