import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type T, useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import { ArrivalTable } from './ArrivalTable.tsx';
import { newestCheck } from './cartonDraft.ts';
import { type Arrival, useArrival } from './useArrival.ts';

export interface ArrivalTaskProps {
  readonly rma: Rma;
  readonly read: () => Rma | undefined;
  /** Back to the cases, where the return has arrived already and something comes late. */
  readonly onBack?: () => void;
}

/** The machines of one return, off the lorry into the store: machine, carton, booked (R2.4.5). */
export function ArrivalTask({ rma, read, onBack }: ArrivalTaskProps) {
  const t = useT();
  const go = useGo();
  const arrival = useArrival(rma, read);
  const { hand, stop } = arrival;
  const counts = countsOf(rma);
  const surplus = rma.differences.filter(({ kind }) => kind === 'surplus').length;
  const isAllIn = counts.booked === rma.lines.length && !hand;
  const isReady = isAllIn && counts.unchecked === 0;

  const keys: TaskKey[] = [
    {
      key: 'F7',
      label: t('machines.arrival.toCheck'),
      run: () => go(`${pathOf('/machines/rmas', rma.id)}/carton?place=arrival`),
      isDisabled: counts.booked === 0,
      isPrimary: isAllIn && !isReady,
    },
    ...(onBack
      ? []
      : [
          {
            key: 'F8',
            label: t('machines.arrival.finish'),
            run: arrival.finish,
            isDisabled: hand !== undefined,
            isPrimary: isReady,
          },
        ]),
    ...(arrival.question
      ? [
          {
            key: 'F9',
            label: t(
              arrival.question.kind === 'foreign' ? 'machines.arrival.takeForeign' : 'machines.arrival.takeSurplus',
            ),
            run: arrival.takeAsCase,
            isDanger: true,
          },
        ]
      : []),
    ...(arrival.binCode ? [{ key: 'F4', label: t('machines.arrival.clearBin'), run: arrival.clearBin }] : []),
    hand
      ? { key: 'Escape', label: t('machines.arrival.putDown'), run: arrival.putDown }
      : { key: 'Escape', label: t('machines.arrival.back'), run: onBack ?? (() => go('/machines/arrive')) },
  ];
  return (
    <GuidedTask
      title={t('machines.arrival.task', { number: rma.number })}
      aside={rma.stationName}
      progress={{ done: counts.booked, total: rma.lines.length }}
      {...(isReady ? { tone: 'good' as const } : hand && !hand.line ? { tone: 'ask' as const } : {})}
      sentence={sentenceOf(arrival, { ...counts, isAllIn, isReady }, t)}
      {...wordOf(arrival)}
      detail={[
        t('machines.arrival.waybillIs', { waybill: rma.waybill || '—' }),
        arrival.binCode ? t('machines.arrival.toBin', { bin: arrival.binCode }) : t('machines.arrival.binHint'),
        surplus > 0 ? t('machines.arrival.surplusCount', { count: surplus }) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      isStopped={stop !== undefined}
      above={stop !== undefined && <StopPanel title={stop}>{wayOn(arrival, t)}</StopPanel>}
      leftTitle={t('machines.arrival.applied')}
      left={<ArrivalTable rma={rma} inHand={hand?.line?.id} />}
      events={arrival.events}
      keys={keys}
    />
  );
}

function countsOf({ lines }: Rma) {
  const booked = lines.filter((line) => line.bookedAt !== null);
  return {
    booked: booked.length,
    missing: lines.length - booked.length,
    unchecked: booked.filter((line) => newestCheck(line, 'arrival') === undefined).length,
  };
}

interface Standing {
  readonly missing: number;
  readonly unchecked: number;
  readonly booked: number;
  readonly isAllIn: boolean;
  readonly isReady: boolean;
}

function sentenceOf({ hand }: Arrival, { isAllIn, isReady, unchecked, missing, booked }: Standing, t: T): string {
  if (hand) return t(hand.line ? 'machines.arrival.scanCarton' : 'machines.arrival.scanSurplusCarton');
  if (isReady) return t('machines.arrival.ready');
  if (isAllIn) return t('machines.arrival.checkFirst', { count: unchecked });
  return t(booked === 0 ? 'machines.arrival.scanFirst' : 'machines.arrival.scanNext', { count: missing });
}

function wayOn({ question, isUnchecked }: Arrival, t: T): string {
  if (isUnchecked) return t('machines.arrival.checkWay');
  if (!question) return t('machines.arrival.stopWay');
  if (question.kind === 'foreign') return t('machines.arrival.foreignWay');
  return t('machines.arrival.surplusWay', { carton: question.carton });
}

function wordOf({ hand }: Arrival) {
  if (!hand) return {};
  return hand.line ? { word: hand.line.cartonBarcode, wordSize: 48 } : { word: hand.serial, wordSize: 48 };
}
