import { Input, type InputRef, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useDialogKeys } from '../../ui/Keys.tsx';

export interface ReverseDialogProps {
  readonly number: string;
  readonly onClose: () => void;
  /** Called with the number of the counter-document. */
  readonly onReversed: (counter: string) => void;
}

/** Asks why a document is taken back; the counter-document carries the reason. */
export function ReverseDialog({ number, onClose, onReversed }: ReverseDialogProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const field = useRef<InputRef>(null);
  const reverse = useCommand(api.stock.reverse);
  const isReady = reason.trim().length >= 2;
  useEffect(() => field.current?.focus(), []);

  async function run() {
    if (!isReady) return;
    const counter = await reverse.run({ number, reason });
    if (counter) onReversed(counter.number);
  }
  useDialogKeys({ F8: () => void run(), Escape: onClose }, { F8: t('stock.reverse.run') });
  return (
    <Modal
      open
      title={t('stock.reverse.title', { number })}
      onCancel={onClose}
      onOk={() => void run()}
      okText={`F8 ${t('stock.reverse.run')}`}
      okButtonProps={{ danger: true, disabled: !isReady, loading: reverse.isRunning }}
    >
      <p>{t('stock.reverse.hint')}</p>
      <Input
        ref={field}
        aria-label={t('stock.reverse.reason')}
        placeholder={t('stock.reverse.reasonHint')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && void run()}
      />
    </Modal>
  );
}
