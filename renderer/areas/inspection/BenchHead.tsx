import { useEffect } from 'react';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import type { Judgement } from '../../../shared/areas/inspection/judge.ts';
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
        <StandingNow inspection={inspection} judgement={judgement} />
      </span>
    </header>
  );
}

export interface StandingNowProps {
  readonly inspection: Pick<Inspection, 'state' | 'verdict'>;
  readonly judgement: Pick<Judgement, 'verdict'>;
}

/** How an inspection stands: its verdict as of now; nothing of a void one counts. */
export function StandingNow({ inspection: { state, verdict }, judgement }: StandingNowProps) {
  const t = useT();
  if (state !== 'discarded') return <VerdictNow verdict={verdict ?? judgement.verdict} />;
  return (
    <span className={styles.verdict} data-testid="verdict" style={VOID}>
      {t('words.inspectionState.discarded')}
    </span>
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

const VOID = { borderColor: 'var(--line)', color: 'var(--quiet)' } as const;

const MARKS: Readonly<Record<Verdict, Mark | undefined>> = {
  pass: 'good',
  concession: 'ask',
  fail: 'bad',
  incomplete: undefined,
};
