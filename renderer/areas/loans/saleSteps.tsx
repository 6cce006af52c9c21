import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Sale } from '../../../shared/areas/loans/shapes.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../clocks/clocks.module.css';

interface StepProps {
  readonly sale: Sale;
  readonly onDone: () => void;
}

/** Finance says that the money is in; from then on the write-off has its deadline (R4.2.2). */
export function NotifyPayment({ sale, onDone }: StepProps) {
  const t = useT();
  const { message } = App.useApp();
  const [paidDay, setPaidDay] = useState(today());
  const [note, setNote] = useState('');
  const notify = useCommand(api.loans.notifyPayment, {
    onDone: ({ number }) => {
      void message.success(t('loans.sales.notified', { number }));
      onDone();
    },
  });
  return (
    <Section title={t('loans.sales.notify')}>
      <div className={styles.filters}>
        <DayField label={t('loans.sales.paidOn')} value={paidDay} onChange={setPaidDay} />
        <Input
          aria-label={t('loans.sales.note')}
          placeholder={t('loans.sales.note')}
          maxLength={120}
          style={{ width: 200 }}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button
          type="primary"
          loading={notify.isRunning}
          onClick={() => void notify.run({ id: sale.id, paidDay, note })}
        >
          {t('loans.sales.notify')}
        </Button>
      </div>
    </Section>
  );
}

/** The keeper lets the books go of the part. */
export function WriteOff({ sale, onDone }: StepProps) {
  const t = useT();
  const confirm = useConfirm();
  const { message } = App.useApp();
  const writeOff = useCommand(api.loans.writeOff, {
    onDone: ({ number }) => {
      void message.success(t('loans.sales.writtenOff', { number }));
      onDone();
    },
  });
  return (
    <Section title={t('loans.sales.writeOff')}>
      <Button
        type="primary"
        loading={writeOff.isRunning}
        onClick={() =>
          confirm({
            title: t('loans.sales.writeOffAsk', { number: sale.number, part: sale.partCode, qty: sale.qty }),
            okText: t('loans.sales.writeOff'),
            cancelText: t('loans.sales.goOn'),
            onOk: () => writeOff.run({ id: sale.id }),
          })
        }
      >
        {t('loans.sales.writeOff')}
      </Button>
    </Section>
  );
}

/** A manager takes a sale back, with the reason. */
export function CancelSale({ sale, onDone }: StepProps) {
  const t = useT();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const cancel = useCommand(api.loans.cancelSale, {
    onDone: ({ number }) => {
      void message.success(t('loans.sales.cancelled', { number }));
      onDone();
    },
  });
  return (
    <Section title={t('loans.sales.cancel')}>
      <div style={{ display: 'flex', gap: 8 }}>
        <Input
          aria-label={t('loans.sales.cancelReason')}
          placeholder={t('loans.sales.cancelReason')}
          maxLength={120}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          danger
          disabled={reason.trim() === ''}
          loading={cancel.isRunning}
          onClick={() => void cancel.run({ id: sale.id, reason })}
        >
          {t('loans.sales.cancel')}
        </Button>
      </div>
    </Section>
  );
}
