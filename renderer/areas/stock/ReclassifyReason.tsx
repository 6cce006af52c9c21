import { Input, type InputRef, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../app/texts.ts';
import { useDialogKeys } from '../../ui/Keys.tsx';

export interface ReclassifyReasonProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** What was found or repaired: it stands on the document. */
export function ReclassifyReason({ title, onClose, onReason }: ReclassifyReasonProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  const isReady = reason.trim().length >= 2;
  const run = () => isReady && onReason(reason);
  useDialogKeys({ F8: run, Escape: onClose }, { F8: t('stock.reclassify.post') });
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={run}
      okText={`F8 ${t('stock.reclassify.post')}`}
      okButtonProps={{ disabled: !isReady }}
    >
      <Input
        ref={field}
        aria-label={t('stock.reclassify.reason')}
        placeholder={t('stock.reclassify.reasonHint')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && run()}
      />
    </Modal>
  );
}
