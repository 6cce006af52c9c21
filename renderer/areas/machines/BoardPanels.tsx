import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { BoardPanelProps, MachinePanelProps } from './MachinePanels.tsx';
import { MachineTextPanel } from './MachineTextPanel.tsx';

/** R2.1.2: a board is not taken out before leadership has agreed to it. */
export function ApplyBoardPanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const apply = useCommand(api.machines.boards.apply, { onDone: onClose });
  return (
    <MachineTextPanel
      title={t('machines.store.board.apply', { serial: machine.serial })}
      saveText={t('machines.store.board.applyRun')}
      rule={t('machines.store.board.applyRule')}
      fields={[
        { name: 'board', label: t('machines.store.board.board'), max: 60 },
        { name: 'barcode', label: t('machines.store.board.barcode'), max: 60, isOptional: true, isScanned: true },
        { name: 'reason', label: t('machines.store.reason'), max: 120 },
      ]}
      isSaving={apply.isRunning}
      onSave={(values) => void apply.run({ machineId: machine.id, ...values })}
      onClose={onClose}
    />
  );
}

/** Leadership's word, with the number of the paper that stays stuck on the rear shell. */
export function ApproveBoardPanel({ machine, board, onClose }: BoardPanelProps) {
  const t = useT();
  const approve = useCommand(api.machines.boards.approve, { onDone: onClose });
  return (
    <MachineTextPanel
      title={t('machines.store.board.approve', { board: board.board, serial: machine.serial })}
      saveText={t('machines.store.board.approveRun')}
      rule={t('machines.store.board.approveRule', { by: board.appliedBy, reason: board.reason })}
      fields={[{ name: 'number', label: t('machines.store.board.number'), max: 40 }]}
      isSaving={approve.isRunning}
      onSave={(values) => void approve.run({ boardId: board.id, ...values })}
      onClose={onClose}
    />
  );
}

/** The board, or another in its place, is in the machine again. */
export function PutBoardBackPanel({ machine, board, onClose }: BoardPanelProps) {
  const t = useT();
  const putBack = useCommand(api.machines.boards.putBack, { onDone: onClose });
  return (
    <MachineTextPanel
      title={t('machines.store.board.putBack', { board: board.board, serial: machine.serial })}
      saveText={t('machines.store.board.putBackRun')}
      rule={t('machines.store.board.putBackRule')}
      fields={[
        {
          name: 'barcode',
          label: t('machines.store.board.backBarcode'),
          max: 60,
          isOptional: true,
          isScanned: true,
          ...(board.barcode ? { hint: t('machines.store.board.takenWas', { barcode: board.barcode }) } : {}),
        },
      ]}
      isSaving={putBack.isRunning}
      onSave={(values) => void putBack.run({ boardId: board.id, ...values })}
      onClose={onClose}
    />
  );
}
