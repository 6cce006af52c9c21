import { Skeleton, Steps } from 'antd';
import { useState } from 'react';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type TaskEvent, useEvents } from '../../ui/events.ts';
import type { Mark } from '../../ui/tones.ts';
import { CountStep } from './CountStep.tsx';
import { GradeStep } from './GradeStep.tsx';
import { InspectStep } from './InspectStep.tsx';
import { NextStep } from './NextStep.tsx';
import { ReceiveStep } from './ReceiveStep.tsx';
import { RefuseStep } from './RefuseStep.tsx';
import { mayStand, type Step, shownSteps, stepOf } from './steps.ts';
import { useDelivery } from './useDelivery.ts';

/** What every step of a delivery is given. */
export interface StepProps {
  readonly delivery: Delivery;
  /** The delivery as it stands this moment, for scans that come before the next drawing. */
  readonly read: () => Delivery | undefined;
  readonly events: readonly TaskEvent[];
  readonly tell: (mark: Mark, line: string, undo?: () => void) => void;
  /** Goes to a step, and on it to a line. */
  readonly goTo: (step: Step, lineId?: string) => void;
  /** The line that the step was entered for. */
  readonly lineId: string | undefined;
  /** The numbered steps, drawn under the sentence. */
  readonly trail: React.ReactNode;
  readonly title: string;
}

/** One delivery as a guided task: it opens at the step where it was left. */
export function DeliveryScreen() {
  const id = usePathParam('id');
  const t = useT();
  const { delivery, error, read } = useDelivery(id);
  const { events, add } = useEvents();
  const [wanted, setWanted] = useState<{ readonly step: Step; readonly lineId: string | undefined }>();

  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!delivery) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;

  const step = wanted && mayStand(delivery, wanted.step) ? wanted.step : stepOf(delivery);
  const title = t('receiving.task', { number: delivery.number, noteNumber: delivery.noteNumber });
  const props: StepProps = {
    delivery,
    read,
    // What was counted can be taken back until it is received.
    events: delivery.state === 'open' ? events : events.map(({ undo: _, ...event }) => event),
    tell: add,
    goTo: (next, lineId) => setWanted({ step: next, lineId }),
    lineId: wanted?.lineId,
    title,
    trail: <Trail step={step} />,
  };
  switch (step) {
    case 'grade':
      return <GradeStep {...props} />;
    case 'refuse':
    case 'refused':
      return <RefuseStep {...props} />;
    case 'count':
      return <CountStep {...props} />;
    case 'receive':
      return <ReceiveStep {...props} />;
    case 'inspect':
      return <InspectStep {...props} />;
    case 'next':
      return <NextStep {...props} />;
  }
}

function Trail({ step }: { readonly step: Step }) {
  const t = useT();
  const isRefused = step === 'refuse' || step === 'refused';
  const steps = isRefused ? (['grade', 'refuse'] as const) : shownSteps;
  const current = isRefused ? 1 : stepNumber(step);
  return (
    <Steps
      size="small"
      current={current}
      style={{ margin: '12px 0 0' }}
      items={steps.map((each) => ({ title: t(`receiving.steps.${each}`) }))}
    />
  );
}

function stepNumber(step: Step): number {
  const shown: readonly Step[] = shownSteps;
  return shown.indexOf(step);
}
