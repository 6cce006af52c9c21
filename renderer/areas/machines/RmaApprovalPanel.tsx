import { Form } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import type { EvidenceKind } from '../../../shared/areas/machines/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { EvidenceUpload } from './EvidenceUpload.tsx';
import { RmaMachineChoice } from './RmaMachineChoice.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import { needsException, needsSwap } from './rmaLines.ts';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

export interface RmaApprovalPanelProps {
  readonly step: 'approveException' | 'approveSwap';
  readonly rma: Rma;
  readonly onClose: () => void;
}

/** Leadership's word on a cracked panel (R2.3.2) or on a board that was taken out (R2.1.2): its number, and the paper itself. */
export function RmaApprovalPanel({ step, rma, onClose }: RmaApprovalPanelProps) {
  const t = useT();
  const { waits, paper, text } = APPROVALS[step];
  const lines = rma.lines.filter(waits);
  const [lineId, choose] = useState<string | undefined>(lines.length === 1 ? lines[0]?.id : undefined);
  const [number, setNumber] = useState('');
  const exception = useRmaCommand(api.machines.rmas.approveException, onClose);
  const swap = useRmaCommand(api.machines.rmas.approveSwap, onClose);
  const approve = step === 'approveException' ? exception : swap;
  const line = lines.find((each) => each.id === lineId);
  const hasPaper = line?.evidence.some((each) => each.kind === paper) ?? false;
  const isReady = line !== undefined && number.trim() !== '';
  return (
    <SidePanel
      title={t(`words.rmaAction.${step}`)}
      width={560}
      onClose={onClose}
      {...(isReady ? { onSave: () => void approve.run({ lineId: line.id, number }) } : {})}
      saveText={t(`words.rmaAction.${step}`)}
      isSaving={approve.isRunning}
    >
      <p className={styles.quiet}>{t(`machines.rmas.steps.${text}.hint`, { board: line?.boardOut ?? '' })}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <div data-form="rma">
          <RmaTextField
            name="number"
            label={t(`machines.rmas.steps.${text}.number`)}
            maxLength={40}
            value={number}
            onChange={setNumber}
          />
          <RmaMachineChoice lines={lines} value={lineId} onChange={choose} />
        </div>
      </Form>
      {line && (
        <>
          <p>
            <StateMark mark={hasPaper ? 'good' : 'bad'}>
              {t(`machines.rmas.steps.${text}.${hasPaper ? 'paperThere' : 'paperMissing'}`)}
            </StateMark>
          </p>
          {hasPaper && <EvidenceList line={line} kind={paper} />}
          <EvidenceUpload line={line} only={paper} />
        </>
      )}
    </SidePanel>
  );
}

const APPROVALS = {
  approveException: { waits: needsException, paper: 'exceptionApproval', text: 'exception' },
  approveSwap: { waits: needsSwap, paper: 'swapApplication', text: 'swap' },
} as const satisfies Record<
  RmaApprovalPanelProps['step'],
  { readonly paper: EvidenceKind; readonly text: string; readonly waits: unknown }
>;
