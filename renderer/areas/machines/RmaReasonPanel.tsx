import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

export interface RmaReasonPanelProps {
  readonly step: 'refuse' | 'reopen' | 'cancel' | 'track' | 'lose';
  readonly rma: Rma;
  readonly onClose: () => void;
}

/** A step that asks for one sentence: why it is refused, what to correct, why it is cancelled, where it is now, why nothing more comes. */
export function RmaReasonPanel({ step, rma, onClose }: RmaReasonPanelProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const refuse = useRmaCommand(api.machines.rmas.refuse, onClose);
  const reopen = useRmaCommand(api.machines.rmas.reopen, onClose);
  const cancel = useRmaCommand(api.machines.rmas.cancel, onClose);
  const track = useRmaCommand(api.machines.rmas.track, onClose);
  const lose = useRmaCommand(api.machines.rmas.lose, onClose);
  const { id, version } = rma;
  const runs = {
    refuse: () => void refuse.run({ id, version, reason }),
    reopen: () => void reopen.run({ id, reason }),
    cancel: () => void cancel.run({ id, reason }),
    track: () => void track.run({ id, note: reason }),
    lose: () => void lose.run({ id, reason }),
  };
  return (
    <SidePanel
      title={`${t(`words.rmaAction.${step}`)} ${rma.number}`}
      onClose={onClose}
      {...(reason.trim() === '' ? {} : { onSave: runs[step] })}
      saveText={t(`words.rmaAction.${step}`)}
      isSaving={[refuse, reopen, cancel, track, lose].some(({ isRunning }) => isRunning)}
    >
      <p className={styles.quiet}>{t(`machines.rmas.steps.${step}.hint`)}</p>
      <Form.Item label={t(`machines.rmas.steps.${step}.reason`)} htmlFor="rma-reason" layout="vertical">
        <Input.TextArea
          id="rma-reason"
          rows={3}
          maxLength={120}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Item>
    </SidePanel>
  );
}
