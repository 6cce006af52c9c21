import type { ReactNode } from 'react';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { fifoReasons } from '../../../shared/areas/issuing/words.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { type T, useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { BatchQuantity } from '../stock/BatchQuantity.tsx';
import { OlderStop } from './OlderStop.tsx';
import { PickTable } from './PickTable.tsx';
import type { Stop } from './stops.ts';
import { usePicking } from './usePicking.ts';

export interface PickTaskProps {
  readonly issue: Issue;
  /** The issue as it stands this moment, for scans that come before the next drawing. */
  readonly read: () => Issue | undefined;
  /** A shipment is packed before it is posted; an engineer's issue is posted from here. */
  readonly onPack?: () => void;
  /** The steps of a shipment, drawn under the sentence. */
  readonly trail?: ReactNode;
}

/** Picking bin by bin; a younger piece is stopped while an older one is there (R4.8.1). */
export function PickTask({ issue, read, onPack, trail }: PickTaskProps) {
  const t = useT();
  const go = useGo();
  const confirm = useConfirm();
  const post = useCommand(api.issuing.post);
  const cancel = useCommand(api.issuing.cancel, { onDone: () => go('/issuing') });
  const { stops, stop, isAtBin, older, isPassingBy, events, ...picking } = usePicking(issue, read);
  const isQuantity = isAtBin && stop?.line.tracking === 'lot';
  const isComplete = issue.picked >= issue.wanted;
  useArrows((by) => {
    const at = stops.findIndex((each) => each.line.id === stop?.line.id);
    const next = arrowTo(stops, at, by);
    if (next) picking.choose(next);
  });

  const finishText = t(onPack ? 'issuing.ship.toPack' : 'issuing.pick.post');
  const finish = onPack ?? (() => void post.run({ id: issue.id }));
  function runFinish() {
    if (isComplete) finish();
    else
      confirm({
        title: t(onPack ? 'issuing.ship.partial' : 'issuing.pick.partial', {
          picked: issue.picked,
          wanted: issue.wanted,
        }),
        content: t(onPack ? 'issuing.ship.partialHint' : 'issuing.pick.partialHint'),
        okText: finishText,
        cancelText: t('issuing.pick.goOnPicking'),
        onOk: finish,
      });
  }

  function runCancel() {
    confirm({
      title: t('issuing.pick.cancelTitle', { number: issue.number }),
      okText: t('issuing.pick.cancel'),
      cancelText: t('issuing.pick.goOnPicking'),
      onOk: () => cancel.run({ id: issue.id }),
    });
  }

  const isAsking = older !== undefined || isPassingBy;
  const keys: TaskKey[] = [
    isQuantity && !isAsking
      ? {
          key: 'F8',
          label: t('issuing.pick.confirm', { qty: stop.qty, unit: stop.line.unitName }),
          run: () => picking.takeLot(stop.qty),
          isPrimary: true,
        }
      : {
          key: 'F8',
          label: finishText,
          run: runFinish,
          isPrimary: isComplete,
          isDisabled: issue.picked === 0 || isAsking,
          isBusy: post.isRunning,
        },
    {
      key: 'F4',
      label: t('issuing.pick.cannotTake'),
      run: picking.askWhyPassBy,
      isDisabled: !stop || isAsking,
      isDanger: true,
    },
    { key: 'F9', label: t('issuing.pick.cancel'), run: runCancel, isDisabled: isAsking, isBusy: cancel.isRunning },
    isAsking
      ? {
          key: 'Escape',
          label: t('issuing.pick.backToOlder'),
          run: picking.dismiss,
        }
      : { key: 'Escape', label: t('issuing.toList'), run: () => go('/issuing') },
  ];
  return (
    <GuidedTask
      title={t(onPack ? 'issuing.ship.task' : 'issuing.task', { number: issue.number, recipient: issue.recipientName })}
      progress={{ done: issue.picked, total: issue.wanted }}
      {...(isComplete ? { tone: 'good' as const } : {})}
      sentence={t(sentenceKey(stop, isAtBin, isComplete, onPack !== undefined), {
        qty: stop?.qty,
        unit: stop?.line.unitName,
      })}
      {...(stop && !older ? { word: isQuantity ? `${stop.qty}` : stop.binCode, wordSize: 88 } : {})}
      detail={stop && stopText(stop, t)}
      above={
        <>
          {trail}
          {older && <OlderStop older={older} onGoOn={picking.goOn} />}
          {isPassingBy && stop && (
            <div style={{ marginTop: 12 }}>
              <p style={{ fontSize: 18, margin: '0 0 8px' }}>{t('issuing.pick.whyPassBy', { bin: stop.binCode })}</p>
              <DigitChoices
                label={t('issuing.pick.whyPassBy', { bin: stop.binCode })}
                choices={fifoReasons.map((reason) => ({ key: reason, text: t(`words.fifoReason.${reason}`) }))}
                onChoose={(reason) => void picking.passBy(stop, reason)}
              />
            </div>
          )}
          {isQuantity && !isAsking && (
            <BatchQuantity
              key={`${stop.line.id}${stop.binCode}${stop.line.picked}`}
              most={stop.qty}
              onEnter={picking.takeLot}
            />
          )}
        </>
      }
      isStopped={isAsking}
      leftTitle={t('issuing.pick.left')}
      left={<PickTable issue={issue} stops={stops} current={stop} onChoose={picking.choose} />}
      events={events}
      keys={keys}
    />
  );
}

function sentenceKey(stop: Stop | undefined, isAtBin: boolean, isComplete: boolean, isPacked: boolean): string {
  if (isComplete) return isPacked ? 'issuing.ship.complete' : 'issuing.pick.complete';
  if (!stop) return isPacked ? 'issuing.ship.nothingLeft' : 'issuing.pick.nothingLeft';
  if (stop.line.tracking === 'unit') return isAtBin ? 'issuing.pick.scanUnitHere' : 'issuing.pick.scanUnit';
  return isAtBin ? 'issuing.pick.takeLot' : 'issuing.pick.scanBin';
}

function stopText(stop: Stop, t: T): string {
  return t(stop.fifoReason ? 'issuing.pick.whyYounger' : 'issuing.pick.why', {
    part: `${stop.line.partCode} ${stop.line.partName}`,
    qty: stop.qty,
    unit: stop.line.unitName,
    day: stop.receivedDay,
    reason: stop.fifoReason ? t(`words.fifoReason.${stop.fifoReason}`) : '',
  });
}
