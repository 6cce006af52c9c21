import { Input, type InputRef, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useDialogKeys } from '../../ui/Keys.tsx';

export interface ReasonDialogProps {
  readonly id: string;
  readonly number: string;
  readonly of: 'reject' | 'cancel';
  readonly onClose: () => void;
}

/** Why a stocktake is sent back or given up. */
export function ReasonDialog({ id, number, of, onClose }: ReasonDialogProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const field = useRef<InputRef>(null);
  const reject = useCommand(api.stocktake.reject, { onDone: onClose });
  const cancel = useCommand(api.stocktake.cancel, { onDone: onClose });
  const command = of === 'reject' ? reject : cancel;
  const isReady = reason.trim().length >= 2;
  useEffect(() => field.current?.focus(), []);
  const run = () => isReady && void command.run({ id, reason });
  const label = t(`stocktake.view.${of}`);
  useDialogKeys({ F8: run, Escape: onClose }, { F8: label });
  return (
    <Modal
      open
      title={t(`stocktake.reason.${of}Title`, { number })}
      onCancel={onClose}
      onOk={run}
      okText={`F8 ${label}`}
      okButtonProps={{ disabled: !isReady, loading: command.isRunning, danger: of === 'cancel' }}
    >
      <Input
        ref={field}
        aria-label={t('stocktake.reason.label')}
        placeholder={t('stocktake.reason.label')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && run()}
      />
    </Modal>
  );
}
