import type { MachineHead } from '../../../shared/areas/machines/machines.ts';
import type { MachineState } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';

/** What a state means for whoever looks: done with, waiting for somebody, or wrong. On its way it is merely a fact. */
export const STATE_MARKS = {
  inTransit: undefined,
  awaitingRepair: 'ask',
  repairing: 'ask',
  awaitingInspection: 'ask',
  inspecting: 'ask',
  passed: 'good',
  failed: 'bad',
  restocked: 'good',
  exchanged: 'good',
  cleared: 'good',
  sentBack: undefined,
  missing: 'bad',
} as const satisfies Record<MachineState, Mark | undefined>;

/** Where a machine stands; a pass at relaxed limits is said with it. */
export function MachineStateMark({ machine }: { readonly machine: Pick<MachineHead, 'state' | 'isConceded'> }) {
  const t = useT();
  return (
    <>
      <StateMark mark={STATE_MARKS[machine.state]}>{t(`words.machineState.${machine.state}`)}</StateMark>
      {machine.isConceded && ` ${t('machines.store.conceded')}`}
    </>
  );
}
