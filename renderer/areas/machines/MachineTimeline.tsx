import type { Machine } from '../../../shared/areas/machines/machines.ts';
import { chinaDay, daysBetween, type Instant, instantOf } from '../../../shared/kernel/day.ts';
import { type T, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { Timeline, type TimelineKind, type TimelineStep } from '../../ui/Timeline.tsx';
import { STATE_MARKS } from './MachineStateMark.tsx';

type Event = Machine['events'][number];

/** What happened to a machine, from its authorisation to now; each step with its clause, who took it, and how long until the next. */
export function MachineTimeline({ machine }: { readonly machine: Machine }) {
  const t = useT();
  const events = machine.events.toReversed();
  const now = instantOf(new Date());
  return (
    <Timeline
      label={t('machines.store.timeline')}
      steps={events.map((event, index) =>
        stepOf(event, {
          key: `${event.at} ${index}`,
          until: (events[index + 1]?.at ?? now) as Instant,
          // A bin is news where the machine has moved.
          isMoved: event.binCode !== (events[index - 1]?.binCode ?? null),
          t,
        }),
      )}
    />
  );
}

interface Around {
  readonly key: string;
  readonly until: Instant;
  readonly isMoved: boolean;
  readonly t: T;
}

function stepOf(event: Event, { key, until, isMoved, t }: Around): TimelineStep {
  const days = daysBetween(chinaDay(event.at as Instant), chinaDay(until));
  const state = t(`words.machineState.${event.toState}`);
  return {
    key,
    when: <MomentText at={event.at} isExact />,
    kind: KINDS[STATE_MARKS[event.toState] ?? 'ask'],
    kindText: state,
    what: (
      <>
        <strong>{t(`words.machineAction.${event.action}`)}</strong>
        {event.fromState !== event.toState && ` → ${state}`}
        {isMoved && event.binCode && (
          <>
            {' · '}
            <Code>{event.binCode}</Code>
          </>
        )}
        {event.note && ` · ${event.note}`}
      </>
    ),
    by: [event.by, event.rule].filter(Boolean).join(' · '),
    ...(days > 0 ? { gap: t('machines.store.daysCount', { count: days }) } : {}),
  };
}

const KINDS = { good: 'good', ask: 'ask', bad: 'bad' } as const satisfies Record<string, TimelineKind>;
