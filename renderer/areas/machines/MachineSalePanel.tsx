import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { formatYuan, parseYuan } from '../../../shared/kernel/money.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { MachineDayField } from './MachineDayField.tsx';
import type { MachinePanelProps } from './MachinePanels.tsx';
import styles from './store.module.css';

/** What the warranty is counted from: invoice, warranty card, or else the rating plate (R3.2.2). */
export function MachineSalePanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const [soldDay, setSold] = useState(machine.soldDay);
  const [madeDay, setMade] = useState(machine.madeDay);
  const [invoice, setInvoice] = useState(machine.invoiceFen > 0 ? formatYuan(machine.invoiceFen) : '');
  const [months, setMonths] = useState<number | null>(machine.warrantyMonths);
  const save = useCommand(api.machines.store.setSale, { onDone: onClose });
  const invoiceFen = invoice.trim() === '' ? 0 : parseYuan(invoice);
  const isReady = invoiceFen !== undefined && months !== null;

  function run() {
    if (!isReady) return;
    void save.run({ machineId: machine.id, soldDay, madeDay, invoiceFen, warrantyMonths: months });
  }

  return (
    <SidePanel
      title={t('machines.store.sale.title', { serial: machine.serial })}
      onClose={onClose}
      {...(isReady ? { onSave: run } : {})}
      isSaving={save.isRunning}
    >
      <p>{t('machines.store.sale.rule')}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <div className={styles.pair}>
          <Form.Item label={t('machines.store.soldDay')} htmlFor="sale-sold">
            <MachineDayField id="sale-sold" label={t('machines.store.soldDay')} value={soldDay} onChange={setSold} />
          </Form.Item>
          <Form.Item label={t('machines.store.madeDay')} htmlFor="sale-made">
            <MachineDayField id="sale-made" label={t('machines.store.madeDay')} value={madeDay} onChange={setMade} />
          </Form.Item>
          <Form.Item
            label={t('machines.store.invoice')}
            htmlFor="sale-invoice"
            {...(invoiceFen === undefined ? { validateStatus: 'error', help: t('machines.store.yuanFormat') } : {})}
          >
            <Input
              id="sale-invoice"
              prefix="¥"
              inputMode="decimal"
              autoComplete="off"
              value={invoice}
              onChange={(event) => setInvoice(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('machines.store.months')} htmlFor="sale-months">
            <InputNumber
              id="sale-months"
              min={1}
              max={120}
              precision={0}
              style={{ width: '100%' }}
              value={months}
              onChange={setMonths}
            />
          </Form.Item>
        </div>
      </Form>
    </SidePanel>
  );
}
