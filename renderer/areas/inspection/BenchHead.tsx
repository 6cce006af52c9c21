import { useEffect } from 'react';
import type { Verdict } from '../../../shared/areas/inspection/words.ts';
import { currentLanguage, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { type Mark, useTones } from '../../ui/tones.ts';
import styles from './bench.module.css';
import { judgedShapes } from './benchLine.ts';
import type { Bench } from './useBench.ts';

/** Which machine by which standard, how far, what failed so far, and the verdict as it stands now. */
export function BenchHead({ bench }: { readonly bench: Bench }) {
  const t = useT();
  const { inspection, judgement, standard } = bench;
  const total = judgement.lines.length;
  useEffect(() => {
    document.title = `${t('inspection.bench.title')} ${inspection.serial} · PartsDepot 备件仓`;
  }, [inspection.serial, t]);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {t('inspection.bench.title')} <Code>{inspection.serial}</Code>
      </h1>
      <span className={styles.subject}>
        {[
          inspection.modelCode,
          t('inspection.bench.size', { inches: inspection.sizeTenthInch / 10 }),
          `${standard.name[currentLanguage() === 'en' ? 'en' : 'zh']} v${inspection.standardVersion}`,
          inspection.number,
        ].join(' · ')}
      </span>
      <span className={styles.tally}>
        {bench.isSilent && <strong role="alert">{t('inspection.bench.silent', { count: bench.unsaved })}</strong>}
        <span>
          {t('inspection.bench.judged')}{' '}
          <strong data-testid="progress">
            {total - judgement.open} / {total}
          </strong>
        </span>
        <span>
          {t('inspection.bench.failed')} <strong data-testid="failed">{judgement.failed}</strong>
        </span>
        <VerdictNow verdict={inspection.verdict ?? judgement.verdict} />
      </span>
    </header>
  );
}

/** The verdict in its colour and with its shape; unfinished ones stand in grey. */
export function VerdictNow({ verdict }: { readonly verdict: Verdict }) {
  const t = useT();
  const tones = useTones();
  const mark = MARKS[verdict];
  const tone = mark ? tones[mark] : undefined;
  return (
    <span
      className={styles.verdict}
      data-testid="verdict"
      style={{
        background: tone?.paper ?? 'transparent',
        borderColor: tone?.line ?? 'var(--line)',
        color: tone?.ink ?? 'var(--quiet)',
      }}
    >
      <span aria-hidden="true">{mark ? judgedShapes[mark] : '○'} </span>
      {t(`words.verdict.${verdict}`)}
    </span>
  );
}

/** The mark of a verdict; one that is not complete has none. */
export function markOfVerdict(verdict: Verdict): Mark | undefined {
  return MARKS[verdict];
}

const MARKS: Readonly<Record<Verdict, Mark | undefined>> = {
  pass: 'good',
  concession: 'ask',
  fail: 'bad',
  incomplete: undefined,
};
