import { App, Form, Input, InputNumber } from 'antd';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { FormPanel } from './FormPanel.tsx';
import styles from './loans.module.css';

interface Fields {
  readonly qty: number;
  readonly soldDay: Day;
  readonly charged: string;
  readonly permittedBy: string;
}

/** R4.2.2: a sale out of the loan. The price is checked against the published one (R4.2.3), and the refusal says both. */
export function SellPanel({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const sell = useCommand(api.loans.sell, {
    onRefused: () => true,
    onDone: (sale) => {
      void message[sale.isReportedLate ? 'warning' : 'success'](
        t(sale.isReportedLate ? 'loans.sell.late' : 'loans.sell.done', { number: sale.number }),
      );
      onClose();
    },
  });
  const required = { required: true, message: t('app.form.required') };
  return (
    <FormPanel<Fields>
      title={t('loans.sell.title', { part: loan.partCode })}
      hint={t('loans.sell.hint')}
      saveText={t('loans.sell.save')}
      form={form}
      initial={{ qty: 1, soldDay: today(), charged: '', permittedBy: '' }}
      isSaving={sell.isRunning}
      refusal={sell.refusal}
      onClose={onClose}
      onSave={({ charged, ...fields }) => {
        const chargedFen = parseYuan(charged);
        if (chargedFen !== undefined) void sell.run({ ...fields, loanId: loan.id, chargedFen });
      }}
    >
      <Form.Item
        name="charged"
        label={t('loans.sell.charged')}
        rules={[
          {
            validator: (_, value: string) =>
              parseYuan(value ?? '') === undefined
                ? Promise.reject(new Error(t('loans.sell.money')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input prefix="¥" inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item name="permittedBy" label={t('loans.sell.permittedBy')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="soldDay" label={t('loans.sell.soldDay')} rules={[required]}>
          <DayField />
        </Form.Item>
        <Form.Item name="qty" label={t('loans.sell.qty')} rules={[required]} hidden={loan.tracking === 'unit'}>
          <InputNumber min={1} max={loan.openQty} precision={0} />
        </Form.Item>
      </div>
    </FormPanel>
  );
}
