import { Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { Difference } from '../../../shared/areas/stocktake/contract.ts';
import { type DifferenceCause, differenceCauses } from '../../../shared/areas/stocktake/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { useDialogKeys } from '../../ui/Keys.tsx';

export interface CauseDialogProps {
  readonly id: string;
  readonly differences: readonly Difference[];
  readonly onClose: () => void;
}

/** R4.10: why shelf and books differ, chosen by its digit; one cause may stand for several. */
export function CauseDialog({ id, differences, onClose }: CauseDialogProps) {
  const t = useT();
  const [note, setNote] = useState(differences.length === 1 ? (differences[0]?.note ?? '') : '');
  const field = useRef<InputRef>(null);
  const setCause = useCommand(api.stocktake.setCause, { onDone: onClose });
  const [first] = differences;
  function choose(cause: DifferenceCause) {
    if (cause === 'other' && note.trim() === '') {
      field.current?.focus();
      return;
    }
    void setCause.run({ id, lineIds: differences.map((each) => each.id), cause, note });
  }
  // Here, because nothing beneath a dialogue's keys hears any: not even what is drawn inside it.
  const digits = differenceCauses.map((cause, index) => [String(index + 1), () => choose(cause)] as const);
  useDialogKeys(
    { ...Object.fromEntries(digits), Escape: onClose, F7: () => field.current?.focus() },
    { F7: t('stocktake.cause.note') },
  );
  const title =
    differences.length === 1
      ? t('stocktake.cause.title', { what: `${first?.binCode} ${first?.barcode ?? first?.partCode}` })
      : t('stocktake.cause.forAll', { count: differences.length });
  return (
    <Modal open title={title} onCancel={onClose} footer={null} width={640}>
      <p>{t('stocktake.cause.hint')}</p>
      <DigitChoices
        label={t('stocktake.fields.cause')}
        choices={differenceCauses.map((key) => ({ key, text: t(`words.differenceCause.${key}`) }))}
        onChoose={choose}
      />
      <Input
        ref={field}
        aria-label={t('stocktake.cause.note')}
        placeholder={`F7 ${t('stocktake.cause.note')}`}
        maxLength={200}
        style={{ marginTop: 12 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && event.currentTarget.blur()}
      />
    </Modal>
  );
}
