import { Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useDialogKeys } from '../../ui/Keys.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';

export interface AddLineDialogProps {
  readonly deliveryId: string;
  /** What was scanned and belongs to a part that the note does not name; else empty. */
  readonly code: string;
  readonly onClose: () => void;
  readonly onAdded: (partCode: string, lineId: string) => void;
}

/** R4.1.2a: a part in the parcel that the note does not name gets a line of its own, expected 0. */
export function AddLineDialog({ deliveryId, code, onClose, onAdded }: AddLineDialogProps) {
  const t = useT();
  const [partCode, setPartCode] = useState<string>();
  const addLine = useCommand(api.receiving.addLine);

  async function add() {
    if (!partCode) return;
    const delivery = await addLine.run({ id: deliveryId, partCode });
    const line = delivery?.lines.findLast((each) => each.partCode === partCode);
    if (line) onAdded(line.partCode, line.id);
  }
  useDialogKeys({ F8: () => void add(), Escape: onClose }, { F8: t('receiving.count.addLine') });
  return (
    <Modal
      open
      title={t('receiving.count.addLineTitle')}
      onCancel={onClose}
      onOk={() => void add()}
      okText={`F8 ${t('receiving.count.addLine')}`}
      okButtonProps={{ disabled: !partCode, loading: addLine.isRunning }}
    >
      <p>{t('receiving.count.addLineHint')}</p>
      <PartSelect label={t('receiving.count.part')} search={code} value={partCode} onChange={setPartCode} isFocused />
    </Modal>
  );
}
