import type { Judgement } from '../../../shared/areas/inspection/judge.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import { markOfVerdict } from './InspectionsMarks.tsx';
import styles from './standards.module.css';
import { inLanguage } from './standardWords.ts';

export interface TryOutVerdictProps {
  readonly standard: StandardDocument;
  readonly judgement: Judgement | undefined;
  readonly isBehind: boolean;
}

/** The verdict of the moment, with how many lines fail and how many nobody has judged. */
export function TryOutVerdict({ standard, judgement, isBehind }: TryOutVerdictProps) {
  const t = useT();
  const [language] = useLanguage();
  const tones = useTones();
  if (!judgement) return <p className={styles.wrong}>{t('inspection.standards.wrong.inches')}</p>;
  const mark = markOfVerdict[judgement.verdict];
  const tone = mark ? tones[mark] : undefined;
  const sizeClass = standard.sizeClasses.find(({ id }) => id === judgement.sizeClass);
  return (
    <div
      role="status"
      data-testid="try-out-verdict"
      className={styles.verdict}
      style={tone ? { background: tone.paper, borderColor: tone.line } : {}}
    >
      <strong style={tone ? { color: tone.ink } : {}}>
        {tone && <span aria-hidden="true">{tone.shape} </span>}
        {t(`words.verdict.${judgement.verdict}`)}
      </strong>
      <span>
        {sizeClass && inLanguage(sizeClass.name, language)}
        {' · '}
        <span style={judgement.failed > 0 ? { color: tones.bad.ink } : {}}>
          {t('inspection.standards.tryOut.failed', { count: judgement.failed })}
        </span>
        {' · '}
        {t('inspection.standards.tryOut.open', { count: judgement.open })}
        {isBehind && <span className={styles.against}> {t('inspection.standards.tryOut.behind')}</span>}
      </span>
    </div>
  );
}
