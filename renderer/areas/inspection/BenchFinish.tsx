import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import { useArrows } from '../../ui/useArrows.ts';
import { BenchDecisive } from './BenchDecisive.tsx';
import { BenchFrame } from './BenchFrame.tsx';
import { markOfVerdict } from './BenchHead.tsx';
import styles from './bench.module.css';
import { concludeAction, walkActions } from './benchWalk.ts';
import { SetDrawing } from './SetDrawing.tsx';
import type { Bench } from './useBench.ts';

/** Everything is judged, or somebody wants to stop because it has failed already: the verdict is one key away. */
export function BenchFinish({ bench }: { readonly bench: Bench }) {
  const t = useT();
  const go = useGo();
  const { judgement, inspection, standard, isEarly } = bench;
  useArrows((by) => bench.move(by));
  const early = [
    {
      key: 'F8',
      label: t('inspection.bench.early.yes'),
      command: 'ok' as const,
      isPrimary: true,
      isDanger: true,
      run: () => {
        void bench.conclude(true);
        return undefined;
      },
    },
    {
      key: 'Escape',
      label: t('inspection.bench.early.no'),
      command: 'back' as const,
      run: () => {
        bench.leaveEarly();
        return undefined;
      },
    },
  ];
  const verdict = isEarly ? 'fail' : judgement.verdict;
  return (
    <BenchFrame
      bench={bench}
      tone={markOfVerdict(verdict)}
      shape={verdict === 'concession' ? '△' : undefined}
      sentence={t(isEarly ? 'inspection.bench.early.sentence' : `inspection.bench.finish.${judgement.verdict}`, {
        open: judgement.open,
        failed: judgement.failed,
      })}
      word={<BigWord size={64}>{t(`words.verdict.${verdict}`)}</BigWord>}
      isAsking={isEarly}
      actions={
        isEarly
          ? early
          : [
              concludeAction(bench, t, true),
              ...walkActions(bench, t, { leave: () => go('/inspection/bench') }).filter(({ key }) => key !== 'F9'),
            ]
      }
    >
      {isEarly && (
        <StopPanel title={t('inspection.bench.early.title', { failed: judgement.failed, open: judgement.open })}>
          {t('inspection.bench.early.how')}
        </StopPanel>
      )}
      <div className={styles.finish}>
        <SetDrawing standard={standard} sizeTenthInch={inspection.sizeTenthInch} gaps={bench.record.gaps} />
        <BenchDecisive bench={bench} />
      </div>
    </BenchFrame>
  );
}
