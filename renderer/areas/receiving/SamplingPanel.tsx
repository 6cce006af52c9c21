import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { type Aql, aqls, type InspectionLevel, inspectionLevels } from '../../../shared/areas/receiving/words.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { type Action, ActionKeys } from '../../ui/ActionKeys.tsx';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { TextQuestion } from '../../ui/TextQuestion.tsx';
import { useTones } from '../../ui/tones.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import styles from './units.module.css';

export interface SamplingPanelProps {
  readonly line: DeliveryLine;
  /** What came of it, for the trail of the task. */
  readonly say: (mark: 'good' | 'bad', line: string) => void;
  /** Back to judging, with a sample or without. */
  readonly onClose: () => void;
}

/** GB/T 2828.1: what the standard says about a large line, by a digit for the AQL and L for the level; F8 draws the sample. */
export function SamplingPanel({ line, say, onClose }: SamplingPanelProps) {
  const t = useT();
  const tones = useTones();
  const me = useMe();
  const mayDraw = can(me, ['inspector', 'keeper']);
  const mayResume = can(me, ['serviceManager']);
  const [level, setLevel] = useState<InspectionLevel>();
  const [aql, setAql] = useState<Aql>();
  const [isResuming, setResuming] = useState(false);
  const draw = useAnswer(api.receiving.sampling.draw);
  const resume = useAnswer(api.receiving.sampling.resume);
  const input = { lineId: line.id, ...(level ? { level } : {}), ...(aql ? { aql } : {}) };
  const {
    data: plan,
    error,
    refetch,
  } = useQuery({
    ...orpc.receiving.sampling.plan.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });

  async function drawSample() {
    if (!plan) return;
    const answer = await draw({ lineId: line.id, level: plan.level, aql: plan.aql });
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    say('good', t('receiving.sampling.drawn', { part: line.partCode, size: answer.output.size, ac: answer.output.ac }));
    onClose();
  }

  async function takeUpAgain(reason: string) {
    setResuming(false);
    const answer = await resume({ lineId: line.id, reason });
    if (answer.refusal) say('bad', answer.refusal.sentence);
    else {
      say('good', t('receiving.sampling.resumed', { part: line.partCode }));
      await refetch();
    }
  }

  const back = { label: t('receiving.inspect.cancel'), run: onClose };
  if (!plan)
    return (
      <section className={styles.sampling} aria-label={t('receiving.sampling.title')}>
        {error ? <p>{refusalOf(error, t).sentence}</p> : <Skeleton active />}
        <ActionKeys actions={[]} back={back} />
      </section>
    );
  const tone = plan.isStopped ? tones.bad : tones.ask;
  const offer = offerOf(plan, line);
  const nextLevel = inspectionLevels[(inspectionLevels.indexOf(plan.level) + 1) % inspectionLevels.length] ?? 'II';
  const actions: readonly Action[] = [
    ...(offer === 'offer' && mayDraw
      ? [{ key: 'F8', label: t('receiving.sampling.draw'), run: () => void drawSample(), isPrimary: true }]
      : []),
    ...(offer === 'stopped' && mayResume
      ? [{ key: 'r', label: t('receiving.sampling.resume'), run: () => setResuming(true) }]
      : []),
    { key: 'l', label: t('receiving.sampling.level'), run: () => setLevel(nextLevel) },
  ];
  return (
    <section className={styles.sampling} aria-label={t('receiving.sampling.title')}>
      <p className={styles.plan}>
        {t('receiving.sampling.plan', {
          lot: plan.lot,
          letter: plan.letter,
          size: plan.size,
          ac: plan.ac,
          re: plan.ac + 1,
        })}
      </p>
      <p style={{ color: tone.ink, margin: 0 }}>
        <span aria-hidden="true">{tone.shape} </span>
        {t('receiving.sampling.severity', {
          severity: t(`words.severity.${plan.severity}`),
          because: t(`words.severityReason.${plan.because}`),
          level: t(`words.inspectionLevel.${plan.level}`),
          aql: plan.aql,
          source: plan.source,
        })}
      </p>
      <p style={{ margin: 0 }}>{t(`receiving.sampling.${offer}`, { smallest: plan.smallestLot })}</p>
      <DigitChoices
        label={t('receiving.sampling.aql')}
        choices={aqls.map((each) => ({ key: each, text: `AQL ${each}` }))}
        onChoose={setAql}
      />
      {isResuming && (
        <TextQuestion
          title={t('receiving.sampling.resume')}
          label={t('receiving.sampling.resumeReason')}
          action={t('receiving.sampling.resume')}
          least={2}
          onClose={() => setResuming(false)}
          onAnswer={(reason) => void takeUpAgain(reason)}
        />
      )}
      <div className={styles.actions}>
        <ActionKeys actions={actions} back={back} />
      </div>
    </section>
  );
}

/** What may be done with this line. */
function offerOf(
  plan: { readonly isStopped: boolean; readonly lot: number; readonly size: number; readonly smallestLot: number },
  line: DeliveryLine,
): 'stopped' | 'late' | 'small' | 'whole' | 'offer' {
  if (plan.isStopped) return 'stopped';
  if (line.passed + line.failed > 0) return 'late';
  if (plan.lot < plan.smallestLot) return 'small';
  return plan.size >= plan.lot ? 'whole' : 'offer';
}
