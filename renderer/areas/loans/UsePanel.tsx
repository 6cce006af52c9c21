import { App, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { FormPanel } from './FormPanel.tsx';
import styles from './loans.module.css';

interface Fields {
  readonly qty: number;
  readonly oldBarcode: string;
  readonly repairOrder: string;
  readonly machineSerial: string;
  readonly repairedDay: Day;
}

/** A use of one known loan, typed at the desk (R4.3a); at the bench it is scanned instead. */
export function UsePanel({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const isUnit = loan.tracking === 'unit';
  const [hasNone, setHasNone] = useState(false);
  const use = useCommand(api.loans.use, {
    onRefused: () => true,
    onDone: () => {
      void message.success(t('loans.use.done', { part: loan.partCode, order: form.getFieldValue('repairOrder') }));
      onClose();
    },
  });
  const required = { required: true, message: t('app.form.required') };
  return (
    <FormPanel<Fields>
      title={t('loans.use.inPanel', { part: loan.partCode })}
      hint={t('loans.use.hint')}
      saveText={t('loans.use.run')}
      form={form}
      initial={{ qty: 1, oldBarcode: '', repairOrder: loan.repairOrder, machineSerial: '', repairedDay: today() }}
      isSaving={use.isRunning}
      refusal={use.refusal}
      onClose={onClose}
      onSave={(fields) =>
        void use.run({
          ...fields,
          loanId: loan.id,
          oldBarcode: hasNone ? '' : scannedText(fields.oldBarcode ?? ''),
          machineSerial: fields.machineSerial ?? '',
        })
      }
    >
      <Form.Item name="oldBarcode" label={t('loans.use.oldPart')} {...(hasNone ? {} : { rules: [required] })}>
        <Input maxLength={64} disabled={hasNone} />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={hasNone} onChange={(event) => setHasNone(event.target.checked)}>
          {t('loans.use.noOld')}
        </Checkbox>
      </Form.Item>
      <Form.Item name="repairOrder" label={t('loans.use.repairOrder')} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="machineSerial" label={t('loans.use.machine')}>
        <Input maxLength={40} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="repairedDay" label={t('loans.use.repairedDay')} rules={[required]}>
          <DayField />
        </Form.Item>
        <Form.Item name="qty" label={t('loans.use.qty')} rules={[required]} hidden={isUnit}>
          <InputNumber min={1} max={loan.openQty} precision={0} />
        </Form.Item>
      </div>
    </FormPanel>
  );
}
