import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { Section } from '../../ui/Section.tsx';
import { EligibilityMark } from './RmaMarks.tsx';
import styles from './rmas.module.css';

/** The machines that are on the application already, newest first. */
export function NewRmaAdded({ rma }: { readonly rma: Rma | undefined }) {
  const t = useT();
  const lines = rma?.lines.toReversed() ?? [];
  return (
    <div style={{ marginTop: 18 }}>
      <Section title={t('machines.rmas.new.saved', { count: lines.length })}>
        {lines.length === 0 && <p className={styles.quiet}>{t('machines.rmas.new.none')}</p>}
        <ol className={styles.list}>
          {lines.map((line) => (
            <li key={line.id}>
              {line.lineNo}. <Code>{line.serial}</Code> {line.modelCode}
              <div>
                <EligibilityMark verdict={line.eligibility.verdict} rule={line.eligibility.rule} />
              </div>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
