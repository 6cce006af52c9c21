import { useQuery } from '@tanstack/react-query';
import { api, orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { MachinePanelProps } from './MachinePanels.tsx';
import { MachineTextPanel } from './MachineTextPanel.tsx';

/** The machine goes to the repair bench: who repairs it, and what is wrong. */
export function StartRepairPanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const engineers = useQuery(orpc.catalog.engineers.list.queryOptions({ input: { limit: 100 } }));
  const start = useCommand(api.machines.store.startRepair, { onDone: onClose });
  return (
    <MachineTextPanel
      title={t('machines.store.repair.start', { serial: machine.serial })}
      saveText={t('machines.store.action.startRepair')}
      rule={t('machines.store.repair.startRule')}
      fields={[
        {
          name: 'engineer',
          label: t('machines.store.repair.engineer'),
          max: 20,
          options: [...new Set((engineers.data?.rows ?? []).map(({ name }) => name))],
        },
        { name: 'fault', label: t('machines.store.repair.fault'), max: 120 },
      ]}
      initial={{ fault: machine.apparentFault }}
      isSaving={start.isRunning}
      onSave={(values) => void start.run({ machineId: machine.id, ...values })}
      onClose={onClose}
    />
  );
}

/** What was done; the machine waits for the inspection of clause 2.5 after that. */
export function FinishRepairPanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const finish = useCommand(api.machines.store.finishRepair, { onDone: onClose });
  return (
    <MachineTextPanel
      title={t('machines.store.repair.finish', { serial: machine.serial })}
      saveText={t('machines.store.action.finishRepair')}
      rule={t('machines.store.repair.finishRule')}
      fields={[
        {
          name: 'work',
          label: t('machines.store.repair.work'),
          max: 200,
          hint: t('machines.store.repair.workHint'),
        },
      ]}
      isSaving={finish.isRunning}
      onSave={(values) => void finish.run({ machineId: machine.id, ...values })}
      onClose={onClose}
    />
  );
}

/** Nothing to repair: straight to the bench, and why. */
export function SkipRepairPanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const skip = useCommand(api.machines.store.skipRepair, { onDone: onClose });
  return (
    <MachineTextPanel
      title={t('machines.store.repair.skip', { serial: machine.serial })}
      saveText={t('machines.store.action.skipRepair')}
      rule={t('machines.store.repair.skipRule')}
      fields={[{ name: 'reason', label: t('machines.store.reason'), max: 120 }]}
      isSaving={skip.isRunning}
      onSave={(values) => void skip.run({ machineId: machine.id, ...values })}
      onClose={onClose}
    />
  );
}
