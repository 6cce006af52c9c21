import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { MachinePanelProps } from './MachinePanels.tsx';
import { MachineTextPanel } from './MachineTextPanel.tsx';

/** R2.3.1: a machine that should not be here goes back to where it came from, and why. */
export function MachineSendBackPanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const sendBack = useCommand(api.machines.store.sendBack, { onDone: onClose });
  return (
    <MachineTextPanel
      title={t('machines.store.sendBack.title', { serial: machine.serial })}
      saveText={t('machines.store.action.sendBack')}
      rule={t('machines.store.sendBack.rule')}
      fields={[{ name: 'reason', label: t('machines.store.reason'), max: 120 }]}
      isSaving={sendBack.isRunning}
      onSave={(values) => void sendBack.run({ machineId: machine.id, ...values })}
      onClose={onClose}
    />
  );
}
