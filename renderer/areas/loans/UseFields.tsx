import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { useT } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import { QuantityField } from '../../ui/QuantityField.tsx';
import styles from './loans.module.css';
import type { UseDraft } from './useUsing.ts';

export interface UseFieldsProps {
  readonly draft: UseDraft;
  /** True where the repair order is what is missing: it is mostly typed. */
  readonly isOrderNext: boolean;
  readonly onChange: (part: Partial<UseDraft>) => void;
}

/** What was scanned so far, and the same fields for typing. */
export function UseFields({ draft, isOrderNext, onChange }: UseFieldsProps) {
  const t = useT();
  const { loan } = draft;
  const order = useRef<InputRef>(null);
  useEffect(() => {
    if (isOrderNext) order.current?.focus();
  }, [isOrderNext]);
  return (
    <div className={styles.fields}>
      <label htmlFor="use-new">{t('loans.use.newPart')}</label>
      <Input
        id="use-new"
        readOnly
        placeholder={t('loans.use.newHint')}
        value={loan ? (loan.unitBarcode ?? loan.partCode) : ''}
      />
      <label htmlFor="use-old">{t('loans.use.oldPart')}</label>
      <Input
        id="use-old"
        maxLength={64}
        placeholder={draft.oldBarcode === '' ? t('loans.use.noOld') : ''}
        value={draft.oldBarcode ?? ''}
        disabled={!loan}
        onChange={(event) => onChange({ oldBarcode: scannedText(event.target.value) })}
      />
      <label htmlFor="use-order">{t('loans.use.repairOrder')}</label>
      <Input
        ref={order}
        id="use-order"
        maxLength={40}
        value={draft.repairOrder}
        disabled={!loan}
        onChange={(event) => onChange({ repairOrder: event.target.value })}
      />
      <label htmlFor="use-machine">{t('loans.use.machine')}</label>
      <Input
        id="use-machine"
        maxLength={40}
        value={draft.machineSerial}
        disabled={!loan}
        onChange={(event) => onChange({ machineSerial: event.target.value })}
      />
      <label htmlFor="use-day">{t('loans.use.repairedDay')}</label>
      <DayField
        id="use-day"
        label={t('loans.use.repairedDay')}
        value={draft.repairedDay}
        onChange={(repairedDay) => onChange({ repairedDay })}
      />
      {loan?.tracking === 'lot' && (
        <>
          <span>{t('loans.use.qty')}</span>
          <QuantityField
            label={t('loans.use.qty')}
            value={draft.qty}
            plausible={loan.openQty}
            onChange={(qty) => onChange({ qty })}
          />
        </>
      )}
    </div>
  );
}
