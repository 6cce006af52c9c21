import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { RmaApprovalPanel } from './RmaApprovalPanel.tsx';
import { RmaConsentPanel } from './RmaConsentPanel.tsx';
import { RmaSettlePanel } from './RmaDifferences.tsx';
import { RmaJudgePanel } from './RmaJudgePanel.tsx';
import { RmaMachinePanel } from './RmaMachinePanel.tsx';
import { RmaReadinessPanel } from './RmaReadinessPanel.tsx';
import { RmaReasonPanel } from './RmaReasonPanel.tsx';
import { RmaShipPanel } from './RmaShipPanel.tsx';
import { RmaWritePanel } from './RmaWritePanel.tsx';
import type { PanelStep, RmaPanel } from './rmaPanel.ts';
import { SheetPanel } from './SheetPanel.tsx';

export interface RmaPanelsProps {
  readonly panel: RmaPanel;
  readonly rma: Rma;
  readonly read: () => Rma | undefined;
  readonly onPanel: (panel: RmaPanel) => void;
  readonly onClose: () => void;
}

/** The one side panel that stands open. */
export function RmaPanels({ panel, rma, read, onPanel, onClose }: RmaPanelsProps) {
  switch (panel.kind) {
    case 'machine': {
      const line = rma.lines.find((each) => each.id === panel.lineId);
      return line && <RmaMachinePanel key={line.id} rma={rma} line={line} onPanel={onPanel} onClose={onClose} />;
    }
    case 'write':
      return (
        <RmaWritePanel
          key={panel.lineId ?? 'new'}
          rma={rma}
          read={read}
          lineId={panel.lineId}
          scanned={panel.scanned}
          onClose={onClose}
        />
      );
    case 'sheet':
      return <SheetPanel key="sheet" rma={rma} lineId={panel.lineId} onClose={onClose} />;
    case 'settle': {
      const difference = rma.differences.find((each) => each.id === panel.differenceId);
      return difference && <RmaSettlePanel key={difference.id} difference={difference} onClose={onClose} />;
    }
    default:
      return <StepPanel step={panel.step} rma={rma} onClose={onClose} />;
  }
}

function StepPanel({
  step,
  rma,
  onClose,
}: {
  readonly step: PanelStep;
  readonly rma: Rma;
  readonly onClose: () => void;
}) {
  switch (step) {
    case 'assess':
    case 'judge':
      return <RmaJudgePanel key={step} step={step} rma={rma} onClose={onClose} />;
    case 'consent':
      return <RmaConsentPanel rma={rma} onClose={onClose} />;
    case 'approveException':
    case 'approveSwap':
      return <RmaApprovalPanel key={step} step={step} rma={rma} onClose={onClose} />;
    case 'apply':
    case 'authorise':
    case 'pack':
      return <RmaReadinessPanel key={step} step={step} rma={rma} onClose={onClose} />;
    case 'ship':
      return <RmaShipPanel rma={rma} onClose={onClose} />;
    default:
      return <RmaReasonPanel key={step} step={step} rma={rma} onClose={onClose} />;
  }
}
