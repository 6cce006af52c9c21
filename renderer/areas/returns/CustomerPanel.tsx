import { App, Form, Input, Select } from 'antd';
import { useLayoutEffect, useState } from 'react';
import { customerConditions } from '../../../shared/areas/returns/customers.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { holdScans } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { PartSelect } from '../stock/PartSelect.tsx';
import { partNamed } from '../stock/partNamed.ts';

interface Fields {
  readonly customer: string;
  readonly repairOrder: string;
  readonly barcode: string;
  readonly qty: string;
  readonly condition: (typeof customerConditions)[number];
  readonly binCode: string;
  readonly note: string;
}

/** One piece that a customer has returned: a scan of a part names it, one of a bin says where it goes, every other is its barcode. */
export function CustomerPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [partCode, setPartCode] = useState<string>();
  const book = useCommand(api.returns.customers.book, {
    onDone: ({ number }) => {
      void message.success(t('returns.customers.done', { number }));
      onClose();
    },
  });
  useLayoutEffect(
    () =>
      holdScans(async (text) => {
        const code = scannedText(text);
        const { isExact, findings } = await api.desk.find({ text: code });
        const bin = isExact ? findings.find(({ kind }) => kind === 'bin') : undefined;
        if (bin) form.setFieldValue('binCode', bin.key);
        const part = bin ? undefined : await partNamed(code);
        if (part !== undefined) setPartCode(part);
        if (!bin && part === undefined) form.setFieldValue('barcode', code);
        return { mark: 'good', line: code };
      }),
    [form],
  );
  const required = { required: true, message: t('app.form.required') };
  function save(fields: Fields) {
    if (partCode === undefined) return;
    const { qty, ...rest } = fields;
    void book.run({ ...rest, partCode, qty: Number(qty) });
  }
  return (
    <SidePanel
      title={t('returns.customers.book')}
      onClose={onClose}
      onSave={form.submit}
      saveText={t('returns.customers.save')}
      isSaving={book.isRunning}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ customer: '', repairOrder: '', barcode: '', qty: '1', condition: 'quarantine', note: '' }}
        onFinish={save}
      >
        <Form.Item label={t('returns.customers.part')} extra={t('returns.customers.scanHint')}>
          <PartSelect label={t('returns.customers.part')} value={partCode} onChange={setPartCode} isFocused />
        </Form.Item>
        <Form.Item name="barcode" label={t('returns.customers.barcode')} extra={t('returns.customers.barcodeHint')}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="qty"
          label={t('returns.customers.qty')}
          rules={[required, { pattern: /^[1-9]\d{0,4}$/, message: t('returns.customers.qtyRule') }]}
        >
          <Input inputMode="numeric" maxLength={5} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item
          name="condition"
          label={t('returns.customers.condition')}
          extra={t('returns.customers.conditionHint')}
        >
          <Select
            options={customerConditions.map((each) => ({ value: each, label: t(`returns.customers.seems.${each}`) }))}
          />
        </Form.Item>
        <Form.Item name="binCode" label={t('returns.customers.bin')} rules={[required]}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="customer" label={t('returns.customers.customer')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="repairOrder" label={t('returns.customers.repairOrder')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="note" label={t('returns.customers.note')}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}
