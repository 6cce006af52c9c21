import { useRef, useState } from 'react';
import type { CheckState } from '../../../shared/areas/inspection/words.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useArrows } from '../../ui/useArrows.ts';
import { type BenchAction, BenchFrame } from './BenchFrame.tsx';
import { BenchPhotos } from './BenchPhotos.tsx';
import { nameOfLine } from './benchSaid.ts';
import type { Step } from './benchSteps.ts';
import { walkActions } from './benchWalk.ts';
import { CheckChoices } from './CheckChoices.tsx';
import { CheckReason } from './CheckReason.tsx';
import type { Bench } from './useBench.ts';

export interface CheckStepProps {
  readonly bench: Bench;
  readonly step: Extract<Step, { kind: 'check' }>;
}

/** One item to look at: 1 pass, 2 fail with what is wrong, 3 does not apply where the standard lets it, with the reason. */
export function CheckStep({ bench, step }: CheckStepProps) {
  const t = useT();
  const go = useGo();
  const photo = useRef<HTMLInputElement>(null);
  const [question, ask] = useState<{ readonly key: string; readonly state: 'fail' | 'notApplicable' }>();
  const asked = question?.key === step.key ? question.state : undefined;
  const said = bench.record.checks[step.key];
  const name = nameOfLine(step.item, step.accessory);
  const draft = useRef('');
  useArrows((by) => {
    if (!asked) bench.move(by);
  });

  function judge(state: CheckState, reason: string) {
    const outcome = bench.enter({ kind: 'check', key: step.key, state, reason }, state === 'fail' ? 'bad' : 'good');
    ask(undefined);
    bench.advance(step.key);
    return outcome;
  }

  function open(state: 'fail' | 'notApplicable') {
    draft.current = '';
    ask({ key: step.key, state });
    return { mark: 'ask', line: t(`inspection.bench.check.ask.${state}`) } as const;
  }

  function done(reason: string) {
    if (!asked) return undefined;
    if (asked === 'notApplicable' && reason.trim() === '') {
      return bench.warn('bad', t('errors.ITEM_REASON_REQUIRED', { clause: step.item.clause }));
    }
    return judge(asked, reason.trim());
  }

  const cancel: BenchAction = {
    key: 'Escape',
    label: t('inspection.bench.check.cancel'),
    command: 'back',
    run: () => {
      ask(undefined);
      return undefined;
    },
  };
  const choices: readonly BenchAction[] = [
    { key: '1', label: t('words.checkState.pass'), run: () => judge('pass', ''), command: 'pass', isAside: true },
    { key: '2', label: t('words.checkState.fail'), run: () => open('fail'), command: 'fail', isAside: true },
    ...(step.item.mayBeNotApplicable
      ? [
          {
            key: '3',
            label: t('words.checkState.notApplicable'),
            run: () => open('notApplicable'),
            command: 'na' as const,
            isAside: true,
          },
        ]
      : []),
  ];
  const takePhoto = () => photo.current?.click();
  const actions: readonly BenchAction[] = asked
    ? [
        {
          key: 'F8',
          label: t('inspection.bench.check.done'),
          run: () => done(draft.current),
          command: 'ok',
          isPrimary: true,
        },
        {
          key: 'F4',
          label: t('inspection.bench.photo'),
          run: () => {
            takePhoto();
            return undefined;
          },
        },
        cancel,
      ]
    : [...choices, ...walkActions(bench, t, { photo: takePhoto, leave: () => go('/inspection/bench') })];

  return (
    <BenchFrame
      bench={bench}
      sentence={asked ? t(`inspection.bench.check.ask.${asked}`) : t(sentenceKey(step))}
      word={<Word text={name} />}
      detail={`${step.item.clause} · ${t(`words.section.${step.item.section}`)}`}
      {...(asked === 'fail' ? { tone: 'bad' as const } : {})}
      actions={actions}
      isAsking={asked !== undefined}
    >
      {asked ? (
        <CheckReason
          key={step.key + asked}
          state={asked}
          onChange={(reason) => {
            draft.current = reason;
          }}
          onDone={done}
        />
      ) : (
        <CheckChoices actions={choices} said={said} />
      )}
      <BenchPhotos bench={bench} photoKey={step.key} ref={photo} />
    </BenchFrame>
  );
}

function sentenceKey({ accessory }: CheckStepProps['step']): string {
  return accessory === null ? 'inspection.bench.check.sentence' : 'inspection.bench.check.accessory';
}

/** Large enough from a metre away, and never so large that the rest of the bench has no room. */
function Word({ text }: { readonly text: string }) {
  const width = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 1 : 0.55), 0);
  return (
    <strong data-testid="big-word" style={{ fontSize: width > 40 ? 36 : 48, fontWeight: 700 }}>
      {text}
    </strong>
  );
}
