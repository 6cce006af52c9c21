import { Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useDialogKeys } from '../../ui/Keys.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';

export interface LotDialogProps {
  readonly onClose: () => void;
  readonly onChoose: (part: { readonly id: string; readonly code: string }) => void;
}

/** A lot-tracked part whose barcode cannot be scanned is chosen by its name. */
export function LotDialog({ onClose, onChoose }: LotDialogProps) {
  const t = useT();
  const [partCode, setPartCode] = useState<string>();
  async function choose() {
    if (!partCode) return;
    const part = await api.catalog.parts.get({ code: partCode });
    if (part.tracking === 'lot') onChoose({ id: part.id, code: part.code });
    else playSound('bad');
  }
  useDialogKeys({ F8: () => void choose(), Escape: onClose }, { F8: t('stocktake.count.lot') });
  return (
    <Modal
      open
      title={t('stocktake.count.lot')}
      onCancel={onClose}
      onOk={() => void choose()}
      okText={`F8 ${t('stocktake.count.lot')}`}
      okButtonProps={{ disabled: !partCode }}
    >
      <PartSelect label={t('stocktake.count.part')} value={partCode} onChange={setPartCode} isFocused />
    </Modal>
  );
}
