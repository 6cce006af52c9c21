import { Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useDialogKeys } from '../../ui/Keys.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';

export interface WhichPartDialogProps {
  readonly barcode: string;
  readonly onClose: () => void;
  readonly onChoose: (partId: string) => void;
}

/** A piece that the books have never seen: which part is it? */
export function WhichPartDialog({ barcode, onClose, onChoose }: WhichPartDialogProps) {
  const t = useT();
  const [partCode, setPartCode] = useState<string>();
  async function choose() {
    if (!partCode) return;
    const part = await api.catalog.parts.get({ code: partCode });
    onChoose(part.id);
  }
  useDialogKeys({ F8: () => void choose(), Escape: onClose }, { F8: t('stocktake.count.add') });
  return (
    <Modal
      open
      title={t('stocktake.count.whichPart', { code: barcode })}
      onCancel={onClose}
      onOk={() => void choose()}
      okText={`F8 ${t('stocktake.count.add')}`}
      okButtonProps={{ disabled: !partCode }}
    >
      <p>{t('stocktake.count.whichPartHint')}</p>
      <PartSelect label={t('stocktake.count.part')} value={partCode} onChange={setPartCode} isFocused />
    </Modal>
  );
}
