import { Button } from 'antd';
import type { Machine } from '../../../shared/areas/machines/machines.ts';
import type { MachineAction, MachineState } from '../../../shared/areas/machines/words.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import type { MachinePanel } from './MachinePanels.tsx';

export interface MachineActionsProps {
  readonly machine: Machine;
  readonly onPanel: (panel: MachinePanel) => void;
}

/** What may be done with the machine now, by whoever is signed in; each has its key, the next step of its way stands out. */
export function MachineActions({ machine, onPanel }: MachineActionsProps) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const bench = () => go(`/inspection/bench?serial=${encodeURIComponent(machine.serial)}`);
  const actions = ACTIONS.filter(({ action, access }) => machine.actions.includes(action) && can(me, access)).map(
    (each) => ({
      ...each,
      run: 'kind' in each ? () => onPanel({ kind: each.kind }) : bench,
      label: t(`machines.store.action.${each.action}`),
      isPrimary: NEXT[machine.state] === each.action,
    }),
  );
  useKeys(
    Object.fromEntries(actions.map(({ key, run }) => [key, run])),
    Object.fromEntries(actions.map(({ key, label }) => [key, label])),
  );
  return (
    <>
      {actions.map(({ action, key, label, run, isPrimary }) => (
        <Button key={action} type={isPrimary ? 'primary' : 'default'} onClick={run}>
          <KeyCap name={key} /> {label}
        </Button>
      ))}
    </>
  );
}

const KEEPERS = ['keeper', 'inspector'] as const;
/** Whom the inspection bench belongs to. */
export const BENCH = ['inspector', 'supervisor'] as const;

/** The keys stay the same in every state, so that the hand learns them. */
const ACTIONS = [
  { action: 'place', key: 'p', kind: 'place', access: KEEPERS },
  { action: 'startRepair', key: 'r', kind: 'startRepair', access: KEEPERS },
  { action: 'useParts', key: 'u', kind: 'useParts', access: ['keeper'] },
  { action: 'finishRepair', key: 'e', kind: 'finishRepair', access: KEEPERS },
  { action: 'skipRepair', key: 'k', kind: 'skipRepair', access: KEEPERS },
  { action: 'takeBoard', key: 'b', kind: 'applyBoard', access: KEEPERS },
  { action: 'startInspection', key: 'i', access: BENCH },
  {
    action: 'saleFacts',
    key: 'f',
    kind: 'saleFacts',
    access: [...KEEPERS, 'afterSalesManager', 'callCentre'],
  },
  { action: 'correct', key: 'c', kind: 'correct', access: KEEPERS },
  { action: 'sendBack', key: 's', kind: 'sendBack', access: ['keeper', 'afterSalesManager'] },
  { action: 'dispose', key: 'd', kind: 'dispose', access: ['serviceManager', 'afterSalesManager'] },
] as const satisfies readonly {
  readonly action: MachineAction;
  readonly key: string;
  readonly kind?: MachinePanel['kind'];
  readonly access: readonly Role[];
}[];

const NEXT: Partial<Readonly<Record<MachineState, MachineAction>>> = {
  awaitingRepair: 'startRepair',
  repairing: 'finishRepair',
  awaitingInspection: 'startInspection',
  passed: 'dispose',
  failed: 'startRepair',
};
