import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { useT } from '../../app/texts.ts';
import { MomentText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './rmas.module.css';

/** Who is liable, in the field's eyes and in HQ's, side by side: where they disagree both stay visible (R2.4.2, R2.4.3). */
export function RmaJudgements({ line }: { readonly line: RmaLine }) {
  const t = useT();
  const side = line.isDisputed ? `${styles.side} ${styles.disputed}` : styles.side;
  return (
    <section aria-label={t('machines.rmas.fields.liability')} style={{ marginBottom: 16 }}>
      <div className={styles.two}>
        <div className={side}>
          <Judgement title={t('machines.rmas.steps.fieldView')} judgement={line.fieldJudgement} />
        </div>
        <div className={side}>
          <Judgement title={t('machines.rmas.steps.hqView')} judgement={line.hqJudgement} />
        </div>
      </div>
      {line.isDisputed && (
        <p style={{ margin: '6px 0 0' }}>
          <StateMark mark="ask">{t('machines.rmas.steps.disputed')}</StateMark>
        </p>
      )}
    </section>
  );
}

function Judgement({ title, judgement }: { readonly title: string; readonly judgement: RmaLine['hqJudgement'] }) {
  const t = useT();
  return (
    <>
      <h4>{title}</h4>
      {judgement ? (
        <>
          <strong>{t(`words.liableParty.${judgement.party}`)}</strong>
          <div>{judgement.note}</div>
          <div className={styles.quiet}>
            {judgement.by} · <MomentText at={judgement.at} />
          </div>
        </>
      ) : (
        <span className={styles.quiet}>{t('machines.rmas.steps.notJudged')}</span>
      )}
    </>
  );
}
