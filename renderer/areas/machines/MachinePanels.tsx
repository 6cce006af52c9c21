import type { Machine, MachineBoard } from '../../../shared/areas/machines/machines.ts';
import { ApplyBoardPanel, ApproveBoardPanel, PutBoardBackPanel } from './BoardPanels.tsx';
import { DisposePanel } from './DisposePanel.tsx';
import { MachineCorrectPanel } from './MachineCorrectPanel.tsx';
import { MachinePlacePanel } from './MachinePlacePanel.tsx';
import { MachineSalePanel } from './MachineSalePanel.tsx';
import { MachineSendBackPanel } from './MachineSendBackPanel.tsx';
import { FinishRepairPanel, SkipRepairPanel, StartRepairPanel } from './RepairPanels.tsx';
import { RepairPartPanel } from './RepairPartPanel.tsx';

/** What stands beside a machine. */
export type MachinePanel =
  | { readonly kind: keyof typeof panels }
  | { readonly kind: keyof typeof boardPanels; readonly board: MachineBoard };

export interface MachinePanelProps {
  readonly machine: Machine;
  readonly onClose: () => void;
}

export interface BoardPanelProps extends MachinePanelProps {
  readonly board: MachineBoard;
}

/** The one panel that is open. */
export function MachinePanels({ panel, ...props }: MachinePanelProps & { readonly panel: MachinePanel }) {
  if ('board' in panel) {
    const Panel = boardPanels[panel.kind];
    return <Panel {...props} board={panel.board} />;
  }
  const Panel = panels[panel.kind];
  return <Panel {...props} />;
}

const panels = {
  place: MachinePlacePanel,
  startRepair: StartRepairPanel,
  useParts: RepairPartPanel,
  finishRepair: FinishRepairPanel,
  skipRepair: SkipRepairPanel,
  applyBoard: ApplyBoardPanel,
  saleFacts: MachineSalePanel,
  correct: MachineCorrectPanel,
  sendBack: MachineSendBackPanel,
  dispose: DisposePanel,
};

const boardPanels = { approveBoard: ApproveBoardPanel, putBack: PutBoardBackPanel };
