import { App, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { FormPanel } from './FormPanel.tsx';

interface Fields {
  readonly text: string;
  readonly untilDay: Day;
}

/** What most explanations ask for, in calendar days. */
const USUAL_DAYS = 14;

/** R4.3c: HQ puts a station's written explanation on file; its days do not count. */
export function ExplainPanel({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [isOpenEnded, setIsOpenEnded] = useState(false);
  const explain = useCommand(api.loans.explain, {
    onRefused: () => true,
    onDone: () => {
      void message.success(t('loans.explain.done'));
      onClose();
    },
  });
  return (
    <FormPanel<Fields>
      title={t('loans.explain.title', { part: loan.partCode })}
      hint={t('loans.explain.hint')}
      saveText={t('loans.explain.save')}
      form={form}
      initial={{ text: '', untilDay: addDays(today(), USUAL_DAYS) }}
      isSaving={explain.isRunning}
      refusal={explain.refusal}
      onClose={onClose}
      onSave={({ text, untilDay }) =>
        void explain.run({ loanId: loan.id, text, untilDay: isOpenEnded ? null : untilDay })
      }
    >
      <Form.Item
        name="text"
        label={t('loans.explain.text')}
        rules={[{ required: true, whitespace: true, message: t('app.form.required') }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      {!isOpenEnded && (
        <Form.Item name="untilDay" label={t('loans.explain.until')}>
          <DayField />
        </Form.Item>
      )}
      <Checkbox checked={isOpenEnded} onChange={(event) => setIsOpenEnded(event.target.checked)}>
        {t('loans.explain.isOpenEnded')}
      </Checkbox>
    </FormPanel>
  );
}
