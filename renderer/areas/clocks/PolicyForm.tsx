import { App, Button, Checkbox, Form, InputNumber } from 'antd';
import type { Policy } from '../../../shared/areas/clocks/contract.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';

/** The contract's limits of each number. */
const NUMBERS = [
  { name: 'stocktakeDate', hint: 'stocktakeHint', min: 1, max: 28 },
  { name: 'noonHour', hint: 'noonHint', min: 1, max: 23 },
  { name: 'presumedDays', hint: 'presumedHint', min: 0, max: 30 },
] as const;

/** Stocktake day, noon, presumed receipt, and whether overdue stations are refused; F8 saves. */
export function PolicyForm({ policy, mayChange }: { readonly policy: Policy; readonly mayChange: boolean }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Policy>();
  const set = useCommand(api.clocks.setPolicy, {
    onDone: () => void message.success(t('clocks.settings.policySaved')),
  });
  useKeys({ F8: mayChange ? form.submit : undefined }, { F8: t('app.form.save') });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayChange}
      initialValues={policy}
      onFinish={(fields: Policy) => void set.run(fields)}
      style={{ maxWidth: 900 }}
    >
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '0 24px' }}>
        {NUMBERS.map(({ name, hint, min, max }) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`clocks.settings.${name}`)}
            extra={t(`clocks.settings.${hint}`)}
            rules={[{ required: true, message: t('app.form.required') }]}
          >
            <InputNumber min={min} max={max} precision={0} style={{ width: 96 }} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="isFreezing" valuePropName="checked" extra={t('clocks.settings.freezingHint')}>
        <Checkbox>{t('clocks.settings.isFreezing')}</Checkbox>
      </Form.Item>
      <Form.Item name="isOverdueBlocking" valuePropName="checked" extra={t('clocks.settings.blockingHint')}>
        <Checkbox>{t('clocks.settings.isOverdueBlocking')}</Checkbox>
      </Form.Item>
      {mayChange && (
        <Button type="primary" loading={set.isRunning} onClick={form.submit}>
          {t('app.form.save')} <KeyCap name="F8" />
        </Button>
      )}
    </Form>
  );
}
