import { useState } from 'react';
import type { Delivery, DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { type FailureReason, failureReasons } from '../../../shared/areas/receiving/words.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { QuantityQuestion } from '../../ui/QuantityQuestion.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { useLive } from '../../ui/useLive.ts';
import type { StepProps } from './DeliveryScreen.tsx';
import { InspectTable } from './InspectTable.tsx';
import { type InspectItem, itemsToInspect, linesNamed } from './lines.ts';
import { SamplingPanel } from './SamplingPanel.tsx';

/** What the inspector is asked before a verdict is posted. */
type Question =
  | { readonly kind: 'reason' }
  | { readonly kind: 'sampling'; readonly lineId: DeliveryLine['id'] }
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

type Verdict = Parameters<typeof api.receiving.inspect>[0]['verdicts'][number];

const SAMPLERS = ['inspector', 'keeper', 'serviceManager'] as const;

/** R4.6.1.2b: nothing becomes good stock unlooked at; every verdict is given by a key of its own. */
export function InspectStep({ delivery, read, events, tell, goTo, trail, title }: StepProps) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const items = itemsToInspect(delivery);
  const [standing, stand, readStanding] = useLive<string | undefined>(items[0]?.key);
  const [question, ask] = useState<Question>();
  const inspect = useAnswer(api.receiving.inspect);
  const item = items.find((each) => each.key === standing) ?? items[0];
  const sampled = question?.kind === 'sampling' ? delivery.lines.find(({ id }) => id === question.lineId) : undefined;
  // Once judged, a line is not sampled any more; but there sampling may have to be taken up again.
  const maySample =
    item?.line.isSampleable && can(me, item.line.passed + item.line.failed === 0 ? SAMPLERS : ['serviceManager']);
  const judged = delivery.lines.reduce((sum, line) => sum + line.passed + line.failed, 0);

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    tell(mark, line);
    return { mark, line };
  }

  function standOn(next: InspectItem) {
    stand(next.key);
    ask(undefined);
  }

  async function judge(verdicts: readonly Verdict[], line: string, mark: ScanOutcome['mark']) {
    const at = items.findIndex((each) => each.key === item?.key);
    ask(undefined);
    const answer = await inspect({ id: delivery.id, verdicts: [...verdicts] });
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    say(mark, line);
    sayDecided(answer.output);
    const left = itemsToInspect(answer.output);
    stand((left.find((each) => each.key === item?.key) ?? left[at] ?? left.at(-1))?.key);
  }

  /** Back to judging, on the line that was looked at: what stood before may not be of its sample. */
  function leaveSampling({ id }: DeliveryLine) {
    ask(undefined);
    stand(itemsToInspect(read() ?? delivery).find((each) => each.line.id === id)?.key);
  }

  /** Says it when a verdict has decided the sample of its line. */
  function sayDecided(now: Delivery) {
    for (const { id, partCode, sampling } of now.lines) {
      const before = delivery.lines.find((line) => line.id === id)?.sampling;
      if (before?.verdict !== 'open' || !sampling || sampling.verdict === 'open') continue;
      const facts = { part: partCode, nonconforming: sampling.nonconforming, ac: sampling.ac };
      const mark = sampling.verdict === 'accepted' ? 'good' : 'bad';
      tell(mark, t(`receiving.sampling.${sampling.verdict}`, facts));
      playSound(mark);
    }
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    const now = itemsToInspect(read() ?? delivery);
    const unit = now.find((each) => each.barcode === code);
    const named = linesNamed((read() ?? delivery).lines, code).map((line) => line.id);
    const found =
      unit ??
      now.find((each) => named.includes(each.line.id) && each.key !== readStanding()) ??
      now.find((each) => named.includes(each.line.id));
    if (!found) return say('bad', t('receiving.inspect.notWaiting', { scanned: code, number: delivery.number }));
    standOn(found);
    return { mark: 'good', line: t('receiving.inspect.standsOn', { what: found.barcode ?? found.line.partCode }) };
  });

  useArrows((by) => {
    const at = items.findIndex((each) => each.key === (readStanding() ?? items[0]?.key));
    const next = arrowTo(items, at, by);
    if (next) standOn(next);
  });

  function pass() {
    if (!item) return;
    if (item.barcode === null) ask({ kind: 'passed' });
    else
      void judge(
        [{ barcode: item.barcode, verdict: 'pass' }],
        t('receiving.inspect.unitPassed', { barcode: item.barcode }),
        'good',
      );
  }

  function fail(reason: FailureReason) {
    if (!item) return;
    if (item.barcode === null) ask({ kind: 'failed', reason });
    else {
      const line = t('receiving.inspect.unitFailed', {
        barcode: item.barcode,
        reason: t(`words.failureReason.${reason}`),
      });
      void judge([{ barcode: item.barcode, verdict: 'fail', reason }], line, 'ask');
    }
  }

  /** "All that is left of this line passes": one explicit key; damaged pieces stay behind. */
  function passRest() {
    if (!item) return;
    // What is left is read this moment: a verdict just posted may not be drawn yet.
    const now = itemsToInspect(read() ?? delivery);
    const ofLine = now.filter((each) => each.line.id === item.line.id && each.passable > 0);
    const pieces = ofLine.reduce((sum, each) => sum + each.passable, 0);
    if (pieces === 0) {
      say('bad', t('receiving.inspect.noneCanPass', { part: item.line.partCode }));
      return;
    }
    const verdicts = ofLine.map(
      (each): Verdict =>
        each.barcode === null
          ? { lineId: each.line.id, passed: each.passable, failed: 0, reason: null }
          : { barcode: each.barcode, verdict: 'pass' },
    );
    void judge(verdicts, t('receiving.inspect.restPassed', { part: item.line.partCode, pieces }), 'good');
  }

  function answerQuantity(pieces: number) {
    if (!item || (question?.kind !== 'passed' && question?.kind !== 'failed')) return;
    const isPass = question.kind === 'passed';
    const reason = question.kind === 'failed' ? question.reason : null;
    const text = isPass
      ? t('receiving.inspect.lotPassed', { part: item.line.partCode, pieces })
      : t('receiving.inspect.lotFailed', {
          part: item.line.partCode,
          pieces,
          reason: t(`words.failureReason.${reason}`),
        });
    void judge(
      [{ lineId: item.line.id, passed: isPass ? pieces : 0, failed: isPass ? 0 : pieces, reason }],
      text,
      isPass ? 'good' : 'ask',
    );
  }

  const judging: TaskKey[] = [
    {
      key: 'p',
      label: t('receiving.inspect.pass'),
      run: pass,
      isPrimary: true,
      isDisabled: question !== undefined || !item,
    },
    {
      key: 'f',
      label: t('receiving.inspect.fail'),
      run: () => ask({ kind: 'reason' }),
      isDanger: true,
      isDisabled: question !== undefined || !item,
    },
    { key: 'a', label: t('receiving.inspect.passRest'), run: passRest, isDisabled: question !== undefined || !item },
    ...(maySample
      ? [
          {
            key: 's',
            label: t('receiving.sampling.key'),
            run: () => item && ask({ kind: 'sampling', lineId: item.line.id }),
            isDisabled: question !== undefined,
          },
        ]
      : []),
    { key: 'F8', label: t('receiving.inspect.toNext'), run: () => goTo('next') },
    question
      ? { key: 'Escape', label: t('receiving.inspect.cancel'), run: () => ask(undefined) }
      : { key: 'Escape', label: t('receiving.back'), run: () => go('/receiving') },
  ];
  // The pre-screen has keys of its own.
  const keys = sampled ? [] : judging;
  return (
    <GuidedTask
      title={title}
      progress={{ done: judged, total: delivery.countedPieces }}
      sentence={
        item
          ? t(`receiving.inspect.sentence.${question?.kind ?? (item.isDamaged ? 'damaged' : 'judge')}`)
          : t('receiving.inspect.finished')
      }
      {...(item ? { word: item.barcode ?? `${item.remaining}`, wordSize: 48 } : {})}
      {...(item?.isDamaged ? { tone: 'bad' as const } : {})}
      detail={item && <ItemDetail item={item} />}
      above={
        <>
          {question?.kind === 'reason' && (
            <div style={{ marginTop: 12 }}>
              <DigitChoices
                label={t('receiving.inspect.reason')}
                choices={failureReasons.map((reason) => ({ key: reason, text: t(`words.failureReason.${reason}`) }))}
                onChoose={fail}
              />
            </div>
          )}
          {sampled && <SamplingPanel line={sampled} say={say} onClose={() => leaveSampling(sampled)} />}
          {item && (question?.kind === 'passed' || question?.kind === 'failed') && (
            <QuantityQuestion
              key={`${item.key}${question.kind}`}
              label={t(`receiving.inspect.sentence.${question.kind}`)}
              hint={t('receiving.inspect.most', { most: mostOf(item, question.kind) })}
              most={mostOf(item, question.kind)}
              onEnter={answerQuantity}
            />
          )}
          {trail}
        </>
      }
      leftTitle={t('receiving.inspect.left')}
      left={<InspectTable delivery={delivery} items={items} standing={item?.key} onStand={standOn} />}
      events={events}
      keys={keys}
    />
  );
}

/** Damaged pieces cannot pass (R4.6.1.2b); all that is left may fail. */
function mostOf(item: InspectItem, kind: 'passed' | 'failed'): number {
  return kind === 'passed' ? item.passable : item.remaining;
}

function ItemDetail({ item }: { readonly item: InspectItem }) {
  const t = useT();
  const { line } = item;
  const damaged = item.isDamaged ? ` · ${t('receiving.inspect.damagedCannotPass')}` : '';
  if (item.barcode !== null) return <>{`${line.partCode} ${line.partName}${damaged}`}</>;
  return (
    <>
      {t('receiving.inspect.lotDetail', {
        part: `${line.partCode} ${line.partName}`,
        remaining: item.remaining,
        passable: item.passable,
      })}
    </>
  );
}
