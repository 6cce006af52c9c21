import { Button, Modal } from 'antd';
import type { DisposalLine } from '../../../shared/areas/disposal/contract.ts';
import { type QcOutcome, qcOutcomes } from '../../../shared/areas/disposal/words.ts';
import { useT } from '../../app/texts.ts';
import { useHeldScans } from '../../app/useHeldScans.ts';
import { KeyCap, useDialogKeys } from '../../ui/Keys.tsx';

export interface SettleDialogProps {
  readonly line: DisposalLine;
  readonly onClose: () => void;
  readonly onSettle: (outcome: QcOutcome) => void;
}

/** What quality control says of a line: one digit. */
export function SettleDialog({ line, onClose, onSettle }: SettleDialogProps) {
  const t = useT();
  useHeldScans(t('disposal.settle.title', { what: line.barcode ?? line.partCode }));
  const keys = qcOutcomes.map((outcome, at) => [String(at + 1), outcome] as const);
  useDialogKeys(
    { Escape: onClose, ...Object.fromEntries(keys.map(([key, outcome]) => [key, () => onSettle(outcome)])) },
    Object.fromEntries(keys.map(([key, outcome]) => [key, t(`words.qcOutcome.${outcome}`)])),
  );
  return (
    <Modal
      open
      title={t('disposal.settle.title', { what: line.barcode ?? line.partCode })}
      onCancel={onClose}
      footer={null}
    >
      <p>{t('disposal.settle.hint')}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {keys.map(([key, outcome]) => (
          <Button key={key} size="large" onClick={() => onSettle(outcome)}>
            <KeyCap name={key} /> {t(`words.qcOutcome.${outcome}`)}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
