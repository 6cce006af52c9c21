import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { useT } from '../../app/texts.ts';
import { type Mark, useTones } from '../../ui/tones.ts';
import { ELIGIBILITY_MARKS } from './RmaMarks.tsx';
import styles from './rmas.module.css';

export interface RmaVerdictProps {
  /** Undefined until kind and fault are known. */
  readonly verdict: Shown | undefined;
  /** Names of questions that may still turn it. */
  readonly pending?: readonly string[];
}

type Eligibility = RmaLine['eligibility'];
type Shown = {
  readonly verdict: Eligibility['verdict'];
  readonly rule: string;
  readonly reasons: readonly { readonly rule: string; readonly code: string }[];
  readonly missing: readonly { readonly rule: string; readonly what: string }[];
};

/** May this machine be returned: the answer large, in colour and shape, with clause, reasons, and what is still missing. */
export function RmaVerdict({ verdict, pending = [] }: RmaVerdictProps) {
  const t = useT();
  const tones = useTones();
  if (!verdict) {
    return (
      <section className={styles.waiting} aria-label={t('machines.rmas.verdict.title')} aria-live="polite">
        {t('machines.rmas.verdict.waiting')}
      </section>
    );
  }
  const tone = tones[markOf(verdict, pending)];
  const pendingNames = pending.map((field) => t(`machines.rmas.fields.${field}`)).join('、');
  return (
    <section
      className={styles.verdict}
      aria-label={t('machines.rmas.verdict.title')}
      aria-live="polite"
      data-testid="verdict"
      style={{ background: tone.paper, borderColor: tone.line, color: tone.ink }}
    >
      <h3>
        <span aria-hidden="true">{tone.shape} </span>
        {t(`words.eligibility.${verdict.verdict}`)}
      </h3>
      <p>
        {t('machines.rmas.verdict.clause', { rule: verdict.rule })}
        {pending.length > 0 && `（${t('machines.rmas.verdict.soFar')}）`}
      </p>
      <ul>
        {verdict.reasons.map((reason) => (
          <li key={reason.code}>
            <span className={styles.clause}>{reason.rule}</span> {t(`words.eligibilityReason.${reason.code}`)}
          </li>
        ))}
      </ul>
      {verdict.missing.length > 0 && (
        <>
          <p>
            <strong>{t('machines.rmas.verdict.missing')}</strong>
          </p>
          <ul>
            {verdict.missing.map((lack) => (
              <li key={lack.what}>
                <span aria-hidden="true">□ </span>
                {t(`words.lack.${lack.what}`)} <span className={styles.clause}>{lack.rule}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {pending.length > 0 && <p>{t('machines.rmas.verdict.pending', { fields: pendingNames })}</p>}
      {verdict.verdict === 'refused' && <p>{t('machines.rmas.verdict.refusedHint')}</p>}
      {verdict.verdict === 'needsException' && <p>{t('machines.rmas.verdict.exceptionHint')}</p>}
    </section>
  );
}

/** What may still turn is not said in green. */
function markOf(verdict: Shown, pending: readonly string[]): Mark {
  const mark = ELIGIBILITY_MARKS[verdict.verdict];
  return mark === 'good' && pending.length > 0 ? 'ask' : mark;
}
