import { Skeleton, Steps } from 'antd';
import { useState } from 'react';
import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type TaskEvent, useEvents } from '../../ui/events.ts';
import type { Mark } from '../../ui/tones.ts';
import { ClaimPanel } from './ClaimPanel.tsx';
import { confirmedLines, newestCheck } from './lines.ts';
import { OutcomeStep } from './OutcomeStep.tsx';
import { PackingTask } from './PackingTask.tsx';
import { CountStep } from './ParcelCountStep.tsx';
import { useReturnList } from './useReturnList.ts';

/** The stops at HQ's receiving desk. */
export type ReceiveStep = (typeof STEPS)[number];

/** What each stop is given. */
export interface ReceiveStepProps {
  readonly list: ReturnList;
  readonly read: () => ReturnList | undefined;
  readonly events: readonly TaskEvent[];
  readonly tell: (mark: Mark, line: string, undo?: () => void) => void;
  readonly goTo: (step: ReceiveStep) => void;
  readonly claim: (lineId: string | undefined) => void;
  readonly trail: React.ReactNode;
  readonly title: string;
}

const STEPS = ['count', 'check', 'outcome'] as const;

/** HQ's receiving desk for one list: count, check the packing, decide where each line goes. It opens where it was left. */
export function ReceiveScreen() {
  const t = useT();
  const { list, error, read } = useReturnList(usePathParam('id'));
  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!list) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <ReceiveTask key={list.id} list={list} read={read} />;
}

function ReceiveTask({ list, read }: Pick<ReceiveStepProps, 'list' | 'read'>) {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  // Nobody is carried on to the next stop: what the last scan of this one brought to light is looked at first.
  const [wanted, goTo] = useState<ReceiveStep>(stepOf(list));
  const [claimed, claim] = useState<{ readonly lineId: string | undefined }>();
  const back = () => go(pathOf('/returns', list.id));
  const step = list.state === 'arrived' ? wanted : 'outcome';
  const title = t('returns.receive.task', { number: list.number, station: list.stationName });
  const props: ReceiveStepProps = {
    list,
    read,
    events,
    tell: add,
    goTo,
    claim: (lineId) => claim({ lineId }),
    title,
    trail: (
      <Steps
        size="small"
        current={STEPS.indexOf(step)}
        style={{ margin: '12px 0 0' }}
        items={STEPS.map((each) => ({ title: t(`returns.receive.steps.${each}`) }))}
      />
    ),
  };
  return (
    <>
      {step === 'count' && <CountStep {...props} />}
      {step === 'check' && (
        <PackingTask
          list={list}
          read={read}
          lines={arrivedLines(list)}
          place="hq"
          title={title}
          events={events}
          tell={add}
          trail={props.trail}
          finish={{ label: t('returns.receive.toOutcome'), run: () => goTo('outcome') }}
          back={{ label: t('returns.receive.backToCount'), run: () => goTo('count') }}
        />
      )}
      {step === 'outcome' && <OutcomeStep {...props} back={back} />}
      {claimed && list.parcel && (
        <ClaimPanel
          parcel={{ id: list.parcel.id, listId: list.id }}
          line={list.lines.find((line) => line.id === claimed.lineId)}
          onClose={() => claim(undefined)}
        />
      )}
    </>
  );
}

/** What lay in the parcel: only that can be looked at. */
function arrivedLines(list: ReturnList) {
  return confirmedLines(list).filter((line) => (line.counted ?? 0) > 0);
}

function stepOf(list: ReturnList): ReceiveStep {
  const lines = confirmedLines(list);
  if (lines.some((line) => line.counted === null)) return 'count';
  return lines.some((line) => (line.counted ?? 0) > 0 && !newestCheck(line, 'hq')) ? 'check' : 'outcome';
}
