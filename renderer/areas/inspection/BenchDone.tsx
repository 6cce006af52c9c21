import { useState } from 'react';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { type T, useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { BenchDecisive } from './BenchDecisive.tsx';
import { type BenchAction, BenchFrame } from './BenchFrame.tsx';
import { markOfVerdict } from './BenchHead.tsx';
import styles from './bench.module.css';
import { ConcessionPanel } from './ConcessionPanel.tsx';
import { openReport, reportPath } from './reportPaths.ts';
import { SetDrawing } from './SetDrawing.tsx';
import type { Bench } from './useBench.ts';

/** The verdict in the largest letters of the house; a concession waits for its second person. The next machine is one scan away. */
export function BenchDone({ bench }: { readonly bench: Bench }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [isConceding, setConceding] = useState(false);
  const { inspection, standard } = bench;
  const isAwaiting = inspection.state === 'awaitingConcession';
  const isOwn = can(me, ['supervisor']) && me.id !== inspection.inspectorId;
  const isVoid = inspection.state === 'discarded';
  const verdict = inspection.verdict ?? inspection.judgement.verdict;
  const actions: readonly BenchAction[] = [
    ...(isAwaiting
      ? [
          {
            key: 'F8',
            label: t(isOwn ? 'inspection.bench.concession.own' : 'inspection.bench.concession.here'),
            command: 'ok' as const,
            isPrimary: true,
            run: () => {
              setConceding(true);
              return undefined;
            },
          },
        ]
      : []),
    isVoid
      ? {
          key: 'F8',
          label: t('inspection.bench.discard.again'),
          command: 'ok',
          isPrimary: true,
          run: () => {
            bench.restart();
            return undefined;
          },
        }
      : {
          key: 'F6',
          label: t('inspection.bench.print'),
          command: 'print',
          isPrimary: !isAwaiting,
          run: () => {
            openReport(inspection.id);
            return undefined;
          },
        },
    {
      key: 'F4',
      label: t('inspection.bench.toReport'),
      run: () => {
        go(reportPath(inspection.id));
        return undefined;
      },
    },
    {
      key: 'Escape',
      label: t('inspection.bench.nextMachine'),
      command: 'next',
      run: () => {
        go('/inspection/bench');
        return undefined;
      },
    },
  ];
  return (
    <>
      <BenchFrame
        bench={bench}
        tone={isVoid ? undefined : markOfVerdict(verdict)}
        shape={verdict === 'concession' && !isAwaiting ? '△' : undefined}
        sentence={sentenceOf(bench, t)}
        word={
          <BigWord size={88}>{isVoid ? t('words.inspectionState.discarded') : t(`words.verdict.${verdict}`)}</BigWord>
        }
        actions={actions}
        isAsking={isConceding}
      >
        <div className={styles.finish}>
          <SetDrawing standard={standard} sizeTenthInch={inspection.sizeTenthInch} gaps={inspection.record.gaps} />
          <BenchDecisive bench={bench} />
        </div>
      </BenchFrame>
      {isConceding && (
        <ConcessionPanel
          inspection={inspection}
          isOwn={isOwn}
          onClose={() => setConceding(false)}
          onDone={(next) => {
            void bench.after(async () => next);
            setConceding(false);
          }}
        />
      )}
    </>
  );
}

function sentenceOf({ inspection }: Bench, t: T): string {
  const { state, verdict, judgement, concededBy, failedClauses, discardReason } = inspection;
  if (state === 'awaitingConcession') return t('inspection.bench.done.awaiting');
  if (state === 'discarded') return t('inspection.bench.done.discarded', { reason: discardReason });
  if (state === 'amended') return t('inspection.bench.done.amended');
  if (verdict === 'concession') return t('inspection.bench.done.concession', { name: concededBy ?? '' });
  if (verdict === 'pass') return t('inspection.bench.done.pass');
  const isRefused = judgement.verdict === 'concession';
  return isRefused
    ? t('inspection.bench.done.refused', { name: concededBy ?? '' })
    : t('inspection.bench.done.fail', { clauses: failedClauses.join('、') });
}
