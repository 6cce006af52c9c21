import { limitsOf, sizeClassOf } from '../../../shared/areas/inspection/judge.ts';
import { millimetres } from '../../../shared/kernel/length.ts';
import { useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { useTones } from '../../ui/tones.ts';
import styles from './bench.module.css';
import { judgedShapes } from './benchLine.ts';
import type { Step } from './benchSteps.ts';
import { type GapReading, marginText, markOfPoint, wordOfPoint } from './gapReading.ts';
import type { Bench } from './useBench.ts';

export interface GapReadingTextProps {
  readonly typed: string;
  readonly reading: GapReading;
  readonly step: Extract<Step, { kind: 'side' }>;
  readonly bench: Bench;
}

/** What is being typed, judged at once and in large letters; before anything is typed, the limits. */
export function GapReadingText({ typed, reading, step, bench }: GapReadingTextProps) {
  const t = useT();
  const tones = useTones();
  const { um, judged } = reading;
  const mark = markOfPoint(judged);
  if (typed === '' || um === undefined) {
    const limits = limitsOf(step.item, sizeClassOf(bench.standard, bench.inspection.sizeTenthInch));
    return (
      <div className={styles.reading} data-testid="reading">
        <BigWord size={64}>{typed === '' ? '— mm' : typed.slice(0, 9)}</BigWord>
        <div className={styles.readingFacts}>
          {(['normal', 'relaxed'] as const).map((tier) => {
            const limit = limits[tier];
            return limit && <span key={tier}>{`${t(`words.tier.${tier}`)} ≤ ${millimetres(limit.maxUm)}`}</span>;
          })}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.reading} data-testid="reading" style={mark ? { color: tones[mark].ink } : {}}>
      <BigWord size={72} {...(mark ? { tone: mark } : {})}>
        {mark && <span aria-hidden="true">{judgedShapes[mark]} </span>}
        {millimetres(um)}
      </BigWord>
      <div className={styles.readingFacts}>
        {judged ? (
          <>
            <strong>{wordOfPoint(judged, t)}</strong>
            <span>≤ {millimetres(judged.limitUm)}</span>
            <span>{marginText(judged.marginUm, t)}</span>
            <span>{judged.clause}</span>
          </>
        ) : (
          <span>{t('inspection.bench.gap.noLimit')}</span>
        )}
      </div>
    </div>
  );
}
